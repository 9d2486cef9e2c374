// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Input of which nothing useful can be made, and files that are damaged as a whole.
@Suite struct UselessInputTests {
  /// What is told of a plan in its folder.
  private func told(_ place: Workplace) -> [String] {
    let run = place.report()
    #expect(run.status == 2)
    #expect(run.output == "")
    return place.problems(of: run)
  }

  private let nothing = "plan.yaml: error: There is nothing to report."

  @Test func needsAPlan() throws {
    let missing = CommandRun("report", "/nowhere/plan.yaml")
    #expect(missing.status == 2)
    #expect(
      missing.error
        == "/nowhere/plan.yaml: error: The file “/nowhere/plan.yaml” is not there.\n")
    let folder = try TemporaryFolder()
    let run = CommandRun("report", folder.path)
    #expect(run.status == 2)
    #expect(run.error == "\(folder.path): error: “\(folder.path)” is a folder, not a file.\n")
  }

  @Test(arguments: ["", " \n\n", "# nothing yet\n"])
  func needsAPlanWithSomethingInIt(plan: String) throws {
    let hint = try Words("en").text("hint.write-a-plan")
    #expect(told(try Workplace(plan: plan)) == ["plan.yaml: error: The plan is empty. | \(hint)"])
  }

  @Test func needsAPlanInUTF8() throws {
    let place = try Workplace()
    try place.folder.write(Data("report:\n  title: ".utf8) + [0xFF, 0x0A], to: "plan.yaml")
    let text = try Words("en").text("issue.plan-not-utf-8")
    #expect(told(place) == ["plan.yaml:2:10: error: \(text) | Save the file as UTF-8."])
  }

  @Test func needsAPlanInYAML() throws {
    let open = try Words("en").text("issue.yaml-open-quote")
    #expect(
      told(try Workplace(plan: "report:\n  title: \"Spring\n")) == [
        "plan.yaml:2:10: error: \(open)"
      ])
    let sign = try Words("en").text("issue.yaml-first-character").replacing(
      "{character}", with: "%")
    #expect(told(try Workplace(plan: "%SPRING\n")) == ["plan.yaml:1:1: error: \(sign)"])
  }

  @Test func needsAGoalThatCanBeRead() throws {
    let plan = Workplace.plan.replacing("leads, target: 50", with: "leeds, target: 50")
    #expect(
      told(try Workplace(plan: plan)) == [
        "plan.yaml:7:5: error: The goal “leads” was left out: the metric “leeds” is not known."
          + " | Did you mean “leads”?", nothing,
      ])
    let spoilt = Workplace.plan.replacing("target: 50", with: "target: many")
    #expect(told(try Workplace(plan: spoilt)).count == 1)
  }

  @Test func needsData() throws {
    let problems = told(try Workplace(data: nil))
    #expect(
      problems.first == "plan.yaml:5:13: error: The file “posts.csv” is not there."
        + " | A path in a plan is taken from the plan's own folder.")
    #expect(problems.last == nothing)
  }

  @Test(arguments: [
    ("", "posts.csv: error: The file is empty."),
    ("\n \n", "posts.csv: error: The file is empty."),
    (
      "network,leads\nx,5\n",
      "posts.csv:1: error: No column gives the date of each row. | Map one of its columns to"
        + " “date” with “columns” in the plan: network, leads."
    ),
    ("date,leads\n", "posts.csv:1: error: The file has a header but no rows."),
    (
      "date,leads\nsoon,5\n",
      "posts.csv:2:1: error: The row was left out: “soon” in “date” is not a date."
        + " | Write the date like 2026-03-21."
    ),
    ("\u{0}\u{1}\u{2}", "posts.csv: error: The file is not text. | Save the file as UTF-8."),
  ])
  func needsRows(data: String, problem: String) throws {
    let problems = told(try Workplace(data: data))
    #expect(problems.contains(problem))
    #expect(problems.contains(nothing))
  }

  @Test func makesWhatItCanBesideAnEmptyFile() throws {
    let plan = Workplace.plan.replacing("csv }", with: "csv }\n  - { file: empty.csv }")
    let place = try Workplace(plan: plan)
    try place.folder.write("", to: "empty.csv")
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    #expect(place.problems(of: run) == ["empty.csv: error: The file is empty."])
    #expect(try JSONTree(run.output)["goals"][0]["current"].number == 24)
  }

  @Test func leavesOutARowThatIsNotUTF8() throws {
    let place = try Workplace()
    try place.folder.write(
      Data(Workplace.data.utf8) + Data("2026-03-04,খ".utf8) + [0xE0, 0x41]
        + Data(",1,1,1\n2026-03-05,x,1,1,1\n".utf8), to: "posts.csv")
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    let text = try Words("en").text("issue.invalid-utf-8", ["byte": "0xE0"])
    let hint = try Words("en").text("hint.declare-encoding")
    #expect(place.problems(of: run) == ["posts.csv:5:13: error: \(text) | \(hint)"])
    #expect(try JSONTree(run.output)["goals"][0]["current"].number == 25)
  }

  @Test func readsUTF16() throws {
    let place = try Workplace()
    let bytes = Workplace.data.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try place.folder.write(Data([0xFF, 0xFE] + bytes), to: "posts.csv")
    let run = place.report("--format", "json")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(try JSONTree(run.output)["goals"][0]["current"].number == 24)
  }

  @Test func measuresByHandWithoutAnyData() throws {
    let plan = """
      report: { period: { month: 2026-03 } }
      goals:
        - { id: a, metric: leads, target: 5, actual: [{ on: 2026-03-09, value: 2 }] }
        - { id: b, kind: milestone, title: Open, by: 2026-03-20, done: 2026-03-02 }
      """
    let place = try Workplace(plan: plan, data: nil)
    let run = place.report("--format", "json")
    #expect(run.status == 0)
    let report = try JSONTree(run.output)
    #expect(report["asOf"].text == "2026-03-09")
    #expect(report["goals"][0]["progress"].is(0.4))
    #expect(report["goals"][1]["state"].text == "reached")
  }

  @Test func datesAReportInTheGregorianCalendarWhereTheLocalesDoesNotReach() throws {
    let place = try Workplace(plan: Workplace.plan.replacing("2026-03", with: "1805-03"))
    let run = place.report("--locale", "en,fa", "--output", place.path + "/out/")
    #expect(run.status == 1)
    #expect(run.error.contains("warning: The calendar “persian” does not reach 1805-03-01"))
    #expect(try place.folder.files().count { $0.hasPrefix("out/report") } == 2)
  }

  /// What the data has instead says what to mend.
  @Test(arguments: [
    ("period: { month: 2026-03 }", "{ network: facbook }", "did-you-mean", "facebook"),
    ("period: { month: 2024-03 }", "{ network: facebook }", "days-of-data", "3, 2026"),
    ("period: { month: 2083-01 }", "{}", "days-of-data-far", "3, 2026"),
  ])
  func tellsWhatTheDataHasInsteadOfTheRowsOfAGoal(
    period: String, filter: String, hint: String, part: String
  ) throws {
    let place = try Workplace(
      plan: """
        report: { \(period) }
        data: [ { file: posts.csv } ]
        goals: [ { id: a, metric: leads, target: 5, where: \(filter) } ]

        """)
    let problem = try #require(place.report().problems.first).unmarked
    let words = try Words("en")
    #expect(problem.contains(try words.text("issue.goal-without-rows", ["goal": "a"])))
    let start = try words.text("hint.\(hint)").prefix { $0 != "{" }
    #expect(problem.contains(" | " + start) && problem.contains(part), "\(problem)")
  }

  /// Rows are chosen by what the data of the measure does not tell.
  @Test func saysWhichColumnTheDataOfAGoalLacks() throws {
    let place = try Workplace(
      plan: """
        report: { period: { month: 2026-03 } }
        data: [ { file: posts.csv } ]
        goals: [ { id: a, metric: leads, target: 5, where: { network: x, source: paid } } ]

        """)
    let problem = try #require(place.report().problems.first).unmarked
    #expect(problem.contains("the data with Leads has no column “source” to choose"))
    #expect(problem.contains("set it for the whole file with “set: { source: … }”"))
  }

  @Test func namesAPlanThatIsGivenTwice() throws {
    let place = try Workplace()
    let checked = CommandRun("check", place.plan, place.plan)
    #expect(checked.error.contains("is named twice and is read once"))
    #expect(checked.output == CommandRun("check", place.plan).output)
    let written = place.report(place.plan, "--output", place.path + "/out/")
    #expect(written.error.contains("is named twice and is read once"))
    #expect(try place.folder.files().count { $0.hasPrefix("out/") } == 1)
  }

  @Test func namesAPlanThatIsGivenUnderTwoNames() throws {
    let place = try Workplace()
    let other = place.path + "//plan.yaml"
    let run = place.report(other, "--output", place.path + "/out/")
    #expect(run.status == 0)
    let text = try Words("en").text("issue.repeated-file", ["path": other])
    #expect(run.error.contains("\(other): warning: \(text)"))
    #expect(try place.folder.files().count { $0.hasPrefix("out/") } == 1)
  }

  @Test func tellsWhichDaysTheDataHasWhereAPeriodHasNone() throws {
    let place = try Workplace(
      plan: "report: { period: { month: 2024-03 } }\ndata: [ { file: posts.csv } ]\n")
    let run = place.report()
    #expect(run.status == 2)
    #expect(run.error.contains("March 1") && run.error.contains("3, 2026"))
  }

  @Test func tellsOfAValueThatNoRowHasBesideOthersThatSomeHave() throws {
    let place = try Workplace(
      plan: """
        report: { period: { month: 2026-03 } }
        data: [ { file: posts.csv } ]
        goals: [ { id: a, metric: leads, target: 5, where: { network: [facebook, instagarm] } } ]

        """, data: "date,network,leads\n2026-03-02,facebook,3\n2026-03-03,instagram,4\n")
    let problem = try #require(place.report().problems.first).unmarked
    let told = try Words("en").text(
      "issue.goal-value-not-in-data", ["goal": "a", "value": "instagarm"])
    #expect(problem.contains(told) && problem.contains("“instagram”"), "\(problem)")
  }
}
