// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `lakshya new`: plans to start from.
struct NewCommandTests {
  private static let models = ["online-store", "b2b", "saas", "brick-and-mortar"]

  private func make(_ arguments: String..., in folder: TemporaryFolder) -> CommandRun {
    CommandRun(["new", (folder.path + "/plan")] + arguments)
  }

  @Test(arguments: models, ["en", "bn", "ne", "fa"])
  func writesAPlanThatReportsAtOnceAndSaysHow(model: String, locale: String) throws {
    let folder = try TemporaryFolder()
    let run = make("--kind", model, "--locale", locale, "--day", "2026-11-29", in: folder)
    #expect(run.status == 0)
    #expect(run.error == "")
    let command = try #require(run.output.split(separator: "\n").last)
    #expect(
      command == "  lakshya report \(folder.path)/plan/plan.yaml --output report.html")
    let plan = folder.path + "/plan/plan.yaml"
    let report = CommandRun("report", plan, "--format", "json")
    #expect(report.status == 0)
    #expect(report.error == "")
    let root = try JSONTree(report.output)
    #expect(root["locale"].text == locale)
    let states = root["goals"].items.compactMap { $0["state"].text }
    #expect(states.count == 4)
    #expect(!states.contains("no-data"))
    #expect(root["issues"].items.allSatisfy { $0["severity"].text == "note" })
  }

  @Test(arguments: [
    ("my shop", "'@/my shop/plan.yaml'"), ("it's", #"'@/it'\''s/plan.yaml'"#),
    ("a;b", "'@/a;b/plan.yaml'"), ("আমার-দোকান", "@/আমার-দোকান/plan.yaml"),
    ("$HOME", "'@/$HOME/plan.yaml'"),
  ])
  func printsACommandThatAShellTakesWhole(name: String, word: String) throws {
    let folder = try TemporaryFolder()
    let run = CommandRun("new", folder.path + "/" + name, "--day", "2026-11-29")
    #expect(run.status == 0)
    let word = word.replacing("@", with: folder.path)
    #expect(run.output.hasSuffix("\n  lakshya report \(word) --output report.html\n"))
  }

  @Test func explainsThePlanInTheLanguageAskedFor() throws {
    let folder = try TemporaryFolder()
    #expect(make("--locale", "ne", "--day", "2026-11-29", in: folder).status == 0)
    let plan = try String(contentsOfFile: folder.path + "/plan/plan.yaml", encoding: .utf8)
    #expect(plan.hasPrefix("# Lakshya का लागि योजना"))
    #expect(plan.contains("period: { calendar: bikram-sambat, month: 2083-08 }"))
    #expect(plan.contains("currency: NPR\n  time-zone: Asia/Kathmandu\n"))
    #expect(plan.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func writesTheSameForTheSameDay() throws {
    let texts = try (0..<2).map { _ in
      let folder = try TemporaryFolder()
      #expect(make("--kind", "b2b", "--day", "2026-11-29", in: folder).status == 0)
      return try ["plan.yaml", "data.csv"].map {
        try String(contentsOfFile: folder.path + "/plan/" + $0, encoding: .utf8)
      }
    }
    #expect(texts[0] == texts[1])
  }

  @Test func leavesFilesAsTheyAre() throws {
    let folder = try TemporaryFolder()
    #expect(make("--day", "2026-11-29", in: folder).status == 0)
    let file = folder.path + "/plan/data.csv"
    try "date,leads\n".write(toFile: file, atomically: true, encoding: .utf8)
    let again = make("--kind", "saas", "--day", "2026-11-29", in: folder)
    #expect(again.status == 2)
    #expect(again.problems.count == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "date,leads\n")
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    let folder = try TemporaryFolder()
    #expect(make("--kind", "bakery", in: folder).status == 2)
    #expect(make("--day", "2026-13-01", in: folder).status == 2)
    #expect(make("--locale", "xx-nope", in: folder).status == 2)
    #expect(make("--locale", "ne", "--day", "1801-01-01", in: folder).status == 2)
    #expect(!FileManager.default.fileExists(atPath: (folder.path + "/plan")))
  }

  @Test func refusesAFolderWithoutAName() {
    #expect(CommandRun(["new", ""]).status == 2)
  }

  @Test func tellsThatALanguageHasNoCatalogAndWritesEnglish() throws {
    let folder = try TemporaryFolder()
    let run = make("--locale", "hi", "--day", "2026-11-29", in: folder)
    #expect(run.status == 1)
    let words = try Words("en")
    #expect(
      run.problems == [
        "warning: " + (try words.text("issue.no-words", ["locale": "hi"])) + " | "
          + (try words.text(
            "hint.begin-catalog", ["locale": "hi", "languages": "bn, en, fa, ne"]))
      ])
    let plan = try String(contentsOfFile: folder.path + "/plan/plan.yaml", encoding: .utf8)
    #expect(plan.contains("locale: en\n  currency: INR\n"))
    // A region's words are those of its language.
    let regional = try TemporaryFolder()
    #expect(make("--locale", "bn-IN", "--day", "2026-11-29", in: regional).error == "")
  }
}
