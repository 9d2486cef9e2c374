// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Cells that are read with all that can be said of them.
extension DialectRowReader {
  /// Reads a cell by what its column is.
  func read(
    _ field: DelimitedRecord.Field, of text: SourceText, by step: DialectPlan.Step,
    into found: inout FoundCells
  ) throws(CellFault) {
    switch step.kind {
    case .date: found.moment = try moment(field, of: text)
    case .lastDay: found.lastDay = try moment(field, of: text).day
    case .valuesDay:
      found.valuesDay = try text.withContent(of: field) { cell in
        Result { () throws(CellFault) in try valuesDay(cell) }
      }.get()
    case .id:
      found.id = text.withTrimmedContent(of: field) {
        CellText.isMissing($0) ? nil : CellText.line($0)
      }
      if let id = found.id, SpreadsheetDamage.isRounded(id) { throw .idTurnedNumber }
    case .dimension:
      let code = text.withContent(of: field) { dimensions[step.slot].code(of: $0) }
      if let fault = dimensions[step.slot].fault(of: code) { throw fault }
      if code >= 0 { codes[step.slot] = code }
    case .sourceAndMedium:
      setSource(text.withContent(of: field) { sourceCodes($0) })
    case .measure:
      do throws(CellFault) {
        set(step.slot, try number(field, plan.measures[step.slot], of: text))
      } catch {
        guard error == .notANumber,
          let short = try value(
            field, of: text,
            { [cells] cell throws(CellFault) in
              try cells.shortNumber(cell, isQuoted: field.isQuoted)
            })
        else { throw error }
        set(step.slot, short)
        found.remarks.append((step.column, .rounded))
      }
    case .rate:
      guard case .rate(let form) = step.role else { break }
      let value = try value(field, of: text) { [cells] cell throws(CellFault) in
        try cells.rate(cell, form, isQuoted: field.isQuoted)
      }
      found.ranges.append((step.slot, value))
    case .duration:
      let value = try value(field, of: text) { [cells] cell throws(CellFault) in
        try cells.seconds(cell, isQuoted: field.isQuoted)
      }
      found.ranges.append((step.slot, value))
    case .flag:
      var value = text.withContent(of: field) { flag($0, step) }
      if value == Self.unknownWord {
        value = valueOfUnknownWord
        found.remarks.append((step.column, .unknownWord))
      }
      if plan.dialect.rows == .answers, value.isNaN { found.isAnswer = false }
      set(step.slot, value)
    case .score:
      guard case .score(_, let from, let best, let least) = step.role else { break }
      let (score, isSatisfied) = try score(field, of: text, best: best)
      guard score.isNaN || score <= best else { throw CellFault.scoreTooHigh(best: Int(best)) }
      guard score.isNaN || score >= least else { throw CellFault.scoreTooLow(least: Int(least)) }
      if score.isNaN { found.isAnswer = false }
      // Words say what they mean, whichever end of the scale is the better one.
      set(step.slot, score.isNaN ? .nan : isSatisfied ?? (score >= from) ? 1 : 0)
    }
  }

  /// The number of an answer, and what words beside it say of it.
  private func score(
    _ field: DelimitedRecord.Field, of text: SourceText, best: Double
  ) throws(CellFault) -> (Double, isSatisfied: Bool?) {
    do throws(CellFault) {
      return (try number(field, Measure.named("survey-responses"), of: text), nil)
    } catch {
      let cell = text.withTrimmedContent(of: field, CellText.line)
      guard let labelled = LabelledScore(cell), labelled.best.map({ Double($0) == best }) ?? true
      else { throw error }
      return (Double(labelled.value), labelled.isSatisfied)
    }
  }

  private func moment(
    _ field: DelimitedRecord.Field, of text: SourceText
  ) throws(CellFault) -> CivilMoment {
    try text.withContent(of: field) { cell in
      Result { () throws(CellFault) in try cells.moment(cell) }
    }.get()
  }

  private func number(
    _ field: DelimitedRecord.Field, _ measure: Measure, of text: SourceText
  ) throws(CellFault) -> Double {
    try value(field, of: text) { cell throws(CellFault) in
      try number(in: cell, measure, isQuoted: field.isQuoted)
    }
  }

  /// Reads a trimmed cell of a measure, in the currency of the plan where it says one.
  func number(
    in cell: Span<UInt8>, _ measure: Measure, isQuoted: Bool
  ) throws(CellFault) -> Double {
    let (value, money) = try cells.number(cell, measure, isQuoted: isQuoted)
    if let planned = plan.description.currency, let currency = money?.otherCurrency(than: planned) {
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
}
