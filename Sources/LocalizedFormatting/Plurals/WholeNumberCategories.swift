// SPDX-License-Identifier: Apache-2.0

/// The plural categories of whole numbers, looked up; passed on for the price of one pointer.
public final class WholeNumberCategories: Sendable {
  private let rules: PluralRules
  private let table: PluralTable?

  /// Makes the categories of a locale.
  ///
  /// - Throws: `FormattingError` when ICU has no rules.
  public init(locale: LocaleIdentifier, kind: PluralRules.Kind) throws(FormattingError) {
    rules = try PluralRules(locale: locale, kind: kind)
    table = try PluralProgram.table(locale, kind)
  }

  /// Chooses the category of a whole number.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(of value: Int) throws(FormattingError) -> PluralCategory {
    if let table, value.magnitude < 1_000_000_000_000_000 {
      return PluralCategory(index: table.index(whole: UInt64(value.magnitude)))
    }
    return try rules.category(of: value)
  }

  /// The place among all categories of that of a whole number; `nil` where it takes more than a
  /// look into a table.
  public func index(of value: Int) -> Int? {
    guard let table, value.magnitude < 1_000_000_000_000_000 else { return nil }
    return table.index(whole: UInt64(value.magnitude))
  }

  /// Chooses the category of a number as a format writes it.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(
    of value: Double, writtenWith format: NumberFormat
  ) throws(FormattingError) -> PluralCategory {
    try rules.category(of: value, writtenWith: format)
  }
}
