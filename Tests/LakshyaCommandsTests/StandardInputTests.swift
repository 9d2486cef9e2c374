// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `-` in the place of a plan or data file, and paths as the user gives them.
@Suite struct StandardInputTests {
  @Test func readsThePlan() throws {
    let place = try Workplace()
    let plan = Workplace.plan.replacing("posts.csv", with: place.path + "/posts.csv")
    let run = CommandRun("report", "-", "--format", "json", input: plan)
    #expect(run.status == 0)
    #expect(try JSONTree(run.output)["goals"][0]["current"].number == 24)
  }

  @Test func namesThePlanInItsProblems() {
    let run = CommandRun("report", "-", input: "report: {}\ngoal: []\n")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("-:2:1: error: "))
  }

  @Test func readsAFileOfData() throws {
    let place = try Workplace(data: nil)
    let plan = Workplace.plan.replacing("\ndata:\n  - { file: posts.csv }", with: "")
    try place.folder.write(plan, to: "plan.yaml")
    let damaged = Workplace.data + "2026-03-04,x,1,1,many\n"
    let run = place.report("--data", "-", "--format", "json", input: damaged)
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("-:5:18: error: "))
    let report = try JSONTree(run.output)
    #expect(report["goals"][0]["current"].number == 24)
    #expect(report["sources"][0]["file"].text == "-")
    #expect(report["issues"][0]["file"].text == "-")
  }

  @Test func addsFilesToThoseOfThePlan() throws {
    let place = try Workplace()
    let more = try place.folder.write("date,leads\n2026-03-04,6\n", to: "else/more.csv")
    let report = try place.json("--data", more)
    #expect(report["goals"][0]["current"].number == 30)
    #expect(report["sources"].items.map(\.["file"].text) == ["posts.csv", more])
  }

  @Test func readsAFileOnceHoweverOftenItIsNamed() throws {
    let place = try Workplace()
    let again = place.path + "/./posts.csv"
    let run = place.report("--data", again, "--format", "json")
    #expect(run.status == 1)
    let text = try Words("en").text("issue.repeated-file", ["path": again])
    #expect(run.problems == ["\(again): error: \(text)"])
    #expect(try JSONTree(run.output)["goals"][0]["current"].number == 24)
  }

  /// A path on the command line is taken from where the user stands, not from the plan's folder.
  @Test func namesAddedFilesAsTheUserDid() throws {
    let place = try Workplace()
    let more = try place.folder.write("date,leads\n2026-03-04,many\n", to: "else/more.csv")
    let fromHere = String(repeating: "../", count: 64) + more.dropFirst()
    let missing = fromHere + ".old"
    let run = place.report("--data", fromHere, "--data", missing)
    #expect(run.status == 1)
    #expect(
      run.problems == [
        "\(fromHere):2:12: error: The row was left out: “many” in “leads” is not a number.",
        "\(missing): error: The file “\(missing)” is not there.",
      ])
  }

  @Test func findsDataBesideThePlanFromAnyFolder() throws {
    let place = try Workplace()
    try place.folder.write(
      Workplace.plan.replacing("posts.csv", with: "../data/posts.csv"), to: "plans/plan.yaml")
    try place.folder.write(Workplace.data, to: "data/posts.csv")
    let path = String(repeating: "../", count: 64) + place.path.dropFirst() + "/plans/plan.yaml"
    let run = CommandRun("report", path, "--format", "json")
    #expect(run.status == 0)
    #expect(try JSONTree(run.output)["sources"][0]["file"].text == "../data/posts.csv")
  }
}
