// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Where reports go.
@Suite struct OutputTests {
  @Test func writesOneTextReportToStandardOutputWithoutAPath() throws {
    let place = try Workplace()
    let run = place.report()
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Spring\n"))
    #expect(run.error == "")
    #expect(place.report("--output", "-").output == run.output)
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv"])
  }

  @Test(arguments: [
    ("html", "<!doctype html>"), ("json", "{"), ("text", "Spring"), ("markdown", "# Spring"),
    ("csv", "report,organization,"),
  ])
  func writesAnyOneFormatToStandardOutput(format: String, start: String) throws {
    let run = try Workplace().report("--format", format)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
  }

  @Test(arguments: [
    ["--locale", "en,fa"], ["--format", "html,text"], ["--locale", "en", "--locale", "fa"],
    ["--locale", "en,fa", "--output", "-"],
  ])
  func refusesSeveralReportsOnStandardOutput(arguments: [String]) throws {
    let place = try Workplace()
    let run = CommandRun(["report", place.plan] + arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("--output"))
  }

  @Test func takesTheSameLocaleTwiceForOne() throws {
    let run = try Workplace().report("--locale", "fa,fa", "--locale", "FA")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("report.html", "<!doctype html>"), ("REPORT.HTM", "<!doctype html>"),
    ("report.txt", "Spring"), ("report.text", "Spring"), ("report.json", "{"),
    ("report.md", "# Spring"), ("r.Markdown", "# Spring"), ("report.csv", "report,"),
    ("new/folders/r.json", "{"), ("report", "<!doctype html>"), ("v1.2/report", "<!doctype html>"),
  ])
  func takesTheFormatFromTheNameOfAFile(name: String, start: String) throws {
    let place = try Workplace()
    let run = place.report("--output", "\(place.path)/\(name)")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try place.folder.read(name).hasPrefix(start))
    #expect(try place.folder.files().count == 3)
  }

  @Test func lettingTheFormatWinOverTheName() throws {
    let place = try Workplace()
    let run = place.report("--format", "json", "--output", place.path + "/report.pdf")
    #expect(run.status == 0)
    #expect(try place.folder.read("report.pdf").hasPrefix("{"))
  }

  @Test(arguments: ["report.pdf", "report.xlsx"])
  func refusesANameThatAsksForAFormatThatIsNotBuilt(name: String) throws {
    let place = try Workplace()
    let run = place.report("--output", "\(place.path)/\(name)")
    #expect(run.status == 2)
    #expect(run.error.contains("'\(name.dropFirst(7))'"))
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv"])
  }

  @Test(arguments: [
    (["--output", "out/"], ["report.en.html"]),
    (["--output", "out///"], ["report.en.html"]),
    (["--output", "there"], ["report.en.html"]),
    (["--output", "out/", "--format", "text"], ["report.en.txt"]),
    (
      ["--output", "out", "--format", "html,text,json"],
      ["report.en.html", "report.en.json", "report.en.txt"]
    ),
    (["--output", "out", "--format", "markdown,csv"], ["report.en.csv", "report.en.md"]),
    (
      ["--output", "out", "--locale", "fa,bn-BD"],
      ["index.html", "report.bn-BD.html", "report.fa.html"]
    ),
    (
      ["--output", "out.html/", "--locale", "en,ne", "--format", "json"],
      ["report.en.json", "report.ne.json"]
    ),
    (
      ["--output", "there.md", "--locale", "en,ne", "--format", "json"],
      ["report.en.json", "report.ne.json"]
    ),
    (["--output", "v1.2", "--format", "json,text"], ["report.en.json", "report.en.txt"]),
    (["--output", "out/", "--locale", "fa_IR"], ["report.fa-IR.html"]),
    (
      ["--output", "out/", "--locale", "fa,fa-u-nu-latn"],
      ["index.html", "report.fa-u-nu-latn.html", "report.fa.html"]
    ),
    (["--output", "out/", "--locale", "fa", "--digits", "latin"], ["report.fa.html"]),
  ])
  func fillsAFolder(arguments: [String], expected: [String]) throws {
    let place = try Workplace()
    for name in ["there", "there.md"] {
      try FileManager.default.createDirectory(
        atPath: "\(place.path)/\(name)", withIntermediateDirectories: false)
    }
    var arguments = arguments
    let folder = arguments[1]
    arguments[1] = "\(place.path)/\(folder)"
    let run = CommandRun(["report", place.plan] + arguments)
    #expect(run.status == 0)
    #expect(run.output == "")
    let name = folder.trimmingCharacters(in: ["/"])
    let files = try place.folder.files().filter { $0 != "plan.yaml" && $0 != "posts.csv" }
    #expect(files == expected.map { "\(name)/\($0)" }.sorted())
  }

  @Test(arguments: [
    ["two.html", "--locale", "en,fa"], ["two.html", "--format", "html,text"],
    ["TWO.HTML", "--locale", "en,fa", "--format", "json"], ["two.csv", "--locale", "en,fa"],
  ])
  func refusesTheNameOfOneFileForSeveralReports(arguments: [String]) throws {
    let place = try Workplace()
    let name = arguments[0]
    let run = CommandRun(
      ["report", place.plan, "--output", "\(place.path)/\(name)"] + arguments.dropFirst())
    #expect(run.status == 2)
    #expect(run.error.contains("--output \(place.path)/\(name.prefix(3))/"), "\(run.error)")
    #expect(try place.folder.files() == ["plan.yaml", "posts.csv"])
  }

  @Test func namesReportsOfSeveralPlansByTheirFolders() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      try folder.write(Workplace.plan, to: "\(name)/plan.yaml")
      try folder.write(Workplace.data, to: "\(name)/posts.csv")
    }
    let plans = ["\(folder.path)/one/plan.yaml", "\(folder.path)/two/plan.yaml"]
    let run = CommandRun(
      ["report"] + plans + ["--locale", "en,fa", "--output", folder.path + "/o"])
    #expect(run.status == 0)
    #expect(
      try folder.files().filter { $0.hasPrefix("o/") } == [
        "o/index.html", "o/one/report.en.html", "o/one/report.fa.html", "o/two/report.en.html",
        "o/two/report.fa.html",
      ])
    #expect(CommandRun(["report"] + plans).status == 2)
  }

  @Test func listsTheReportsOfARunOnAPage() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two & three"] {
      try folder.write(Workplace.plan, to: "\(name)/plan.yaml")
      try folder.write(Workplace.data, to: "\(name)/posts.csv")
    }
    let plans = ["\(folder.path)/one/plan.yaml", "\(folder.path)/two & three/plan.yaml"]
    let run = CommandRun(
      ["report"] + plans + ["--locale", "fa,en", "--format", "html,text", "--output"]
        + [folder.path + "/o"])
    #expect(run.status == 0)
    let index = try folder.read("o/index.html")
    #expect(index.contains("<html lang=\"fa\" dir=\"rtl\">") && index.contains("<h1>گزارش‌ها</h1>"))
    let addresses = index.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
    #expect(
      addresses == [
        "one/report.fa.html", "one/report.en.html", "two%20%26%20three/report.fa.html",
        "two%20%26%20three/report.en.html",
      ])
    #expect(index.contains("lang=\"en\" hreflang=\"en\" dir=\"ltr\">English</a>"))
  }

  @Test func listsNothingButPagesThatWereWritten() throws {
    let place = try Workplace()
    #expect(place.report("--output", place.path + "/out/").status == 0)
    #expect(
      place.report("--format", "text", "--locale", "en,fa", "--output", place.path + "/t/").status
        == 0)
    #expect(
      try place.folder.files() == [
        "out/report.en.html", "plan.yaml", "posts.csv", "t/report.en.txt", "t/report.fa.txt",
      ])
  }

  @Test func linksThePagesOfOneRunToEachOther() throws {
    let place = try Workplace()
    #expect(place.report("--locale", "en,bn,fa", "--output", place.path + "/out/").status == 0)
    let page = try place.folder.read("out/report.bn.html")
    for locale in ["en", "bn", "fa"] {
      #expect(
        page.contains(
          "<link rel=\"alternate\" hreflang=\"\(locale)\" href=\"report.\(locale).html\">"))
    }
    for name in ["English", "বাংলা", "فارسی"] { #expect(page.contains(">\(name)</a>")) }
    #expect(
      page.contains(
        "href=\"report.bn.html\" lang=\"bn\" hreflang=\"bn\" dir=\"ltr\" aria-current=\"page\""))
    #expect(!place.report("--format", "html").output.contains("<nav"))
  }

  @Test func refusesPlansWhoseReportsWouldOverwriteEachOther() throws {
    let place = try Workplace()
    let other = try place.folder.write(Workplace.plan, to: "other.yaml")
    let run = place.report(other, "--output", place.path + "/out/")
    #expect(run.status == 2)
    #expect(run.error.contains("other.yaml"))
    #expect(try place.folder.files() == ["other.yaml", "plan.yaml", "posts.csv"])
  }

  @Test func goesOnWhenOneOfSeveralPlansFails() throws {
    let folder = try TemporaryFolder()
    try folder.write(Workplace.plan, to: "one/plan.yaml")
    try folder.write(Workplace.data, to: "one/posts.csv")
    try folder.write("report: [\n", to: "two/plan.yaml")
    let run = CommandRun(
      "report", folder.path + "/two/plan.yaml", folder.path + "/one/plan.yaml", "--output",
      folder.path + "/o")
    #expect(run.status == 1)
    #expect(run.error.contains("two/plan.yaml:1:9: error: "))
    #expect(try folder.files().contains("o/one/report.en.html"))
  }

  @Test func tellsTheSameProblemOfEachPlan() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] { try folder.write("report: {}\ngoal: []\n", to: "\(name)/p.yaml") }
    let run = CommandRun(
      "report", folder.path + "/one/p.yaml", folder.path + "/two/p.yaml", "--output",
      folder.path + "/o")
    #expect(run.status == 2)
    for name in ["one", "two"] {
      #expect(run.error.contains("\(folder.path)/\(name)/p.yaml:2:1: error: "))
    }
  }
}
