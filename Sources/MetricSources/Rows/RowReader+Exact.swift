// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Rows that are read with all that can be said of them.
extension RowReader {
  /// Reads the row at which the scanner stands.
  func readExactly(_ text: SourceText, _ outcome: inout ChunkOutcome) {
    guard scanner.next(), !text.isBlank(scanner.record) else { return }
    outcome.rows += 1
    let record = scanner.record
    guard text.isSound(record, &outcome.log), hasFields(record, of: text, &outcome.log),
      take(record, of: text, in: &outcome)
    else {
      outcome.rejected += 1
      return
    }
    noteValuesOfUnnamedColumns(of: record, text, &outcome.log)
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
  ) -> Bool {
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
      return false
    }
    for (slot, measure) in plan.measures.enumerated()
    where measure.isPossible && !deadMeasures.contains(slot) {
      do throws(CellFault) { set(slot, try number(measure, record, of: text)) } catch {
        kill(slot)
      }
    }
    groups.add(row.pointee, at: RowPlace(chunk: outcome.number, line: record.line))
    return true
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
    guard let offset = invalidOffset(in: record) else { return true }
    let byte = "0x" + String(bytes[offset], radix: 16, uppercase: true)
    log.add(
      .invalidUTF8, at: location(of: offset, in: record), ["byte": .text(byte)],
      hint: IssueHint("declare-encoding"))
    return false
  }
}
