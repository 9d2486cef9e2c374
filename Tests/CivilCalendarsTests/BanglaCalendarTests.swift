// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

/// The calendar of Bangladesh under the rules of 1987 and 2019.
struct BanglaCalendarTests {
  private let calendar = CivilCalendar.bangla

  private func expect(
    _ day: String, is date: (Int, Int, Int), at place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try calendar.date(of: try gregorianDay(day))
    #expect((found.year, found.month, found.day) == date, "\(day)", sourceLocation: place)
    let back = try calendar.day(year: date.0, month: date.1, day: date.2)
    #expect(back.description == day, sourceLocation: place)
  }

  // MARK: Fixed days

  /// The days that the rule of 2019 was made to keep: 21 February is 8 Falgun for good.
  @Test(arguments: [
    ("02-21", 11, 8), ("03-26", 12, 12), ("04-14", 1, 1), ("05-08", 1, 25), ("05-25", 2, 11),
    ("12-16", 9, 1),
  ])
  func keepsFixedDaysSince1426(monthAndDay: String, month: Int, day: Int) throws {
    for year in 2020...2592 {
      let isNewYear = monthAndDay >= "04-14"
      try expect("\(year)-\(monthAndDay)", is: (year - (isNewYear ? 593 : 594), month, day))
    }
  }

  /// Under the rule of 1987 the same days are a day later in the months after Ashwin.
  @Test(arguments: [
    ("02-21", 11, 9), ("03-26", 12, 12), ("04-14", 1, 1), ("05-08", 1, 25), ("05-25", 2, 11),
    ("12-16", 9, 2),
  ])
  func keepsOtherFixedDaysUntil1425(monthAndDay: String, month: Int, day: Int) throws {
    for year in 1988...2018 {
      let isNewYear = monthAndDay >= "04-14"
      try expect("\(year)-\(monthAndDay)", is: (year - (isNewYear ? 593 : 594), month, day))
    }
  }

  // MARK: The change of rules

  @Test(arguments: [
    ("2019-04-13", (1425, 12, 30)), ("2019-04-14", (1426, 1, 1)), ("2019-09-15", (1426, 5, 31)),
    ("2019-10-15", (1426, 6, 30)), ("2019-10-16", (1426, 6, 31)), ("2019-10-17", (1426, 7, 1)),
    ("2018-10-15", (1425, 6, 30)), ("2018-10-16", (1425, 7, 1)), ("2026-11-22", (1433, 8, 7)),
  ])
  func changesRulesWithTheYear1426(day: String, date: (Int, Int, Int)) throws {
    try expect(day, is: date)
  }

  // MARK: Leap years

  @Test(arguments: [
    ("2020-02-29", (1426, 11, 16)), ("2020-03-14", (1426, 11, 30)), ("2020-03-15", (1426, 12, 1)),
    ("2021-03-14", (1427, 11, 29)), ("2021-03-15", (1427, 12, 1)), ("2016-03-14", (1422, 11, 31)),
    ("2016-03-15", (1422, 12, 1)), ("2015-03-14", (1421, 11, 30)), ("2015-03-15", (1421, 12, 1)),
  ])
  func putsTheLeapDayIntoFalgun(day: String, date: (Int, Int, Int)) throws {
    try expect(day, is: date)
  }

  @Test(arguments: [
    (1422, true), (1425, false), (1426, true), (1430, true), (1433, false), (1506, false),
    (1806, true),
  ])
  func isLeapWithTheGregorianYearThatFollows(year: Int, isLeap: Bool) throws {
    #expect(calendar.isLeapYear(year) == isLeap)
    #expect(try calendar.daysInYear(year) == (isLeap ? 366 : 365))
    #expect(try calendar.days(inYear: year).dayCount == (isLeap ? 366 : 365))
    let falgun = (year < 1426 ? 30 : 29) + (isLeap ? 1 : 0)
    #expect(try calendar.daysInMonth(11, ofYear: year) == falgun)
  }

  @Test func beginsEveryYearOn14April() throws {
    for year in calendar.years {
      let first = try calendar.day(year: year, month: 1, day: 1)
      #expect(first.description == "\(year + 593)-04-14")
    }
  }

  @Test func beginsWithTheRuleOf1987() throws {
    #expect(calendar.days.lowerBound.description == "1987-04-14")
    #expect(calendar.days.upperBound.description == "2593-04-13")
  }

  // MARK: Seasons

  @Test func hasSixSeasonsOfTwoMonths() throws {
    #expect(calendar.seasonsInYear == 6)
    let spring = try calendar.days(inSeason: 6, ofYear: 1432)
    #expect(spring.description == "2026-02-14...2026-04-13")
    let summer = try calendar.days(inSeason: 1, ofYear: 1433)
    #expect(summer.description == "2026-04-14...2026-06-14")
    #expect(throws: CalendarError.self) { try calendar.days(inSeason: 7, ofYear: 1433) }
  }
}
