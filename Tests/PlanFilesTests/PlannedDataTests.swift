// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import GoalReports
import InputDiagnostics
import MetricSources
import PlanFiles
import Testing

/// The data files that a plan names and the metrics that it defines.
@Suite struct PlannedDataTests {
  private func data(_ item: String) -> String {
    "report: { period: { month: 2026-03 } }\ndata:\n  - \(item)\n"
  }

  @Test func readsAllKeys() throws {
    let file = read(
      data(
        "{ file: data/a b.csv, dialect: generic, decimal: comma, set: { network: Twitter, source: Paid },"
          + " columns: { Tweets published: posts, impressions: impressions } }"))
    #expect(file.problems == [])
    let source = try #require(file.data.first)
    #expect(source.location == InputLocation(file: "plan.yaml", line: 3, column: 13))
    #expect(source.description.file == "data/a b.csv")
    #expect(source.description.dialect == .generic)
    #expect(source.description.decimalSeparator == .comma)
    #expect(source.description.fixedValues == [.network: "x", .source: "paid"])
    #expect(source.description.columns.map(\.header) == ["Tweets published", "impressions"])
    #expect(source.description.columns.map(\.target) == ["posts", "impressions"])
    #expect(source.description.columns.first?.location?.description == "plan.yaml:3:113")
  }

  @Test func leavesTheRestToTheReader() throws {
    let source = try #require(read(data("{ file: a.csv }")).data.first)
    #expect(source.description == SourceDescription(file: "a.csv"))
  }

  @Test(arguments: [
    ("⟦a.csv", "expected-mapping"), ("⟦{ dialect: generic }", "missing-key"),
    ("{ file: ⟦[a.csv] }", "expected-scalar"),
    ("{ ⟦flie: a.csv, file: b.csv }", "unknown-key | did-you-mean file"),
    ("{ file: a.csv, dialect: ⟦meta-posts }", "unknown-dialect | one-of generic"),
    ("{ file: a.csv, decimal: ⟦dot }", "unknown-value | one-of point, comma"),
    ("{ file: a.csv, columns: ⟦[a] }", "expected-mapping"),
    ("{ file: a.csv, columns: { a: ⟦[b] } }", "expected-scalar"),
    ("{ file: a.csv, set: ⟦x }", "expected-mapping"),
    ("{ file: a.csv, set: { ⟦netwerk: x } }", "unknown-key | did-you-mean network"),
    ("{ file: a.csv, set: { source: ⟦email } }", "unknown-source-in-plan | map-to-network"),
    ("{ file: a.csv, set: { network: ⟦[x, facebook] } }", "expected-scalar"),
  ])
  func tellsWhatIsWrongWithAFile(item: String, problem: String) {
    expectProblems(data(item), problem)
  }

  @Test func wantsAListOfFiles() {
    expectProblems("report: {}\ndata: ⟦{ file: a.csv }\n", "expected-list")
  }

  // MARK: Metrics of a team's own

  private func metrics(_ list: String) -> String { "report: {}\nmetrics:\n  - \(list)\n" }

  @Test func readsAMetricOfATeamsOwn() throws {
    let file = read(
      metrics(
        "{ id: story-rate, name: { en: Story rate }, formula: ends / starts, unit: percent }"))
    #expect(file.problems == [])
    let team = try #require(file.plan.metrics.first)
    #expect(team.metric.id == "story-rate")
    #expect(team.metric.unit == .percent)
    #expect(team.metric.aggregation == .ratioOfSums)
    #expect(team.name.values == ["en": "Story rate"])
    #expect(team.formula == "ends / starts")
    #expect(file.requiredMeasures == ["ends", "starts"])
  }

  @Test func namesAMetricByItsIdAndTakesItForARatio() throws {
    let team = try #require(read(metrics("{ id: cups, formula: cups_brewed }")).plan.metrics.first)
    #expect(team.name.values == ["": "cups"])
    #expect(team.metric.unit == .ratio)
    #expect(team.metric.aggregation == .sum)
  }

  @Test(arguments: [
    ("⟦{ formula: a / b }", "missing-key"), ("⟦{ id: m }", "missing-key"),
    ("{ id: m, formula: a / b, unit: ⟦percents }", "unknown-value | did-you-mean percent"),
    ("{ id: m, formula: a ⟦b }", "invalid-formula | formula-unexpected-character"),
    ("{ id: m, formula: 'a ⟦b' }", "invalid-formula | formula-unexpected-character"),
    ("{ id: m, formula: \"a /⟦\" }", "invalid-formula | formula-unexpected-end"),
    ("{ id: m, formula: (a⟦ }", "invalid-formula | formula-unexpected-end"),
    ("{ id: m, formula: a ⟦% b }", "invalid-formula | formula-unexpected-character"),
    ("{ id: ⟦reach, formula: a / b }", "repeated-id"),
    ("{ id: m, formula: a / b, ⟦units: percent }", "unknown-key | did-you-mean unit"),
    ("⟦m", "expected-mapping"),
  ])
  func tellsWhatIsWrongWithAMetric(metric: String, problem: String) {
    let marked = metrics(metric)
    expectProblems(marked, problem)
    let file = read(MarkedPlan(marked).text)
    let isPassedOver = problem.hasPrefix("unknown-key")
    #expect(file.plan.metrics.isEmpty != isPassedOver)
    let isTold = file.issues.contains { $0.code == .metricLeftOut && $0.severity == .note }
    #expect(isTold || isPassedOver || problem == "expected-mapping")
  }

  @Test func tellsTheLineOfAFormulaThatIsWrittenBelow() {
    let file = read("report: {}\nmetrics:\n  - id: m\n    formula: |\n      a b\n")
    #expect(
      file.problems == ["4:– invalid-formula | formula-unexpected-character"])
  }

  @Test func keepsTheFirstOfTwoMetricsOfOneName() {
    let marked = metrics("{ id: m, formula: a }") + "  - { id: ⟦m, formula: b }\n"
    expectProblems(marked, "repeated-id")
    #expect(read(MarkedPlan(marked).text).plan.metrics.map(\.formula) == ["a"])
  }

  @Test func namesTheMeasuresThatGoalsAndTacticsNeed() {
    let file = read(
      """
      report: {}
      goals:
        - { id: a, metric: cost-per-mille, target: 5 }
        - { id: b, metric: cups-brewed, target: 5, tactics: [{ title: t, metric: posts, target: 5 }] }
      """)
    #expect(file.requiredMeasures == ["spend", "impressions", "cups-brewed", "posts"])
  }
}
