// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct ReportingPeriodTests {
  // MARK: Parts of years

  @Test func knowsTheDaysOfItsMonth() throws {
    let month = try ReportingPeriod.month(1, ofYear: 1405, in: .persian)
    #expect(month.days.description == "2026-03-21...2026-04-20")
    #expect(month.label == .month(year: 1405, month: 1))
    #expect(month.certainty == .sure)
    #expect(try month.previous().days.description == "2026-02-20...2026-03-20")
    #expect(try month.previous().label == .month(year: 1404, month: 12))
    #expect(try month.yearBefore().days.description == "2025-03-21...2025-04-20")
  }

  @Test func comparesLeapMonthsWithShorterOnes() throws {
    let esfand = try ReportingPeriod.month(12, ofYear: 1403, in: .persian)
    #expect(esfand.days.dayCount == 30)
    #expect(try esfand.yearBefore().days.description == "2024-02-20...2024-03-19")
    let ashadh = try ReportingPeriod.month(3, ofYear: 2084, in: .bikramSambat)
    #expect(ashadh.days.dayCount == 31)
    #expect(try ashadh.yearBefore().days.dayCount == 32)
  }

  @Test(arguments: [
    (1, "2026-03-21...2026-06-21"), (2, "2026-06-22...2026-09-22"), (3, "2026-09-23...2026-12-21"),
    (4, "2026-12-22...2027-03-20"),
  ])
  func knowsTheDaysOfItsQuarterAndSeason(part: Int, days: String) throws {
    let quarter = try ReportingPeriod.quarter(part, ofYear: 1405, in: .persian)
    #expect(quarter.days.description == days)
    #expect(quarter.label == .quarter(year: 1405, quarter: part))
    let season = try ReportingPeriod.season(part, ofYear: 1405, in: .persian)
    #expect(season.days.description == days)
    #expect(season.label == .season(year: 1405, season: part))
    #expect(try season.yearBefore().label == .season(year: 1404, season: part))
  }

  @Test func goesBackOverTheNewYear() throws {
    let quarter = try ReportingPeriod.quarter(1, ofYear: 2083, in: .bikramSambat)
    #expect(try quarter.previous().label == .quarter(year: 2082, quarter: 4))
    let half = try ReportingPeriod.half(1, ofYear: 2026, in: .gregorian)
    #expect(half.days.description == "2026-01-01...2026-06-30")
    #expect(try half.previous().label == .half(year: 2025, half: 2))
    let year = try ReportingPeriod.year(1433, in: .bangla)
    #expect(year.days.description == "2026-04-14...2027-04-13")
    #expect(try year.previous() == year.yearBefore())
    #expect(try year.previous().label == .year(1432))
    let season = try ReportingPeriod.season(1, ofYear: 1433, in: .bangla)
    #expect(try season.previous().label == .season(year: 1432, season: 6))
  }

  // MARK: Days and weeks

  @Test func comparesADayWithTheSameDate() throws {
    let day = try ReportingPeriod(containing: gregorianDay("2028-02-29"), .day, in: .gregorian)
    #expect(try day.previous().days.description == "2028-02-28...2028-02-28")
    #expect(try day.yearBefore().days.description == "2027-02-28...2027-02-28")
    // 30 Esfand 1403: the year before has no such day.
    let persian = try ReportingPeriod(containing: gregorianDay("2025-03-20"), .day, in: .persian)
    #expect(try persian.yearBefore().days.description == "2024-03-19...2024-03-19")
  }

  @Test(arguments: [
    (
      Weekday.sunday, "2026-11-22...2026-11-28", "2026-11-15...2026-11-21",
      "2025-11-23...2025-11-29"
    ),
    (.saturday, "2026-11-21...2026-11-27", "2026-11-14...2026-11-20", "2025-11-22...2025-11-28"),
    (.monday, "2026-11-16...2026-11-22", "2026-11-09...2026-11-15", "2025-11-17...2025-11-23"),
  ])
  func comparesWeeksWithWholeWeeks(
    firstWeekday: Weekday, days: String, previous: String, yearBefore: String
  ) throws {
    let week = try ReportingPeriod(
      containing: gregorianDay("2026-11-22"), .week(firstWeekday: firstWeekday), in: .bikramSambat)
    #expect(week.days.description == days)
    #expect(try week.previous().days.description == previous)
    #expect(try week.yearBefore().days.description == yearBefore)
    #expect(try week.buckets(by: .week) == [week.days])
  }

  // MARK: The last units

  @Test(arguments: [
    (30, PeriodUnit.day, "2026-05-15", "2026-04-16"), (1, .day, "2026-05-15", "2026-05-15"),
    (2, .week, "2026-05-15", "2026-05-02"), (3, .month, "2026-05-15", "2026-02-16"),
    (3, .month, "2026-05-31", "2026-03-01"), (1, .month, "2026-02-28", "2026-02-01"),
    // The days of 28 February and of 30 April are of the months before.
    (1, .month, "2026-03-30", "2026-03-01"), (1, .month, "2026-05-30", "2026-05-01"),
    (1, .year, "2024-02-28", "2023-03-01"), (12, .month, "2024-02-28", "2023-03-01"),
    (3, .month, "2024-05-30", "2024-03-01"),
    (1, .quarter, "2026-03-31", "2026-01-01"),
    (1, .half, "2026-06-30", "2026-01-01"), (2, .year, "2026-12-31", "2025-01-01"),
    (1, .year, "2026-11-22", "2025-11-23"),
  ])
  func countsBackFromItsLastDay(
    count: Int, unit: PeriodUnit, last: String, first: String
  ) throws {
    let period = try ReportingPeriod.last(count, unit, upTo: gregorianDay(last), in: .gregorian)
    #expect(period.days.description == "\(first)...\(last)")
    let before = try period.previous()
    #expect(before.days.upperBound.advanced(by: 1) == period.days.lowerBound)
    #expect(before.kind == period.kind)
  }

  @Test func countsBackInTheMonthsOfItsCalendar() throws {
    // Up to 31 Ashwin: the months of 31 days before it whole.
    let last = try CivilCalendar.bangla.day(year: 1426, month: 6, day: 31)
    let period = try ReportingPeriod.last(2, .month, upTo: last, in: .bangla)
    #expect(period.days.description == "2019-08-16...2019-10-16")
    // A year before, Ashwin ended on its 30th.
    #expect(try period.yearBefore().days.description == "2018-08-16...2018-10-15")
  }

  // MARK: Days between two days

  @Test func isPrecededByAsManyDaysOrMonths() throws {
    let days = try ReportingPeriod.range(
      gregorianDay("2026-03-10")...gregorianDay("2026-03-19"), in: .gregorian)
    #expect(try days.previous().days.description == "2026-02-28...2026-03-09")
    #expect(try days.yearBefore().days.description == "2025-03-10...2025-03-19")
    let months = try ReportingPeriod.range(
      gregorianDay("2026-04-01")...gregorianDay("2026-06-30"), in: .gregorian)
    #expect(try months.previous().days.description == "2026-01-01...2026-03-31")
    // The same days are no whole months to readers of another calendar.
    let other = try ReportingPeriod.range(months.days, in: .persian)
    #expect(try other.previous().days == months.days.preceding)
  }

  @Test func keepsWholeMonthsWholeAYearBefore() throws {
    let february = try ReportingPeriod.range(
      gregorianDay("2025-02-01")...gregorianDay("2025-02-28"), in: .gregorian)
    #expect(try february.yearBefore().days.description == "2024-02-01...2024-02-29")
  }

  // MARK: Errors

  @Test(arguments: [0, 5, 7, 13, -1, Int.min, Int.max])
  func refusesPartsThatNoYearHas(part: Int) throws {
    for calendar in CivilCalendar.builtIn {
      let year = calendar.years.lowerBound
      #expect(throws: CalendarError.self) {
        try ReportingPeriod.quarter(part, ofYear: year, in: calendar)
      }
      #expect(throws: CalendarError.self) {
        try ReportingPeriod.half(part, ofYear: year, in: calendar)
      }
      if part != 5 || calendar != .bangla {
        #expect(throws: CalendarError.self) {
          try ReportingPeriod.season(part, ofYear: year, in: calendar)
        }
      }
      #expect(throws: CalendarError.self) { try ReportingPeriod.year(.max, in: calendar) }
    }
  }

  @Test(arguments: [0, -1, Int.min, Int.max, 100_001])
  func refusesCountsOfUnitsThatMakeNoPeriod(count: Int) throws {
    let day = try gregorianDay("2026-11-22")
    for unit in PeriodUnit.allCases {
      let error = #expect(throws: CalendarError.self) {
        try ReportingPeriod.last(count, unit, upTo: day, in: .gregorian)
      }
      #expect(error?.code == .noSuchPart)
    }
  }

  @Test(arguments: CivilCalendar.builtIn)
  func refusesToLeaveTheCalendar(calendar: CivilCalendar) throws {
    let first = calendar.days.lowerBound
    let rule = FiscalYearRule(calendar: calendar, firstMonth: 4, firstDay: 6)
    let kinds: [ReportingPeriod.Kind] = [
      .day, .month, .quarter, .half, .year, .fiscalYear(rule), .last(3, .month), .range,
      .week(firstWeekday: first.weekday),
    ]
    for kind in kinds {
      for number in [Int.min, .max] {
        #expect(throws: CalendarError.self) {
          try ReportingPeriod(containing: CivilDay(number: number), kind, in: calendar)
        }
      }
    }
    for kind in kinds.prefix(5) + kinds.suffix(2) {
      let period = try ReportingPeriod(containing: first, kind, in: calendar)
      #expect(throws: CalendarError.self) { try period.previous() }
      #expect(throws: CalendarError.self) { try period.yearBefore() }
    }
    #expect(throws: CalendarError.self) {
      try ReportingPeriod.range(
        CivilDay(number: .min)...CivilDay(number: .max), in: calendar)
    }
  }
}
