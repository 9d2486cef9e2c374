// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting

/// The formats that dates, or runs of them, are written with.
enum DateForm<Days, Moments> {
  /// What is written is known of a day alone.
  case days(Days)
  /// The time of day is written, so a value must have one.
  case moments(ZonedFormats<Moments>)
  /// The same two in a calendar that ICU alone has.
  case icuDays(ICUDateFormat)
  case icuMoments(ZonedFormats<ICUDateFormat>)

  /// Makes the formats that options ask for.
  ///
  /// - Parameters:
  ///   - options: The options.
  ///   - setting: What every kind is made from.
  ///   - days: Makes a format of days.
  ///   - moments: Makes a format of moments in a zone.
  /// - Throws: What is wrong with the options.
  init(
    _ options: DateOptions, _ setting: FormatSetting,
    days: (CivilCalendar, DateStyle) throws(FormattingError) -> Days,
    moments: @escaping (CivilCalendar, TimeZoneName) throws(FormattingError) -> Moments
  ) throws(FormatProblem) {
    switch options.calendar {
    case .civil(let calendar):
      let made = try options.ofDays { style throws(FormattingError) in try days(calendar, style) }
      if let made {
        self = .days(made)
      } else {
        self = .moments(
          try ZonedFormats(options) { zone throws(FormattingError) in
            try moments(calendar, zone)
          })
      }
    case .icu(let calendar):
      let style = options.style
      let make = { (zone: TimeZoneName) throws(FormattingError) in
        try ICUDateFormat(
          locale: setting.locale, calendar: calendar, style: style, timeZone: zone,
          corrections: setting.corrections)
      }
      if style.hasTime {
        self = .icuMoments(try ZonedFormats(options, make: make))
      } else {
        self = .icuDays(try naming(options.stylePart, try make(.utc)))
      }
    }
  }
}

extension DateTimeStyle {
  /// Whether the time of day is written.
  fileprivate var hasTime: Bool {
    switch self {
    case .time, .dateTime: true
    case .skeleton(let skeleton), .date(.skeleton(let skeleton)):
      skeleton.contains { "hHkKjJCmsSAaBbzZOvVxX".contains($0) }
    case .date: false
    }
  }
}

extension CivilDay {
  /// Midnight of the day, in seconds since 1970-01-01 00:00, for clocks that show UTC.
  var second: Int { number * 86_400 }
}
