// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// What a report says of a goal that is over.
struct AftermathTests {
  /// So many leads on each of the thirty days of April, and on the days after it.
  private func leads(
    target: Double, perDay: Double, after: [Double] = [], asOf: Int = 30
  ) throws -> GoalResult {
    var rows = (1...30).map { "\($0) \(perDay)" }
    rows += after.enumerated().map { "\(31 + $0.offset) \($0.element)" }
    return evaluate(
      try Goal("leads", .value(target)),
      on: try observations("day leads\n" + rows.joined(separator: "\n")), asOf: asOf)
  }

  @Test func hasNoneBeforeTheLastDay() throws {
    #expect(try leads(target: 900, perDay: 20, asOf: 29).aftermath == nil)
  }

  /// 20 a day bring 600 in April. What 700 lacks comes in 5 more days, what 900 lacks in 15, which
  /// is half of the time again; 901 would need 16.
  @Test(arguments: [
    (700, GoalAftermath.Cause.shortTime, 5), (900, .shortTime, 15), (901, .weakTrend, 16),
    (3000, .weakTrend, 120),
  ])
  func tellsTooShortATimeFromTooWeakATrend(
    target: Double, cause: GoalAftermath.Cause, moreDays: Int
  ) throws {
    let result = try leads(target: target, perDay: 20)
    #expect(result.state == .missed)
    let aftermath = try #require(result.aftermath)
    #expect(aftermath.cause == cause)
    #expect(aftermath.moreDays == moreDays)
    #expect(aftermath.neededPerDay == target / 30)
    #expect(aftermath.daysSince == 0)
  }

  /// Nothing for twenty days, then six a day, where five were needed from the first.
  @Test func callsNoTrendWeakThatWasAsStrongAsNeeded() throws {
    let rows = (1...30).map { "\n\($0) \($0 < 21 ? 0 : 9)" }.joined()
    let result = evaluate(
      try Goal("leads", .value(150)), on: try observations("day leads" + rows), asOf: 30)
    #expect(result.aftermath.map { $0.perDay ?? 0 >= 5 } == true)
    #expect(result.aftermath?.cause == .shortTime)
  }

  @Test func explainsNothingOfAGoalThatWasReached() throws {
    let aftermath = try #require(try leads(target: 600, perDay: 20).aftermath)
    #expect(aftermath.cause == nil && aftermath.moreDays == nil)
  }

  @Test func foreseesNoEndOfATrendThatGoesBack() throws {
    let all = try observations("day followers\n0 1000\n30 900")
    let result = evaluate(try Goal("followers", .value(1500)), on: all, asOf: 30)
    let aftermath = try #require(result.aftermath)
    #expect(aftermath.cause == .weakTrend)
    #expect(aftermath.moreDays == nil)
  }

  @Test func explainsARateByItsPace() throws {
    // From 20 down to 12 in thirty days; the 2 left would take 7.5 days more.
    let goal = try Goal("cost-per-lead", .value(10), baseline: 20)
    let result = evaluate(goal, on: try observations("day spend leads\n5 12 1"), asOf: 30)
    #expect(result.aftermath?.cause == .shortTime)
    #expect(result.aftermath?.moreDays == 8)
  }

  @Test func goesOnWatching() throws {
    // 600 in April and 30 a day in May: the hundred lacking is there on the fourth day of May.
    let result = try leads(target: 700, perDay: 20, after: [30, 30, 30, 30, 30], asOf: 35)
    #expect(result.current == 600)
    #expect(result.state == .missed)
    let aftermath = try #require(result.aftermath)
    #expect(aftermath.daysSince == 5)
    #expect(aftermath.valueSince == 750)
    #expect(aftermath.reachedOn == april(34))
  }

  @Test func watchesAGoalThatWasReachedToo() throws {
    let aftermath = try #require(
      try leads(target: 600, perDay: 20, after: [5, 5], asOf: 32).aftermath)
    #expect(aftermath.valueSince == 610)
    #expect(aftermath.reachedOn == nil)
  }

  @Test func saysNothingOfDaysWithoutData() throws {
    let aftermath = try #require(try leads(target: 700, perDay: 20, asOf: 60).aftermath)
    #expect(aftermath.daysSince == 30)
    #expect(aftermath.valueSince == nil)
  }

  /// Three thirds of what is lacking, which add up to a hair less.
  @Test(arguments: [(1100.0, 1010.0, 900.0), (990, 995, 1000.0 / 3 * 3 + 30)])
  func isThereWhateverArithmeticRounds(baseline: Double, end: Double, target: Double) throws {
    let all = try observations("day followers\n30 \(end)\n33 \(target)\n36 \(target)")
    let goal = try Goal("followers", .value(target), baseline: baseline)
    let result = evaluate(goal, on: all, asOf: 36)
    #expect(result.state == .missed)
    #expect(result.aftermath?.reachedOn == april(33))
  }

  @Test func watchesALevelAndValuesEnteredByHand() throws {
    let all = try observations("day followers\n0 1000\n30 1400\n34 1520")
    let level = evaluate(try Goal("followers", .value(1500)), on: all, asOf: 40)
    #expect(level.aftermath?.valueSince == 1520)
    #expect(level.aftermath?.reachedOn == april(34))
    let goal = try Goal("influencers-signed", .value(3), actuals: [(2, 1), (38, 3)])
    let byHand = evaluate(goal, on: ObservationSet([]), asOf: 40)
    #expect(byHand.state == .missed)
    #expect(byHand.aftermath?.valueSince == 3)
    #expect(byHand.aftermath?.reachedOn == april(38))
  }

  /// The hundred that was lacking came in the first ten days after the goal, years ago.
  @Test func findsTheDayThatLiesFarBack() throws {
    let rows = (1...30).map { "\n\($0) 20" } + (31...40).map { "\n\($0) 10" } + ["\n900 1"]
    let all = try observations("day leads" + rows.joined())
    let result = evaluate(try Goal("leads", .value(700)), on: all, asOf: 900)
    #expect(result.aftermath?.reachedOn == april(40))
    let levels = try observations("day followers\n0 1000\n30 1400\n34 1520\n900 1530")
    let level = evaluate(try Goal("followers", .value(1500)), on: levels, asOf: 900)
    #expect(level.aftermath?.reachedOn == april(34))
  }

  /// 200 for each of 3 agents by the end of April; twice as many agents halve it.
  @Test(arguments: [(3, 35), (6, nil)])
  func dividesWhatCameSinceByTheLevelOfTheTime(agents: Int, reached: Int?) throws {
    let rows = (1...40).map { "\n\($0) 20 \($0 > 30 ? agents : 3)" }.joined()
    let all = try observations("day requests-handled agents" + rows)
    let goal = try Goal("requests-per-agent", .value(230))
    let result = evaluate(goal, on: all, asOf: 40)
    #expect(result.state == .missed && result.current == 200)
    #expect(result.aftermath?.reachedOn == reached.map(april))
  }
}
