// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

/// Checks of translations against their source.
@Suite struct CatalogLintTests {
  /// The findings of a translation as `line:column code`.
  private func findings(
    _ translation: String, source: String, glossary: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let english = try catalog(source, file: "en.arb", at: place)
    let (read, _) = StringCatalog.read(
      Array(translation.utf8), file: "translation.arb", checkingMessages: true)
    let other = try #require(read, sourceLocation: place)
    let agreed = try glossary.map { text in
      let reading = Glossary.read(Array(text.utf8), file: "glossary.json")
      #expect(reading.issues.isEmpty, sourceLocation: place)
      return try #require(reading.glossary, sourceLocation: place)
    }
    return CatalogLint(source: english).findings(in: other, glossary: agreed)
      .map(\.issue.summary)
  }

  /// The codes that a single message and its translation give.
  private func codes(
    _ locale: String, _ translation: String, of source: String, sourceData: String = "{}",
    data: String = "{}", glossary: String? = nil, at place: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    func file(_ locale: String, _ text: String, _ data: String) -> String {
      let attributes = data == "{}" ? "" : #", "@m": \#(data)"#
      return #"{"@@locale": "\#(locale)", "m": \#(quoted(text))\#(attributes)}"#
    }
    return try findings(
      file(locale, translation, data), source: file("en", source, sourceData),
      glossary: glossary, at: place
    ).map { String($0.split(separator: " ")[1]) }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: Keys

  @Test func tellsMissingEmptyAndExtraKeysWithTheirPlaces() throws {
    let found = try findings(
      """
      {
        "@@locale": "fa",
        "one": "یک",
        "thre": "سه",
        "four": ""
      }
      """,
      source: #"{"@@locale": "en", "one": "One", "two": "Two", "three": "Three", "four": "Four"}"#)
    #expect(
      found == [
        "3:3 lint-missing-key", "3:3 lint-missing-key", "4:3 lint-extra-key",
        "5:11 lint-untranslated",
      ])
  }

  @Test func takesAParentForWhatARegionLacks() throws {
    let english = try catalog(#"{"@@locale": "en", "a": "One", "b": "Two"}"#, file: "en.arb")
    let persian = try catalog(#"{"@@locale": "fa", "a": "یک", "b": "دو"}"#)
    let dari = try catalog(#"{"@@locale": "fa-AF", "a": "یک"}"#)
    let lint = CatalogLint(source: english)
    #expect(lint.findings(in: dari, parents: [persian]).isEmpty)
    #expect(lint.findings(in: dari).map(\.key) == ["b"])
  }

  // MARK: Values

  @Test(arguments: [
    ("{count} নতুন লিড", "{count} new leads", [String]()),
    ("নতুন লিড", "{count} new leads", ["lint-missing-placeholder"]),
    (
      "{cuont} নতুন লিড", "{count} new leads",
      ["lint-missing-placeholder", "lint-unknown-placeholder"]
    ),
    ("{count, date} লিড", "{count, number} leads", ["lint-placeholder-type"]),
    ("{name, number} লিড", "{name} leads", []),
    ("{sex, select, f {মেয়ে} other {ছেলে}}", "A child", ["lint-unknown-placeholder"]),
    ("একটি", "{kind, select, one {One} other {Many}}", []),
  ])
  func comparesValues(translation: String, source: String, expected: [String]) throws {
    let declared = #"{"placeholders": {"count": {"type": "num", "example": "3"}}}"#
    let found = try codes(
      "bn", translation, of: source,
      sourceData: source.contains("count") ? declared : "{}")
    #expect(found == expected)
  }

  @Test func comparesDeclaredTypes() throws {
    let source = #"{"placeholders": {"n": {"type": "int"}, "d": {"type": "String"}}}"#
    let other = #"{"placeholders": {"n": {"type": "String"}, "d": {"type": "String"}}}"#
    #expect(
      try codes("fa", "{n} از {d}", of: "{n} of {d}", sourceData: source, data: other)
        == ["lint-placeholder-type"])
    #expect(
      try codes("fa", "{n} از {d, number}", of: "{n} of {d}", sourceData: source)
        == ["lint-placeholder-type"])
  }

  // MARK: Plurals

  @Test(arguments: [
    (
      "ru", "{n, plural, one {# лид} other {# лидов}}",
      ["lint-missing-plural", "lint-missing-plural"]
    ),
    ("ru", "{n, plural, one {# лид} few {# лида} many {# лидов} other {# лида}}", []),
    ("fa", "{n, plural, one {# سرنخ} few {# سرنخ} other {# سرنخ}}", ["lint-unused-plural"]),
    ("fa", "{n, plural, other {# سرنخ}}", ["lint-missing-plural"]),
    // In Persian, one is 0, 1 and what lies between.
    ("fa", "{n, plural, =1 {یک سرنخ} other {# سرنخ}}", ["lint-missing-plural"]),
    ("ne", "{n, plural, =1 {एउटा लिड} other {# वटा लिड}}", []),
    ("ja", "{n, plural, other {# 件}}", []),
    ("ne", "{n, selectordinal, one {#} other {#}}", []),
  ])
  func asksForThePluralsOfTheLanguage(
    locale: String, translation: String, expected: [String]
  ) throws {
    #expect(
      try codes(locale, translation, of: "{n, plural, one {# lead} other {# leads}}") == expected)
  }

  // MARK: The message as a whole

  @Test func tellsWhatIsLeftInEnglishAndWhatIsMeantSo() throws {
    #expect(try codes("fa", "Leads", of: "Leads") == ["lint-same-as-source"])
    #expect(try codes("fa", "{a} · {b}", of: "{a} · {b}").isEmpty)
    #expect(try codes("en-GB", "Leads", of: "Leads").isEmpty)
    #expect(
      try codes("fa", "TikTok", of: "TikTok", sourceData: #"{"x-verbatim": "TikTok"}"#).isEmpty)
    #expect(
      try codes("fa", "OK", of: "OK", data: #"{"x-lint-ignore": ["lint-same-as-source"]}"#)
        .isEmpty)
  }

  @Test func tellsATranslationOlderThanItsSource() throws {
    let hash = SourceHash.of("Goal")
    #expect(hash == "c420f37e0d3ab496")
    let data = #"{"x-sourceHash": "\#(hash)"}"#
    #expect(try codes("fa", "هدف", of: "Goal", data: data).isEmpty)
    #expect(try codes("fa", "هدف", of: "The goal", data: data) == ["lint-outdated"])
  }

  @Test func measuresTheLongestCaseWithExamples() throws {
    let data = #"{"x-maxLength": 9, "placeholders": {"n": {"type": "num", "example": "1234"}}}"#
    func found(_ text: String) throws -> [String] {
      try codes("ne", text, of: "{n, plural, one {# a} other {# b}}", sourceData: data)
    }
    #expect(try found("{n, plural, one {# लिड} other {# लिड}}").isEmpty)
    #expect(
      try found("{n, plural, one {# लिड} other {# सम्भावित लिड}}") == ["lint-too-long"])
  }

  @Test func comparesTheSpaceAround() throws {
    #expect(try codes("bn", " লক্ষ্য", of: "Goal") == ["lint-outer-space"])
    #expect(try codes("bn", "লক্ষ্য ", of: "Goal") == ["lint-outer-space"])
    #expect(try codes("bn", "লক্ষ্য ", of: "Goal ").isEmpty)
    #expect(try codes("fa", "، ", of: ", ").isEmpty)
  }

  // MARK: Glossaries

  @Test func asksForTheAgreedWords() throws {
    let glossary = """
      {"locale": "fa", "terms": [
        {"source": "network", "translation": "شبکه", "also": ["شبکه‌ها"]},
        {"source": "at risk", "translation": "در معرض خطر", "except": ["x.*"]}],
       "forbidden": [{"word": "فالور", "instead": "دنبال‌کننده"}]}
      """
    func found(_ text: String, _ source: String) throws -> [String] {
      try codes("fa", text, of: source, glossary: glossary)
    }
    #expect(try found("سه پلتفرم", "Three networks") == ["lint-glossary-term"])
    #expect(try found("سه شبکه", "Three networks").isEmpty)
    #expect(try found("«network» را بنویسید", "Write “network”").isEmpty)
    #expect(try found("پرخطر", "At risk") == ["lint-glossary-term"])
    #expect(try found("فالور", "Followers") == ["lint-forbidden-word"])
    #expect(try found("فالورینگ", "Followers").isEmpty)
  }

  @Test func tellsWhatIsWrongWithAGlossary() {
    let reading = Glossary.read(
      Array(#"{"locale": "fa", "terms": [{"source": "goal"}], "forbidden": 3}"#.utf8),
      file: "fa.json")
    #expect(
      reading.issues.map(\.summary) == ["1:28 lint-bad-glossary", "1:62 lint-bad-glossary"])
    #expect(reading.glossary != nil)
  }
}
