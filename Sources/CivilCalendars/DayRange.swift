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

/// How finely a run of days is cut into buckets.
public enum BucketSize: String, Hashable, Sendable, CaseIterable {
  case day, week, month

  /// The size that gives a run a readable number of points: days up to 45, weeks up to 200.
  public static func fitting(_ range: DayRange) -> BucketSize {
    switch range.dayCount {
    case ...45: .day
    case ...200: .week
    default: .month
    }
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
    guard (1...4).contains(quarter) else {
      throw CalendarError(.noSuchMonth, calendar: self, value: quarter, allowed: 1...4)
    }
    let last = quarter * 3
    return try days(inMonth: last - 2, ofYear: year)
      .lowerBound...days(
        inMonth: last, ofYear: year
      ).upperBound
  }

  /// Returns all the days of a year.
  public func days(inYear year: Int) throws(CalendarError) -> DayRange {
    try days(inMonth: 1, ofYear: year)
      .lowerBound...days(
        inMonth: monthsInYear, ofYear: year
      ).upperBound
  }

  /// Cuts a run of days on this calendar's boundaries; the first and last may be cut short.
  ///
  /// - Parameters:
  ///   - range: The days to cut.
  ///   - size: How finely.
  ///   - firstWeekday: The day on which weeks begin.
  /// - Returns: The buckets in order, which together are the range.
  /// - Throws: `CalendarError` when the days leave the years of the calendar.
  public func buckets(
    of range: DayRange, by size: BucketSize, firstWeekday: Weekday = .monday
  ) throws(CalendarError) -> [DayRange] {
    for end in [range.lowerBound, range.upperBound] { _ = try date(of: end) }
    var buckets: [DayRange] = []
    var first = range.lowerBound
    while first <= range.upperBound {
      let last: CivilDay
      switch size {
      case .day: last = first
      case .week:
        let intoWeek = (first.weekday.rawValue - firstWeekday.rawValue + 7) % 7
        last = first.advanced(by: 6 - intoWeek)
      case .month:
        let date = try date(of: first)
        last = try days(inMonth: date.month, ofYear: date.year).upperBound
      }
      buckets.append(first...min(last, range.upperBound))
      first = last.advanced(by: 1)
    }
    return buckets
  }
}
