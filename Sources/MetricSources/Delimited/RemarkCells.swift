// SPDX-License-Identifier: Apache-2.0

/// What the first cells of a column say that may have counts of comments or remarks.
struct RemarkCells {
  private var words = 0
  private var numbers = 0

  /// Looks at a column of the rows below a line.
  init(in head: ArraySlice<UInt8>, below start: Int, delimiter: UInt8, _ column: Int) {
    head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil, column < record.fields.count,
          text.hasContent(record.fields[column])
        else { continue }
        text.withTrimmedContent(of: record.fields[column]) { cell in
          guard !CellText.isMissing(cell) else { return }
          // Most cells are plain numbers.
          if cell.indices.allSatisfy({ 0x30...0x39 ~= cell[$0] }) {
            numbers += 1
            return
          }
          // `Day 1` and `boosted $20` are remarks.
          let first = String(decoding: MoneyText(cell).amount, as: UTF8.self).unicodeScalars.first
          let beginsWithDigit = first.map { DecimalDigit($0) != nil } ?? false
          if beginsWithDigit,
            NumberBeforeWord(cell).map({ $0.power != nil || $0.isClassified }) ?? true
          {
            numbers += 1
          } else {
            words += 1
          }
        }
      }
    }
  }

  /// Whether more of them are words than numbers.
  var areRemarks: Bool { words > numbers }
}
