// SPDX-License-Identifier: Apache-2.0

/// A run of days, both ends counted.
public typealias DayRange = ClosedRange<CivilDay>

extension ClosedRange where Bound == CivilDay {
  /// The number of days, at least 1.
  public var dayCount: Int { lowerBound.distance(to: upperBound) + 1 }

  /// The run of as many days that ends the day before this one begins.
  public var preceding: DayRange {
    lowerBound.advanced(by: -dayCount)...lowerBound.advanced(by: -1)
  }
}

extension CivilCalendar {
  /// Returns all the days of a month.
  public func days(inMonth month: Int, ofYear year: Int) throws(CalendarError) -> DayRange {
    let length = try daysInMonth(month, ofYear: year)
    let first = try day(year: year, month: month, day: 1)
    return first...first.advanced(by: length - 1)
  }

  /// Returns all the days of a quarter, 1 to 4.
  public func days(inQuarter quarter: Int, ofYear year: Int) throws(CalendarError) -> DayRange {
    try days(inPart: quarter, months: 3, ofYear: year)
  }

  /// Returns all the days of a half year, 1 or 2.
  public func days(inHalf half: Int, ofYear year: Int) throws(CalendarError) -> DayRange {
    try days(inPart: half, months: 6, ofYear: year)
  }

  /// The number of seasons whose first begins with the year; 0 where readers know none.
  ///
  /// Persian seasons are quarters; the six of the Bangla calendar have two months each.
  public var seasonsInYear: Int {
    switch identifier {
    case .persian: 4
    case .bangla: 6
    case .gregorian, .bikramSambat: 0
    }
  }

  /// Returns all the days of a season.
  public func days(inSeason season: Int, ofYear year: Int) throws(CalendarError) -> DayRange {
    guard seasonsInYear > 0 else {
      throw CalendarError(.noSuchPart, calendar: self, value: season, allowed: 0...0)
    }
    return try days(inPart: season, months: monthsInYear / seasonsInYear, ofYear: year)
  }

  /// Returns all the days of a year.
  public func days(inYear year: Int) throws(CalendarError) -> DayRange {
    try days(inPart: 1, months: monthsInYear, ofYear: year)
  }

  /// Returns all the days of one of the equal parts into which months cut a year.
  func days(
    inPart part: Int, months length: Int, ofYear year: Int
  ) throws(CalendarError) -> DayRange {
    guard (1...monthsInYear / length).contains(part) else {
      throw CalendarError(
        .noSuchPart, calendar: self, value: part, allowed: 1...monthsInYear / length)
    }
    let first = try days(inMonth: (part - 1) * length + 1, ofYear: year)
    return try first.lowerBound...days(inMonth: part * length, ofYear: year).upperBound
  }
}
