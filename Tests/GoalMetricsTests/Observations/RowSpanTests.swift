// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Rows about more than a day, such as a month in a row of its own.
@Suite struct RowSpanTests {
  /// Ten likes a day from 1 to 30 April, and 3,000 of March on its last day.
  private func observations(spans: Bool) -> ObservationSet {
    let days = (0...30).map(april)
    return ObservationSet([
      ObservationTable(
        source: "data.csv", days: days, spans: spans ? [-31] + Array(repeating: 1, count: 30) : [],
        lines: Array(2...32), lastLines: [], rowCounts: [], dimensions: [],
        measures: [("likes", [3000] + Array(repeating: 10, count: 30))])
    ])
  }

  @Test func countsThemInSums() throws {
    let result = MetricEvaluator(observations(spans: true)).evaluate(
      try metric("likes"), in: april(0)...april(30))
    #expect(result.value == 3300)
  }

  /// Rows of one kind may stand between those of another.
  @Test func joinsRunsThatOthersHaveFilled() throws {
    let all = try GoalMetricsTests.observations(
      """
      day network source reach leads
      1 facebook organic 1 1
      2 facebook paid 1 1
      3 x organic 1 1
      4 facebook paid 1 1
      5 facebook organic 1 -
      """)
    let rows = try evaluate("reach", on: all).rows
    let runs = rows.flatMap(\.runs)
    #expect(runs.map(\.lines) == [2...6])
    #expect(runs.map(\.count) == [5])
  }

  @Test func leavesThemOutOfBestDays() throws {
    func most(_ observations: ObservationSet) throws -> Double? {
      let evaluator = MetricEvaluator(observations)
      let times = evaluator.bestTimes(for: [try metric("likes")], in: april(0)...april(7))
      return times?.weekdays.first?.kinds.map(\.mean.value).max()
    }
    #expect(try most(observations(spans: true)) == 10)
    #expect(try most(observations(spans: false)) == 1505)
  }

  @Test func leavesThemOutOfForecasts() throws {
    let goal = try Goal("likes", .value(4000), days: april(-30)...april(61))
    let result = GoalEvaluator(observations(spans: true)).evaluate(goal, asOf: april(30))
    #expect(result.current == 3300)
    let forecast = try #require(result.forecast)
    #expect((3600...3620).contains(forecast.value))
  }

  @Test func keepsThemWithTheirRows() throws {
    let table = try #require(observations(spans: true).tables.first)
    let left = table.removing { $0 == 1 }
    #expect(left.spans == [-31] + Array(repeating: 1, count: 29))
    #expect(observations(spans: true).keepingSpans(upTo: 7).tables[0].count == 30)
    #expect(observations(spans: true).keepingSpans(upTo: 31).tables[0].count == 31)
  }

  /// A row for each of the months before May, dated by its last or its first day, with so many likes.
  private func months(datedByTheLastDay isLast: Bool) -> ObservationSet {
    // January begins 90 days before the first of April.
    let months: [(ClosedRange<Int>, Double)] = [
      (-89...(-59), 3100), (-58...(-31), 2800), (-30...0, 3000), (1...30, 3600),
    ]
    return ObservationSet([
      ObservationTable(
        source: "data.csv",
        days: months.map { april(isLast ? $0.0.upperBound : $0.0.lowerBound) },
        spans: months.map { Int16($0.0.count) * (isLast ? -1 : 1) },
        lines: Array(2...5), lastLines: [], rowCounts: [], dimensions: [],
        measures: [
          ("likes", months.map(\.1)), ("impressions", [10_000, 20_000, 20_000, 30_000]),
          ("followers", [1000, 1000, 1000, 1000]),
        ])
    ])
  }

  /// Of March with 31 days the 31 before begin in the middle of January, of February with 28 the
  /// 28 before.
  @Test(
    arguments: [true, false], [(-30...0, -58...(-31), 2800.0), (-58...(-31), -89...(-59), 3100)])
  func aTotalIsSetBesideWholeMonths(
    isLast: Bool, month: (own: ClosedRange<Int>, before: ClosedRange<Int>, likes: Double)
  ) throws {
    let days = april(month.own.lowerBound)...april(month.own.upperBound)
    let before = april(month.before.lowerBound)...april(month.before.upperBound)
    let evaluator = GoalEvaluator(months(datedByTheLastDay: isLast))
    let goal = try Goal("likes", .change(0.1), days: days)
    let result = evaluator.evaluate(goal, asOf: days.upperBound)
    #expect(result.baseline == month.likes && result.baselineOrigin == .precedingDays(before))
    // Of its rate, too.
    let rate = try Goal("engagement-rate-by-impressions", .change(0.1), days: days)
    let impressions = month.likes == 2800 ? 20_000.0 : 10_000
    #expect(
      evaluator.evaluate(rate, asOf: days.upperBound).baseline == month.likes / impressions)
  }

  @Test func leavesThemOutOfRatesOfDays() throws {
    let rate = MetricEvaluator(months(datedByTheLastDay: true)).evaluate(
      try metric("daily-engagement-rate"), in: april(1)...april(30))
    #expect(rate.value == nil)
  }

  @Test func goUpToTheirLastDays() {
    for isLast in [true, false] {
      #expect(months(datedByTheLastDay: isLast).lastDay == april(30))
    }
  }
}
