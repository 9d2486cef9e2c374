// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct DayRangeTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try CivilCalendar.gregorian.day(year: year, month: month, day: day)
  }

  /// The buckets as their ends in ISO 8601.
  private func buckets(
    _ range: DayRange, by size: BucketSize, in calendar: CivilCalendar = .gregorian,
    from firstWeekday: Weekday = .monday
  ) throws -> [String] {
    try calendar.buckets(of: range, by: size, firstWeekday: firstWeekday).map(\.description)
  }

  // MARK: Ranges

  @Test func countsBothEnds() throws {
    let today = try day(2026, 11, 22)
    #expect((today...today).dayCount == 1)
    #expect((try day(2026, 3, 21)...day(2026, 4, 19)).dayCount == 30)
  }

  @Test func isPrecededByAsManyDays() throws {
    let april = try CivilCalendar.gregorian.days(inMonth: 4, ofYear: 2026)
    #expect(april.preceding.description == "2026-03-02...2026-03-31")
    #expect(april.preceding.dayCount == april.dayCount)
    let today = try day(2026, 1, 1)
    #expect((today...today).preceding.description == "2025-12-31...2025-12-31")
  }

  @Test(arguments: [
    (1, BucketSize.day), (45, .day), (46, .week), (200, .week), (201, .month), (3660, .month),
  ])
  func fitsBucketsToItsLength(length: Int, size: BucketSize) throws {
    let first = try day(2026, 1, 1)
    #expect(BucketSize.fitting(first...first.advanced(by: length - 1)) == size)
  }

  // MARK: Buckets

  @Test func cutsIntoDays() throws {
    let found = try buckets(day(2026, 2, 27)...day(2026, 3, 1), by: .day)
    #expect(
      found == [
        "2026-02-27...2026-02-27", "2026-02-28...2026-02-28", "2026-03-01...2026-03-01",
      ])
  }

  @Test func cutsOnPersianMonthBoundaries() throws {
    // 10 Farvardin to 5 Tir 1405; by Gregorian months the cuts would fall on the first of each.
    let found = try buckets(day(2026, 3, 30)...day(2026, 6, 26), by: .month, in: .persian)
    #expect(
      found == [
        "2026-03-30...2026-04-20", "2026-04-21...2026-05-21", "2026-05-22...2026-06-21",
        "2026-06-22...2026-06-26",
      ])
  }

  @Test func cutsOnGregorianMonthBoundaries() throws {
    let found = try buckets(day(2025, 12, 30)...day(2026, 3, 1), by: .month)
    #expect(
      found == [
        "2025-12-30...2025-12-31", "2026-01-01...2026-01-31", "2026-02-01...2026-02-28",
        "2026-03-01...2026-03-01",
      ])
  }

  @Test(arguments: [
    (CivilCalendar.bikramSambat, BucketSize.month, "2026-04-14", "2026-05-15"),
    (.bikramSambat, .quarter, "2026-04-14", "2026-07-17"),
    (.bangla, .month, "2026-04-14", "2026-05-15"), (.bangla, .quarter, "2026-04-14", "2026-07-16"),
    (.persian, .quarter, "2026-03-21", "2026-06-22"),
    (.gregorian, .quarter, "2026-04-01", "2026-07-01"),
  ])
  func cutsOnBoundariesOfEveryCalendar(
    calendar: CivilCalendar, size: BucketSize, second: String, third: String
  ) throws {
    let found = try buckets(day(2026, 3, 20)...day(2026, 12, 31), by: size, in: calendar)
    #expect(found.dropFirst().first?.hasPrefix(second) == true)
    #expect(found.dropFirst(2).first?.hasPrefix(third) == true)
  }

  @Test(arguments: [
    (CivilCalendar.gregorian, "2026-01-01"), (.persian, "2026-03-21"),
    (.bikramSambat, "2026-04-14"), (.bangla, "2026-04-14"),
  ])
  func cutsIntoYears(calendar: CivilCalendar, newYear: String) throws {
    let found = try buckets(day(2025, 12, 1)...day(2026, 12, 31), by: .year, in: calendar)
    #expect(found.count == 2)
    #expect(found.last == "\(newYear)...2026-12-31")
  }

  @Test func crossesAPersianLeapDay() throws {
    let found = try buckets(day(2025, 3, 19)...day(2025, 3, 22), by: .month, in: .persian)
    #expect(found == ["2025-03-19...2025-03-20", "2025-03-21...2025-03-22"])
  }

  /// 2026-11-22 is a Sunday.
  @Test(arguments: [
    (
      Weekday.saturday,
      ["2026-11-19...2026-11-20", "2026-11-21...2026-11-27", "2026-11-28...2026-12-01"]
    ),
    (.sunday, ["2026-11-19...2026-11-21", "2026-11-22...2026-11-28", "2026-11-29...2026-12-01"]),
    (.monday, ["2026-11-19...2026-11-22", "2026-11-23...2026-11-29", "2026-11-30...2026-12-01"]),
    (.thursday, ["2026-11-19...2026-11-25", "2026-11-26...2026-12-01"]),
  ])
  func beginsWeeksOnTheWeekdayWanted(firstWeekday: Weekday, expected: [String]) throws {
    let range = try day(2026, 11, 19)...day(2026, 12, 1)
    #expect(try buckets(range, by: .week, from: firstWeekday) == expected)
  }

  @Test func keepsARangeWithinOneBucketWhole() throws {
    let range = try day(2026, 11, 23)...day(2026, 11, 25)
    #expect(try buckets(range, by: .week) == ["2026-11-23...2026-11-25"])
    #expect(try buckets(range, by: .month) == ["2026-11-23...2026-11-25"])
    #expect(try buckets(range, by: .month, in: .persian) == ["2026-11-23...2026-11-25"])
  }

  @Test(arguments: CivilCalendar.builtIn, BucketSize.allCases)
  func coversTheRangeWithoutGapsOrOverlaps(calendar: CivilCalendar, size: BucketSize) throws {
    let range = try day(2024, 2, 10)...day(2026, 9, 3)
    for firstWeekday in Weekday.allCases {
      let found = try calendar.buckets(of: range, by: size, firstWeekday: firstWeekday)
      var next = range.lowerBound
      for bucket in found {
        #expect(bucket.lowerBound == next)
        next = bucket.upperBound.advanced(by: 1)
      }
      #expect(next == range.upperBound.advanced(by: 1))
      for bucket in found.dropFirst() where size == .week {
        #expect(bucket.lowerBound.weekday == firstWeekday)
      }
      for bucket in found.dropFirst() where size == .month {
        #expect(try calendar.date(of: bucket.lowerBound).day == 1)
      }
    }
  }
}
