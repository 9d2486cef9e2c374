// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting

/// Reads the rows of a file whose dialect is known, from its first line to its last.
struct DialectReader {
  let dialect: SourceDialect
  let description: SourceDescription
  let requiredMeasures: Set<MeasureID>
  let detail: ObservationDetail
  let isTranslated: Bool
  /// Whether rows may end before the last column, as those of spreadsheets do.
  private let allowsShortRows: Bool
  let totals: TotalWords

  var log: IssueLog
  var summary: SourceSummary
  var cells: DialectCells
  var table = DialectTable()

  /// The columns of the block that is being read; `nil` before its header.
  var tables: [[DialectMatch.Column]]?
  var names: [String] = []
  var keys: [String] = []
  var leastFieldCount = 0
  var columnOf: [MeasureID: String] = [:]
  /// What the title of the block says.
  var title = ""
  var titled: (measure: MeasureID, network: String?)?
  var rowsOfSeveralDays: (count: Int, first: InputLocation)?
  var passedBlocks: Set<String> = []
  var isUndated = false

  init(
    _ match: DialectMatch, description: SourceDescription, requiredMeasures: Set<MeasureID>,
    detail: ObservationDetail, allowsShortRows: Bool, log: IssueLog, summary: SourceSummary
  ) {
    dialect = match.dialect
    isTranslated = match.isTranslated
    self.description = description
    self.requiredMeasures = requiredMeasures
    self.detail = detail
    self.allowsShortRows = allowsShortRows
    self.log = log
    self.summary = summary
    totals = TotalWords(match.dialect.totalWords)
    self.summary.dialect = match.dialect.id
    self.summary.meaning = match.dialect.rows
    self.summary.exported = description.exported
    cells = DialectCells(match.dialect, description)
  }

  /// Reads all rows.
  ///
  /// - Returns: The table, and what tells its rows apart; no table when no row has a day.
  mutating func read(
    _ cutter: consuming ChunkCutter, _ chunk: Chunk, firstLine: Int
  ) throws -> (table: ObservationTable?, identities: [String]?) {
    var line = firstLine
    while try cutter.next(into: chunk) {
      let text = SourceText(chunk.bytes, file: description.file, firstLine: line)
      guard !SourceText.isBinary(chunk.bytes) else {
        log = IssueLog(file: description.file)
        let file = place()
        log.add(.binaryFile, at: file, hint: IssueHint("save-as-utf-8"))
        return (nil, nil)
      }
      guard !chunk.isBeginningOfOverlongRow else {
        summary.rows += 1
        summary.rejected += 1
        let start = place(line)
        log.add(
          .rowTooLong, at: start, ["limit": .count(ChunkCutter.rowLimit >> 20)],
          hint: IssueHint("check-line-ends"))
        line += 1
        continue
      }
      var scanner = RecordScanner(chunk.bytes, delimiter: cutter.delimiter)
      while scanner.next() {
        guard !text.isBlank(scanner.record) else { continue }
        take(scanner.record, of: text)
      }
      line += scanner.line
    }
    return finish()
  }

  func place(_ line: Int? = nil) -> InputLocation {
    InputLocation(file: description.file, line: line)
  }

  private mutating func finish() -> (table: ObservationTable?, identities: [String]?) {
    let header = place(summary.headerLine)
    if summary.rows == 0 { log.add(.noRows, at: header) }
    if let (count, first) = rowsOfSeveralDays {
      log.add(.rowsOfSeveralDays, severity: .note, at: first, ["count": .count(count)])
    }
    if cells.usesUTC {
      log.add(.daysInUTC, severity: .note, at: header, hint: IssueHint("give-zone"))
    }
    summary.measures = table.figures(columnOf: columnOf)
    for figure in summary.measures where figure.count < table.count && !dialect.isStacked {
      summary.missingValues[figure.id] = table.count - figure.count
    }
    guard !isUndated else {
      let name = dialect.id.rawValue
      log.add(
        .undatedTotals, at: header, ["dialect": .text(name)],
        hint: IssueHint("give-export-day"))
      return (nil, nil)
    }
    let observations = table.table(
      file: description.file, detail: detail,
      hasTimes: dialect.rows.haveTimes && cells.tellsTimes)
    if let first = observations.days.min(), let last = observations.days.max() {
      summary.days = first...last
    }
    return (observations, table.identities)
  }

  // MARK: Rows

  private mutating func take(_ record: DelimitedRecord, of text: SourceText) {
    if isHeader(record, of: text) { return }
    guard let tables else {
      takePreamble(record, of: text)
      return
    }
    if dialect.isStacked, isBetweenBlocks(record, of: text) { return }
    if isTotal(record, of: text) {
      summary.totalRows += 1
      return
    }
    if repeatsHeader(record, of: text) {
      summary.headerRows += 1
      return
    }
    summary.rows += 1
    var chunkLog = ChunkLog()
    var isRead = text.isSound(record, &chunkLog) && hasFields(record, of: text, &chunkLog)
    if isRead {
      for columns in tables where !isBlank(columns, in: record, of: text) {
        if !take(columns, of: record, text, &chunkLog) { isRead = false }
      }
    }
    if !isRead { summary.rejected += 1 }
    log.add(chunkLog, firstLine: 0) { _, _ in }
  }

  private func hasFields(
    _ record: DelimitedRecord, of text: SourceText, _ log: inout ChunkLog
  ) -> Bool {
    guard record.fieldCount >= leastFieldCount || allowsShortRows else {
      log.add(
        .tooFewFields, at: text.location(of: record.end, in: record),
        ["found": .count(record.fieldCount), "expected": .count(leastFieldCount)])
      return false
    }
    guard record.fieldCount > names.count,
      record.hasTextBeyondFields || record.fields[names.count...].contains(where: text.hasContent)
    else { return true }
    log.add(
      .tooManyFields, at: text.location(of: record.fields[names.count].origin, in: record),
      ["found": .count(record.fieldCount), "expected": .count(names.count)])
    return false
  }

  /// Tells whether a table beside others has no day and no value in a row.
  private func isBlank(
    _ columns: [DialectMatch.Column], in record: DelimitedRecord, of text: SourceText
  ) -> Bool {
    guard (tables?.count ?? 0) > 1 else { return false }
    return columns.allSatisfy { column in
      column.role == .id || column.index >= record.fields.count
        || !text.hasContent(record.fields[column.index])
    }
  }
}

extension SourceDialect.RowMeaning {
  /// Whether what rows tell about happens at some time of the day.
  fileprivate var haveTimes: Bool {
    switch self {
    case .posts, .leads, .answers: true
    case .days, .dayParts, .totals: false
    }
  }
}
