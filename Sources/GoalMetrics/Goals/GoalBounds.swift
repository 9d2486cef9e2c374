// SPDX-License-Identifier: Apache-2.0

/// The bounds within which a value is to stay.
public enum GoalBounds: Hashable, Sendable {
  /// At this value or above it.
  case above(Double)
  /// At this value or below it.
  case below(Double)
  /// Between two values, both allowed.
  case within(ClosedRange<Double>)

  /// The lowest value allowed.
  public var low: Double? {
    switch self {
    case .above(let low): low
    case .below: nil
    case .within(let range): range.lowerBound
    }
  }

  /// The highest value allowed.
  public var high: Double? {
    switch self {
    case .above: nil
    case .below(let high): high
    case .within(let range): range.upperBound
    }
  }

  /// Whether a value is allowed.
  public func contains(_ value: Double) -> Bool {
    value >= low ?? -.infinity && value <= high ?? .infinity
  }
}
