// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import GoalReports
import PlanFiles
import Testing

/// Costs, the worth of conversions and benchmarks.
struct PlannedReturnTests {
  private func plan(_ keys: String) -> String {
    "report: { period: { month: 2026-03 } }\n\(keys)\n"
  }

  @Test func readsCosts() {
    let file = read(
      plan("costs: { work: { hours: 40, rate: ১৫ }, tools: 99, content: 300.5, ads: 0 }"))
    #expect(file.problems == [])
    #expect(
      file.plan.costs == [
        .work: .hours(40, rate: 15), .tools: .amount(99), .content: .amount(300.5),
        .ads: .amount(0),
      ])
  }

  @Test(arguments: [
    ("25", ActionValue(measure: "conversions", value: 25)),
    ("{ measure: email_signups, value: 2.5 }", ActionValue(measure: "email-signups", value: 2.5)),
  ])
  func readsWhatAConversionIsWorth(text: String, value: ActionValue) {
    let file = read(plan("value-per-conversion: \(text)"))
    #expect(file.problems == [])
    #expect(file.plan.valuePerConversion == value)
  }

  @Test func readsBenchmarksOfMetricsAndOfTheFunnel() throws {
    let file = read(
      plan(
        """
        metrics: [ { id: views-per-post, formula: views / posts } ]
        benchmarks: { click_through_rate: 1.2%, cost-per-lead: 18, views-per-post: 300, interest-to-evaluation: 5% }
        """))
    #expect(file.problems == [])
    #expect(
      file.plan.benchmarks.map(\.metric.rawValue) == [
        "click-through-rate", "cost-per-lead", "views-per-post",
      ])
    #expect(file.plan.benchmarks.map(\.value) == [0.012, 18, 300])
    let step = try #require(FunnelStep(from: .interest, to: .evaluation))
    #expect(file.plan.funnelBenchmarks == [step: 0.05])
  }

  @Test(arguments: [
    ("costs: ⟦40", "expected-mapping"),
    ("costs: { ⟦wrok: 40 }", "unknown-key | did-you-mean work"),
    ("costs: { work: ⟦{ hours: 40 } }", "missing-key"),
    ("costs: { work: { hours: 40, ⟦rat: 15, rate: 1 } }", "unknown-key"),
    ("costs: { tools: ⟦{ hours: 40, rate: 1 } }", "expected-scalar"),
    ("costs: { tools: ⟦-5 }", "negative-amount"),
    ("costs: { tools: ⟦much }", "plan-not-a-number | write-number"),
    ("value-per-conversion: ⟦-1", "negative-amount"),
    ("value-per-conversion: { measure: ⟦lead, value: 5 }", "unknown-value | did-you-mean"),
    ("value-per-conversion: { measure: ⟦revenue, value: 5 }", "unknown-value"),
    ("value-per-conversion: ⟦{ measure: leads }", "missing-key"),
    ("benchmarks: ⟦[1]", "expected-mapping"),
    ("benchmarks: { ⟦engagement-rate: 3% }", "ambiguous-benchmark | one-of"),
    ("benchmarks: { click-through-rate: ⟦12 }", "benchmark-above-maximum | write-rate-in-percent"),
    ("benchmarks: { interest-to-purchase: ⟦12 }", "benchmark-above-maximum"),
    ("benchmarks: { leads: ⟦5% }", "plan-not-a-number"),
    ("benchmarks: { leads: 5, ⟦Leads: 6 }", "repeated-key"),
  ])
  func refusesWhatCannotBe(keys: String, problem: String) {
    let marked = MarkedPlan(plan(keys))
    let problems = read(marked.text).problems
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix("\(marked.places[0]) \(problem)") == true, "\(problems)")
  }

  @Test func needsTheMeasuresOfBenchmarksAndOfConversions() {
    let file = read(
      plan("value-per-conversion: { measure: trials, value: 5 }\nbenchmarks: { cost-per-lead: 18 }")
    )
    #expect(file.requiredMeasures == ["trials", "spend", "leads"])
  }
}
