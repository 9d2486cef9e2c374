// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Rows that are read with all that can be said of them.
extension RowReader {
  /// Reads the row at which the scanner stands.
  func readExactly(_ text: SourceText, _ outcome: inout ChunkOutcome) {
    guard scanner.next() else { return }
    var record = scanner.record
    plan.layout.beside?.takeOut(of: &record)
    if plan.allowsShortRows {
      let count = plan.layout.names.count
      record.passOverFields(beyond: count, of: text, &notedBeyond, &outcome.log)
      record.addEmptyFields(upTo: count)
    }
    guard !text.isBlank(record) else { return }
    if !mayTellDay(record, of: text) {
      let kind = passed(record, of: text)
      let isOther = kind != .total && kind != .header && isOtherHeader(record, of: text)
      if isOther, outcome.otherHeader == nil { outcome.otherHeader = record.line }
      switch kind {
      case .total:
        outcome.totals += 1
        return
      case .header:
        outcome.headers += 1
        return
      case .footer:
        // What is wrong with it is told if rows of data come after it.
        var trial = ChunkOutcome(number: outcome.number, log: ChunkLog(), lineCount: 0)
        if read(record, of: text, &trial) == .refused {
          outcome.add(footer: trial.log)
          return
        }
      case nil: break
      }
    }
    let reading = read(record, of: text, &outcome)
    switch reading {
    case .total:
      outcome.totals += 1
      return
    case .refused: outcome.rejected += 1
    case .taken:
      noteValuesOfUnnamedColumns(of: record, text, &outcome.log)
      if isWatching(outcome), hasSeveral(row.pointee.units), let start = text.bytes.baseAddress {
        note(
          start + record.start, record.end - record.start, record.line, &outcome,
          above: plan.fillsDown ? markOfAbove : 0)
      }
    }
    outcome.refuseFooters()
    outcome.rows += 1
  }

  private func read(
    _ record: DelimitedRecord, of text: SourceText, _ outcome: inout ChunkOutcome
  ) -> Reading {
    guard text.isSound(record, &outcome.log),
      text.hasFields(
        record, least: plan.layout.leastFieldCount, columnCount: plan.layout.names.count,
        &outcome.log)
    else {
      noteAbove(record, of: text)
      return .refused
    }
    return take(record, of: text, in: &outcome)
  }

  /// What became of a row.
  private enum Reading { case taken, refused, total }

  /// Takes a row whole, or reports the cells for which it is refused.
  private func take(
    _ record: DelimitedRecord, of text: SourceText, in outcome: inout ChunkOutcome
  ) -> Reading {
    var damages: [(column: Int, fault: CellFault)] = []
    var remarks: [(column: Int, remark: CellRemark)] = []
    beginRow()
    do throws(CellFault) {
      let moment = try moment(record, of: text, &remarks)
      set(moment)
      if let span { key.insert(span, behind: measureCount) }
      lastMoment = moment
      lastSpan = span
      isDateLost = false
    } catch {
      isDateLost = isDateLost || text.hasContent(record.fields[plan.dateColumn])
      damages.append((plan.dateColumn, error))
    }
    for (slot, dimension) in plan.dimensions.enumerated() {
      let code = code(of: slot, record, text)
      if code == DimensionCells.total { return .total }
      // Without a day it can be nothing else.
      if dimension.keepsTotals, !damages.isEmpty,
        text.withTrimmedContent(
          of: record.fields[dimension.column], TotalWords.ofNetworks.contains)
      {
        return .total
      }
      if isLost(slot, in: record, text) {
        damages.append((dimension.column, .refusedAbove))
      } else if let fault = dimensions[slot].fault(of: code) {
        damages.append((dimension.column, fault))
      }
      if dimension.isKept { key[dimension: slot] = code }
    }
    let isForeign = isInOtherCurrency(record, of: text)
    for (slot, measure) in plan.measures.enumerated() where !measure.isPossible {
      do throws(CellFault) {
        set(slot, try number(slot, record, of: text, isForeign: isForeign, &remarks))
      } catch {
        damages.append((measure.column, error))
      }
    }
    guard damages.isEmpty else {
      for (column, fault) in damages.sorted(by: { $0.column < $1.column }) {
        outcome.log.add(
          fault, in: column, named: plan.layout.names[column], of: record, text,
          hint: fault == .missingDate ? IssueHint("fill-date-down") : nil)
      }
      return .refused
    }
    for (slot, measure) in plan.measures.enumerated()
    where measure.isPossible && !deadMeasures.contains(slot) {
      do throws(CellFault) {
        set(slot, try number(slot, record, of: text, isForeign: isForeign, &remarks))
      } catch {
        kill(slot)
        if error.code == .ambiguousNumber { remarks.append((measure.column, .unclear)) }
      }
    }
    let place = RowPlace(chunk: outcome.number, line: record.line)
    if plan.fillsDown, isTotalOfRowsAbove(record, of: text, at: place) { return .total }
    for (column, remark) in remarks {
      let field = record.fields[column]
      outcome.remarks.add(remark, column: column) {
        (
          text.location(of: field.origin, in: record),
          text.withTrimmedContent(of: field, CellText.excerpt)
            + (isForeign && remark == .otherCurrency ? currency(of: record, text) : "")
        )
      }
    }
    groups.add(row.pointee, at: place)
    return .taken
  }

  private typealias Remarks = [(column: Int, remark: CellRemark)]

  /// The day of a row, with the time of day where rows keep that.
  private func moment(
    _ record: DelimitedRecord, of text: SourceText, _ remarks: inout Remarks
  ) throws(CellFault) -> CivilMoment {
    let field = record.fields[plan.dateColumn]
    if plan.fillsDateDown, !text.hasContent(field), let lastMoment, !isDateLost {
      span = lastSpan
      return lastMoment
    }
    if plan.fillsDateDown, !text.hasContent(field), isDateLost { throw .refusedAbove }
    span = nil
    var moment: CivilMoment
    do throws(CellFault) {
      moment = try text.withContent(of: field) { cell in
        Result { () throws(CellFault) in
          guard plan.keepsTimes else { return CivilMoment(day: try dates.pointee.day(of: cell)) }
          return try dates.pointee.moment(of: cell)
        }
      }.get()
    } catch {
      guard error == .notADate || plan.dates.monthsHaveYears && error == .missingYear,
        let days = try text.withContent(
          of: field,
          { cell in Result { () throws(CellFault) in try periods.days(of: cell) } }
        ).get()
      else { throw error }
      guard let day = plan.periodDay else { throw .wholePeriod }
      remarks.append((plan.dateColumn, .period))
      span = RowSpan(dayCount: days.lowerBound.distance(to: days.upperBound) + 1)
      return CivilMoment(day: day == .first ? days.lowerBound : days.upperBound)
    }
    guard let column = plan.timeColumn, (moment.time?.minuteOfDay ?? 0) == 0,
      text.hasContent(record.fields[column])
    else { return moment }
    guard let time = text.withTrimmedContent(of: record.fields[column], TimeCell.time) else {
      remarks.append((column, .noTime))
      return moment
    }
    tellsTimes = true
    moment.time = time
    return moment
  }

  private func number(
    _ slot: Int, _ record: DelimitedRecord, of text: SourceText, isForeign: Bool,
    _ remarks: inout Remarks
  ) throws(CellFault) -> Double {
    let measure = plan.measures[slot]
    let field = record.fields[measure.column]
    let numbers = plan.numbers.reader(of: field)
    var cell = try text.withTrimmedContent(of: field) { cell in
      Result { () throws(CellFault) in try plan.number(in: cell, of: measure, by: numbers) }
    }.get()
    if isForeign, measure.hasCurrencyColumn, !cell.value.isNaN { cell = .inOtherCurrency }
    for remark in cell.remarks.all { remarks.append((measure.column, remark)) }
    if let mark = cell.mark { note(mark, in: slot) }
    return cell.value
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
  /// Tells whether a row has a cell for each column and no text beyond them, and reports it if not.
  func hasFields(
    _ record: DelimitedRecord, least: Int, columnCount: Int, _ log: inout ChunkLog
  ) -> Bool {
    guard record.fieldCount >= least else {
      log.add(
        .tooFewFields, at: location(of: record.end, in: record),
        ["found": .count(record.fieldCount), "expected": .count(least)])
      return false
    }
    guard record.fieldCount > columnCount,
      record.hasTextBeyondFields || record.fields[columnCount...].contains(where: hasContent)
    else { return true }
    log.add(
      .tooManyFields, at: location(of: record.fields[columnCount].origin, in: record),
      ["found": .count(record.fieldCount), "expected": .count(columnCount)])
    return false
  }

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
