// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
import InputDiagnostics

/// Reads the generic dialect from delimited text: a header, then one row per day, post or less.
///
/// Whatever is damaged is refused with its place, row by row, and reading goes on.
public struct DelimitedTextReader {
  private let text: SourceText
  private let description: SourceDescription
  private var log: IssueLog
  private var summary: SourceSummary

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8 with or without a byte order mark; cells are separated by
  ///     commas, semicolons or tabs, quoted as RFC 4180 has it.
  ///   - description: What the plan says of it.
  ///   - requiredMeasures: The measures that the plan uses. A column of that name must hold
  ///     numbers, while any other unknown column that does not is passed over in silence.
  /// - Returns: The rows that are sound, what was met, and all that is wrong.
  public static func read(
    _ bytes: [UInt8], as description: SourceDescription, requiredMeasures: Set<MeasureID> = []
  ) -> SourceReading {
    var reader = DelimitedTextReader(bytes, description)
    let table = reader.readTable(requiredMeasures)
    return SourceReading(table: table, summary: reader.summary, issues: reader.log.issues)
  }

  private init(_ bytes: [UInt8], _ description: SourceDescription) {
    text = SourceText(bytes, file: description.file)
    self.description = description
    log = IssueLog(file: description.file)
    summary = SourceSummary(file: description.file, dialect: .generic, bytes: bytes.count)
  }

  private mutating func readTable(_ requiredMeasures: Set<MeasureID>) -> ObservationTable? {
    if let kind = text.foreignKind {
      log.add(kind, at: text.location, hint: IssueHint("save-as-utf-8"))
      return nil
    }
    let delimiter = Delimiter.found(in: text.bytes, from: text.start)
    var scanner = RecordScanner(text.bytes, from: text.start, delimiter: delimiter)
    guard nextRow(of: &scanner) else {
      log.add(.emptyFile, at: text.location)
      return nil
    }
    let header = scanner.record
    let place = InputLocation(file: text.file, line: header.line)
    guard isSound(header) else { return nil }
    guard header.fieldCount <= RecordScanner.fieldLimit else {
      log.add(.tooManyColumns, at: place, ["limit": .count(RecordScanner.fieldLimit)])
      return nil
    }
    let layout = ColumnLayout(
      header: header, of: text, description: description, requiredMeasures: requiredMeasures,
      log: &log)
    guard
      var collector = ObservationCollector(
        text, layout: layout, decimalSeparator: description.decimalSeparator,
        dates: description.dates, fixedValues: fixedValues())
    else {
      let headers = layout.names.filter { !$0.isEmpty }.prefix(12).joined(separator: ", ")
      log.add(
        .noDateColumn, at: place, hint: IssueHint("map-date-column", ["headers": .text(headers)]))
      return nil
    }
    var unnamedColumns = layout.roles.indices.filter { layout.roles[$0] == .unnamed }
    while nextRow(of: &scanner) {
      summary.rows += 1
      if isSound(scanner.record), hasFields(of: layout, scanner.record),
        take(scanner.record, layout, into: &collector)
      {
        noteValues(in: &unnamedColumns, of: scanner.record, below: header)
      } else {
        summary.rejected += 1
      }
    }
    if summary.rows == 0 { log.add(.noRows, at: place) }
    summary.days = collector.range
    summary.missingValues = collector.missingValues
    summary.ignoredColumns = layout.namesOfColumns(ignoredBeside: collector.measureColumns)
    return collector.table
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
        log.add(error.code, at: self.text.location, arguments, hint: error.hint)
      }
    }
    return values
  }
}

/// Each row.
extension DelimitedTextReader {
  /// Goes to the next row that is not blank.
  private func nextRow(of scanner: inout RecordScanner) -> Bool {
    while scanner.next() {
      if !text.isBlank(scanner.record) { return true }
    }
    return false
  }

  /// Tells whether a row can be cut into cells of text, and reports where it cannot.
  private mutating func isSound(_ record: DelimitedRecord) -> Bool {
    switch record.fault {
    case .unclosedQuote(let offset):
      log.add(
        .unclosedQuote, at: text.location(of: offset, in: record), hint: IssueHint("close-quote"))
      return false
    case .textAfterQuote(let offset):
      log.add(
        .textAfterQuote, at: text.location(of: offset, in: record),
        hint: IssueHint("double-inner-quotes"))
      return false
    case nil: break
    }
    guard let offset = text.invalidOffset(in: record) else { return true }
    let byte = "0x" + String(text.bytes[offset], radix: 16, uppercase: true)
    log.add(
      .invalidUTF8, at: text.location(of: offset, in: record), ["byte": .text(byte)],
      hint: IssueHint("save-as-utf-8"))
    return false
  }

  /// Tells whether a row has a cell for each column and no text beyond them, and reports it if not.
  private mutating func hasFields(of layout: ColumnLayout, _ record: DelimitedRecord) -> Bool {
    guard record.fieldCount >= layout.leastFieldCount else {
      log.add(
        .tooFewFields, at: text.location(of: record.end, in: record),
        ["found": .count(record.fieldCount), "expected": .count(layout.leastFieldCount)])
      return false
    }
    let columnCount = layout.names.count
    guard record.fieldCount > columnCount,
      record.hasTextBeyondFields || record.fields[columnCount...].contains(where: text.hasContent)
    else { return true }
    log.add(
      .tooManyFields, at: text.location(of: record.fields[columnCount].origin, in: record),
      ["found": .count(record.fieldCount), "expected": .count(columnCount)])
    return false
  }

  /// Hands a row to the collector, and reports the cells for which it refuses it.
  private mutating func take(
    _ record: DelimitedRecord, _ layout: ColumnLayout, into collector: inout ObservationCollector
  ) -> Bool {
    let damages = collector.add(record)
    for damage in damages {
      let field = record.fields[damage.column]
      log.add(
        damage.fault.code, at: text.location(of: field.origin, in: record),
        damage.fault.arguments.merging([
          "value": .text(text.withTrimmedContent(of: field, CellText.excerpt)),
          "column": .text(layout.names[damage.column]),
        ]) { $1 },
        hint: damage.fault.hint)
    }
    return damages.isEmpty
  }

  /// Reports columns without a name at their first value, which is lost.
  private mutating func noteValues(
    in unnamedColumns: inout [Int], of record: DelimitedRecord, below header: DelimitedRecord
  ) {
    unnamedColumns.removeAll { column in
      guard column < record.fields.count, text.hasContent(record.fields[column]) else {
        return false
      }
      log.add(
        .unnamedColumn, severity: .note,
        at: text.location(of: header.fields[column].origin, in: header),
        ["number": .count(column + 1)])
      return true
    }
  }
}
