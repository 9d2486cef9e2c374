// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Whether goals are attainable by the direction in which they go, and goals of parts by each part.
struct AttainableTests {
  private func verdict(
    _ goal: Goal, on observations: ObservationSet, asOf day: Int = 15
  ) -> SmartVerdict {
    let evaluator = GoalEvaluator(observations)
    let result = evaluator.evaluate(goal, asOf: april(day))
    return SmartAssessor(evaluator, asOf: april(day)).assess(
      goal, result, .init(kind: .custom, hasObjective: true)
    ).attainable
  }

  private func need(_ verdict: SmartVerdict) throws -> GrowthNeed {
    switch verdict.finding {
    case .growth(let need), .noGrowth(let need), .ofPart(_, .growth(let need)): need
    default: throw Missing()
    }
  }

  /// A verdict is not of the kind that was expected.
  private struct Missing: Error {}

  /// So much of a measure on each day of the thirty before April and of its first fifteen.
  private func daily(_ measure: String, _ amount: Int) throws -> ObservationSet {
    try observations(
      "day \(measure)\n" + (-29...15).map { "\($0) \(amount)" }.joined(separator: "\n"))
  }

  // MARK: Totals that are to stay low

  @Test(
    arguments: [
      ("spend", 15, 300.0, false), ("spend", 15, 374, false), ("spend", 15, 375, true),
      ("unfollows", 3, 60, false), ("unfollows", 3, 75, true),
    ] as [(MetricID, Int, Double, Bool)])
  func asksNoMoreOfALimitThanAThirdLessADay(
    id: MetricID, amount: Int, target: Double, met: Bool
  ) throws {
    let verdict = verdict(
      try Goal(id, .value(target)), on: try daily(id.rawValue, amount))
    #expect(verdict.met == met)
    let need = try need(verdict)
    #expect(need.isLimit && need.attainableBy == nil)
    // What came so far, and fifteen days of two thirds of what came a day.
    #expect(need.attainableTarget == Double(amount) * 25)
  }

  @Test func judgesTotalsThatAreToFallAsLimits() throws {
    // 75 of 75 at most, at 5 a day.
    let none = verdict(try Goal("leads", .change(-0.5)), on: try daily("leads", 5))
    #expect(none.met == false)
    #expect(try need(none).isLimit && need(none).attainableTarget == 125)
  }

  @Test func findsALimitAttainableThatNothingMovesTo() throws {
    let verdict = verdict(try Goal("unfollows", .value(60)), on: try daily("unfollows", 0))
    #expect(verdict.met == true && verdict.finding == .before(value: 0, days: 15))
  }

  @Test(arguments: [(0.5, false), (0.2, true)])
  func judgesCostsThatAreToGrowAsGrowth(change: Double, met: Bool) throws {
    // 225 so far at 15 a day, on the way to 675 or 540.
    let verdict = verdict(try Goal("spend", .change(change)), on: try daily("spend", 15))
    #expect(verdict.met == met)
    #expect(try !need(verdict).isLimit && need(verdict).attainableTarget == 562.5)
  }

  // MARK: Bounds of totals

  @Test(arguments: [(300.0, false), (375, true)])
  func judgesALimitWrittenAsABoundAsOneWrittenAsATarget(limit: Double, met: Bool) throws {
    let all = try daily("spend", 15)
    let bound = verdict(try Goal("spend", .hold(.below(limit))), on: all)
    #expect(bound.met == met)
    #expect(bound == verdict(try Goal("spend", .value(limit)), on: all))
  }

  @Test func judgesALimitBeforeItsDaysByThoseBefore() throws {
    let goal = try Goal("spend", .hold(.below(150)), days: april(16)...april(25))
    let need = try need(verdict(goal, on: try daily("spend", 15)))
    #expect(need.isLimit && !need.isUnderWay && need.days == 45)
    #expect(need.needed == 15 && need.past == 15)
  }

  /// 75 so far, at 5 a day.
  @Test(
    arguments: [
      (.above(180), true), (.above(400), false), (.within(100...160), true),
      (.within(100...110), false), (.within(400...900), false),
    ] as [(GoalBounds, Bool)])
  func judgesBothEndsOfWhatATotalIsToComeTo(bounds: GoalBounds, met: Bool) throws {
    let verdict = verdict(try Goal("leads", .hold(bounds)), on: try daily("leads", 5))
    #expect(verdict.met == met)
    #expect(try need(verdict).days == 15)
  }

  @Test func knowsABoundThatATotalHasPassed() throws {
    let all = try daily("leads", 5)
    let beyond = verdict(try Goal("leads", .hold(.within(10...50))), on: all)
    #expect(beyond.met == false && beyond.finding == .beyondLimit)
    let there = verdict(try Goal("leads", .hold(.above(70))), on: all)
    #expect(there.met == true && there.finding == .isThere)
    let over = verdict(
      try Goal("leads", .hold(.below(60)), days: april(1)...april(10)), on: all)
    #expect(over.met == true && over.finding == .isThere)
  }

  @Test func hasNothingToCompareBoundsByHandWith() throws {
    let goal = try Goal("leads", .hold(.below(60)), actuals: [(2, 1)])
    let verdict = verdict(goal, on: try daily("leads", 5))
    #expect(verdict.met == nil && verdict.finding == .nothingToCompare)
  }

  // MARK: Days that are missing

  /// 5 a day to the thirteenth; what is not known after is still to come.
  @Test(arguments: [(170.0, true), (300, false)])
  func goesByTheDaysThatThereAreWhereItsOwnAreTooFew(target: Double, met: Bool) throws {
    let all = try observations(
      "day leads\n" + (-29...13).map { "\($0) 5" }.joined(separator: "\n"))
    let verdict = verdict(try Goal("leads", .value(target)), on: all, asOf: 15)
    #expect(verdict.met == met)
    let need = try need(verdict)
    #expect(need.days == 43 && need.past == 5 && need.needed == (target - 65) / 17)
  }

  /// 100 a day, without rows from the sixth to the fifteenth: on all days as on those it would be 3000.
  @Test(arguments: [(2500.0, GoalState.atRisk), (3100, .onTrack), (1100, .offTrack)])
  func takesDaysWithoutDataForAsManyAgainstALimit(
    limit: Double, state: GoalState
  ) throws {
    let days = (-29...20).filter { !(6...15).contains($0) }
    let all = try observations("day spend\n" + days.map { "\($0) 100" }.joined(separator: "\n"))
    let asTarget = evaluate(try Goal("spend", .value(limit)), on: all, asOf: 20)
    let asBound = evaluate(try Goal("spend", .hold(.below(limit))), on: all, asOf: 20)
    #expect(asTarget.daysWithoutData == [april(6)...april(15)] && asTarget.state == state)
    #expect(asBound.state == (state == .onTrack ? .held : .atRisk))
    for result in [asTarget, asBound] {
      #expect(result.forecast.map { abs($0.value - 3000) < 1e-6 } == true)
    }
    let found = try need(verdict(try Goal("spend", .value(limit)), on: all, asOf: 20))
    // On the ten days to come and the ten that are missing.
    #expect(found.needed == (limit - 1000) / 20 && found.past == 100 && found.isLimit)
  }

  // MARK: Levels that were there

  /// Followers that begin with 1000 thirty days before April and fall, or rise, each day.
  private func followers(_ change: Int) throws -> ObservationSet {
    try observations(
      "day followers\n"
        + (-30...15).map { "\($0) \(1000 + ($0 + 30) * change)" }
        .joined(separator: "\n"))
  }

  @Test func isNotThereWhereALevelThatWasToBeKeptIsLost() throws {
    let lost = verdict(try Goal("followers", .value(840)), on: try followers(-5))
    #expect(lost.met == false)
    guard case .noGrowth(let need) = lost.finding else { throw Missing() }
    // 775 on the fifteenth, where it was 850 before April.
    #expect(abs(need.needed - 65.0 / 15) < 1e-9 && need.past == -5)
    let kept = verdict(try Goal("followers", .value(700)), on: try followers(-5))
    #expect(kept.met == true && kept.finding == .isThere)
  }

  @Test func isThereBeforeItBeginsWhereItsLevelIs() throws {
    let goal = try Goal("followers", .value(900), days: april(16)...april(30))
    let verdict = verdict(goal, on: try followers(5))
    #expect(verdict.met == true && verdict.finding == .isThere)
  }

  @Test func looksAtTheDaysBeforeWhereItIsOver() throws {
    let goal = try Goal("followers", .value(840), days: april(1)...april(10))
    let over = verdict(goal, on: try followers(-5))
    #expect(over.met == true && over.finding == .before(value: 850, days: 30))
  }

  // MARK: Bounds

  /// Impressions and clicks of X since February, and of Facebook from so many days before April on.
  @Test(arguments: [(20, 20), (13, nil)])
  func countsTheDaysThatSayHowARateWas(days: Int, told: Int?) throws {
    let all = try observations(
      "day network link-clicks impressions\n"
        + (-40...5).map { "\($0) x 1 100\n\($0) facebook \($0 > -days ? "5 100" : "- -")" }
        .joined(separator: "\n"))
    let goal = try Goal(
      "click-through-rate", .hold(.above(0.04)), where: [.network: ["facebook"]])
    let verdict = verdict(goal, on: all, asOf: 5)
    #expect(verdict.finding == told.map { .before(value: 0.05, days: $0) } ?? .tooFewDays)
  }

  // MARK: Parts

  private func parts(_ targets: [(String, Double)]) throws -> Goal {
    Goal(
      metric: try metric("leads"), days: wholeApril,
      parts: try targets.map { try Goal("leads", .value($1), where: [.network: [$0]]) })
  }

  /// 20 a day of X and 7 of Facebook.
  private func leads() throws -> ObservationSet {
    try observations(
      "day network leads\n"
        + (-29...15).map { "\($0) x 20\n\($0) facebook 7" }.joined(separator: "\n"))
  }

  @Test(arguments: [(400.0, false), (200.0, true)])
  func judgesEachPartByItself(target: Double, met: Bool) throws {
    // X has 300 of its 100; Facebook has 105 at 7 a day.
    let verdict = verdict(try parts([("x", 100), ("facebook", target)]), on: try leads())
    #expect(verdict.met == met)
    guard case .ofPart(1, .growth(let need)) = verdict.finding else { throw Missing() }
    #expect(need.needed == (target - 105) / 15 && need.past == 7)
  }

  @Test func saysOnceWhatIsSoOfAllParts() throws {
    let there = verdict(try parts([("x", 100), ("facebook", 100)]), on: try leads())
    #expect(there.met == true && there.finding == .isThere)
    let byHand = Goal(
      metric: try metric("leads"), days: wholeApril,
      parts: [
        try Goal("leads", .value(9), actuals: [(2, 1)]),
        try Goal("leads", .value(1), actuals: [(2, 1)]),
      ])
    let open = verdict(byHand, on: try leads())
    #expect(open.met == nil && open.finding == .nothingToCompare)
  }
}
