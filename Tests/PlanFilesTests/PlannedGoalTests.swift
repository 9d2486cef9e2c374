// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// Goals but for their targets.
@Suite struct PlannedGoalTests {
  private func measured(_ keys: String) throws -> MeasuredGoal {
    let file = readGoal("metric: leads, target: 5, " + keys)
    try #require(file.problems == [])
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    return goal
  }

  @Test func readsAllKeys() throws {
    let file = read(
      """
      report: { period: { month: 2026-03 } }
      goals:
        - id: leads-facebook
          kind: lead-generation
          title: { en: Leads, bn: লিড }
          objective: More customers
          metric: Qualified Leads
          where: { network: facebook }
          baseline: 10
          target: 500
          from: 2026-03-21
          by: 2026-04-19
      """)
    #expect(file.problems == [])
    let goal = try #require(file.plan.goals.first)
    #expect(goal.id == "leads-facebook")
    #expect(goal.kind == .leadGeneration)
    #expect(goal.title?.values == ["en": "Leads", "bn": "লিড"])
    #expect(goal.objective?.values == ["": "More customers"])
    #expect(goal.location == InputLocation(file: "plan.yaml", line: 3, column: 5))
    guard case .measured(let measured) = goal.content else { throw PlanTestError.notMeasured }
    #expect(measured.metric == "qualified-leads")
    #expect(measured.from?.description == "2026-03-21")
    #expect(measured.by?.description == "2026-04-19")
    #expect(measured.actuals == nil)
  }

  @Test(arguments: GoalKind.allCases)
  func knowsEveryKind(kind: GoalKind) {
    let keys = kind == .milestone ? "" : "metric: leads, target: 5, "
    let file = readGoal("kind: \(kind.rawValue), \(keys)by: 2026-03-31")
    #expect(file.problems == [])
    #expect(file.plan.goals.first?.kind == kind)
  }

  @Test(arguments: [
    "metric: ⟦leads", "target: ⟦5", "parts: ⟦[ { target: 5 } ]", "baseline: ⟦3",
    "where: ⟦{ network: x }", "actual: ⟦[ { on: 2026-03-10, value: 1 } ]",
  ])
  func refusesInAMilestoneWhatIsMeasured(key: String) {
    let plan = goalPlan("kind: milestone, by: 2026-03-31, done: 2026-03-30, " + key)
    expectProblems(plan, "key-of-measured-goal | choose-other-kind")
  }

  @Test func refusesDoneOfWhatIsMeasured() {
    expectProblems(
      goalPlan("metric: leads, target: 5, done: ⟦2026-03-30"),
      "done-of-measured-goal | write-milestone")
  }

  @Test func takesAGoalWithoutAKindForOneOfTheTeamsOwn() {
    #expect(readGoal("metric: leads, target: 5").plan.goals.first?.kind == .custom)
  }

  @Test(arguments: ["link-clicks", "link_clicks", "Link Clicks", "LINK-CLICKS"])
  func readsMetricsInAnySpelling(name: String) throws {
    let file = readGoal("metric: \(name), target: 5")
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.metric == "link-clicks")
    #expect(file.requiredMeasures == ["link-clicks"])
  }

  private static let filters: [(String, ObservationFilter)] = [
    ("{ network: facebook }", ObservationFilter([.network: ["facebook"]])),
    ("{ network: FB }", ObservationFilter([.network: ["facebook"]])),
    ("{ network: [Twitter, x, LinkedIn] }", ObservationFilter([.network: ["x", "linkedin"]])),
    (
      "{ source: Paid, campaign: Spring Sale }",
      ObservationFilter([.source: ["paid"], .campaign: ["Spring Sale"]])
    ),
    (
      "{ page: /nowruz, post_id: 007 }",
      ObservationFilter([.page: ["/nowruz"], .postID: ["007"]])
    ),
    ("{ content-type: [video, reel] }", ObservationFilter([.contentType: ["video", "reel"]])),
    ("{}", .everything),
  ]

  @Test(arguments: filters)
  func readsFilters(filter: String, expected: ObservationFilter) throws {
    #expect(try measured("where: \(filter)").filter == expected)
  }

  @Test(arguments: [
    ("where: { ⟦netwrok: x }", "unknown-key | did-you-mean network"),
    ("where: { source: ⟦newsletter }", "unknown-source-in-plan | map-to-network"),
    ("where: { source: [paid, ⟦organik] }", "unknown-source-in-plan | map-to-network"),
    ("where: { network: ⟦{ x: 1 } }", "expected-list"),
    ("where: { network: [⟦[x]] }", "expected-scalar"),
    ("where: ⟦facebook", "expected-mapping | write-like where: { network: facebook }"),
    ("kind: ⟦hirring", "unknown-value | did-you-mean hiring"),
    (
      "tactics: ⟦post more",
      "expected-list | write-like tactics: [ { title: Post more, metric: posts, target: +50% } ]"
    ),
    ("actual: ⟦5", "expected-list | write-like actual: [ { on: 2026-04-02, value: 1 } ]"),
    ("title: { ⟦klingon-x-very-long: x }", "unknown-locale | bcp-47"),
  ])
  func leavesOutAGoalWithAProblemInIt(keys: String, problem: String) {
    let marked = goalPlan("metric: leads, target: 5, " + keys)
    expectProblems(marked, problem)
    let file = read(MarkedPlan(marked).text)
    #expect(file.plan.goals == [])
    let note = file.issues.first { $0.code == .goalLeftOut }
    #expect(note?.arguments == ["goal": "a"])
    #expect(note?.severity == .note)
    #expect(note?.location == InputLocation(file: "plan.yaml", line: 3, column: 5))
  }

  @Test func passesOverAKeyThatIsNotKnown() {
    let marked = goalPlan("metric: leads, ⟦traget: 6, target: 5")
    expectProblems(marked, "unknown-key | did-you-mean target")
    #expect(read(MarkedPlan(marked).text).plan.goals.count == 1)
  }

  @Test func tellsTextThatACommaCut() {
    expectProblems(
      goalPlan("metric: leads, target: 5, title: Hello, ⟦world"), "stray-text")
    #expect(
      read(goalPlan("metric: leads, target: 5, title: \"Hello, world\"")).problems == [])
  }

  @Test(arguments: [
    ("⟦{ id: a, target: 5 }", "missing-key"), ("⟦{ id: a, metric: leads }", "missing-key"),
    ("⟦{ metric: leads, target: 5 }", "missing-key"),
    (
      "⟦a", "expected-mapping | write-like goals: [ { id: leads, metric: leads, target: 500 } ]"
    ),
    ("{ id: ⟦[a], metric: leads, target: 5 }", "expected-scalar"),
    ("{ id: a, metric: ⟦{}, target: 5 }", "expected-scalar"),
  ])
  func refusesAGoalWithoutItsParts(goal: String, problem: String) {
    expectProblems("report: {}\ngoals:\n  - \(goal)\n", problem)
  }

  @Test func keepsTheFirstOfTwoGoalsOfOneName() {
    let marked = goalPlan("metric: leads, target: 5") + "  - ⟦{ id: a, metric: reach, target: 6 }\n"
    expectProblems(marked, "repeated-id")
    #expect(read(MarkedPlan(marked).text).plan.goals.count == 1)
  }

  @Test(arguments: [
    ("from: ⟦1405-01-01", "date-in-other-calendar | did-you-mean 2026-03-21"),
    ("by: ⟦۱۴۰۵-۰۱-۳۱", "date-in-other-calendar | did-you-mean 2026-04-20"),
    ("by: ⟦1405-13-01", "date-in-other-calendar | write-iso-date 2026-03-21"),
    ("by: ⟦1404-12-30", "date-in-other-calendar | write-iso-date 2026-03-21"),
    ("by: ⟦2026-02-29", "no-such-day"), ("by: ⟦2026-13-01", "no-such-month-in-plan"),
    ("by: ⟦20-04-2026", "date-in-other-calendar | write-iso-date 2026-03-21"),
    ("by: ⟦2026-04", "plan-not-a-date | write-iso-date 2026-03-21"),
    ("by: ⟦soon", "plan-not-a-date | write-iso-date 2026-03-21"),
    ("by: ⟦[2026-04-01]", "expected-scalar"),
  ])
  func refusesDatesThatAreNone(keys: String, problem: String) {
    expectProblems(goalPlan("metric: leads, target: 5, " + keys), problem)
  }

  @Test func tellsWhatWouldExist() {
    let issues = readGoal("metric: leads, target: 5, by: 2026-02-30").issues
    let day = issues.first { $0.code == .noSuchDay }
    #expect(day?.arguments["date"] == "2026-02-30")
    #expect(day?.arguments["most"] == .count(28))
    let year = read("report: { period: { calendar: persian, year: 1205 } }\n").issues.first
    #expect(year?.arguments["least"] == .label(1206))
    #expect(year?.arguments["most"] == .label(1498))
  }

  @Test func refusesAGoalThatEndsBeforeItStarts() {
    let marked =
      "report: {}\ngoals:\n"
      + "  - ⟦{ id: a, metric: leads, target: 5, from: 2026-04-02, by: 2026-04-01 }\n"
    expectProblems(marked, "goal-ends-before-it-starts")
    #expect(read(MarkedPlan(marked).text).plan.goals == [])
  }

  @Test func readsMilestones() {
    let file = readGoal("kind: milestone, title: Open a channel, by: 2026-05-01, done: 2026-04-20")
    #expect(file.problems == [])
    guard case .milestone(let by, let done) = file.plan.goals.first?.content else {
      Issue.record("not a milestone")
      return
    }
    #expect(by?.description == "2026-05-01")
    #expect(done?.description == "2026-04-20")
  }

  @Test(arguments: [
    ("⟦network: x", "where"), ("⟦source: paid", "where"),
  ])
  func tellsWhereAKeyOfAFilterBelongs(key: String, home: String) {
    expectProblems(
      goalPlan("metric: leads, target: 5, \(key)"), "unknown-key | belongs-under \(home)")
  }
}
