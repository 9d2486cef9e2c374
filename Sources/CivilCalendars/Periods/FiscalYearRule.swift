// SPDX-License-Identifier: Apache-2.0

/// When fiscal years begin, and how they are called.
///
/// A fiscal year goes by the calendar year in which it begins: 2083 is Nepal's 2083/84.
public struct FiscalYearRule: Hashable, Sendable {
  /// Which calendar years give a fiscal year its name.
  public enum Naming: String, Hashable, Sendable, CaseIterable {
    /// The year in which it begins: `1405`.
    case firstYear = "first-year"
    /// The year in which it ends: FY 2026 from October 2025.
    case lastYear = "last-year"
    /// Both: `2083/84`, `2025-26`.
    case bothYears = "both-years"
  }

  /// The calendar by which the fiscal year is counted.
  public var calendar: CivilCalendar
  /// The month in which it begins.
  public var firstMonth: Int
  /// The day of that month on which it begins, up to 28.
  public var firstDay: Int
  /// Which years it is called by.
  public var naming: Naming

  /// Makes a rule; a month or day that cannot begin a year is refused where the rule is used.
  public init(
    calendar: CivilCalendar, firstMonth: Int = 1, firstDay: Int = 1, naming: Naming = .firstYear
  ) {
    self.calendar = calendar
    self.firstMonth = firstMonth
    self.firstDay = firstDay
    self.naming = naming
  }

  /// Whether fiscal years are the years of the calendar.
  public var isCalendarYear: Bool { firstMonth == 1 && firstDay == 1 }

  /// The years that name the fiscal year that begins in `year`; twice the same when one does.
  public func names(ofYear year: Int) -> (first: Int, last: Int) {
    // Nothing is added to a year that no calendar has.
    let end = isCalendarYear || !calendar.years.contains(year) ? year : year + 1
    return switch naming {
    case .firstYear: (year, year)
    case .lastYear: (end, end)
    case .bothYears: (year, end)
    }
  }

  /// Returns the days of the fiscal year that begins in `year`.
  ///
  /// - Throws: `CalendarError` when its days leave the calendar, or the rule has no such day.
  public func days(inYear year: Int) throws(CalendarError) -> DayRange {
    try days(ofYear: year, months: 0..<calendar.monthsInYear)
  }

  /// Returns the days of a quarter, 1 to 4, of the fiscal year that begins in `year`.
  ///
  /// - Throws: `CalendarError` when its days leave the calendar, or the rule has no such day.
  public func days(inQuarter quarter: Int, ofYear year: Int) throws(CalendarError) -> DayRange {
    guard (1...4).contains(quarter) else {
      throw CalendarError(.noSuchPart, calendar: calendar, value: quarter, allowed: 1...4)
    }
    return try days(ofYear: year, months: 3 * (quarter - 1)..<3 * quarter)
  }

  /// Returns the fiscal year of a day, by the year in which it begins, and the quarter.
  ///
  /// - Throws: `CalendarError` for a day outside the calendar, or when the rule has no such day.
  public func quarter(of day: CivilDay) throws(CalendarError) -> (year: Int, quarter: Int) {
    try check()
    let date = try calendar.date(of: day)
    let length = calendar.monthsInYear
    let months = date.month - firstMonth - (date.day < firstDay ? 1 : 0)
    return (
      months < 0 ? date.year - 1 : date.year, (months + length) % length / 3 + 1
    )
  }

  /// Returns the days of a run of the fiscal year's months, the first being 0.
  private func days(
    ofYear year: Int, months: Range<Int>
  ) throws(CalendarError) -> DayRange {
    try check()
    guard calendar.years.contains(year) else {
      throw CalendarError(.noSuchYear, calendar: calendar, value: year, allowed: calendar.years)
    }
    let start = year * calendar.monthsInYear + firstMonth - 1
    let first = try day(firstDay, ofMonth: start + months.lowerBound)
    // By its last month where the end of one is meant: the calendar may have no day after it.
    if firstDay == 1 {
      let month = start + months.upperBound - 1
      let last = try calendar.days(
        inMonth: month % calendar.monthsInYear + 1, ofYear: month / calendar.monthsInYear)
      return first...last.upperBound
    }
    return try first...day(firstDay, ofMonth: start + months.upperBound).advanced(by: -1)
  }

  private func day(_ day: Int, ofMonth month: Int) throws(CalendarError) -> CivilDay {
    try calendar.day(
      year: month / calendar.monthsInYear, month: month % calendar.monthsInYear + 1, day: day)
  }

  private func check() throws(CalendarError) {
    let months = 1...calendar.monthsInYear
    guard months.contains(firstMonth) else {
      throw CalendarError(.noSuchMonth, calendar: calendar, value: firstMonth, allowed: months)
    }
    guard (1...28).contains(firstDay) else {
      throw CalendarError(.noSuchDay, calendar: calendar, value: firstDay, allowed: 1...28)
    }
  }
}
