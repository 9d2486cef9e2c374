// SPDX-License-Identifier: Apache-2.0

/// A workbook in XLSX or XLS, read sheet by sheet and row by row.
///
/// The rows of a sheet are unpacked as they are asked for. Texts that cells share are held in
/// memory, and the places of cells of XLS that do not stand in the order of rows; workbooks of Excel
/// 95 and before are held whole.
public struct SpreadsheetFile {
  /// A sheet of cells.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    let index: Int
  }

  private enum Book {
    case xlsx(XLSXBook)
    case xls(XLSBook)
    case earlierXLS(EarlierXLSBook)
  }

  private let book: Book

  /// The sheets that people see, in their order.
  public let sheets: [Sheet]

  /// The sheets that are hidden, in their order.
  public let hiddenSheets: [Sheet]

  /// Whether the workbook is of Excel 95 or before, of which neither what formulas came to nor
  /// hidden sheets are known, and times and currencies only in part.
  public var isOfEarlierExcel: Bool {
    if case .earlierXLS = book { true } else { false }
  }

  /// Opens a workbook.
  ///
  /// - Parameter path: The file; its content tells which kind it is.
  /// - Throws: `SpreadsheetError` when it is none, is damaged or needs a password.
  public init(path: String) throws(SpreadsheetError) {
    do throws(SpreadsheetError) { book = try Self.book(path: path) } catch {
      // What is read before any sheet is about all of them.
      throw error.code == .damagedSpreadsheet ? SpreadsheetError(.damagedWorkbook) : error
    }
    let all: [(name: String, isHidden: Bool)] =
      switch book {
      case .xlsx(let book): book.sheets.map { ($0.name, $0.isHidden) }
      case .xls(let book): book.sheets.map { ($0.name, $0.isHidden) }
      case .earlierXLS(let book): book.names.map { ($0, false) }
      }
    let sheets = all.enumerated().map { (Sheet(name: $1.name, index: $0), $1.isHidden) }
    self.sheets = sheets.filter { !$0.1 }.map(\.0)
    hiddenSheets = sheets.filter(\.1).map(\.0)
  }

  private static func book(path: String) throws(SpreadsheetError) -> Book {
    switch FileSignature(path: path) {
    case .zip: return .xlsx(try XLSXBook(path: path))
    case .compoundFile:
      guard let file = RandomAccessFile(path: path) else {
        throw SpreadsheetError(.unreadableSpreadsheet)
      }
      if let xls = try xlsBook(in: file) { return .xls(xls) }
      return .earlierXLS(try EarlierXLSBook(path: path))
    case .other: throw SpreadsheetError(.notASpreadsheet)
    case nil: throw SpreadsheetError(.unreadableSpreadsheet)
    }
  }

  /// The workbook in a compound file; `nil` where it is of Excel 95 or before.
  private static func xlsBook(in file: RandomAccessFile) throws(SpreadsheetError) -> XLSBook? {
    guard let compound = CompoundFile(file) else { throw SpreadsheetError(.damagedWorkbook) }
    // Earlier versions call it `Book`, and so do some programs.
    if let stream = compound.stream("Workbook") ?? compound.stream("Book") {
      return try XLSBook(XLSStream(stream))
    }
    // A workbook in XLSX with a password is a compound file as well.
    throw SpreadsheetError(
      compound.stream("EncryptedPackage") != nil ? .encryptedSpreadsheet : .notASpreadsheet)
  }

  /// Begins to read the rows of a sheet.
  public func rows(of sheet: Sheet) throws(SpreadsheetError) -> SheetRows {
    switch book {
    case .xlsx(let book): SheetRows(.xlsx(try XLSXRows(book, book.sheets[sheet.index])))
    case .xls(let book): SheetRows(.xls(try XLSRows(book, book.sheets[sheet.index])))
    case .earlierXLS(let book):
      SheetRows(.earlierXLS(try EarlierXLSRows(book, sheet: sheet.index)))
    }
  }

  /// Whether a sheet has any text, or is damaged before the first.
  ///
  /// No more of it is read than that.
  public func hasText(_ sheet: Sheet) -> Bool {
    do throws(SpreadsheetError) {
      if case .xls(let book) = book {
        return try XLSRows.hasText(book, book.sheets[sheet.index])
      }
      var rows = try rows(of: sheet)
      return try rows.next() != nil
    } catch { return true }
  }
}

/// The rows of a sheet, in order, without those that are empty.
public struct SheetRows {
  enum Source {
    case xlsx(XLSXRows)
    case xls(XLSRows)
    case earlierXLS(EarlierXLSRows)
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
    case .earlierXLS(let rows): try rows.next()
    }
  }

  /// The cells with formulas whose values are not in the file, of the rows read so far.
  public var emptyFormulas: EmptyFormulas {
    switch source {
    case .xlsx(let rows): rows.emptyFormulas
    case .xls(let rows): rows.emptyFormulas
    case .earlierXLS: EmptyFormulas()
    }
  }
}
