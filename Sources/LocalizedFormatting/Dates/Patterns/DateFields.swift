// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// The fields of a date and of a time of day.
struct DateFields {
  var year: Int
  var month: Int
  var day: Int
  /// Days after Sunday.
  var weekday: Int
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0

  /// The fields of a day.
  ///
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  @inline(__always)
  init(_ day: CivilDay, in calendar: CivilCalendar) throws(FormattingError) {
    let date: CivilDate
    do { date = try calendar.date(of: day) } catch {
      throw FormattingError(.outsideCalendar, day.description)
    }
    year = date.year
    month = date.month
    self.day = date.day
    weekday = day.weekday.rawValue % 7
  }

  /// The fields of a moment as clocks of a zone show them.
  ///
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  @inline(__always)
  init(
    second: Int, nanosecond: Int, in calendar: CivilCalendar, timeZone: TimeZoneName
  ) throws(FormattingError) {
    let (local, isBeyond) = second.addingReportingOverflow(
      timeZone.offset(atSecondSince1970: second))
    guard !isBeyond else { throw FormattingError(.outsideCalendar, String(second)) }
    var day = local / 86_400
    var secondOfDay = local % 86_400
    if secondOfDay < 0 { (day, secondOfDay) = (day - 1, secondOfDay + 86_400) }
    try self.init(CivilDay(number: day), in: calendar)
    hour = secondOfDay / 3600
    minute = secondOfDay / 60 % 60
    self.second = secondOfDay % 60
    self.nanosecond = nanosecond
  }
}
