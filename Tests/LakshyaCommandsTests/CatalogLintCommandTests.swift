// SPDX-License-Identifier: Apache-2.0

import Foundation
import StringCatalogs
import TestSupport
import Testing

/// `lakshya catalog lint` and `coverage`.
@Suite struct CatalogLintCommandTests {
  private static let localizations = ProjectFiles.root + "Localizations"

  private static let english = #"""
    {
      "@@locale": "en",
      "goals": "{count, plural, one {# goal} other {# goals}}",
      "@goals": { "description": "A count.", "placeholders": { "count": { "type": "num" } } },
      "open": "Open"
    }
    """#

  private func folder(_ persian: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.english, to: "en.arb")
    try folder.write(persian, to: "fa.arb")
    return folder
  }

  @Test func findsNothingInTheCatalogsThatAreShipped() {
    let run = CommandRun("catalog", "lint", "--strict", "--localizations", Self.localizations)
    #expect(run.output == "4 catalogs checked: no findings.\n")
    #expect(run.status == 0)
    let builtIn = CommandRun("catalog", "lint", "--strict")
    #expect(builtIn.output == run.output)
    #expect(builtIn.status == 0)
  }

  @Test func tellsFindingsWithTheirPlaceAndCode() throws {
    let folder = try folder(
      #"{"@@locale": "fa", "goals": "{count, plural, other {# هدف}}", "open": "باز كن"}"#)
    let run = CommandRun("catalog", "lint", "--localizations", folder.path)
    let lines = run.output.unmarked.replacing(folder.path + "/", with: "").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0]
        == "fa.arb:1:30: warning: This language needs the case “one” of “count”. "
        + "[lint-missing-plural]")
    #expect(lines[1] == "  hint: Add one {…}.")
    #expect(lines[2].hasPrefix("fa.arb:1:76: warning: The letter ك (U+0643)"))
    #expect(lines[4] == "2 catalogs checked: 0 errors, 2 warnings.")
    #expect(run.status == 0)
    #expect(CommandRun("catalog", "lint", "--strict", "--localizations", folder.path).status == 1)
    #expect(
      CommandRun("catalog", "lint", "en", "--strict", "--localizations", folder.path).status == 0)
  }

  @Test func endsWithOneForErrorsAndTwoForBadUse() throws {
    let broken = try folder(#"{"@@locale": "fa", "goals": "{count", "open": "باز"}"#)
    let run = CommandRun("catalog", "lint", "--localizations", broken.path)
    #expect(run.status == 1)
    #expect(run.output.contains("[message-unclosed-brace]"))
    // The message that cannot be used is not told a second time as missing.
    #expect(!run.output.contains("lint-missing-key"))
    #expect(CommandRun("catalog", "lint", "--localizations", broken.path + "/no").status == 2)
    #expect(CommandRun("catalog", "lint", "ur", "--localizations", broken.path).status == 2)
    #expect(CommandRun("catalog", "lint", "--format", "xml").status == 2)
  }

  @Test func writesFindingsForPrograms() throws {
    let folder = try folder(#"{"@@locale": "fa", "goals": "{n}", "open": "باز"}"#)
    let json = try JSONTree(
      CommandRun("catalog", "lint", "--localizations", folder.path, "--format", "json").output)
    #expect(json["schema"].text == "lakshya-lint/1")
    #expect(json["findings"][0]["code"].text == "lint-missing-placeholder")
    #expect(json["findings"][0]["key"].text == "goals")
    #expect(json["findings"][0]["severity"].text == "error")
    let sarif = try JSONTree(
      CommandRun("catalog", "lint", "--localizations", folder.path, "--format", "sarif").output)
    #expect(sarif["version"].text == "2.1.0")
    let run = sarif["runs"][0]
    #expect(run["tool"]["driver"]["name"].text == "lakshya")
    let result = run["results"][0]
    #expect(result["ruleId"].text == "lint-missing-placeholder")
    #expect(result["level"].text == "error")
    let place = result["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].text?.hasSuffix("/fa.arb") == true)
    #expect(place["region"]["startLine"].number == 1)
  }

  @Test func takesAFileThatMendsABuiltInLanguageForPartOfIt() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"@@locale": "fa", "section.goals": "هدف‌ها"}"#, to: "fa.arb")
    let run = CommandRun("catalog", "lint", "--strict", "--localizations", folder.path)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func checksTheAgreedWordsOfTheLanguage() throws {
    let persian = #"{"@@locale": "fa", "goals": "{count, plural, one {# آرمان} other {# آرمان}}"}"#
    let folder = try folder(persian)
    func codes() throws -> [String?] {
      let run = CommandRun(
        "catalog", "lint", "fa", "--localizations", folder.path, "--format", "json")
      return try JSONTree(run.output)["findings"].items.map { $0["code"].text }
    }
    // The glossary that is built in, until the folder has one.
    #expect(try codes() == ["lint-missing-key", "lint-glossary-term"])
    try folder.write(
      #"{"locale": "fa", "terms": [{"source": "goal", "translation": "آرمان"}]}"#,
      to: "glossary/fa.json")
    #expect(try codes() == ["lint-missing-key"])
  }

  @Test func countsGapsOfALanguageThatIsBegun() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"@@locale": "ur", "section.goals": "اہداف"}"#, to: "ur.arb")
    let run = CommandRun("catalog", "lint", "ur", "--localizations", folder.path)
    #expect(run.output.contains("more messages are not translated yet."))
    #expect(run.output.split(separator: "\n").count == 12)
    let table = CommandRun("catalog", "coverage", "--localizations", folder.path)
    let lines = table.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("Locale  Translated"))
    #expect(lines[1].hasPrefix("ur") && lines[1].hasSuffix("ur > en"))
    let json = try JSONTree(
      CommandRun("catalog", "coverage", "--localizations", folder.path, "--format", "json").output)
    #expect(json["locales"][0]["translated"].number == 1)
    #expect(json["locales"][0]["empty"].number == 0)
  }

  @Test func checksFiveThousandMessagesQuickly() throws {
    let folder = try TemporaryFolder()
    for locale in ["en", "fa"] {
      let entries = (0..<5_000).map { index in
        #"  "key.\#(index)": "\#(locale == "en" ? "Words of {name}" : "واژه‌های {name}")""#
      }
      try folder.write(
        "{\n  \"@@locale\": \"\(locale)\",\n\(entries.joined(separator: ",\n"))\n}\n",
        to: locale + ".arb")
    }
    #expect(CommandRun("catalog", "lint", "--localizations", folder.path).status == 0)
  }
}
