// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

/// Values that are to stay above, below or within something.
struct HoldTests {
  /// A click rate in hundredths of a percent, of one day.
  private func rate(
    _ bounds: GoalBounds, clicks: Int, asOf day: Int = 15
  ) throws -> GoalResult {
    evaluate(
      try Goal("click-through-rate", .hold(bounds)),
      on: try observations("day clicks impressions\n5 \(clicks) 10000"), asOf: day)
  }

  @Test(arguments: [
    (GoalBounds.above(0.04), 399, GoalState.broken), (.above(0.04), 400, .held),
    (.above(0.04), 900, .held), (.below(0.04), 400, .held), (.below(0.04), 401, .broken),
    (.within(0.03...0.05), 299, .broken), (.within(0.03...0.05), 300, .held),
    (.within(0.03...0.05), 500, .held), (.within(0.03...0.05), 501, .broken),
  ])
  func holdsOrBreaks(bounds: GoalBounds, clicks: Int, state: GoalState) throws {
    for day in [15, 30, 60] {
      let result = try rate(bounds, clicks: clicks, asOf: day)
      #expect(result.state == state)
      #expect(result.bounds == bounds)
      // There is no way to go, so there is no share of it.
      #expect(result.progress == nil)
      #expect(result.baseline == nil)
      #expect(result.expected == nil)
      #expect(result.requiredPerDay == nil)
    }
  }

  @Test func holdsALevel() throws {
    let all = try observations("day followers\n0 1000\n5 1100\n20 990")
    let goal = try Goal("followers", .hold(.above(1000)))
    #expect(evaluate(goal, on: all, asOf: 10).state == .held)
    #expect(evaluate(goal, on: all, asOf: 25).state == .broken)
  }

  @Test func keepsATotalBelowItsLimit() throws {
    let all = try observations("day spend\n1 300\n15 400\n29 400")
    let goal = try Goal("spend", .hold(.below(1000)))
    #expect(evaluate(goal, on: all, asOf: 14).state == .held)
    // It holds today, but would not at this pace.
    #expect(evaluate(goal, on: all, asOf: 15).forecast?.value == 1400)
    #expect(evaluate(goal, on: all, asOf: 15).state == .atRisk)
    #expect(evaluate(goal, on: all, asOf: 30).state == .broken)
  }

  /// It is within bounds thanks to its first two days.
  @Test func isAtRiskWhereItsOwnForecastBreaksIt() throws {
    let rows = (1...20).map { "\n\($0) \($0 < 3 ? 10 : 40) 1000" }.joined()
    let result = evaluate(
      try Goal("click-through-rate", .hold(.within(0.01...0.0372))),
      on: try observations("day clicks impressions" + rows), asOf: 20)
    #expect(result.current == 0.037)
    #expect(result.forecast.map { $0.value > 0.0372 } == true)
    #expect(result.state == .atRisk)
  }

  @Test func hasNoDataAndDoesNotHold() throws {
    let goal = try Goal("click-through-rate", .hold(.below(0.5)))
    let result = evaluate(goal, on: try observations("day likes\n1 1"), asOf: 9)
    #expect(result.state == .noData)
    #expect(result.absence == .metric(.noColumn("link-clicks")))
    #expect(evaluate(goal, on: try observations("day likes\n1 1"), asOf: 0).state == .notStarted)
  }
}
