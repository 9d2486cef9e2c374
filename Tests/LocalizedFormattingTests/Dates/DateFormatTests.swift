// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct DateFormatTests {
  /// 1 Azar 1405, a Sunday.
  private let november = (2026, 11, 22)

  // MARK: Gregorian

  @Test(arguments: [
    ("en", DateStyle.full, "Sunday, November 22, 2026"), ("en", .long, "November 22, 2026"),
    ("en", .medium, "Nov 22, 2026"), ("en", .short, "11/22/26"),
    ("bn", .full, "রবিবার, ২২ নভেম্বর, ২০২৬"), ("bn", .long, "২২ নভেম্বর, ২০২৬"),
    ("bn", .short, "২২/১১/২৬"),
    ("ne", .full, "२०२६ नोभेम्बर २२, आइतबार"), ("ne", .long, "२०२६ नोभेम्बर २२"),
    ("ne", .short, "२६/११/२२"),
    ("fa", .full, "یکشنبه ۲۲ نوامبر ۲۰۲۶"), ("fa", .long, "۲۲ نوامبر ۲۰۲۶"),
    ("fa", .short, "۲۰۲۶/۱۱/۲۲"), ("fa-u-nu-latn", .short, "2026/11/22"),
  ])
  func writesGregorianDates(tag: String, style: DateStyle, text: String) throws {
    #expect(try write(november, in: tag, .gregorian, style) == text)
  }

  @Test(arguments: [
    ((2026, 1, 7), "৭ জানুয়ারি, ২০২৬"), ((2026, 2, 28), "২৮ ফেব্রুয়ারি, ২০২৬"),
  ])
  func spellsBengaliMonthsAsTodayEverywhere(date: (Int, Int, Int), text: String) throws {
    #expect(try write(date, in: "bn", .gregorian, .long) == text)
    #expect(try write(date, in: "bn-IN", .gregorian, .long) == text)
    let month = text.split(separator: " ")[1].dropLast()
    #expect(try write(date, in: "bn", .gregorian, .skeleton("LLLL")) == month)
    #expect(try write(date, in: "bn", .gregorian, .skeleton("yMMMM")) == "\(month) ২০২৬")
  }

  // MARK: Persian

  @Test(arguments: [
    ("fa", DateStyle.full, "یکشنبه ۱ آذر ۱۴۰۵"), ("fa", .long, "۱ آذر ۱۴۰۵"),
    ("fa", .medium, "۱ آذر ۱۴۰۵"), ("fa", .short, "۱۴۰۵/۹/۱"),
    ("fa", .skeleton("yMMMM"), "آذر ۱۴۰۵"), ("fa", .skeleton("yMMM"), "آذر ۱۴۰۵"),
    ("fa", .skeleton("yMMMMEEEEd"), "یکشنبه ۱ آذر ۱۴۰۵"), ("fa", .skeleton("MMMMd"), "۱ آذر"),
    ("fa-u-nu-latn", .full, "یکشنبه 1 آذر 1405"),
    ("bn", .full, "রবিবার, ১ আজার ১৪০৫"), ("bn", .long, "১ আজার ১৪০৫"),
    ("bn", .medium, "১ আজার ১৪০৫"), ("bn", .skeleton("yMMMM"), "আজার ১৪০৫"),
    ("ne", .full, "१४०५ आजर १, आइतबार"), ("ne", .long, "१४०५ आजर १"),
    ("ne", .medium, "१४०५ आजर १"), ("ne", .skeleton("yMMMM"), "१४०५ आजर"),
    ("en", .long, "Azar 1, 1405 AP"), ("en", .full, "Sunday, Azar 1, 1405 AP"),
  ])
  func writesPersianDates(tag: String, style: DateStyle, text: String) throws {
    #expect(try write(november, in: tag, .persian, style) == text)
  }

  private static let afghanMonths = [
    "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
  ]

  @Test(arguments: [DateStyle.full, .long, .medium, .skeleton("yMMM"), .skeleton("MMMMd")])
  func namesMonthsAsAfghansDoThroughout(style: DateStyle) throws {
    let format = try DateFormat(
      locale: try LocaleIdentifier("fa-AF"), calendar: .persian, style: style)
    for (index, name) in Self.afghanMonths.enumerated() {
      let day = try CivilCalendar.persian.day(year: 1405, month: index + 1, day: 10)
      #expect(try format.format(day).split(separator: " ").contains(Substring(name)))
    }
  }

  @Test func namesEveryPersianMonthInNepaliAndBengaliScript() throws {
    for tag in ["bn", "ne"] {
      let format = try DateFormat(
        locale: try LocaleIdentifier(tag), calendar: .persian, style: .skeleton("LLLL"))
      var names: Set<String> = []
      for month in 1...12 {
        names.insert(
          try format.format(try CivilCalendar.persian.day(year: 1405, month: month, day: 1)))
      }
      #expect(names.count == 12)
      #expect(!names.contains { $0.contains { $0.isASCII } })
      #expect(!names.contains("বাজার"))
    }
  }

  @Test func leavesDatesToICUWithoutCorrections() throws {
    // The order is what ICU has wrong; corrected, the day comes before the month and the year.
    let plain = try write(november, in: "fa", .persian, .full, corrections: false)
    #expect(plain != (try write(november, in: "fa", .persian, .full)))
    #expect(plain.contains("آذر"))
    let nepali = try write(november, in: "ne", .persian, .long, corrections: false)
    #expect(nepali.contains("Azar"))
  }

  @Test func writesTheEndsOfThePersianCalendar() throws {
    let format = try DateFormat(
      locale: try LocaleIdentifier("fa"), calendar: .persian, style: .long)
    #expect(try format.format(CivilCalendar.persian.days.lowerBound) == "۱ فروردین ۱۲۰۶")
    #expect(try format.format(CivilCalendar.persian.days.upperBound) == "۳۰ اسفند ۱۴۹۸")
  }

  @Test func writesPersianLeapDays() throws {
    #expect(try write((2025, 3, 20), in: "fa", .persian, .full) == "پنجشنبه ۳۰ اسفند ۱۴۰۳")
  }

  @Test func takesTheCalendarAskedForRatherThanThatOfTheTag() throws {
    #expect(try write(november, in: "fa-u-ca-gregory", .persian, .long) == "۱ آذر ۱۴۰۵")
    #expect(try write(november, in: "en-u-ca-persian", .gregorian, .short) == "11/22/26")
  }

  // MARK: Every weekday and month

  @Test func writesEveryWeekdayOnItsDay() throws {
    let format = try DateFormat(
      locale: try LocaleIdentifier("en"), calendar: .gregorian, style: .skeleton("EEEE"))
    for (weekday, name) in [
      (Weekday.monday, "Monday"), (.tuesday, "Tuesday"), (.wednesday, "Wednesday"),
      (.thursday, "Thursday"), (.friday, "Friday"), (.saturday, "Saturday"), (.sunday, "Sunday"),
    ] {
      let day = try #require(
        (20_000..<20_007).map(CivilDay.init(number:)).first { $0.weekday == weekday })
      #expect(try format.format(day) == name)
    }
  }

  @Test func writesEveryMonthInItsPlace() throws {
    let format = try DateFormat(
      locale: try LocaleIdentifier("en"), calendar: .gregorian, style: .skeleton("LLL"))
    let names = try (1...12).map {
      try format.format(try CivilCalendar.gregorian.day(year: 2026, month: $0, day: 1))
    }
    #expect(
      names.map { $0.prefix(3) } == [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
  }

  // MARK: Styles by name

  @Test(arguments: [
    ("full", DateStyle.full), ("long", .long), ("medium", .medium), ("short", .short),
    ("Full", nil), ("yMMMM", nil), ("", nil),
  ])
  func isFoundByName(name: String, style: DateStyle?) {
    #expect(DateStyle(name: name) == style)
  }
}
