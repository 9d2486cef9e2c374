// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Rows of exports that are no data: words below a table, the header of another, totals.
extension DialectRowReader {
  /// The column of the day, where rows are of one table that has one.
  private var dateColumn: Int? {
    guard plan.tables.count == 1, !plan.dialect.isStacked else { return nil }
    return plan.tables[0].first { $0.kind == .date }?.column
  }

  /// Whether a row is the header of another table: it names the day, as this one does or in other
  /// words.
  func isOtherHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let column = dateColumn, column < record.fields.count, record.fault == nil,
      !text.withContent(of: record.fields[column], Self.beginsWithDigit),
      record.fields.count(where: text.hasContent) > 1
    else { return false }
    func isNamed(_ column: Int) -> Bool {
      let name = text.withTrimmedContent(of: record.fields[column], CellText.line)
      return HeaderKey.key(name) == HeaderKey.key(plan.names[column])
    }
    guard isNamed(column) else {
      return text.explains(record)
        && ColumnLayout.Role.areOfTable(text.columnRoles(named: record))
    }
    // The same header with a cell too much is damaged.
    return plan.names.count > record.fields.count || !plan.names.indices.allSatisfy(isNamed)
  }

  /// Whether a cell is most likely a day, and no name of a column.
  private static func beginsWithDigit(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.first.map { 0x30...0x39 ~= $0 } ?? false
  }

  /// Passes over a row that is most likely no data, until more is known.
  ///
  /// - Returns: Whether it is such a row.
  func passOver(
    _ record: DelimitedRecord, of text: SourceText, _ outcome: inout ChunkOutcome
  ) -> Bool {
    guard let column = dateColumn, record.fault == nil else { return false }
    let hasDate = column < record.fields.count && text.hasContent(record.fields[column])
    if !hasDate, let figures = figures(of: record, text, outcome) {
      undatedFigures.append(figures)
      return true
    }
    if hasDate, text.withContent(of: record.fields[column], { (try? cells.day($0)) != nil }) {
      return false
    }
    guard text.isFooterOfExport(record, mayEndEarly: plan.allowsShortRows) else { return false }
    // What is wrong with it is told if rows of data come after it.
    var trial = ChunkOutcome(number: outcome.number, log: ChunkLog(), lineCount: 0)
    _ = takeAll(of: record, text, &trial)
    outcome.add(footer: trial.log)
    return true
  }

  // MARK: Totals

  /// Whether a row without a day ends in a word for the sum of all, as in `,30,25,Grand total`.
  func endsInTotal(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let column = dateColumn, record.fault == nil,
      column >= record.fields.count || !text.hasContent(record.fields[column]),
      let last = record.fields.last(where: text.hasContent)
    else { return false }
    return text.withTrimmedContent(of: last, TotalWords.sums.contains)
  }

  /// Notes what a total of all rows has of measures that these may have more than once.
  func noteTotal(_ record: DelimitedRecord, of text: SourceText) {
    guard !plan.dialect.repetition.measures.isEmpty, plan.tables.count == 1,
      TotalWords.sums.beginUndated(record, of: text) || endsInTotal(record, of: text)
    else { return }
    totalFigures.merge(numbers(in: record, of: text), uniquingKeysWith: max)
  }

  /// The numbers of a row by the slots of their measures.
  private func numbers(in record: DelimitedRecord, of text: SourceText) -> [Int: Double] {
    var numbers: [Int: Double] = [:]
    for step in plan.tables[0] where step.kind == .measure && step.column < record.fields.count {
      let field = record.fields[step.column]
      let value = text.withTrimmedContent(of: field) {
        try? number(in: $0, plan.measures[step.slot], isQuoted: field.isQuoted)
      }
      if let value, !value.isNaN { numbers[step.slot] = value }
    }
    return numbers
  }

  /// No more rows without a day are looked at in a chunk.
  private static let undatedLimit = 20

  /// What a row without a day has that may be the total of others, for it says nothing else; only where
  /// that is looked at.
  private func figures(
    of record: DelimitedRecord, _ text: SourceText, _ outcome: ChunkOutcome
  ) -> UndatedFigures? {
    guard !plan.dialect.repetition.measures.isEmpty,
      undatedFigures.suffix(Self.undatedLimit).count(where: { $0.chunk == outcome.number })
        < Self.undatedLimit
    else { return nil }
    let measures = Set(plan.tables[0].filter { $0.kind == .measure }.map(\.column))
    let rates = Set(plan.rangeColumns)
    let saysMore = record.fields.indices.contains { column in
      !measures.contains(column) && !rates.contains(column)
        && text.hasContent(record.fields[column])
    }
    let numbers = numbers(in: record, of: text)
    guard !saysMore, !numbers.isEmpty else { return nil }
    var trial = ChunkOutcome(number: outcome.number, log: ChunkLog(), lineCount: 0)
    _ = takeAll(of: record, text, &trial)
    return UndatedFigures(values: numbers, chunk: outcome.number, log: trial.log)
  }
}

/// A row without a day that has nothing but numbers, and what is wrong with it if it is no total.
struct UndatedFigures {
  var values: [Int: Double]
  /// The number of its chunk, from whose beginning its line is counted.
  var chunk: Int
  var log: ChunkLog
}
