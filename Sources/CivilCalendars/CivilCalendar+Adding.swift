// SPDX-License-Identifier: Apache-2.0

extension CivilCalendar {
  /// Returns the day some days later, or earlier for a negative number.
  ///
  /// - Throws: `CalendarError` when either day is outside the calendar.
  public func adding(days count: Int, to day: CivilDay) throws(CalendarError) -> CivilDay {
    _ = try date(of: day)
    let (number, overflows) = day.number.addingReportingOverflow(count)
    guard !overflows, days.contains(CivilDay(number: number)) else {
      throw outside(isBefore: count < 0)
    }
    return CivilDay(number: number)
  }

  /// Returns the day some months later, or the last of that month where it is shorter.
  ///
  /// One month after 32 Ashadh is 31 Shrawan; a negative number goes back.
  ///
  /// - Throws: `CalendarError` when either day is outside the calendar.
  public func adding(months count: Int, to day: CivilDay) throws(CalendarError) -> CivilDay {
    let date = try date(of: day)
    let start = date.year * monthsInYear + date.month - 1
    let (months, overflows) = start.addingReportingOverflow(count)
    guard !overflows, months >= 0 else { throw outside(isBefore: count < 0) }
    return try clampedDay(
      year: months / monthsInYear, month: months % monthsInYear + 1, day: date.day)
  }

  /// Returns the same date some years later, or the last of its month where it is shorter.
  ///
  /// - Throws: `CalendarError` when either day is outside the calendar.
  public func adding(years count: Int, to day: CivilDay) throws(CalendarError) -> CivilDay {
    let date = try date(of: day)
    let (year, overflows) = date.year.addingReportingOverflow(count)
    guard !overflows else { throw outside(isBefore: count < 0) }
    return try clampedDay(year: year, month: date.month, day: date.day)
  }

  private func clampedDay(year: Int, month: Int, day: Int) throws(CalendarError) -> CivilDay {
    try self.day(year: year, month: month, day: min(day, daysInMonth(month, ofYear: year)))
  }

  /// Tells whether a day is the last of its month.
  func isLastOfMonth(_ day: CivilDay) throws(CalendarError) -> Bool {
    let date = try date(of: day)
    return try date.day == daysInMonth(date.month, ofYear: date.year)
  }
}
