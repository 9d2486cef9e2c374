// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

struct StringCatalogTests {
  private func read(
    _ text: String, file: String = "catalog.arb", checking: Bool = true
  ) -> (catalog: StringCatalog?, issues: [InputIssue]) {
    StringCatalog.read(Array(text.utf8), file: file, checkingMessages: checking)
  }

  @Test func keepsMessagesWithWhatTheirAuthorsSay() throws {
    let catalog = try catalog(
      """
      {
        "@@locale": "fa_AF",
        "@@last_modified": "2026-01-01",
        "@@x-generator": {"any": ["thing"]},
        "x-tool": 5,
        "b": "دو {n}",
        "@b": {
          "type": "text", "context": "goals", "x-note": 1, "description": "Two of them",
          "placeholders": {
            "n": {"type": "int", "example": 12, "x-a": true, "format": "compact"}
          }
        },
        "a": "یک {d, date}",
        "@a": {"placeholders": {"d": {"type": "DateTime", "example": "2026-03-21"}}}
      }
      """)
    #expect(catalog.locale.tag == "fa-AF")
    #expect(catalog.messages.map(\.key) == ["b", "a"])
    let message = try #require(catalog["b"])
    #expect(message.text == "دو {n}")
    #expect(message.description == "Two of them")
    #expect(message.placeholders.map(\.name) == ["n"])
    #expect(message.placeholders.first?.type == .int)
    #expect(message.placeholders.first?.example == "12")
    #expect(catalog["a"]?.placeholders.first?.type == .dateTime)
    #expect(catalog["c"] == nil)
    #expect(catalog.location(of: message).description == "catalog.arb:6:8")
  }

  @Test func reportsAllProblemsInTheOrderOfTheFile() throws {
    let (catalog, issues) = read(
      """
      {
        "@lost": {},
        "good": "ok",
        "number": 5,
        "bad": "{n, plural, one {x}} and {d, date, lnog}",
        "@good": {
          "descripton": "x",
          "placeholders": {"n": {"type": "Int"}, "m": {"type": "string", "example": []}}
        },
        "used": "{cuont} {b}",
        "@used": {"description": 7, "placeholders": {"count": {}, "b": []}},
        "empty": "",
        "@empty": {"placeholders": {"n": {}}},
        "@number": "text",
        "twice": "1",
        "twice": "2",
        "@@locale": "en"
      }
      """, file: "dir.arb/messages.arb")
    #expect(
      issues.map(\.summary) == [
        "2:3 catalog-orphan-metadata", "4:13 catalog-message-not-text",
        "5:11 message-missing-other", "5:46 message-unknown-style",
        "7:5 catalog-unknown-attribute",
        "8:22 catalog-unused-placeholder", "8:36 catalog-unknown-type",
        "8:44 catalog-unused-placeholder", "8:58 catalog-unknown-type",
        "8:79 catalog-not-text", "10:13 catalog-undeclared-placeholder",
        "11:28 catalog-not-text", "11:48 catalog-unused-placeholder",
        "11:66 catalog-metadata-not-object", "14:14 catalog-metadata-not-object",
        "16:3 json-duplicate-key",
      ])
    #expect(issues.filter { $0.severity == .error }.map(\.location?.line) == [4, 5, 5, 16])
    #expect(catalog?.messages.map(\.key) == ["good", "used", "empty", "twice"])
    #expect(catalog?["twice"]?.text == "2")
    #expect(catalog?["empty"]?.isTranslated == false)
    let hints = issues.compactMap(\.hint?.arguments["suggestion"])
    #expect(hints == ["long", "description", "int", "String", "count"])
  }

  @Test func findsPlacesInMessagesBehindEscapes() {
    let issues = read(
      #"{"@@locale": "en", "k": "\u0041\"\uD83D\uDE00 {n, plurl, other {x}}"}"#
    ).issues
    // Column 26 begins the text; the escapes take 20 columns for three characters.
    #expect(issues.map(\.summary) == ["1:51 message-unknown-type"])
  }

  @Test func leavesMessagesUnparsedUntilAsked() throws {
    let (catalog, issues) = read(
      #"{"@@locale": "en", "k": "{n", "@k": {"placeholders": {"m": {}}}}"#, checking: false)
    #expect(issues.isEmpty)
    #expect(catalog?["k"]?.text == "{n")
  }

  // MARK: Locale

  @Test(arguments: [
    ("fa.arb", "fa"), ("a/b/fa.arb", "fa"), ("fa-AF.arb", "fa-AF"), ("fa_AF.arb", "fa_AF"),
    ("fa_AF.arb", "fa-AF"), ("app_fa.arb", "bn"), ("app.arb", "ne"), ("fa.txt", "ne"),
  ])
  func takesALocaleThatFitsTheName(file: String, locale: String) throws {
    let text = "{\"@@locale\": \"\(locale)\"}"
    let catalog = try catalog(text, file: file)
    #expect(catalog.locale.tag == locale.replacing("_", with: "-"))
  }

  @Test func takesTheLocaleOfTheNameWhenTheFileHasNone() throws {
    #expect(try catalog("{\"a\": \"b\"}", file: "x/bn-IN.arb").locale.tag == "bn-IN")
  }

  @Test(arguments: [
    (#"{"@@locale": "bn", "k": 1}"#, "fa.arb", "1:14 catalog-locale-mismatch"),
    (#"{"@@locale": "fa", "k": 1}"#, "fa_AF.arb", "1:14 catalog-locale-mismatch"),
    (#"{"@@locale": "tlh", "k": 1}"#, "x.arb", "1:14 catalog-unknown-locale"),
    (#"{"@@locale": "", "k": 1}"#, "x.arb", "1:14 catalog-unknown-locale"),
    (#"{"@@locale": ["fa"], "k": 1}"#, "x.arb", "1:14 catalog-not-text"),
    (#"{"k": 1}"#, "x.arb", "0:0 catalog-missing-locale"),
  ])
  func refusesAFileWhoseLocaleIsInDoubt(text: String, file: String, summary: String) {
    let (catalog, issues) = read(text, file: file)
    #expect(catalog == nil)
    #expect(issues.map(\.summary).contains(summary))
    // The messages are looked at all the same.
    #expect(issues.map(\.code).contains("catalog-message-not-text"))
  }

  @Test func refusesWhatIsNotAnObject() {
    #expect(read("\n []").issues.map(\.summary) == ["2:2 catalog-not-object"])
    #expect(read("").issues.map(\.summary) == ["0:0 json-empty"])
  }
}
