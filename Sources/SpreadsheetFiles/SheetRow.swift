// SPDX-License-Identifier: Apache-2.0

/// A row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// Its number as the spreadsheet shows it, from 1.
  public var number: Int

  /// The text of each cell from column A on, up to the last that has any.
  ///
  /// Numbers are written in full with a decimal point and no grouping, shares as percents
  /// (`3.51%`), amounts with the sign of their currency where the cell shows one (`৳ 1200`), days as
  /// `2026-11-22`, moments as `2026-11-22 15:21:00`, and times of the day and lengths of time as
  /// `0:04:34`.
  public var cells: [String]

  /// The columns, from 0, of the numbers that are written with a decimal point, which no text is.
  public var decimals: Set<Int>

  /// Creates a row.
  public init(number: Int, cells: [String], decimals: Set<Int> = []) {
    self.number = number
    self.cells = cells
    self.decimals = decimals
  }

  /// Notes a cell that has a number.
  mutating func note(number text: String, at column: Int) {
    if text.utf8.contains(UInt8(ascii: ".")) { decimals.insert(column) }
  }

  /// The most rows and columns that a spreadsheet has.
  static let limit = (rows: 1_048_576, columns: 16_384)

  /// Drops what is empty at the end, as spreadsheets keep formatted cells without content.
  mutating func trim() {
    while cells.last?.isEmpty ?? false { cells.removeLast() }
  }
}
