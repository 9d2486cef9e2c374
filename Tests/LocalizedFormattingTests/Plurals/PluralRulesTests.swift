// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct PluralRulesTests {
  @Test func countWhatIsLeftAfterRounding() throws {
    let locale = try LocaleIdentifier("en")
    #expect(try PluralRules(locale: locale).category(of: 1.0004) == .one)
    #expect(try PluralRules(locale: locale, roundingMode: .ceil).category(of: 1.0004) == .other)
  }

  @Test(arguments: [
    ("en", "10000000000000000000000000000001", PluralCategory.other), ("en", "1.00", .one),
    ("ru", "10000000000000000000000000000001", .one),
    ("ru", "99999999999999999999999999999.99999", .many), ("ru", "20000000000000000000003", .few),
    ("ar", "1000000000000000000000103", .few), ("en", "0.99999999999999999999999", .one),
  ])
  func looksAtEveryDigit(tag: String, decimal: String, category: PluralCategory) throws {
    let rules = try PluralRules(locale: try LocaleIdentifier(tag))
    #expect(try rules.category(ofDecimal: decimal) == category)
  }

  private func categories(
    of values: [Double], in tag: String, _ kind: PluralRules.Kind = .cardinal
  ) throws -> [PluralCategory] {
    let rules = try PluralRules(locale: try LocaleIdentifier(tag), kind: kind)
    return try values.map { try rules.category(of: $0) }
  }

  /// 0, 0.5, 1, 1.5, 2, 11 and 21.
  @Test(
    arguments: [
      ("en", [.other, .other, .one, .other, .other, .other, .other]),
      ("bn", [.one, .one, .one, .other, .other, .other, .other]),
      ("ne", [.other, .other, .one, .other, .other, .other, .other]),
      ("fa", [.one, .one, .one, .other, .other, .other, .other]),
      ("fa-AF-u-nu-latn", [.one, .one, .one, .other, .other, .other, .other]),
    ] as [(String, [PluralCategory])])
  func countsAsTheLanguageDoes(tag: String, expected: [PluralCategory]) throws {
    #expect(try categories(of: [0, 0.5, 1, 1.5, 2, 11, 21], in: tag) == expected)
  }

  /// 0 to 12 and 21.
  @Test(
    arguments: [
      (
        "en",
        [
          .other, .one, .two, .few, .other, .other, .other, .other, .other, .other, .other, .other,
          .other, .one,
        ]
      ),
      (
        "bn",
        [
          .other, .one, .two, .two, .few, .one, .many, .one, .one, .one, .one, .other, .other,
          .other,
        ]
      ),
      (
        "ne",
        [.other, .one, .one, .one, .one] + [PluralCategory](repeating: .other, count: 9)
      ),
      ("fa", [PluralCategory](repeating: .other, count: 14)),
    ] as [(String, [PluralCategory])])
  func ranksAsTheLanguageDoes(tag: String, expected: [PluralCategory]) throws {
    let values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21].map(Double.init)
    #expect(try categories(of: values, in: tag, .ordinal) == expected)
  }

  @Test func countsNumbersAsTheyAreWritten() throws {
    // English says 1 lead, but 1.0 leads.
    let locale = try LocaleIdentifier("en")
    let rules = try PluralRules(locale: locale)
    let oneDigit = try NumberFormat(locale: locale, style: NumberStyle(fractionDigits: .one))
    #expect(try rules.category(of: 1, writtenWith: oneDigit) == .other)
    let whole = try NumberFormat(locale: locale, style: NumberStyle(fractionDigits: .whole))
    #expect(try rules.category(of: 1.4, writtenWith: whole) == .one)
    #expect(try rules.category(of: 0.5, writtenWith: whole) == .one)
  }

  @Test func roundsToThreeDigitsUnlessToldHowItIsWritten() throws {
    #expect(try categories(of: [0.9999, 1.0004, 1.0006], in: "en") == [.one, .one, .other])
    #expect(try categories(of: [0.0001, 1.0006], in: "bn") == [.one, .other])
  }

  @Test func ignoresTheSign() throws {
    #expect(try categories(of: [-1, -2], in: "en") == [.one, .other])
    #expect(try categories(of: [-1, -0.5], in: "fa") == [.one, .one])
  }

  @Test(arguments: ["en", "bn", "ne", "fa"], PluralRules.Kind.allCases)
  func countsWhatIsNoNumberAsOther(tag: String, kind: PluralRules.Kind) throws {
    let values = [Double.nan, .infinity, -.infinity]
    #expect(try categories(of: values, in: tag, kind) == [.other, .other, .other])
  }

  @Test func readsCategoriesOfOtherLanguages() throws {
    let expected: [PluralCategory] = [.zero, .one, .two, .few, .many, .other]
    #expect(try categories(of: [0, 1, 2, 3, 11, 100], in: "ar") == expected)
  }
}
