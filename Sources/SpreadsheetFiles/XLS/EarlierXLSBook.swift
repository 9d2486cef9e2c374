// SPDX-License-Identifier: Apache-2.0

internal import CFreeXL
internal import InputDiagnostics

/// A workbook of Excel 5 or 95, held in memory.
///
/// FreeXL reads neither what formulas came to nor which sheets are hidden.
final class EarlierXLSBook {
  fileprivate let book: OpaquePointer
  /// The names of the sheets.
  let names: [String]

  init(path: String) throws(SpreadsheetError) {
    var status: Int32 = 0
    guard let book = cfreexl_open(path, &status) else {
      guard status != Int32(CFREEXL_NO_LIBRARY) else { throw SpreadsheetError(missing: .freeXL) }
      throw SpreadsheetError(
        status == Int32(CFREEXL_ENCRYPTED) ? .encryptedSpreadsheet : .damagedWorkbook)
    }
    self.book = book
    names = (0..<cfreexl_sheet_count(book)).map { index in
      cfreexl_sheet_name(book, index).map { String(cString: $0) } ?? ""
    }
    guard !names.isEmpty else { throw SpreadsheetError(.notASpreadsheet) }
  }

  deinit { cfreexl_close(book) }
}

/// The rows of a sheet of Excel 5 or 95.
final class EarlierXLSRows {
  private let book: EarlierXLSBook
  private let name: String
  private var rowCount: Int64 = 0
  private var columnCount: Int32 = 0
  private var row: Int64 = 0

  init(_ book: EarlierXLSBook, sheet: Int) throws(SpreadsheetError) {
    self.book = book
    name = book.names[sheet]
    guard cfreexl_select(book.book, Int32(sheet), &rowCount, &columnCount) == CFREEXL_OK else {
      throw SpreadsheetError(.damagedSpreadsheet, sheet: name)
    }
  }

  /// Reads the next row.
  func next() throws(SpreadsheetError) -> SheetRow? {
    guard row < rowCount else { return nil }
    var sheetRow = SheetRow(number: Int(row) + 1, cells: [])
    for column in 0..<columnCount {
      var cell = cfreexl_cell()
      guard cfreexl_read(book.book, row, column, &cell) == CFREEXL_OK else {
        throw SpreadsheetError(.damagedSpreadsheet, sheet: name, row: Int(row) + 1)
      }
      let text = Self.text(of: cell)
      sheetRow.cells.append(text)
      if Int(cell.kind) == CFREEXL_NUMBER { sheetRow.note(number: text, at: Int(column)) }
    }
    row += 1
    return sheetRow
  }

  private static func text(of cell: cfreexl_cell) -> String {
    switch Int(cell.kind) {
    case CFREEXL_INTEGER: String(cell.integer)
    case CFREEXL_NUMBER: NumberText.decimal(cell.number)
    case CFREEXL_EMPTY: ""
    default: cell.text.map { String(cString: $0) } ?? ""
    }
  }
}
