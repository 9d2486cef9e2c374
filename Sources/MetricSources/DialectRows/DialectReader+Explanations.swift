// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows directly below a header that say more about its columns, as Qualtrics and SurveyMonkey write
/// them.
extension DialectReader {
  /// No export has more of them.
  private static let explanationLimit = 2

  /// How many bytes of an export have to be looked at together: the header and such rows below it.
  ///
  /// Usual chunks have more; it counts where they are a few bytes, as where all cuts are tried.
  ///
  /// - Parameters:
  ///   - head: The first rows.
  ///   - match: The header among them.
  ///   - mapped: What the plan says of columns.
  ///   - usual: How many a chunk has anyway.
  /// - Returns: The number of bytes from the beginning; 0 where chunks have more.
  static func leastChunkSize(
    _ head: HeadCells, _ match: DialectMatch, _ mapped: MappedColumns, than usual: Int
  ) -> Int {
    guard usual < head.size else { return 0 }
    var end = 0
    var rowsBelow: Int?
    head.forEachRow { record, text in
      end = record.end
      if let rows = rowsBelow {
        rowsBelow = rows + 1
      } else if match.isHeader(text.keys(of: record), mapped) {
        rowsBelow = 0
      }
      return rowsBelow == explanationLimit
    }
    // With one byte more it is known that the file ends, where its last row has no line end.
    return rowsBelow == nil ? 0 : head.offset(behind: end) + 1
  }

  /// Passes over such rows, and counts them.
  ///
  /// - Parameters:
  ///   - header: The scanner behind the header.
  ///   - text: What it scans.
  ///   - plan: How rows are read.
  /// - Returns: Where rows of data begin.
  mutating func passExplanations(
    below header: RecordScanner, of text: SourceText, _ plan: DialectPlan
  ) -> (cursor: Int, line: Int) {
    var scanner = header
    var end = (cursor: header.cursor, line: header.line)
    var passed = 0
    for count in 1...Self.explanationLimit {
      guard scanner.next() else { break }
      let record = scanner.record
      guard text.hasImportIDs(record) || passed == count - 1 && explains(record, of: text, plan)
      else { continue }
      passed = count
      end = (scanner.cursor, scanner.line)
    }
    outcome.headers += passed
    return end
  }

  /// Whether a row has words where others have their day and what they count, and no number.
  private func explains(
    _ record: DelimitedRecord, of text: SourceText, _ plan: DialectPlan
  ) -> Bool {
    guard plan.tables.count == 1, record.fault == nil, !record.hasTextBeyondFields,
      let date = plan.tables[0].first(where: { $0.kind == .date })?.column
    else { return false }
    func words(_ column: Int) -> String {
      guard column < record.fields.count else { return "" }
      return text.withTrimmedContent(of: record.fields[column], CellText.line)
    }
    func isOfWords(_ column: Int) -> Bool {
      let words = words(column)
      return !words.isEmpty && !words.unicodeScalars.contains { DecimalDigit($0) != nil }
    }
    let isHeader = HeaderKey.key(words(date)) == HeaderKey.key(plan.names[date])
    guard !isHeader else { return false }
    if isOfWords(date) { return text.explains(record) && !hasKnownWord(record, of: text, plan) }
    // `,,,Response` says what kind of answer a column has.
    return dialect.rows == .answers && words(date).isEmpty
      && plan.tables[0].contains { $0.kind == .score && isOfWords($0.column) }
  }

  /// Whether a cell has a word that the dialect knows, as a row with a damaged day may.
  private func hasKnownWord(
    _ record: DelimitedRecord, of text: SourceText, _ plan: DialectPlan
  ) -> Bool {
    plan.tables[0].contains { step in
      guard step.kind == .flag, step.column < record.fields.count, let words = FlagWords(step.role)
      else { return false }
      let cell = text.withTrimmedContent(of: record.fields[step.column], CellText.line)
      return !cell.isEmpty && words.value(of: cell) != DialectRowReader.unknownWord
    }
  }
}

extension SourceText {
  /// Whether all cells of a row are what Qualtrics calls columns by: `{"ImportId":"endDate"}`.
  fileprivate func hasImportIDs(_ record: DelimitedRecord) -> Bool {
    let filled = record.fields.filter(hasContent)
    return record.fault == nil && !filled.isEmpty
      && filled.allSatisfy { withTrimmedContent(of: $0, CellText.line).hasPrefix("{\"ImportId\"") }
  }
}
