// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// The tactics of goals and values entered by hand.
@Suite struct GoalPartsTests {
  private func tactics(_ list: String) throws -> [Tactic] {
    let file = readGoal("metric: leads, target: 5, tactics: \(list)")
    try #require(file.problems == [])
    return try #require(file.plan.goals.first).tactics
  }

  @Test func readsCountsByHand() throws {
    let tactics = try tactics(
      "[{ title: Follow, target: 5, every: day, done: 112 }, { title: Meet, done: ३ }, { title: T }]"
    )
    #expect(
      tactics.map(\.content) == [
        .counted(target: 5, every: .day, done: 112), .counted(target: nil, every: nil, done: 3),
        .counted(target: nil, every: nil, done: nil),
      ])
    #expect(tactics.map(\.title.values) == [["": "Follow"], ["": "Meet"], ["": "T"]])
  }

  @Test func readsMetricsOfTheData() throws {
    let tactics = try tactics(
      "[{ title: { en: Post, fa: انتشار }, metric: posts, target: +50% },"
        + " { title: Click, metric: click-through-rate, target: 3% }]")
    #expect(
      tactics.map(\.content) == [
        .measured("posts", .change(0.5)), .measured("click-through-rate", .value(0.03)),
      ])
    #expect(tactics.first?.title.values == ["en": "Post", "fa": "انتشار"])
  }

  @Test(arguments: [
    ("⟦{ target: 5 }", "missing-key"), ("{ title: ⟦[a], target: 5 }", "expected-mapping"),
    ("⟦{ title: a, metric: posts }", "missing-key"),
    ("{ title: a, metric: posts, target: ⟦lots }", "invalid-target | write-target"),
    ("{ title: a, metric: posts, target: ⟦50% }", "percent-target-for-count | did-you-mean +50%"),
    ("{ title: a, target: ⟦five }", "plan-not-a-number | write-number"),
    ("{ title: a, target: ⟦5% }", "plan-not-a-number | write-number"),
    ("{ title: a, target: 5, every: ⟦year }", "unknown-value | one-of day, week, month"),
    ("{ title: a, target: 5, every: ⟦days }", "unknown-value | did-you-mean day"),
    ("{ title: a, done: ⟦some }", "plan-not-a-number | write-number"),
    ("{ title: a, ⟦evry: day }", "unknown-key | did-you-mean every"),
    (
      "⟦post more",
      "expected-mapping | write-like tactics: [ { title: Post more, metric: posts, target: +50% } ]"
    ),
  ])
  func tellsWhatIsWrongWithATactic(tactic: String, problem: String) {
    expectProblems(goalPlan("metric: leads, target: 5, tactics: [\(tactic)]"), problem)
  }

  private func actuals(_ list: String) throws -> [ActualValue] {
    let file = readGoal("metric: influencers-signed, target: 3, actual: \(list)")
    try #require(file.problems == [])
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    return try #require(goal.actuals)
  }

  @Test func readsValuesEnteredByHand() throws {
    let actuals = try actuals(
      "[{ on: 2026-04-02, value: 1, note: signed }, { on: 2026-05-11, value: ২ }]")
    #expect(actuals.map(\.day.description) == ["2026-04-02", "2026-05-11"])
    #expect(actuals.map(\.value) == [1, 2])
  }

  @Test func tellsAnEmptyListFromNone() throws {
    #expect(try actuals("[]").isEmpty)
    let file = readGoal("metric: leads, target: 3, actual:")
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.actuals == nil)
  }

  @Test func readsRatesEnteredByHandInPercent() throws {
    let file = readGoal(
      "metric: customer-satisfaction, target: 90%, actual: [{ on: 2026-04-02, value: 87.5% }]")
    #expect(file.problems == [])
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.actuals?.map(\.value) == [0.875])
  }

  @Test(arguments: [
    ("⟦{ value: 1 }", "missing-key"), ("⟦{ on: 2026-04-02 }", "missing-key"),
    ("{ on: ⟦2026-04-31, value: 1 }", "no-such-day"),
    ("{ on: ⟦1405-01-13, value: 1 }", "date-in-other-calendar | did-you-mean 2026-04-02"),
    ("{ on: 2026-04-02, value: ⟦one }", "plan-not-a-number | write-number"),
    ("{ on: 2026-04-02, ⟦vlaue: 1, value: 2 }", "unknown-key | did-you-mean value"),
    ("⟦3", "expected-mapping | write-like actual: [ { on: 2026-04-02, value: 1 } ]"),
  ])
  func tellsWhatIsWrongWithAnEntry(entry: String, problem: String) {
    expectProblems(goalPlan("metric: leads, target: 3, actual: [\(entry)]"), problem)
  }
}
