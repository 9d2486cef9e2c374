// SPDX-License-Identifier: Apache-2.0

/// What the first cells of a column say that may have counts of comments or remarks.
struct RemarkCells {
  private var words = 0
  private var numbers = 0

  /// Looks at a column.
  init(_ cells: HeadCells, _ column: Int) {
    cells.forEachRow { record, text in
      guard column < record.fields.count, text.hasContent(record.fields[column]) else {
        return false
      }
      text.withTrimmedContent(of: record.fields[column]) { take($0) }
      return false
    }
  }

  private mutating func take(_ cell: Span<UInt8>) {
    guard !CellText.isMissing(cell) else { return }
    // Most cells are plain numbers.
    if cell.indices.allSatisfy({ 0x30...0x39 ~= cell[$0] }) {
      numbers += 1
      return
    }
    // `Day 1` and `boosted $20` are remarks.
    let first = String(decoding: MoneyText(cell).amount, as: UTF8.self).unicodeScalars.first
    let beginsWithDigit = first.map { DecimalDigit($0) != nil } ?? false
    if beginsWithDigit,
      NumberBeforeWord(cell).map({ $0.power != nil || $0.isClassified }) ?? true
    {
      numbers += 1
    } else {
      words += 1
    }
  }

  /// Whether more of them are words than numbers.
  var areRemarks: Bool { words > numbers }
}
