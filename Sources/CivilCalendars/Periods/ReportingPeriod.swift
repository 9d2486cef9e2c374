// SPDX-License-Identifier: Apache-2.0

/// The days that a report is about, and what they are in a calendar.
///
/// ```swift
/// let year = try ReportingPeriod.fiscalYear(2082, RegionRules.nepal.fiscalYear)
/// year.days.lowerBound               // 2025-07-17
/// try year.previous().days           // all of 2081/82
/// try year.buckets(by: .month)       // months of Bikram Sambat
/// ```
public struct ReportingPeriod: Hashable, Sendable {
  /// What a period is.
  public enum Kind: Hashable, Sendable {
    case day
    case week(firstWeekday: Weekday)
    case month, season, quarter, half, year
    case fiscalYear(FiscalYearRule)
    case fiscalQuarter(FiscalYearRule)
    /// So many units up to the period's last day, whole or not.
    case last(Int, PeriodUnit)
    /// The days between two days, such as a campaign's season.
    case range

    /// The rule by which fiscal years are counted, where it is one or a quarter of one.
    public var fiscalYear: FiscalYearRule? {
      switch self {
      case .fiscalYear(let rule), .fiscalQuarter(let rule): rule
      default: nil
      }
    }

    /// The months that a part of the calendar's year has.
    fileprivate func months(in calendar: CivilCalendar) -> Int? {
      switch self {
      case .month: 1
      case .season:
        calendar.seasonsInYear > 0 ? calendar.monthsInYear / calendar.seasonsInYear : nil
      case .quarter: 3
      case .half: 6
      case .year: calendar.monthsInYear
      default: nil
      }
    }
  }

  /// The calendar on whose boundaries it falls.
  public let calendar: CivilCalendar
  /// What it is.
  public let kind: Kind
  /// Its days.
  public let days: DayRange
  /// What it is called.
  public let label: PeriodLabel

  /// The most units that a period of the last units has.
  private static let counts = 1...100_000

  /// Finds the period of a kind that has a day.
  ///
  /// - Parameters:
  ///   - day: A day of the period; of the kind `last` its last day, of `range` its only one.
  ///   - kind: What the period is.
  ///   - calendar: The calendar; a fiscal year goes by that of its rule.
  /// - Throws: `CalendarError` when the period leaves the calendar, or there is no such period.
  public init(
    containing day: CivilDay, _ kind: Kind, in calendar: CivilCalendar
  ) throws(CalendarError) {
    switch kind {
    case .fiscalYear(let rule):
      try self.init(fiscalYear: rule.quarter(of: day).year, kind, rule)
    case .fiscalQuarter(let rule):
      let (year, quarter) = try rule.quarter(of: day)
      try self.init(fiscalYear: year, quarter: quarter, kind, rule)
    case .month, .season, .quarter, .half, .year:
      let date = try calendar.date(of: day)
      let part = kind.months(in: calendar).map { (date.month - 1) / $0 + 1 } ?? 1
      try self.init(part: part, ofYear: date.year, kind, in: calendar)
    case .day, .range: try self.init(checked: day...day, kind, in: calendar)
    case .week(let firstWeekday):
      _ = try calendar.date(of: day)
      let last = day.lastOfWeek(from: firstWeekday)
      try self.init(checked: last.advanced(by: -6)...last, kind, in: calendar)
    case .last(let count, let unit):
      try self.init(
        checked: Self.days(last: count, unit, upTo: day, in: calendar), kind, in: calendar)
    }
  }

  /// Makes a part of a year that months cut into equal parts.
  private init(
    part: Int, ofYear year: Int, _ kind: Kind, in calendar: CivilCalendar
  ) throws(CalendarError) {
    self.calendar = calendar
    self.kind = kind
    switch kind {
    case .month:
      days = try calendar.days(inMonth: part, ofYear: year)
      label = .month(year: year, month: part)
    case .season:
      days = try calendar.days(inSeason: part, ofYear: year)
      label = .season(year: year, season: part)
    case .quarter:
      days = try calendar.days(inQuarter: part, ofYear: year)
      label = .quarter(year: year, quarter: part)
    case .half:
      days = try calendar.days(inHalf: part, ofYear: year)
      label = .half(year: year, half: part)
    default:
      days = try calendar.days(inYear: year)
      label = .year(year)
    }
  }

  private init(
    fiscalYear year: Int, quarter: Int? = nil, _ kind: Kind, _ rule: FiscalYearRule
  ) throws(CalendarError) {
    calendar = rule.calendar
    self.kind = kind
    let names = rule.names(ofYear: year)
    if let quarter {
      days = try rule.days(inQuarter: quarter, ofYear: year)
      label = .fiscalQuarter(quarter: quarter, first: names.first, last: names.last)
    } else {
      days = try rule.days(inYear: year)
      label = .fiscalYear(first: names.first, last: names.last)
    }
  }

  /// Makes a period that is called by its first and last days.
  private init(
    checked days: DayRange, _ kind: Kind, in calendar: CivilCalendar
  ) throws(CalendarError) {
    let (first, last) = try (calendar.date(of: days.lowerBound), calendar.date(of: days.upperBound))
    self.calendar = calendar
    self.kind = kind
    self.days = days
    label =
      switch kind {
      case .day: .day(first)
      case .week: .week(first, last)
      case .last(let count, let unit): .last(count, unit, upTo: last)
      default: .range(first, last)
      }
  }

  // MARK: By name

  /// Makes a month.
  public static func month(
    _ month: Int, ofYear year: Int, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(part: month, ofYear: year, .month, in: calendar)
  }

  /// Makes a season, counted from the beginning of the year.
  public static func season(
    _ season: Int, ofYear year: Int, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(part: season, ofYear: year, .season, in: calendar)
  }

  /// Makes a quarter of the calendar's year.
  public static func quarter(
    _ quarter: Int, ofYear year: Int, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(part: quarter, ofYear: year, .quarter, in: calendar)
  }

  /// Makes a half of the calendar's year.
  public static func half(
    _ half: Int, ofYear year: Int, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(part: half, ofYear: year, .half, in: calendar)
  }

  /// Makes a year.
  public static func year(
    _ year: Int, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(part: 1, ofYear: year, .year, in: calendar)
  }

  /// Makes the fiscal year that begins in a year of the rule's calendar.
  public static func fiscalYear(
    _ year: Int, _ rule: FiscalYearRule
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(fiscalYear: year, .fiscalYear(rule), rule)
  }

  /// Makes a quarter of the fiscal year that begins in a year of the rule's calendar.
  public static func fiscalQuarter(
    _ quarter: Int, ofYear year: Int, _ rule: FiscalYearRule
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(fiscalYear: year, quarter: quarter, .fiscalQuarter(rule), rule)
  }

  /// Makes the last units up to a day, which is counted: three months up to 15 May begin on
  /// 16 February.
  public static func last(
    _ count: Int, _ unit: PeriodUnit, upTo day: CivilDay, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(containing: day, .last(count, unit), in: calendar)
  }

  /// Makes the days between two days, both counted.
  public static func range(
    _ days: DayRange, in calendar: CivilCalendar
  ) throws(CalendarError) -> ReportingPeriod {
    try ReportingPeriod(checked: days, .range, in: calendar)
  }

  private static func days(
    last count: Int, _ unit: PeriodUnit, upTo day: CivilDay, in calendar: CivilCalendar
  ) throws(CalendarError) -> DayRange {
    guard counts.contains(count) else {
      throw CalendarError(.noSuchPart, calendar: calendar, value: count, allowed: counts)
    }
    guard let months = unit.months else {
      let length = unit == .week ? 7 * count : count
      return try calendar.adding(days: 1 - length, to: day)...day
    }
    // Up to the end of a month they are whole months.
    if try calendar.isLastOfMonth(day) {
      let date = try calendar.date(of: day)
      let first = try calendar.day(year: date.year, month: date.month, day: 1)
      return try calendar.adding(months: 1 - months * count, to: first)...day
    }
    // The day so many months before, or the last that its month has, is the last before them.
    return try calendar.adding(months: -months * count, to: day).advanced(by: 1)...day
  }

  // MARK: Other periods

  /// Whether all its dates are sure.
  public var certainty: DateCertainty { calendar.certainty(of: days) }

  /// Returns the period of the same kind that ends the day before this one begins.
  ///
  /// Before days from the first of a month to the last of one come as many months; before others,
  /// as many days.
  ///
  /// - Throws: `CalendarError` when it leaves the calendar.
  public func previous() throws(CalendarError) -> ReportingPeriod {
    if kind == .range {
      let last = try calendar.adding(days: -1, to: days.lowerBound)
      if let months = try wholeMonths() {
        let first = try calendar.adding(months: -months, to: days.lowerBound)
        return try .range(first...last, in: calendar)
      }
      let first = try calendar.adding(days: -days.dayCount, to: days.lowerBound)
      return try .range(first...last, in: calendar)
    }
    let last = try calendar.adding(days: -1, to: days.lowerBound)
    return try ReportingPeriod(containing: last, kind, in: calendar)
  }

  /// Returns the same period a year before in its calendar.
  ///
  /// The last day of a month stays the last where months are counted whole; other days that the
  /// month a year before lacks become its last. A week is the one around the same middle day.
  ///
  /// - Throws: `CalendarError` when it leaves the calendar.
  public func yearBefore() throws(CalendarError) -> ReportingPeriod {
    switch kind {
    case .week:
      let middle = try calendar.adding(years: -1, to: days.lowerBound.advanced(by: 3))
      return try ReportingPeriod(containing: middle, kind, in: calendar)
    case .last(_, let unit):
      var last = try calendar.adding(years: -1, to: days.upperBound)
      if unit.months != nil, try calendar.isLastOfMonth(days.upperBound) {
        last = try calendar.endOfMonth(last)
      }
      return try ReportingPeriod(containing: last, kind, in: calendar)
    case .range:
      let first = try calendar.adding(years: -1, to: days.lowerBound)
      var last = try calendar.adding(years: -1, to: days.upperBound)
      if try wholeMonths() != nil { last = try calendar.endOfMonth(last) }
      return try .range(first...last, in: calendar)
    default:
      let first = try calendar.adding(years: -1, to: days.lowerBound)
      return try ReportingPeriod(containing: first, kind, in: calendar)
    }
  }

  /// The number of months from the first of one to the last of one; `nil` for other days.
  private func wholeMonths() throws(CalendarError) -> Int? {
    let first = try calendar.date(of: days.lowerBound)
    guard first.day == 1, try calendar.isLastOfMonth(days.upperBound) else { return nil }
    let last = try calendar.date(of: days.upperBound)
    return (last.year - first.year) * calendar.monthsInYear + last.month - first.month + 1
  }

  /// Cuts the period on the boundaries of its calendar, or of its fiscal years.
  ///
  /// - Parameters:
  ///   - size: How finely.
  ///   - firstWeekday: The day on which weeks begin, unless the period is a week.
  /// - Returns: The buckets in order, which together are the period.
  /// - Throws: `CalendarError` when a fiscal quarter at an end leaves the calendar.
  public func buckets(
    by size: BucketSize, firstWeekday: Weekday = .monday
  ) throws(CalendarError) -> [DayRange] {
    switch (kind, size) {
    case (.week(let first), .week):
      return try calendar.buckets(of: days, by: size, firstWeekday: first)
    case (.fiscalYear(let rule), .quarter), (.fiscalQuarter(let rule), .quarter):
      return try days.cut { first throws(CalendarError) in
        let (year, quarter) = try rule.quarter(of: first)
        return try rule.days(inQuarter: quarter, ofYear: year).upperBound
      }
    case (.fiscalYear, .year), (.fiscalQuarter, .year): return [days]
    default: return try calendar.buckets(of: days, by: size, firstWeekday: firstWeekday)
    }
  }
}

extension CivilCalendar {
  fileprivate func endOfMonth(_ day: CivilDay) throws(CalendarError) -> CivilDay {
    let date = try date(of: day)
    return try days(inMonth: date.month, ofYear: date.year).upperBound
  }
}
