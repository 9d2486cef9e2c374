// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes the days of a report in one calendar, ready to stand inside text.
struct ReportDates {
  let locale: LocaleIdentifier
  let calendar: CivilCalendar

  private let digits: Digits
  private let longDates: DateFormat
  private let ranges: DateRangeFormat
  private let shortDates: DateFormat
  private let months: DateFormat
  private let monthNames: DateFormat
  private let years: DateFormat
  private let weekdayNames: DateFormat
  private let times: DateTimeRangeFormat

  init(locale: LocaleIdentifier, calendar: CivilCalendar) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    digits = try Digits(locale: locale)
    longDates = try DateFormat(locale: locale, calendar: calendar, style: .long)
    ranges = try DateRangeFormat(locale: locale, calendar: calendar, style: .long)
    shortDates = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("MMMd"))
    months = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("yMMMM"))
    monthNames = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("MMM"))
    years = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("y"))
    weekdayNames = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("EEEE"))
    times = try DateTimeRangeFormat(
      locale: locale, calendar: calendar, style: .time(.short), timeZone: .utc)
  }

  func text(_ day: CivilDay) throws(FormattingError) -> String { try longDates.format(day) }

  func argument(_ day: CivilDay) throws(FormattingError) -> MessageArgument {
    .formatted(try text(day), number: nil)
  }

  /// A run of days, saying once what its ends share: `۱ تا ۲۱ فروردین ۱۴۰۵`.
  func range(_ days: DayRange) throws(FormattingError) -> String { try ranges.format(days) }

  /// A day without its year, for the axis of a chart.
  func short(_ day: CivilDay) throws(FormattingError) -> String { try shortDates.format(day) }

  func monthName(_ day: CivilDay) throws(FormattingError) -> String { try monthNames.format(day) }

  func monthAndYear(_ day: CivilDay) throws(FormattingError) -> String { try months.format(day) }

  /// Writes a number that names something, such as a year.
  func digits(_ number: Int, minimum: Int) -> String {
    digits.text(number, minimumDigits: minimum)
  }

  func year(_ day: CivilDay) throws(FormattingError) -> String { try years.format(day) }

  /// Hours of a day by the clock of the locale: `9:00 AM – 12:00 PM`, `۹:۰۰ تا ۱۲:۰۰`.
  ///
  /// - Parameters:
  ///   - first: The hour at which they begin, 0 to 23.
  ///   - end: The hour at which they end, up to 24.
  /// - Returns: One line.
  /// - Throws: `FormattingError` when the locale has no such text.
  func hours(from first: Int, to end: Int) throws(FormattingError) -> String {
    let midnight = Self.someDay.number * 86_400
    return try times.format(
      fromSecond: midnight + first * 3600, toSecond: midnight + end * 3600)
  }

  /// A day within the years of all calendars, a Monday or not.
  private static let someDay = CivilDay(number: 20_544)

  /// Hours by the clock of the locale, up to 24: `9:00 AM`, `۹:۰۰`.
  func times(ofHours hours: [Int]) throws(FormattingError) -> [String] {
    let format = try DateTimeFormat(
      locale: locale, calendar: calendar, style: .time(.short), timeZone: .utc)
    var times: [String] = []
    for hour in hours {
      times.append(
        try format.format(secondsSince1970: Self.someDay.number * 86_400 + hour * 3600))
    }
    return times
  }

  /// The name of a day of the week, as it stands alone.
  func name(of weekday: Weekday) throws(FormattingError) -> String {
    try weekdayNames.format(day(of: weekday))
  }

  /// The names of days of the week in few letters, where the language has such (`Mon`), or in one
  /// or two (`M`).
  func shortNames(
    of weekdays: [Weekday], inLetters: Bool
  ) throws(FormattingError) -> [String] {
    let format = try DateFormat(
      locale: locale, calendar: calendar, style: .skeleton(inLetters ? "EEEEE" : "EEE"))
    var names: [String] = []
    for weekday in weekdays { names.append(try format.format(day(of: weekday))) }
    return names
  }

  private func day(of weekday: Weekday) -> CivilDay {
    Self.someDay.advanced(by: weekday.rawValue - Self.someDay.weekday.rawValue + 7)
  }
}
