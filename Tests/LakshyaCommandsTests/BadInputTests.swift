// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import TestSupport
import Testing

/// Damage that leaves something to report: the report is made, names what was left out, and the
/// exit status is 1.
@Suite struct BadInputTests {
  private static let goals = Workplace.plan + "  - "

  static let inPlans = [
    BadInput(
      testDescription: "missing file",
      plan: Workplace.plan.replacing("csv }", with: "csv }\n  - { file: ⟦post.csv }"),
      code: "no-such-file", arguments: ["path": "post.csv"], hint: "path-from-plan"),
    BadInput(
      testDescription: "unknown key", plan: Workplace.plan + "⟦metric: []\n",
      code: "unknown-key", arguments: ["key": "metric"], hint: "did-you-mean",
      hintArguments: ["suggestion": "metrics"]),
    BadInput(
      testDescription: "unknown metric", plan: goals + "⟦{ id: b, metric: leeds, target: 5 }\n",
      code: "unknown-metric", arguments: ["goal": "b", "metric": "leeds"], hint: "did-you-mean",
      hintArguments: ["suggestion": "leads"]),
    BadInput(
      testDescription: "metric that nothing is like",
      plan: goals + "⟦{ id: b, metric: cups-brewed, target: 5 }\n", code: "unknown-metric",
      arguments: ["goal": "b", "metric": "cups-brewed"], hint: "own-measure"),
    BadInput(
      testDescription: "unknown locale",
      plan: Workplace.plan.replacing("report:", with: "report:\n  locale: ⟦xx-unknown"),
      code: "unknown-locale", arguments: ["locale": "xx-unknown"], hint: "bcp-47"),
    BadInput(
      testDescription: "unknown column",
      plan: Workplace.plan.replacing("csv }", with: "csv, columns: { ⟦lead: customers } }"),
      code: "unknown-column", arguments: ["column": "lead", "file": "posts.csv"],
      hint: "did-you-mean", hintArguments: ["suggestion": "leads"]),
    BadInput(
      testDescription: "date that does not exist",
      plan: goals + "{ id: b, metric: leads, target: 5, by: ⟦2026-02-29 }\n",
      code: "no-such-day", arguments: ["date": "2026-02-29", "most": "28"]),
    BadInput(
      testDescription: "Persian date",
      plan: goals + "{ id: b, metric: leads, target: 5, by: ⟦1405-01-31 }\n",
      code: "date-in-other-calendar", arguments: ["date": "1405-01-31"], hint: "did-you-mean",
      hintArguments: ["suggestion": "2026-04-20"]),
    BadInput(
      testDescription: "number that is not one",
      plan: goals + "{ id: b, metric: reach, baseline: ⟦about ten, target: +40% }\n",
      code: "plan-not-a-number", arguments: ["key": "baseline", "value": "about ten"],
      hint: "write-number"),
    BadInput(
      testDescription: "target that is not one",
      plan: goals + "{ id: b, metric: leads, target: ⟦many }\n", code: "invalid-target",
      arguments: ["value": "many"], hint: "write-target"),
  ]

  static let inData = [
    BadInput(
      testDescription: "date that does not exist", data: Workplace.data + "⟦2026-02-29,x,1,1,1\n",
      code: "no-such-date", arguments: ["value": "2026-02-29", "days": "28"]),
    BadInput(
      testDescription: "date that is not one", data: Workplace.data + "⟦soon,x,1,1,1\n",
      code: "not-a-date", arguments: ["value": "soon", "column": "date"], hint: "write-iso-date",
      hintArguments: ["example": "2026-03-21"]),
    BadInput(
      testDescription: "number that is not one", data: Workplace.data + "2026-03-04,x,1,1,⟦ten\n",
      code: "not-a-number", arguments: ["value": "ten", "column": "leads"]),
    BadInput(
      testDescription: "number that could be two",
      data: Workplace.data + "2026-03-04,x,⟦\"1,23\",1,1\n", code: "ambiguous-number",
      arguments: ["value": "1,23", "column": "impressions"], hint: "set-decimal"),
    BadInput(
      testDescription: "too few fields", data: Workplace.data + "2026-03-04,x,1⟦\n",
      code: "too-few-fields", arguments: ["found": "3", "expected": "5"]),
    BadInput(
      testDescription: "too many fields", data: Workplace.data + "2026-03-04,x,1,1,1,⟦1\n",
      code: "too-many-fields", arguments: ["found": "6", "expected": "5"]),
    BadInput(
      testDescription: "unclosed quote", data: Workplace.data + "2026-03-04,⟦\"x,1,1,1\n",
      code: "unclosed-quote", hint: "close-quote"),
    BadInput(
      testDescription: "text after a quote", data: Workplace.data + "2026-03-04,\"x\"⟦y,1,1,1\n",
      code: "text-after-quote", hint: "double-inner-quotes"),
  ]

  @Test(arguments: inPlans + inData)
  func reportsTheRestAndNamesWhatWasLeftOut(input: BadInput) throws {
    let place = try input.workplace()
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    #expect(place.problems(of: run) == [try input.problem()])
    let report = try JSONTree(run.output)
    #expect(report["goals"].items.map(\.["id"].text) == ["leads"])
    #expect(report["goals"][0]["current"].number == 24)
    let issues = report["issues"].items.filter { $0["severity"].text != "note" }
    try #require(issues.count == 1)
    let issue = issues[0]
    let location = try input.place()
    #expect(issue["code"].text == input.code)
    #expect(issue["severity"].text == "error")
    #expect(issue["file"].text == location.file)
    #expect(issue["line"].number == location.line.map(Double.init))
    #expect(issue["column"].number == location.column.map(Double.init))
    #expect(issue["hint"].isNull == (input.hint == nil))
    let told = try Words("en").text("issue.\(input.code)", input.arguments)
    #expect(issue["text"].text == told)
    #expect(place.report().output.flowing.contains("\(location) \(told)"))
  }

  @Test(arguments: inData)
  func countsTheRowsLeftOut(input: BadInput) throws {
    let source = try input.workplace().json()["sources"][0]
    #expect(source["rows"].number == 4)
    #expect(source["rejected"].number == 1)
  }

  @Test func reportsFourOfFiveGoals() throws {
    let more = (1...3).map { "  - { id: more-\($0), metric: clicks, target: \($0)0 }\n" }.joined()
    let bad = "  - { id: bad, metric: clicks, target: 5%% }\n"
    let place = try Workplace(plan: Workplace.plan + bad + more)
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    #expect(run.problems.count == 1)
    #expect(
      try JSONTree(run.output)["goals"].items.map(\.["id"].text) == [
        "leads", "more-1", "more-2", "more-3",
      ])
  }

  @Test func reportsNineHundredNinetyNineOfAThousandRows() throws {
    let rows = (0..<1000).map { "2026-03-04,x,1,1,\($0 == 700 ? "?" : "1")\n" }.joined()
    let place = try Workplace(data: "date,network,impressions,clicks,leads\n" + rows)
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("\(place.path)/posts.csv:702:18: error: "))
    let report = try JSONTree(run.output)
    #expect(report["goals"][0]["current"].number == 999)
    #expect(report["sources"][0]["rejected"].number == 1)
  }

  /// A reader who sees three goals must be told that there was a fourth.
  @Test(arguments: [
    "{ id: lost-goal, metric: leads, target: many }",
    "{ id: lost-goal, metric: leads, target: 5, by: 2026-02-30 }",
    "{ id: lost-goal, metric: leads, target: 5, tactics: [{ title: a, target: lots }] }",
    "{ id: lost-goal, metric: leads }",
  ])
  func namesTheGoalThatWasLeftOut(goal: String) throws {
    let run = try Workplace(plan: Self.goals + goal + "\n").report()
    #expect(run.status == 1)
    #expect(run.problems.count == 1)
    let told = try Words("en").text("issue.goal-left-out", ["goal": "lost-goal"])
    #expect(run.output.flowing.contains("plan.yaml:8:5 \(told)"))
  }

  /// A misspelt name would otherwise leave a dash in the report and nobody the wiser.
  @Test(arguments: [
    (
      "{ id: b, metric: leads, target: 5, tactics: [{ title: t, metric: psots, target: 5 }] }",
      "psots"
    ),
    (
      "{ id: b, metric: leads, target: 5 }\nmetrics:\n  - { id: m, formula: strats / leads }",
      "strats"
    ),
  ])
  func tellsANameThatNoDataHas(goal: String, name: String) throws {
    let run = try Workplace(plan: Self.goals + goal + "\n").report()
    #expect(run.status == 1)
    #expect(run.error.contains(name))
  }
}
