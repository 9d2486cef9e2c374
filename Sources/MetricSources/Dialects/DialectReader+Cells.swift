// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What the cells of a row say.
extension DialectReader {
  /// The dimensions that all rows have, by the plan or by the dialect.
  var fixedDimensions: [Dimension: String] {
    var values: [Dimension: String] = [:]
    if let network = titled?.network ?? dialect.network { values[.network] = network }
    if let source = dialect.source { values[.source] = source }
    for (dimension, text) in description.fixedValues {
      values[dimension] = (try? DimensionReader.value(of: text, dimension)) ?? text
    }
    return values
  }

  /// Takes what a table has in a row, or reports the cells for which the row is refused.
  mutating func take(
    _ columns: [DialectMatch.Column], of record: DelimitedRecord, _ text: SourceText,
    _ log: inout ChunkLog
  ) -> Bool {
    var row = DialectTable.Row(line: text.firstLine + record.line)
    row.dimensions = fixedDimensions
    var found = FoundCells()
    var damages: [(column: Int, fault: CellFault)] = []
    for column in columns where column.index < record.fields.count {
      do throws(CellFault) {
        try read(record.fields[column.index], of: text, as: column, into: &row, &found)
      } catch { damages.append((column.index, error)) }
    }
    guard damages.isEmpty else {
      for (index, fault) in damages.sorted(by: { $0.column < $1.column }) {
        log.add(fault, in: index, named: names[index], of: record, text)
      }
      return false
    }
    guard found.isAnswer else { return true }
    var moment = found.moment
    if dialect.rows == .totals {
      moment = description.exported.map { CivilMoment(day: $0) }
      if moment == nil { isUndated = true }
    } else if let lastDay = found.lastDay, let first = moment?.day, lastDay != first {
      moment = CivilMoment(day: lastDay)
      let place = text.location(of: record.start, in: record)
      rowsOfSeveralDays = ((rowsOfSeveralDays?.count ?? 0) + 1, rowsOfSeveralDays?.first ?? place)
    }
    row.day = moment?.day ?? CivilDay(number: 0)
    row.time = moment?.time
    if let counted = dialect.counted { row.values.append((counted, 1)) }
    table.add(row)
    for range in found.ranges where !range.value.isNaN { note(range) }
    return true
  }

  /// What a row says beside what goes into the table as it stands.
  private struct FoundCells {
    var moment: CivilMoment?
    var lastDay: CivilDay?
    /// Whether an answer was given.
    var isAnswer = true
    var ranges: [(column: Int, value: Double, isDuration: Bool)] = []
  }

  /// Reads a cell by what its column is.
  private mutating func read(
    _ field: DelimitedRecord.Field, of text: SourceText, as column: DialectMatch.Column,
    into row: inout DialectTable.Row, _ found: inout FoundCells
  ) throws(CellFault) {
    switch column.role {
    case .date: found.moment = try moment(field, of: text)
    case .lastDay: found.lastDay = try moment(field, of: text).day
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
      if dimension == .network, let value {
        table.networkNames.note(text.withTrimmedContent(of: field, CellText.line), of: value)
      }
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
      found.ranges.append((column.index, value, false))
    case .duration:
      let value = try value(field, of: text) { [cells] cell throws(CellFault) in
        try cells.seconds(cell)
      }
      found.ranges.append((column.index, value, true))
    case .flag(let measure, let words):
      let value = text.withTrimmedContent(of: field) { cell -> Double in
        if cells.isMissing(cell) { return .nan }
        return words.contains(CellText.line(cell).lowercased()) ? 1 : 0
      }
      if dialect.rows == .answers, value.isNaN { found.isAnswer = false }
      row.values.append((measure, value))
    case .score(let measure, let least, let best):
      let score = try number(field, Measure.named("survey-responses"), of: text)
      guard score.isNaN || score <= best else { throw CellFault.scoreTooHigh(best: Int(best)) }
      if score.isNaN { found.isAnswer = false }
      row.values.append((measure, score.isNaN ? .nan : score >= least ? 1 : 0))
    case .text: break
    }
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

  private mutating func moment(
    _ field: DelimitedRecord.Field, of text: SourceText
  ) throws(CellFault) -> CivilMoment {
    try text.withContent(of: field) { cell in
      Result { () throws(CellFault) in try cells.moment(cell) }
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
