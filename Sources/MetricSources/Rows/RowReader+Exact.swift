// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Rows that are read with all that can be said of them.
extension RowReader {
  /// Reads the row at which the scanner stands.
  func readExactly(_ text: SourceText, _ outcome: inout ChunkOutcome) {
    guard scanner.next(), !text.isBlank(scanner.record) else { return }
    let record = scanner.record
    if !mayTellDay(record, of: text) {
      if TotalWords.usual.begin(record, of: text) {
        outcome.totals += 1
        return
      }
      if text.repeats(plan.layout.names, record) {
        outcome.headers += 1
        return
      }
      if outcome.otherHeader == nil, isOtherHeader(record, of: text) {
        outcome.otherHeader = record.line
      }
    }
    let reading =
      text.isSound(record, &outcome.log) && hasFields(record, of: text, &outcome.log)
      ? take(record, of: text, in: &outcome) : .refused
    switch reading {
    case .total:
      outcome.totals += 1
      return
    case .refused: outcome.rejected += 1
    case .taken: noteValuesOfUnnamedColumns(of: record, text, &outcome.log)
    }
    outcome.rows += 1
  }

  /// Tells whether a row is the header of another table: it names the day as this one does.
  private func isOtherHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard plan.dateColumn < record.fields.count, text.explains(record) else { return false }
    let name = text.withTrimmedContent(of: record.fields[plan.dateColumn], CellText.line)
    return HeaderKey.key(name) == HeaderKey.key(plan.layout.names[plan.dateColumn])
  }

  /// What became of a row.
  private enum Reading { case taken, refused, total }

  /// Tells whether a row has a day, most often by a look at its first byte.
  private func mayTellDay(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard plan.dateColumn < record.fields.count, record.fault == nil else { return false }
    return text.withContent(of: record.fields[plan.dateColumn]) { cell in
      if let first = cell.first, 0x30...0x39 ~= first { return true }
      return (try? dates.pointee.day(of: cell)) != nil
    }
  }

  /// Tells whether a row has a cell for each column and no text beyond them, and reports it if not.
  private func hasFields(
    _ record: DelimitedRecord, of text: SourceText, _ log: inout ChunkLog
  ) -> Bool {
    let least = plan.layout.leastFieldCount
    guard record.fieldCount >= least else {
      log.add(
        .tooFewFields, at: text.location(of: record.end, in: record),
        ["found": .count(record.fieldCount), "expected": .count(least)])
      return false
    }
    let columnCount = plan.layout.names.count
    guard record.fieldCount > columnCount,
      record.hasTextBeyondFields || record.fields[columnCount...].contains(where: text.hasContent)
    else { return true }
    log.add(
      .tooManyFields, at: text.location(of: record.fields[columnCount].origin, in: record),
      ["found": .count(record.fieldCount), "expected": .count(columnCount)])
    return false
  }

  /// Takes a row whole, or reports the cells for which it is refused.
  private func take(
    _ record: DelimitedRecord, of text: SourceText, in outcome: inout ChunkOutcome
  ) -> Reading {
    var damages: [(column: Int, fault: CellFault)] = []
    beginRow()
    do throws(CellFault) {
      set(try moment(record, of: text))
    } catch {
      damages.append((plan.dateColumn, error))
    }
    for (slot, dimension) in plan.dimensions.enumerated() {
      let code = text.withContent(of: record.fields[dimension.column]) {
        dimensions[slot].code(of: $0)
      }
      if code == DimensionCells.total { return .total }
      if let fault = dimensions[slot].fault(of: code) { damages.append((dimension.column, fault)) }
      if dimension.isKept { key[dimension: slot] = code }
    }
    for (slot, measure) in plan.measures.enumerated() where !measure.isPossible {
      do throws(CellFault) { set(slot, try number(measure, record, of: text)) } catch {
        damages.append((measure.column, error))
      }
    }
    guard damages.isEmpty else {
      for (column, fault) in damages.sorted(by: { $0.column < $1.column }) {
        outcome.log.add(
          fault, in: column, named: plan.layout.names[column], of: record, text)
      }
      return .refused
    }
    for (slot, measure) in plan.measures.enumerated()
    where measure.isPossible && !deadMeasures.contains(slot) {
      do throws(CellFault) { set(slot, try number(measure, record, of: text)) } catch {
        kill(slot)
      }
    }
    groups.add(row.pointee, at: RowPlace(chunk: outcome.number, line: record.line))
    return .taken
  }

  private func moment(
    _ record: DelimitedRecord, of text: SourceText
  ) throws(CellFault) -> CivilMoment {
    try text.withContent(of: record.fields[plan.dateColumn]) { cell in
      Result { () throws(CellFault) in
        guard plan.keepsTimes else { return CivilMoment(day: try dates.pointee.day(of: cell)) }
        return try dates.pointee.moment(of: cell)
      }
    }.get()
  }

  private func number(
    _ measure: RowPlan.MeasureColumn, _ record: DelimitedRecord, of text: SourceText
  ) throws(CellFault) -> Double {
    try text.withTrimmedContent(of: record.fields[measure.column]) { cell in
      Result { () throws(CellFault) in
        try plan.number(in: cell, of: measure)
      }
    }.get()
  }

  /// Notes columns without a name at their first value, which is lost.
  private func noteValuesOfUnnamedColumns(
    of record: DelimitedRecord, _ text: SourceText, _ log: inout ChunkLog
  ) {
    for column in 0..<min(stepCount, record.fields.count)
    where steps[column].kind == .unnamed && text.hasContent(record.fields[column]) {
      log.note(unnamedColumn: column)
      steps[column].kind = .ignored
    }
  }
}

extension SourceText {
  /// Tells whether a row can be cut into cells of text, and reports where it cannot.
  func isSound(_ record: DelimitedRecord, _ log: inout ChunkLog) -> Bool {
    switch record.fault {
    case .unclosedQuote(let offset):
      log.add(.unclosedQuote, at: location(of: offset, in: record), hint: IssueHint("close-quote"))
      return false
    case .textAfterQuote(let offset):
      log.add(
        .textAfterQuote, at: location(of: offset, in: record),
        hint: IssueHint("double-inner-quotes"))
      return false
    case nil: break
    }
    if let offset = bytes.offset(of: 0, in: record.start..<record.end) {
      log.add(
        .zeroByte, at: location(of: offset, in: record), hint: IssueHint("export-again"))
      return false
    }
    guard let offset = invalidOffset(in: record) else { return true }
    let byte = "0x" + String(bytes[offset], radix: 16, uppercase: true)
    log.add(
      .invalidUTF8, at: location(of: offset, in: record), ["byte": .text(byte)],
      hint: IssueHint("declare-encoding"))
    return false
  }
}
