// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct DateTextReaderTests {
  @Test(arguments: [
    ("2026-03-21", "2026-03-21"), ("20230708", "2023-07-08"), ("2083-08-06", "2083-08-06"),
    ("۱۴۰۵/۰۱/۱۵", "2026-04-04"), ("२०८३-०८-०६", "2026-11-22"), ("২০২৬-০৩-২১", "2026-03-21"),
    ("২১ ফেব্রুয়ারি ২০২৬", "2026-02-21"), ("২১ ফেব্রুয়ারী, ২০২৬", "2026-02-21"),
    ("२०८३ मङ्सिर ६", "2026-11-22"), ("२०८३ मंसिर ६ गते", "2026-11-22"),
    ("वि.सं. २०८३ मङ्सिर ६", "2026-11-22"), ("6 Mangsir 2083", "2026-11-22"),
    ("15 Farvardin 1405", "2026-04-04"), ("۱۵ فروردین ۱۴۰۵", "2026-04-04"),
    ("۱۵ حمل ۱۴۰۵", "2026-04-04"), ("১ বৈশাখ ১৪৩৩", "2026-04-14"), ("1 Boishakh 1433", "2026-04-14"),
    ("06/29/2026 15:21", "2026-06-29"), ("29/06/2026", "2026-06-29"), ("5.5.2026", "2026-05-05"),
    ("Aug 28, 2025", "2025-08-28"), ("Tue, Jul 14, 2026", "2026-07-14"),
    ("2025-08-01T00:00:00", "2025-08-01"), ("28 Aug 2025, 3:21 PM", "2025-08-28"),
  ])
  func readsDatesAsPeopleWriteThem(text: String, expected: String) throws {
    #expect(try DateTextReader().day(text).description == expected)
  }

  @Test(
    arguments: [
      ("03/04/2026", .ambiguousOrder), ("1/2/03", .ambiguousOrder), ("February 28", .missingYear),
      ("28/02", .missingYear), ("1405/01/15", .unknownCalendar), ("२०५०-०१-०१", .unknownCalendar),
      ("2026-02-30", .noSuchDate), ("32 Farvardin 1405", .noSuchDate), ("30/30/2026", .noSuchDate),
      ("2026-03-21T10:00:00Z", .needsTimeZone), ("2015-09-30 18:42 +0000", .needsTimeZone),
      ("hello", .notADate), ("", .notADate), ("12", .notADate), ("1 2 3 4", .notADate),
      ("21 Smarch 2026", .notADate), ("۱4۰۵/۰۱/۱۵", .notADate), ("2026-03-21 25:99", .notADate),
      ("२०26-०३-२१", .notADate), ("15 Baisakh 2026", .yearOfOtherCalendar),
      ("১৫ বৈশাখ ২০২৬", .yearOfOtherCalendar), ("15 Farvardin 2026", .yearOfOtherCalendar),
    ] as [(String, DateTextError.Code)])
  func refusesWhatCouldMeanTwoDaysOrNone(text: String, code: DateTextError.Code) {
    let error = #expect(throws: DateTextError.self) { try DateTextReader().day(text) }
    #expect(error?.code == code)
  }

  @Test func takesWhatSettlesADate() throws {
    #expect(try DateTextReader(order: .dayFirst).day("03/04/2026").description == "2026-04-03")
    #expect(try DateTextReader(order: .monthFirst).day("03/04/2026").description == "2026-03-04")
    #expect(try DateTextReader(year: 2026).day("February 28").description == "2026-02-28")
    #expect(try DateTextReader(calendar: .persian).day("1405/01/15").description == "2026-04-04")
    #expect(
      try DateTextReader(calendar: .bikramSambat).day("2083-08-06").description == "2026-11-22")
    #expect(try DateTextReader(calendar: .bangla).day("1433-01-01").description == "2026-04-14")
  }

  @Test(arguments: [
    // Kathmandu is 5:45 ahead.
    ("Asia/Kathmandu", "2026-03-21T18:14:59Z", "2026-03-21"),
    ("Asia/Kathmandu", "2026-03-21T18:15:00Z", "2026-03-22"),
    ("Asia/Kathmandu", "2026-03-21 23:00 +0545", "2026-03-21"),
    // Tehran had summer time until 2022: 4:30 ahead then, 3:30 since.
    ("Asia/Tehran", "2022-07-01T19:30:00Z", "2022-07-02"),
    ("Asia/Tehran", "2024-07-01T19:30:00Z", "2024-07-01"),
    // Dhaka had it in 2009: 7 hours ahead instead of 6.
    ("Asia/Dhaka", "2009-08-01T17:30:00Z", "2009-08-02"),
    ("Asia/Dhaka", "2010-08-01T17:30:00Z", "2010-08-01"),
    ("Asia/Dhaka", "1969-12-31T20:00:00Z", "1970-01-01"),
  ])
  func turnsMomentsIntoDaysOfAZone(zone: String, text: String, expected: String) throws {
    let zone = try #require(TimeZoneName(zone))
    #expect(try DateTextReader(timeZone: zone).day(text).description == expected)
  }

  @Test(arguments: 1...5)
  func neverTrapsOnDamagedText(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("0123456789۱২३/-.:, TZ+APMvaisakhफागुन\u{200C}\u{202E}é")
    for _ in 0..<2000 {
      let text = String((0..<next(30)).map { _ in letters[next(letters.count)] })
      let day = try? DateTextReader(order: .dayFirst, year: 2026).day(text)
      #expect(day.map { CivilCalendar.gregorian.days.contains($0) } ?? true, "\(text)")
    }
  }

  @Test(arguments: [
    ("3/4/26", DateFieldOrder.dayFirst, "2026-04-03"), ("3/4/26", .monthFirst, "2026-03-04"),
    ("21-Mar-26", .dayFirst, "2026-03-21"), ("31/12/99", .dayFirst, "1999-12-31"),
  ])
  func readsYearsOfTwoDigitsWhereTheOrderIsKnown(
    text: String, order: DateFieldOrder, expected: String
  ) throws {
    #expect(try DateTextReader(order: order).day(text).description == expected)
    #expect(throws: DateTextError.self) { try DateTextReader().day(text) }
  }

  @Test(arguments: [
    ("2083-08-06", CivilCalendar.bikramSambat, "2026-11-22"),
    ("1433-01-01", .bangla, "2026-04-14"), ("1405/01/15", .persian, "2026-04-04"),
    ("2026-11-22", .bikramSambat, "2026-11-22"), ("2026-11-22", .persian, "2026-11-22"),
  ])
  func takesYearsThatAreNotOursForThoseOfTheUsualCalendar(
    text: String, calendar: CivilCalendar, expected: String
  ) throws {
    #expect(try DateTextReader(usualCalendar: calendar).day(text).description == expected)
  }

  @Test(arguments: [("15 Hamal 1405", "2026-04-04"), ("১লা বৈশাখ ১৪৩৩", "2026-04-14")])
  func readsSpellingsOfKabulAndDhaka(text: String, expected: String) throws {
    #expect(try DateTextReader().day(text).description == expected)
  }

  @Test(arguments: [
    ("10:30 PM", "22:30"), ("10:30 p. m.", "22:30"), ("10:30 a.m.", "10:30"), ("12:05 am", "00:05"),
    ("۱۰:۳۰ ب.ظ", "22:30"), ("۱۰:۳۰ ق.ظ.", "10:30"), ("۱۰:۳۰ بعد\u{200C}از\u{200C}ظهر", "22:30"),
    ("ساعت ۱۰:۳۰ عصر", "22:30"), ("at 8:15 AM", "08:15"), ("१०:३० अपराह्न", "22:30"),
    ("১০:৩০ অপরাহ্ণ", "22:30"), ("7:51:43 p.m. GMT+5:30", "19:51:43+5:30"),
  ])
  func readsHalvesOfTheDay(text: String, expected: String) throws {
    let reader = DateTextReader(timeZone: TimeZoneName("Asia/Dhaka"))
    #expect(
      try reader.moment("2026-03-21 \(text)").time
        == reader.moment("2026-03-21 \(expected)").time)
  }

  @Test(arguments: ["10:30 amsterdam", "13:30 ب.ظ", "10:30 p", "10:30 .m."])
  func takesNoOtherWordForAHalfOfTheDay(text: String) {
    #expect(throws: DateTextError.self) { try DateTextReader().day("2026-03-21 \(text)") }
  }
}
