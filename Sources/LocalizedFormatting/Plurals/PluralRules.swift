// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A class of numbers that a language treats alike in grammar (UTS #35, "Language Plural Rules").
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Chooses plural categories in a language.
public struct PluralRules: Sendable {
  /// What the numbers do.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// They count: one lead, two leads.
    case cardinal
    /// They rank: the first, the second.
    case ordinal
  }

  private let handle: PluralRulesHandle
  private let plain: NumberFormat

  /// Makes the rules of a locale.
  ///
  /// - Throws: `FormattingError` when ICU has none.
  public init(locale: LocaleIdentifier, kind: Kind = .cardinal) throws(FormattingError) {
    handle = try PluralRulesHandle(locale: locale, kind: kind)
    plain = try NumberFormat(locale: locale, style: NumberStyle())
  }

  /// Chooses the category of a number as it is written with up to three fraction digits.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(of value: Double) throws(FormattingError) -> PluralCategory {
    try category(of: value, writtenWith: plain)
  }

  /// Chooses the category of a number as a format writes it: `1.0` may differ from `1`.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(
    of value: Double, writtenWith format: NumberFormat
  ) throws(FormattingError) -> PluralCategory {
    let decimal = DecimalText.shortest(value)
    let keyword = try icuText {
      cicu_plural_select(
        handle.rules, format.handle.format, decimal, Int32(decimal.utf8.count), $0, $1)
    }
    return PluralCategory(rawValue: keyword) ?? .other
  }
}

// UPluralRules is immutable once open, and its const functions change nothing (PluralRules::select
// is const and keeps no state).
private final class PluralRulesHandle: @unchecked Sendable {
  let rules: OpaquePointer

  init(locale: LocaleIdentifier, kind: PluralRules.Kind) throws(FormattingError) {
    var error: Int32 = 0
    guard let rules = cicu_plural_open(locale.icuName, kind == .ordinal, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.rules = rules
  }

  deinit { cicu_plural_close(rules) }
}
