// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

extension SourceDialect {
  /// What X exports, now and when it was Twitter.
  static let x: [SourceDialect] = [
    SourceDialect(
      "x-posts-old", rows: .posts, network: "x",
      columns: [
        .required(.id, "Tweet id"), .required(.date, "time"), "Tweet text",
      ] + oldMeasures
    ).with { $0.counted = "posts" },
    SourceDialect(
      "x-days-old", rows: .days, network: "x",
      columns: [
        .required(.date, "Date"), .required(.measure("posts"), "Tweets published"),
      ] + oldMeasures),
    SourceDialect(
      "x-posts", rows: .posts, network: "x",
      columns: [
        .required(.id, "Post id"), .required(.date, "Date"), "Post text", "Post Link",
      ] + measures
    ).with { $0.counted = "posts" },
    SourceDialect(
      "x-days", rows: .days, network: "x",
      columns: [
        .required(.date, "Date"), .required(.measure("posts"), "Create Post"), "Profile visits",
        DialectColumn(.measure("unfollows"), "Unfollows"),
        DialectColumn(.measure("video-views"), "Video views"),
      ] + measures),
    SourceDialect(
      "x-video-days", rows: .days, network: "x",
      columns: [
        .required(.date, "Date"), .required(.measure("views"), "Views"),
        "Average Watch Time (ms)", DialectColumn(.rate(.fraction), "Completion Rate"),
      ]),
  ]

  private static let oldMeasures = [
    DialectColumn.required(.measure("impressions"), "impressions"),
    .required(.measure("engagements"), "engagements"),
    DialectColumn(.rate(.fraction), "engagement rate"),
    DialectColumn(.measure("shares"), "retweets"),
    DialectColumn(.measure("comments"), "replies"),
    DialectColumn(.measure("likes"), "likes"),
    DialectColumn(.measure("link-clicks"), "url clicks"),
    DialectColumn(.measure("follows"), "follows"),
  ]

  private static let measures = [
    DialectColumn.required(.measure("impressions"), "Impressions"),
    .required(.measure("engagements"), "Engagements"),
    DialectColumn(.measure("likes"), "Likes"),
    DialectColumn(.measure("saves"), "Bookmarks"),
    // `Shares` counts links copied or sent; `Reposts` are what other networks call shares.
    DialectColumn(.measure("shares"), "Reposts"),
    DialectColumn(.measure("comments"), "Replies"),
    DialectColumn(.measure("follows"), "New follows"),
    DialectColumn(.measure("link-clicks"), "URL Clicks"),
  ]
}
