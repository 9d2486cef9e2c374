// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Writes moments for readers of a locale, as clocks and calendars of a time zone show them.
///
/// A format reads patterns and names of ICU once and never changes after; threads may share it.
public struct DateTimeFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: CivilCalendar
  /// The zone whose clocks it reads.
  public let timeZone: TimeZoneName

  private let program: DateProgram
  private let zones: ZoneTexts?

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - calendar: The calendar whose fields it writes.
  ///   - style: How moments are written.
  ///   - timeZone: The zone whose clocks it reads.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton with fields that are
  ///   not supported, such as weeks of the year.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, style: DateTimeStyle,
    timeZone: TimeZoneName, corrections: Bool = true
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    self.timeZone = timeZone
    let data = DateData(locale: locale, calendar: calendar, corrections: corrections)
    program = try DateProgram(data.momentPattern(style), data: data)
    zones =
      program.zones.isEmpty
      ? nil : ZoneTexts(program.zones, locale: locale, timeZone: timeZone)
  }

  /// Formats a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  public func format(secondsSince1970 second: Int) throws(FormattingError) -> String {
    try UTF8Output.text { output throws(FormattingError) in
      try write(second: second, nanosecond: 0, to: &output)
    }
  }

  /// Formats a moment to the millisecond.
  ///
  /// - Parameter seconds: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for infinities and NaN, and with
  ///   `.outsideCalendar` for a day that the calendar lacks.
  public func format(secondsSince1970 seconds: Double) throws(FormattingError) -> String {
    let milliseconds = (seconds * 1000).rounded(.down)
    guard milliseconds.isFinite else { throw FormattingError(.notANumber, seconds.description) }
    // Beyond any calendar, and within what an integer holds.
    guard milliseconds.magnitude < 1e18 else {
      throw FormattingError(.outsideCalendar, seconds.description)
    }
    let whole = Int(milliseconds)
    let rest = (whole % 1000 + 1000) % 1000
    return try UTF8Output.text { output throws(FormattingError) in
      try write(second: (whole - rest) / 1000, nanosecond: rest * 1_000_000, to: &output)
    }
  }

  /// Writes a moment as UTF-8 into memory of the caller's.
  ///
  /// Nothing is allocated unless the style names the time zone.
  ///
  /// - Parameters:
  ///   - second: Seconds since 1970-01-01 00:00 UTC.
  ///   - buffer: The memory.
  /// - Returns: The bytes that the text has, whether or not they fitted.
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  public func write(
    secondsSince1970 second: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try write(second: second, nanosecond: 0, to: &output)
    return output.count
  }

  private func write(
    second: Int, nanosecond: Int, to output: inout UTF8Output
  ) throws(FormattingError) {
    let fields = try DateFields(
      second: second, nanosecond: nanosecond, in: calendar, timeZone: timeZone)
    program.write(fields, zones: try zones?.texts(at: second) ?? [], to: &output)
  }
}
