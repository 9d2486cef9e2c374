// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
import InputDiagnostics

/// Reads the generic dialect from delimited text: a header, then one row per day, post or less.
///
/// Whatever is damaged is refused with its place, row by row, and reading goes on. A file is read
/// in chunks by a thread for each processor and is never held as a whole; the result is the same
/// for any number of threads.
public struct DelimitedTextReader {
  private let description: SourceDescription
  private let requiredMeasures: Set<MeasureID>
  private let detail: ObservationDetail
  private let options: ReadingOptions
  private var log: IssueLog
  private var summary: SourceSummary

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - input: The file, in UTF-8 with or without a byte order mark, perhaps compressed; cells
  ///     are separated by commas, semicolons or tabs, quoted as RFC 4180 has it.
  ///   - description: What the plan says of it.
  ///   - requiredMeasures: The measures that the plan uses. A column of that name must hold
  ///     numbers, while any other unknown column that does not is passed over in silence.
  ///   - detail: How much of each row is kept.
  ///   - options: How it is read.
  /// - Returns: The rows that are sound, what was met, and all that is wrong.
  /// - Throws: `SourceInputFailure.unreadable` where the file breaks off reading.
  public static func read(
    _ input: SourceInput, as description: SourceDescription,
    requiredMeasures: Set<MeasureID> = [], detail: ObservationDetail = .rows,
    options: ReadingOptions = ReadingOptions()
  ) throws(SourceInputFailure) -> SourceReading {
    var reader = DelimitedTextReader(
      description: description, requiredMeasures: requiredMeasures, detail: detail,
      options: options, log: IssueLog(file: description.file),
      summary: SourceSummary(file: description.file, dialect: .generic, bytes: 0))
    var table: ObservationTable?
    do { table = try reader.readTable(input) } catch SourceInputFailure.damagedArchive {
      reader.refuse(.damagedArchive, hint: IssueHint("export-again"))
    } catch { throw .unreadable }
    reader.summary.bytes = input.byteCount
    return SourceReading(table: table, summary: reader.summary, issues: reader.log.issues)
  }

  /// Makes the file one of which nothing is used.
  private mutating func refuse(_ code: IssueCode, hint: IssueHint? = nil) {
    log = IssueLog(file: description.file)
    log.add(code, at: InputLocation(file: description.file), hint: hint)
    summary = SourceSummary(file: description.file, dialect: .generic, bytes: 0)
  }

  private mutating func readTable(_ input: SourceInput) throws -> ObservationTable? {
    let place = InputLocation(file: description.file)
    let text = try input.text()
    // The first lines tell what separates cells; they are there again when chunks are cut.
    let head = try text.peek(1 << 16)
    if let kind = SourceText.foreignKind(head) {
      log.add(kind, at: place, hint: IssueHint("save-as-utf-8"))
      return nil
    }
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let delimiter = Delimiter.found(in: head[mark...])
    var cutter = ChunkCutter(text, delimiter: delimiter, size: options.chunkSize)
    try cutter.skip(mark)
    let chunk = Chunk(capacity: options.chunkSize)
    guard let header = try HeaderSearch(file: description.file).find(in: &cutter, chunk, &log)
    else {
      return nil
    }
    let layout = ColumnLayout(
      header: header.record, of: header.text, description: description,
      requiredMeasures: requiredMeasures, log: &log)
    let fixedValues = fixedValues()
    let headerPlace = InputLocation(file: description.file, line: header.line)
    guard
      let plan = RowPlan(
        layout, delimiter: delimiter, description: description, fixedValues: fixedValues,
        detail: detail)
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
    guard !reading.isBinary else {
      refuse(.binaryFile, hint: IssueHint("save-as-utf-8"))
      return nil
    }
    log = reading.log
    summary.rows = reading.rows
    summary.rejected = reading.rejected
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

extension DelimitedTextReader {
  /// Reads a file that is in memory.
  ///
  /// - SeeAlso: `read(_:as:requiredMeasures:detail:options:)`
  public static func read(
    _ bytes: [UInt8], as description: SourceDescription,
    requiredMeasures: Set<MeasureID> = [], detail: ObservationDetail = .rows,
    options: ReadingOptions = ReadingOptions()
  ) -> SourceReading {
    do throws(SourceInputFailure) {
      return try read(
        SourceInput(bytes), as: description, requiredMeasures: requiredMeasures, detail: detail,
        options: options)
    } catch { preconditionFailure("memory can be read") }
  }
}
