// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `lakshya catalog add`, `pseudo`, `export` and `import`.
@Suite struct CatalogWorkTests {
  private static let localizations = ProjectFiles.root + "Localizations"

  @Test func beginsALanguageThatFallsBackUntilItIsTranslated() throws {
    let place = try Workplace()
    let catalogs = place.path + "/catalogs"
    let run = CommandRun("catalog", "add", "ur", "--localizations", catalogs)
    #expect(run.status == 0)
    #expect(run.error == "")
    let begun = try place.folder.read("catalogs/ur.arb")
    #expect(begun.contains(#""goal.next.days-left": "{days, plural, one {} other {}}""#))
    #expect(begun.contains("\"description\": \"How many days a goal still has.\""))
    try place.folder.write(
      begun.replacing(#""section.goals": """#, with: #""section.goals": "اہداف""#),
      to: "catalogs/ur.arb")
    let report = place.report(
      "--locale", "ur", "--format", "html", "--localizations", catalogs)
    #expect(report.status == 0)
    #expect(report.output.contains(#"<html lang="ur" dir="rtl">"#))
    #expect(report.output.contains("اہداف") && report.output.contains("Data sources"))
    // Empty cases are no mistakes: only what is untranslated is told.
    #expect(report.problems.count == 1)
  }

  @Test func countsEveryFallbackAsAProblemWithStrict() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{"@@locale": "fa-AF", "section.goals": "اهداف"}"#, to: "catalogs/fa-AF.arb")
    let options = ["--locale", "fa-AF", "--localizations", place.path + "/catalogs"]
    let run = CommandRun(["report", place.plan] + options)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error == "")
    let strict = CommandRun(["report", place.plan, "--strict", "--language", "en"] + options)
    #expect(strict.status == 1)
    #expect(strict.problems.count == 1)
    #expect(strict.error.contains("no words of their own in fa-AF"), "\(strict.error)")
    #expect(strict.output == run.output)
    let whole = CommandRun("report", place.plan, "--strict", "--locale", "fa-AF")
    #expect(whole.status == 0, "\(whole.error)")
  }

  @Test func givesALanguageThePluralsItNeeds() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun(
      "catalog", "add", "ru", "--copy-source", "--localizations", folder.path)
    #expect(run.status == 0)
    #expect(
      try folder.read("ru.arb").contains(
        "one {# day} few {# days} many {# days} other {# days}} left."))
    let lint = CommandRun("catalog", "lint", "ru", "--localizations", folder.path)
    #expect(lint.output.contains("lint-same-as-source"))
    #expect(!lint.output.contains("plural]"))
  }

  @Test func neverWritesOverACatalog() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"@@locale": "hi"}"#, to: "hi.arb")
    let run = CommandRun("catalog", "add", "hi", "--localizations", folder.path)
    #expect(run.status == 2)
    #expect(try folder.read("hi.arb") == #"{"@@locale": "hi"}"#)
    try folder.write(#"{"@@locale": "en-XA"}"#, to: "en-XA.arb")
    #expect(CommandRun("catalog", "pseudo", "--localizations", folder.path).status == 2)
    #expect(try folder.files() == ["en-XA.arb", "hi.arb"])
    #expect(CommandRun("catalog", "add", "xx", "--localizations", folder.path).status == 2)
    #expect(CommandRun("catalog", "add", "hi").status == 2)
  }

  @Test func fillsInTheSourceWhenItIsAdded() throws {
    let folder = try TemporaryFolder()
    #expect(CommandRun("catalog", "add", "en", "--localizations", folder.path).status == 0)
    #expect(try folder.read("en.arb").contains(#""section.goals": "Goals""#))
  }

  @Test func rendersWholeReportsInPseudoLocales() throws {
    let place = try Workplace()
    let catalogs = place.path + "/catalogs"
    for _ in 1...2 {
      #expect(CommandRun("catalog", "pseudo", "--localizations", catalogs).status == 0)
    }
    let accented = place.report("--locale", "en-XA", "--localizations", catalogs, "--strict")
    #expect(accented.status == 0)
    #expect(accented.output.contains("[Ĝöåļš ~~]"))
    #expect(!accented.output.contains("Goals"))
    let turned = place.report(
      "--locale", "ar-XB", "--format", "html", "--localizations", catalogs, "--strict")
    #expect(turned.status == 0)
    #expect(turned.output.contains("dir=\"rtl\""))
    #expect(turned.output.contains("\u{202E}Goals\u{202C}"))
    // So are names in sentences.
    #expect(!turned.output.contains(/[^\u{202E}a-z]Leads/))
  }

  // MARK: Exchange

  @Test(arguments: ["xliff", "xliff2", "po", "xcstrings", "csv"])
  func givesNoDifferenceAfterARoundTrip(format: String) throws {
    let folder = try TemporaryFolder()
    for name in ["en.arb", "fa.arb"] {
      let text = try String(contentsOfFile: Self.localizations + "/" + name, encoding: .utf8)
      try folder.write(text, to: name)
    }
    let before = try folder.read("fa.arb")
    let exported = CommandRun(
      "catalog", "export", "--format", format, "--locale", "fa", "--localizations", folder.path)
    #expect(exported.status == 0)
    #expect(exported.error == "")
    let imported = CommandRun(
      ["catalog", "import", "-", "--localizations", folder.path],
      input: Data(exported.output.utf8))
    #expect(imported.status == 0)
    #expect(imported.output.contains("0 messages changed"))
    #expect(try folder.read("fa.arb") == before)
    let edited = exported.output.replacing(">هدف‌ها<", with: ">اهداف<")
      .replacing("\"هدف‌ها\"", with: "\"اهداف\"").replacing(",هدف‌ها,", with: ",اهداف,")
    let changed = CommandRun(
      ["catalog", "import", "-", "--localizations", folder.path], input: Data(edited.utf8))
    #expect(changed.status == 0)
    let after = try folder.read("fa.arb")
    #expect(after == before.replacing("\"هدف‌ها\"", with: "\"اهداف\""))
    #expect(after != before)
  }

  @Test func writesNothingWhenAFileIsBad() throws {
    let folder = try TemporaryFolder()
    try folder.write("key,en,ur\nsection.goals,Goals,اہداف\n", to: "good.csv")
    try folder.write("<!DOCTYPE x><xliff/>", to: "bad.xlf")
    let run = CommandRun(
      "catalog", "import", folder.path + "/good.csv", folder.path + "/bad.xlf",
      "--localizations", folder.path + "/catalogs")
    #expect(run.status == 2)
    #expect(run.error.contains("bad.xlf:1: error:"))
    #expect(try folder.files() == ["bad.xlf", "good.csv"])
    let good = CommandRun(
      "catalog", "import", folder.path + "/good.csv", "--localizations",
      folder.path + "/catalogs")
    #expect(good.status == 0, "\(good.error)")
    #expect(try folder.read("catalogs/ur.arb").contains("\"section.goals\": \"اہداف\""))
  }

  @Test func refusesToTranslateTheSource() throws {
    let folder = try TemporaryFolder()
    try folder.write("key,fa,en\nsection.goals,هدف‌ها,Aims\n", to: "a.csv")
    let run = CommandRun(
      "catalog", "import", folder.path + "/a.csv", "--localizations", folder.path)
    #expect(run.status == 2)
    #expect(try folder.files() == ["a.csv"])
  }
}
