// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import TestSupport
import Testing

/// Files as teams keep them by hand, in their own words.
@Suite struct SourcesOfTeamsTests {
  private func profile(_ text: String, _ arguments: String...) throws -> CommandRun {
    let folder = try TemporaryFolder()
    return CommandRun(["sources", try folder.write(text, to: "data.csv")] + arguments)
  }

  @Test func tellsWhatWasPassedOver() throws {
    let run = try profile(
      "Saba Tea\n\ndate;likes;spend\n(day);(people);(EUR)\n2026-03-21;5;1.234,5\nTotal;5;1.234,5\n")
    #expect(run.status == 0)
    let lines = run.output.unmarked.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains("1 row above the header is not data"))
    #expect(lines.contains("1 row repeats or explains the header and does not count"))
    #expect(lines.contains("1 row sums up the others and does not count"))
    #expect(lines.contains("The comma is read as the decimal sign, as in “1.234,5”"))
    let data = try JSONTree(
      try profile("A\ndate,likes\n2026-03-21,5\nTotal,5\n", "--format", "json").output)
    #expect(data["sources"][0]["preambleRows"].number == 1)
    #expect(data["sources"][0]["totalRows"].number == 1)
  }

  @Test func addsNoTimesAndNoLevels() throws {
    let run = try profile(
      "date,network,followers,response_time,likes\n2026-03-21,x,100,60,1\n"
        + "2026-03-22,x,110,90,2\n2026-03-22,facebook,50,0:01:10,3\n")
    let lines = run.output.unmarked.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains("Followers (followers): 160 at the end, from 3 rows"))
    #expect(lines.contains("“Response time”: 60 to 90 seconds; mean times do not add"))
    #expect(lines.contains("Likes (likes): 6, from 3 rows"))
    #expect(!run.output.contains("220"))
  }

  @Test func saysLittleOfWhatIsNotRead() throws {
    let run = try profile("[{\"date\": \"2026-03-21\", \"likes\": 5}]")
    #expect(run.status == 2)
    #expect(run.output.unmarked.hasSuffix("data.csv\n  Nothing of it could be read\n"))
    #expect(run.error.contains("jq -c '.[]' posts.json"))
  }

  @Test func takesTheCalendarOfDates() throws {
    let text = "date,likes\n1405-01-15,5\n"
    #expect(try profile(text).status == 2)
    let run = try profile(text, "--calendar", "persian")
    #expect(run.status == 0)
    #expect(run.output.contains("April 4, 2026"))
    #expect(try profile(text, "--calendar", "julian").status == 2)
  }

  @Test(arguments: ["bn", "ne", "fa"])
  func readsMeasuresByTheNamesThatReportsGiveThem(locale: String) throws {
    let catalog = try JSONTree(
      String(contentsOfFile: ProjectFiles.root + "/Localizations/\(locale).arb", encoding: .utf8))
    let named = Measure.known.compactMap { measure in
      catalog["metric.\(measure.id.rawValue).name"].text.map { (measure.id.rawValue, $0) }
    }
    #expect(named.count == Measure.known.count)
    let header = (["date"] + named.map { "\"\($0.1)\"" }).joined(separator: ",")
    let row = (["2026-03-21"] + named.map { _ in "5" }).joined(separator: ",")
    let run = try profile("\(header)\n\(row)\n", "--format", "json")
    #expect(run.error == "")
    let source = try JSONTree(run.output)["sources"][0]
    // Shares and times are not added and stand elsewhere.
    let found =
      source["measures"].items.map { $0["id"].text }
      + source["ranges"].items.map { $0["column"].text }
    #expect(Set(named.map(\.0)).subtracting(found.compactMap(\.self)) == [])
  }

  @Test func findsNetworksHoweverPlanAndFileWriteThem() throws {
    let plan = """
      report: { title: March, period: { month: 2026-03 } }
      data: [ { file: a.csv } ]
      goals:
        - { id: x, kind: brand-awareness, metric: likes, where: { network: " Twitter / X" }, target: 5 }
        - { id: own, kind: brand-awareness, metric: likes, where: { network: my forum }, target: 5 }
        - { id: page, kind: brand-awareness, metric: likes, where: { page: "  Tea " }, target: 5 }
      """
    let place = try Workplace(plan: plan, data: nil)
    try place.folder.write(
      "date,network,page,likes\n2026-03-21,X (Twitter),Tea,3\n2026-03-21,My Forum, Tea ,4\n",
      to: "a.csv")
    let report = try JSONTree(place.report("--format", "json").output)
    #expect(try report["goals"].goal("x")["current"].number == 3)
    #expect(try report["goals"].goal("own")["current"].number == 4)
    #expect(try report["goals"].goal("page")["current"].number == 7)
    let text = place.report("--format", "text").output
    #expect(text.contains("My Forum"))
    #expect(!text.contains("my-forum"))
  }
}
