// SPDX-License-Identifier: Apache-2.0

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
  /// - Returns: `nil` when neither is given, for the usual digits of the kind and notation.
  /// - Throws: `FormattingError` with `.fractionDigits` for bounds that contradict each other.
  public static func resolving(
    minimum: Int?, maximum: Int?, for kind: NumberStyle.Kind,
    notation: NumberStyle.Notation = .standard
  ) throws(FormattingError) -> FractionDigits? {
    guard minimum != nil || maximum != nil else { return nil }
    let usual: ClosedRange<Int>
    switch kind {
    case .percent: usual = 0...0
    case .decimal, .unit: usual = 0...3
    case .currency where notation == .compact: usual = 0...3
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
  /// More than compact numbers are ever rounded to.
  static let upToTwelve = FractionDigits(unchecked: 0...12)
  /// Always one digit.
  public static let one = FractionDigits(unchecked: 1...1)
  /// Always two digits.
  public static let two = FractionDigits(unchecked: 2...2)
}

/// How many digits are written from the first that is not zero.
public struct SignificantDigits: Hashable, Sendable {
  /// Zeros are added up to this number.
  public let minimum: Int
  /// Digits after this number are rounded away.
  public let maximum: Int

  /// Creates bounds, the usual ones of ECMA-402 where none are given.
  ///
  /// - Throws: `FormattingError` with `.significantDigits` unless 1 ≤ minimum ≤ maximum ≤ 21.
  public init(minimum: Int = 1, maximum: Int = 21) throws(FormattingError) {
    guard minimum >= 1, minimum <= maximum, maximum <= 21 else {
      throw FormattingError(.significantDigits, "\(minimum)–\(maximum)")
    }
    self.minimum = minimum
    self.maximum = maximum
  }
}
