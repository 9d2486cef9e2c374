// SPDX-License-Identifier: Apache-2.0

/// The rows of a sheet in XLSX.
final class XLSXRows {
  private let book: XLSXBook
  private let name: String
  private let stream: XMLStream
  private var number = 0
  private var isInRow = false

  init(_ book: XLSXBook, _ sheet: XLSXBook.Sheet) throws(SpreadsheetError) {
    self.book = book
    name = sheet.name
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
      throw SpreadsheetError(error.code, sheet: name, row: isInRow ? number : number + 1)
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
        let row = SheetRow(number: stated, cells: isEmpty ? [] : try cells())
        isInRow = false
        return row
      case .end("sheetData"), .endOfDocument: return nil
      default: continue
      }
    }
  }

  private func cells() throws(SpreadsheetError) -> [String] {
    var cells: [String] = []
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
        let text = try content(type: attributes["t"], style: attributes["s"].flatMap { Int($0) })
        guard !text.isEmpty else { continue }
        while cells.count < column { cells.append("") }
        cells.append(text)
      case .end("row"): return cells
      case .endOfDocument: throw SpreadsheetError(.damagedSpreadsheet)
      default: continue
      }
    }
  }

  /// Reads to the end of a cell.
  private func content(type: String?, style: Int?) throws(SpreadsheetError) -> String {
    var value = ""
    var isValue = false
    var inline = RichText()
    while true {
      let event = try stream.next()
      switch event {
      case .start("v", let isEmpty): isValue = !isEmpty
      case .end("v"): isValue = false
      case .text where isValue: value += stream.text
      case .end("c"): return text(of: value, inline: inline.content, type: type, style: style)
      case .endOfDocument: throw SpreadsheetError(.damagedSpreadsheet)
      default: inline.take(event, of: stream)
      }
    }
  }

  private func text(of value: String, inline: String, type: String?, style: Int?) -> String {
    switch type {
    case "s":
      return Int(value).flatMap {
        book.sharedTexts.indices.contains($0) ? book.sharedTexts[$0] : nil
      }
        ?? ""
    case "inlineStr": return inline
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "str", "e": return value
    case "d": return value.replacing("T", with: " ")
    default: break
    }
    guard let number = Double(value) else { return value }
    let meaning = style.flatMap { book.styles.indices.contains($0) ? book.styles[$0] : nil }
    switch meaning ?? .number {
    case .number: return NumberText.decimal(number)
    case .money(let mark): return mark + " " + NumberText.decimal(number)
    case .percent: return NumberText.percent(number)
    case .time: return SerialDate.time(number)
    case .date(let withTime):
      return book.dates.text(number, withTime: withTime) ?? NumberText.decimal(number)
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
