// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

extension SourceDialect {
  /// What TikTok exports; dates without a year need the plan's.
  static let tikTok: [SourceDialect] = [
    SourceDialect(
      "tiktok-days", rows: .days, network: "tiktok",
      columns: [
        .required(.date, "Date"),
        .required(.measure("video-views"), "Video Views"),
        .required(.measure("profile-views"), "Profile Views"),
        DialectColumn(.measure("likes"), "Likes"),
        DialectColumn(.measure("comments"), "Comments"),
        DialectColumn(.measure("shares"), "Shares"),
        DialectColumn(.measure("followers"), "Followers"),
        DialectColumn(.measure("reach"), "Reached audience"),
      ]),
    SourceDialect(
      "tiktok-posts", rows: .posts, network: "tiktok",
      columns: [
        .required(.id, "Video link"),
        .required(.date, "Post time"),
        .required(.measure("video-views"), "Total views", "Video views"),
        DialectColumn(.measure("likes"), "Total likes", "Likes"),
        DialectColumn(.measure("comments"), "Total comments", "Comments"),
        DialectColumn(.measure("shares"), "Total shares", "Shares"),
      ]
    ).with { $0.counted = "posts" },
    SourceDialect(
      "tiktok-followers", rows: .days, network: "tiktok",
      columns: [
        .required(.date, "Date"), .required(.measure("followers"), "Followers"),
        "Difference in followers from previous day",
      ]),
    SourceDialect(
      "tiktok-viewers", rows: .days, network: "tiktok",
      columns: [
        .required(.date, "Date"), .required(.measure("reach"), "Total Viewers"), "New Viewers",
      ]),
  ]

  /// What YouTube Studio exports.
  static let youTube: [SourceDialect] = [
    SourceDialect(
      "youtube-videos", rows: .posts, network: "youtube",
      columns: [
        .required(.id, "Content"), .required(.date, "Video publish time"),
        .required(.text, "Video title"),
      ] + videoMeasures
    ).with {
      $0.counted = "posts"
      $0.absent = ["Date"]
    },
    SourceDialect(
      "youtube-chart", rows: .dayParts, network: "youtube",
      columns: [
        .required(.date, "Date"),
        .required(
          .text, "Geography", "Content", "Traffic source", "Device type", "Subscription status"),
        .required(.measure("views"), "Views"),
      ] + videoMeasures),
    SourceDialect(
      "youtube-table", rows: .totals, network: "youtube",
      columns: [
        .required(.text, "Geography", "Traffic source", "Device type", "Subscription status"),
        .required(.measure("views"), "Views"),
        .required(.measure("watch-time-hours"), "Watch time (hours)"),
      ] + videoMeasures
    ).with { $0.absent = ["Date"] },
    SourceDialect(
      "youtube-totals", rows: .days, network: "youtube",
      columns: [.required(.date, "Date"), .required(.measure("views"), "Views")] + videoMeasures
    ).with {
      $0.mustBeNamed = true
      $0.telltales = [
        "Watch time (hours)", "Average view duration", "Thumbnail impressions",
        "Thumbnail click-through rate (%)", "Impressions click-through rate (%)",
      ]
    },
  ]

  private static let videoMeasures = [
    DialectColumn(.measure("views"), "Views"),
    DialectColumn(.measure("watch-time-hours"), "Watch time (hours)"),
    DialectColumn(.measure("follows"), "Subscribers"),
    DialectColumn(.measure("likes"), "Likes"),
    DialectColumn(.measure("comments"), "Comments added", "Comments"),
    DialectColumn(.measure("shares"), "Shares"),
    DialectColumn(.measure("revenue"), "Your estimated revenue (*)", "Estimated revenue (*)"),
    DialectColumn(.measure("impressions"), "Impressions", "Thumbnail impressions"),
    DialectColumn(
      .rate(.hundredths), "Impressions click-through rate (%)", "Thumbnail click-through rate (%)"),
    DialectColumn(.duration, "Average view duration"),
    DialectColumn(.duration, "Duration"),
  ]
}
