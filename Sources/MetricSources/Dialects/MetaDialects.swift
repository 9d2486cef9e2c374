// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import LocalizedFormatting

extension SourceDialect {
  /// What Meta Business Suite and Ads Manager export.
  static let meta: [SourceDialect] = [
    SourceDialect(
      "meta-posts-facebook", rows: .posts, network: "facebook",
      columns: [
        .required(.id, "Post ID", "Video asset ID"),
        .required(.date, "Publish time"),
        DialectColumn(.valuesDay, "Date"),
        "Page ID",
        DialectColumn(.dimension(.page), "Page name"),
        DialectColumn(.dimension(.contentType), "Post type"),
        DialectColumn(.measure("impressions"), "Impressions"),
        DialectColumn(.measure("views"), "Views"),
        DialectColumn(.measure("reach"), "Reach"),
        DialectColumn(.measure("likes"), "Reactions"),
        DialectColumn(.measure("comments"), "Comments"),
        DialectColumn(.measure("shares"), "Shares"),
        DialectColumn(.measure("clicks"), "Total clicks"),
        DialectColumn(.measure("link-clicks"), "Link Clicks"),
        DialectColumn(.measure("video-views"), "3-second video views"),
      ]
    ).with { $0.isOfMetaPosts() },
    SourceDialect(
      "meta-posts-instagram", rows: .posts, network: "instagram",
      columns: [
        .required(.id, "Post ID"),
        .required(.date, "Publish time"),
        DialectColumn(.valuesDay, "Date"),
        .required(.text, "Account ID", "Account username"),
        DialectColumn(.dimension(.page), "Account username"),
        DialectColumn(.dimension(.contentType), "Post type"),
        DialectColumn(.measure("impressions"), "Impressions"),
        DialectColumn(.measure("views"), "Views"),
        DialectColumn(.measure("reach"), "Reach"),
        DialectColumn(.measure("likes"), "Likes"),
        DialectColumn(.measure("comments"), "Comments"),
        DialectColumn(.measure("shares"), "Shares"),
        DialectColumn(.measure("saves"), "Saves"),
        DialectColumn(.measure("follows"), "Follows"),
        DialectColumn(.measure("link-clicks"), "Link clicks"),
      ]
    ).with { $0.isOfMetaPosts() },
    SourceDialect(
      "meta-page-series", rows: .days,
      columns: [.required(.date, "Date"), .required(.titled, "Primary")]
    ).with {
      $0.isStacked = true
      $0.titles = [
        "follows": "follows", "unfollows": "unfollows", "followers": "followers",
        "reach": "reach", "viewers": "reach", "views": "views", "impressions": "impressions",
        "content interactions": "engagements", "interactions": "engagements",
        "link clicks": "link-clicks", "visits": "profile-visits", "page visits": "profile-visits",
        "profile visits": "profile-visits",
        // Of titles in other languages those that are no names of columns, or other ones.
        "seguidores": "follows", "seguidores no instagram": "follows", "takipler": "follows",
        "interacciones": "engagements", "interacciones con el contenido": "engagements",
        "interações": "engagements", "interações com conteúdo": "engagements",
        "interações com o conteúdo": "engagements",
        "etkileşim": "engagements", "interaktionen": "engagements",
        "visitas": "profile-visits", "visitas ao perfil": "profile-visits",
        "visitas al perfil": "profile-visits",
      ]
    },
    SourceDialect(
      "meta-ads", rows: .days, network: "facebook", source: "paid",
      columns: [
        DialectColumn(.ownDay, "Day"),
        .required(.date, "Reporting starts"),
        .required(.lastDay, "Reporting ends"),
        .required(.measure("spend"), "Amount spent (*)"),
        DialectColumn(.dimension(.campaign), "Campaign name"),
        DialectColumn(.text, "Ad set name"),
        DialectColumn(.text, "Ad name"),
        DialectColumn(.dimension(.network), "Platform"),
        DialectColumn(.measure("impressions"), "Impressions"),
        DialectColumn(.measure("reach"), "Reach"),
        DialectColumn(.measure("clicks"), "Clicks (all)"),
        DialectColumn(.measure("link-clicks"), "Link clicks"),
        DialectColumn(.measure("leads"), "Leads").orPart(
          "Website leads", "Meta leads", "On-Facebook leads", "Leads (Meta)", "Leads (form)"),
        DialectColumn(.measure("purchases"), "Purchases").orPart(
          "Website purchases", "In-app purchases", "Offline purchases", "Meta purchases"),
        DialectColumn(.measure("add-to-carts"), "Adds to cart").orPart(
          "Website adds to cart", "In-app adds to cart", "Meta adds to cart"),
        DialectColumn(.measure("revenue"), "Purchases conversion value").orPart(
          "Website purchases conversion value", "In-app purchases conversion value",
          "Offline purchases conversion value"),
        DialectColumn(.rate(.hundredths), "CTR (all)", "CTR (link click-through rate)"),
      ]
    ).with {
      $0.isBrokenDown = true
      $0.blankInTotals = .campaign
      $0.emptyIsNone = [
        "clicks", "link-clicks", "leads", "purchases", "add-to-carts", "revenue",
      ]
    },
    SourceDialect(
      "meta-leads", rows: .leads,
      columns: [
        DialectColumn(.id, "id"),
        .required(.date, "created_time"),
        .required(.text, "form_name", "form_id"),
        DialectColumn(.dimension(.campaign), "campaign_name"),
        .required(.dimension(.network), "platform"),
      ]
    ).with { $0.counted = "leads" },
  ]

  private mutating func isOfMetaPosts() {
    dateOrder = .monthFirst
    counted = "posts"
  }
}
