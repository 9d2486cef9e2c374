// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct DateRangeFormatTests {
  typealias Date = (Int, Int, Int)

  private func text(
    _ tag: String, _ calendar: CivilCalendar, _ style: DateStyle, _ first: Date, _ last: Date,
    corrections: Bool = true
  ) throws -> String {
    let format = try DateRangeFormat(
      locale: try LocaleIdentifier(tag), calendar: calendar, style: style,
      corrections: corrections)
    return try format.format(
      calendar.day(
        year: first.0, month: first.1, day: first.2)...calendar.day(
          year: last.0, month: last.1, day: last.2))
  }

  // MARK: Gregorian

  @Test(arguments: [
    ("en", "April 1 – 30, 2026", "April 1 – June 30, 2026", "November 20, 2026 – January 1, 2027"),
    ("en-GB", "1–30 April 2026", "1 April – 30 June 2026", "20 November 2026 – 1 January 2027"),
    ("bn", "১–৩০ এপ্রিল, ২০২৬", "১ এপ্রিল – ৩০ জুন, ২০২৬", "২০ নভেম্বর, ২০২৬ – ১ জানুয়ারি, ২০২৭"),
    ("ne", "२०२६ अप्रिल १–३०", "२०२६ अप्रिल १ – जुन ३०", "२०२६ नोभेम्बर २० – २०२७ जनवरी १"),
    ("fa", "۱ تا ۳۰ آوریل ۲۰۲۶", "۱ آوریل تا ۳۰ ژوئن ۲۰۲۶", "۲۰ نوامبر ۲۰۲۶ تا ۱ ژانویهٔ ۲۰۲۷"),
  ])
  func writesOnceWhatBothEndsShare(
    tag: String, month: String, year: String, years: String
  ) throws {
    // CLDR has changed between spaces of two widths.
    func plain(_ text: String) -> String { text.replacing("\u{2009}", with: " ") }
    #expect(
      plain(try text(tag, .gregorian, .long, (2026, 4, 1), (2026, 4, 30))) == month)
    #expect(plain(try text(tag, .gregorian, .long, (2026, 4, 1), (2026, 6, 30))) == year)
    #expect(plain(try text(tag, .gregorian, .long, (2026, 11, 20), (2027, 1, 1))) == years)
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "fa-AF", "de", "ar", "hi"])
  func writesOneDayAsADate(tag: String) throws {
    for calendar in CivilCalendar.builtIn {
      for style in [DateStyle.full, .long, .medium, .short, .skeleton("yMMMM")] {
        let day = CivilDay(number: 20_500)
        let locale = try LocaleIdentifier(tag)
        #expect(
          try DateRangeFormat(locale: locale, calendar: calendar, style: style).format(day...day)
            == (try DateFormat(locale: locale, calendar: calendar, style: style).format(day)))
      }
    }
  }

  // MARK: Other calendars

  @Test(arguments: [
    ("fa", CivilCalendar.persian, (1405, 1, 1), (1405, 1, 30), "۱ تا ۳۰ فروردین ۱۴۰۵"),
    ("fa", .persian, (1405, 1, 5), (1405, 3, 25), "۵ فروردین تا ۲۵ خرداد ۱۴۰۵"),
    ("fa", .persian, (1404, 11, 20), (1405, 1, 1), "۲۰ بهمن ۱۴۰۴ تا ۱ فروردین ۱۴۰۵"),
    ("fa-AF", .persian, (1405, 1, 1), (1405, 6, 30), "۱ حمل تا ۳۰ سنبله ۱۴۰۵"),
    ("bn", .persian, (1405, 1, 1), (1405, 1, 30), "১–৩০ ফারভারদিন ১৪০৫"),
    ("ne", .persian, (1405, 1, 1), (1405, 1, 30), "१४०५ फारभार्दिन १–३०"),
    ("ne", .bikramSambat, (2083, 8, 6), (2083, 8, 12), "२०८३ मङ्सिर ६–१२"),
    ("ne", .bikramSambat, (2083, 4, 1), (2083, 8, 6), "२०८३ साउन १ – मङ्सिर ६"),
    ("ne", .bikramSambat, (2082, 4, 1), (2083, 3, 32), "२०८२ साउन १ – २०८३ असार ३२"),
    ("bn", .bangla, (1433, 1, 1), (1433, 1, 31), "১–৩১ বৈশাখ ১৪৩৩"),
    ("bn", .bangla, (1433, 1, 1), (1433, 2, 31), "১ বৈশাখ – ৩১ জ্যৈষ্ঠ ১৪৩৩"),
    ("bn", .bangla, (1432, 12, 1), (1433, 1, 1), "১ চৈত্র ১৪৩২ – ১ বৈশাখ ১৪৩৩"),
    ("bn", .bikramSambat, (2083, 1, 1), (2083, 1, 31), "১–৩১ বৈশাখ ২০৮৩ বিক্রম সংবৎ"),
    ("ne", .bangla, (1433, 1, 1), (1433, 1, 31), "बङ्गाब्द १४३३ वैशाख १–३१"),
    ("fa", .bangla, (1433, 1, 1), (1433, 1, 31), "۱ تا ۳۱ بویشاخ ۱۴۳۳ بنگالی"),
  ])
  func writesRangesOfAnyCalendar(
    tag: String, calendar: CivilCalendar, first: Date, last: Date, expected: String
  ) throws {
    #expect(try text(tag, calendar, .long, first, last) == expected)
  }

  @Test func namesTheEraOnce() throws {
    let text = try text("en", .bikramSambat, .long, (2082, 11, 20), (2083, 1, 1))
    #expect(text.replacing("\u{2009}", with: " ") == "Falgun 20, 2082 – Baishakh 1, 2083 BS")
    for tag in ["en", "bn", "ne", "fa", "de", "ar"] {
      for calendar in [CivilCalendar.bikramSambat, .bangla] {
        let locale = try LocaleIdentifier(tag)
        let y = calendar == .bangla ? 1433 : 2083
        let day = try calendar.day(year: y, month: 1, day: 1)
        let year = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("y"))
        let era = try year.format(day).split(separator: " ")
          .filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
        guard !era.isEmpty else { continue }
        for style in [DateStyle.full, .long, .medium, .short, .skeleton("yMMMM")] {
          let format = try DateRangeFormat(locale: locale, calendar: calendar, style: style)
          for length in [0, 20, 90, 400] {
            let text = try format.format(day...day.advanced(by: length))
            #expect(text.ranges(of: era).count == 1, "\(text)")
          }
        }
      }
    }
  }

  // MARK: Where ICU is wrong

  @Test(arguments: [
    ("fa", CivilCalendar.gregorian, (2026, 4, 20), (2026, 6, 15), "آوریل تا ژوئن ۲۰۲۶"),
    ("fa", .gregorian, (2026, 11, 1), (2027, 1, 31), "نوامبر ۲۰۲۶ تا ژانویهٔ ۲۰۲۷"),
    ("fa", .persian, (1405, 1, 31), (1405, 3, 25), "فروردین تا خرداد ۱۴۰۵"),
    ("fa-AF", .persian, (1405, 1, 31), (1405, 3, 25), "حمل تا جوزا ۱۴۰۵"),
    ("bn", .gregorian, (2026, 4, 20), (2026, 6, 15), "এপ্রিল–জুন ২০২৬"),
    ("ne", .bikramSambat, (2083, 1, 1), (2083, 3, 15), "२०८३ वैशाख–असार"),
  ])
  func writesBothMonths(
    tag: String, calendar: CivilCalendar, first: Date, last: Date, expected: String
  ) throws {
    #expect(try text(tag, calendar, .skeleton("yMMMM"), first, last) == expected)
    // Days are not written, so a run within a month is that month.
    #expect(
      try text(tag, calendar, .skeleton("yMMMM"), first, first)
        == (try text(tag, calendar, .skeleton("yMMMM"), (first.0, first.1, 1), first)))
  }

  @Test(arguments: [
    ("ne", CivilCalendar.gregorian, "२६/४/२० – २६/६/१५"), ("bn", .gregorian, "২০/৪/২৬ – ১৫/৬/২৬"),
    ("fa", .gregorian, "۲۰۲۶/۴/۲۰ تا ۲۰۲۶/۶/۱۵"), ("fa-AF", .gregorian, "۲۰۲۶/۴/۲۰ تا ۲۰۲۶/۶/۱۵"),
  ])
  func writesNumbersAsSingleDatesHaveThem(
    tag: String, calendar: CivilCalendar, expected: String
  ) throws {
    #expect(try text(tag, calendar, .short, (2026, 4, 20), (2026, 6, 15)) == expected)
  }

  @Test(arguments: ["bn", "ne"])
  func namesNoEraInLatinLetters(tag: String) throws {
    for style in [DateStyle.full, .long, .medium, .short, .skeleton("yMd"), .skeleton("y")] {
      let text = try text(tag, .persian, style, (1404, 11, 20), (1405, 1, 1))
      #expect(!text.contains { $0.isASCII && $0.isLetter }, "\(text)")
    }
  }

  // MARK: Fields that are missing

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func addsTheYearWhereARangeCrossesIt(tag: String) throws {
    let across = try text(tag, .gregorian, .skeleton("MMMd"), (2025, 12, 28), (2026, 1, 5))
    #expect(Digits.normalized(across).contains("2025"))
    let within = try text(tag, .gregorian, .skeleton("MMMd"), (2026, 1, 5), (2026, 2, 5))
    #expect(!Digits.normalized(within).contains("2026"))
    let days = try text(tag, .gregorian, .skeleton("d"), (2026, 1, 5), (2026, 2, 6))
    #expect(Digits.normalized(days).filter(\.isNumber).count >= 4)
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "de"])
  func takesMonthsOfOneQuarterForOne(tag: String) throws {
    let style = DateStyle.skeleton("yQQQQ")
    let one = try text(tag, .gregorian, style, (2026, 4, 20), (2026, 4, 20))
    #expect(try text(tag, .gregorian, style, (2026, 4, 20), (2026, 6, 15)) == one)
    #expect(try text(tag, .gregorian, style, (2026, 4, 20), (2026, 7, 15)) != one)
  }

  // MARK: Buffers and errors

  @Test func writesIntoABufferWhatItFormats() throws {
    let format = try DateRangeFormat(
      locale: try LocaleIdentifier("bn"), calendar: .gregorian, style: .long)
    let range = CivilDay(number: 20_500)...CivilDay(number: 20_700)
    let text = try format.format(range)
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = try bytes.withUnsafeMutableBufferPointer { try format.write(range, to: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == text)
    let short = try bytes.withUnsafeMutableBufferPointer {
      try format.write(range, to: UnsafeMutableBufferPointer(rebasing: $0[..<3]))
    }
    #expect(short == count)
  }

  @Test func refusesDaysOutsideTheCalendar() throws {
    let format = try DateRangeFormat(
      locale: try LocaleIdentifier("fa"), calendar: .persian, style: .long)
    let error = #expect(throws: FormattingError.self) {
      try format.format(CivilDay(number: 20_000)...CivilDay(number: 90_000))
    }
    #expect(error?.code == .outsideCalendar)
  }

  @Test(arguments: ["j", "Hm", "z", "D", "", "???"])
  func refusesFieldsThatADayDoesNotHave(skeleton: String) throws {
    for tag in ["en", "fa"] {
      let locale = try LocaleIdentifier(tag)
      let error = #expect(throws: FormattingError.self) {
        try DateRangeFormat(locale: locale, calendar: .gregorian, style: .skeleton(skeleton))
      }
      #expect(error?.code == .unsupportedPattern)
    }
  }
}
