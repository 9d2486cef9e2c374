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

  @Test func readsWhatEmptyCellsAndWholeMonthsMean() throws {
    let list = try #require(
      read(data("{ file: a.csv, fill-down: [date, network], period-day: last-day }")).data.first)
    #expect(list.description.filledColumns == [.date, .dimension(.network)])
    #expect(list.description.periodDay == .last)
    let one = try #require(
      read(data("{ file: a.csv, fill-down: date, period-day: first-day }")).data.first)
    #expect(one.description.filledColumns == [.date])
    #expect(one.description.periodDay == .first)
  }

  @Test(arguments: [("May", ["May"]), ("[May, 2026]", ["May", "2026"])])
  func takesOneSheetOrSeveral(value: String, names: [String]) throws {
    let file = read(data("{ file: a.xlsx, sheet: \(value) }"))
    #expect(file.problems == [])
    #expect(file.data.first?.description.sheets == names)
  }

  @Test func leavesTheRestToTheReader() throws {
    let source = try #require(read(data("{ file: a.csv }")).data.first)
    #expect(source.description == SourceDescription(file: "a.csv"))
  }

  @Test(arguments: [
    ("⟦a.csv", "expected-mapping | write-like data: [ { file: posts.csv } ]"),
    ("⟦{ dialect: generic }", "missing-key"),
    ("{ file: ⟦[a.csv] }", "expected-scalar"),
    ("{ ⟦flie: a.csv, file: b.csv }", "unknown-key | did-you-mean file"),
    ("{ file: a.csv, dialect: ⟦x-post }", "unknown-dialect | did-you-mean x-posts"),
    ("{ file: a.csv, decimal: ⟦dot }", "unknown-value | one-of point, comma"),
    (
      "{ file: a.csv, fill-down: [date, ⟦likes] }",
      "unknown-value | one-of \(FilledColumn.names.joined(separator: ", "))"
    ),
    ("{ file: a.csv, period-day: ⟦monday }", "unknown-value | one-of first-day, last-day"),
    (
      "{ file: a.csv, columns: ⟦[a] }",
      "expected-mapping | write-like columns: { \"Tweets published\": posts }"
    ),
    ("{ file: a.csv, columns: { a: ⟦[b] } }", "expected-scalar"),
    ("{ file: a.csv, set: ⟦x }", "expected-mapping | write-like set: { network: x }"),
    ("{ file: a.csv, set: { ⟦netwerk: x } }", "unknown-key | did-you-mean network"),
    ("{ file: a.csv, set: { source: ⟦email } }", "unknown-source-in-plan | map-to-network"),
    ("{ file: a.csv, set: { network: ⟦[x, facebook] } }", "expected-scalar"),
  ])
  func tellsWhatIsWrongWithAFile(item: String, problem: String) {
    expectProblems(data(item), problem)
  }

  @Test func wantsAListOfFiles() {
    expectProblems(
      "report: {}\ndata: ⟦{ file: a.csv }\n",
      "expected-list | write-like data: [ { file: posts.csv } ]")
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

  @Test func namesAMetricByItsIdAndTakesItsUnitFromTheFormula() throws {
    let team = try #require(read(metrics("{ id: cups, formula: cups_brewed }")).plan.metrics.first)
    #expect(team.name.values == ["": "cups"])
    #expect(team.metric.unit == .count)
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
    (
      "⟦m", "expected-mapping | write-like metrics: [ { id: share-rate, formula: shares / reach } ]"
    ),
  ])
  func tellsWhatIsWrongWithAMetric(metric: String, problem: String) {
    let marked = metrics(metric)
    expectProblems(marked, problem)
    let file = read(MarkedPlan(marked).text)
    let isPassedOver = problem.hasPrefix("unknown-key")
    #expect(file.plan.metrics.isEmpty != isPassedOver)
    let isTold = file.issues.contains { $0.code == .metricLeftOut && $0.severity == .note }
    #expect(isTold || isPassedOver || problem.hasPrefix("expected-mapping"))
  }

  @Test(arguments: [
    // Units.
    ("{ id: m, formula: revenue ⟦+ leads }", "formula-unlike-terms | formula-unlike-terms"),
    ("{ id: m, formula: leads ⟦/ spend }", "formula-unlike-factors | formula-unlike-factors"),
    ("{ id: m, formula: \"revenue ⟦* spend\" }", "formula-unlike-factors | formula-unlike-factors"),
    (
      "{ id: m, formula: response_time ⟦- 2 * leads }",
      "formula-unlike-terms | formula-unlike-terms"
    ),
    ("{ id: m, formula: leads / posts, unit: ⟦money }", "formula-unit-mismatch | leave-out-unit"),
    (
      "{ id: m, formula: engagement_rate_by_reach ⟦+ engagement_rate_by_impressions }",
      "formula-incompatible-rates | formula-incompatible-rates"
    ),
    (
      "{ id: m, formula: bounce_rate ⟦/ bounce_rate_ga4 }",
      "formula-incompatible-rates | formula-incompatible-rates"
    ),
    // Functions.
    ("{ id: m, formula: ⟦mediam(likes) }", "formula-unknown-function | did-you-mean median"),
    (
      "{ id: m, formula: max(⟦likes + shares) }",
      "formula-function-takes-a-measure | formula-function-takes-a-measure"
    ),
    (
      "{ id: m, formula: mean(⟦conversion_rate) }",
      "formula-function-takes-a-measure | formula-function-takes-a-measure"
    ),
    ("{ id: m, formula: sum(likes⟦ }", "invalid-formula | formula-unexpected-end"),
    // Cycles.
    ("{ id: m, formula: 2 * ⟦m }", "formula-cycle | break-formula-cycle"),
  ])
  func tellsWhatMakesNoSenseInAFormula(metric: String, problem: String) {
    let marked = metrics(metric)
    expectProblems(marked, problem)
    #expect(read(MarkedPlan(marked).text).plan.metrics.isEmpty)
  }

  @Test func tellsAllMistakesOfAFormulaAtTheirPlaces() {
    let marked =
      metrics("{ id: m, formula: (revenue ⟦+ leads) ⟦% ⟦mediam(likes) + leads ⟦/ spend + ⟦m }")
      + "  - { id: n, formula: m + ⟦* 2 + sum(⟦conversion_rate) ⟦) }\n"
    expectProblems(
      marked,
      "formula-unlike-terms | formula-unlike-terms",
      "invalid-formula | formula-unexpected-character",
      "formula-unknown-function | did-you-mean median",
      "formula-unlike-factors | formula-unlike-factors",
      "formula-cycle | break-formula-cycle",
      "invalid-formula | formula-unexpected-character",
      "formula-function-takes-a-measure | formula-function-takes-a-measure",
      "invalid-formula | formula-unexpected-character")
  }

  @Test func keepsTheNamesOfFormulasThatAreLeftOut() {
    let file = read(
      metrics("{ id: m, formula: cups % (kettles + n }") + "  - { id: n, formula: likes + }\n")
    #expect(file.plan.metrics.isEmpty)
    #expect(
      Set(file.plan.namesOfLeftOutMetrics.map(\.name)) == ["cups", "kettles", "likes"])
    #expect(
      file.plan.namesOfLeftOutMetrics.map(\.location.line).compactMap { $0 }.sorted() == [3, 3, 4])
  }

  /// Whether it is a total or a rate, and in what unit, nobody knows.
  @Test(arguments: [
    "metric: m, target: -5", "metric: m, target: 120%", "metric: m, target: +2pp",
    "metric: m, target: { above: 3 }", "metric: m, target: 2h",
    "metric: m, parts: [ { target: 5% } ]",
    "metric: leads, parts: [ { metric: m, target: 5% }, { target: 3 } ]",
    "metric: leads, target: 3, tactics: [ { title: T, metric: m, target: 5% } ]",
  ])
  func tellsNothingOfTargetsOfMetricsThatAreLeftOut(goal: String) throws {
    expectProblems(
      metrics("{ id: m, formula: a +⟦ }") + "benchmarks: { m: 5% }\n"
        + "goals: [ { id: a, kind: custom, \(goal) } ]\n",
      "invalid-formula | formula-unexpected-end")
  }

  @Test func tellsWhatSuitsNoMetricOfTargetsOfMetricsThatAreLeftOut() throws {
    expectProblems(
      metrics("{ id: m, formula: a +⟦ }")
        + "goals: [ { id: a, kind: custom, metric: m, target: ⟦many } ]\n",
      "invalid-formula | formula-unexpected-end", "invalid-target | write-target")
  }

  @Test func letsMetricsUseEachOtherInAnyOrder() throws {
    let sound = read(
      metrics("{ id: twice, formula: 2 * per_post }")
        + "  - { id: per-post, formula: likes / posts }\n")
    #expect(sound.problems == [])
    #expect(sound.plan.metrics.map(\.metric.id) == ["twice", "per-post"])
    #expect(sound.plan.metrics.first?.metric.measures == ["likes", "posts"])
    #expect(sound.requiredMeasures == ["likes", "posts"])
  }

  @Test func tellsACycleOnceAndLeavesOutAllThatDependOnIt() {
    let marked =
      metrics("{ id: a, formula: b + 1 }")
      + "  - { id: b, formula: 2 * c }\n  - { id: c, formula: likes + ⟦a }\n"
      + "  - { id: d, formula: a * 2 }\n  - { id: e, formula: likes * 2 }\n"
    expectProblems(marked, "formula-cycle | break-formula-cycle")
    let file = read(MarkedPlan(marked).text)
    #expect(file.plan.metrics.map(\.metric.id) == ["e"])
    #expect(file.issues.count { $0.code == .metricLeftOut } == 1)
    #expect(file.issues.count { $0.code == .metricOfLeftOutMetric } == 3)
  }

  @Test func infersTheUnitOfAFormula() throws {
    func unit(_ formula: String) throws -> MetricUnit {
      try #require(read(metrics("{ id: m, formula: \(formula) }")).plan.metrics.first).metric.unit
    }
    #expect(try unit("revenue / purchases") == .money)
    #expect(try unit("revenue - spend") == .money)
    #expect(try unit("revenue / spend") == .ratio)
    #expect(try unit("likes + 2 * shares") == .count)
    #expect(try unit("median(response_time)") == .duration)
    #expect(try unit("conversion_rate * 2") == .percent)
    #expect(try unit("own / posts") == .ratio)
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
