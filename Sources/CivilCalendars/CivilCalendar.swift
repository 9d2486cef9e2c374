// SPDX-License-Identifier: Apache-2.0

/// A calendar that divides days into years and months.
///
/// All but Bikram Sambat are rules; Bikram Sambat is a table, to which newer years can be given.
/// Values of one calendar with different tables are not equal: compare `identifier` to ask which
/// calendar it is.
public struct CivilCalendar: Hashable, Sendable {
  enum Kind: Equatable, Sendable {
    case gregorian, persian, bangla
    // Boxed, so that a calendar is one word.
    indirect case bikramSambat(BikramSambatTable)
  }

  let kind: Kind

  private init(kind: Kind) { self.kind = kind }

  /// Hashes which calendar it is; few go by different tables.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// The Gregorian calendar, proleptic before 1582; the years that ISO 8601 writes in four digits.
  public static let gregorian = CivilCalendar(kind: .gregorian)
  /// The Solar Hijri calendar in the years of the official table, 1206–1498.
  public static let persian = CivilCalendar(kind: .persian)
  /// The Bikram Sambat calendar by the table of this library, 1970–2100.
  public static let bikramSambat = CivilCalendar(kind: .bikramSambat(.builtIn))
  /// The Bangla calendar of Bangladesh since 1394, by the rules of 1987 and, from 1426, of 2019.
  ///
  /// West Bengal's almanac is out of scope.
  public static let bangla = CivilCalendar(kind: .bangla)

  /// The Bikram Sambat calendar by a table, such as one with a user's newer years.
  public static func bikramSambat(_ table: BikramSambatTable) -> CivilCalendar {
    CivilCalendar(kind: .bikramSambat(table))
  }

  /// Makes a calendar; the table is of use to Bikram Sambat alone.
  public init(_ identifier: CalendarIdentifier, table: BikramSambatTable = .builtIn) {
    self =
      switch identifier {
      case .gregorian: .gregorian
      case .persian: .persian
      case .bikramSambat: .bikramSambat(table)
      case .bangla: .bangla
      }
  }

  /// Finds a calendar by its own name or by its BCP 47 name (`gregory`).
  public init?(name: String) {
    guard let identifier = CalendarIdentifier(name: name) else { return nil }
    self.init(identifier)
  }

  /// Every calendar, Bikram Sambat by the table of this library.
  public static let builtIn = CalendarIdentifier.allCases.map { CivilCalendar($0) }

  /// Which calendar it is.
  public var identifier: CalendarIdentifier {
    switch kind {
    case .gregorian: .gregorian
    case .persian: .persian
    case .bikramSambat: .bikramSambat
    case .bangla: .bangla
    }
  }

  /// The name that plans and commands give it.
  public var name: String { identifier.rawValue }

  /// The table that a Bikram Sambat calendar follows; `nil` for a calendar that is a rule.
  public var table: BikramSambatTable? {
    guard case .bikramSambat(let table) = kind else { return nil }
    return table
  }

  /// What its years are counted from.
  public var era: CalendarEra {
    switch identifier {
    case .gregorian: .common
    case .persian: .solarHijri
    case .bikramSambat: .bikramSambat
    case .bangla: .bangabda
    }
  }

  // MARK: Ranges

  /// The years in which the calendar is defined.
  public var years: ClosedRange<Int> {
    switch kind {
    case .gregorian: GregorianArithmetic.years
    case .persian: PersianArithmetic.years
    case .bikramSambat(let table): table.years
    case .bangla: BanglaArithmetic.years
    }
  }

  /// The years whose dates are sure; those after them are forecasts.
  public var sureYears: ClosedRange<Int> { table?.sureYears ?? years }

  /// The days on which the calendar is defined.
  public var days: DayRange {
    CivilDay(number: dayNumbers.lowerBound)...CivilDay(number: dayNumbers.upperBound)
  }

  private var dayNumbers: ClosedRange<Int> {
    switch kind {
    case .gregorian: GregorianArithmetic.dayNumbers
    case .persian: PersianArithmetic.dayNumbers
    case .bikramSambat(let table): table.dayNumbers
    case .bangla: BanglaArithmetic.dayNumbers
    }
  }

  /// Tells how far the date of a day can be relied on; one outside the calendar is a forecast.
  public func certainty(of day: CivilDay) -> DateCertainty {
    guard dayNumbers.contains(day.number) else { return .forecast }
    return table.map { $0.sureDayNumbers.contains(day.number) } ?? true ? .sure : .forecast
  }

  /// Tells how far the dates of some days can all be relied on.
  public func certainty(of days: DayRange) -> DateCertainty {
    let ends = [certainty(of: days.lowerBound), certainty(of: days.upperBound)]
    return ends.contains(.forecast) ? .forecast : .sure
  }

  // MARK: Lengths

  /// The number of months in each year.
  public var monthsInYear: Int { 12 }

  /// Tells whether a year has 366 days; one that the calendar lacks does not.
  public func isLeapYear(_ year: Int) -> Bool {
    guard years.contains(year) else { return false }
    return switch kind {
    case .gregorian: GregorianArithmetic.isLeapYear(year)
    case .persian: PersianArithmetic.isLeapYear(year)
    case .bikramSambat(let table): table.daysInYear(year) == 366
    case .bangla: BanglaArithmetic.isLeapYear(year)
    }
  }

  /// Returns the number of days in a year, 365 or 366.
  ///
  /// - Throws: `CalendarError` for a year that the calendar lacks.
  public func daysInYear(_ year: Int) throws(CalendarError) -> Int {
    try check(year: year, month: 1)
    return isLeapYear(year) ? 366 : 365
  }

  /// Returns the number of days in a month.
  ///
  /// - Throws: `CalendarError` for a year or month that the calendar lacks.
  public func daysInMonth(_ month: Int, ofYear year: Int) throws(CalendarError) -> Int {
    try check(year: year, month: month)
    return switch kind {
    case .gregorian: GregorianArithmetic.daysInMonth(month, ofYear: year)
    case .persian: PersianArithmetic.daysInMonth(month, ofYear: year)
    case .bikramSambat(let table): table.daysInMonth(month, ofYear: year)
    case .bangla: BanglaArithmetic.daysInMonth(month, ofYear: year)
    }
  }

  private func check(year: Int, month: Int) throws(CalendarError) {
    guard years.contains(year) else {
      throw CalendarError(.noSuchYear, calendar: self, value: year, allowed: years)
    }
    guard month >= 1, month <= monthsInYear else {
      throw CalendarError(.noSuchMonth, calendar: self, value: month, allowed: 1...monthsInYear)
    }
  }

  // MARK: Days and dates

  /// Returns the day with a given date.
  ///
  /// - Throws: `CalendarError` for a date that does not exist.
  public func day(year: Int, month: Int, day: Int) throws(CalendarError) -> CivilDay {
    let number =
      switch kind {
      case .gregorian: GregorianArithmetic.dayNumber(year: year, month: month, day: day)
      case .persian: PersianArithmetic.dayNumber(year: year, month: month, day: day)
      case .bikramSambat(let table): table.dayNumber(year: year, month: month, day: day)
      case .bangla: BanglaArithmetic.dayNumber(year: year, month: month, day: day)
      }
    guard let number else {
      let length = try daysInMonth(month, ofYear: year)
      throw CalendarError(.noSuchDay, calendar: self, value: day, allowed: 1...length)
    }
    return CivilDay(number: number)
  }

  /// Returns the date of a day.
  ///
  /// - Throws: `CalendarError` for a day outside the years of the calendar.
  public func date(of day: CivilDay) throws(CalendarError) -> CivilDate {
    let number = day.number
    switch kind {
    case .gregorian:
      if GregorianArithmetic.dayNumbers.contains(number) {
        return CivilDate(.gregorian, GregorianArithmetic.date(ofDay: number))
      }
    case .persian:
      if PersianArithmetic.dayNumbers.contains(number) {
        return CivilDate(.persian, PersianArithmetic.date(ofDay: number))
      }
    case .bikramSambat(let table):
      if table.dayNumbers.contains(number) {
        return CivilDate(.bikramSambat, table.date(ofDay: number))
      }
    case .bangla:
      if BanglaArithmetic.dayNumbers.contains(number) {
        return CivilDate(.bangla, BanglaArithmetic.date(ofDay: number))
      }
    }
    throw outside(isBefore: number < dayNumbers.lowerBound)
  }

  /// The error of a day outside the calendar, which names the nearest year that it lacks.
  func outside(isBefore: Bool) -> CalendarError {
    let years = years
    let nearest = isBefore ? years.lowerBound - 1 : years.upperBound + 1
    return CalendarError(.noSuchYear, calendar: self, value: nearest, allowed: years)
  }
}

extension CivilCalendar: CustomStringConvertible {
  /// The name, and the years of a table that is not the library's.
  public var description: String {
    guard let table, table != .builtIn else { return name }
    return "\(name) by \(table)"
  }
}

/// A date by the fields of one calendar.
public struct CivilDate: Hashable, Sendable {
  /// The calendar whose fields these are.
  public let calendar: CalendarIdentifier
  /// The year in the calendar's era.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  init(_ calendar: CalendarIdentifier, _ fields: CalendarFields) {
    self.calendar = calendar
    year = fields.year
    month = fields.month
    day = fields.day
  }
}
