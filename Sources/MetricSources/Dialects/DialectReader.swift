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
  private let isTranslated: Bool
  /// Whether rows may end before the last column, as those of spreadsheets do.
  private let allowsShortRows: Bool

  private(set) var log: IssueLog
  private(set) var summary: SourceSummary
  private var cells: DialectCells
  private var table = DialectTable()

  /// The columns of the block that is being read; `nil` before its header.
  private var tables: [[DialectMatch.Column]]?
  private var names: [String] = []
  private var keys: [String] = []
  private var leastFieldCount = 0
  private var columnOf: [MeasureID: String] = [:]
  /// What the title of the block says.
  private var title = ""
  private var titled: (measure: MeasureID, network: String?)?
  private var rowsOfSeveralDays: (count: Int, first: InputLocation)?
  private var passedBlocks: Set<String> = []
  private var isUndated = false

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
      guard chunk.bytes.offset(of: 0, in: 0..<chunk.count) == nil else {
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

  private func place(_ line: Int? = nil) -> InputLocation {
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
    let observations = table.table(file: description.file, detail: detail)
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

  /// Takes a row as the header of a block if it is one.
  private mutating func isHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard tables == nil || dialect.isStacked else { return false }
    let keys = text.keys(of: record)
    guard !keys.isEmpty, let match = DialectMatch(dialect, keys, isTranslated: isTranslated)
    else { return false }
    names = record.fields.map { text.withTrimmedContent(of: $0, CellText.line) }
    self.keys = keys
    leastFieldCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    let layout = DialectColumns(
      match, names: names, keys: keys, description: description,
      requiredMeasures: requiredMeasures, isFirst: summary.headerLine == nil,
      place: { text.location(of: record.fields[$0].origin, in: record) }, &log)
    tables = layout.tables
    for column in layout.tables.joined() {
      guard let measure = column.role.measure else { continue }
      if columnOf[measure] == nil { columnOf[measure] = names[column.index] }
      table.slot(of: measure)
    }
    if let counted = dialect.counted { table.slot(of: counted) }
    if summary.headerLine == nil { summary.headerLine = text.firstLine + record.line }
    for name in layout.ignoredColumns where !summary.ignoredColumns.contains(name) {
      summary.ignoredColumns.append(name)
    }
    readTitle()
    return true
  }

  private mutating func takePreamble(_ record: DelimitedRecord, of text: SourceText) {
    guard let first = record.fields.first, record.fault == nil else { return }
    let words = text.withTrimmedContent(of: first, CellText.line)
    if record.fields.dropFirst().allSatisfy({ !text.hasContent($0) }) { title = words }
    for (beginning, measure) in dialect.datedTexts {
      guard words.lowercased().hasPrefix(beginning), record.fields.count > 1 else { continue }
      let rest = words.dropFirst(beginning.count).filter { $0 != ":" }
      let day = Array(rest.utf8).withUnsafeBufferPointer { try? cells.day($0) }
      let number = text.withTrimmedContent(of: record.fields[1]) {
        try? cells.number($0, Measure.named(measure)).value
      }
      guard let day, let number, !number.isNaN else { continue }
      var row = DialectTable.Row(day: day, line: text.firstLine + record.line)
      row.dimensions = fixedDimensions
      row.values = [(measure, number)]
      columnOf[measure] = String(words.prefix(beginning.count))
      table.add(row)
    }
  }

  /// Takes a row as a title, or as the header of a block that is not read, if it is one.
  private mutating func isBetweenBlocks(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    let filled = record.fields.filter(text.hasContent)
    if filled.count == 1, record.fields.first.map(text.hasContent) == true,
      record.fields.count == 1 || names.count > 1
    {
      let words = text.withTrimmedContent(of: filled[0], CellText.line)
      let isDate = text.withContent(of: filled[0]) { (try? cells.day($0)) != nil }
      guard !isDate else { return false }
      title = words
      tables = nil
      return true
    }
    let hasDigits = filled.contains { field in
      text.withTrimmedContent(of: field) { cell in
        cell.withUnsafeBufferPointer { $0.contains { 0x30...0x39 ~= $0 || $0 >= 0x80 } }
      }
    }
    guard !hasDigits, filled.count > 1 else { return false }
    // Words only: the header of a block that tells of something else.
    if text.withContent(of: filled[0], { (try? cells.day($0)) == nil }) {
      passOver()
      return true
    }
    return false
  }

  private mutating func passOver() {
    tables = nil
    guard passedBlocks.insert(title).inserted else { return }
    let (file, block) = (place(), title)
    log.add(.sheetPassedOver, severity: .note, at: file, ["sheet": .text(block)])
  }

  /// Finds out which measure and network the title of the block names.
  private mutating func readTitle() {
    var words = HeaderKey.key(title).split(separator: "-")
    var network: String?
    if let first = words.first, ["facebook", "instagram", "threads"].contains(first) {
      network = String(words.removeFirst())
    }
    let key = words.joined(separator: "-")
    let known = dialect.titles.first { HeaderKey.key($0.key) == key }?.value
    titled = (known ?? MeasureID(normalizing: key)).map { ($0, network) }
    if let measure = titled?.measure { columnOf[measure] = columnOf[measure] ?? title }
  }

  private func isTotal(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let first = record.fields.first(where: text.hasContent) else { return false }
    if let dimension = dialect.blankInTotals,
      let column = tables?.joined().first(where: { $0.role == .dimension(dimension) }),
      column.index < record.fields.count
    {
      return !text.hasContent(record.fields[column.index])
    }
    return text.withTrimmedContent(of: first) { cell in
      guard cell.count <= 40 else { return false }
      let words = HeaderKey.key(CellText.line(cell))
      return dialect.totalWords.contains { HeaderKey.key($0) == words }
    }
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

extension DialectReader {
  /// The dimensions that all rows have, by the plan or by the dialect.
  private var fixedDimensions: [Dimension: String] {
    var values: [Dimension: String] = [:]
    if let network = titled?.network ?? dialect.network { values[.network] = network }
    if let source = dialect.source { values[.source] = source }
    for (dimension, text) in description.fixedValues {
      values[dimension] = (try? DimensionReader.value(of: text, dimension)) ?? text
    }
    return values
  }

  /// Takes what a table has in a row, or reports the cells for which the row is refused.
  private mutating func take(
    _ columns: [DialectMatch.Column], of record: DelimitedRecord, _ text: SourceText,
    _ log: inout ChunkLog
  ) -> Bool {
    var row = DialectTable.Row(line: text.firstLine + record.line)
    row.dimensions = fixedDimensions
    var damages: [(column: Int, fault: CellFault)] = []
    var day: CivilDay?
    var lastDay: CivilDay?
    var isAnswer = true
    var ranges: [(column: Int, value: Double, isDuration: Bool)] = []
    for column in columns where column.index < record.fields.count {
      let field = record.fields[column.index]
      do throws(CellFault) {
        switch column.role {
        case .date: day = try self.day(field, of: text)
        case .lastDay: lastDay = try self.day(field, of: text)
        case .id:
          let id = text.withTrimmedContent(of: field) {
            CellText.isMissing($0) ? nil : CellText.line($0)
          }
          row.id = id
          if let id, dialect.rows == .posts { row.dimensions[.postID] = id }
        case .dimension(let dimension):
          let value = try self.value(field, of: text) { cell throws(CellFault) in
            try DimensionReader.value(in: cell, of: dimension)
          }
          if let value { row.dimensions[dimension] = value }
        case .sourceAndMedium: readSourceAndMedium(field, of: text, &row)
        case .measure(let measure):
          row.values.append((measure, try number(field, Measure.named(measure), of: text)))
        case .titled:
          guard let titled else { break }
          let value = try number(field, Measure.named(titled.measure), of: text)
          row.values.append((titled.measure, value))
        case .rate(let form):
          let value = try value(field, of: text) { [cells] cell throws(CellFault) in
            try cells.rate(cell, form)
          }
          ranges.append((column.index, value, false))
        case .duration:
          let value = try value(field, of: text) { [cells] cell throws(CellFault) in
            try cells.seconds(cell)
          }
          ranges.append((column.index, value, true))
        case .flag(let measure, let words):
          let value = text.withTrimmedContent(of: field) { cell -> Double in
            if cells.isMissing(cell) { return .nan }
            return words.contains(CellText.line(cell).lowercased()) ? 1 : 0
          }
          if dialect.rows == .answers, value.isNaN { isAnswer = false }
          row.values.append((measure, value))
        case .score(let measure, let least, let best):
          let score = try number(field, Measure.named("survey-responses"), of: text)
          guard score.isNaN || score <= best else {
            throw CellFault.scoreTooHigh(best: Int(best))
          }
          if score.isNaN { isAnswer = false }
          row.values.append((measure, score.isNaN ? .nan : score >= least ? 1 : 0))
        case .text: break
        }
      } catch { damages.append((column.index, error)) }
    }
    guard damages.isEmpty else {
      for (index, fault) in damages.sorted(by: { $0.column < $1.column }) {
        log.add(fault, in: index, named: names[index], of: record, text)
      }
      return false
    }
    guard isAnswer else { return true }
    if dialect.rows == .totals {
      day = description.exported
      if day == nil { isUndated = true }
    } else if let lastDay, let first = day, lastDay != first {
      day = lastDay
      let place = text.location(of: record.start, in: record)
      rowsOfSeveralDays = ((rowsOfSeveralDays?.count ?? 0) + 1, rowsOfSeveralDays?.first ?? place)
    }
    row.day = day ?? CivilDay(number: 0)
    if let counted = dialect.counted { row.values.append((counted, 1)) }
    table.add(row)
    for range in ranges where !range.value.isNaN { note(range) }
    return true
  }

  private mutating func note(_ range: (column: Int, value: Double, isDuration: Bool)) {
    let name = names[range.column]
    if let known = summary.ranges.firstIndex(where: { $0.column == name }) {
      let values = summary.ranges[known].values
      summary.ranges[known].values =
        min(values.lowerBound, range.value)...max(values.upperBound, range.value)
    } else {
      summary.ranges.append(
        RangeFigure(
          column: name, isDuration: range.isDuration, values: range.value...range.value))
    }
  }

  private mutating func day(
    _ field: DelimitedRecord.Field, of text: SourceText
  ) throws(CellFault) -> CivilDay {
    try text.withContent(of: field) { cell in
      Result { () throws(CellFault) in try cells.day(cell) }
    }.get()
  }

  private func number(
    _ field: DelimitedRecord.Field, _ measure: Measure, of text: SourceText
  ) throws(CellFault) -> Double {
    let (value, currency) = try value(field, of: text) { cell throws(CellFault) in
      try cells.number(cell, measure)
    }
    if let currency, let planned = description.currency, currency != planned {
      throw CellFault.otherCurrency(currency, plan: planned)
    }
    return value
  }

  private func value<Value>(
    _ field: DelimitedRecord.Field, of text: SourceText,
    _ read: (Span<UInt8>) throws(CellFault) -> Value
  ) throws(CellFault) -> Value {
    try text.withTrimmedContent(of: field) { cell in
      Result { () throws(CellFault) in try read(cell) }
    }.get()
  }

  private func readSourceAndMedium(
    _ field: DelimitedRecord.Field, of text: SourceText, _ row: inout DialectTable.Row
  ) {
    let words = text.withTrimmedContent(of: field, CellText.line)
    let parts = words.split(separator: "/", maxSplits: 1).map {
      $0.drop(while: \.isWhitespace).lowercased()
    }
    guard let source = parts.first else { return }
    row.dimensions[.network] = NetworkID.canonical(CellText.line(source))
    switch parts.last {
    case "organic", "organic-social", "organic social": row.dimensions[.source] = "organic"
    case "cpc", "ppc", "cpm", "paid", "paid-social", "paid social", "paidsocial":
      row.dimensions[.source] = "paid"
    default: break
    }
  }
}
