// SPDX-License-Identifier: Apache-2.0

/// How a number is written, apart from the locale.
///
/// Names and defaults are those of ECMA-402.
public struct NumberStyle: Hashable, Sendable {
  /// What the number is a number of.
  public var kind: Kind
  /// The fraction digits; `nil` for the usual ones of the kind and notation.
  public var fractionDigits: FractionDigits?
  /// The significant digits; `nil` to count fraction digits instead.
  public var significantDigits: SignificantDigits?
  /// The least number of digits before the decimal sign, 1–21; zeros are put before others.
  public var minimumIntegerDigits = 1
  /// Whether the number is written out or shortened with a word such as `million`.
  public var notation = Notation.standard
  /// How a compact number names its magnitude.
  public var compactDisplay = CompactDisplay.short
  /// When digits are grouped; `nil` for the usual way of the notation.
  public var grouping: Grouping?
  /// When a sign is written.
  public var signDisplay = SignDisplay.auto
  /// What happens to digits that are not written.
  public var roundingMode = RoundingMode.halfExpand
  /// How a currency is named.
  public var currencyDisplay = CurrencyDisplay.symbol
  /// How a negative amount of money is marked.
  public var currencySign = CurrencySign.standard
  /// The unit that amounts in Iranian rials (IRR) are written in.
  ///
  /// Values stay amounts in rials, whatever the unit: 12,500 in tomans is written 1,250.
  public var iranianUnit = IranianUnit.rial
  /// How a unit of measure is named.
  public var unitDisplay = UnitDisplay.short
  /// Whether the product's corrections win over ICU.
  public var corrections = true

  /// Creates a style with the usual options of a kind.
  public init(_ kind: Kind = .decimal, fractionDigits: FractionDigits? = nil) {
    self.kind = kind
    self.fractionDigits = fractionDigits
  }

  /// Whether digits are grouped at all.
  ///
  /// Setting it chooses the usual grouping or none.
  public var useGrouping: Bool {
    get { grouping != .never }
    set { grouping = newValue ? nil : .never }
  }
}

extension NumberStyle {
  /// Hashes what styles mostly differ by.
  ///
  /// Formats are looked up by their style, and hashing the names of every choice takes longer
  /// than comparing the few styles that are alike in these.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    var packed = (fractionDigits?.maximum ?? 127) << 8 | (fractionDigits?.minimum ?? 127)
    packed = packed << 8 | (significantDigits?.maximum ?? 0)
    packed = packed << 1 | (notation == .compact ? 1 : 0)
    packed = packed << 1 | (compactDisplay == .long ? 1 : 0)
    packed = packed << 1 | (signDisplay == .auto ? 1 : 0)
    packed = packed << 1 | (roundingMode == .halfExpand ? 1 : 0)
    packed = packed << 1 | (currencyDisplay == .symbol ? 1 : 0)
    packed = packed << 1 | (corrections ? 1 : 0)
    hasher.combine(packed)
  }
}
