// SPDX-License-Identifier: Apache-2.0

/// Rows whose cells are numbers or texts by what stores them, as delimited text that still says so.
///
/// A text that could be a number with a fraction or with groups of digits stands in quotes, and a
/// number never does: its point begins a fraction, whatever texts are read by.
enum TypedRows {
  /// What separates cells.
  static let delimiter = UInt8(ascii: "\t")

  /// No number is longer in any writing.
  private static let longestNumber = 120

  /// Writes a cell behind those of its row.
  static func append(_ cell: String, isNumber: Bool, isFirst: Bool, to row: inout [UInt8]) {
    if !isFirst { row.append(delimiter) }
    let quote = UInt8(ascii: "\"")
    let isQuoted = !isNumber && (cell.utf8.first == quote || mayBeNumber(cell))
    if isQuoted { row.append(quote) }
    for byte in cell.utf8 {
      row.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
      if isQuoted, byte == quote { row.append(byte) }
    }
    if isQuoted { row.append(quote) }
  }

  /// Whether a text has what may be a digit of any script and a sign that may begin a fraction.
  private static func mayBeNumber(_ cell: String) -> Bool {
    guard cell.utf8.count <= longestNumber else { return false }
    var hasDigit = false
    var hasMark = false
    for byte in cell.utf8 {
      hasDigit = hasDigit || 0x30...0x39 ~= byte || byte >= 0x80
      hasMark = hasMark || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
    return hasDigit && hasMark
  }
}
