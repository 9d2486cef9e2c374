// SPDX-License-Identifier: Apache-2.0

/// Cells with formulas whose values are not in the file, for it was saved by a program that does
/// not calculate.
public struct EmptyFormulas: Hashable, Sendable {
  /// How many there are.
  public private(set) var count = 0

  /// The row of the first, from 1.
  public private(set) var row: Int?

  /// The first as spreadsheets name it, such as `B3`.
  public private(set) var cell = ""

  /// Begins without any.
  public init() {}

  mutating func add(row: Int, column: Int) {
    count += 1
    guard count == 1 else { return }
    self.row = row
    cell = Self.letters(of: column) + "\(row)"
  }

  /// The letters of a column, from 0.
  private static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
