// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// Writes times from one moment to another, as clocks and calendars of a time zone show them.
///
/// The day of both is written once: `Nov 22, 2026, 6:05 – 7:10 PM`. Times alone that are of
/// different days have their dates, and where clocks change between the ends, each has its zone.
public struct DateTimeRangeFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: CivilCalendar
  /// The zone whose clocks it reads.
  public let timeZone: TimeZoneName

  private enum Way: Sendable {
    /// Only days are written.
    case days(DateRangeFormat)
    case own(DateTimeRangePrograms)
    /// By ICU, which opens a format each time: name and skeleton.
    case icu(String, String)
  }

  private let way: Way

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - calendar: The calendar whose fields it writes.
  ///   - style: How moments are written.
  ///   - timeZone: The zone whose clocks it reads.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton with fields that are
  ///   not supported.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, style: DateTimeStyle,
    timeZone: TimeZoneName, corrections: Bool = true
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    self.timeZone = timeZone
    if case .date(let style) = style {
      way = .days(
        try DateRangeFormat(
          locale: locale, calendar: calendar, style: style, corrections: corrections))
      return
    }
    let data = DateData(locale: locale, calendar: calendar, corrections: corrections)
    let isOwn = corrections && Corrections.writesTimeRanges(locale: locale)
    if !isOwn, calendar.isKnownToICU {
      _ = try data.momentPattern(style)
      way = .icu(data.icuName, try data.icuSkeleton(style))
    } else {
      way = .own(try DateTimeRangePrograms(style, data: data, timeZone: timeZone))
    }
  }

  /// Formats the time from one moment to another.
  ///
  /// - Parameters:
  ///   - first: Seconds since 1970-01-01 00:00 UTC.
  ///   - last: The same of the end, not before the first.
  /// - Returns: One line; for two moments that are written alike, one.
  /// - Throws: `FormattingError` with `.outsideCalendar` for days that the calendar lacks, and
  ///   with `.notADate` for an end before the beginning.
  public func format(
    fromSecond first: Int, toSecond last: Int
  ) throws(FormattingError) -> String {
    guard first <= last else { throw FormattingError(.notADate, "\(first)–\(last)") }
    switch way {
    case .days(let format):
      let from = timeZone.day(ofSecondSince1970: first)
      return try format.format(from...max(from, timeZone.day(ofSecondSince1970: last)))
    case .icu(let name, let skeleton):
      // Refuses what the calendar lacks.
      for second in [first, last] { _ = try fields(second) }
      var count: Int32 = 0
      return try icuText {
        cicu_date_interval(
          name, skeleton, timeZone.name, Double(first) * 1000, Double(last) * 1000, $0, $1, nil, 0,
          &count)
      }
    case .own(let programs):
      return try programs.text(
        (second: first, fields: try fields(first)), (second: last, fields: try fields(last)))
    }
  }

  private func fields(_ second: Int) throws(FormattingError) -> DateFields {
    try DateFields(second: second, nanosecond: 0, in: calendar, timeZone: timeZone)
  }
}

extension DateData {
  /// The skeleton of a style with a time.
  func icuSkeleton(_ style: DateTimeStyle) throws(FormattingError) -> String {
    let pattern: String
    switch style {
    case .skeleton(let skeleton), .date(.skeleton(let skeleton)): return skeleton
    case .time(let time): pattern = try icuPattern(dateStyle: -1, timeStyle: time.icuStyle)
    case .date(let date): pattern = try icuPattern(date)
    case .dateTime(let date, let time):
      pattern = try icuPattern(dateStyle: date.icuStyle, timeStyle: time.icuStyle)
    }
    return try icuText { cicu_date_pattern_skeleton(pattern, $0, $1) }
  }
}
