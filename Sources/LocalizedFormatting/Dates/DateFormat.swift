// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Writes days for readers of a locale, by the fields of a calendar.
///
/// A format reads patterns and names of ICU once and never changes after; threads may share it.
public struct DateFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: CivilCalendar

  private let program: DateProgram

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
    program = try data.program(style)
  }

  /// Formats a day.
  ///
  /// - Parameter day: The day.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  public func format(_ day: CivilDay) throws(FormattingError) -> String {
    let fields = try DateFields(day, in: calendar)
    let program = program
    return try UTF8Output.text { output throws(FormattingError) in
      program.write(fields, to: &output)
    }
  }

  /// Writes a day as UTF-8 into memory of the caller's, without allocating.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - buffer: The memory.
  /// - Returns: The bytes that the text has, whether or not they fitted.
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  public func write(
    _ day: CivilDay, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    let fields = try DateFields(day, in: calendar)
    var output = UTF8Output(buffer)
    program.write(fields, to: &output)
    return output.count
  }
}
