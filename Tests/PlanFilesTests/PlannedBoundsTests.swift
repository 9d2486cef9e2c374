// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import PlanFiles
import Testing

/// Bounds to stay within, and goals of several parts.
@Suite struct PlannedBoundsTests {
  private func goal(_ keys: String) throws -> MeasuredGoal {
    let file = readGoal(keys)
    try #require(file.problems == [])
    guard case .measured(let goal) = try #require(file.plan.goals.first).content else {
      throw PlanTestError.notMeasured
    }
    return goal
  }

  @Test(arguments: [
    ("{ above: 4% }", GoalBounds.above(0.04)), ("{ above: 0.04 }", .above(0.04)),
    ("{ below: 4% }", .below(0.04)), ("{ within: [3%, 5%] }", .within(0.03...0.05)),
    ("{ within: [৩%, ৫%] }", .within(0.03...0.05)),
  ])
  func readsBoundsOfRates(text: String, bounds: GoalBounds) throws {
    #expect(try goal("metric: click-through-rate, target: \(text)").target == .hold(bounds))
  }

  @Test func readsBoundsOfLengthsOfTime() throws {
    #expect(
      try goal("metric: response-time, target: { below: 2h }").target == .hold(.below(7200)))
    #expect(
      try goal("metric: response-time, target: { within: [30m, 1:30:00] }").target
        == .hold(.within(1800...5400)))
  }

  @Test func readsALimitOfATotalAndBoundsOfALevel() throws {
    #expect(try goal("metric: spend, target: { below: 900 }").target == .hold(.below(900)))
    #expect(
      try goal("metric: followers, target: { above: 1000 }").target == .hold(.above(1000)))
  }

  @Test(arguments: [
    ("metric: followers, target: ⟦{ above: 1, below: 2 }", "invalid-bounds | write-bounds"),
    ("metric: followers, target: ⟦{}", "invalid-bounds | write-bounds"),
    ("metric: followers, target: { within: ⟦[5] }", "invalid-bounds | write-bounds"),
    ("metric: followers, target: { within: ⟦[5, 5] }", "invalid-bounds | write-bounds"),
    ("metric: followers, target: { within: ⟦[5, 3] }", "invalid-bounds | write-bounds"),
    ("metric: followers, target: { within: [5, ⟦many] }", "plan-not-a-number | write-number"),
    ("metric: leads, target: ⟦{ above: 100 }", "bounds-of-total | write-target"),
    ("metric: leads, target: ⟦{ within: [1, 2] }", "bounds-of-total | write-target"),
    ("metric: click-through-rate, parts: ⟦[{ target: 5% }]", "parts-of-rate"),
    (
      "metric: leads, target: ⟦5, parts: [{ target: 5, where: { network: x } }]",
      "parts-beside-key"
    ),
    ("metric: leads, parts: [⟦{ where: { network: x } }]", "missing-key"),
    ("metric: leads, parts: [{ ⟦metrics: likes, target: 5 }]", "unknown-key | did-you-mean metric"),
    (
      "metric: leads, parts: [{ metric: ⟦revenue, target: 5 }]",
      "parts-of-other-units | make-own-goal"
    ),
    (
      "metric: leads, parts: [{ metric: ⟦click-through-rate, target: 5% }]",
      "parts-of-other-units | make-own-goal"
    ),
    (
      "metric: leads, parts: [{ metric: ⟦followers, target: 5 }]",
      "parts-of-other-units | make-own-goal"
    ),
  ])
  func refusesWhatCannotBe(keys: String, problem: String) {
    let plan = MarkedPlan(goalPlan(keys))
    let problems = read(plan.text).problems
    #expect(problems.first?.hasPrefix("\(plan.places[0]) \(problem)") == true, "\(problems)")
  }

  @Test(arguments: ["{ above: 20 }", "{ below: 20 }", "{ within: [10, 20] }"])
  func refusesBoundsOfWhatChangesWithEachDay(bounds: String) {
    let plan = MarkedPlan(
      """
      report: { title: T, currency: USD, period: { month: 2026-03 } }
      metrics: [ { id: per-lead, formula: followers / leads } ]
      goals: [ { id: a, kind: custom, metric: per-lead, target: ⟦\(bounds) } ]
      """)
    #expect(
      read(plan.text).problems.first
        == "\(plan.places[0]) bounds-of-unlike-days | write-target-of-all-days")
  }

  @Test func readsPartsWithMetricsOfTheirOwn() throws {
    let file = readGoal(
      "metric: leads, parts: [{ metric: demo_requests, target: 5 }, { metric: cups, target: 3 }, "
        + "{ metric: leads, target: 8 }]")
    #expect(file.problems == [])
    #expect(file.plan.goals.first?.parts.map(\.metric) == ["demo-requests", "cups", nil])
    #expect(file.requiredMeasures == ["leads", "demo-requests", "cups"])
  }

  @Test func readsParts() throws {
    let goal = try goal(
      """
      metric: leads, where: { campaign: spring }, parts: [
        { title: F, where: { network: facebook }, target: 500 },
        { where: { network: twitter }, target: +40%, baseline: 100 },
        { target: 3, actual: [{ on: 2026-03-04, value: 1 }] } ]
      """)
    #expect(goal.parts.map(\.target) == [.value(500), .change(0.4), .value(3)])
    #expect(goal.parts[0].filter.values == [.network: ["facebook"]])
    #expect(goal.parts[1].filter.values == [.network: ["x"]])
    #expect(goal.parts[1].baseline == 100)
    #expect(goal.parts[2].actuals?.map(\.value) == [1])
    #expect(goal.filter.values == [.campaign: ["spring"]])
  }
}
