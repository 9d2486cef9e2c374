// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Writes runs of days for readers of a locale, by the fields of a calendar.
///
/// What both ends share is written once: `1–30 April 2026` and not `1 April 2026 – 30 April 2026`.
/// A format reads what it needs of ICU once and never changes after; threads may share it.
public struct DateRangeFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: CivilCalendar

  /// The greatest field in which the ends of a range differ.
  enum Difference: String, CaseIterable, Sendable {
    case day, month, year
  }

  private let single: DateProgram
  private let days: DateProgram
  private let months: DateProgram
  private let years: DateProgram
  /// Whether months of the same quarter are alike, since only the quarter is written.
  private let hasQuartersOnly: Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - calendar: The calendar whose fields it writes.
  ///   - style: How days are written.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton whose fields a day
  ///   does not have.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, style: DateStyle, corrections: Bool = true
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    let data = DateData(locale: locale, calendar: calendar, corrections: corrections)
    let pattern = try data.pattern(style)
    func program(_ difference: Difference) throws(FormattingError) -> DateProgram {
      try DateProgram(data.rangeParts(style, difference), data: data)
    }
    single = try data.program(style)
    days = try program(.day)
    months = try program(.month)
    years = try program(.year)
    let kinds = pattern.elements.compactMap(\.kind)
    hasQuartersOnly =
      corrections && kinds.contains(.quarter) && !kinds.contains(.month) && !kinds.contains(.day)
  }

  /// Formats a run of days, both ends counted.
  ///
  /// - Parameter range: The days.
  /// - Returns: One line; for a single day, or one month where days are not written, one date.
  /// - Throws: `FormattingError` with `.outsideCalendar` for days that the calendar lacks.
  public func format(_ range: DayRange) throws(FormattingError) -> String {
    let (first, last) = try fields(range)
    let program = program(first, last)
    return try UTF8Output.text { output throws(FormattingError) in
      program.write(first, last, to: &output)
    }
  }

  /// Writes a run of days as UTF-8 into memory of the caller's, without allocating.
  ///
  /// - Parameters:
  ///   - range: The days.
  ///   - buffer: The memory.
  /// - Returns: The bytes that the text has, whether or not they fitted.
  /// - Throws: `FormattingError` with `.outsideCalendar` for days that the calendar lacks.
  public func write(
    _ range: DayRange, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    let (first, last) = try fields(range)
    var output = UTF8Output(buffer)
    program(first, last).write(first, last, to: &output)
    return output.count
  }

  private func fields(
    _ range: DayRange
  ) throws(FormattingError) -> (DateFields, DateFields) {
    (try DateFields(range.lowerBound, in: calendar), try DateFields(range.upperBound, in: calendar))
  }

  private func program(_ first: DateFields, _ last: DateFields) -> DateProgram {
    if first.year != last.year { return years }
    if first.month != last.month {
      return hasQuartersOnly && (first.month - 1) / 3 == (last.month - 1) / 3 ? single : months
    }
    return first.day != last.day ? days : single
  }
}
