// SPDX-License-Identifier: Apache-2.0

/// The rows of a sheet in XLSX.
final class XLSXRows {
  private let book: XLSXBook
  private let sheet: XLSXBook.Sheet
  private let stream: XMLStream
  private var number = 0
  private var isInRow = false
  /// The cells of formulas without a value that were read so far.
  private(set) var emptyFormulas = EmptyFormulas()

  init(_ book: XLSXBook, _ sheet: XLSXBook.Sheet) throws(SpreadsheetError) {
    self.book = book
    self.sheet = sheet
    guard let part = try book.archive.entry(sheet.path) else {
      throw SpreadsheetError(.damagedSpreadsheet, sheet: sheet.name)
    }
    stream = try XMLStream(part)
  }

  /// Reads the next row that the file has.
  func next() throws(SpreadsheetError) -> SheetRow? {
    do throws(SpreadsheetError) {
      return try nextRow()
    } catch {
      throw SpreadsheetError(error.code, sheet: sheet.name, row: isInRow ? number : number + 1)
    }
  }

  private func nextRow() throws(SpreadsheetError) -> SheetRow? {
    while true {
      switch try stream.next() {
      case .start("row", let isEmpty):
        let stated = stream.attributes["r"].flatMap { Int($0) } ?? number + 1
        guard stated > number, stated <= SheetRow.limit.rows else {
          throw SpreadsheetError(.damagedSpreadsheet)
        }
        number = stated
        isInRow = !isEmpty
        var row = SheetRow(number: stated, cells: [])
        if !isEmpty { try readCells(of: &row) }
        isInRow = false
        return row
      case .end("sheetData"), .endOfDocument: return nil
      default: continue
      }
    }
  }

  private func readCells(of row: inout SheetRow) throws(SpreadsheetError) {
    var next = 0
    while true {
      switch try stream.next() {
      case .start("c", let isEmpty):
        let attributes = stream.attributes
        let column = attributes["r"].map(Self.column) ?? next
        guard let column, column >= next, column < SheetRow.limit.columns else {
          throw SpreadsheetError(.damagedSpreadsheet)
        }
        next = column + 1
        guard !isEmpty else { continue }
        let content = try content()
        if lacksValue(content, type: attributes["t"]) {
          emptyFormulas.add(row: number, column: column)
          continue
        }
        let type = attributes["t"]
        let number = number(
          in: content.value, type: type, style: attributes["s"].flatMap { Int($0) })
        let text = number ?? text(of: content, type: type)
        guard !text.isEmpty else { continue }
        while row.cells.count < column { row.cells.append("") }
        row.cells.append(text)
        if let number { row.note(number: number, at: column) }
      case .end("row"): return
      case .endOfDocument: throw SpreadsheetError(.damagedSpreadsheet)
      default: continue
      }
    }
  }

  /// What stands in a cell.
  private struct Content {
    var value = ""
    var inline = RichText()
    var hasFormula = false
  }

  /// Reads to the end of a cell.
  private func content() throws(SpreadsheetError) -> Content {
    var content = Content()
    var isValue = false
    while true {
      let event = try stream.next()
      switch event {
      case .start("v", let isEmpty): isValue = !isEmpty
      case .end("v"): isValue = false
      case .text where isValue: content.value += stream.text
      case .start("f", _): content.hasFormula = true
      case .end("c"): return content
      case .endOfDocument: throw SpreadsheetError(.damagedSpreadsheet)
      default: content.inline.take(event, of: stream)
      }
    }
  }

  /// Whether the file has a formula and not what it comes to.
  private func lacksValue(_ content: Content, type: String?) -> Bool {
    guard content.hasFormula else { return false }
    // An empty text is a value.
    guard !content.value.isEmpty else { return type != "str" }
    guard book.isCalculatedOnLoad, type == nil || type == "n", Double(content.value) == 0 else {
      return false
    }
    return !isCalculated
  }

  /// Whether a formula of the sheet has another value than the 0 that programs write which do not
  /// calculate.
  private lazy var isCalculated: Bool = {
    guard let rows = try? XLSXRows(book, sheet) else { return true }
    while let event = try? rows.stream.next() {
      switch event {
      case .start("c", isEmpty: false):
        let type = rows.stream.attributes["t"]
        guard let content = try? rows.content() else { return true }
        if content.hasFormula, !content.value.isEmpty,
          type == "str" || type == "e" || type == "b" || Double(content.value) != 0
        {
          return true
        }
      case .endOfDocument: return false
      default: continue
      }
    }
    return true
  }()

  /// The number of a cell as its style means it; `nil` where it has another value.
  private func number(in value: String, type: String?, style: Int?) -> String? {
    switch type {
    case "s", "inlineStr", "b", "str", "e", "d": return nil
    default: break
    }
    guard let number = Double(value) else { return nil }
    let meaning = style.flatMap { book.styles.indices.contains($0) ? book.styles[$0] : nil }
    return (meaning ?? .number).text(of: number, writtenAs: value, countingFrom: book.dates)
  }

  private func text(of content: Content, type: String?) -> String {
    let value = content.value
    switch type {
    case "s":
      return Int(value).flatMap {
        book.sharedTexts.indices.contains($0) ? book.sharedTexts[$0] : nil
      }
        ?? ""
    case "inlineStr": return content.inline.content
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "d": return value.replacing("T", with: " ")
    default: return value
    }
  }

  /// The column of a cell such as `AB12`, from 0.
  private static func column(of reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
      guard column <= SheetRow.limit.columns else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
