// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

extension SourceDialect {
  /// What Pinterest exports: a section for each measure, the last days of which are blank.
  static let pinterest: [SourceDialect] = [
    SourceDialect(
      "pinterest-days", rows: .days, network: "pinterest",
      columns: [
        .required(.date, "Date"),
        DialectColumn(.measure("impressions"), "Impressions"),
        DialectColumn(.measure("engagements"), "Engagements"),
        DialectColumn(.measure("clicks"), "Pin clicks"),
        DialectColumn(.measure("link-clicks"), "Outbound clicks"),
        DialectColumn(.measure("saves"), "Saves"),
        DialectColumn(.measure("reach"), "Total audience"),
        DialectColumn(.measure("video-views"), "Video views"),
      ]
    ).with {
      $0.isStacked = true
      $0.marks = ["Pin clicks", "Outbound clicks"]
    }
  ]

  /// What Google Analytics 4 exports of explorations and reports by date.
  static let googleAnalytics: [SourceDialect] = [
    SourceDialect(
      "google-analytics", rows: .dayParts,
      columns: [
        .required(.date, "Date"),
        DialectColumn(.sourceAndMedium, "Session source / medium", "Session source/medium"),
        DialectColumn(.dimension(.network), "Session source", "Source"),
        DialectColumn(.dimension(.campaign), "Session campaign", "Campaign"),
        DialectColumn(.measure("visits"), "Sessions"),
        DialectColumn(.measure("engaged-sessions"), "Engaged sessions"),
        DialectColumn(.measure("page-views"), "Views"),
        DialectColumn(.measure("users"), "Total users"),
        DialectColumn(.measure("active-users"), "Active users"),
        DialectColumn(.measure("new-users"), "New users"),
        DialectColumn(.measure("events"), "Event count"),
        DialectColumn(.measure("conversions"), "Key events", "Conversions"),
        DialectColumn(.measure("revenue"), "Total revenue"),
        DialectColumn(.rate(.fraction), "Engagement rate"),
      ]
    ).with {
      $0.marks = [
        "Event count", "Total users", "Active users", "New users", "Engaged sessions",
        "Key events", "Session source / medium", "Session source/medium",
      ]
      $0.repetition = .ofAnalytics
      $0.isBrokenDown = true
    }
  ]
}

extension MeasureRepetition {
  /// What Google Analytics counts again for each comparison, segment, event and page; views, key events
  /// and revenue are of one event each.
  static let ofAnalytics: MeasureRepetition = {
    var repetition = MeasureRepetition()
    repetition.selections = ["Date range", "Comparison", "Segment"]
    repetition.columns = [
      "Event name", "Page path", "Page path and screen class", "Page path + query string",
      "Page title", "Page title and screen class", "Page title and screen name", "Page location",
      "Content group", "Item name",
    ]
    repetition.measures = [
      "visits", "sessions", "engaged-sessions", "users", "active-users", "new-users",
    ]
    repetition.headers = [
      "Sessions", "Engaged sessions", "Total users", "Active users", "New users",
    ]
    return repetition
  }()
}
