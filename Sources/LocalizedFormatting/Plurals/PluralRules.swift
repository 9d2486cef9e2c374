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

  private let kind: Kind
  private let program: PluralProgram?
  private let table: PluralTable?
  private let handle: PluralRulesHandle?
  private let plain: NumberFormat

  /// Makes the rules of a locale.
  ///
  /// - Parameters:
  ///   - locale: The locale whose language chooses.
  ///   - kind: What the numbers do.
  ///   - roundingMode: What happens to digits after the third of a fraction.
  /// - Throws: `FormattingError` when ICU has none.
  public init(
    locale: LocaleIdentifier, kind: Kind = .cardinal,
    roundingMode: NumberStyle.RoundingMode = .halfExpand
  ) throws(FormattingError) {
    try self.init(locale: locale, kind: kind, byICU: false, roundingMode: roundingMode)
  }

  /// Makes rules that leave every choice to ICU, for tests that compare.
  init(
    locale: LocaleIdentifier, kind: Kind, byICU: Bool,
    roundingMode: NumberStyle.RoundingMode = .halfExpand
  ) throws(FormattingError) {
    self.kind = kind
    program = byICU ? nil : try PluralProgram.of(locale, kind)
    table = byICU ? nil : try PluralProgram.table(locale, kind)
    handle = try PluralRulesHandle.shared(locale, kind)
    var style = NumberStyle()
    style.roundingMode = roundingMode
    plain = try NumberFormat(locale: locale, style: style)
  }

  /// Chooses the category of a number as it is written with up to three fraction digits.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(of value: Double) throws(FormattingError) -> PluralCategory {
    let size = value.magnitude
    if let table, size < 1e15 {
      let whole = UInt64(size)
      let rest = size - Double(whole)
      if rest == 0 { return PluralCategory(index: table.index(whole: whole)) }
      // Far from a whole number some fraction is left when it is rounded.
      if rest > 0.001, rest < 0.999, let index = table.index(fractional: whole) {
        return PluralCategory(index: index)
      }
    }
    return try category(of: value, writtenWith: plain)
  }

  /// Chooses the category of a whole number.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(of value: Int) throws(FormattingError) -> PluralCategory {
    if let table, value.magnitude < 1_000_000_000_000_000 {
      return PluralCategory(index: table.index(whole: UInt64(value.magnitude)))
    }
    if let index = program?.index(
      whole: UInt64(value.magnitude), fraction: 0, fractionCount: 0)
    {
      return PluralCategory(index: index)
    }
    return try categoryByICU(of: String(value), writtenWith: plain)
  }

  /// Chooses the category of a number as a format writes it: `1.0` may differ from `1`.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(
    of value: Double, writtenWith format: NumberFormat
  ) throws(FormattingError) -> PluralCategory {
    // The exponents of compact numbers count in some languages; ICU knows which.
    if let program, value.isFinite, !format.engine.plan.isCompact,
      let digits = try format.engine.writtenDigits(of: value),
      let index = program.index(
        whole: digits.whole, fraction: digits.fraction, fractionCount: digits.fractionCount)
    {
      return PluralCategory(index: index)
    }
    return try categoryByICU(of: DecimalText.shortest(value), writtenWith: format)
  }

  /// Chooses the category of a decimal number of any length as a format writes it.
  ///
  /// - Parameters:
  ///   - text: A number such as `-1234.50` or `1e21`.
  ///   - format: What the number is written with; `nil` for up to three fraction digits.
  /// - Returns: The category.
  /// - Throws: `FormattingError` with `.notANumber` for any other text, or with `.tooManyDigits`
  ///   for one longer than `NumberFormat.longestDecimal`.
  public func category(
    ofDecimal text: String, writtenWith format: NumberFormat? = nil
  ) throws(FormattingError) -> PluralCategory {
    try DecimalText.check(text)
    guard let value = DecimalText.exactDouble(text) else {
      // ICU would look at the last digits that a machine number holds.
      if let program, let digits = try (format ?? plain).engine.countedDigits(of: text),
        let index = program.index(
          whole: digits.whole, fraction: digits.fraction, fractionCount: digits.fractionCount)
      {
        return PluralCategory(index: index)
      }
      return try categoryByICU(of: text, writtenWith: format ?? plain)
    }
    guard let format else { return try category(of: value) }
    return try category(of: value, writtenWith: format)
  }

  private func categoryByICU(
    of decimal: String, writtenWith format: NumberFormat
  ) throws(FormattingError) -> PluralCategory {
    guard let rules = handle?.rules else { return .other }
    let written = try format.engine.icu().format
    let scaled = format.engine.textForICU(decimal)
    let keyword = try icuText {
      cicu_plural_select(rules, written, scaled, Int32(scaled.utf8.count), $0, $1)
    }
    return PluralCategory(rawValue: keyword) ?? .other
  }
}

extension PluralCategory {
  /// The place in `allCases` of the category with a name.
  static func index(of name: some Sequence<UInt8>) -> Int? {
    allCases.firstIndex { $0.rawValue.utf8.elementsEqual(name) }
  }

  /// The category at a place of `allCases`.
  @inline(__always)
  init(index: Int) {
    switch index {
    case 0: self = .zero
    case 1: self = .one
    case 2: self = .two
    case 3: self = .few
    case 4: self = .many
    default: self = .other
    }
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

  /// The rules of a locale, opened once.
  static func shared(
    _ locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) throws(FormattingError) -> PluralRulesHandle {
    try locale.data.value(kind.rawValue) { () throws(FormattingError) in
      try PluralRulesHandle(locale: locale, kind: kind)
    }
  }
}
