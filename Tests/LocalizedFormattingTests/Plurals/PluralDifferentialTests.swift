// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LocalizedFormatting

/// The compiled plural rules beside ICU's.
struct PluralDifferentialTests {
  /// A language of every set of rules that CLDR has, and the regions with rules of their own.
  static let languages = [
    "af", "am", "ar", "as", "az", "be", "bg", "bn", "br", "bs", "ca", "ceb", "cs", "cy", "da", "de",
    "dsb", "el", "en", "es", "et", "eu", "fa", "fa-AF", "fi", "fil", "fr", "fy", "ga", "gd", "gl",
    "gu", "gv", "haw", "he", "hi", "hr", "hsb", "hu", "hy", "id", "is", "it", "ja", "ka", "kk",
    "km", "kn", "ko", "kw", "ky", "lag", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "mt", "my",
    "nb", "ne", "nl", "or", "pa", "pl", "ps", "pt", "pt-PT", "ro", "ru", "shi", "si", "sk", "sl",
    "sq", "sr", "sv", "sw", "ta", "te", "th", "tk", "tr", "tzm", "uk", "ur", "uz", "vi", "zh", "zu",
  ]

  private static let whole: [Int] =
    Array(0...220) + [
      234, 499, 500, 501, 699, 700, 800, 999, 1000, 1001, 1002, 1011, 1100, 1101, 2000, 10_000,
      20_000, 40_000, 60_000, 80_000, 100_000, 123_456, 1_000_000, 1_000_001, 2_000_000, 3_000_021,
      10_000_000, 1_000_000_000_000, -1, -2, -21, 999_999_999_999_999, .max,
    ]
  private static let fractions: [Double] = [
    0.1, 0.5, 0.9, 0.9994, 0.9996, 1.0004, 1.0006, 1.1, 1.21, 2.01, 2.5, 3.11, 4.14, 10.2, 11.1,
    21.1, 100.11, 101.21, 102.04, 1000.5, 1_000_000.5, 0.001, 0.0004, -1.5, 1e15, 1e16, 1e21, 0.25,
  ]

  @Test(arguments: languages, PluralRules.Kind.allCases)
  func choosesAsICU(tag: String, kind: PluralRules.Kind) throws {
    guard let locale = try? LocaleIdentifier(tag) else { return }
    let own = try PluralRules(locale: locale, kind: kind)
    let icu = try PluralRules(locale: locale, kind: kind, byICU: true)
    #expect(try PluralProgram.of(locale, kind) != nil)
    for value in Self.whole {
      #expect(try own.category(of: value) == icu.category(of: value), "\(value)")
      #expect(try own.category(of: Double(value)) == icu.category(of: Double(value)), "\(value)")
    }
    for value in Self.fractions {
      #expect(try own.category(of: value) == icu.category(of: value), "\(value)")
    }
    for digits in [FractionDigits.whole, .upToOne, .one, .upToTwo, .two] {
      let format = try NumberFormat(locale: locale, style: NumberStyle(fractionDigits: digits))
      for value in Self.fractions + Self.whole.prefix(130).map(Double.init) {
        let category = try own.category(of: value, writtenWith: format)
        #expect(try category == icu.category(of: value, writtenWith: format), "\(digits) \(value)")
      }
    }
  }

  @Test func countsCompactNumbersByTheirWords() throws {
    // French has a form for 1 million that 1,000,000 does not take.
    let locale = try LocaleIdentifier("fr")
    var style = NumberStyle()
    style.notation = .compact
    let rules = try PluralRules(locale: locale)
    let compact = try NumberFormat(locale: locale, style: style)
    #expect(try rules.category(of: 2_000_000, writtenWith: compact) == .many)
    #expect(try rules.category(of: 2000, writtenWith: compact) == .other)
  }
}
