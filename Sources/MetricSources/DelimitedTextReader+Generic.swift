// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Files whose columns explain themselves.
extension DelimitedTextReader {
  /// So many columns are named where none gives the date.
  private static let toldHeaders = 20

  mutating func readGeneric(
    _ text: PushbackInput, _ beginning: Head, mark: Int, _ input: SourceInput
  ) throws -> ObservationTable? {
    let head = beginning.bytes
    let separator = head.withUnsafeBufferPointer(SeparatorLine.init)?.delimiter
    let start = TableStart(in: head, delimiter: input.delimiter ?? separator, description)
    let delimiter = start.delimiter
    // The header and what explains it are looked at together, even where the file ends with it.
    let chunkSize = max(options.chunkSize, start.explanation.map { $0.end + 1 } ?? 0)
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
    let headerPlace = InputLocation(file: description.file, line: header.line)
    if let twoRows = start.twoRows {
      log.add(
        .headerOfTwoRows, at: headerPlace,
        [
          "groups": .text(twoRows.groups.prefix(6).joined(separator: ", ")),
          "names": .text(twoRows.names.prefix(6).joined(separator: ", ")),
        ], hint: ColumnLayout.shape)
      return nil
    }
    summary.headerRows = header.explanations
    let names = header.record.fields.map {
      header.text.withTrimmedContent(of: $0, CellText.line)
    }
    let beside = TablesBeside(
      in: beginning, below: (start.explanation?.line ?? start.line), delimiter: delimiter, names,
      description)
    var layout = ColumnLayout(
      header: header.record, of: header.text, names: names, beside: beside,
      isBelowOthers: start.preambleRows > 0,
      description: description, requiredMeasures: requiredMeasures, log: &log)
    if let beside {
      let field = header.record.fields[beside.columns[0]]
      log.add(
        .tableBeside, severity: .warning,
        at: header.text.location(of: field.origin, in: header.record),
        ["columns": .text(beside.names.prefix(12).joined(separator: ", "))],
        hint: IssueHint("one-table-a-sheet"))
    }
    guard !isWide(layout, at: headerPlace) else { return nil }
    takeUnits(around: start, &layout, firstLine: input.firstLine)
    let cells = HeadCells(
      in: beginning, below: start.explanation?.line ?? start.line, delimiter: delimiter)
    layout.leaveOutRemarks(cells, description)
    guard !addsUpSelections(layout, cells) else { return nil }
    settleAudience(of: &layout, cells, at: headerPlace)
    let repeating = repeatingColumn(of: layout, cells)
    if layout.hasDaysInUTC { log.add(.daysInUTC, severity: .note, at: headerPlace) }
    if let currencies = CurrencyColumn(layout) {
      layout.take(
        currencies, marks: currencies.marks(in: cells), description, at: headerPlace, &log)
    }
    let numbers = numbers(in: cells, layout, input)
    let dates = try dates(
      in: HeadCells(in: beginning, delimiter: delimiter), layout, input)
    let fixedValues = fixedValues()
    // Larger files are not kept by hand.
    let isSmall = !beginning.isCut || (input.size ?? .max) <= RepeatedRows.byteLimit
    let totals =
      isSmall
      ? NamedTotals(cells, layout, firstLine: input.firstLine) : NamedTotals()
    if !beginning.isCut { origin?.subjects = totals.subjects }
    guard
      let plan = RowPlan(
        layout, delimiter: delimiter, description: description, fixedValues: fixedValues,
        detail: detail, totals: totals, numbers: numbers, dates: dates,
        allowsShortRows: input.sheet != nil)
    else {
      if layout.isOneQuotedLine {
        log.add(.quotedLines, at: headerPlace, hint: IssueHint("unquote-lines"))
        return nil
      }
      if let scores = scores(in: HeadRows(beginning.bytes, delimiter: delimiter)) {
        log.add(
          .scoresNotWhole, at: headerPlace,
          ["column": .text(layout.names[scores.index]), "best": .count(scores.best)],
          hint: IssueHint("export-single-answers"))
        return nil
      }
      let names = layout.names.filter { !$0.isEmpty }
      let headers =
        names.prefix(Self.toldHeaders).joined(separator: ", ")
        + (names.count > Self.toldHeaders ? ", \u{2026}" : "")
      log.add(
        .noDateColumn, at: headerPlace,
        hint: layout.isOfAnalytics
          ? IssueHint("export-by-date")
          : IssueHint("map-date-column", ["headers": .text(headers)]))
      return nil
    }
    let table = try readRows(plan, below: header, cutter, chunk, input, fixedValues)
    return table.map { removeRepeated(from: $0, plan, repeating) }
  }

  private mutating func readRows(
    _ plan: RowPlan, below header: Header, _ cutter: ChunkCutter, _ chunk: Chunk,
    _ input: SourceInput, _ fixedValues: [Dimension: String]
  ) throws -> ObservationTable? {
    let origins = header.record.fields.map {
      header.text.location(of: $0.origin, in: header.record)
    }
    let progress = options.progress
    let reading = ParallelReading(
      cutter, log: log, firstLines: header.firstLines,
      noteUnnamed: UnnamedColumns(
        origins, InputLocation(file: description.file, line: header.line)
      ).note,
      didTakePart: { progress?(input.byteCount, input.size) })
    let isAlone = cutter.isAtEnd || plan.fillsDown
    let count = isAlone ? 1 : max(1, options.threadCount ?? Threads.count)
    // Of larger files rows are not compared: nobody keeps them by hand.
    let isWatched = (input.size ?? 0) <= RepeatedRows.byteLimit
    let watchedChunks = isWatched ? max(1, RepeatedRows.byteLimit / options.chunkSize) : 0
    let readers = (0..<count).map { _ in
      RowReader(
        plan, file: description.file, watchedChunks: watchedChunks, isOfLargeSource: !isAlone)
    }
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
    summary.footerRows = reading.footers
    if summary.rows == 0 {
      log.add(.noRows, at: InputLocation(file: description.file, line: header.line))
    }
    let groups = GroupedTable(readers, plan: plan)
    var table = groups.table(
      file: description.file, firstLines: reading.firstLines, fixedValues: fixedValues)
    if let first = table.days.min(), let last = table.days.max() { summary.days = first...last }
    summary.missingValues = groups.missingValues
    summary.ignoredColumns = plan.layout.namesOfColumns(
      ignoredBeside: groups.measureColumns, timeColumn: plan.timeColumn)
    summary.ignoredColumns += plan.layout.beside?.names ?? []
    tell(reading.remarks, of: plan, groups)
    dropTotals(from: &table, plan)
    if plan.fillsDown, let reader = readers.first {
      tellFilledTotals(reader.sumsAbove, plan) { reading.firstLines[$0.chunk] + $0.line }
    }
    dropRates(from: &table, plan, at: origins)
    tellRunningTotals(in: table, plan)
    tellDaysAhead(of: &table)
    tellLevelsLikeChanges(in: table)
    markPeriods(in: &table, plan)
    tellOfCurrencies(readers, of: plan, table)
    tellPeriodsBesideDays(in: table)
    // `firstLines` has one line more than there are chunks.
    let areCompared =
      reading.firstLines.count <= max(watchedChunks, 1) + header.firstLines.count
    let repeated = areCompared ? reading.repeats.found : nil
    if let ids = RecurringIDs(table), ids.count != repeated?.count {
      log.add(
        .recurringIDs, severity: ids.areOfOneDay ? .warning : .note,
        at: InputLocation(file: description.file, line: ids.second),
        ["count": .count(ids.count), "first": .label(ids.first), "second": .label(ids.second)],
        hint: IssueHint("keep-last-counts"))
    }
    if let repeated {
      log.add(
        .repeatedRows, severity: .warning,
        at: InputLocation(file: description.file, line: repeated.second),
        [
          "count": .count(repeated.count), "first": .label(repeated.first),
          "second": .label(repeated.second),
        ], hint: IssueHint("check-repeated-rows"))
    }
    return table
  }

  /// Tells what is to be known of columns that were read.
  private mutating func tell(
    _ remarks: ColumnRemarks, of plan: RowPlan, _ groups: GroupedTable
  ) {
    let measureColumns = Set(groups.measureColumns)
    for found in remarks.all {
      // Of a column that proved to be no measure nothing is used.
      if case .possibleMeasure = plan.layout.roles[found.column], found.remark != .unclear,
        !measureColumns.contains(found.column)
      {
        continue
      }
      var arguments: [String: IssueArgument] = [
        "column": .text(plan.layout.names[found.column]), "count": .count(found.count),
        "value": .text(found.value),
      ]
      if let currency = plan.currency { arguments["plan"] = .text(currency) }
      if found.remark == .scaled {
        arguments["factor"] = .count(Int(plan.layout.factors[found.column] ?? 1))
      }
      log.add(
        found.remark.code, severity: found.remark.severity, at: found.place, arguments,
        hint: found.remark.hint)
    }
    guard let blanks = groups.blankNetworks(), let line = summary.headerLine else { return }
    let column = plan.layout.names[blanks.column]
    log.add(
      .blankNetworks, severity: .warning, at: InputLocation(file: description.file, line: line),
      ["column": .text(column), "count": .count(blanks.count)],
      hint: IssueHint("fill-network-down"))
  }
}
