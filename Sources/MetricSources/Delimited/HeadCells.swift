// SPDX-License-Identifier: Apache-2.0

/// The cells at the beginning of a file, below its header.
struct HeadCells {
  private let head: ArraySlice<UInt8>
  private let start: Int
  private let delimiter: UInt8
  private let isCut: Bool

  /// Takes the beginning of a file.
  ///
  /// - Parameters:
  ///   - head: The first bytes.
  ///   - start: The line of the header, from 0.
  ///   - delimiter: What separates cells.
  init(in head: Head, below start: Int, delimiter: UInt8) {
    self.head = head.bytes
    isCut = head.isCut
    self.start = start
    self.delimiter = delimiter
  }

  /// The different texts of a column in the order of rows, without cells that say nothing; of rows with
  /// text in another column only.
  func values(of column: Int, beside other: Int) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil, column < record.fields.count,
          other < record.fields.count, text.hasContent(record.fields[other]),
          !isCut || record.end < bytes.count
        else { continue }
        let value = text.withTrimmedContent(of: record.fields[column]) { cell in
          cell.count > 200 || CellText.isMissing(cell) ? "" : CellText.line(cell)
        }
        if !value.isEmpty, seen.insert(value).inserted { values.append(value) }
      }
    }
    return values
  }
}
