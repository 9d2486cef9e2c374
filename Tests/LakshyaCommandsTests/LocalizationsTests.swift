// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Catalogs that are read at run time.
@Suite struct LocalizationsTests {
  /// A language that someone has just begun.
  private static let urdu = """
    {
      "@@locale": "ur",
      "section.goals": "اہداف",
      "report.period": "مدت",
      "state.on-track": "درست"
    }
    """

  @Test func overridesAMessage() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{ "@@locale": "en", "report.period": "Time frame" }"#, to: "words/en.arb")
    let run = place.report("--localizations", place.path + "/words")
    #expect(run.status == 0)
    #expect(run.output.contains("Time frame: March 2026"))
    #expect(run.output.contains("Goals"))
    #expect(!place.report().output.contains("Time frame"))
  }

  @Test func takesTheFolderFromTheEnvironmentUnlessItIsGiven() throws {
    let place = try Workplace()
    for name in ["one", "two"] {
      try place.folder.write(
        #"{ "@@locale": "en", "report.period": "Period \#(name)" }"#, to: "\(name)/en.arb")
    }
    let environment = ["LAKSHYA_LOCALIZATIONS": place.path + "/one"]
    #expect(place.report(environment: environment).output.contains("Period one:"))
    let run = place.report("--localizations", place.path + "/two", environment: environment)
    #expect(run.output.contains("Period two:"))
    let without = place.report(environment: ["LAKSHYA_LOCALIZATIONS": ""])
    #expect(without.status == 0)
    #expect(without.output.contains("Period:"))
  }

  @Test func showsAnUnfinishedLanguageWithEnglishBetween() throws {
    let place = try Workplace()
    try place.folder.write(Self.urdu, to: "words/ur.arb")
    let run = place.report(
      "--locale", "ur", "--format", "html", "--localizations", place.path + "/words")
    #expect(run.status == 0)
    #expect(run.output.contains(#"<html lang="ur" dir="rtl">"#))
    for word in ["اہداف", "مدت", "درست", "Data sources"] { #expect(run.output.contains(word)) }
    for word in ["Period", "On track<"] { #expect(!run.output.contains(word)) }
    #expect(run.problems.count == 1)
    let warning = try #require(run.problems.first)
    let told =
      #/warning: (\d+) messages have no translation into ur and are shown in English\. \| .+/#
    let count = try #require(warning.wholeMatch(of: told)?.output.1)
    #expect(try #require(Int(count)) > 20)
  }

  @Test func isStrictWhenAsked() throws {
    let place = try Workplace()
    try place.folder.write(Self.urdu, to: "words/ur.arb")
    let arguments = ["report", place.plan, "--locale", "ur", "--localizations"]
    let lax = CommandRun(arguments + [place.path + "/words"])
    let strict = CommandRun(arguments + [place.path + "/words", "--strict"])
    #expect(lax.status == 0)
    #expect(strict.status == 1)
    #expect(strict.output == lax.output)
    #expect(strict.error == lax.error)
  }

  @Test(arguments: Words.locales)
  func hasNothingToBeStrictAboutInALanguageThatIsBuiltIn(locale: String) throws {
    let run = try Workplace().report("--locale", locale, "--strict")
    #expect(run.status == 0)
    #expect(run.error == "")
  }

  @Test func takesAnEmptyTranslationForNone() throws {
    let place = try Workplace()
    try place.folder.write(
      Self.urdu.replacing("اہداف", with: ""), to: "words/ur.arb")
    let run = place.report("--locale", "ur", "--localizations", place.path + "/words")
    #expect(run.status == 0)
    #expect(run.output.contains("Goals"))
  }

  @Test func fallsBackFromARegionToItsLanguage() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{ "@@locale": "fa-AF", "section.goals": "اهداف ما" }"#, to: "words/fa-AF.arb")
    let run = place.report(
      "--locale", "fa-AF", "--localizations", place.path + "/words")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.contains("اهداف ما"))
    #expect(run.output.contains(try Words("fa").text("section.sources")))
  }

  @Test func writesALanguageWithoutAnyCatalogInEnglish() throws {
    let run = try Workplace().report("--locale", "de")
    #expect(run.status == 0)
    #expect(run.output.contains("Goals"))
    #expect(run.problems.count == 1)
    #expect(run.error.contains("into de"))
  }

  @Test func tellsProblemsInTheWordsOfTheFolder() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{ "@@locale": "ur", "issue.no-such-file": "فائل {path} نہیں ملی" }"#, to: "words/ur.arb")
    let run = CommandRun(
      "report", "nowhere.yaml", "--language", "ur", "--localizations", place.path + "/words")
    #expect(run.status == 2)
    #expect(run.error.unmarked.contains("فائل nowhere.yaml نہیں ملی"))
  }
}
