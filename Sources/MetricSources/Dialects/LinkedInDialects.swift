// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import LocalizedFormatting

extension SourceDialect {
  /// What LinkedIn exports of pages and of people.
  static let linkedIn: [SourceDialect] = [
    SourceDialect(
      "linkedin-page-days", rows: .days, network: "linkedin",
      columns: [
        .required(.date, "Date"),
        "Impressions (organic)",
        .required(.measure("impressions"), "Impressions (total)", "Impressions (organic)"),
        DialectColumn(.measure("reach"), "Unique impressions (organic)"),
        DialectColumn(.measure("clicks"), "Clicks (total)"),
        DialectColumn(.measure("likes"), "Reactions (total)"),
        DialectColumn(.measure("comments"), "Comments (total)"),
        DialectColumn(.measure("shares"), "Reposts (total)", "Shares (total)"),
        DialectColumn(.rate(.fraction), "Engagement rate (total)"),
      ]
    ).with { $0.dateOrder = .monthFirst },
    SourceDialect(
      "linkedin-page-posts", rows: .posts, network: "linkedin",
      columns: [
        .required(.id, "Post link"),
        .required(.date, "Created date"),
        "Post title",
        DialectColumn(.dimension(.campaign), "Campaign name"),
        DialectColumn(.dimension(.contentType), "Content Type"),
        DialectColumn(.measure("impressions"), "Impressions"),
        DialectColumn(
          .measure("video-views"), "Views", "Views (excluding off-site video views)"),
        DialectColumn(.measure("clicks"), "Clicks"),
        DialectColumn(.measure("likes"), "Likes"),
        DialectColumn(.measure("comments"), "Comments"),
        DialectColumn(.measure("shares"), "Reposts", "Shares"),
        DialectColumn(.measure("follows"), "Follows"),
        DialectColumn(.rate(.fraction), "Engagement rate"),
        DialectColumn(.rate(.fraction), "Click through rate (CTR)"),
      ]
    ).with {
      $0.dateOrder = .monthFirst
      $0.counted = "posts"
    },
    SourceDialect(
      "linkedin-page-followers", rows: .days, network: "linkedin",
      columns: [
        .required(.date, "Date"), "Organic followers", "Sponsored followers",
        .required(.measure("follows"), "Total followers"),
      ]
    ).with { $0.dateOrder = .monthFirst },
    SourceDialect(
      "linkedin-page-visitors", rows: .days, network: "linkedin",
      columns: [
        .required(.date, "Date"), "Overview page views (total)",
        // Views of the page on LinkedIn, not of pages of a website.
        .required(.measure("profile-views"), "Total page views (total)"),
      ]
    ).with { $0.dateOrder = .monthFirst },
    SourceDialect(
      "linkedin-person-days", rows: .days, network: "linkedin",
      columns: [
        .required(.date, "Date"), .required(.measure("impressions"), "Impressions"),
        .required(.measure("engagements"), "Engagements"),
      ]
    ).with {
      $0.sheets = ["ENGAGEMENT"]
      $0.dateOrder = .monthFirst
    },
    SourceDialect(
      "linkedin-person-posts", rows: .posts, network: "linkedin",
      columns: [
        .required(.id, "Post URL"), .required(.date, "Post publish date"),
        DialectColumn(.measure("engagements"), "Engagements"),
        DialectColumn(.measure("impressions"), "Impressions"),
      ]
    ).with { $0.dateOrder = .monthFirst },
    SourceDialect(
      "linkedin-person-followers", rows: .days, network: "linkedin",
      columns: [.required(.date, "Date"), .required(.measure("follows"), "New followers")]
    ).with {
      $0.dateOrder = .monthFirst
      $0.datedTexts = ["total followers on": "followers"]
    },
  ]
}
