// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting

/// How many digits it takes to tell values apart.
extension ReportValues {
  /// The most fraction digits that values are told apart by.
  private static let mostDigits = 12
  /// Values that differ by a smaller share differ by how sums are rounded.
  private static let leastDifference = 1e-9

  /// How much of the least difference may be rounded away.
  enum Tolerance: Double {
    /// Values of a goal, which only have to be told apart.
    case values = 0.3
    /// Ticks of an axis, which are round numbers.
    case ticks = 0.01
  }

  /// The fraction digits that tell values from each other and from nothing.
  ///
  /// - Parameters:
  ///   - values: The values that stand beside each other, percents as such.
  ///   - usual: How many fraction digits a value has otherwise.
  ///   - tolerance: How much of the least difference may be rounded away.
  /// - Returns: The digits; `nil` where the usual ones do.
  static func digits(
    tellingApart values: [Double], usual: (Double) -> Int, tolerance: Tolerance
  ) -> Int? {
    let sorted = (values + [0]).filter(\.isFinite).sorted()
    let least = (values.map(abs).max() ?? 0) * leastDifference
    let differences = zip(sorted, sorted.dropFirst()).map { $1 - $0 }
    guard let closest = differences.filter({ $0 > least }).min(), closest < 10 else { return nil }
    func isTold(_ value: Double, by digits: Int) -> Bool {
      var scale = 1.0
      for _ in 0..<digits { scale *= 10 }
      let error = abs((value * scale).rounded() / scale - value)
      return error <= max(closest * tolerance.rawValue, least)
    }
    guard !values.allSatisfy({ isTold($0, by: usual($0)) }) else { return nil }
    return (1...mostDigits).first { digits in values.allSatisfy { isTold($0, by: digits) } }
      ?? mostDigits
  }

  /// Whether so little is left of a small value at two fraction digits that it says nothing.
  static func isLostInHundredths(_ value: Double) -> Bool { isLost(value, at: 100) }

  /// The same of an amount of a currency that is written without fractions.
  static func isLostInUnits(_ value: Double) -> Bool { isLost(value, at: 1) }

  private static func isLost(_ value: Double, at scale: Double) -> Bool {
    abs(value) * scale < 10 && abs((value * scale).rounded() / scale - value) > 0.05 * abs(value)
  }
}
