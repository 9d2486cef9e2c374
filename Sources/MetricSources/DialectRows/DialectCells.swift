// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import LocalizedFormatting

/// Reads the cells of a dialect in the forms that platforms write.
struct DialectCells {
  private let numbers: NumberReaders
  private let missingWords: Set<String>
  private var dates: DateCells
  private let readsInUTC: Bool
  private var spareDates: DateCells
  /// Whether a moment was read as the day that it has in UTC, for want of a zone.
  private(set) var usesUTC = false

  init(_ dates: FileDates, _ numbers: NumberReaders, _ dialect: SourceDialect) {
    self.numbers = numbers
    missingWords = Set(dialect.missingWords.map { $0.lowercased() })
    self.dates = DateCells(dates)
    var spare = dates
    let utc = dates.reader.timeZone == nil ? TimeZoneName("UTC") : nil
    readsInUTC = utc != nil
    if let utc { spare.reader.timeZone = utc }
    spareDates = DateCells(spare)
  }

  /// Whether a cell had a time of day other than midnight.
  var tellsTimes: Bool { dates.tellsTimes }

  /// Reads a day.
  mutating func day(_ cell: UnsafeBufferPointer<UInt8>) throws(CellFault) -> CivilDay {
    try moment(cell).day
  }

  /// Reads a day, with the time of day where there is one on clocks of the report's zone.
  mutating func moment(_ cell: UnsafeBufferPointer<UInt8>) throws(CellFault) -> CivilMoment {
    if !missingWords.isEmpty, isMissing(cell.span) { throw CellFault.missingDate }
    do throws(CellFault) { return try dates.moment(of: cell) } catch {
      switch error {
      case .timestampNeedsZone where readsInUTC:
        let day = try spareDates.day(of: cell)
        usesUTC = true
        // Clocks in UTC say nothing about the hours of people elsewhere.
        return CivilMoment(day: day)
      case .notADate:
        let text = String(decoding: cell, as: UTF8.self)
        guard let english = MonthSpellings.inEnglish(text) else { throw error }
        return try Array(english.utf8).withUnsafeBufferPointer { cell in
          Result { () throws(CellFault) in try dates.moment(of: cell) }
        }.get()
      default: throw error
      }
    }
  }

  /// Tells whether a cell, not trimmed, says that there is no value.
  func isMissing(_ cell: Span<UInt8>) -> Bool {
    let cell = cell.extracting(CellText.trimmedRange(of: cell))
    if CellText.isMissing(cell) { return true }
    return !missingWords.isEmpty && missingWords.contains(CellText.line(cell).lowercased())
  }

  /// Reads a trimmed cell of a measure.
  ///
  /// - Returns: NaN when the cell says that there is no value, and the amount where it is one.
  func number(
    _ cell: Span<UInt8>, _ measure: Measure, isQuoted: Bool
  ) throws(CellFault) -> (value: Double, money: MoneyText?) {
    guard !isMissing(cell) else { return (.nan, nil) }
    let numbers = numbers(isQuoted: isQuoted)
    guard measure.unit == .money else {
      return (try numbers.number(in: cell, isCount: false), nil)
    }
    let money = MoneyText(cell)
    return (try numbers.amount(in: money), money)
  }

  /// Reads a number as networks shorten it, such as `1.2K`; `nil` where a cell is not written so.
  func shortNumber(_ cell: Span<UInt8>, isQuoted: Bool) throws(CellFault) -> Double? {
    try numbers(isQuoted: isQuoted).shortNumber(in: cell)
  }

  private func numbers(isQuoted: Bool) -> NumberReader {
    isQuoted ? numbers.quoted : numbers.bare
  }

  /// Reads a trimmed cell of a share as a ratio.
  ///
  /// - Returns: NaN when the cell says that there is no value.
  func rate(
    _ cell: Span<UInt8>, _ form: DialectColumn.PercentForm, isQuoted: Bool
  ) throws(CellFault) -> Double {
    guard !isMissing(cell) else { return .nan }
    let numbers = numbers(isQuoted: isQuoted)
    let text = CellText.line(cell)
    guard let last = text.unicodeScalars.last, last == "%" || last == "\u{66A}" else {
      let number = try numbers.number(in: cell, isCount: false)
      return form == .hundredths ? number / 100 : number
    }
    let plain = Array(
      text.unicodeScalars.dropLast().reduce(into: "") { $0.unicodeScalars.append($1) }.utf8)
    let trimmed = plain.span.extracting(CellText.trimmedRange(of: plain.span))
    return try numbers.number(in: trimmed, isCount: false) / 100
  }

  /// Reads a trimmed cell such as `0:04:34` as seconds; plain numbers are seconds as well.
  ///
  /// - Returns: NaN when the cell says that there is no value.
  func seconds(_ cell: Span<UInt8>, isQuoted: Bool) throws(CellFault) -> Double {
    guard !isMissing(cell) else { return .nan }
    guard DurationText.isClock(cell) else {
      return try numbers(isQuoted: isQuoted).number(in: cell, isCount: false)
    }
    return try DurationText.seconds(of: cell, mayLackHours: true)
  }
}
