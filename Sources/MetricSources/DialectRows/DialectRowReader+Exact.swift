// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting

/// Rows that are read with all that can be said of them.
extension DialectRowReader {
  /// Reads a row below the header that is not blank.
  func read(
    _ record: DelimitedRecord, of text: SourceText, _ outcome: inout ChunkOutcome
  ) {
    var record = record
    if plan.allowsShortRows, record.fieldCount > plan.names.count {
      record.passOverFields(beyond: plan.names.count, of: text, &notedBeyond, &outcome.log)
      guard !text.isBlank(record) else { return }
    }
    // A row that ends before its day has none, and not any.
    if plan.allowsShortRows { record.addEmptyFields(upTo: plan.names.count) }
    if isTotal(record, of: text) {
      outcome.totals += 1
      noteTotal(record, of: text)
      return
    }
    // Blocks begin with headers that are looked for before.
    if !plan.dialect.isStacked, text.repeats(plan.names, record) {
      outcome.headers += 1
      return
    }
    if outcome.otherHeader == nil, isOtherHeader(record, of: text) {
      outcome.otherHeader = record.line
    }
    if passOver(record, of: text, &outcome) { return }
    outcome.refuseFooters()
    outcome.rows += 1
    if !takeAll(of: record, text, &outcome) { outcome.rejected += 1 }
  }

  /// Takes what all tables have in a row.
  ///
  /// - Returns: Whether nothing had to be refused, which is told.
  func takeAll(
    of record: DelimitedRecord, _ text: SourceText, _ outcome: inout ChunkOutcome
  ) -> Bool {
    guard
      text.isSound(record, &outcome.log)
        && text.hasFields(
          record, least: plan.allowsShortRows ? 0 : plan.leastFieldCount,
          columnCount: plan.names.count, &outcome.log)
    else { return false }
    var isRead = true
    for steps in plan.tables where !isBlank(steps, in: record, of: text) {
      if !take(steps, of: record, text, &outcome) { isRead = false }
    }
    return isRead
  }

  /// Tells whether a table beside others has no day and no value in a row.
  private func isBlank(
    _ steps: [DialectPlan.Step], in record: DelimitedRecord, of text: SourceText
  ) -> Bool {
    guard plan.tables.count > 1 else { return false }
    return steps.allSatisfy { step in
      step.kind == .id || step.column >= record.fields.count
        || !text.hasContent(record.fields[step.column])
    }
  }

  /// What a row says beside its values.
  struct FoundCells {
    var moment: CivilMoment?
    var lastDay: CivilDay?
    var valuesDay = KeptRows.Place.allDays
    var id: String?
    /// What is to be told of columns.
    var remarks: [(column: Int, remark: CellRemark)] = []
    /// Whether an answer was given.
    var isAnswer = true
    var ranges: [(slot: Int, value: Double)] = []
  }

  /// Takes what a table has in a row, or reports the cells for which the row is refused.
  private func take(
    _ steps: [DialectPlan.Step], of record: DelimitedRecord, _ text: SourceText,
    _ outcome: inout ChunkOutcome
  ) -> Bool {
    beginRow()
    var found = FoundCells()
    var damages: [(column: Int, fault: CellFault)] = []
    var otherCurrencies: [Int] = []
    for step in steps where step.column < record.fields.count {
      do throws(CellFault) {
        try read(record.fields[step.column], of: text, by: step, into: &found)
      } catch {
        // The rest of the row is none the worse for an amount in another currency.
        if case .otherCurrency = error {
          found.remarks.append((step.column, .otherCurrency))
          otherCurrencies.append(step.slot)
        } else {
          damages.append((step.column, error))
        }
      }
    }
    for (index, fault) in damages.sorted(by: { $0.column < $1.column }) {
      outcome.log.add(
        fault, in: index, named: plan.names[index], of: record, text, hint: hint(fault))
    }
    guard damages.isEmpty else { return false }
    for (column, remark) in found.remarks {
      let field = record.fields[column]
      outcome.remarks.add(remark, column: column) {
        (
          text.location(of: field.origin, in: record),
          text.withTrimmedContent(of: field, CellText.excerpt)
        )
      }
    }
    guard found.isAnswer else { return true }
    setNone(except: otherCurrencies)
    var moment = found.moment
    if plan.dialect.rows == .totals {
      moment = plan.description.exported.map { CivilMoment(day: $0) }
      if moment == nil { isUndated = true }
    } else if let lastDay = found.lastDay, let first = moment?.day, lastDay != first {
      moment = CivilMoment(day: lastDay)
      setSpan(
        from: Int32(truncatingIfNeeded: first.number),
        to: Int32(truncatingIfNeeded: lastDay.number))
      outcome.rowsOfSeveralDays += 1
      if outcome.firstOfSeveralDays == nil {
        outcome.firstOfSeveralDays = text.location(of: record.start, in: record)
      }
    }
    let minute = moment?.time.map { Int32($0.minuteOfDay) } ?? -1
    let day = Int32(truncatingIfNeeded: moment?.day.number ?? 0)
    let line = record.line
    if let id = found.id {
      Array(id.utf8).withUnsafeBufferPointer {
        addRow(
          day: day, minute: minute, line: line, id: $0, valuesDay: found.valuesDay, &outcome)
      }
    } else {
      addRow(
        day: day, minute: minute, line: line, id: nil, valuesDay: found.valuesDay, &outcome)
    }
    for range in found.ranges { note(range.value, range: range.slot) }
    return true
  }

  /// What to try with what is no date or number as the dialect writes them: a spreadsheet may have
  /// written it anew as its user does.
  private func hint(_ fault: CellFault) -> IssueHint? {
    if fault == .wrongGroupingOrFraction, plan.description.decimalSeparator == nil {
      return IssueHint("set-decimal")
    }
    guard plan.dates.reader.order != nil, plan.description.dates.order == nil else { return nil }
    switch fault {
    case .noSuchDate, .noSuchMonth, .noSuchDateInCalendar:
      return IssueHint("give-date-order", ["example": "2026-03-21"])
    default: return nil
    }
  }
}
