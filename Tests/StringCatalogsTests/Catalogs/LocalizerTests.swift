// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

struct LocalizerTests {
  private let english = """
    {"@@locale": "en", "goal": "Goal", "only": "{n, plural, one {# lead} other {# leads}}",
     "on": "On {network}: {share, number, percent}", "since": "Since {day}"}
    """
  private let persian = #"{"@@locale": "fa", "goal": "هدف", "cost": "هزینه", "empty": ""}"#
  private let afghan = #"{"@@locale": "fa-AF", "cost": "مصرف", "goal": ""}"#

  // MARK: Fallback

  @Test func fallsBackToTheParentLanguageAndNotesIt() throws {
    let texts = try localizer("fa-AF", english, persian, afghan)
    #expect(texts.text("cost") == "مصرف")
    #expect(texts.text("goal") == "هدف")
    #expect(
      texts.issues == [
        InputIssue(
          "inherited-message", severity: .note, at: nil,
          ["key": "goal", "locale": "fa-AF", "other": "fa"])
      ])
    #expect(texts.direction == .rightToLeft)
  }

  @Test func readsTheLanguageOfARegionWithoutACatalogWithoutAWord() throws {
    let texts = try localizer("fa-AF", english, persian)
    #expect(texts.text("goal") == "هدف")
    #expect(texts.issues.isEmpty)
  }

  // MARK: Several languages

  @Test func writesForTheFirstLanguageThatHasACatalogAndLooksIntoTheOthers() throws {
    let catalogs = CatalogSet(
      try [english, persian, #"{"@@locale": "ne", "goal": "लक्ष्य", "on": "{network}मा"}"#]
        .map { try catalog($0) })
    let wanted = try ["hi", "fa-AF", "ne", "en"].map { try LocaleIdentifier($0) }
    let texts = try #require(catalogs.localizer(for: wanted) { _ in .gregorian })
    #expect(texts.locale.tag == "fa-AF")
    #expect(texts.text("goal") == "هدف")
    #expect(texts.text("on", ["network": .text("X")]) == "\u{2066}Xमा\u{2069}")
    #expect(texts.text("only", ["n": .number(2)]) == "\u{2066}۲ leads\u{2069}")
    #expect(texts.issues.map(\.summary) == ["0:0 inherited-message", "0:0 untranslated-message"])
    #expect(catalogs.preferred(among: try [LocaleIdentifier("hi")]) == nil)
    #expect(catalogs.localizer(for: [], calendar: { _ in .gregorian }) == nil)
  }

  @Test func fallsBackToEnglishAndSaysSoOnce() throws {
    let texts = try localizer("fa-AF-u-nu-latn", english, persian, afghan)
    #expect(texts.text("only", ["n": .number(1)]) == "\u{2066}1 lead\u{2069}")
    #expect(texts.text("only", ["n": .number(2)]) == "\u{2066}2 leads\u{2069}")
    #expect(
      texts.issues == [
        InputIssue(
          "untranslated-message", severity: .warning, at: nil,
          ["key": "only", "locale": "fa-AF"])
      ])
  }

  @Test func readsEnglishOfAnyRegionWithoutAWord() throws {
    let texts = try localizer("en-GB", english)
    #expect(texts.text("goal") == "Goal")
    #expect(texts.issues.isEmpty)
  }

  @Test func choosesPluralsByTheLanguageOfTheWords() throws {
    // Zero is "one" in Bengali, but the words are English.
    #expect(try localizer("bn", english).text("only", ["n": .number(0)]) == "০ leads")
  }

  @Test func isolatesWordsOfTheOtherDirectionAndValuesAgainstThem() throws {
    let texts = try localizer("fa", english)
    let day = try CivilCalendar.gregorian.day(year: 2026, month: 11, day: 22)
    #expect(texts.text("goal") == "\u{2066}Goal\u{2069}")
    #expect(
      texts.text("on", ["network": .text("TikTok"), "share": .formatted("۵٪", number: 0.05)])
        == "\u{2066}On TikTok: ۵٪\u{2069}")
    #expect(
      texts.text("on", ["network": .text("ایتا"), "share": .formatted("۵ دلار", number: 5)])
        == "\u{2066}On \u{2068}ایتا\u{2069}: \u{2067}۵ دلار\u{2069}\u{2069}")
    #expect(
      texts.text("since", ["day": .day(day)])
        == "\u{2066}Since \u{2067}۲۲ نوامبر ۲۰۲۶\u{2069}\u{2069}")
  }

  @Test func yieldsTheKeyWhenNobodyHasIt() throws {
    let texts = try localizer("fa", english, persian)
    #expect(texts.text("gaol") == "gaol")
    #expect(texts.text("gaol") == "gaol")
    #expect(texts.text("empty") == "empty")
    #expect(
      texts.issues == [
        InputIssue(
          "unknown-message", at: nil, ["key": "gaol"],
          hint: IssueHint("did-you-mean", ["suggestion": "goal"])),
        // An empty message is as good as none, though its key is known.
        InputIssue(
          "unknown-message", at: nil, ["key": "empty"],
          hint: IssueHint("did-you-mean", ["suggestion": "empty"])),
      ])
  }

  @Test func tellsWhichKeysHaveWords() throws {
    let texts = try localizer("fa", english, persian)
    #expect(texts.has("cost"))
    #expect(texts.has("only"))
    #expect(!texts.has("empty"))
    #expect(!texts.has("other"))
    #expect(texts.issues.isEmpty)
  }

  // MARK: Overrides

  @Test func letsLaterCatalogsOverrideMessageByMessage() throws {
    let texts = try localizer(
      "fa", persian, #"{"@@locale": "fa", "goal": "مقصد", "cost": ""}"#,
      #"{"@@locale": "fa", "new": "تازه"}"#)
    #expect(texts.text("goal") == "مقصد")
    #expect(texts.text("cost") == "هزینه")
    #expect(texts.text("new") == "تازه")
    #expect(texts.issues.isEmpty)
  }

  @Test(arguments: [true, false])
  func fallsBackWhenAnOverrideIsWrong(checking: Bool) throws {
    let wrong = StringCatalog.read(
      Array("{\"@@locale\": \"fa\",\n \"goal\": \"\\u0041{n\"}".utf8), file: "mine.arb",
      checkingMessages: checking)
    let catalogs = CatalogSet([try catalog(persian), try #require(wrong.catalog)])
    let texts = catalogs.localizer(for: try LocaleIdentifier("fa"), calendar: .persian)
    #expect(texts.text("goal") == "هدف")
    #expect(texts.text("goal") == "هدف")
    // Found when the file is read, or when the message is first used.
    #expect((wrong.issues + texts.issues).map(\.summary) == ["2:17 message-unclosed-brace"])
  }

  @Test func listsLocales() throws {
    let catalogs = CatalogSet([try catalog(persian), try catalog(english), try catalog(afghan)])
    #expect(catalogs.baseTags == ["en", "fa", "fa-AF"])
    #expect(catalogs.catalogs(of: "fa").count == 1)
    #expect(catalogs.catalogs(of: "bn").isEmpty)
  }

  // MARK: Failures

  @Test func saysWhereAMessageLacksAnArgument() throws {
    let texts = try localizer("en", english)
    #expect(texts.text("since") == "Since {day}")
    #expect(texts.text("since") == "Since {day}")
    #expect(
      texts.issues == [
        InputIssue(
          "message-missing-argument",
          at: InputLocation(file: "catalog.arb", line: 2, column: 59),
          ["key": "since", "name": "day"])
      ])
  }
}
