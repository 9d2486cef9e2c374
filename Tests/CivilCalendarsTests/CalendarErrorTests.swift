// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

/// Dates that do not exist, and numbers that no calendar reaches.
struct CalendarErrorTests {
  private static let extremes = [Int.min, Int.min + 1, -1_000_000_000, Int.max - 1, Int.max]

  private func expectError(
    _ code: CalendarError.Code, value: Int, allowed: ClosedRange<Int>,
    at place: SourceLocation = #_sourceLocation, from body: () throws -> Void
  ) {
    let error = #expect(throws: CalendarError.self, sourceLocation: place, performing: body)
    #expect(error?.code == code, sourceLocation: place)
    #expect(error?.value == value, sourceLocation: place)
    #expect(error?.allowed == allowed, sourceLocation: place)
  }

  // MARK: Fields

  @Test(arguments: [13, 0, -1, Int.min, Int.max])
  func refusesMonthsThatNoYearHas(month: Int) {
    for calendar in CivilCalendar.builtIn {
      let year = calendar.years.upperBound
      expectError(.noSuchMonth, value: month, allowed: 1...12) {
        _ = try calendar.day(year: year, month: month, day: 1)
      }
      expectError(.noSuchMonth, value: month, allowed: 1...12) {
        _ = try calendar.daysInMonth(month, ofYear: year)
      }
      expectError(.noSuchMonth, value: month, allowed: 1...12) {
        _ = try calendar.days(inMonth: month, ofYear: year)
      }
    }
  }

  @Test(arguments: [
    (CivilCalendar.gregorian, 2026, 1, 32, 31), (.gregorian, 2026, 2, 29, 28),
    (.gregorian, 2028, 2, 30, 29), (.gregorian, 2026, 4, 31, 30), (.gregorian, 2026, 1, 0, 31),
    (.persian, 1405, 1, 32, 31), (.persian, 1405, 7, 31, 30), (.persian, 1404, 12, 30, 29),
    (.persian, 1403, 12, 31, 30), (.persian, 1405, 1, Int.max, 31),
    (.persian, 1405, 1, Int.min, 31), (.bikramSambat, 2083, 1, 32, 31),
    (.bikramSambat, 2083, 3, 33, 32), (.bikramSambat, 2083, 8, 30, 29),
    (.bikramSambat, 2100, 12, 32, 31), (.bikramSambat, 2083, 1, Int.max, 31),
    (.bangla, 1433, 11, 30, 29), (.bangla, 1426, 11, 31, 30), (.bangla, 1425, 6, 31, 30),
    (.bangla, 1433, 12, 31, 30), (.bangla, 1433, 1, 0, 31),
  ])
  func refusesDaysThatTheMonthLacks(
    calendar: CivilCalendar, year: Int, month: Int, day: Int, length: Int
  ) {
    expectError(.noSuchDay, value: day, allowed: 1...length) {
      _ = try calendar.day(year: year, month: month, day: day)
    }
  }

  @Test(arguments: [
    (CivilCalendar.gregorian, [0, -1, 10_000, Int.min, Int.max]),
    (.persian, [0, 1205, 1499, 2026, Int.min, Int.max]),
    (.bikramSambat, [0, 1969, 2101, Int.min, Int.max]),
    (.bangla, [0, 593, 1393, 2000, Int.min, Int.max]),
  ])
  func refusesYearsOutsideTheCalendar(calendar: CivilCalendar, years: [Int]) {
    for year in years {
      expectError(.noSuchYear, value: year, allowed: calendar.years) {
        _ = try calendar.day(year: year, month: 1, day: 1)
      }
      expectError(.noSuchYear, value: year, allowed: calendar.years) {
        _ = try calendar.days(inYear: year)
      }
      expectError(.noSuchYear, value: year, allowed: calendar.years) {
        _ = try calendar.daysInYear(year)
      }
      expectError(.noSuchYear, value: year, allowed: calendar.years) {
        _ = try calendar.days(inQuarter: 1, ofYear: year)
      }
      #expect(!calendar.isLeapYear(year))
    }
  }

  @Test(arguments: [0, 5, -1, Int.min, Int.max])
  func refusesQuartersThatNoYearHas(quarter: Int) {
    for calendar in CivilCalendar.builtIn {
      #expect(throws: CalendarError.self) {
        try calendar.days(inQuarter: quarter, ofYear: calendar.years.lowerBound)
      }
    }
  }

  // MARK: Days

  @Test(arguments: CivilCalendar.builtIn)
  func refusesDaysJustOutsideTheCalendar(calendar: CivilCalendar) {
    let years = calendar.years
    expectError(.noSuchYear, value: years.lowerBound - 1, allowed: years) {
      _ = try calendar.date(of: calendar.days.lowerBound.advanced(by: -1))
    }
    expectError(.noSuchYear, value: years.upperBound + 1, allowed: years) {
      _ = try calendar.date(of: calendar.days.upperBound.advanced(by: 1))
    }
  }

  @Test(arguments: extremes)
  func refusesDaysFarOutsideTheCalendar(number: Int) {
    for calendar in CivilCalendar.builtIn {
      #expect(throws: CalendarError.self) { try calendar.date(of: CivilDay(number: number)) }
    }
  }

  @Test(arguments: extremes)
  func writesAndComparesDaysThatNoCalendarReaches(number: Int) {
    let day = CivilDay(number: number)
    #expect(day.description.hasPrefix("-") == (number < 0))
    #expect(Weekday.allCases.contains(day.weekday))
    #expect((day < CivilDay(number: 0)) == (number < 0))
    #expect((CivilDay(number: 0) < day) == (number > 0))
  }

  @Test(arguments: BucketSize.allCases)
  func cutsNoDaysOutsideTheCalendar(size: BucketSize) {
    let ends = [
      CivilDay(number: Int.min)...CivilDay(number: Int.min + 3),
      CivilDay(number: Int.max - 3)...CivilDay(number: Int.max),
    ]
    for calendar in CivilCalendar.builtIn {
      let before = calendar.days.lowerBound.advanced(by: -1)...calendar.days.lowerBound
      let after = calendar.days.upperBound...calendar.days.upperBound.advanced(by: 1)
      for range in ends + [before, after] {
        #expect(throws: CalendarError.self) { try calendar.buckets(of: range, by: size) }
      }
    }
  }

  @Test(arguments: BucketSize.allCases)
  func cutsTheFirstAndLastDaysOfTheCalendar(size: BucketSize) throws {
    for calendar in CivilCalendar.builtIn {
      let first = calendar.days.lowerBound...calendar.days.lowerBound.advanced(by: 1)
      let last = calendar.days.upperBound.advanced(by: -1)...calendar.days.upperBound
      for range in [first, last] {
        let buckets = try calendar.buckets(of: range, by: size)
        #expect(buckets.first?.lowerBound == range.lowerBound)
        #expect(buckets.last?.upperBound == range.upperBound)
      }
    }
  }
}
