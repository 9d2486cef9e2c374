// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// The records of a sheet in XLS with cells that hold anything, in the order of the file.
struct XLSSheetRecords: IteratorProtocol {
  let sheet: XLSBook.Sheet
  private var record: XLSRecord
  private var depth = 1

  var stream: XLSStream { record.stream }

  /// Begins with a sheet.
  init(_ book: XLSBook, _ sheet: XLSBook.Sheet) throws(SpreadsheetError) {
    guard let first = book.stream.record(at: sheet.offset),
      first.type == XLSRecordType.beginning
    else { throw SpreadsheetError(.damagedSpreadsheet, sheet: sheet.name) }
    self.sheet = sheet
    record = first
  }

  /// Whether the sheet ends before its end is said, once its last record was read.
  var isCutOff: Bool { depth > 0 }

  /// Steps to the next record; `nil` at the end of the sheet.
  mutating func next() -> XLSRecord? {
    while depth > 0, let next = record.next, next.end <= sheet.limit {
      record = next
      switch record.type {
      // Charts in a sheet have records of their own.
      case XLSRecordType.beginning: depth += 1
      case XLSRecordType.end: depth -= 1
      case _ where depth == 1 && XLSRecordType.hasCells(record.type): return record
      default: continue
      }
    }
    return nil
  }
}
