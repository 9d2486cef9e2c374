// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// The rows of a sheet in XLS.
final class XLSRows {
  private let cells: XLSCells
  private let name: String
  /// The row and the place of each record with cells, in the order of rows.
  private var records: [RowRecord] = []
  private var position = 0
  /// Whether the sheet ends before its end is said.
  private var isCutOff = true
  /// The row that was read last, from 1.
  private var row = 0

  /// A row, and behind it the place of a record, as one number.
  private struct RowRecord: Comparable {
    let bits: UInt64

    init(row: Int, offset: Int) { bits = UInt64(row) << 48 | UInt64(offset) }

    var row: Int { Int(bits >> 48) }
    var offset: Int { Int(bits & 0xFFFF_FFFF_FFFF) }

    static func < (one: RowRecord, other: RowRecord) -> Bool { one.bits < other.bits }
  }

  /// The cells of formulas without a value that were read so far.
  var emptyFormulas: EmptyFormulas { cells.emptyFormulas }

  init(_ book: XLSBook, _ sheet: XLSBook.Sheet) throws(SpreadsheetError) {
    name = sheet.name
    guard let first = book.stream.record(at: sheet.offset),
      first.type == XLSRecordType.beginning
    else { throw SpreadsheetError(.damagedSpreadsheet, sheet: sheet.name) }
    var isCalculated = XLSCalculation()
    var isInOrder = true
    var depth = 1
    var record = first
    while depth > 0, let next = record.next, next.end <= sheet.limit {
      record = next
      switch record.type {
      // Charts in a sheet have records of their own.
      case XLSRecordType.beginning: depth += 1
      case XLSRecordType.end: depth -= 1
      case _ where depth == 1 && XLSCells.types.contains(record.type):
        guard let row = record.uint16(0) else {
          throw SpreadsheetError(.damagedSpreadsheet, sheet: name)
        }
        let place = RowRecord(row: row, offset: record.start - 4)
        if let last = records.last, place < last { isInOrder = false }
        records.append(place)
        if XLSRecordType.formulas.contains(record.type) { isCalculated.take(record) }
      default: continue
      }
    }
    isCutOff = depth > 0
    // Programs write cells in the order in which they were made, too.
    if !isInOrder { records.sort() }
    cells = XLSCells(book, isCalculated: isCalculated.isSure)
  }

  /// Reads the next row that has cells.
  func next() throws(SpreadsheetError) -> SheetRow? {
    guard position < records.count else {
      guard isCutOff else { return nil }
      throw SpreadsheetError(.damagedSpreadsheet, sheet: name, row: row + 1)
    }
    row = records[position].row + 1
    var texts: [String] = []
    while position < records.count, records[position].row == row - 1 {
      guard let record = cells.stream.record(at: records[position].offset),
        cells.read(record, into: &texts)
      else { throw SpreadsheetError(.damagedSpreadsheet, sheet: name, row: row) }
      position += 1
    }
    return SheetRow(number: row, cells: texts)
  }
}
