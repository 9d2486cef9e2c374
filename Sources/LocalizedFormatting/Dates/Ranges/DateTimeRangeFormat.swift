// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// Writes times from one moment to another, as clocks and calendars of a time zone show them.
///
/// The day of both is written once: `Nov 22, 2026, 6:05 – 7:10 PM`.
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
    case own(Programs)
    /// By ICU, which opens a format each time: name and skeleton.
    case icu(String, String)
  }

  private struct Programs: Sendable {
    let single: DateProgram
    /// On one day, both before noon or both after.
    let half: DateProgram
    let day: DateProgram
    let days: DateProgram
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
    let pattern = try data.momentPattern(style)
    if !corrections, calendar.isKnownToICU {
      way = .icu(data.icuName, try data.icuSkeleton(style))
      return
    }
    let separator = try data.rangeSeparator()
    way = .own(
      Programs(
        single: try DateProgram(pattern, data: data),
        half: try DateProgram(
          pattern.repeating(separator) { $0.isClock }, data: data),
        day: try DateProgram(
          pattern.repeating(separator) { $0.isClock || $0.isDayPeriod }, data: data),
        days: try DateProgram(pattern.repeating(separator) { !$0.isLiteral }, data: data)))
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
      let (one, other) = (try fields(first), try fields(last))
      let alone = try text(programs.single, one, one, first, first)
      guard alone != (try text(programs.single, other, other, last, last)) else { return alone }
      let isOneDay = one.year == other.year && one.month == other.month && one.day == other.day
      let isOneHalf = isOneDay && (one.hour < 12) == (other.hour < 12)
      let program = isOneHalf ? programs.half : isOneDay ? programs.day : programs.days
      return try text(program, one, other, first, last)
    }
  }

  private func fields(_ second: Int) throws(FormattingError) -> DateFields {
    try DateFields(second: second, nanosecond: 0, in: calendar, timeZone: timeZone)
  }

  private func text(
    _ program: DateProgram, _ one: DateFields, _ other: DateFields, _ first: Int, _ last: Int
  ) throws(FormattingError) -> String {
    var zones: [String] = []
    if !program.zones.isEmpty {
      let texts = ZoneTexts(program.zones, locale: locale, timeZone: timeZone)
      let (start, end) = (try texts.texts(at: first), try texts.texts(at: last))
      zones = program.zonesAreSecond.indices.map {
        program.zonesAreSecond[$0] ? end[$0] : start[$0]
      }
    }
    return try UTF8Output.text { output throws(FormattingError) in
      program.write(one, other, zones: zones, to: &output)
    }
  }
}

extension DateData {
  /// The skeleton of a style with a time.
  fileprivate func icuSkeleton(_ style: DateTimeStyle) throws(FormattingError) -> String {
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

extension DatePattern {
  /// Writes twice what lies between the fields that differ.
  fileprivate func repeating(
    _ separator: String, _ differs: (Element) -> Bool
  ) -> [DateProgram.Part] {
    let places = elements.indices.filter { differs(elements[$0]) }
    guard let start = places.first, let end = places.last else {
      return elements.map { ($0, false) }
    }
    let repeated = elements[start...end]
    return elements[..<start].map { ($0, false) } + repeated.map { ($0, false) }
      + [(.literal(separator), false)] + repeated.map { ($0, true) }
      + elements[(end + 1)...].map { ($0, true) }
  }
}

extension DatePattern.Element {
  /// Whether it shows a clock's hand.
  fileprivate var isClock: Bool {
    switch self {
    case .hour, .minute, .second, .fraction: true
    default: false
    }
  }

  fileprivate var isDayPeriod: Bool {
    switch self {
    case .dayPeriod, .namedDayPeriod: true
    default: false
    }
  }
}
