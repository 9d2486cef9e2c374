// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct SkeletonTests {
  @Test(arguments: [
    ("yMMMM", "November 2026"), ("yMMM", "Nov 2026"), ("MMMd", "Nov 22"), ("y", "2026"),
    ("MMMM", "November"), ("d", "22"), ("M", "11"), ("yMd", "11/22/2026"), ("EEEE", "Sunday"),
    ("EEE", "Sun"), ("MMMEd", "Sun, Nov 22"), ("yyMM", "11/26"), ("MMMMM", "N"),
    ("yQQQ", "Q4 2026"),
    ("yQQQQ", "4th quarter 2026"), ("GGGGy", "2026 Anno Domini"),
    ("ccccLLLLd", "Sunday, November 22"),
  ])
  func writesTheFieldsNamed(skeleton: String, text: String) throws {
    #expect(try write((2026, 11, 22), in: "en", .gregorian, .skeleton(skeleton)) == text)
  }

  @Test(arguments: [
    ("yMMMM", "آذر ۱۴۰۵"), ("d", "۱"), ("M", "۹"), ("y", "۱۴۰۵"), ("yMd", "۱۴۰۵/۹/۱"),
    ("EEEE", "یکشنبه"),
  ])
  func writesThemByThePersianCalendar(skeleton: String, text: String) throws {
    #expect(try write((2026, 11, 22), in: "fa", .persian, .skeleton(skeleton)) == text)
  }

  @Test(arguments: [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3), (10, 4), (12, 4)])
  func findsTheQuarterOfAMonth(month: Int, quarter: Int) throws {
    let text = try write((2026, month, 15), in: "en", .gregorian, .skeleton("QQQ"))
    #expect(text == "Q\(quarter)")
  }

  @Test func writesTwoDigitsOfAnyYear() throws {
    #expect(try write((2005, 3, 1), in: "en", .gregorian, .short) == "3/1/05")
    #expect(try write((1900, 3, 1), in: "en", .gregorian, .short) == "3/1/00")
  }

  // MARK: What a day does not have

  @Test(arguments: ["j", "H", "hm", "yMMMdHm", "z", "Z", "D", "jm", "A", "ss", "yw"])
  func refusesFieldsThatADayDoesNotHave(skeleton: String) throws {
    for (tag, calendar) in [("en", CivilCalendar.gregorian), ("fa", .persian)] {
      let locale = try LocaleIdentifier(tag)
      let error = #expect(throws: FormattingError.self) {
        try DateFormat(locale: locale, calendar: calendar, style: .skeleton(skeleton))
      }
      #expect(error?.code == .unsupportedPattern)
    }
  }

  @Test(arguments: ["", "???", "\u{0}", "y\u{0}H", " "])
  func refusesSkeletonsThatWouldPrintNothing(skeleton: String) throws {
    let locale = try LocaleIdentifier("en")
    #expect(throws: FormattingError(.unsupportedPattern, skeleton)) {
      try DateFormat(locale: locale, calendar: .gregorian, style: .skeleton(skeleton))
    }
  }

  @Test(arguments: [100, 1000, 100_000])
  func refusesFieldsOfAnyLength(length: Int) throws {
    let locale = try LocaleIdentifier("bn")
    #expect(throws: FormattingError.self) {
      try DateFormat(
        locale: locale, calendar: .gregorian,
        style: .skeleton(String(repeating: "y", count: length)))
    }
  }

  // MARK: Days outside the calendar

  @Test(arguments: [
    (CivilCalendar.persian, -200_000, "1422-06-03"), (.persian, 60_000, "2134-04-11"),
    (.gregorian, -719_163, "0000-12-31"), (.gregorian, 2_932_897, "10000-01-01"),
  ])
  func refusesDaysOutsideTheCalendar(calendar: CivilCalendar, number: Int, name: String) throws {
    let format = try DateFormat(
      locale: try LocaleIdentifier("fa"), calendar: calendar, style: .long)
    #expect(throws: FormattingError(.outsideCalendar, name)) {
      try format.format(CivilDay(number: number))
    }
  }

  @Test(arguments: [Int.min, Int.max])
  func refusesDaysThatNoCalendarReaches(number: Int) throws {
    for calendar in [CivilCalendar.gregorian, .persian] {
      let format = try DateFormat(
        locale: try LocaleIdentifier("en"), calendar: calendar, style: .full)
      let error = #expect(throws: FormattingError.self) {
        try format.format(CivilDay(number: number))
      }
      #expect(error?.code == .outsideCalendar)
    }
  }
}
