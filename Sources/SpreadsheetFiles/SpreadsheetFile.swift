// SPDX-License-Identifier: Apache-2.0

/// A workbook in XLSX or XLS, read sheet by sheet and row by row.
///
/// The rows of a sheet are unpacked as they are asked for. Texts that XLSX shares among cells are
/// held in memory, and XLS is held whole.
public struct SpreadsheetFile {
  /// A sheet that people see.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    let index: Int
  }

  private enum Book {
    case xlsx(XLSXBook)
    case xls(XLSBook)
  }

  private let book: Book

  /// The sheets that are not hidden, in their order.
  public let sheets: [Sheet]

  /// Opens a workbook.
  ///
  /// - Parameter path: The file; its content tells which kind it is.
  /// - Throws: `SpreadsheetError` when it is none, is damaged or needs a password.
  public init(path: String) throws(SpreadsheetError) {
    switch FileSignature(path: path) {
    case .zip:
      let xlsx = try XLSXBook(path: path)
      book = .xlsx(xlsx)
      sheets = xlsx.sheets.indices.map { Sheet(name: xlsx.sheets[$0].name, index: $0) }
    case .compoundFile:
      let xls = try XLSBook(path: path)
      book = .xls(xls)
      sheets = xls.names.indices.map { Sheet(name: xls.names[$0], index: $0) }
    case .other: throw SpreadsheetError(.notASpreadsheet)
    case nil: throw SpreadsheetError(.unreadableSpreadsheet)
    }
  }

  /// Begins to read the rows of a sheet.
  public func rows(of sheet: Sheet) throws(SpreadsheetError) -> SheetRows {
    switch book {
    case .xlsx(let book): SheetRows(.xlsx(try XLSXRows(book, book.sheets[sheet.index])))
    case .xls(let book): SheetRows(.xls(try XLSRows(book, sheet: sheet.index)))
    }
  }
}

/// The rows of a sheet, in order, without those that are empty.
public struct SheetRows {
  enum Source {
    case xlsx(XLSXRows)
    case xls(XLSRows)
  }

  private let source: Source

  init(_ source: Source) { self.source = source }

  /// Reads the next row that has any text.
  ///
  /// - Returns: `nil` at the end of the sheet.
  /// - Throws: `SpreadsheetError` where the sheet is damaged; nothing follows.
  public mutating func next() throws(SpreadsheetError) -> SheetRow? {
    while var row = try nextRow() {
      row.trim()
      if !row.cells.isEmpty { return row }
    }
    return nil
  }

  private func nextRow() throws(SpreadsheetError) -> SheetRow? {
    switch source {
    case .xlsx(let rows): try rows.next()
    case .xls(let rows): try rows.next()
    }
  }
}
