// SPDX-License-Identifier: Apache-2.0

/// Decimals of up to six places as whole numbers, whose sums are exact.
enum Millionths {
  static let one: Int64 = 1_000_000

  /// The numbers up to which a double tells all millionths apart.
  private static let largest = 9e9

  /// The millionths of a number; `nil` where it has further decimals or is large.
  static func exactly(_ number: Double) -> Int64? {
    guard abs(number) <= largest else { return nil }
    let scaled = (number * 1e6).rounded()
    // Both are exact in a double, so their quotient is the nearest double to the decimal.
    return scaled / 1e6 == number ? Int64(scaled) : nil
  }

  /// The nearest number.
  static func double(_ units: Int64) -> Double {
    if units.magnitude < 1 << 53 { return Double(units) / 1e6 }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: one)
    return Double(whole) + Double(rest) / 1e6
  }
}

/// A sum with twice the digits of a double.
struct LongSum {
  private var high = 0.0
  private var low = 0.0

  var isZero: Bool { high == 0 && low == 0 }
  var value: Double { high + low }

  /// Adds a number.
  mutating func add(_ number: Double) {
    // Knuth's sum of two numbers and the error of it.
    let sum = high + number
    let part = sum - high
    let error = (high - (sum - part)) + (number - part)
    let rest = low + error
    high = sum + rest
    low = rest - (high - sum)
  }

  /// Adds another sum.
  mutating func add(_ other: LongSum) {
    add(other.high)
    add(other.low)
  }

  /// Adds a sum of millionths.
  mutating func add(millionths units: Int64) {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Millionths.one)
    add(Double(whole))
    add(Double(rest) / 1e6)
  }
}

/// A sum of numbers of which those in millionths are added without error.
struct ExactSum {
  private var units: Int64 = 0
  private var rest = LongSum()

  /// The nearest number.
  var value: Double {
    guard !rest.isZero else { return Millionths.double(units) }
    var sum = rest
    sum.add(millionths: units)
    return sum.value
  }

  /// Adds a number.
  mutating func add(_ number: Double) {
    guard let millionths = Millionths.exactly(number) else { return rest.add(number) }
    let (sum, overflows) = units.addingReportingOverflow(millionths)
    if overflows {
      rest.add(millionths: units)
      rest.add(millionths: millionths)
    }
    units = overflows ? 0 : sum
  }
}
