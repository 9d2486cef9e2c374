// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import TestSupport
import Testing

/// What reports say of metrics of a team's own.
struct OwnMetricReportTests {
  private func own(_ id: MetricID, _ formula: String) throws -> TeamMetric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return TeamMetric(
      metric: Metric(
        id, resolved.formula, unit: resolved.unit ?? .ratio, aggregation: resolved.aggregation,
        better: nil), name: LocalizedText(["": id.rawValue]), formula: formula,
      location: InputLocation(file: "plan.yaml"))
  }

  /// A month of 2026, and days of the data from January to the end of April.
  private func model(ofMonth month: Int, asOf day: CivilDay? = nil) throws -> ReportModel {
    try model(asOf: day) { $0.period = .fixed(try .month(month, ofYear: 2026, in: .gregorian)) }
  }

  private func model(
    asOf day: CivilDay? = nil, _ change: (inout ReportPlan) throws -> Void
  ) throws -> ReportModel {
    var table = ObservationTable(
      source: "data.csv", dimensions: [], measures: ["leads", "followers"])
    let first = try TinyReport.day(1, 1)
    for offset in 0...first.distance(to: try TinyReport.day(4, 30)) {
      table.append(
        day: first.advanced(by: offset), line: offset + 2, dimensionValues: [],
        measureValues: [10, 3000])
    }
    var plan = ReportPlan()
    try change(&plan)
    plan.metrics = [
      try own("followers-per-lead", "followers / leads"), try own("twice", "2 * leads"),
      try own("leads-per-follower", "leads / followers"),
    ]
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: [])
        .build(asOf: day))
  }

  private func compared(_ model: ReportModel) -> [MetricID] {
    model.comparison?.metrics.filter { $0.previous != nil }.map(\.metric.id) ?? []
  }

  @Test func doesNotCompareUnlikeNumbersOfDaysOfLevelsByTotals() throws {
    let march = try model(ofMonth: 3)
    #expect(!compared(march).contains("followers-per-lead"))
    #expect(compared(march).contains("twice") && compared(march).contains("leads-per-follower"))
    let issue = try #require(march.issues.first { $0.code == "not-compared-for-length" })
    #expect(issue.arguments["measures"] == .measures(["followers-per-lead"]))
  }

  @Test func comparesAsManyDaysOfLevelsByTotals() throws {
    let running = try model(ofMonth: 3, asOf: try TinyReport.day(3, 20))
    let value = running.comparison?.metrics.first { $0.metric.id == "followers-per-lead" }
    #expect(value?.current == 15 && value?.previous == 15)
    #expect(!running.issues.contains { $0.code == "not-compared-for-length" })
  }

  @Test(arguments: [(PeriodStep.month, false), (.week, true)])
  func saysHowItChangedFromPeriodToPeriodOfAsManyDays(step: PeriodStep, isTold: Bool) throws {
    let model = try model { plan in
      (plan.form, plan.step) = (.periods, step)
      plan.period = .fixed(
        try .range(try TinyReport.day(1, 1)...TinyReport.day(4, 30), in: .gregorian))
      plan.goals = ["followers-per-lead", "twice"].map { metric in
        PlannedGoal(
          id: metric, kind: .custom,
          content: .measured(
            MeasuredGoal(metric: MetricID(rawValue: metric), target: .value(10))),
          location: InputLocation(file: "plan.yaml"))
      }
    }
    let runs = try #require(TinyReport.composed("en", model: model).periods).series.metrics
    func hasChanges(_ id: MetricID) throws -> Bool {
      try #require(runs.first { $0.metric.id == id }).changes.contains { $0 != nil }
    }
    #expect(try hasChanges("followers-per-lead") == isTold)
    #expect(try hasChanges("twice"))
  }
}
