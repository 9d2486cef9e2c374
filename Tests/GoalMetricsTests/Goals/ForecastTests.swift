// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Forecasts, what is needed a day, and values entered by hand.
struct ForecastTests {
  // MARK: Forecasts

  @Test func carriesATotalOnAtItsPace() throws {
    // The worked example: 312 of 500 leads after 21 of 30 days.
    let all = try observations("day leads\n1 300\n21 12\n22 50")
    let result = evaluate(try Goal("leads", .value(500)), on: all, asOf: 21)
    #expect(result.current == 312)
    #expect(result.progress == 0.624)
    #expect(result.elapsed == 0.7)
    #expect(result.state == .atRisk)
    let forecast = try #require(result.forecast)
    #expect(abs(forecast.value - 312 / 0.7) < 1e-9)
    #expect(forecast.method == .averagePace)
    #expect(abs(try #require(result.requiredPerDay) - (500.0 - 312) / 9) < 1e-12)
  }

  @Test func carriesALevelOnFromItsBaseline() throws {
    let all = try observations("day followers\n0 1000\n10 1100")
    let result = evaluate(try Goal("followers", .value(1500)), on: all, asOf: 15)
    #expect(result.forecast?.value == 1200)
    #expect(result.requiredPerDay == 400.0 / 15)
  }

  @Test func forecastsNoRateOfTooFewDays() throws {
    let goal = try Goal("click-through-rate", .value(0.5), baseline: 0.1)
    let result = evaluate(goal, on: try observations("day clicks impressions\n5 2 10"), asOf: 15)
    #expect(result.forecast == nil)
    #expect(result.requiredPerDay == nil)
  }

  @Test func foretellsTheWholeOfARateByItsParts() throws {
    // Ten days of 2 %, then ten of 4 % on twice as many impressions: 3.3 % so far, and rising.
    let days = (1...20).map { $0 <= 10 ? "\($0) 20 1000" : "\($0) 80 2000" }
    let all = try observations("day clicks impressions\n" + days.joined(separator: "\n"))
    let goal = try Goal("click-through-rate", .value(0.05), baseline: 0.01)
    let forecast = try #require(evaluate(goal, on: all, asOf: 20).forecast)
    #expect(forecast.method == .robustSmoothing)
    #expect((0.0333...0.0375).contains(forecast.value))
    let low = try #require(forecast.low)
    let high = try #require(forecast.high)
    #expect(low > 0.03 && low < forecast.value && high > forecast.value && high < 0.04)
  }

  @Test func foretellsARateThatNeverChangesExactly() throws {
    let days = (1...14).map { "\($0) \($0 * 3) \($0 * 100)" }
    let all = try observations("day spend impressions\n" + days.joined(separator: "\n"))
    let goal = try Goal("cost-per-mille", .value(20), baseline: 40)
    let forecast = try #require(evaluate(goal, on: all, asOf: 14).forecast)
    for value in [forecast.value, try #require(forecast.low), try #require(forecast.high)] {
      #expect(abs(value - 30) < 1e-9)
    }
  }

  @Test func carriesALevelOnThatHasNotMoved() throws {
    let all = try observations("day followers\n0 1000\n3 1000")
    let goal = try Goal("followers", .value(2000))
    #expect(evaluate(goal, on: all, asOf: 3).forecast?.value == 1000)
    // Of the first level, which is its baseline, nobody knows how it will move.
    let one = try observations("day followers\n3 1000")
    #expect(evaluate(goal, on: one, asOf: 3).forecast == nil)
  }

  @Test func foretellsNothingBelowZeroOfWhatIsNeverBelow() throws {
    let falling = (0...9).map { "\($0) \(1000 - 100 * $0)" }.joined(separator: "\n")
    let followers = evaluate(
      try Goal("followers", .multiple(0.5)), on: try observations("day followers\n" + falling),
      asOf: 9
    ).forecast
    #expect(followers?.method == .robustSmoothing)
    #expect(followers?.value == 0 && followers?.low == 0)
    let few = try observations("day followers\n1 180\n2 120\n3 90")
    let goal = try Goal("followers", .value(100), baseline: 200)
    #expect(evaluate(goal, on: few, asOf: 3).forecast?.value == 0)
    let corrected = try observations("day leads revenue profit\n1 -5 -5 -5\n2 -5 -5 -5")
    #expect(evaluate(try Goal("leads", .value(50)), on: corrected, asOf: 2).forecast?.value == 0)
    // Money comes back, and a team's own measure may be anything.
    let revenue = evaluate(try Goal("revenue", .value(50)), on: corrected, asOf: 2)
    #expect(revenue.forecast?.value == -150)
    let own = Goal(metric: Metric(Measure("profit")), target: .value(50), days: wholeApril)
    #expect(evaluate(own, on: corrected, asOf: 2).forecast?.value == -150)
  }

  @Test func foretellsPartsNoLowerThanZero() throws {
    let all = try observations("day leads network\n1 -5 x\n1 9 facebook\n2 -5 x")
    let parts = try ["x", "facebook"].map { try Goal("leads", .value(9), where: [.network: [$0]]) }
    let whole = Goal(metric: try metric("leads"), days: wholeApril, parts: parts)
    let forecast = try #require(evaluate(whole, on: all, asOf: 2).forecast)
    #expect(forecast.value == 135)
  }

  @Test func forecastsNothingWhenOver() throws {
    let all = try observations("day leads\n1 10")
    for day in [30, 31, 90] {
      let result = evaluate(try Goal("leads", .value(500)), on: all, asOf: day)
      #expect(result.forecast == nil)
      #expect(result.requiredPerDay == nil)
    }
  }

  @Test func needsNoMoreWhenReached() throws {
    let result = evaluate(
      try Goal("leads", .value(500)), on: try observations("day leads\n1 500"), asOf: 15)
    #expect(result.state == .reached)
    #expect(result.requiredPerDay == nil)
    #expect(result.forecast?.value == 1000)
  }

  @Test func needsNothingMoreOfATotalThatIsToStayLow() throws {
    let result = evaluate(
      try Goal("unfollows", .value(100)), on: try observations("day unfollows\n1 90"), asOf: 15)
    #expect(result.requiredPerDay == nil)
    #expect(result.forecast?.value == 180)
  }

  // MARK: By hand

  @Test(arguments: [(1, nil), (2, 1), (10, 1), (11, 2), (30, 2), (90, 2)] as [(Int, Double?)])
  func takesTheLastValueEntered(asOf: Int, current: Double?) throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [(11, 2), (2, 1), (40, 9)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: asOf)
    #expect(result.current == current)
    #expect(result.absence == (current == nil ? .noActual : nil))
  }

  @Test func takesTheValueEnteredLastOfADay() throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [(2, 1), (2, 2)])
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 9).current == 2)
  }

  @Test func prefersValuesEnteredToTheData() throws {
    let goal = try Goal("leads", .value(10), actuals: [(2, 4)])
    let result = evaluate(goal, on: try observations("day leads\n1 99"), asOf: 15)
    #expect(result.current == 4)
    #expect(result.progress == 0.4)
    #expect(result.forecast?.value == 8)
    #expect(result.requiredPerDay == 0.4)
    #expect(result.notes == [])
  }

  @Test func hasNoDataWhereNothingIsEntered() throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [])
    let result = evaluate(goal, on: try observations("day influencers-signed\n1 2"), asOf: 9)
    #expect(result.state == .noData)
    #expect(result.absence == .noActual)
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 0).state == .notStarted)
  }

  @Test func missesAndReachesByValuesEntered() throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [(2, 1), (25, 3)])
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 20).state == .offTrack)
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 25).state == .reached)
    let missed = try Goal("influencers-signed", .value(3), actuals: [(2, 1)])
    #expect(evaluate(missed, on: ObservationSet([]), asOf: 30).state == .missed)
  }
}
