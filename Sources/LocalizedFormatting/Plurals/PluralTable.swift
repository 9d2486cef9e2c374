// SPDX-License-Identifier: Apache-2.0

/// The categories of a language's numbers, looked up instead of worked out.
///
/// Rules look at whole numbers through remainders; where all of those divide a hundred or a
/// thousand, a number above that has the category of its last digits.
struct PluralTable: Sendable {
  private let period: UInt64
  /// Numbers below the period, those from it on by their remainders, and the same two for numbers
  /// with a fraction.
  private let categories: [UInt8]
  private let coversFractions: Bool

  private static let unknown: UInt8 = 255

  init?(_ program: PluralProgram) {
    guard let period = program.period else { return nil }
    self.period = period
    coversFractions = program.ignoresFractionDigits
    var categories: [UInt8] = []
    for fraction in coversFractions ? 0...1 : 0...0 {
      for whole in 0..<(2 * period) {
        let index = program.index(
          whole: whole, fraction: UInt64(fraction), fractionCount: fraction)
        categories.append(index.map { UInt8($0) } ?? Self.unknown)
      }
    }
    self.categories = categories
  }

  /// The index of the category of a whole number.
  @inline(__always)
  func index(whole: UInt64) -> Int { Int(categories[place(whole)]) }

  /// The index of the category of a number with a fraction that is not zero; `nil` where its
  /// digits count.
  @inline(__always)
  func index(fractional whole: UInt64) -> Int? {
    guard coversFractions else { return nil }
    return Int(categories[place(whole) + Int(2 * period)])
  }

  @inline(__always)
  private func place(_ whole: UInt64) -> Int {
    if whole < period { return Int(whole) }
    return Int(period == 100 ? 100 + whole % 100 : 1000 + whole % 1000)
  }
}
