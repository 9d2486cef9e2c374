// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Exports of posts with a row for each post and day.
@Suite struct DailyPostTests {
  private static let header =
    "Post ID,Page ID,Page name,Publish time,Permalink,Post type,Date,Impressions,Reach,Reactions\n"

  private typealias Row = (id: String, published: String, day: String, impressions: Int)

  private func posts(
    _ rows: [Row], in file: String = "data.csv",
    detail: ObservationDetail = .groups(by: [.network, .page, .source])
  ) -> SourceReading {
    let lines = rows.map { row in
      "\(row.id),99,Saba,\(row.published) 10:30,https://fb.com/\(row.id),Photos,\(row.day),"
        + "\(row.impressions),80,8\n"
    }
    return DelimitedTextReader.read(
      Array((Self.header + lines.joined()).utf8), as: SourceDescription(file: file),
      detail: detail)
  }

  private static let daily: [Row] = [
    ("111", "03/13/2026", "2026-03-13", 100), ("112", "03/14/2026", "2026-03-14", 7),
    ("111", "03/13/2026", "2026-03-14", 50), ("111", "03/13/2026", "03/15/2026", 25),
  ]

  @Test func addsTheDaysOfAPostAndCountsItOnce() throws {
    let reading = posts(Self.daily)
    #expect(reading.problems == [])
    #expect(reading.summary.meaning == .dayParts)
    #expect(sum([reading], "impressions") == 182)
    #expect(sum([reading], "posts") == 2)
    let table = try #require(reading.table)
    let byDay = zip(table.days, reading.values("impressions")).filter { $0.1 != nil }
    #expect(
      byDay.map { "\($0.0) \($0.1 ?? 0)" } == [
        "2026-03-13 100.0", "2026-03-14 7.0", "2026-03-14 50.0", "2026-03-15 25.0",
      ])
    #expect(reading.summary.missingValues == [:])
  }

  @Test func keepsThePostOfEachRowButNoRatesOfPosts() throws {
    let reading = posts(Self.daily, detail: .rows)
    #expect(Set(reading.values(.postID)) == ["111", "112"])
    #expect(sum([reading], "impressions") == 182)
    let observations = ObservationSet([try #require(reading.table)])
    let rate = try #require(Metric.named("mean-engagement-rate-by-reach"))
    let result = MetricEvaluator(observations).evaluate(
      rate, in: try #require(observations.days))
    #expect(result.value == nil)
  }

  @Test func takesTheSameDayOfAPostOnceAsItsLastRowHasIt() {
    let reading = posts(Self.daily + [("111", "03/13/2026", "2026-03-14", 55)])
    #expect(sum([reading], "impressions") == 187)
    #expect(reading.problems == ["data.csv:6 repeated-ids"])
  }

  @Test func refusesLifetimeTotalsAmongDailyValuesAndTheReverse() {
    let total: Row = ("113", "03/14/2026", "Lifetime", 900)
    let daily = posts(Self.daily + [total])
    #expect(daily.problems == ["data.csv:6 other-kind-of-values"])
    #expect(daily.summary.rejected == 1)
    #expect(sum([daily], "impressions") == 182)
    let lifetime = posts([total] + Self.daily)
    #expect(lifetime.problems == ["data.csv:3 other-kind-of-values"])
    #expect(lifetime.summary.rejected == 4)
    #expect(lifetime.summary.meaning == .posts)
    #expect(sum([lifetime], "impressions") == 900)
  }

  @Test func refusesADamagedDayOfValues() {
    let reading = posts(Self.daily + [("113", "03/14/2026", "14.3.", 900)])
    #expect(reading.issues.map(\.severity) == [.error])
    #expect(sum([reading], "impressions") == 182)
  }

  @Test func usesDailyValuesAndNotTotalsOfAnotherFile() {
    var readings = [
      posts(Self.daily, in: "daily.csv"),
      posts([("111", "03/13/2026", "Lifetime", 900)], in: "totals.csv"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.dailyValuesUsed])
    #expect(sum(readings, "impressions") == 182)
  }

  @Test func countsADayOfAPostInTwoFilesOnce() {
    var readings = [
      posts(Self.daily, in: "march.csv"),
      posts([("111", "03/13/2026", "2026-03-15", 30)], in: "later.csv"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.postsInLaterFile])
    #expect(sum(readings, "impressions") == 187)
    #expect(sum(readings, "posts") == 2)
  }

  @Test func tellsOfRowsWithTheIdOfAnEarlierOne() {
    let reading = posts([
      ("111", "03/13/2026", "Lifetime", 100), ("112", "03/14/2026", "Lifetime", 7),
      ("112", "03/14/2026", "Lifetime", 9),
    ])
    #expect(reading.problems == ["data.csv:4 repeated-ids"])
    #expect(reading.issues.first?.severity == .note)
    #expect(reading.issues.first?.arguments == ["count": 1])
    #expect(sum([reading], "impressions") == 109)
  }

  @Test func countsTheRowsOfNetworksAsTheFileHasThem() {
    for detail in [ObservationDetail.rows, .groups(by: [.network, .page, .source])] {
      let networks = posts(Self.daily, detail: detail).networks
      #expect(networks.map(\.id) == ["facebook"])
      #expect(networks.map(\.rows) == [4])
    }
  }
}
