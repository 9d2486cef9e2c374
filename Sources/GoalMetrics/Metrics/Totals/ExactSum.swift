// SPDX-License-Identifier: Apache-2.0

/// A sum held in two numbers, the second what the first cannot hold.
///
/// It is exact as long as the binary digits from the largest sum to the smallest part of a value
/// are about a hundred: for counts, and for cents in sums of billions. Neither the order in which
/// values are added nor how sums of parts are put together changes it then.
public struct ExactSum: Hashable, Sendable {
  private var high = 0.0
  private var low = 0.0

  /// Creates a sum of nothing.
  public init() {}

  /// Adds values, in an order of their own so that it never varies.
  init(_ values: [Double]) {
    for value in values.sorted() { add(value) }
  }

  /// The sum, rounded once; that of amounts in decimals is one.
  ///
  /// Thirty times 19.99 is 599.70, though each of them is a hair less than it says.
  public var value: Double {
    let sum = high + low
    // Whole numbers are what they are, and beyond this no hundredths can be told.
    guard sum != sum.rounded(), abs(sum) < 1e13 else { return sum }
    let scale = abs(sum) < 1e9 ? 1e6 : 1e2
    let decimal = (sum * scale).rounded() / scale
    return abs(sum - decimal) <= 2 * sum.ulp ? decimal : sum
  }

  /// Adds a value.
  public mutating func add(_ value: Double) {
    let (sum, error) = Self.sum(high, value)
    (high, low) = Self.sum(sum, error + low)
  }

  /// Adds the sum of another part.
  public mutating func add(_ other: ExactSum) {
    let (sum, error) = Self.sum(high, other.high)
    let (lowSum, lowError) = Self.sum(low, other.low)
    let (next, rest) = Self.sum(sum, error + lowSum)
    (high, low) = Self.sum(next, rest + lowError)
  }

  /// The sum of two numbers and what rounding took from it (Knuth's method).
  @inline(__always)
  private static func sum(_ one: Double, _ other: Double) -> (Double, Double) {
    let sum = one + other
    let part = sum - one
    return (sum, (one - (sum - part)) + (other - part))
  }
}

extension Double {
  /// The number itself; `nil` where arithmetic left the range of numbers.
  var ifFinite: Double? { isFinite ? self : nil }
}
