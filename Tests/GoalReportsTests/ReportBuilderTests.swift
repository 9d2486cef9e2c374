// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import TestSupport
import Testing

struct ReportBuilderTests {
  private func plan(_ metric: MetricID, _ target: GoalTarget = .value(10)) throws -> ReportPlan {
    ReportPlan(
      period: try .range(TinyReport.day(3, 1)...TinyReport.day(3, 31), in: .gregorian),
      goals: [
        PlannedGoal(
          id: "goal", kind: .custom,
          content: .measured(MeasuredGoal(metric: metric, target: target)),
          location: InputLocation(file: "plan.yaml", line: 9, column: 5))
      ])
  }

  private func table(_ values: [(Int, Double)], measure: MeasureID) throws -> ObservationTable {
    var table = ObservationTable(source: "a.csv", dimensions: [], measures: [measure])
    for (index, value) in values.enumerated() {
      table.append(
        day: try TinyReport.day(3, value.0), line: index + 2, dimensionValues: [],
        measureValues: [value.1])
    }
    return table
  }

  @Test func standsAtTheLastDayOfTheData() throws {
    let data = ObservationSet([try table([(2, 1), (9, 1)], measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan("leads"), observations: data, sources: []).build())
    #expect(model.asOf.description == "2026-03-09")
  }

  /// Sheets often have rows for the days to come.
  @Test func standsAtTheLastDayWithAValue() throws {
    let data = ObservationSet([
      try table([(2, 1), (9, 1), (10, .nan), (31, .nan)], measure: "leads")
    ])
    let model = try #require(
      ReportBuilder(plan: plan("leads"), observations: data, sources: []).build())
    #expect(model.asOf.description == "2026-03-09")
  }

  @Test func comparesNoDaysAfterThoseOfTheData() throws {
    var plan = try plan("leads")
    plan.period = try .range(TinyReport.day(3, 11)...TinyReport.day(3, 20), in: .gregorian)
    let days = (1...15).map { ($0, 1.0) }
    let data = ObservationSet([try table(days, measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan, observations: data, sources: [])
        .build(asOf: TinyReport.day(3, 20)))
    let compared = try #require(model.comparison?.metrics.first)
    #expect(compared.current == 5)
    #expect(compared.previous == 5)
    #expect(model.issues.contains { $0.code == "data-ends-early" && $0.severity == .warning })
  }

  @Test func standsInsideThePeriodWhenDataGoesOn() throws {
    var plan = try plan("leads")
    plan.period = try .range(TinyReport.day(3, 1)...TinyReport.day(3, 5), in: .gregorian)
    let data = ObservationSet([try table([(2, 1), (9, 1)], measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan, observations: data, sources: []).build())
    #expect(model.asOf.description == "2026-03-05")
    #expect(model.metrics.first?.result.value == 1)
  }

  @Test func takesThePeriodFromTheDataWhenThePlanGivesNone() throws {
    var plan = try plan("leads")
    plan.period = nil
    let data = ObservationSet([try table([(2, 1), (9, 1)], measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan, observations: data, sources: []).build())
    #expect(model.period.dayCount == 8)
  }

  @Test func hasNoReportWithoutAnyDay() throws {
    let builder = ReportBuilder(
      plan: ReportPlan(), observations: ObservationSet([]), sources: [])
    #expect(builder.build() == nil)
  }

  @Test func leavesOutAGoalOfAnUnknownMetricAndSuggestsOne() throws {
    let data = ObservationSet([try table([(2, 1)], measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan("reech"), observations: data, sources: []).build())
    #expect(model.goals.isEmpty)
    let issue = try #require(model.issues.first)
    #expect(issue.code == "unknown-metric")
    #expect(issue.location?.description == "plan.yaml:9:5")
    #expect(issue.hint == IssueHint("did-you-mean", ["suggestion": "reach"]))
  }

  @Test func measuresAColumnThatTheTeamNamed() throws {
    let data = ObservationSet([try table([(2, 4), (3, 5)], measure: "samples-sent")])
    let model = try #require(
      ReportBuilder(plan: plan("samples-sent"), observations: data, sources: []).build())
    guard case .measured(_, let result, _) = try #require(model.goals.first).content else {
      Issue.record("not measured")
      return
    }
    #expect(result.current == 9)
    #expect(model.metrics.map(\.metric.id) == ["samples-sent"])
  }

  @Test(
    arguments: [
      ("spend", GoalTarget.value(10), "goal-without-column"),
      ("leads", .change(0.4), "goal-without-baseline"),
    ] as [(MetricID, GoalTarget, IssueCode)])
  func tellsWhyAGoalCannotBeMeasured(
    metric: MetricID, target: GoalTarget, code: IssueCode
  ) throws {
    let data = ObservationSet([try table([(2, 4)], measure: "leads")])
    let model = try #require(
      ReportBuilder(plan: plan(metric, target), observations: data, sources: []).build())
    #expect(model.goals.first?.state == .noData)
    #expect(model.issues.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test func knowsAMilestoneByItsDay() throws {
    func model(done: CivilDay?, asOf: CivilDay) throws -> ReportModel? {
      let milestone = PlannedGoal(
        id: "m", kind: .milestone,
        content: .milestone(by: try TinyReport.day(3, 10), done: done))
      let plan = ReportPlan(
        period: try .range(TinyReport.day(3, 1)...TinyReport.day(3, 31), in: .gregorian),
        goals: [milestone])
      return ReportBuilder(plan: plan, observations: ObservationSet([]), sources: [])
        .build(asOf: asOf)
    }
    func state(done: CivilDay?, asOf: CivilDay) throws -> GoalState? {
      try model(done: done, asOf: asOf)?.goals.first?.state
    }
    let before = try TinyReport.day(3, 9)
    let after = try TinyReport.day(3, 11)
    #expect(try state(done: nil, asOf: before) == .open)
    #expect(try state(done: nil, asOf: after) == .missed)
    #expect(try state(done: before, asOf: after) == .reached)
    // Done later than the day at which the report stands is not done yet, and is told.
    #expect(try state(done: after, asOf: before) == .open)
    #expect(try model(done: after, asOf: before)?.issues.map(\.code) == ["entry-after-as-of"])
    #expect(try model(done: before, asOf: after)?.issues == [])
  }
}
