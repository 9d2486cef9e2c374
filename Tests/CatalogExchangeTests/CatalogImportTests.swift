// SPDX-License-Identifier: Apache-2.0

import CatalogExchange
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

/// What a catalog file looks like after translations have come back.
@Suite struct CatalogImportTests {
  private let english = #"""
    {
      "@@locale": "en",
      "a": "One",
      "b": "Two {n}",
      "c": "Three"
    }
    """#

  private func apply(
    _ units: [ExchangeUnit], to text: String
  ) throws -> (text: String?, issues: [String], changes: Int) {
    var taking = CatalogImport(source: try catalog(english, file: "en.arb"))
    let bytes = taking.apply(
      ExchangeFile(sourceLocale: "en", targetLocale: "fa", units: units), from: "back.xlf",
      locale: try LocaleIdentifier("fa"),
      to: (try catalog(text, file: "fa.arb"), Array(text.utf8)))
    return (
      bytes.map { String(decoding: $0, as: UTF8.self) },
      taking.issues.map(\.code.rawValue), taking.changes
    )
  }

  @Test func changesOnlyWhatChangedHoweverTheFileIsWritten() throws {
    let text =
      "{\"@@locale\":\"fa\",\r\n\t\"c\" :  \"سه\\u200c\",\n"
      + "  \"a\":\"یک\" , \"x-own\": [1, {}]}"
    let result = try apply(
      [
        ExchangeUnit(key: "a", source: "One", target: "اول"),
        ExchangeUnit(key: "c", source: "Three", target: "سه\u{200C}"),
      ], to: text)
    #expect(result.text == text.replacing("یک", with: "اول"))
    #expect(result.changes == 1)
  }

  @Test func addsAttributesAsThoseThatAreThereAreWritten() throws {
    let text = #"""
      {
        "@@locale": "fa",
        "a": "یک",
        "@a": { "description": "First." },
        "b": "دو {n}",
        "@b": {
          "description": "Second.",
          "x-sourceHash": "0"
        },
        "c": "سه"
      }
      """#
    var units = [
      ExchangeUnit(key: "a", source: "One", target: "یک"),
      ExchangeUnit(key: "b", source: "Two {n}", target: "دوم {n}"),
      ExchangeUnit(key: "c", source: "Three", target: "سه"),
    ]
    for index in units.indices { units[index].state = .needsReview }
    units[0].note = "?"
    let result = try apply(units, to: text)
    let hash = SourceHash.of("Two {n}")
    #expect(
      result.text == #"""
        {
          "@@locale": "fa",
          "a": "یک",
          "@a": { "description": "First.", "x-state": "needs-review", "x-note": "?" },
          "b": "دوم {n}",
          "@b": {
            "description": "Second.",
            "x-sourceHash": "\#(hash)",
            "x-state": "needs-review"
          },
          "c": "سه",
          "@c": { "x-state": "needs-review" }
        }
        """#)
  }

  @Test func putsMissingMessagesWhereTheSourceHasThem() throws {
    let text = "{\n  \"@@locale\": \"fa\",\n  \"a\": \"یک\",\n  \"c\": \"سه\"\n}\n"
    let result = try apply(
      [ExchangeUnit(key: "b", source: "Two {n}", target: "دو {n}")], to: text)
    let written = try #require(result.text)
    #expect(written.contains("\"a\": \"یک\",\n  \"b\": \"دو {n}\",\n  \"@b\": {"))
    #expect(try catalog(written, file: "fa.arb").messages.map(\.key) == ["a", "b", "c"])
  }

  @Test func neverReplacesATranslationByNothing() throws {
    let text = #"{"@@locale": "fa", "a": "یک"}"#
    var unit = ExchangeUnit(key: "a", source: "One", target: "")
    unit.state = .new
    #expect(try apply([unit], to: text).text == text)
    unit.target = nil
    #expect(try apply([unit], to: text).text == text)
  }

  @Test func remembersWhichSourceWasTranslated() throws {
    let result = try apply(
      [ExchangeUnit(key: "a", source: "The one", target: "آن یک")],
      to: #"{"@@locale": "fa", "a": "یک"}"#)
    #expect(result.issues == ["exchange-source-changed"])
    #expect(result.text?.contains(SourceHash.of("The one")) == true)
  }

  @Test func writesNothingWhenSomethingIsWrong() throws {
    let text = #"{"@@locale": "fa", "a": "یک"}"#
    let broken = try apply(
      [
        ExchangeUnit(key: "a", source: "One", target: "دیگر"),
        ExchangeUnit(key: "b", source: "Two {n}", target: "دو {n"),
      ], to: text)
    #expect(broken.text == nil)
    #expect(broken.issues == ["message-unclosed-brace"])
    let twice = try apply(
      [
        ExchangeUnit(key: "a", source: "One", target: "دیگر"),
        ExchangeUnit(key: "a", source: "One", target: "یکی"),
      ], to: text)
    #expect(twice.text == nil)
    #expect(twice.issues == ["exchange-repeated-key"])
  }

  @Test func leavesOutWhatTheSourceDoesNotHave() throws {
    let text = #"{"@@locale": "fa", "a": "یک"}"#
    let result = try apply([ExchangeUnit(key: "z", source: "Z", target: "ی")], to: text)
    #expect(result.text == text)
    #expect(result.issues == ["exchange-unknown-key"])
  }

  @Test func refusesValuesThatTheSourceDoesNotOffer() throws {
    let text = #"{"@@locale": "fa", "a": "{x}", "b": "دو {n}"}"#
    let result = try apply(
      [
        ExchangeUnit(key: "b", source: "Two {n}", target: "دو {m}"),
        ExchangeUnit(key: "c", source: "Three", target: "سه"),
      ], to: text)
    #expect(result.text == nil)
    #expect(Set(result.issues) == ["lint-missing-placeholder", "lint-unknown-placeholder"])
    // What was wrong before is for the check of the catalog.
    let other = try apply([ExchangeUnit(key: "c", source: "Three", target: "سه")], to: text)
    #expect(other.issues == [])
    #expect(other.text?.contains("سه") == true)
  }
}
