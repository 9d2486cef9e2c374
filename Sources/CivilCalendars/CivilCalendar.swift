// SPDX-License-Identifier: Apache-2.0

/// A calendar that divides days into years and months.
public enum CivilCalendar: String, Hashable, Sendable, CaseIterable {
  /// The Gregorian calendar, proleptic before 1582.
  case gregorian
  /// The Solar Hijri calendar of Iran and Afghanistan.
  case persian

  /// Finds a calendar by its own name or by its BCP 47 name (`gregory`).
  public init?(name: String) {
    switch name {
    case "gregory": self = .gregorian
    default: self.init(rawValue: name)
    }
  }

  /// The years in which the calendar is defined.
  ///
  /// Gregorian years are those ISO 8601 writes in four digits. Persian years are those of the
  /// official table of new years, 1206–1498.
  public var years: ClosedRange<Int> {
    switch self {
    case .gregorian: 1...9999
    case .persian: 1206...1498
    }
  }

  /// The number of months in each year.
  public var monthsInYear: Int { 12 }

  /// Tells whether a year has a leap day; one that the calendar lacks has none.
  public func isLeapYear(_ year: Int) -> Bool {
    guard years.contains(year) else { return false }
    switch self {
    case .gregorian: return GregorianArithmetic.isLeapYear(year)
    case .persian: return PersianArithmetic.isLeapYear(year)
    }
  }

  /// Returns the number of days in a month.
  ///
  /// - Throws: `CalendarError` for a year or month that the calendar lacks.
  public func daysInMonth(_ month: Int, ofYear year: Int) throws(CalendarError) -> Int {
    try check(year: year, month: month)
    switch self {
    case .gregorian: return GregorianArithmetic.daysInMonth(month, ofYear: year)
    case .persian: return PersianArithmetic.daysInMonth(month, ofYear: year)
    }
  }

  /// Returns the day with a given date.
  ///
  /// - Throws: `CalendarError` for a date that does not exist.
  public func day(year: Int, month: Int, day: Int) throws(CalendarError) -> CivilDay {
    let length = try daysInMonth(month, ofYear: year)
    guard (1...length).contains(day) else {
      throw CalendarError(.noSuchDay, calendar: self, value: day, allowed: 1...length)
    }
    return CivilDay(number: firstDay(year: year, month: month) + day - 1)
  }

  /// Returns the date of a day.
  ///
  /// - Throws: `CalendarError` for a day outside the years of the calendar.
  public func date(of day: CivilDay) throws(CalendarError) -> CivilDate {
    let limits = dayNumbers
    guard limits.contains(day.number) else {
      let nearest = day.number < limits.lowerBound ? years.lowerBound - 1 : years.upperBound + 1
      throw CalendarError(.noSuchYear, calendar: self, value: nearest, allowed: years)
    }
    let fields =
      switch self {
      case .gregorian: GregorianArithmetic.date(ofDay: day.number)
      case .persian: PersianArithmetic.date(ofDay: day.number)
      }
    return CivilDate(calendar: self, year: fields.year, month: fields.month, day: fields.day)
  }

  /// The days on which the calendar is defined.
  public var days: ClosedRange<CivilDay> {
    CivilDay(number: dayNumbers.lowerBound)...CivilDay(number: dayNumbers.upperBound)
  }

  private var dayNumbers: ClosedRange<Int> {
    firstDay(year: years.lowerBound, month: 1)...firstDay(year: years.upperBound + 1, month: 1) - 1
  }

  /// Returns the day number of the first of a month that is known to exist.
  private func firstDay(year: Int, month: Int) -> Int {
    switch self {
    case .gregorian: GregorianArithmetic.firstDay(ofMonth: month, year: year)
    case .persian: PersianArithmetic.firstDay(ofMonth: month, year: year)
    }
  }

  private func check(year: Int, month: Int) throws(CalendarError) {
    guard years.contains(year) else {
      throw CalendarError(.noSuchYear, calendar: self, value: year, allowed: years)
    }
    guard (1...monthsInYear).contains(month) else {
      throw CalendarError(.noSuchMonth, calendar: self, value: month, allowed: 1...monthsInYear)
    }
  }
}

/// A date by the fields of one calendar.
public struct CivilDate: Hashable, Sendable {
  /// The calendar whose fields these are.
  public let calendar: CivilCalendar
  /// The year in the calendar's usual era.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
}

/// A date that does not exist in its calendar.
public struct CalendarError: Error, Hashable, Sendable {
  /// Which field of the date is wrong.
  public enum Code: String, Sendable, Hashable {
    case noSuchYear = "no-such-year"
    case noSuchMonth = "no-such-month"
    case noSuchDay = "no-such-day"
  }

  /// Which field is wrong.
  public let code: Code
  /// The calendar that lacks the date.
  public let calendar: CivilCalendar
  /// The value that the field has.
  public let value: Int
  /// The values that the field may have.
  public let allowed: ClosedRange<Int>

  init(_ code: Code, calendar: CivilCalendar, value: Int, allowed: ClosedRange<Int>) {
    self.code = code
    self.calendar = calendar
    self.value = value
    self.allowed = allowed
  }
}
