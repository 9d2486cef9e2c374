// SPDX-License-Identifier: Apache-2.0

extension NumberStyle {
  /// What the number is a number of.
  public enum Kind: Hashable, Sendable {
    /// A plain number.
    case decimal
    /// A ratio written as a percentage: 0.25 is 25 %.
    case percent
    /// An amount of money.
    case currency(CurrencyCode)
    /// A quantity in a unit of measure.
    case unit(MeasureUnit)
  }

  /// Whether a number is written out.
  public enum Notation: String, Hashable, Sendable, CaseIterable {
    /// Every digit: `1,234,567`.
    case standard
    /// Two or three digits and a word for the magnitude: `1.2M`.
    case compact
  }

  /// How a compact number names its magnitude.
  public enum CompactDisplay: String, Hashable, Sendable, CaseIterable {
    case short, long
  }

  /// When digits are grouped.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// As the locale prefers.
    case auto
    /// Wherever groups are, even in languages that write four digits without.
    case always
    /// From two digits in the leading group: `1000`, `10,000`.
    case min2
    /// Nowhere.
    case never
  }

  /// When a sign is written.
  public enum SignDisplay: String, Hashable, Sendable, CaseIterable {
    case auto, always, never, exceptZero, negative
  }

  /// What happens to digits that are not written.
  public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
    case ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven
  }

  /// How a currency is named.
  public enum CurrencyDisplay: String, Hashable, Sendable, CaseIterable {
    case symbol, narrowSymbol, code, name
    /// As the language writes money in running text: `৳১,২৩৪.৫০`, `۱٬۲۳۴٫۵۰ دلار`.
    case prose
  }

  /// How a negative amount of money is marked.
  public enum CurrencySign: String, Hashable, Sendable, CaseIterable {
    /// With a minus.
    case standard
    /// As accountants do, in most languages with parentheses.
    case accounting
  }

  /// How a unit of measure is named.
  public enum UnitDisplay: String, Hashable, Sendable, CaseIterable {
    case short, narrow, long
  }

  /// The units in which Iranians count money.
  public enum IranianUnit: String, Hashable, Sendable, CaseIterable {
    /// The rial of ISO 4217.
    case rial
    /// Ten rials, the unit of everyday prices; not in ISO 4217.
    case toman
    /// Ten thousand rials: the redenominated rial of the law of 2025.
    case newRial

    /// The power of ten of its value in rials.
    var powerOfTen: Int {
      switch self {
      case .rial: 0
      case .toman: 1
      case .newRial: 4
      }
    }
  }
}
