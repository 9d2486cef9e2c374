// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct BaselineTests {
  // MARK: Counts

  @Test func takesTheBaselineGiven() throws {
    let goal = try Goal("leads", .value(500), baseline: 120)
    let result = evaluate(goal, on: try observations("day leads\n1 5"), asOf: 9)
    #expect(result.baseline == 120)
    #expect(result.baselineOrigin == .given)
  }

  @Test func startsACountAtZero() throws {
    let all = try observations("day leads\n0 70\n1 5")
    let result = evaluate(try Goal("leads", .value(500)), on: all, asOf: 9)
    #expect(result.baseline == 0)
    #expect(result.baselineOrigin == .zero)
    #expect(result.current == 5)
  }

  @Test func comparesACountWithTheDaysJustBefore() throws {
    // The goal has ten days; its baseline is the total of the ten before.
    let all = try observations("day leads\n0 1000\n1 40\n5 30\n10 30\n11 9\n20 9\n21 9")
    let goal = try Goal("leads", .change(0.5), days: april(11)...april(20))
    let result = evaluate(goal, on: all, asOf: 20)
    #expect(result.baseline == 100)
    #expect(result.baselineOrigin == .precedingDays(april(1)...april(10)))
    #expect(result.target == 150)
    #expect(result.current == 18)
  }

  @Test func needsDataForAllTheDaysJustBefore() throws {
    // From 2 April on there is data, but the ten days before begin on the first.
    let goal = try Goal("leads", .change(0.5), days: april(11)...april(20))
    let result = evaluate(goal, on: try observations("day leads\n2 40\n12 9"), asOf: 15)
    #expect(result.baseline == nil)
    #expect(result.baselineOrigin == nil)
    #expect(result.target == nil)
    #expect(result.absence == .partOfDaysBefore(april(1)...april(10)))
    #expect(result.state == .noData)
    #expect(result.current == 9)
    let none = evaluate(goal, on: try observations("day leads\n12 9"), asOf: 15)
    #expect(none.absence == .noBaseline)
  }

  @Test func comparesOnlyWhatTheGoalCounts() throws {
    let all = try observations("day network leads\n1 x 40\n1 facebook 2\n12 facebook 3")
    let goal = try Goal(
      "leads", .multiple(2), where: [.network: ["facebook"]], days: april(11)...april(20))
    #expect(evaluate(goal, on: all, asOf: 15).baseline == 2)
  }

  // MARK: Stocks

  @Test func takesTheLastLevelBeforeTheGoal() throws {
    let all = try observations("day followers\n-9 800\n-2 1000\n3 1100")
    let result = evaluate(try Goal("followers", .multiple(2)), on: all, asOf: 5)
    #expect(result.baseline == 1000)
    #expect(result.baselineOrigin == .lastBefore(april(-2)))
    #expect(result.target == 2000)
  }

  @Test func takesTheFirstLevelInsideWithoutAnEarlierOne() throws {
    let all = try observations("day followers\n9 1300\n4 1000")
    let result = evaluate(try Goal("followers", .multiple(2)), on: all, asOf: 20)
    #expect(result.baseline == 1000)
    #expect(result.baselineOrigin == .firstInside(april(4)))
  }

  @Test func namesTheLatestDaysOfTheLevels() throws {
    let before = try observations("day page followers\n-20 club 40\n-3 shop 60\n9 shop 70")
    let goal = try Goal("followers", .value(200))
    #expect(evaluate(goal, on: before, asOf: 20).baseline == 100)
    #expect(evaluate(goal, on: before, asOf: 20).baselineOrigin == .lastBefore(april(-3)))
    let mixed = try observations("day page followers\n-20 club 40\n-3 shop 60\n4 new 2\n6 other 5")
    #expect(evaluate(goal, on: mixed, asOf: 20).baseline == 107)
    #expect(
      evaluate(goal, on: mixed, asOf: 20).baselineOrigin
        == .mixed(before: april(-3), inside: april(6)))
  }

  @Test func takesALevelWholeWhateverTheSource() throws {
    let all = try observations("day source followers\n0 organic 100\n5 paid 120")
    let goal = try Goal("followers", .value(200), where: [.source: ["paid"]])
    #expect(evaluate(goal, on: all, asOf: 9).baseline == 100)
  }

  @Test func hasNoBaselineWithoutALevel() throws {
    let result = evaluate(
      try Goal("followers", .value(200)), on: try observations("day followers\n31 5"), asOf: 9)
    #expect(result.baseline == nil)
    #expect(result.baselineOrigin == nil)
    #expect(result.target == 200)
    #expect(result.progress == nil)
  }

  @Test func countsNoPageThatIsStillToCome() throws {
    // As of the tenth nobody knows of the club, whose level is no part of what there was.
    let all = try observations("day page followers\n0 shop 100\n9 shop 110\n20 club 50\n25 club 60")
    let goal = try Goal("followers", .value(200))
    #expect(evaluate(goal, on: all, asOf: 10).baseline == 100)
    #expect(evaluate(goal, on: all, asOf: 10).progress == 0.1)
    #expect(evaluate(goal, on: all, asOf: 10).baselineOrigin == .lastBefore(april(0)))
    #expect(evaluate(goal, on: all, asOf: 25).baseline == 150)
  }

  @Test func takesNoLevelThatIsStillToCome() throws {
    let all = try observations("day followers clicks impressions\n20 100 1 10")
    for id in ["followers", "click-through-rate"] as [MetricID] {
      let result = evaluate(try Goal(id, .value(200)), on: all, asOf: 10)
      #expect(result.baseline == nil)
      #expect(result.baselineOrigin == nil)
    }
    let entered = try Goal("followers", .value(200), actuals: [(20, 100)])
    #expect(evaluate(entered, on: all, asOf: 10).baseline == nil)
  }

  // MARK: Rates

  private let rate = """
    day clicks impressions
    -5 5 100
    -1 2 100
    0 - 100
    3 6 100
    8 8 100
    """

  /// 7 clicks of 200: a single day says little of a rate.
  @Test func takesTheRateOfAsManyDaysBeforeAsTheGoalHas() throws {
    let result = evaluate(
      try Goal("click-through-rate", .points(0.02)), on: try observations(rate), asOf: 20)
    #expect(result.baseline == 0.035)
    #expect(result.baselineOrigin == .precedingDays(april(-5)...april(0)))
    #expect(result.target.map { abs($0 - 0.055) < 1e-12 } == true)
    #expect(result.current == 0.07)
    let short = evaluate(
      try Goal("click-through-rate", .points(0.02), days: april(1)...april(3)),
      on: try observations(rate), asOf: 3)
    #expect(short.baseline == 0.02)
    #expect(short.baselineOrigin == .precedingDays(april(-1)...april(0)))
  }

  @Test func takesTheLastRateWhereTheDaysJustBeforeHaveNone() throws {
    let result = evaluate(
      try Goal("click-through-rate", .points(0.02), days: april(3)...april(4)),
      on: try observations(rate), asOf: 4)
    #expect(result.baseline == 0.02)
    #expect(result.baselineOrigin == .lastBefore(april(-1)))
  }

  /// A report of the 10th knows nothing of the 20th.
  @Test(arguments: ["followers", "click-through-rate", "leads"] as [MetricID])
  func looksAtNoDayAfterTheReportWhileTheGoalIsToCome(_ id: MetricID) throws {
    let all = try observations(
      "day followers clicks impressions leads\n5 100 1 100 1\n20 900 9 100 9\n25 950 9 100 9")
    let goal = try Goal(id, .multiple(2), days: april(22)...april(28))
    let result = evaluate(goal, on: all, asOf: 10)
    #expect(result.state == .notStarted)
    #expect(result.baseline == ["followers": 100, "click-through-rate": 0.01][id])
  }

  @Test func takesTheFirstRateInsideWithoutAnEarlierOne() throws {
    let goal = try Goal("click-through-rate", .value(0.1), days: april(-9)...april(30))
    let result = evaluate(goal, on: try observations(rate), asOf: 20)
    #expect(result.baseline == 0.05)
    #expect(result.baselineOrigin == .firstInside(april(-5)))
  }

  @Test func tellsABaselineOfZeroFromNone() throws {
    let all = try observations("day followers\n0 0\n5 40")
    let result = evaluate(try Goal("followers", .multiple(2)), on: all, asOf: 9)
    #expect(result.target == nil)
    #expect(result.absence == .zeroBaseline)
    #expect(result.current == 40)
    #expect(result.state == .noData)
  }

  // MARK: By hand

  @Test func startsACountEnteredByHandAtZero() throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [(5, 1)])
    let result = evaluate(goal, on: try observations("day leads\n1 1"), asOf: 9)
    #expect(result.baseline == 0)
    #expect(result.baselineOrigin == .zero)
  }

  /// Five were signed before the goal began, and one since.
  @Test(arguments: [(GoalTarget.value(8), 8.0, 1.0 / 3), (.multiple(2), 10, 0.2)])
  func startsACountEnteredByHandFromTheLastEntryBefore(
    target: GoalTarget, value: Double, progress: Double
  ) throws {
    let goal = try Goal(
      "influencers-signed", target, days: april(13)...april(30),
      actuals: [(2, 3), (10, 5), (14, 6)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 15)
    #expect(result.baseline == 5 && result.baselineOrigin == .lastBefore(april(10)))
    #expect(result.current == 6 && result.target == value && result.progress == progress)
    #expect(result.expected == 5 + (value - 5) / 6)
    // One in three days are six in eighteen.
    #expect(result.forecast?.value == 11)
    #expect(result.state == .onTrack)
    #expect(evaluate(goal, on: ObservationSet([]), asOf: 25).state == .offTrack)
  }

  @Test func countsALimitFromTheLastEntryBefore() throws {
    let goal = try Goal(
      "unfollows", .value(30), days: april(1)...april(30), actuals: [(-3, 20), (15, 25)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 15)
    #expect(result.isLimit && result.expected == 25 && result.state == .onTrack)
  }

  @Test func takesTheLastLevelEnteredBeforeTheGoal() throws {
    let goal = try Goal("followers", .multiple(2), actuals: [(9, 130), (-8, 90), (-1, 100)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 15)
    #expect(result.baseline == 100)
    #expect(result.baselineOrigin == .lastBefore(april(-1)))
    #expect(result.current == 130)
  }

  @Test func takesTheFirstLevelEnteredInside() throws {
    let goal = try Goal("followers", .multiple(2), actuals: [(9, 130), (4, 100)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 15)
    #expect(result.baseline == 100)
    #expect(result.baselineOrigin == .firstInside(april(4)))
  }

  @Test func takesNoLevelEnteredAfterTheGoal() throws {
    let goal = try Goal("followers", .multiple(2), actuals: [(40, 130)])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 45)
    #expect(result.baseline == nil)
    #expect(result.baselineOrigin == nil)
  }

  /// A rate of 2 % up to the fifth of March and of 4 % since, for a goal of May.
  @Test func takesAsManyDaysOfARateForAGoalThatIsToCome() throws {
    let rows = (-60...0).map { "\($0) 1000 \($0 <= -26 ? 20 : 40)" }
    let all = try observations("day impressions clicks\n" + rows.joined(separator: "\n"))
    let goal = try Goal("click-through-rate", .change(0.1), days: april(31)...april(61))
    let result = evaluate(goal, on: all, asOf: 0)
    #expect(result.state == .notStarted)
    #expect(result.baselineOrigin == .precedingDays(april(-30)...april(0)))
  }

  @Test func countsWhatWasSpentBeforeTheFirstLead() throws {
    let all = try observations("day spend leads\n1 100 0\n2 8 1\n3 50 5")
    let goal = try Goal("cost-per-lead", .value(20))
    let result = evaluate(goal, on: all, asOf: 3)
    #expect(result.baseline == 108 && result.baselineOrigin == .firstInside(april(2)))
  }
}
