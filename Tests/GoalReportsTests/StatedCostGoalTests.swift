// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import TestSupport
import Testing

/// Goals on the whole account, of which the plan states a part.
struct StatedCostGoalTests {
  /// Ten days of 100 spent and, where asked for, 300 earned and 2 leads a day.
  private func model(
    metric: MetricID, measures: [(MeasureID, Double)],
    where filter: ObservationFilter = .everything,
    _ change: (inout ReportPlan) -> Void
  ) throws -> ReportModel {
    let first = try TinyReport.day(3, 1)
    var table = ObservationTable(
      source: "days.csv", dimensions: [.network], measures: measures.map(\.0))
    for offset in 0..<10 {
      table.append(
        day: first.advanced(by: offset), line: offset + 2, dimensionValues: ["x"],
        measureValues: measures.map(\.1))
    }
    var plan = ReportPlan(
      period: try .range(first...first.advanced(by: 9), in: .gregorian),
      goals: [
        PlannedGoal(
          id: "account", kind: .sales,
          content: .measured(MeasuredGoal(metric: metric, filter: filter, target: .value(1))))
      ])
    change(&plan)
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
  }

  private func current(_ model: ReportModel) throws -> Double? {
    guard case .measured(_, let result, _) = try #require(model.goals.first).content else {
      return nil
    }
    return result.current
  }

  @Test func countsTheCostsThatThePlanStates() throws {
    // 3,000 earned; 1,000 of ads and 500 of work spent: (3,000 − 1,500) ÷ 1,500.
    let model = try model(
      metric: "return-on-investment", measures: [("spend", 100), ("revenue", 300)]
    ) { $0.costs = [.work: .hours(50, rate: 10)] }
    #expect(try current(model) == 1)
    #expect(model.insights.returnStatement?.returnOnInvestment == 1)
    #expect(model.issues.isEmpty)
  }

  @Test func hasNoTrendWhoeverReadsIt() throws {
    let model = try model(
      metric: "return-on-investment", measures: [("spend", 100), ("revenue", 300)]
    ) { $0.costs = [.work: .hours(50, rate: 10)] }
    let goal = try #require(model.goals.first)
    for calendar in [CivilCalendar.gregorian, .persian, .bikramSambat] {
      for weekday in [Weekday.monday, .sunday, .saturday] {
        #expect(model.trend(of: goal, in: calendar, firstWeekday: weekday) == nil)
      }
    }
  }

  @Test func countsCostsThatOnlyThePlanKnows() throws {
    let model = try model(metric: "return-on-investment", measures: [("revenue", 300)]) {
      $0.costs = [.work: .amount(1000), .tools: .amount(500)]
    }
    #expect(try current(model) == 1)
  }

  @Test func countsWhatThePlanSaysThatAConversionIsWorth() throws {
    let model = try model(
      metric: "return-on-investment", measures: [("spend", 100), ("leads", 2)]
    ) { $0.valuePerConversion = ActionValue(measure: "leads", value: 75) }
    // 20 leads of 75 each against 1,000.
    #expect(try current(model) == 0.5)
    #expect(model.insights.returnStatement?.returnOnInvestment == 0.5)
  }

  @Test func addsThemToTheTotalCostOnce() throws {
    let model = try model(metric: "total-cost", measures: [("spend", 100)]) {
      $0.costs = [.content: .amount(250)]
      $0.goals[0].content = .measured(
        MeasuredGoal(metric: "total-cost", target: .hold(.below(2000))))
    }
    #expect(try current(model) == 1250)
  }

  @Test func leavesThemOutOfAPartOfTheDataAndSaysSo() throws {
    let model = try model(
      metric: "return-on-investment", measures: [("spend", 100), ("revenue", 300)],
      where: ObservationFilter([.network: ["x"]])
    ) { $0.costs = [.work: .amount(500)] }
    #expect(try current(model) == 2)
    #expect(model.issues.map(\.code) == ["goal-without-stated-costs"])
  }

  @Test func leavesThemOutOfOtherDaysAndSaysSo() throws {
    let model = try model(
      metric: "return-on-investment", measures: [("spend", 100), ("revenue", 300)]
    ) { plan in
      plan.costs = [.work: .amount(500)]
      var goal = MeasuredGoal(metric: "return-on-investment", target: .value(1))
      goal.by = try? TinyReport.day(3, 5)
      plan.goals[0].content = .measured(goal)
    }
    #expect(try current(model) == 2)
    #expect(model.issues.map(\.code) == ["goal-without-stated-costs"])
  }
}
