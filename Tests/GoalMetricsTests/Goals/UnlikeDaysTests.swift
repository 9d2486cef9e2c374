// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals on what is neither a total nor a rate, such as followers for each lead, of which there are
/// fewer the more days are counted.
struct UnlikeDaysTests {
  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: .ratio, aggregation: resolved.aggregation, better: nil)
  }

  /// 10 leads a day and 3000 followers, from a day to another one.
  private func data(from first: Int = -29, upTo last: Int = 15) throws -> ObservationSet {
    let rows = (first...last).map { "\($0) 10 3000" }.joined(separator: "\n")
    return try observations("day leads followers\n" + rows)
  }

  @Test(
    arguments: [
      (.value(9), 9.0, GoalState.onTrack), (.change(-0.1), 9, .atRisk), (.change(0.1), 11, .atRisk),
      (.change(-0.4), 6, .offTrack), (.value(12), 12, .atRisk),
    ] as [(GoalTarget, Double, GoalState)])
  func comparesAPartOfItsDaysWithWhatWouldBeDue(
    target: GoalTarget, value: Double, state: GoalState
  ) throws {
    var goal = Goal(metric: try own("followers / leads"), target: target, days: wholeApril)
    if case .value(9) = target { goal.baseline = 8 }
    let result = evaluate(goal, on: try data(), asOf: 15)
    // 3000 by 150, and by 300 before April.
    #expect(result.current == 20 && (result.baseline == 10 || result.baseline == 8))
    #expect(result.target.map { abs($0 - value) < 1e-9 } == true)
    #expect(result.expected.map { abs($0 - 2 * value) < 1e-9 } == true)
    #expect(result.progress == nil && result.shareOfWay == nil && !result.isMetFromStart)
    #expect(result.forecast?.value == 10 && result.forecast?.method == .averagePace)
    #expect(result.state == state)
  }

  @Test(arguments: [(2400.0, GoalState.onTrack), (2600, .atRisk), (3600, .offTrack)])
  func goesOnWithTheSumsOfWhatMixesTotalsAndLevels(target: Double, state: GoalState) throws {
    var goal = Goal(
      metric: try own("followers - 2 * leads"), target: .value(target), days: wholeApril)
    goal.baseline = 1000
    let result = evaluate(goal, on: try data(), asOf: 15)
    #expect(result.current == 2700 && result.forecast?.value == 2400)
    #expect(result.progress == nil && result.state == state)
  }

  @Test func isComparedWithItsTargetWhenItIsOver() throws {
    let goal = Goal(
      metric: try own("followers / leads"), target: .change(-0.1), days: wholeApril)
    let result = evaluate(goal, on: try data(upTo: 30), asOf: 30)
    #expect(result.current == 10 && result.target == 9 && result.state == .missed)
    #expect(result.expected == 9)
  }

  /// What falls as days pass has no pace that would have led to its target with more days.
  @Test(arguments: [GoalTarget.change(-0.1), .value(14), .change(0.5)])
  func saysOfNoDaysMoreThatItNeeds(target: GoalTarget) throws {
    let goal = Goal(metric: try own("followers / leads"), target: target, days: wholeApril)
    let result = evaluate(goal, on: try data(upTo: 30), asOf: 30)
    #expect(result.state == .missed)
    let aftermath = try #require(result.aftermath)
    #expect(aftermath.cause == nil && aftermath.perDay == nil && aftermath.moreDays == nil)
  }

  @Test func hasNoBaselineOfFewerDays() throws {
    let goal = Goal(
      metric: try own("followers / leads"), target: .value(11), days: wholeApril)
    let all = try data(from: -10)
    let evaluator = GoalEvaluator(all)
    let result = evaluator.evaluate(goal, asOf: april(15))
    #expect(result.baseline == nil && result.state != .noData)
    let smart = SmartAssessor(evaluator, asOf: april(15)).assess(
      goal, result, .init(kind: .custom, hasObjective: true))
    #expect(smart.measurable.met == true && smart.measurable.finding == .countedWithinBounds)
  }

  @Test func goesByTheDaysThatAreKnown() throws {
    let rows = ((-29...5).map { $0 } + (14...15).map { $0 }).map { "\($0) 10 3000" }
    let all = try observations("day leads followers\n" + rows.joined(separator: "\n"))
    let goal = Goal(
      metric: try own("followers / leads"), target: .change(0.1), days: wholeApril)
    let result = evaluate(goal, on: all, asOf: 15)
    #expect(result.daysWithoutData == [april(6)...april(13)])
    // 3000 by the 70 of seven days, which with those to come are 22.
    #expect(result.expected.map { abs($0 - 11 * 22.0 / 7) < 1e-9 } == true)
  }
}
