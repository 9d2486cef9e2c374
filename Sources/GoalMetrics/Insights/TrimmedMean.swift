// SPDX-License-Identifier: Apache-2.0

/// A mean that a few extraordinary values do not move.
///
/// The highest and the lowest fifth are left out, at least one of each where there are three.
public struct TrimmedMean: Hashable, Sendable {
  /// The mean of the values in the middle.
  public let value: Double
  /// How many values it rests on, those left out included.
  public let count: Int

  /// Takes the mean; `nil` of nothing.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let left = values.count < 3 ? 0 : max(1, values.count / 5)
    let middle = values.sorted().dropFirst(left).dropLast(left)
    value = ExactSum(Array(middle)).value / Double(middle.count)
    count = values.count
  }
}
