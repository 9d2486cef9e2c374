// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Money as a language writes it in running text, where ICU's pattern is not what people write.
struct MoneyProse: Sendable {
  private let before: String
  private let after: String

  /// Finds how the language writes money; `nil` where ICU's own pattern is right.
  init?(locale: LocaleIdentifier, currency: CurrencyCode) throws(FormattingError) {
    let symbol = try icuText { cicu_currency_symbol(locale.icuName, currency.code, $0, $1) }
    let written =
      locale.baseTagChain.lazy.compactMap {
        Corrections.currencyNames[$0]?[currency.code]
      }.first ?? symbol
    switch locale.language {
    case "bn", "ne":
      // `৳১,২৩৪`, but `US$ ১,২৩৪` and `रु. १,२३४`: a symbol with letters stands apart.
      let hasLetters = written.unicodeScalars.contains { $0.properties.isAlphabetic }
      before = written + (hasLetters ? "\u{A0}" : "")
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
