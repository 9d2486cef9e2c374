// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals on totals from which days may take something away, such as revenue less spend.
struct DifferenceGoalTests {
  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: resolved.unit ?? .count, aggregation: resolved.aggregation,
      better: resolved.formula.better)
  }

  /// A margin of 400 a day up to the sixth of April, and of −100 a day from then on.
  private func margins() throws -> ObservationSet {
    let rows = (-29...30).map { day in "\(day) \(day <= 6 ? 500 : 0) 100" }
    return try observations("day revenue spend\n" + rows.joined(separator: "\n"))
  }

  private func assessed(
    _ target: GoalTarget, asOf day: Int
  ) throws -> (result: GoalResult, verdict: SmartVerdict) {
    let evaluator = GoalEvaluator(try margins())
    let goal = Goal(metric: try own("revenue - spend"), target: target, days: wholeApril)
    let result = evaluator.evaluate(goal, asOf: april(day))
    let smart = SmartAssessor(evaluator, asOf: april(day)).assess(
      goal, result, .init(kind: .custom, hasObjective: true))
    return (result, smart.attainable)
  }

  @Test func areNotReachedBeforeTheEnd() throws {
    let early = try assessed(.value(2000), asOf: 6)
    #expect(early.result.current == 2400 && early.result.state == .onTrack)
    #expect(early.verdict.met == true && early.verdict.finding == .isThere)
    let later = try assessed(.value(1000), asOf: 20)
    #expect(later.result.current == 1000 && later.result.state == .onTrack)
    guard case .goesBack(let need) = later.verdict.finding else {
      Issue.record("\(later.verdict)")
      return
    }
    #expect(later.verdict.met == false && need.needed == 0 && need.past < 0)
    #expect(try assessed(.value(1000), asOf: 30).result.state == .missed)
  }

  @Test func mayComeBackBelowTheirLimit() throws {
    let early = try assessed(.hold(.below(1000)), asOf: 6)
    #expect(early.verdict.finding != .beyondLimit && early.verdict.met == false)
    #expect(try assessed(.hold(.below(1000)), asOf: 30).result.state == .held)
  }

  @Test(arguments: ["leads", "leads + downloads", "2 * leads"])
  func areReachedAtOnceWhereNothingIsTakenAway(formula: String) throws {
    let all = try observations("day leads downloads\n1 60 60")
    let goal = Goal(metric: try own(formula), target: .value(50), days: wholeApril)
    #expect(evaluate(goal, on: all, asOf: 1).state == .reached)
  }
}
