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
}
