// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

/// Checks of how a language is written.
@Suite struct WritingLintTests {
  private func codes(
    _ locale: String, _ text: String, of source: String,
    at place: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let english = try catalog(
      #"{"@@locale": "en", "m": "\#(source)"}"#, file: "en.arb", at: place)
    let other = try catalog(
      #"{"@@locale": "\#(locale)", "m": "\#(text)"}"#, file: "x.arb", at: place)
    return CatalogLint(source: english).findings(in: other).map(\.issue.code.rawValue)
  }

  @Test(arguments: [
    ("bn", "৩০ দিনে", "In 30 days", [String]()),
    ("bn", "30 দিনে", "In 30 days", ["lint-wrong-digits"]),
    ("fa", "در ٣٠ روز", "In 30 days", ["lint-wrong-digits"]),
    ("fa", "در ۳۱ روز", "In 30 days", ["lint-typed-digits"]),
    ("hi", "30 दिन में", "In 30 days", []),
    ("hi", "३० दिन में", "In 30 days", ["lint-wrong-digits"]),
    ("fa", "قالب UTF-8", "Format UTF-8", []),
    ("fa", "مانند 2026-03", "Like 2026-03", []),
    ("ne", "ढाँचा ISO8601 मा", "In ISO8601", []),
    (
      "fa", "{n, plural, one {۱ سرنخ} other {# سرنخ}}",
      "{n, plural, one {# lead} other {# leads}}", ["lint-typed-digits"]
    ),
    (
      "ne", "{n, plural, =1 {१ लिड} other {# लिड}}",
      "{n, plural, one {# lead} other {# leads}}", []
    ),
    (
      "fa", "{q, select, 1 {سه\u{200C}ماههٔ اول} other {سال}}",
      "{q, select, 1 {First quarter} other {Year}}", []
    ),
  ])
  func checksDigits(
    locale: String, text: String, source: String, expected: [String]
  ) throws {
    #expect(try codes(locale, text, of: source) == expected)
  }

  @Test(arguments: [
    ("fa", "{n}٪ از هدف", [String]()),
    ("fa", "{n}% از هدف", ["lint-wrong-percent"]),
    ("bn", "{n}% লক্ষ্য", []),
    ("bn", "{n}٪ লক্ষ্য", ["lint-wrong-percent"]),
    ("fa", "«{n}»", []),
    ("fa", "“{n}”", ["lint-wrong-sign", "lint-wrong-sign"]),
    ("bn", "«{n}»", ["lint-wrong-sign", "lint-wrong-sign"]),
    ("fa", "«{n}", ["lint-unbalanced"]),
    ("fa", "({n}", ["lint-unbalanced"]),
    ("fa", ")هدف( {n}", ["lint-unbalanced", "lint-unbalanced"]),
    ("ne", "（{n}）", ["lint-wrong-sign", "lint-wrong-sign"]),
    ("fa", "هدف, {n}", ["lint-wrong-sign"]),
    ("fa", "چرا? {n}", ["lint-wrong-sign"]),
    ("fa", "هدف، {n}؛", []),
    ("de", "„{n}“", ["lint-unbalanced"]),
  ])
  func checksSigns(locale: String, text: String, expected: [String]) throws {
    #expect(try codes(locale, text, of: "{n} of it") == expected)
  }

  @Test(arguments: [
    ("هدف اصلي", ["lint-foreign-letter"]),
    ("كاربر", ["lint-foreign-letter"]),
    ("دورۀ قبل", ["lint-foreign-letter"]),
    ("دورهٔ قبل", [String]()),
    ("انجام می شود", ["lint-missing-zwnj"]),
    ("انجام نمی شود", ["lint-missing-zwnj"]),
    ("انجام میشود", ["lint-missing-zwnj"]),
    ("انجام می\u{200C}شود", []),
    ("هدف ها", ["lint-missing-zwnj"]),
    ("هدف های ما", ["lint-missing-zwnj"]),
    ("برنامهها", ["lint-missing-zwnj"]),
    ("هدف\u{200C}ها", []),
    ("کارها و آنها", []),
    ("بزرگ تر", ["lint-missing-zwnj"]),
    ("شده اند", ["lint-missing-zwnj"]),
    ("می\u{200C}\u{200C}شود", ["lint-stray-zwnj", "lint-stray-zwnj"]),
    ("هدف\u{200C} ما", ["lint-stray-zwnj"]),
    ("تا میانهٔ ماه می", []),
    ("میدان و میزان و میلاد", []),
  ])
  func checksPersianSpelling(text: String, expected: [String]) throws {
    #expect(try codes("fa", text, of: "Words") == expected)
  }

  @Test func checksTheNormalFormOfBengali() throws {
    #expect(try codes("bn", "সম\u{9AF}\u{9BC}", of: "Time").isEmpty)
    #expect(try codes("bn", "সম\u{9DF}", of: "Time") == ["lint-not-normalized"])
    #expect(try codes("bn", "ল\u{9C7}\u{9BE}ক", of: "People") == ["lint-not-normalized"])
  }

  @Test func checksThatDirectionMarksHavePartners() throws {
    #expect(try codes("fa", "\u{2068}{n}\u{2069} هدف", of: "{n} goals").isEmpty)
    #expect(try codes("fa", "\u{2068}{n} هدف", of: "{n} goals") == ["lint-direction-marks"])
    #expect(try codes("fa", "{n}\u{202C} هدف", of: "{n} goals") == ["lint-direction-marks"])
    #expect(try codes("fa", "{n}\u{200E} هدف", of: "{n} goals").isEmpty)
  }

  @Test func doesNotMistakeQuotedBracesForValues() throws {
    #expect(try codes("fa", "آکولاد '{' و {n}", of: "Brace '{' and {n}") == ["lint-unbalanced"])
    #expect(try codes("fa", "از ''{n}''", of: "It''s {n}").isEmpty)
  }

  @Test func findsThePlaceAfterEscapes() throws {
    let english = try catalog(#"{"@@locale": "en", "m": "A{n}"}"#, file: "en.arb")
    let other = try catalog(#"{"@@locale": "fa", "m": "\u0647{n}\u0643"}"#, file: "fa.arb")
    let found = CatalogLint(source: english).findings(in: other)
    #expect(found.map(\.issue.summary) == ["1:35 lint-foreign-letter"])
  }
}
