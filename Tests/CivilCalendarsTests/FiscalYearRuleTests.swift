// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct FiscalYearRuleTests {
  private static let nepal = RegionRules.nepal.fiscalYear

  // MARK: Years

  @Test(arguments: [
    ("NP", 2082, "2025-07-17...2026-07-16"), ("NP", 2083, "2026-07-17...2027-07-16"),
    ("BD", 2025, "2025-07-01...2026-06-30"), ("IN", 2025, "2025-04-01...2026-03-31"),
    ("GB", 2025, "2025-04-01...2026-03-31"), ("US", 2026, "2026-01-01...2026-12-31"),
    ("IR", 1405, "2026-03-21...2027-03-20"), ("AF", 1403, "2024-03-20...2025-03-20"),
  ])
  func knowsTheDaysOfFiscalYears(region: String, year: Int, days: String) throws {
    let rule = try #require(RegionRules(region: region)).fiscalYear
    #expect(try rule.days(inYear: year).description == days)
  }

  @Test(arguments: [
    ("NP", 2083, 2083, 2084), ("BD", 2025, 2025, 2026), ("IN", 2025, 2025, 2026),
    ("IR", 1405, 1405, 1405), ("US", 2026, 2026, 2026),
  ])
  func isCalledByOneYearOrTwo(region: String, year: Int, first: Int, last: Int) throws {
    let rule = try #require(RegionRules(region: region)).fiscalYear
    #expect(
      try ReportingPeriod.fiscalYear(year, rule).label == .fiscalYear(first: first, last: last))
  }

  @Test func canBeCalledByTheYearInWhichItEnds() throws {
    let federal = FiscalYearRule(calendar: .gregorian, firstMonth: 10, naming: .lastYear)
    let year = try ReportingPeriod.fiscalYear(2025, federal)
    #expect(year.days.description == "2025-10-01...2026-09-30")
    #expect(year.label == .fiscalYear(first: 2026, last: 2026))
  }

  @Test func canBeginWithinAMonth() throws {
    let personal = FiscalYearRule(
      calendar: .gregorian, firstMonth: 4, firstDay: 6, naming: .bothYears)
    #expect(try personal.days(inYear: 2025).description == "2025-04-06...2026-04-05")
    #expect(try personal.days(inQuarter: 4, ofYear: 2025).description == "2026-01-06...2026-04-05")
    #expect(try personal.quarter(of: gregorianDay("2026-04-05")) == (2025, 4))
    #expect(try personal.quarter(of: gregorianDay("2026-04-06")) == (2026, 1))
  }

  // MARK: Quarters

  @Test(arguments: [
    (1, "2026-07-17...2026-10-17"), (2, "2026-10-18...2027-01-14"), (3, "2027-01-15...2027-04-13"),
    (4, "2027-04-14...2027-07-16"),
  ])
  func cutsNepalsYearAfterMonths6And9And12And3(quarter: Int, days: String) throws {
    let period = try ReportingPeriod.fiscalQuarter(quarter, ofYear: 2083, Self.nepal)
    #expect(period.days.description == days)
    #expect(period.label == .fiscalQuarter(quarter: quarter, first: 2083, last: 2084))
    let first = try CivilCalendar.bikramSambat.date(of: period.days.lowerBound)
    #expect(first.month == [4, 7, 10, 1][quarter - 1])
    #expect(first.day == 1)
  }

  @Test func findsTheYearAndQuarterOfEveryDay() throws {
    let rules = [
      Self.nepal, RegionRules.bangladesh.fiscalYear, RegionRules.iran.fiscalYear,
      FiscalYearRule(calendar: .bangla, firstMonth: 12, firstDay: 28),
    ]
    for rule in rules {
      let first = try gregorianDay("2023-01-01")
      for day in first...first.advanced(by: 1500) {
        let (year, quarter) = try rule.quarter(of: day)
        #expect(try rule.days(inQuarter: quarter, ofYear: year).contains(day))
        #expect(try rule.days(inYear: year).contains(day))
      }
    }
  }

  // MARK: Comparison and buckets

  @Test func comparesWithTheYearBefore() throws {
    let year = try ReportingPeriod.fiscalYear(2082, Self.nepal)
    #expect(year.calendar == .bikramSambat)
    #expect(try year.previous().label == .fiscalYear(first: 2081, last: 2082))
    #expect(try year.previous() == year.yearBefore())
    let quarter = try ReportingPeriod.fiscalQuarter(1, ofYear: 2083, Self.nepal)
    #expect(try quarter.previous().label == .fiscalQuarter(quarter: 4, first: 2082, last: 2083))
    #expect(try quarter.yearBefore().label == .fiscalQuarter(quarter: 1, first: 2082, last: 2083))
  }

  @Test func cutsAYearOnBoundariesOfItsCalendar() throws {
    let year = try ReportingPeriod.fiscalYear(2082, Self.nepal)
    let months = try year.buckets(by: .month)
    #expect(months.count == 12)
    #expect(months.first?.lowerBound.description == "2025-07-17")
    #expect(months.map(\.dayCount).allSatisfy { (29...32).contains($0) })
    #expect(try year.buckets(by: .quarter).count == 4)
    #expect(try year.buckets(by: .year) == [year.days])
    #expect(try year.buckets(by: .day).count == year.days.dayCount)
  }

  @Test func cutsIntoItsOwnQuarters() throws {
    let rule = FiscalYearRule(calendar: .gregorian, firstMonth: 2)
    let quarters = try ReportingPeriod.fiscalYear(2026, rule).buckets(by: .quarter)
    #expect(
      quarters.map(\.lowerBound.description) == [
        "2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01",
      ])
  }

  // MARK: Certainty

  /// Nepal's 2083/84 ends in a year without an almanac.
  @Test func tellsWhenAYearReachesIntoForecasts() throws {
    #expect(try ReportingPeriod.fiscalYear(2082, Self.nepal).certainty == .sure)
    #expect(try ReportingPeriod.fiscalYear(2083, Self.nepal).certainty == .forecast)
    #expect(try ReportingPeriod.fiscalQuarter(3, ofYear: 2083, Self.nepal).certainty == .sure)
  }

  // MARK: Errors

  @Test(arguments: [
    (0, 1, CalendarError.Code.noSuchMonth), (13, 1, .noSuchMonth), (Int.max, 1, .noSuchMonth),
    (4, 0, .noSuchDay), (4, 29, .noSuchDay), (4, Int.min, .noSuchDay),
  ])
  func refusesDaysThatCannotBeginAYear(month: Int, day: Int, code: CalendarError.Code) throws {
    let rule = FiscalYearRule(calendar: .persian, firstMonth: month, firstDay: day)
    let error = #expect(throws: CalendarError.self) { try rule.days(inYear: 1405) }
    #expect(error?.code == code)
    #expect(throws: CalendarError.self) { try rule.quarter(of: gregorianDay("2026-01-01")) }
  }

  @Test(arguments: [0, 1969, 2100, 2101, Int.min, Int.max])
  func refusesYearsThatLeaveTheCalendar(year: Int) {
    let error = #expect(throws: CalendarError.self) { try Self.nepal.days(inYear: year) }
    #expect(error?.code == .noSuchYear)
    #expect(throws: CalendarError.self) { try ReportingPeriod.fiscalYear(year, Self.nepal) }
  }

  @Test func endsWithTheLastDayOfTheCalendar() throws {
    let rule = FiscalYearRule(calendar: .persian)
    #expect(try rule.days(inYear: 1498).upperBound == CivilCalendar.persian.days.upperBound)
  }

  @Test(arguments: [0, 5, Int.min, Int.max])
  func refusesQuartersThatNoYearHas(quarter: Int) {
    #expect(throws: CalendarError.self) { try Self.nepal.days(inQuarter: quarter, ofYear: 2082) }
  }
}
