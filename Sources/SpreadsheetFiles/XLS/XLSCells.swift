// SPDX-License-Identifier: Apache-2.0

/// Reads what the cells of a sheet in XLS hold.
final class XLSCells {
  /// How many rows and columns a sheet has.
  static let rowLimit = 65_536
  static let columnLimit = 256

  private let book: XLSBook
  /// Whether the values of formulas are what these come to.
  private let isCalculated: Bool
  private(set) var emptyFormulas = EmptyFormulas()

  init(_ book: XLSBook, isCalculated: Bool) {
    self.book = book
    self.isCalculated = isCalculated
  }

  /// Puts the cells of a record to those of its row.
  ///
  /// - Returns: Whether the record is sound.
  func read(_ record: XLSRecord, into row: inout SheetRow) -> Bool {
    guard let column = record.uint16(2), column < Self.columnLimit else { return false }
    if record.type == XLSRecordType.shortNumbers {
      let count = (record.length - 6) / 6
      guard count >= 0, column + count <= Self.columnLimit else { return false }
      for index in 0..<count {
        guard let style = record.uint16(4 + 6 * index), let bits = record.uint32(6 + 6 * index)
        else { return false }
        put(number(Self.number(bits), style: style), at: column + index, in: &row)
      }
      return true
    }
    guard let style = record.uint16(4), let content = content(of: record, style: style) else {
      return false
    }
    put(content, at: column, in: &row)
    return true
  }

  /// What a cell holds.
  private enum Content {
    /// A number as its style means it.
    case number(String)
    case text(String)
  }

  private func put(_ content: Content, at column: Int, in row: inout SheetRow) {
    while row.cells.count <= column { row.cells.append("") }
    row.decimals.remove(column)
    switch content {
    case .number(let text):
      row.cells[column] = text
      row.note(number: text, at: column)
    case .text(let text): row.cells[column] = text
    }
  }

  private func number(_ number: Double, style: Int) -> Content {
    .number(book.text(number, style: style))
  }

  /// What the one cell of a record holds; `nil` where it is damaged.
  private func content(of record: XLSRecord, style: Int) -> Content? {
    switch record.type {
    case XLSRecordType.number: record.double(6).map { number($0, style: style) }
    case XLSRecordType.shortNumber:
      record.uint32(6).map { number(Self.number($0), style: style) }
    case XLSRecordType.sharedText: record.uint32(6).flatMap(book.sharedText).map(Content.text)
    case XLSRecordType.booleanOrError:
      if let value = record.byte(6), let isError = record.byte(7) {
        .text(isError == 0 ? Self.boolean(value) : Self.error(value))
      } else {
        nil
      }
    case let type where XLSRecordType.isFormula(type): result(of: record, style: style)
    default: text(in: record, from: 6).map(Content.text)
    }
  }

  private func text(in record: XLSRecord, from offset: Int) -> String? {
    var text = XLSText(record, from: offset)
    return try? text.next()
  }

  // MARK: Values

  /// A number in four bytes: a whole one or the upper half of a fraction, perhaps in hundredths.
  ///
  /// - SeeAlso: [MS-XLS], 2.5.217 "RkNumber".
  private static func number(_ bits: UInt32) -> Double {
    let number =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }

  private static func boolean(_ value: UInt8) -> String { value != 0 ? "TRUE" : "FALSE" }

  private static func error(_ value: UInt8) -> String {
    switch value {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }

  /// What a formula came to when the workbook was saved.
  ///
  /// - SeeAlso: [MS-XLS], 2.5.133 "FormulaValue".
  private func result(of record: XLSRecord, style: Int) -> Content? {
    guard let mark = record.uint16(12), let kind = record.byte(6), let value = record.byte(8) else {
      return nil
    }
    guard isCalculated || !XLSCalculation.isUncalculated(record) else {
      emptyFormulas.add(row: (record.uint16(0) ?? 0) + 1, column: record.uint16(2) ?? 0)
      return .text("")
    }
    guard mark == 0xFFFF else { return record.double(6).map { number($0, style: style) } }
    switch kind {
    case 0: return textResult(behind: record).map(Content.text)
    case 1: return .text(Self.boolean(value))
    case 2: return .text(Self.error(value))
    default: return .text("")
    }
  }

  /// The text that a formula came to, which stands behind it and what belongs to it.
  private func textResult(behind record: XLSRecord) -> String? {
    var next = record.next
    while let other = next, other.type != XLSRecordType.formulaText {
      // A formula that several cells share, one of a range, or one of a table of cases.
      guard [0x04BC, 0x0221, 0x0236].contains(other.type) else { return nil }
      next = other.next
    }
    return next.flatMap { text(in: $0, from: 0) }
  }
}

/// Whether the formulas of a sheet were calculated before it was saved.
///
/// Programs that do not calculate write 0 for the value of each formula, and have spreadsheets work
/// it out when they open the workbook, or write that each is an empty text.
struct XLSCalculation {
  private var hasValues = false

  /// Whether zeros are what formulas came to.
  var isSure: Bool { hasValues }

  /// Takes a formula into account.
  mutating func take(_ record: XLSRecord) {
    if !Self.isUncalculated(record) { hasValues = true }
  }

  /// Whether the value of a formula may only stand for one.
  static func isUncalculated(_ record: XLSRecord) -> Bool {
    record.uint16(12) == 0xFFFF
      ? record.byte(6) == 3 : record.double(6) == 0 && (record.uint16(14) ?? 0) & 2 != 0
  }
}
