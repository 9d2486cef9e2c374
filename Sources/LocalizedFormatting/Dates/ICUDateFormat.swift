// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Writes moments in a calendar that ICU alone has, as clocks and calendars of a time zone show
/// them.
///
/// Its spellings are ICU's own, but for eras whose names are corrected. Threads may share it; they
/// write one after the other.
public struct ICUDateFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: ICUCalendar
  /// The zone whose clocks it reads.
  public let timeZone: TimeZoneName

  private struct Dates: @unchecked Sendable {
    // Used by the thread that holds the lock.
    let dates: ICUDates
  }

  private let dates: Guarded<Dates>
  private let icuName: String
  private let skeleton: String
  private let corrections: Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - calendar: The calendar whose fields it writes.
  ///   - style: How moments are written.
  ///   - timeZone: The zone whose clocks it reads.
  ///   - corrections: Whether the product's corrections win over ICU, and the hours of `-u-hc-`
  ///     count in styles of times, where ICU passes over them.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton that names no field.
  public init(
    locale: LocaleIdentifier, calendar: ICUCalendar, style: DateTimeStyle, timeZone: TimeZoneName,
    corrections: Bool = true
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    self.timeZone = timeZone
    self.corrections = corrections
    let name = locale.setting("calendar", to: calendar.icuName)
    icuName = name
    if let named = style.namedSkeleton {
      let isKnown = !named.isEmpty && named.allSatisfy { $0.isASCII && $0.isLetter }
      let pattern = isKnown ? try locale.datePatterns(name).bestPattern(named) : ""
      guard !pattern.isEmpty else { throw FormattingError(.unsupportedPattern, named) }
      skeleton = named
      dates = try Self.dates(
        name, corrections ? Corrections.adapted(pattern, for: locale, calendar) : pattern, timeZone)
      return
    }
    let (date, time) = style.icuStyles
    let usual = try ICUDates(name, dateStyle: date, timeStyle: time, zone: timeZone.name)
    let plain = try usual.pattern()
    let chosen =
      corrections ? try locale.withChosenHours(plain, timeStyle: time, icuName: name) : plain
    skeleton = try icuText { cicu_date_pattern_skeleton(chosen, $0, $1) }
    let pattern = corrections ? Corrections.adapted(chosen, for: locale, calendar) : chosen
    // Styles may have digits of their own, such as Hebrew letters, which no pattern tells.
    dates =
      pattern == plain ? Guarded(Dates(dates: usual)) : try Self.dates(name, pattern, timeZone)
  }

  private static func dates(
    _ name: String, _ pattern: String, _ zone: TimeZoneName
  ) throws(FormattingError) -> Guarded<Dates> {
    Guarded(Dates(dates: try ICUDates(name, pattern: pattern, zone: zone.name)))
  }

  /// Formats a moment.
  ///
  /// - Parameter seconds: Seconds since 1970-01-01 00:00 UTC, taken to the millisecond.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for infinities and NaN.
  public func format(secondsSince1970 seconds: Double) throws(FormattingError) -> String {
    guard seconds.isFinite else { throw FormattingError(.notANumber, seconds.description) }
    return try dates.withLock { held throws(FormattingError) in
      try held.dates.format(milliseconds: (seconds * 1000).rounded(.down))
    }
  }

  /// Formats the time from one moment to another.
  ///
  /// - Parameters:
  ///   - first: Seconds since 1970-01-01 00:00 UTC.
  ///   - last: The same of the end, not before the first.
  /// - Returns: One line; for two moments that are written alike, one.
  /// - Throws: `FormattingError` with `.notADate` for an end before the beginning.
  public func format(
    fromSecond first: Int, toSecond last: Int
  ) throws(FormattingError) -> String {
    guard first <= last else { throw FormattingError(.notADate, "\(first)–\(last)") }
    var count: Int32 = 0
    let text = try icuText {
      cicu_date_interval(
        icuName, skeleton, timeZone.name, Double(first) * 1000, Double(last) * 1000, $0, $1, nil,
        0, &count)
    }
    return corrections ? Corrections.namingEra(in: text, for: locale, calendar) : text
  }
}

extension DateTimeStyle {
  /// The skeleton, where the style is one.
  fileprivate var namedSkeleton: String? {
    switch self {
    case .skeleton(let skeleton), .date(.skeleton(let skeleton)): skeleton
    case .date, .time, .dateTime: nil
    }
  }

  /// The numbers of named styles of date and time in the shim.
  fileprivate var icuStyles: (date: Int32, time: Int32) {
    switch self {
    case .date(let date): (date.icuStyle, -1)
    case .time(let time): (-1, time.icuStyle)
    case .dateTime(let date, let time): (date.icuStyle, time.icuStyle)
    case .skeleton: (-1, -1)
    }
  }
}
