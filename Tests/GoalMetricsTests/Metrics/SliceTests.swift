// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Metrics by dimension, weekday and bucket, all from one pass over the rows.
struct SliceTests {
  private let data = """
    day network source leads impressions clicks followers
    1 x paid 1 100 10 50
    2 x organic 2 100 20 60
    8 facebook organic 4 100 5 -
    9 - organic 8 100 5 -
    """

  private func values(
    _ id: MetricID, by axis: SliceAxis, in range: DayRange = wholeApril
  ) throws -> [SliceValue: Double] {
    let slices = MetricEvaluator(try observations(data)).evaluate(
      try metric(id), by: axis, in: range)
    return Dictionary(
      uniqueKeysWithValues: slices.compactMap { slice in
        slice.result.value.map { (slice.place, $0) }
      })
  }

  @Test func tellsNetworksApart() throws {
    #expect(
      try values("leads", by: .dimension(.network)) == [
        .value("x"): 3, .value("facebook"): 4, .unknown: 8,
      ])
    #expect(
      try values("click-through-rate", by: .dimension(.network)) == [
        .value("x"): 0.15, .value("facebook"): 0.05, .unknown: 0.05,
      ])
    #expect(try values("followers", by: .dimension(.network)) == [.value("x"): 60])
  }

  @Test func tellsWeekdaysApart() throws {
    // 1 and 8 April 2026 are Wednesdays.
    #expect(
      try values("leads", by: .weekday) == [.weekday(.wednesday): 5, .weekday(.thursday): 10])
  }

  @Test func tellsHoursApart() throws {
    let data = try observations(
      """
      day leads
      1T00:00 1
      1T08:59 2
      2T09:00 4
      3T23:59 8
      4 16
      """)
    func values(each length: Int) throws -> [SliceValue: Double] {
      let slices = MetricEvaluator(data).evaluate(
        try metric("leads"), by: .hours(each: length), in: wholeApril)
      return Dictionary(
        uniqueKeysWithValues: slices.compactMap { slice in
          slice.result.value.map { (slice.place, $0) }
        })
    }
    #expect(
      try values(each: 1) == [.hour(0): 1, .hour(8): 2, .hour(9): 4, .hour(23): 8, .unknown: 16])
    #expect(
      try values(each: 3) == [.hour(0): 1, .hour(6): 2, .hour(9): 4, .hour(21): 8, .unknown: 16])
    #expect(try values(each: 12) == [.hour(0): 7, .hour(12): 8, .unknown: 16])
  }

  @Test func tellsBucketsOfACalendarApart() throws {
    let weeks = try CivilCalendar.gregorian.buckets(of: wholeApril, by: .week)
    #expect(try values("leads", by: .buckets(weeks)) == [.bucket(0): 3, .bucket(1): 12])
    // A level is that at the end of its bucket.
    #expect(
      try values("followers", by: .buckets([april(1)...april(1), april(2)...april(30)]))
        == [.bucket(0): 50, .bucket(1): 60])
  }

  @Test func leavesOutDaysBetweenBuckets() throws {
    let days = SliceAxis.buckets([april(9)...april(9), april(1)...april(1)])
    #expect(try values("leads", by: days) == [.bucket(0): 8, .bucket(1): 1])
  }

  @Test func doesNotSplitStocksByWhatBroughtThem() throws {
    for axis in [SliceAxis.dimension(.source), .weekday] {
      let slices = MetricEvaluator(try observations(data)).evaluate(
        try metric("followers"), by: axis, in: wholeApril)
      #expect(slices.allSatisfy { $0.result.absence == .notSplit("followers") })
    }
  }

  @Test func crossesAxesInOnePass() throws {
    let axes: [SliceAxis] = [.dimension(.network), .dimension(.source)]
    let metrics = try ["leads", "click-through-rate", "followers"].map { try metric($0) }
    let totals = MetricEvaluator(try observations(data)).totals(
      for: metrics, by: axes, in: wholeApril)
    let both = totals.slice([axes[0]: .value("x"), axes[1]: .value("paid")])
    #expect(both.evaluate(metrics[0]).value == 1)
    #expect(totals.slice([axes[1]: .value("organic")]).evaluate(metrics[0]).value == 14)
    #expect(totals.slice([axes[0]: .value("x")]).evaluate(metrics[2]).value == 60)
    #expect(totals.slice().evaluate(metrics[1]).value == 0.1)
    #expect(totals.values(on: axes[0]) == [.value("facebook"), .value("x"), .unknown])
  }

  /// A slice is what a filter for it gives, whatever the metric.
  @Test func agreesWithFilters() throws {
    let all = try observations(data)
    let totals = MetricEvaluator(all).totals(
      for: Metric.known, by: [.dimension(.network)], in: wholeApril)
    for metric in Metric.known {
      for network in ["x", "facebook"] {
        let slice = totals.slice([.dimension(.network): .value(network)]).evaluate(metric)
        let filtered = MetricEvaluator(all).evaluate(
          metric, where: ObservationFilter([.network: [network]]), in: wholeApril)
        #expect(slice == filtered, "\(metric.id.rawValue) of \(network)")
      }
    }
  }

  // MARK: Provenance

  @Test func knowsItsRows() throws {
    let all = ObservationSet([
      try table(
        "day network clicks impressions\n1 x 1 10\n2 x - 10\n3 facebook 2 20", source: "a.csv"),
      try table("day leads\n1 1", source: "b.csv"),
      try table("day clicks impressions\n5 3 30\n6 4 40", source: "c.csv"),
    ])
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.rows.map(\.source) == ["a.csv", "c.csv"])
    #expect(result.rows.map(\.count) == [2, 2])
    #expect(result.rows.map(\.lines) == [2...4, 2...3])
    let onX = try evaluate("click-through-rate", on: all, where: [.network: ["x"]])
    #expect(onX.rows.map(\.lines) == [2...2])
  }

  @Test func tellsRunsOfRowsApart() throws {
    let row = { (day: Int, network: String) in "\(day) \(network) 1" }
    func runs(_ networks: [String], where wanted: [String] = []) throws -> [String] {
      let rows = networks.enumerated().map { row($0 % 30 + 1, $1) }
      let all = try observations("day network likes\n" + rows.joined(separator: "\n"))
      let result = try evaluate(
        "likes", on: all, where: wanted.isEmpty ? [:] : [.network: Set(wanted)])
      return result.rows.flatMap(\.runs).map { run in
        "\(run.lines.lowerBound)–\(run.lines.upperBound)" + (run.isWhole ? "" : " (\(run.count))")
      }
    }
    let blocks = ["x", "x", "facebook", "tiktok", "tiktok", "tiktok"]
    #expect(try runs(blocks) == ["2–7"])
    #expect(try runs(blocks, where: ["x", "facebook"]) == ["2–4"])
    #expect(try runs(blocks, where: ["x", "tiktok"]) == ["2–3", "5–7"])
    let mixed = ["x", "facebook", "x", "facebook", "x", "tiktok"]
    #expect(try runs(mixed) == ["2–7"])
    #expect(try runs(mixed, where: ["x"]) == ["2–6 (3)"])
    #expect(try runs(mixed, where: ["x", "facebook"]) == ["2–6"])
    #expect(try runs(mixed, where: ["x", "tiktok"]) == ["2–6 (3)", "7–7"])
  }

  @Test func countsRowsBeyondTheRunsThatItKeeps() throws {
    let networks = (0..<12).map { "n\($0)" }
    let rows = networks.enumerated().flatMap { ["\($0 + 1) \($1) 1", "\($0 + 1) other 1"] }
    let all = try observations("day network likes\n" + rows.joined(separator: "\n"))
    let found = try #require(
      try evaluate("likes", on: all, where: [.network: Set(networks)]).rows.first)
    #expect(found.runs.map(\.lines) == [2...2, 4...4, 6...6, 8...8, 10...10])
    #expect(found.count == 12)
    #expect(found.countBeyondRuns == 7)
    #expect(found.lines == 2...24)
  }

  @Test func countsARowOnceHoweverOftenAFormulaNamesIt() throws {
    let all = try observations("day source revenue spend\n1 paid 300 100\n2 organic 500 -")
    #expect(try evaluate("return-on-investment", on: all).rows.map(\.count) == [2])
    #expect(try evaluate("return-on-ad-spend", on: all).rows.map(\.count) == [1])
    // Rows that are added, and the row of a level.
    let agents = try observations("day requests-handled agents\n1 40 3\n2 80 -")
    let result = try evaluate("requests-per-agent", on: agents)
    #expect(result.rows.map(\.count) == [2, 1])
    #expect(result.rows.map(\.lines) == [2...3, 2...2])
  }

  @Test func knowsTheRowsOfLevels() throws {
    let all = try observations("day page followers\n1 shop 5\n2 shop 6\n1 club 7\n0 club 3")
    let result = try evaluate("followers", on: all)
    #expect(result.rows.map(\.count) == [2])
    #expect(result.rows.map(\.lines) == [3...4])
  }
}
