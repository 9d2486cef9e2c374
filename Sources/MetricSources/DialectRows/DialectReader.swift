// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting

/// Reads a file whose dialect is known: finds its header, has the rows below read on all
/// processors, and puts together what they say.
///
/// Blocks that follow one another are read by one thread, for only their rows tell where they end.
struct DialectReader {
  let dialect: SourceDialect
  let dates: FileDates
  let description: SourceDescription
  let numbers: NumberReaders
  let requiredMeasures: Set<MeasureID>
  let detail: ObservationDetail
  let options: ReadingOptions
  let names: DialectKeys
  /// What a plan that names the dialect says of columns.
  let mapped: MappedColumns
  /// Whether rows may end before the last column, as those of spreadsheets do.
  let allowsShortRows: Bool
  let totals: TotalWords
  /// The dimensions in which the beginning of the file has names of totals.
  let namedTotals: Set<Dimension>
  /// The columns in which a word for all makes a row the sum of others.
  let pivot: PivotTotals

  var log: IssueLog
  var summary: SourceSummary
  var cells: DialectCells
  var table = DialectTable()

  /// What rows are read by; `nil` before a header.
  var plan: DialectPlan?
  /// Reads the rows of a block among others, and whether it is still among them.
  var blockReader: DialectRowReader?
  var isInBlock = false
  /// What was met in the chunk that is being read.
  var outcome = ChunkOutcome(number: 0, log: ChunkLog(), lineCount: 0)
  /// The line on which each chunk begins.
  var firstLines: [Int] = []
  var columnOf: [MeasureID: String] = [:]
  var ignoredColumns: Set<String> = []
  /// What the title of the block says.
  var title = ""
  /// The names of columns and of blocks that there were, of a file that has blocks.
  var namesOfBlocks: [String] = []
  var titled: (measure: MeasureID, network: String?)?
  var passedBlocks: Set<String> = []
  /// Columns behind the last one with a name.
  let unnamedColumns: UnnamedColumns
  /// What is to be known of columns that were read.
  var remarks = ColumnRemarks()
  /// Why nothing of the file is to be used.
  var refusal: SourceRefusal?
  /// What only tells whether rows add: values of columns, totals, rows without a day.
  var evidence = RepetitionEvidence()
  /// What became of all rows, beside their number.
  var severalDays = RowsOfSeveralDays()
  var isUndated = false
  var usesUTC = false
  var tellsTimes = false

  init(
    _ match: DialectMatch, dates: FileDates, namedTotals: NamedTotals,
    pivot: PivotTotals, description: SourceDescription, quotesTexts: Bool,
    requiredMeasures: Set<MeasureID>,
    detail: ObservationDetail, options: ReadingOptions, allowsShortRows: Bool, log: IssueLog,
    summary: SourceSummary
  ) {
    dialect = match.dialect
    self.dates = dates
    names = match.names
    mapped = MappedColumns(description)
    self.description = description
    self.requiredMeasures = requiredMeasures
    self.detail = detail
    self.options = options
    self.allowsShortRows = allowsShortRows
    self.log = log
    self.summary = summary
    totals = TotalWords.of(match.dialect)
    self.namedTotals = namedTotals.dimensions
    self.pivot = pivot
    self.summary.dialect = match.dialect.id
    self.summary.meaning = match.dialect.rows
    self.summary.exported = description.exported
    numbers = NumberReaders(dialect, description, quotesTexts: quotesTexts)
    cells = DialectCells(dates, numbers, dialect)
    unnamedColumns = UnnamedColumns([], InputLocation(file: description.file))
  }

  /// Reads all rows.
  ///
  /// - Parameters:
  ///   - cutter: Gives the chunks.
  ///   - input: What they are of.
  /// - Returns: The table, and what tells its rows apart; no table when no row has a day.
  /// - Throws: Why the file breaks off.
  mutating func read(
    _ cutter: consuming ChunkCutter, of input: SourceInput
  ) throws -> (table: ObservationTable?, identities: RowIdentities?) {
    firstLines = [input.firstLine]
    let chunk = Chunk(capacity: options.chunkSize)
    while try cutter.next(into: chunk) {
      options.progress?(input.byteCount, input.size)
      let text = SourceText(chunk.bytes, file: description.file, firstLine: 0)
      outcome = ChunkOutcome(number: chunk.number, log: ChunkLog(), lineCount: 0)
      if chunk.isBeginningOfOverlongRow {
        outcome = .ofOverlongRow(chunk, file: description.file, line: 0)
      } else {
        var scanner = RecordScanner(chunk.bytes, delimiter: cutter.delimiter)
        while scanner.next() {
          guard !text.isBlank(scanner.record) else { continue }
          guard take(scanner.record, of: text, delimiter: cutter.delimiter) else {
            return (nil, nil)
          }
          guard let plan, !dialect.isStacked else { continue }
          let below = passExplanations(below: scanner, of: text, plan)
          endChunk()
          try readRows(by: plan, cutter, chunk, from: below.cursor, line: below.line, of: input)
          return refusal == nil ? finish() : (nil, nil)
        }
        outcome.lineCount = scanner.line
      }
      let lineCount = outcome.lineCount
      endChunk()
      firstLines.append(firstLines[firstLines.count - 1] + lineCount)
    }
    endBlock()
    return finish()
  }

  /// Counts what was met in a chunk that was read row after row.
  private mutating func endChunk() {
    keepRows()
    tellProblems()
    summary.rows += outcome.rows
    summary.rejected += outcome.rejected
    summary.totalRows += outcome.totals
    summary.headerRows += outcome.headers
    remarks.add(outcome.remarks, firstLine: firstLine)
    severalDays.add(outcome, firstLine: firstLine)
  }

  /// Whether rows are kept apart by what is known of them beside dimensions.
  var tellsSubjectsApart: Bool {
    options.tellsSubjectsApart && !dialect.isStacked && [.days, .dayParts].contains(dialect.rows)
  }

  /// The line on which the chunk begins that is being read row after row.
  var firstLine: Int { firstLines[firstLines.count - 1] }

  /// Adds the problems of rows so far, before others are told.
  mutating func tellProblems() {
    log.add(outcome.log, firstLine: firstLine, noteUnnamed: unnamedColumns.note)
    outcome.log = ChunkLog()
  }

  // MARK: Rows below one header

  private mutating func readRows(
    by plan: DialectPlan, _ cutter: ChunkCutter, _ chunk: Chunk, from start: Int, line: Int,
    of input: SourceInput
  ) throws {
    let count = cutter.isAtEnd ? 1 : max(1, options.threadCount ?? Threads.count)
    let readers = (0..<count).map { _ in DialectRowReader(plan, file: description.file) }
    let sink = KeptRowSink(plan, table)
    table = DialectTable()
    let progress = options.progress
    let reading = ParallelReading(
      cutter, log: log, firstLines: firstLines, noteUnnamed: unnamedColumns.note,
      didTakePart: { progress?(input.byteCount, input.size) },
      didReadNext: sink.take)
    reading.run(readers, chunk: chunk, from: start, line: line, chunkSize: options.chunkSize)
    if let failure = reading.failure { throw failure }
    if let line = reading.otherHeader {
      refusal = SourceRefusal(
        code: .severalTables, line: line, hint: IssueHint("one-table-a-file"))
      return
    }
    table = sink.table
    severalDays = sink.severalDays
    log = reading.log
    firstLines = reading.firstLines
    summary.rows += reading.rows
    summary.rejected += reading.rejected
    summary.totalRows += reading.totals
    summary.headerRows += reading.headers
    summary.footerRows = reading.footers
    remarks.add(reading.remarks, firstLine: 0)
    gather(readers)
    refusal = refusalOfSelections()
  }

  /// Takes what readers of the same plan have come to.
  mutating func gather(_ readers: [DialectRowReader]) {
    let plan = readers[0].plan
    for reader in readers {
      evidence.add(reader)
      isUndated = isUndated || reader.isUndated
      usesUTC = usesUTC || reader.cells.usesUTC
      tellsTimes = tellsTimes || reader.tellsTimes || reader.cells.tellsTimes
      for slot in plan.dimensions.indices {
        table.networkNames.merge(reader.dimensions[slot].networkNames) { min($0, $1) }
      }
      for (column, values) in zip(plan.rangeColumns, reader.ranges) {
        if let values { summary.note(values, of: column, plan) }
      }
    }
    table.addGroups(of: readers, firstLines)
  }
}
