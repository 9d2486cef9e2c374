// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

/// Rows that a user gives, as values.
struct BikramSambatTableTests {
  /// Months of 365 days, of which some can be changed.
  private func row(_ year: Int, _ changes: [Int: Int] = [:]) -> BikramSambatTable.Row {
    var lengths = [31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30]
    for (month, length) in changes { lengths[month - 1] = length }
    return BikramSambatTable.Row(year: year, lengths: lengths)
  }

  private func error(
    of rows: [BikramSambatTable.Row], at place: SourceLocation = #_sourceLocation
  ) -> CalendarTableError? {
    #expect(throws: CalendarTableError.self, sourceLocation: place) {
      try BikramSambatTable(rows: rows)
    }
  }

  // MARK: Years that are given

  @Test func lengthensTheTableAtBothEnds() throws {
    let table = try BikramSambatTable(rows: [row(2102), row(1969), row(2101)])
    #expect(table.years == 1969...2102)
    let calendar = CivilCalendar.bikramSambat(table)
    #expect(try calendar.day(year: 2083, month: 8, day: 6).description == "2026-11-22")
    #expect(try calendar.day(year: 1970, month: 1, day: 1).description == "1913-04-13")
    #expect(try calendar.day(year: 1969, month: 1, day: 1).description == "1912-04-13")
    #expect(try calendar.day(year: 2102, month: 12, day: 30).description == "2046-04-13")
    for day in calendar.days {
      let date = try calendar.date(of: day)
      #expect(try calendar.day(year: date.year, month: date.month, day: date.day) == day)
    }
  }

  @Test func winsOverTheYearsOfTheLibrary() throws {
    // The forecast has 366 days: a day less moves all that follows, and nothing before.
    let shorter = row(2084)
    let table = try BikramSambatTable(rows: [shorter])
    #expect(table[2084] == shorter)
    #expect(table[2085] == BikramSambatTable.builtIn[2085])
    let (mine, usual) = (CivilCalendar.bikramSambat(table), CivilCalendar.bikramSambat)
    #expect(try mine.days(inYear: 2084).lowerBound == usual.days(inYear: 2084).lowerBound)
    #expect(try mine.days(inYear: 2084).dayCount == 365)
    let moved = try mine.days(inYear: 2085).lowerBound
    #expect(try moved == usual.days(inYear: 2085).lowerBound.advanced(by: -1))
    #expect(mine.days.upperBound == usual.days.upperBound.advanced(by: -1))
  }

  @Test func isSureOfTheYearsThatAUserGives() throws {
    let table = try BikramSambatTable(rows: [row(2085), row(2084)])
    #expect(table.sureYears == 1970...2085)
    let calendar = CivilCalendar.bikramSambat(table)
    let (last, next) = (try calendar.days(inYear: 2085), try calendar.days(inYear: 2086))
    #expect(calendar.certainty(of: last) == .sure)
    #expect(calendar.certainty(of: next.lowerBound) == .forecast)
  }

  /// The day on which 2086 begins hangs on the forecasts of 2084 and 2085.
  @Test func isNotSureOfAYearBeyondAForecast() throws {
    #expect(try BikramSambatTable(rows: [row(2086)]).sureYears == 1970...2083)
    #expect(try BikramSambatTable(rows: [row(2060)]).sureYears == 1970...2083)
  }

  @Test func lengthensATableThatAUserLengthened() throws {
    let first = try BikramSambatTable(rows: [row(2101)])
    let second = try BikramSambatTable(rows: [row(2102)], over: first)
    #expect(second.years.upperBound == 2102)
    #expect(second[2103] == nil)
    #expect(try BikramSambatTable(rows: []) == .builtIn)
  }

  // MARK: Rows that are refused

  @Test(arguments: [0, 11, 13, 1000])
  func refusesRowsWithoutTwelveMonths(count: Int) {
    let lengths = Array(repeating: 30, count: count)
    let found = error(of: [.init(year: 2084, lengths: lengths)])
    #expect(found?.code == .monthCount)
    #expect(found?.value == count)
    #expect(found?.year == 2084)
  }

  @Test(arguments: [28, 33, 0, -1, Int.min, Int.max])
  func refusesMonthsOfOtherLengths(length: Int) {
    let found = error(of: [row(2084, [5: length])])
    #expect(found?.code == .monthLength)
    #expect(found?.month == 5)
    #expect(found?.value == length)
    #expect(found?.allowed == 29...32)
  }

  @Test(arguments: [([1: 30], 364), ([1: 32, 2: 32], 367)])
  func refusesYearsOfOtherLengths(changes: [Int: Int], sum: Int) {
    let found = error(of: [row(2084, changes)])
    #expect(found?.code == .yearLength)
    #expect(found?.value == sum)
    #expect(found?.allowed == 365...366)
  }

  @Test(arguments: [0, -1, 10_000, Int.min, Int.max])
  func refusesYearsThatNobodyCounts(year: Int) {
    #expect(error(of: [row(year)])?.code == .yearOutOfRange)
  }

  @Test(arguments: [(2102, 2101), (9999, 2101), (1968, 1969), (1, 1969)])
  func refusesGaps(year: Int, missing: Int) {
    let found = error(of: [row(year)])
    #expect(found?.code == .gap)
    #expect(found?.year == year)
    #expect(found?.value == missing)
  }

  @Test func refusesAYearGivenTwice() {
    #expect(error(of: [row(2084), row(2085), row(2084)])?.code == .repeatedYear)
  }
}
