// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct GoalStateTests {
  /// Goal of 300 leads in the thirty days of April, of which so many came on the first.
  private func leads(
    _ count: Int, asOf day: Int, target: Double = 300,
    thresholds: PaceThresholds = PaceThresholds()
  ) throws -> GoalResult {
    evaluate(
      try Goal("leads", .value(target)), on: try observations("day leads\n1 \(count)"), asOf: day,
      thresholds: thresholds)
  }

  /// What is due times the threshold is a whole number, and no fraction of it can be stored.
  @Test(
    arguments: [(13, 13, 40.0, GoalState.atRisk), (12, 13, 40, .offTrack), (19, 15, 40, .onTrack)])
  func isAsGoodAsAThresholdThatItComesTo(
    count: Int, asOf: Int, target: Double, state: GoalState
  ) throws {
    #expect(try leads(count, asOf: asOf, target: target).state == state)
  }

  // MARK: Time

  @Test(
    arguments: [
      (-5, 0, 0.0), (0, 0, 0), (1, 1, 1.0 / 30), (15, 15, 0.5), (21, 21, 0.7), (30, 30, 1),
      (31, 30, 1), (400, 30, 1),
    ] as [(Int, Int, Double)])
  func countsTheAsOfDayAsPassed(asOf: Int, days: Int, share: Double) throws {
    let result = try leads(10, asOf: asOf)
    #expect(result.elapsedDays == days)
    #expect(result.totalDays == 30)
    #expect(result.remainingDays == 30 - days)
    #expect(result.elapsed == share)
  }

  @Test func measuresAGoalOfOneDay() throws {
    let goal = try Goal("leads", .value(5), days: april(3)...april(3))
    let all = try observations("day leads\n3 4\n4 9")
    #expect(evaluate(goal, on: all, asOf: 2).state == .notStarted)
    let over = evaluate(goal, on: all, asOf: 3)
    #expect(over.elapsed == 1)
    #expect(over.state == .missed)
    #expect(over.forecast == nil)
  }

  @Test func seesNothingAfterTheAsOfDayOrTheEnd() throws {
    let all = try observations("day leads\n1 10\n9 20\n31 500")
    let goal = try Goal("leads", .value(300))
    #expect(evaluate(goal, on: all, asOf: 8).current == 10)
    #expect(evaluate(goal, on: all, asOf: 9).current == 30)
    #expect(evaluate(goal, on: all, asOf: 60).current == 30)
  }

  @Test(arguments: [(19.99, 599.7), (33.3, 999), (0.1, 3), (1234.56, 37_036.8)])
  func reachesATargetThatDecimalsComeTo(amount: Double, target: Double) throws {
    let rows = (1...30).map { "\($0) \(amount)" }.joined(separator: "\n")
    let all = try observations("day revenue\n" + rows)
    let result = evaluate(try Goal("revenue", .value(target)), on: all, asOf: 30)
    #expect(result.state == .reached)
    #expect(result.current == target)
    #expect(result.progress == 1)
    let spend = try observations("day spend\n" + rows)
    let limit = try Goal("spend", .hold(.below(target)))
    #expect(evaluate(limit, on: spend, asOf: 30).state == .held)
  }

  @Test func reachesACostThatIsItsTargetButForArithmetic() throws {
    let all = try observations("day spend leads\n1 4.2 3")
    let goal = try Goal("cost-per-lead", .change(-0.3), baseline: 2)
    #expect(evaluate(goal, on: all, asOf: 30).state == .reached)
    let short = try observations("day spend leads\n1 4.2001 3")
    #expect(evaluate(goal, on: short, asOf: 30).state == .missed)
  }

  // MARK: Up

  /// After 15 of 30 days 150 are expected; 95 % of that is 142.5, and 75 % is 112.5.
  @Test(arguments: [
    (0, GoalState.offTrack), (112, .offTrack), (113, .atRisk), (142, .atRisk), (143, .onTrack),
    (150, .onTrack), (299, .onTrack), (300, .reached), (301, .reached),
  ])
  func comparesATotalWithItsPace(count: Int, state: GoalState) throws {
    #expect(try leads(count, asOf: 15).state == state)
  }

  @Test(arguments: [(150, GoalState.onTrack), (149, .atRisk), (75, .atRisk), (74, .offTrack)])
  func takesOtherThresholds(count: Int, state: GoalState) throws {
    let thresholds = PaceThresholds(onTrack: 1, atRisk: 0.5)
    #expect(try leads(count, asOf: 15, thresholds: thresholds).state == state)
  }

  @Test(arguments: [
    (299, 30, GoalState.missed), (300, 30, .reached), (0, 30, .missed), (299, 90, .missed),
  ])
  func isReachedOrMissedInTheEnd(count: Int, asOf: Int, state: GoalState) throws {
    #expect(try leads(count, asOf: asOf).state == state)
  }

  @Test func isNotStartedBeforeItsFirstDay() throws {
    let result = try leads(10, asOf: 0)
    #expect(result.state == .notStarted)
    #expect(result.current == nil)
    #expect(result.progress == nil)
    #expect(result.forecast == nil)
    #expect(result.target == 300)
    #expect(result.baseline == 0)
    #expect(result.elapsed == 0)
  }

  @Test func comparesALevelWithItsPace() throws {
    // From 1000 to 2000; after 15 of 30 days 1500 are expected.
    for (level, state) in [
      (1000, GoalState.offTrack), (1374, .offTrack), (1376, .atRisk), (1474, .atRisk),
      (1476, .onTrack), (2000, .reached), (900, .offTrack),
    ] {
      let all = try observations("day followers\n0 1000\n10 \(level)")
      #expect(evaluate(try Goal("followers", .value(2000)), on: all, asOf: 15).state == state)
    }
  }

  @Test func losesALevelThatFellBelowItsTarget() throws {
    let all = try observations("day followers\n0 1000\n10 2100\n20 1900")
    let goal = try Goal("followers", .value(2000))
    #expect(evaluate(goal, on: all, asOf: 15).state == .reached)
    #expect(evaluate(goal, on: all, asOf: 30).state == .missed)
  }

  // MARK: Down

  /// Cost per lead from 20 down to 10; after half the time 15 is expected.
  @Test(arguments: [
    (20, GoalState.offTrack), (17, .offTrack), (16, .atRisk), (15, .onTrack), (12, .onTrack),
    (10, .reached), (5, .reached), (25, .offTrack),
  ])
  func followsACostDown(cost: Double, state: GoalState) throws {
    let goal = try Goal("cost-per-lead", .value(10), baseline: 20)
    let result = evaluate(goal, on: try observations("day spend leads\n5 \(cost) 1"), asOf: 15)
    #expect(result.state == state)
    #expect(result.progress == (20 - cost) / 10)
    #expect(result.requiredPerDay == nil)
  }

  @Test func missesACostThatStaysTooHigh() throws {
    let goal = try Goal("cost-per-lead", .value(10), baseline: 20)
    let all = try observations("day spend leads\n5 11 1")
    #expect(evaluate(goal, on: all, asOf: 30).state == .missed)
  }

  /// At most 100 unfollows in April; after half of it 50 are expected.
  @Test(arguments: [
    (0, GoalState.onTrack), (50, .onTrack), (52, .onTrack), (53, .atRisk), (66, .atRisk),
    (67, .offTrack), (100, .offTrack), (150, .offTrack),
  ])
  func meetsATotalThatIsToStayLowOnlyInTheEnd(count: Int, state: GoalState) throws {
    let goal = try Goal("unfollows", .value(100))
    let all = try observations("day unfollows\n1 \(count)")
    #expect(evaluate(goal, on: all, asOf: 15).state == state)
    #expect(evaluate(goal, on: all, asOf: 30).state == (count <= 100 ? .reached : .missed))
  }

  @Test func wantsARateUpThatWasHigherBefore() throws {
    // A click rate of 2 % where it was 3 %: met from the start, not to fall to.
    let goal = try Goal("click-through-rate", .value(0.02), baseline: 0.03)
    let met = evaluate(goal, on: try observations("day clicks impressions\n5 25 1000"), asOf: 9)
    #expect(met.state == .reached)
    #expect(met.isMetFromStart)
    // Below the target it is not on its way, however far it went from where it was.
    let all = try observations("day clicks impressions\n5 15 1000")
    #expect(evaluate(goal, on: all, asOf: 9).state == .offTrack)
    #expect(evaluate(goal, on: all, asOf: 30).state == .missed)
  }

  @Test func wantsACostDownThatWasLowerBefore() throws {
    let goal = try Goal("cost-per-lead", .value(10), baseline: 8)
    let met = evaluate(goal, on: try observations("day spend leads\n5 9 1"), asOf: 15)
    #expect(met.state == .reached)
    #expect(met.isMetFromStart)
    let above = evaluate(goal, on: try observations("day spend leads\n5 12 1"), asOf: 15)
    #expect(above.state == .offTrack)
  }

  /// A plan that says from how many followers to how many fewer wants to part with some.
  @Test(
    arguments: [
      (100, 90, GoalState.reached, 1.1), (50, 90, .onTrack, 110.0 / 150),
      (50, 195, .offTrack, 5.0 / 150),
      (50, 210, .offTrack, -10.0 / 150), (300, 90, .offTrack, -1.1),
    ] as [(Double, Double, GoalState, Double)])
  func judgesALevelTowardsTheTargetOfAPlanWithItsBaseline(
    target: Double, level: Double, state: GoalState, progress: Double
  ) throws {
    let goal = try Goal("followers", .value(target), baseline: 200)
    let result = evaluate(goal, on: try observations("day followers\n3 \(level)"), asOf: 15)
    #expect(result.state == state)
    #expect(!result.isMetFromStart)
    #expect(abs(try #require(result.progress) - progress) < 1e-12)
  }

  /// What the data had before the goal says nothing of what its plan wants.
  @Test func tellsNoProgressOfATargetThatWasThereFromTheStart() throws {
    let all = try observations("day followers\n0 200\n5 190")
    let kept = evaluate(try Goal("followers", .value(100)), on: all, asOf: 9)
    #expect(kept.state == .reached && kept.isMetFromStart)
    #expect(kept.progress == nil)
    let rate = try Goal("click-through-rate", .value(0.02), baseline: 0.03)
    let clicks = try observations("day clicks impressions\n5 15 1000")
    #expect(evaluate(rate, on: clicks, asOf: 9).progress == nil)
  }

  // MARK: Below zero

  /// A loss of 1000 before, of 200 at most now; after half of the time 100 are as planned.
  @Test(arguments: [
    (-50, GoalState.onTrack), (-100, .onTrack), (-110, .atRisk), (-150, .offTrack),
    (-300, .offTrack),
    (40, .onTrack),
  ])
  func meetsALossThatIsToStaySmallOnlyInTheEnd(profit: Double, state: GoalState) throws {
    let own = Metric(Measure("profit"))
    let goal = Goal(metric: own, baseline: -1000, target: .value(-200), days: wholeApril)
    let all = try observations("day profit\n1 \(profit)")
    let result = evaluate(goal, on: all, asOf: 15)
    #expect(result.state == state)
    #expect(!result.isLimit && result.isLossLimit)
    #expect(result.requiredPerDay == nil)
    #expect(evaluate(goal, on: all, asOf: 30).state == (profit >= -200 ? .reached : .missed))
  }

  @Test(arguments: [(-5, GoalState.reached), (-2.5, .onTrack), (-1, .offTrack), (1, .offTrack)])
  func followsATotalDownBelowZero(change: Double, state: GoalState) throws {
    let own = Metric(Measure("net-followers"))
    let goal = Goal(metric: own, baseline: 0, target: .value(-5), days: wholeApril)
    let all = try observations("day net-followers\n1 \(change)")
    #expect(evaluate(goal, on: all, asOf: 15).state == state)
    // There is a way to go to it.
    #expect(!evaluate(goal, on: all, asOf: 15).isLossLimit)
  }

  // MARK: The first day

  @Test func isNotBehindBeforeAnythingCouldHaveCome() throws {
    let all = try observations("day followers reach\n3 100 5\n5 - 5\n12 100 5")
    let goal = try Goal("followers", .multiple(2))
    for day in [3, 5, 9] {
      let result = evaluate(goal, on: all, asOf: day)
      #expect(result.state == .onTrack && result.isAtStart)
      #expect(result.expected == nil)
    }
    // A week later it is the reading that is late, or the followers.
    #expect(evaluate(goal, on: all, asOf: 10).state == .offTrack)
    #expect(evaluate(goal, on: all, asOf: 12).state == .offTrack)
    #expect(!evaluate(goal, on: all, asOf: 12).isAtStart)
    let before = try observations("day followers\n0 100")
    #expect(!evaluate(goal, on: before, asOf: 1).isAtStart)
  }

  /// A lead for 8 on the first day, and then 100 a day for none.
  @Test func isBehindWhereARateHasMovedOnDaysThatHaveNone() throws {
    let all = try observations("day spend leads\n1 8 1\n2 100 0\n3 100 0\n4 100 0")
    let goal = try Goal("cost-per-lead", .value(10))
    #expect(evaluate(goal, on: all, asOf: 1).isAtStart)
    let later = evaluate(goal, on: all, asOf: 3)
    #expect(later.current == 208 && later.baseline == 8)
    #expect(later.state == .offTrack && !later.isAtStart)
  }

  @Test func isMetFromTheStartOnlyWhereTheLevelWas() throws {
    let all = try observations("day followers leads\n0 100 5\n5 150 900")
    #expect(!evaluate(try Goal("followers", .value(120)), on: all, asOf: 9).isMetFromStart)
    #expect(evaluate(try Goal("followers", .value(100)), on: all, asOf: 9).isMetFromStart)
    // A total is never there before it begins.
    #expect(!evaluate(try Goal("leads", .value(3), baseline: 9), on: all, asOf: 9).isMetFromStart)
  }

  @Test func takesTheDirectionFromARelativeTarget() throws {
    let fewer = try Goal("mentions", .change(-0.5), baseline: 100)
    let result = evaluate(fewer, on: try observations("day mentions\n1 40"), asOf: 30)
    #expect(result.target == 50)
    #expect(result.state == .reached)
  }

  // MARK: Nothing to measure

  @Test func hasNoDataWithoutAColumnOrRows() throws {
    let goal = try Goal("leads", .value(300))
    let noColumn = evaluate(goal, on: try observations("day likes\n1 1"), asOf: 9)
    #expect(noColumn.state == .noData)
    #expect(noColumn.absence == .metric(.noColumn("leads")))
    #expect(noColumn.progress == nil)
    let noRows = evaluate(goal, on: try observations("day leads\n0 1"), asOf: 9)
    #expect(noRows.state == .noData)
    #expect(noRows.absence == .metric(.noRows))
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 60).state == .noData)
  }

  @Test func asksForTheColumnBeforeTheBaseline() throws {
    let goal = try Goal("followers", .multiple(2))
    let result = evaluate(goal, on: try observations("day likes\n1 1"), asOf: 9)
    #expect(result.absence == .metric(.noColumn("followers")))
  }

  @Test func passesOnTheNotesOfTheMetric() throws {
    let result = evaluate(
      try Goal("reach", .value(300)), on: try observations("day reach\n1 5\n2 5"), asOf: 9)
    #expect(result.notes == [.countsPeopleAgain])
  }
}
