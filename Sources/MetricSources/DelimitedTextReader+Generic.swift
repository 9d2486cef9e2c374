// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Files whose columns explain themselves.
extension DelimitedTextReader {
  mutating func readGeneric(
    _ text: PushbackInput, head: ArraySlice<UInt8>, mark: Int, _ input: SourceInput
  ) throws -> ObservationTable? {
    let separator = head.withUnsafeBufferPointer(SeparatorLine.init)?.delimiter
    let start = TableStart(in: head, delimiter: input.delimiter ?? separator, description)
    let delimiter = start.delimiter
    // The header and what explains it are looked at together.
    let chunkSize = max(options.chunkSize, start.explanation?.end ?? 0)
    var cutter = ChunkCutter(text, delimiter: delimiter, size: chunkSize)
    try cutter.skip(mark)
    let chunk = Chunk(capacity: chunkSize)
    let search = HeaderSearch(
      file: description.file, firstLine: input.firstLine,
      headerLine: input.firstLine + start.line,
      explanationLine: start.explanation.map { input.firstLine + $0.line })
    guard let header = try search.find(in: &cutter, chunk, &log) else { return nil }
    summary.headerLine = header.line
    summary.preambleRows = start.preambleRows
    summary.headerRows = header.explanations
    let layout = ColumnLayout(
      header: header.record, of: header.text, description: description,
      requiredMeasures: requiredMeasures, log: &log)
    let numbers = numbers(in: head, below: start, layout)
    let fixedValues = fixedValues()
    let headerPlace = InputLocation(file: description.file, line: header.line)
    guard
      let plan = RowPlan(
        layout, delimiter: delimiter, description: description, fixedValues: fixedValues,
        detail: detail, numbers: numbers)
    else {
      let headers = layout.names.filter { !$0.isEmpty }.prefix(12).joined(separator: ", ")
      log.add(
        .noDateColumn, at: headerPlace,
        hint: IssueHint("map-date-column", ["headers": .text(headers)]))
      return nil
    }
    return try readRows(plan, below: header, cutter, chunk, input, fixedValues)
  }

  private mutating func readRows(
    _ plan: RowPlan, below header: Header, _ cutter: ChunkCutter, _ chunk: Chunk,
    _ input: SourceInput, _ fixedValues: [Dimension: String]
  ) throws -> ObservationTable? {
    let origins = header.record.fields.map {
      header.text.location(of: $0.origin, in: header.record)
    }
    var notedColumns: Set<Int> = []
    let progress = options.progress
    let reading = ParallelReading(
      cutter, log: log, firstLines: header.firstLines,
      noteUnnamed: { column, log in
        guard notedColumns.insert(column).inserted else { return }
        log.add(
          .unnamedColumn, severity: .note, at: origins[column], ["number": .count(column + 1)])
      },
      didTakePart: { progress?(input.byteCount, input.size) })
    let count = cutter.isAtEnd ? 1 : max(1, options.threadCount ?? Threads.count)
    let readers = (0..<count).map { _ in RowReader(plan, file: description.file) }
    reading.run(
      readers, chunk: chunk, from: header.end, line: header.endLine, chunkSize: options.chunkSize)
    if let failure = reading.failure { throw failure }
    if let line = reading.otherHeader {
      refuse(.severalTables, line: line, hint: IssueHint("one-table-a-file"))
      return nil
    }
    log = reading.log
    summary.rows = reading.rows
    summary.rejected = reading.rejected
    summary.totalRows = reading.totals
    summary.headerRows += reading.headers
    if summary.rows == 0 {
      log.add(.noRows, at: InputLocation(file: description.file, line: header.line))
    }
    let groups = GroupedTable(readers, plan: plan)
    let table = groups.table(
      file: description.file, firstLines: reading.firstLines, fixedValues: fixedValues)
    if let first = table.days.min(), let last = table.days.max() { summary.days = first...last }
    summary.missingValues = groups.missingValues
    summary.ignoredColumns = plan.layout.namesOfColumns(ignoredBeside: groups.measureColumns)
    return table
  }

  /// Reads numbers as the plan says, else as those of the first rows agree in.
  private mutating func numbers(
    in head: ArraySlice<UInt8>, below start: TableStart, _ layout: ColumnLayout
  ) -> NumberReader {
    if let separator = description.decimalSeparator {
      return NumberReader(decimalSeparator: separator)
    }
    let evidence = DecimalEvidence(
      in: head, below: start.line, delimiter: start.delimiter, layout)
    switch evidence.separator {
    case .comma:
      summary.decimalComma = evidence.comma?.text
      return NumberReader(decimalSeparator: .comma)
    case .point: return NumberReader(decimalSeparator: nil, commasGroup: true)
    case nil:
      // Between semicolons the comma is most likely the decimal sign, and points group.
      let isInDoubt = evidence.hasPoint || start.delimiter == UInt8(ascii: ";")
      return NumberReader(decimalSeparator: nil, pointsMayGroup: isInDoubt)
    }
  }

  /// The fixed values of the plan, spelt as cells that hold them would be.
  private mutating func fixedValues() -> [Dimension: String] {
    var values: [Dimension: String] = [:]
    for dimension in Dimension.allCases {
      guard let text = description.fixedValues[dimension] else { continue }
      do throws(CellFault) {
        values[dimension] = try DimensionReader.value(of: text, dimension)
      } catch {
        let arguments: [String: IssueArgument] = [
          "value": .text(text), "column": .text(dimension.rawValue),
        ]
        log.add(
          error.code, at: InputLocation(file: description.file), arguments, hint: error.hint)
      }
    }
    return values
  }
}
