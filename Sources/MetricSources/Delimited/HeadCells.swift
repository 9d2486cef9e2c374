// SPDX-License-Identifier: Apache-2.0

/// The beginning of a file's text.
struct Head {
  let bytes: ArraySlice<UInt8>
  /// Whether the file may go on behind it.
  let isCut: Bool
}

/// The rows at the beginning of a file, below its header.
struct HeadCells {
  private let rows: ArraySlice<UInt8>
  private let start: Int
  /// What separates cells.
  let delimiter: UInt8

  /// Takes the beginning of a file; a row that is cut off at its end says nothing.
  ///
  /// - Parameters:
  ///   - head: The first bytes.
  ///   - start: The line of the header, from 0; -1 where the header is among the rows.
  ///   - delimiter: What separates cells.
  init(in head: Head, below start: Int = -1, delimiter: UInt8) {
    let end = head.isCut ? head.bytes.lastIndex(of: UInt8(ascii: "\n")) : nil
    rows = end.map { head.bytes[...$0] } ?? head.bytes
    self.start = start
    self.delimiter = delimiter
  }

  /// How many bytes there are.
  var size: Int { rows.count }

  /// The offset at which text can be cut behind a row that ends at another one.
  func offset(behind end: Int) -> Int {
    let feed = rows.dropFirst(max(0, end - 1)).firstIndex(of: UInt8(ascii: "\n"))
    return feed.map { $0 - rows.startIndex + 1 } ?? rows.count
  }

  /// Calls a function with each sound row until it has seen enough.
  ///
  /// - Parameter isEnough: Takes a row, whose line counts from the beginning of the file, and the
  ///   text that it is of.
  func forEachRow(_ isEnough: (DelimitedRecord, SourceText) -> Bool) {
    rows.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil else { continue }
        if isEnough(record, text) { return }
      }
    }
  }

  /// Calls a function with each distinct short text in some columns that is no number, and the first
  /// row that has it.
  func forEachName(
    in columns: [Int], _ body: (String, Int, DelimitedRecord, SourceText) -> Void
  ) {
    guard !columns.isEmpty else { return }
    var seen: Set<UInt64> = []
    forEachRow { record, text in
      for column in columns where column < record.fields.count {
        let words = text.withContent(of: record.fields[column]) { cell -> String? in
          // Numbers name nothing, and sentences are no names.
          guard let first = cell.baseAddress, cell.count <= 60, !(0x2D...0x39 ~= first.pointee),
            seen.insert(RepeatedRows.hash(first, cell.count) &+ UInt64(column)).inserted
          else { return nil }
          return CellText.line(cell.span.extracting(CellText.trimmedRange(of: cell.span)))
        }
        if let words { body(words, column, record, text) }
      }
      return false
    }
  }

  /// The different texts of a column in the order of rows, without cells that say nothing.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - other: Only of rows that have text in it.
  ///   - limit: So many are enough.
  /// - Returns: The texts, in one line each.
  func values(of column: Int, beside other: Int? = nil, limit: Int = .max) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    forEachRow { record, text in
      let isTaken =
        other.map { $0 < record.fields.count && text.hasContent(record.fields[$0]) } ?? true
      guard isTaken, column < record.fields.count else { return false }
      let value = text.withTrimmedContent(of: record.fields[column]) { cell in
        cell.count > 200 || CellText.isMissing(cell) ? "" : CellText.line(cell)
      }
      if !value.isEmpty, seen.insert(value).inserted { values.append(value) }
      return values.count >= limit
    }
    return values
  }
}
