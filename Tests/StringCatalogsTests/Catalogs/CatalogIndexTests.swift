// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

/// Catalogs whose messages are read when they are asked for.
struct CatalogIndexTests {
  private func read(
    _ text: String, checking: Bool = false
  ) -> (catalog: StringCatalog?, issues: [InputIssue]) {
    StringCatalog.read(Array(text.utf8), file: "c.arb", checkingMessages: checking)
  }

  @Test func findsWhatReadingTheWholeFileFinds() throws {
    let text = """
      \u{FEFF}{
        "@b": {"description": "before its message", "placeholders": {"n": {"type": "int"}}},
        "@@locale": "fa", "@@x-other": [1, {"b": null}],
        "b": "{n} \\u0647\\u062F\\u0641 \\"x\\"",
        "x-tool": {"deep": [[], {}]}, "": "nameless",
        "a": "گزارش‌های هدف", "@a": {"x-maxLength": 12, "x-note": "}{\\\\"}
      }

      """
    let indexed = try #require(read(text).catalog)
    let whole = try #require(read(text, checking: true).catalog)
    #expect(indexed.locale == whole.locale)
    #expect(indexed.keys == ["b", "", "a"])
    #expect(whole.keys == indexed.keys)
    for key in indexed.keys {
      let (one, other) = try (#require(indexed[key]), #require(whole[key]))
      #expect(one.text == other.text)
      #expect(one.description == other.description)
      #expect(one.placeholders == other.placeholders)
      #expect(one.requirements == other.requirements)
      #expect(indexed.location(of: one) == whole.location(of: other))
    }
    #expect(indexed.messages.map(\.text) == whole.messages.map(\.text))
    #expect(indexed["x-tool"] == nil)
    #expect(indexed["@a"] == nil)
    #expect(indexed["c"] == nil)
  }

  @Test(arguments: [
    (#"{"@@locale": "fa", "a": "1", "a": "2"}"#, "1:30 json-duplicate-key"),
    (#"{"@@locale": "fa", "a": "\ud800"}"#, "1:26 json-lone-surrogate"),
    (#"{"@@locale": "fa", "a": "1",}"#, "1:28 json-trailing-comma"),
    (#"{"@@locale": "fa", "a": "1" "b": "2"}"#, "1:28 json-missing-comma"),
    (#"{"@@locale": "fa", "a": 1}"#, "1:25 catalog-message-not-text"),
    (#"{"@@locale": "fa", "@a": {}}"#, "1:20 catalog-orphan-metadata"),
    (#"{"@@locale": "fa", "a": "x"#, "1:25 json-unterminated-string"),
    (#"{"@@locale": "fa", "a": [1}}"#, "1:27 json-expected-comma"),
    (#"{"@@locale": "fa", "a": "x"} {"#, "1:30 json-trailing-content"),
    (#"{"@@locale": "fa", "@@locale": "fa"}"#, "1:20 json-duplicate-key"),
    (#"{"a": "x"}"#, "0:0 catalog-missing-locale"),
    ("", "0:0 json-empty"), ("[]", "1:1 catalog-not-object"),
  ])
  func tellsWhatIsWrongWithAFileThatHasNoIndex(text: String, problem: String) {
    let (quick, whole) = (read(text).issues, read(text, checking: true).issues)
    #expect(quick.map(\.summary) == whole.map(\.summary))
    #expect(quick.first?.summary == problem)
  }

  @Test func findsTheEndOfStringsAtEveryPlace() throws {
    for length in 0..<40 {
      let word =
        String(repeating: "é", count: length / 2) + String(repeating: "a", count: length % 2)
      let catalog = try #require(
        read("{\"@@locale\":\"fa\",\"k\(word)\":\"\(word)\\\"\(word)\\n\"}").catalog)
      #expect(catalog["k" + word]?.text == word + "\"" + word + "\n")
    }
  }

  @Test func refusesDeepNestingInWhatNobodyReads() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(
      read("{\"@@locale\": \"fa\", \"x-a\": \(deep)").issues.map(\.summary) == [
        "1:90 json-too-deep"
      ])
  }
}
