// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// What is right in the writing of a language.
struct LanguageConventions: Sendable {
  /// The digits from zero to nine.
  let digits: [Unicode.Scalar]
  /// The sign after a percentage.
  let percentSign: Unicode.Scalar
  /// The quotation marks; `nil` where nothing is known of the language.
  let quotes: String?
  /// Whether commas, semicolons and question marks are those of Arabic script.
  let hasArabicPunctuation: Bool
  /// Letters that look right and are not, with those to write instead.
  let lookalikes: [Unicode.Scalar: Unicode.Scalar]
  /// The plural categories, with numbers that are of each.
  let cardinals: [PluralCategory: [Double]]
  let ordinals: [PluralCategory: [Double]]

  init(_ locale: LocaleIdentifier) {
    // A locale that could be made has digits and rules; without them there is nothing to check.
    digits = ((try? Digits(locale: locale))?.zeroToNine ?? []).compactMap(\.unicodeScalars.first)
    let percent = try? NumberFormat(locale: locale, style: NumberStyle(.percent)).format(0.5)
    percentSign = percent?.unicodeScalars.contains("\u{66A}") == true ? "\u{66A}" : "%"
    quotes = Self.quotes[locale.language]
    hasArabicPunctuation = ["ar", "ckb", "fa", "ps", "sd", "ug", "ur"].contains(locale.language)
    lookalikes = Self.lookalikes(in: locale.language)
    cardinals = Self.samples(locale, .cardinal)
    ordinals = Self.samples(locale, .ordinal)
  }

  private static let quotes = [
    "en": "“”‘’", "bn": "“”‘’", "ne": "“”‘’", "hi": "“”‘’", "ur": "“”‘’", "fa": "«»",
    "ps": "«»",
  ]

  private static func lookalikes(in language: String) -> [Unicode.Scalar: Unicode.Scalar] {
    switch language {
    // Arabic yeh, alef maksura and kaf; heh with yeh above, which is written as two.
    case "fa":
      [
        "\u{64A}": "\u{6CC}", "\u{649}": "\u{6CC}", "\u{643}": "\u{6A9}", "\u{6C0}": "\u{647}",
        "\u{6C1}": "\u{647}",
      ]
    case "ur":
      ["\u{64A}": "\u{6CC}", "\u{649}": "\u{6CC}", "\u{643}": "\u{6A9}", "\u{647}": "\u{6C1}"]
    default: [:]
    }
  }

  /// Sorts numbers by category, which is how the categories that a language has are found.
  static func samples(
    _ locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) -> [PluralCategory: [Double]] {
    guard let rules = try? PluralRules(locale: locale, kind: kind) else { return [:] }
    let whole = (0...200).map(Double.init) + [1e3, 1e4, 1e5, 1e6, 1e7]
    let parts = kind == .ordinal ? [] : stride(from: 0.1, to: 3, by: 0.1) + [10.5, 100.5]
    var samples: [PluralCategory: [Double]] = [:]
    for number in whole + parts {
      guard let category = try? rules.category(of: number) else { continue }
      samples[category, default: []].append(number)
    }
    return samples
  }
}
