// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A workbook of Excel 97 to 2003: its sheets, and what their cells refer to.
///
/// - SeeAlso: [MS-XLS], "Excel Binary File Format (.xls) Structure".
final class XLSBook {
  /// A sheet and where its records begin, and end at the latest.
  struct Sheet {
    let name: String
    let isHidden: Bool
    let offset: Int
    var limit = Int.max
  }

  /// The version of the format that this reads.
  private static let version = 0x0600

  let stream: XLSStream
  private(set) var sheets: [Sheet] = []
  private(set) var dates = SerialDate(startsIn1904: false)
  private var sharedTexts: [String] = []
  private var styles: [CellStyle] = []

  /// Reads the records that are about the whole workbook; `nil` where it is of an earlier version.
  init?(_ stream: XLSStream) throws(SpreadsheetError) {
    self.stream = stream
    guard let first = stream.record(at: 0), first.type == XLSRecordType.beginning else {
      throw SpreadsheetError(.damagedWorkbook)
    }
    guard first.uint16(0) == Self.version else { return nil }
    try read(from: first)
  }

  private func read(from first: XLSRecord) throws(SpreadsheetError) {
    var codes: [Int: CellStyle] = [:]
    var formats: [Int] = []
    var record = first
    while let next = record.next {
      record = next
      switch record.type {
      case XLSRecordType.password: throw SpreadsheetError(.encryptedSpreadsheet)
      case XLSRecordType.startOfDates: dates = SerialDate(startsIn1904: record.uint16(0) == 1)
      case XLSRecordType.format:
        guard let id = record.uint16(0) else { throw SpreadsheetError(.damagedSpreadsheet) }
        var text = XLSText(record, from: 2)
        codes[id] = CellStyle(code: try text.next())
      case XLSRecordType.style: formats.append(record.uint16(2) ?? 0)
      case XLSRecordType.sheet: try readSheet(record)
      case XLSRecordType.sharedTexts: try readSharedTexts(record)
      case XLSRecordType.end:
        styles = formats.map { codes[$0] ?? CellStyle(builtIn: $0) }
        return try limitSheets()
      default: continue
      }
    }
    throw SpreadsheetError(.damagedSpreadsheet)
  }

  private func readSheet(_ record: XLSRecord) throws(SpreadsheetError) {
    guard let offset = record.uint32(0), let state = record.byte(4), let kind = record.byte(5)
    else { throw SpreadsheetError(.damagedSpreadsheet) }
    // Charts and macros are sheets as well, of another kind.
    guard kind == 0 else { return }
    var name = XLSText(record, from: 6)
    sheets.append(
      Sheet(
        name: try name.next(hasShortCount: true), isHidden: state & 3 != 0, offset: Int(offset)))
  }

  /// Lets each sheet end where another begins, for records of several would be read again and again.
  ///
  /// One that begins where none can ends no other.
  private func limitSheets() throws(SpreadsheetError) {
    let order = sheets.indices.filter { index in
      stream.record(at: sheets[index].offset)?.type == XLSRecordType.beginning
    }.sorted { sheets[$0].offset < sheets[$1].offset }
    for (index, following) in zip(order, order.dropFirst()) {
      guard sheets[index].offset < sheets[following].offset else {
        throw SpreadsheetError(.damagedSpreadsheet)
      }
      sheets[index].limit = sheets[following].offset
    }
  }

  private func readSharedTexts(_ record: XLSRecord) throws(SpreadsheetError) {
    // A second list would put other texts behind the numbers that cells refer to.
    guard let count = record.uint32(4), sharedTexts.isEmpty else {
      throw SpreadsheetError(.damagedSpreadsheet)
    }
    var text = XLSText(record, from: 8)
    var size = 0
    while sharedTexts.count < count, !text.isAtEnd() {
      let next = try text.next()
      size += next.utf8.count + MemoryLayout<String>.size
      guard size <= SharedTexts.limit else { throw SpreadsheetError(.spreadsheetTooLarge) }
      sharedTexts.append(next)
    }
  }

  // MARK: Cells

  /// A text that cells share; `nil` where there is none with such a number.
  func sharedText(_ index: UInt32) -> String? {
    index < sharedTexts.count ? sharedTexts[Int(index)] : nil
  }

  /// A number as a style shows it.
  func text(_ number: Double, style: Int) -> String {
    let style = styles.indices.contains(style) ? styles[style] : .number
    return style.text(of: number, countingFrom: dates)
  }
}
