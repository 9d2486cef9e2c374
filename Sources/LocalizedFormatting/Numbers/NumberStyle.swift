// SPDX-License-Identifier: Apache-2.0

/// How a number is written, apart from the locale.
///
/// Names and defaults are those of ECMA-402.
public struct NumberStyle: Hashable, Sendable {
  /// What the number is a number of.
  public enum Kind: Hashable, Sendable {
    /// A plain number.
    case decimal
    /// A ratio written as a percentage: 0.25 is 25 %.
    case percent
    /// An amount of money.
    case currency(CurrencyCode)
  }

  /// When a sign is written.
  public enum SignDisplay: String, Hashable, Sendable, CaseIterable {
    case auto, always, never, exceptZero, negative
  }

  /// What happens to digits that are not written.
  public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
    case ceil, floor, expand, trunc, halfExpand, halfTrunc, halfEven
  }

  /// How a currency is named.
  public enum CurrencyDisplay: String, Hashable, Sendable, CaseIterable {
    case symbol, narrowSymbol, code, name
    /// As the language writes money in running text: `৳১,২৩৪.৫০`, `۱٬۲۳۴٫۵۰ دلار`.
    case prose
  }

  /// What the number is a number of.
  public var kind: Kind
  /// The fraction digits; `nil` for the usual ones of the kind.
  public var fractionDigits: FractionDigits?
  /// Whether digits are grouped.
  public var useGrouping = true
  /// When a sign is written.
  public var signDisplay = SignDisplay.auto
  /// What happens to digits that are not written.
  public var roundingMode = RoundingMode.halfExpand
  /// How a currency is named.
  public var currencyDisplay = CurrencyDisplay.symbol
  /// Whether the product's corrections win over ICU.
  public var corrections = true

  /// Creates a style with the usual options of a kind.
  public init(_ kind: Kind = .decimal, fractionDigits: FractionDigits? = nil) {
    self.kind = kind
    self.fractionDigits = fractionDigits
  }
}

/// How many digits are written after the decimal sign.
public struct FractionDigits: Hashable, Sendable {
  /// Zeros are added up to this number.
  public let minimum: Int
  /// Digits after this number are rounded away.
  public let maximum: Int

  /// Creates bounds.
  ///
  /// - Throws: `FormattingError` with `.fractionDigits` unless 0 ≤ minimum ≤ maximum ≤ 100.
  public init(minimum: Int = 0, maximum: Int) throws(FormattingError) {
    guard minimum >= 0, minimum <= maximum, maximum <= 100 else {
      throw FormattingError(.fractionDigits, "\(minimum)–\(maximum)")
    }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Completes bounds of which one or both are given, as ECMA-402 does.
  ///
  /// - Returns: `nil` when neither is given, for the usual digits of the kind.
  /// - Throws: `FormattingError` with `.fractionDigits` for bounds that contradict each other.
  public static func resolving(
    minimum: Int?, maximum: Int?, for kind: NumberStyle.Kind
  ) throws(FormattingError) -> FractionDigits? {
    guard minimum != nil || maximum != nil else { return nil }
    let usual: ClosedRange<Int>
    switch kind {
    case .decimal: usual = 0...3
    case .percent: usual = 0...0
    case .currency(let currency):
      usual = currency.usualFractionDigits...currency.usualFractionDigits
    }
    return try FractionDigits(
      minimum: minimum ?? min(usual.lowerBound, maximum ?? usual.lowerBound),
      maximum: maximum ?? max(usual.upperBound, minimum ?? usual.upperBound))
  }

  private init(unchecked range: ClosedRange<Int>) {
    minimum = range.lowerBound
    maximum = range.upperBound
  }

  /// Whole numbers.
  public static let whole = FractionDigits(unchecked: 0...0)
  /// At most one digit.
  public static let upToOne = FractionDigits(unchecked: 0...1)
  /// At most two digits.
  public static let upToTwo = FractionDigits(unchecked: 0...2)
  /// At most three digits.
  public static let upToThree = FractionDigits(unchecked: 0...3)
  /// Always one digit.
  public static let one = FractionDigits(unchecked: 1...1)
  /// Always two digits.
  public static let two = FractionDigits(unchecked: 2...2)
}
