// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

@Suite struct DialectShapeTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var file: String
    var dialect: String
    var rows: Int
    var days: String
    var sums: String
    var describe: @Sendable (inout SourceDescription) -> Void = { _ in }

    var testDescription: String { file }
  }

  static let shapes = [
    Shape(
      file: "meta-posts-facebook.csv", dialect: "meta-posts-facebook", rows: 2,
      days: "2026-06-29…2026-07-02",
      sums: "views 2000, reach 900, likes 60, comments 17, shares 8, clicks 45, link-clicks 24, "
        + "posts 2"),
    Shape(
      file: "meta-posts-facebook-2023.csv", dialect: "meta-posts-facebook", rows: 1,
      days: "2023-11-30…2023-11-30",
      sums: "impressions 500, reach 410, likes 6, comments 2, shares 1, clicks 3, posts 1"),
    Shape(
      file: "meta-posts-instagram.csv", dialect: "meta-posts-instagram", rows: 2,
      days: "2026-06-30…2026-07-01",
      sums: "views 3900, reach 3200, likes 200, comments 13, shares 14, saves 36, follows 3, "
        + "posts 2"),
    Shape(
      file: "meta-page-series.csv", dialect: "meta-page-series", rows: 6,
      days: "2025-08-01…2025-08-02", sums: "follows 35, profile-visits 200, reach 8500"),
    Shape(
      file: "meta-page-series-tab.csv", dialect: "meta-page-series", rows: 2,
      days: "2025-08-01…2025-08-02", sums: "follows 35"),
    Shape(
      file: "meta-ads.csv", dialect: "meta-ads", rows: 2, days: "2026-03-01…2026-03-02",
      sums: "spend 1500.5, impressions 3000, reach 2500, clicks 80, link-clicks 60, leads 9"),
    Shape(
      file: "meta-leads.csv", dialect: "meta-leads", rows: 4, days: "2026-03-21…2026-03-22",
      sums: "leads 3"),
    Shape(
      file: "x-posts-old.csv", dialect: "x-posts-old", rows: 2, days: "2015-09-29…2015-09-30",
      sums: "impressions 524, engagements 17, shares 4, comments 1, likes 11, link-clicks 0, "
        + "follows 0, posts 2"),
    Shape(
      file: "x-days-old.csv", dialect: "x-days-old", rows: 2, days: "2015-09-29…2015-09-30",
      sums: "posts 3, impressions 2400, engagements 60, shares 6, comments 3, likes 29, "
        + "link-clicks 8, follows 1"),
    Shape(
      file: "x-posts.csv", dialect: "x-posts", rows: 2, days: "2026-07-14…2026-07-15",
      sums: "impressions 500, engagements 36, likes 20, saves 3, shares 6, comments 4, follows 1, "
        + "link-clicks 10, posts 2"),
    Shape(
      file: "x-days.csv", dialect: "x-days", rows: 2, days: "2026-07-14…2026-07-15",
      sums: "posts 3, unfollows 4, video-views 180, impressions 1800, engagements 100, likes 50, "
        + "saves 7, shares 12, comments 10, follows 7"),
    Shape(
      file: "linkedin-page-days.csv", dialect: "linkedin-page-days", rows: 2,
      days: "2026-03-21…2026-03-22",
      sums: "impressions 900, reach 730, clicks 30, likes 4, comments 2, shares 1"),
    Shape(
      file: "linkedin-page-posts.csv", dialect: "linkedin-page-posts", rows: 1,
      days: "2026-03-21…2026-03-21",
      sums: "impressions 1500, video-views 0, clicks 30, likes 25, comments 4, shares 3, "
        + "follows 1, posts 1"),
    Shape(
      file: "tiktok-days.csv", dialect: "tiktok-days", rows: 2, days: "2026-02-27…2026-02-28",
      sums: "video-views 220, profile-views 10, likes 11, comments 3, shares 1"
    ) { $0.dates.year = 2026 },
    Shape(
      file: "tiktok-days-german.csv", dialect: "tiktok-days", rows: 2,
      days: "2026-02-27…2026-03-01",
      sums: "video-views 220, profile-views 22, likes 11, comments 3, shares 1"
    ) { $0.dates.year = 2026 },
    Shape(
      file: "tiktok-days-business.csv", dialect: "tiktok-days", rows: 2,
      days: "2025-10-30…2025-10-31",
      sums: "video-views 50, profile-views 5, likes 7, comments 1, shares 1"),
    Shape(
      file: "tiktok-posts.csv", dialect: "tiktok-posts", rows: 1, days: "2026-02-28…2026-02-28",
      sums: "video-views 500, likes 10, comments 2, shares 1, posts 1"
    ) { $0.dates.year = 2026 },
    Shape(
      file: "youtube-videos.csv", dialect: "youtube-videos", rows: 2,
      days: "2025-08-28…2025-09-03",
      sums: "views 700, watch-time-hours 30.5, follows 12, impressions 9000, posts 2"),
    Shape(
      file: "youtube-videos-persian.csv", dialect: "youtube-videos", rows: 2,
      days: "2025-08-28…2025-09-03",
      sums: "views 700, watch-time-hours 30.5, follows 12, posts 2"),
    Shape(
      file: "youtube-videos-russian-cp1251.csv", dialect: "youtube-videos", rows: 2,
      days: "2025-08-28…2025-09-03", sums: "views 700, posts 2"),
    Shape(
      file: "youtube-chart.csv", dialect: "youtube-chart", rows: 3,
      days: "2025-08-28…2025-08-29", sums: "views 75"),
    Shape(
      file: "youtube-table.csv", dialect: "youtube-table", rows: 2,
      days: "2025-08-30…2025-08-30", sums: "views 75, watch-time-hours 5.5"
    ) { $0.exported = try? CivilCalendar.gregorian.day(year: 2025, month: 8, day: 30) },
    Shape(
      file: "youtube-totals.csv", dialect: "youtube-totals", rows: 2,
      days: "2025-08-28…2025-08-29", sums: "views 75"
    ) { $0.dialect = DialectID(rawValue: "youtube-totals") },
    Shape(
      file: "pinterest.csv", dialect: "pinterest-days", rows: 10, days: "2026-03-17…2026-03-21",
      sums: "impressions 1100, link-clicks 11"),
    Shape(
      file: "google-analytics.csv", dialect: "google-analytics", rows: 3,
      days: "2023-07-08…2023-07-09", sums: "visits 90, users 74, events 230"),
    Shape(
      file: "crm-leads.csv", dialect: "crm-leads", rows: 3, days: "2026-03-21…2026-03-22",
      sums: "qualified-leads 1, leads 3"),
    Shape(
      file: "survey-answers.csv", dialect: "survey-answers", rows: 4,
      days: "2026-03-21…2026-03-22", sums: "satisfied-responses 2, survey-responses 3"),
    Shape(
      file: "survey-words.csv", dialect: "survey-answers-in-words", rows: 3,
      days: "2026-03-21…2026-03-22", sums: "satisfied-responses 2, survey-responses 3"),
  ]

  @Test(arguments: shapes)
  func readsEveryShapeWhole(_ shape: Shape) throws {
    let reading = try Fixture.read(shape.file, shape.describe)
    #expect(reading.issues.filter { $0.severity != .note } == [])
    #expect(reading.summary.dialect.rawValue == shape.dialect)
    #expect(reading.summary.rows == shape.rows)
    #expect(reading.summary.rejected == 0)
    #expect(reading.span == shape.days)
    #expect(reading.sums == shape.sums)
  }

  @Test func sumsOfTheTableAreThoseOfTheSummary() throws {
    for shape in Self.shapes {
      let reading = try Fixture.read(shape.file, shape.describe)
      for figure in reading.summary.measures {
        let sum = reading.values(figure.id).compactMap(\.self).reduce(0, +)
        #expect(sum == figure.value, "\(shape.file) \(figure.id)")
      }
    }
  }
}
