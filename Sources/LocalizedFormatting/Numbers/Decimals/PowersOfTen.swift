// SPDX-License-Identifier: Apache-2.0

/// Powers of ten in tables.
enum PowersOfTen {
  // Literals, so that the compiler lays the tables out and no first use has to fill them.
  private static let integers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  private static let doubles: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// 10^0 to 10^19.
  @inline(__always)
  static func integer(_ power: Int) -> UInt64 { integers[power] }

  /// 10^0 to 10^22: those that a double holds exactly.
  @inline(__always)
  static func double(_ power: Int) -> Double { doubles[power] }

  /// How many digits a number is written with; 1 for zero.
  @inline(__always)
  static func digitCount(of value: UInt64) -> Int {
    // 1233 / 4096 is a little above the logarithm of two.
    let guess = ((64 - (value | 1).leadingZeroBitCount) * 1233) >> 12
    return guess < 20 && value >= integers[guess] ? guess + 1 : max(guess, 1)
  }
}
