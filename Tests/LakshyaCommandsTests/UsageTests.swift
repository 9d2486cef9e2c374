// SPDX-License-Identifier: Apache-2.0

import LakshyaCommands
import TestSupport
import Testing

/// How the command introduces itself and what it refuses outright.
@Suite struct UsageTests {
  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["report", "--help"], ["help", "report"],
    ["format", "--help"],
  ])
  func helpsOnStandardOutput(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: lakshya"))
    #expect(run.error == "")
  }

  @Test(arguments: [["--version"], ["report", "--version"]])
  func tellsItsVersionOnStandardOutput(arguments: [String]) throws {
    let run = CommandRun(arguments)
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    #expect(run.error == "")
  }

  @Test func namesOnlyWhatIsBuilt() {
    let help = ["--help", "report --help", "format --help"].map { line in
      CommandRun(line.split(separator: " ").map(String.init)).output
    }.joined()
    for name in [
      "report", "check", "metrics", "format", "catalog", "doctor", "html", "text", "markdown",
      "csv", "json",
    ] {
      #expect(help.contains(name))
    }
    let words = Set(help.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
    let unbuilt: Set = [
      "import", "pdf", "xlsx",
      "--database",
    ]
    #expect(words.intersection(unbuilt) == [])
  }

  @Test(arguments: ["import", "reprot"])
  func refusesACommandThatIsNotThere(name: String) {
    let run = CommandRun(name, "plan.yaml")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("'\(name)'"))
  }

  @Test(arguments: [
    (["report"], "plans"), (["format"], "values"), (["report", "p", "--nope"], "--nope"),
    (["format", "--nope", "1"], "--nope"), (["report", "p", "--output"], "--output"),
    (["report", "p", "--locale", "fa,"], "empty item"), (["report", "p", "--format", ""], "empty"),
    (["report", "p", "--locale", "english language"], "englishlanguage"),
    (["report", "p", "--locale", "xx-unknown"], "xx-unknown"),
    (["report", "p", "--language", "xx-unknown"], "xx-unknown"),
    (["report", "p", "--calendar", "lunar"], "lunar"),
    (["report", "p", "--digits", "roman"], "roman"),
    (["report", "p", "--width", "19"], "20 to 1000"),
    (["report", "p", "--width", "wide"], "wide"),
    (["report", "p", "--width", "60", "--format", "html"], "--width is for plain text"),
    (["report", "p", "--width", "60", "--output", "o/"], "--width is for plain text"),
    (["report", "p", "--direction", "visual", "--format", "csv"], "--direction is for plain text"),
    (
      ["report", "p", "--direction", "logical", "--output", "o.md"], "--direction is for plain text"
    ),
    (["report", "p", "--output", ""], "--output has no name"),
    (["report", "a/p", "a/q", "--output", "o/"], "each with an --output of its own"),
    (["report", "p", "--direction", "rtl"], "rtl"),
    (["report", "p", "--as-of", "2026-02-30"], "2026-02-30"),
    (["report", "p", "--as-of", "10.4.2026"], "10.4.2026"),
    (["report", "p", "--as-of", "1405-01-21"], "1405-01-21"),
    (["report", "-", "--data", "-"], "Standard input"),
    (["report", "-", "-"], "Standard input"),
    (["report", "a/p", "b/p", "--data", "-", "--output", "o/"], "Standard input"),
    (["format", "--kind", "durations", "1"], "durations"),
    (["format", "--style", "unit", "1"], "--unit"),
    (["format", "--kind", "numberRange", "1"], "range"),
    (["format", "--kind", "message"], "--message"),
    (["format", "--jsonl", "--kind", "date"], "lines"),
    (["format", "--style", "currency", "1"], "--currency"),
    (["format", "--currency", "USD", "1"], "--currency"),
    (["format", "--kind", "list", "--type", "ordinal", "a"], "conjunction"),
    (["format", "--kind", "plural", "--type", "unit", "1"], "cardinal"),
  ])
  func refusesABadCallWithTwo(arguments: [String], named: String) {
    let run = CommandRun(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("Error: "))
    #expect(run.error.contains(named))
    #expect(run.error.contains("Usage: lakshya \(arguments[0]) "))
    #expect(run.error.contains("See 'lakshya \(arguments[0]) --help'"))
  }

  @Test(arguments: [
    (["report", "p.yaml", "--locale", "en", "fa"], "--locale en,fa"),
    (["report", "p.yaml", "--format", "html", "text", "--output", "o/"], "--format html,text"),
  ])
  func tellsHowListsAreWritten(arguments: [String], told: String) {
    let run = CommandRun(arguments)
    #expect(run.status == 2 && run.error.contains(told), "\(run.error)")
  }

  /// What follows from a misspelt option, such as its value being a plan, is not what is wrong.
  @Test(arguments: [
    ["report", "p", "--nope", "x"], ["report", "p", "--nope", "--width", "1"],
    ["report", "--nope"],
    ["report", "p", "--nope", "--locale"], ["report", "p", "--locale", "xx-unknown", "--nope"],
    ["report", "p", "--nope", "--output", "x.pdf"], ["check", "p", "-", "-", "--nope"],
    ["check", "--nope"], ["sources", "--nope"], ["sources", "-", "-", "--nope"],
    ["metrics", "--nope"], ["metrics", "--locale", "xx-unknown", "--nope"], ["new", "--nope"],
    ["new", "", "--nope"], ["format", "--nope"], ["format", "--style", "unit", "1", "--nope"],
    ["catalog", "lint", "--nope"], ["catalog", "lint", "xx-unknown", "--nope"],
    ["catalog", "coverage", "--nope"], ["catalog", "add", "--nope"],
    ["catalog", "pseudo", "--language", "xx-unknown", "--nope"], ["catalog", "export", "--nope"],
    ["catalog", "import", "--nope"], ["doctor", "--nope"], ["catalog", "--nope"], ["--nope"],
  ])
  func namesAnUnknownOptionBeforeAnythingElse(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("Error: Unknown option '--nope'"), "\(run.error)")
    #expect(run.error.contains("--help' for more information."))
  }

  @Test(arguments: [
    (["report", "p", "--locales", "fa"], "--locale"), (["new", "d", "--lcale", "fa"], "--locale"),
    (["check", "p", "--strickt"], "--strict"), (["format", "--stlye", "percent", "1"], "--style"),
  ])
  func suggestsTheOptionThatWasMeant(arguments: [String], meant: String) {
    #expect(CommandRun(arguments).error.contains("Did you mean '\(meant)'?"))
  }

  @Test(arguments: [
    (["reprot", "p"], "'reprot' is not a command. Did you mean 'report'?"),
    (["catalog", "lnt"], "'lnt' is not a command. Did you mean 'lint'?"),
    (["bogus"], "'bogus' is not a command.\n"),
  ])
  func suggestsTheCommandThatWasMeant(arguments: [String], told: String) {
    let run = CommandRun(arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.error.hasPrefix("Error: \(told)"), "\(run.error)")
  }

  @Test(arguments: [
    ["report", "p", "--bom"], ["report", "p", "--bom", "--format", "text"],
    ["report", "p", "--bom", "--output", "x.html"], ["report", "p", "--bom", "--output", "x/"],
  ])
  func refusesAByteOrderMarkOfAnythingButCSV(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == 2 && run.error.contains("--bom is for CSV"), "\(run.error)")
  }

  @Test(arguments: ["pdf", "xlsx", "htlm", "md", "html,pdf", "HTML "])
  func refusesAFormatThatIsNotBuilt(format: String) throws {
    let place = try Workplace()
    let run = place.report("--format", format, "--output", place.path + "/out/")
    #expect(run.status == 2)
    #expect(run.error.contains("html, text, markdown, csv, json"))
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv"])
  }
}
