// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import Testing
import TestSupport

/// The calendar of Nepal by the table of the library.
struct BikramSambatTests {
  private let calendar = CivilCalendar.bikramSambat

  @Test(arguments: [
    ((2000, 1, 1), "1943-04-14"), ((2083, 1, 1), "2026-04-14"), ((2083, 8, 6), "2026-11-22"),
    ((2082, 4, 1), "2025-07-17"), ((2083, 4, 1), "2026-07-17"), ((1970, 1, 1), "1913-04-13"),
    ((2100, 1, 1), "2043-04-14"), ((2072, 1, 12), "2015-04-25"),
  ])
  func findsTheDateOfTheSameDay(date: (Int, Int, Int), gregorian: String) throws {
    let day = try calendar.day(year: date.0, month: date.1, day: date.2)
    #expect(day.description == gregorian)
    let found = try calendar.date(of: day)
    #expect((found.year, found.month, found.day) == date)
    #expect(found.calendar == .bikramSambat)
  }

  /// Each month begins where the one before ends, so that every day of the table is compared.
  @Test func agreesWithTheSourceOnEveryMonthOfItsYears() throws {
    guard let path = ProjectFiles.shared("data/bikram_sambat_months.csv") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    var years: [Int] = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let year = try #require(Int(fields[0]))
      let lengths = try (1...12).map { try calendar.daysInMonth($0, ofYear: year) }
      #expect(lengths == fields[1...12].compactMap { Int($0) }, "\(year)")
      #expect(try calendar.days(inYear: year).lowerBound.description == fields[13])
      years.append(year)
    }
    #expect(years == Array(calendar.years))
  }

  @Test func readsTheSourceAsATable() throws {
    guard let path = ProjectFiles.shared("data/bikram_sambat_months.csv") else { return }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let reading = BikramSambatTable.reading(bytes)
    #expect(reading.problems == [])
    // A user who gives the forecasts as rows vouches for them.
    #expect(reading.table.sureYears == 1970...2100)
    #expect(reading.table != .builtIn)
    for year in calendar.years { #expect(reading.table[year] == BikramSambatTable.builtIn[year]) }
  }

  @Test func tellsLeapYearsByTheirDays() throws {
    for year in calendar.years {
      let days = try calendar.days(inYear: year)
      #expect(days.dayCount == (calendar.isLeapYear(year) ? 366 : 365))
      #expect(try calendar.daysInYear(year) == days.dayCount)
    }
    #expect(try calendar.daysInYear(2083) == 365)
    #expect(try calendar.daysInYear(2081) == 366)
  }

  // MARK: Certainty

  @Test(arguments: [
    ("2026-11-22", DateCertainty.sure), ("2027-04-13", .sure), ("2027-04-14", .forecast),
    ("2044-04-12", .forecast), ("2060-01-01", .forecast), ("1943-04-14", .sure),
    ("1913-04-12", .forecast),
  ])
  func isSureUntilTheLastAlmanac(day: String, certainty: DateCertainty) throws {
    #expect(calendar.certainty(of: try gregorianDay(day)) == certainty)
    #expect(calendar.sureYears == 1970...2083)
  }

  @Test func isSureOfARunOnlyWhenItIsSureOfBothEnds() throws {
    let last = try calendar.days(inYear: 2083)
    let next = try calendar.days(inYear: 2084)
    #expect(calendar.certainty(of: last) == .sure)
    #expect(calendar.certainty(of: last.lowerBound...next.lowerBound) == .forecast)
  }

  @Test(arguments: [CivilCalendar.gregorian, .persian, .bangla])
  func isSureOfEveryDayOfARule(calendar: CivilCalendar) {
    #expect(calendar.sureYears == calendar.years)
    #expect(calendar.certainty(of: calendar.days) == .sure)
    #expect(calendar.certainty(of: CivilDay(number: .max)) == .forecast)
    #expect(calendar.table == nil)
  }

  // MARK: Identity

  @Test func isOneCalendarWhateverItsTable() throws {
    let row = BikramSambatTable.Row(
      year: 2101, lengths: [31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30])
    let longer = CivilCalendar.bikramSambat(try BikramSambatTable(rows: [row]))
    #expect(longer != .bikramSambat)
    #expect(longer.identifier == .bikramSambat)
    #expect(longer.name == "bikram-sambat")
    #expect(CivilCalendar.bikramSambat(.builtIn) == .bikramSambat)
    #expect(CivilCalendar(.bikramSambat, table: try #require(longer.table)) == longer)
    #expect(CivilCalendar(.persian, table: try #require(longer.table)) == .persian)
  }

  @Test func hasAnEra() {
    #expect(
      CivilCalendar.builtIn.map(\.era) == [.common, .solarHijri, .bikramSambat, .bangabda])
    #expect(CivilCalendar.builtIn.map(\.name) == CalendarIdentifier.allCases.map(\.rawValue))
  }
}
