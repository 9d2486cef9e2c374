// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct CalendarAddingTests {
  private func date(_ day: CivilDay, in calendar: CivilCalendar) throws -> [Int] {
    let date = try calendar.date(of: day)
    return [date.year, date.month, date.day]
  }

  // MARK: Months and years

  @Test(arguments: [
    (CivilCalendar.gregorian, [2026, 1, 31], 1, [2026, 2, 28]),
    (.gregorian, [2028, 1, 31], 1, [2028, 2, 29]), (.gregorian, [2026, 3, 31], -1, [2026, 2, 28]),
    (.gregorian, [2026, 1, 15], -1, [2025, 12, 15]), (.gregorian, [2026, 5, 5], 0, [2026, 5, 5]),
    (.persian, [1405, 6, 31], 1, [1405, 7, 30]), (.persian, [1404, 11, 30], 1, [1404, 12, 29]),
    (.persian, [1405, 1, 31], -1, [1404, 12, 29]), (.persian, [1405, 1, 1], 30, [1407, 7, 1]),
    // Ashadh has 32 days, Shrawan 31, Mangsir 29.
    (.bikramSambat, [2083, 3, 32], 1, [2083, 4, 31]),
    (.bikramSambat, [2083, 3, 31], 1, [2083, 4, 31]),
    (.bikramSambat, [2083, 7, 30], 1, [2083, 8, 29]),
    (.bikramSambat, [2083, 12, 30], 1, [2084, 1, 30]),
    (.bangla, [1433, 10, 30], 1, [1433, 11, 29]), (.bangla, [1425, 5, 31], 1, [1425, 6, 30]),
    (.bangla, [1426, 5, 31], 1, [1426, 6, 31]),
  ])
  func clampsMonthsToTheLastDay(
    calendar: CivilCalendar, from: [Int], months: Int, to: [Int]
  ) throws {
    let day = try calendar.day(year: from[0], month: from[1], day: from[2])
    #expect(try date(calendar.adding(months: months, to: day), in: calendar) == to)
  }

  @Test(arguments: [
    (CivilCalendar.gregorian, [2028, 2, 29], -1, [2027, 2, 28]),
    (.gregorian, [2028, 2, 29], 4, [2032, 2, 29]), (.persian, [1403, 12, 30], 1, [1404, 12, 29]),
    (.bikramSambat, [2083, 3, 32], 1, [2084, 3, 31]),
    (.bangla, [1426, 11, 30], 1, [1427, 11, 29]),
  ])
  func clampsYearsToTheLastDay(
    calendar: CivilCalendar, from: [Int], years: Int, to: [Int]
  ) throws {
    let day = try calendar.day(year: from[0], month: from[1], day: from[2])
    #expect(try date(calendar.adding(years: years, to: day), in: calendar) == to)
  }

  @Test(arguments: CivilCalendar.builtIn)
  func addsTwelveMonthsAsAYear(calendar: CivilCalendar) throws {
    let first = try gregorianDay("2024-01-01")
    for day in first...first.advanced(by: 800) {
      let year = try calendar.adding(years: 1, to: day)
      #expect(try calendar.adding(months: 12, to: day) == year)
      #expect((364...367).contains(day.distance(to: year)))
    }
  }

  // MARK: Days

  @Test func addsDays() throws {
    let day = try gregorianDay("2026-11-22")
    #expect(try CivilCalendar.persian.adding(days: 30, to: day).description == "2026-12-22")
    #expect(try CivilCalendar.persian.adding(days: -30, to: day).description == "2026-10-23")
  }

  // MARK: Out of range

  @Test(arguments: CivilCalendar.builtIn)
  func refusesToLeaveTheCalendar(calendar: CivilCalendar) throws {
    let (first, last) = (calendar.days.lowerBound, calendar.days.upperBound)
    #expect(try calendar.adding(months: 0, to: first) == first)
    for (day, step) in [(first, -1), (last, 1), (first, Int.min), (last, .max)] {
      let nearest = step < 0 ? calendar.years.lowerBound - 1 : calendar.years.upperBound + 1
      let error = #expect(throws: CalendarError.self) {
        try calendar.adding(months: step, to: day)
      }
      #expect(error?.code == .noSuchYear)
      #expect(error?.allowed == calendar.years)
      #expect(throws: CalendarError.self) { try calendar.adding(years: step, to: day) }
      let past = #expect(throws: CalendarError.self) { try calendar.adding(days: step, to: day) }
      #expect(past?.value == nearest)
    }
    for number in [Int.min, .max] {
      let day = CivilDay(number: number)
      #expect(throws: CalendarError.self) { try calendar.adding(months: 1, to: day) }
      #expect(throws: CalendarError.self) { try calendar.adding(years: -1, to: day) }
      #expect(throws: CalendarError.self) { try calendar.adding(days: 0, to: day) }
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -24_000, 24_000, Int.max - 1, Int.max])
  func refusesStepsThatNoNumberHolds(step: Int) throws {
    let day = try gregorianDay("2026-11-22")
    for calendar in CivilCalendar.builtIn where calendar != .gregorian {
      #expect(throws: CalendarError.self) { try calendar.adding(months: step, to: day) }
      #expect(throws: CalendarError.self) { try calendar.adding(years: step, to: day) }
    }
  }
}
