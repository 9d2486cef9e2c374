// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// Numbers of goals that people read in two ways.
@Suite struct DoubtfulTargetTests {
  private func plan(_ currency: String, _ keys: String) -> String {
    "report: { title: T\(currency) }\ngoals: [ { id: a, \(keys) } ]\n"
  }

  // MARK: Amounts

  @Test(arguments: [
    "target: ⟦20.000", "target: { below: ⟦30.000 }", "target: ⟦\"20,000\"",
    "target: 5, baseline: ⟦1.250", "target: ⟦۲۰.۰۰۰", "target: ⟦-20.000",
    "target: ⟦20.000 تومان", "target: ⟦\"-2,500\"",
  ])
  func refusesAmountsWhoseThousandsMayStandBehindAPoint(keys: String) {
    for currency in ["", ", currency: IRR"] {
      expectProblems(
        plan(currency, "metric: revenue, " + keys), "ambiguous-plan-number | write-amount-plainly")
    }
  }

  @Test(arguments: [
    (", currency: IRR", "20.000.000", 20_000_000.0), (", currency: EUR", "0.125", 0.125),
    (", currency: EUR", "1234.500", 1234.5), (", currency: EUR", "1.25", 1.25),
    (", currency: EUR", "1.1250", 1.125), (", currency: EUR", "20.0000", 20),
    (", currency: KWD", "20.000", 20),
  ])
  func readsAmountsThatAreSure(currency: String, text: String, expected: Double) throws {
    let file = read(plan(currency, "metric: revenue, target: \(text)"))
    #expect(file.problems == [])
    guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
    #expect(goal.target == .value(expected))
  }

  // MARK: Changes

  @Test func refusesChangesAsBounds() {
    for key in ["above", "below"] {
      expectProblems(
        goalPlan("metric: click-through-rate, target: { \(key): ⟦+10% }"),
        "change-as-bound | did-you-mean 10%")
    }
    expectProblems(
      goalPlan("metric: click-through-rate, target: { within: [1%, ⟦+10%] }"),
      "change-as-bound | did-you-mean 10%")
    expectProblems(
      goalPlan("metric: click-through-rate, target: { below: ⟦-10% }"),
      "change-as-bound | write-rate-in-percent")
    expectProblems(
      goalPlan("metric: click-through-rate, target: { above: ⟦+1pp }"),
      "plan-not-a-number | write-number")
    // What may lie below zero has bounds there.
    let file = readGoal("metric: net-sentiment, target: { above: -20% }")
    #expect(file.problems == [])
  }

  @Test func refusesPercentagesThatMayBeTheValueOrAChange() {
    for (keys, share) in [
      ("metric: net-sentiment, target: ⟦-20%", "-0.2"),
      ("metric: net-sentiment, baseline: -60%, target: ⟦-20%", "-0.2"),
      ("metric: net-sentiment, baseline: -60%, target: ⟦+20%", "0.2"),
      ("metric: return-on-investment, target: ⟦-12.5%", "-0.125"),
    ] {
      expectProblems(goalPlan(keys), "ambiguous-change | write-share-or-points \(share)")
    }
  }

  @Test(arguments: [
    ("net-sentiment, baseline: -60%", "-0.2", GoalTarget.value(-0.2)),
    ("net-sentiment, baseline: -60%", "+40pp", .points(0.4)),
    ("net-sentiment", "+10%", .change(0.1)), ("bounce-rate", "-20%", .change(-0.2)),
    ("click-through-rate", "-20%", .change(-0.2)),
    ("profit, baseline: -1000", "+20%", .change(0.2)),
  ])
  func readsTargetsOfWhichOneIsMeant(metric: String, text: String, expected: GoalTarget) throws {
    let file = readGoal("metric: \(metric), target: \(text)")
    #expect(file.problems == [])
    guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
    #expect(goal.target == expected)
  }

  // MARK: Totals

  @Test func asksNoTotalToStayAboveAValue() {
    for (metric, hint) in [
      ("revenue", "write-target"), ("spend", "write-growth"),
      ("requests-per-agent", "write-target"),
    ] {
      expectProblems(
        goalPlan("metric: \(metric), target: ⟦{ above: 200 }"), "bounds-of-total | \(hint)")
    }
  }

  @Test func addsNoTotalsByLevels() {
    expectProblems(
      goalPlan("metric: requests-per-agent, parts: ⟦[ { where: { network: x }, target: 5 } ]"),
      "parts-of-rate")
  }
}
