// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import Testing
import TestSupport

struct CivilCalendarTests {
  // MARK: Known days

  /// New years of the official Iranian table.
  @Test(arguments: [
    (1206, "1827-03-22"), (1243, "1864-03-20"), (1348, "1969-03-21"), (1399, "2020-03-20"),
    (1400, "2021-03-21"), (1403, "2024-03-20"), (1404, "2025-03-21"), (1405, "2026-03-21"),
    (1408, "2029-03-20"), (1409, "2030-03-21"), (1473, "2094-03-20"), (1498, "2119-03-21"),
  ])
  func beginsPersianYearsOnTheOfficialDay(year: Int, newYear: String) throws {
    let first = try CivilCalendar.persian.day(year: year, month: 1, day: 1)
    #expect(first.description == newYear)
  }

  @Test func agreesWithTheOfficialTableOnEveryPersianYear() throws {
    guard let path = ProjectFiles.shared("data/persian_new_years.json") else { return }
    struct OfficialTable: Decodable {
      var official_nowruz: [String: String]
      var official_leap_years: [Int]
    }
    let data = try Data(contentsOf: URL(filePath: path))
    let table = try JSONDecoder().decode(OfficialTable.self, from: data)
    let persian = CivilCalendar.persian
    #expect(Set(table.official_nowruz.keys) == Set(persian.years.map(String.init)))
    for year in persian.years {
      // Every day of the year, not only the first: it ends the day before the next begins.
      let days = try persian.days(inYear: year)
      #expect(days.lowerBound.description == table.official_nowruz[String(year)])
      if let next = table.official_nowruz[String(year + 1)] {
        #expect(days.upperBound.advanced(by: 1).description == next)
      }
    }
    #expect(persian.years.filter(persian.isLeapYear) == table.official_leap_years)
  }

  @Test(arguments: [
    ((1970, 1, 1), 0), ((1969, 12, 31), -1), ((2000, 2, 29), 11_016), ((2026, 11, 22), 20_779),
    ((1, 1, 1), -719_162), ((9999, 12, 31), 2_932_896),
  ])
  func countsGregorianDaysFrom1970(date: (Int, Int, Int), number: Int) throws {
    let day = try CivilCalendar.gregorian.day(year: date.0, month: date.1, day: date.2)
    #expect(day.number == number)
  }

  @Test(arguments: [
    ((1405, 9, 1), "2026-11-22"), ((1403, 12, 30), "2025-03-20"), ((1357, 11, 22), "1979-02-11"),
    ((1206, 1, 1), "1827-03-22"), ((1498, 12, 29), "2120-03-19"),
  ])
  func findsThePersianDateOfTheSameDay(date: (Int, Int, Int), gregorian: String) throws {
    let day = try CivilCalendar.persian.day(year: date.0, month: date.1, day: date.2)
    #expect(day.description == gregorian)
    let found = try CivilCalendar.persian.date(of: day)
    #expect((found.year, found.month, found.day) == date)
    #expect(found.calendar == .persian)
  }

  // MARK: Every day

  @Test(arguments: [
    (CivilCalendar.persian, 1206...1498), (.gregorian, 1600...2200), (.gregorian, 1...5),
    (.gregorian, 9990...9999), (.bikramSambat, 1970...2100), (.bangla, 1394...1999),
  ])
  func findsEveryDayAgainByItsDate(calendar: CivilCalendar, years: ClosedRange<Int>) throws {
    var expected = try calendar.day(year: years.lowerBound, month: 1, day: 1)
    var wrong: [String] = []
    for year in years {
      for month in 1...calendar.monthsInYear {
        for dayOfMonth in 1...(try calendar.daysInMonth(month, ofYear: year)) {
          let day = try calendar.day(year: year, month: month, day: dayOfMonth)
          let date = try calendar.date(of: day)
          if day != expected || date.year != year || date.month != month || date.day != dayOfMonth {
            wrong.append("\(year)-\(month)-\(dayOfMonth)")
          }
          expected = expected.advanced(by: 1)
        }
      }
    }
    #expect(wrong == [])
    #expect(expected > calendar.days.lowerBound)
  }

  @Test(arguments: CivilCalendar.builtIn)
  func holdsEveryDayOfItsYearsAndNoOther(calendar: CivilCalendar) throws {
    let days = calendar.days
    #expect(try calendar.days(inYear: calendar.years.lowerBound).lowerBound == days.lowerBound)
    #expect(try calendar.days(inYear: calendar.years.upperBound).upperBound == days.upperBound)
    #expect(try calendar.date(of: days.lowerBound).year == calendar.years.lowerBound)
    #expect(try calendar.date(of: days.upperBound).year == calendar.years.upperBound)
  }

  // MARK: Lengths

  @Test(arguments: [(1399, true), (1403, true), (1408, true), (1404, false), (1405, false)])
  func putsALeapDayIntoSomePersianYears(year: Int, isLeap: Bool) throws {
    #expect(CivilCalendar.persian.isLeapYear(year) == isLeap)
    #expect(try CivilCalendar.persian.daysInMonth(12, ofYear: year) == (isLeap ? 30 : 29))
    #expect(try CivilCalendar.persian.days(inYear: year).dayCount == (isLeap ? 366 : 365))
  }

  @Test(arguments: [(2024, true), (2000, true), (2023, false), (1900, false), (2100, false)])
  func putsALeapDayIntoSomeGregorianYears(year: Int, isLeap: Bool) throws {
    #expect(CivilCalendar.gregorian.isLeapYear(year) == isLeap)
    #expect(try CivilCalendar.gregorian.daysInMonth(2, ofYear: year) == (isLeap ? 29 : 28))
    #expect(try CivilCalendar.gregorian.days(inYear: year).dayCount == (isLeap ? 366 : 365))
  }

  @Test(arguments: [
    (CivilCalendar.gregorian, 2025, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]),
    (.persian, 1404, [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]),
    (.bikramSambat, 2083, [31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30]),
    (.bangla, 1425, [31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30]),
    (.bangla, 1426, [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]),
    (.bangla, 1433, [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30]),
  ])
  func knowsTheLengthsOfMonths(calendar: CivilCalendar, year: Int, lengths: [Int]) throws {
    let found = try (1...calendar.monthsInYear).map { try calendar.daysInMonth($0, ofYear: year) }
    #expect(found == lengths)
  }

  // MARK: Parts of years

  @Test func cutsAPersianYearIntoQuarters() throws {
    let quarters = try (1...4).map { try CivilCalendar.persian.days(inQuarter: $0, ofYear: 1405) }
    #expect(
      quarters.map(\.description) == [
        "2026-03-21...2026-06-21", "2026-06-22...2026-09-22", "2026-09-23...2026-12-21",
        "2026-12-22...2027-03-20",
      ])
  }

  @Test func knowsTheDaysOfAMonth() throws {
    let month = try CivilCalendar.persian.days(inMonth: 1, ofYear: 1405)
    #expect(month.description == "2026-03-21...2026-04-20")
    #expect(month.dayCount == 31)
    let february = try CivilCalendar.gregorian.days(inMonth: 2, ofYear: 2028)
    #expect(february.description == "2028-02-01...2028-02-29")
  }

  // MARK: Names

  @Test(arguments: [
    ("gregorian", CivilCalendar.gregorian), ("gregory", .gregorian), ("persian", .persian),
    ("bikram-sambat", .bikramSambat), ("bangla", .bangla), ("Persian", nil), ("bs", nil), ("", nil),
  ])
  func isFoundByName(name: String, calendar: CivilCalendar?) {
    #expect(CivilCalendar(name: name) == calendar)
  }
}
