// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// What is told of a call with mistakes in it.
@Suite struct MistakenCallTests {
  @Test(arguments: [
    (["report", "p", "--format", "htlm"], "'html'"),
    (["report", "p", "--form", "sumary"], "'summary'"),
    (["report", "p", "--every", "wek"], "'week'"),
    (["report", "p", "--calendar=persan"], "'persian'"),
    (["report", "p", "--direction", "vizual"], "'visual'"),
    (["report", "p", "--digits", "latn"], "'latin'"),
    (["new", "f", "--kind", "onlinestore"], "'online-store'"),
    (["check", "p", "--format", "jsn"], "'json'"),
    (["metrics", "--format", "jsn"], "'json'"),
    (["catalog", "lint", "--format", "sarf"], "'sarif'"),
    (["format", "--kind", "nubmer", "3"], "'number'"),
  ])
  func suggestsTheValueThatWasMeant(arguments: [String], meant: String) {
    let run = CommandRun(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("Did you mean \(meant)?"))
    #expect(run.error.split(separator: "\n").count { $0.hasPrefix("Error: ") } == 1)
  }

  @Test(arguments: [
    ["--format", "htlm", "--colour", "red"], ["--colour", "red", "--format", "htlm"],
    ["--form", "sumary", "--calender", "persian"], ["--as-of", "yesterday", "--lokale", "fa"],
  ])
  func tellsAllMistakesOfACallTogether(arguments: [String]) {
    let run = CommandRun(["report", "p"] + arguments)
    #expect(run.status == 2)
    #expect(run.error.split(separator: "\n").count { $0.hasPrefix("Error: ") } == 2)
    #expect(run.error.contains("Usage: lakshya report"))
  }

  @Test(arguments: [("2083-01-05", "2026-04-18"), ("1405-01-15", "2026-04-04")])
  func saysWhichDayIsMeantByOneOfAnotherCalendar(day: String, meant: String) {
    let run = CommandRun(["report", "p", "--as-of", day])
    #expect(run.status == 2)
    #expect(run.error.contains("a date of another calendar"))
    #expect(run.error.contains("like \(meant)."))
  }

  @Test func saysThatADayLiesTooFarAhead() {
    let run = CommandRun(["report", "p", "--as-of", "2065-01-01"])
    #expect(run.status == 2)
    #expect(run.error.contains("'2065-01-01' lies too far ahead"))
  }

  @Test func tellsCalendarsOfLocalesThatReportsHaveNot() {
    let run = CommandRun(["report", "p", "--locale", "en-u-ca-islamic"])
    #expect(run.status == 2)
    #expect(run.error.contains("names the calendar 'islamic'") && run.error.contains("persian"))
  }

  @Test func asksForAMissingValueAsBefore() {
    let run = CommandRun("report", "p", "--form")
    #expect(run.status == 2)
    #expect(run.error.contains("Missing value for '--form"))
  }

  @Test(arguments: [
    (["--format", "text"], "r.html", "text", ".txt"),
    (["--format", "json"], "r.csv", "json", ".json"),
  ])
  func tellsOfANameThatEndsAsThatOfAnotherForm(
    arguments: [String], name: String, format: String, ending: String
  ) throws {
    let place = try Workplace()
    let run = CommandRun(
      ["report", place.plan] + arguments + ["--output", place.path + "/" + name])
    #expect(run.status == 0)
    #expect(run.error.contains("warning"))
    #expect(run.error.contains(format))
    #expect(run.error.contains(ending))
    #expect(try place.folder.files().contains(name))
  }

  @Test func overwritesNoIndexThatSomebodyElseMade() throws {
    let place = try Workplace()
    let folder = place.path + "/site"
    try place.folder.write("<h1>My shop</h1>", to: "site/index.html")
    let run = place.report("--locale", "en,fa", "--output", folder + "/")
    #expect(run.status == 1)
    #expect(run.error.contains("index.html"))
    #expect(try place.folder.read("site/index.html") == "<h1>My shop</h1>")
    #expect(try place.folder.read("site/report.fa.html").contains("report.en.html"))
    // Its own it writes again.
    let other = place.path + "/other/"
    for _ in 1...2 {
      let run = place.report("--locale", "en,fa", "--output", other)
      #expect(run.status == 0)
      #expect(run.error == "")
    }
  }
}
