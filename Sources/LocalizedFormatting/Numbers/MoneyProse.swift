// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Money where ICU's pattern is not what people write: as running text has it, and in the units
/// that ISO 4217 lacks.
struct MoneyProse: Hashable, Sendable {
  /// What stands before the digits, after any sign.
  let before: String
  /// What stands after them.
  let after: String
  /// The power of ten of the unit in the currency's own.
  let powerOfTen: Int
  /// The fraction digits that amounts are usually written with.
  let fractionDigits: Int

  /// Finds how a style's money is written; `nil` where ICU's own pattern is right.
  init?(locale: LocaleIdentifier, style: NumberStyle) throws(FormattingError) {
    guard case .currency(let currency) = style.kind else { return nil }
    if currency.code == "IRR", style.iranianUnit != .rial {
      let unit = style.iranianUnit
      powerOfTen = unit.powerOfTen
      fractionDigits = unit == .newRial ? 2 : 0
      before = ""
      after = "\u{A0}" + Corrections.name(of: unit, language: locale.language)
      return
    }
    guard style.currencyDisplay == .prose, style.corrections else { return nil }
    powerOfTen = 0
    fractionDigits = currency.usualFractionDigits
    let symbol = try icuText { cicu_currency_symbol(locale.icuName, currency.code, $0, $1) }
    func known(_ names: [String: [String: String]]) -> String? {
      locale.baseTagChain.lazy.compactMap { names[$0]?[currency.code] }.first
    }
    let name = known(Corrections.currencyNames)
    // Nobody reads a code in a sentence.
    if name == nil, symbol == currency.code, ["bn", "fa", "ne"].contains(locale.language) {
      let icuName = locale.icuName
      let plural = try icuText { cicu_currency_name(icuName, currency.code, 3, $0, $1) }
      let word = known(Corrections.currencyWords) ?? plural
      before = ""
      after = "\u{A0}" + word
      return
    }
    let written = name ?? symbol
    switch locale.language {
    case "bn", "ne":
      // `৳১,২৩৪`, but `US$ ১,২৩৪`: a symbol with letters stands apart, and any in Nepali.
      let standsApart =
        locale.language == "ne" || written.unicodeScalars.contains { $0.properties.isAlphabetic }
      before = written + (standsApart ? "\u{A0}" : "")
      after = ""
    case "fa":
      before = ""
      after = "\u{A0}" + written
    default: return nil
    }
  }

  func text(amount: String) -> String {
    guard !before.isEmpty, let sign = amount.first, sign == "-" || sign == "+" else {
      return before + amount + after
    }
    return String(sign) + before + amount.dropFirst() + after
  }
}
