// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// The rows of a sheet in XLS.
final class XLSRows {
  private let cells: XLSCells
  private let name: String
  /// The records that are to come, in the order of rows.
  private let records: AnyIterator<XLSRecord>
  /// The first record of the next row.
  private var following: XLSRecord?
  /// Whether the sheet ends before its end is said.
  private let isCutOff: Bool
  /// The number of the row that was read last, from 1.
  private var number = 0

  /// The cells of formulas without a value that were read so far.
  var emptyFormulas: EmptyFormulas { cells.emptyFormulas }

  init(_ book: XLSBook, _ sheet: XLSBook.Sheet) throws(SpreadsheetError) {
    name = sheet.name
    let start = try XLSSheetRecords(book, sheet)
    var all = start
    var isCalculated = XLSCalculation()
    var isInOrder = true
    var lastRow = 0
    while let record = all.next() {
      guard let row = record.uint16(0) else {
        throw SpreadsheetError(.damagedSpreadsheet, sheet: name)
      }
      if row < lastRow { isInOrder = false }
      lastRow = row
      if XLSRecordType.isFormula(record.type) { isCalculated.take(record) }
    }
    isCutOff = all.isCutOff
    // Programs write cells in the order in which they were made, too.
    records = isInOrder ? AnyIterator(start) : AnyIterator(try SortedRecords(start))
    cells = XLSCells(book, isCalculated: isCalculated.isSure)
    following = records.next()
  }

  /// Whether a sheet has a cell with any text, or damage before the first.
  static func hasText(_ book: XLSBook, _ sheet: XLSBook.Sheet) throws(SpreadsheetError) -> Bool {
    var records = try XLSSheetRecords(book, sheet)
    // If zeros are what formulas came to, another formula has a value that is text here.
    let cells = XLSCells(book, isCalculated: false)
    while let record = records.next() {
      var row = SheetRow(number: 1, cells: [])
      guard cells.read(record, into: &row), row.cells.allSatisfy(\.isEmpty) else { return true }
    }
    return records.isCutOff
  }

  /// Reads the next row that has cells.
  func next() throws(SpreadsheetError) -> SheetRow? {
    guard let index = following?.uint16(0) else {
      guard isCutOff else { return nil }
      throw SpreadsheetError(.damagedSpreadsheet, sheet: name, row: number + 1)
    }
    number = index + 1
    var row = SheetRow(number: number, cells: [])
    while let record = following, record.uint16(0) == index {
      guard cells.read(record, into: &row) else {
        throw SpreadsheetError(.damagedSpreadsheet, sheet: name, row: number)
      }
      following = records.next()
    }
    return row
  }
}

/// Records of a sheet that do not stand in the order of rows, put into it.
private struct SortedRecords: IteratorProtocol {
  /// A record for each cell that a sheet has room for.
  private static let limit = XLSCells.rowLimit * XLSCells.columnLimit

  private let stream: XLSStream
  /// The row of each record, and behind it the record's place, as one number.
  private var places: [UInt64] = []
  private var position = 0

  init(_ records: XLSSheetRecords) throws(SpreadsheetError) {
    stream = records.stream
    var records = records
    while let record = records.next() {
      guard places.count < Self.limit else {
        throw SpreadsheetError(.spreadsheetTooLarge, sheet: records.sheet.name)
      }
      places.append(UInt64(record.uint16(0) ?? 0) << 48 | UInt64(record.start - 4))
    }
    places.sort()
  }

  mutating func next() -> XLSRecord? {
    guard position < places.count else { return nil }
    defer { position += 1 }
    return stream.record(at: Int(places[position] & 0xFFFF_FFFF_FFFF))
  }
}
