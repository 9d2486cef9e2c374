// SPDX-License-Identifier: Apache-2.0

/// How finely a run of days is cut into buckets.
public enum BucketSize: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year

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
    return try range.cut { first throws(CalendarError) in
      let months: Int
      switch size {
      case .day: return first
      case .week: return first.lastOfWeek(from: firstWeekday)
      case .month: months = 1
      case .quarter: months = 3
      case .year: months = monthsInYear
      }
      let date = try date(of: first)
      return try days(
        inPart: (date.month - 1) / months + 1, months: months, ofYear: date.year
      ).upperBound
    }
  }
}

extension ClosedRange where Bound == CivilDay {
  /// Cuts the run after the days that `last` finds, given the first day of each bucket.
  func cut(
    after last: (CivilDay) throws(CalendarError) -> CivilDay
  ) throws(CalendarError) -> [DayRange] {
    var buckets: [DayRange] = []
    var first = lowerBound
    while first <= upperBound {
      let end = Swift.min(try last(first), upperBound)
      buckets.append(first...end)
      first = end.advanced(by: 1)
    }
    return buckets
  }
}

extension CivilDay {
  /// The day on which the week around this day ends.
  func lastOfWeek(from firstWeekday: Weekday) -> CivilDay {
    advanced(by: 6 - (weekday.rawValue - firstWeekday.rawValue + 7) % 7)
  }
}
