// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct DateNamesTests {
  private func names(
    _ tag: String, _ calendar: CivilCalendar = .gregorian, _ width: DateNames.Width = .wide,
    _ context: DateNames.Context = .standAlone
  ) throws -> DateNames {
    try DateNames(
      locale: try LocaleIdentifier(tag), calendar: calendar, width: width, context: context)
  }

  @Test(arguments: [
    ("en", CivilCalendar.gregorian, "January", "December"), ("bn", .gregorian, "জানুয়ারি", "ডিসেম্বর"),
    ("ne", .gregorian, "जनवरी", "डिसेम्बर"), ("fa", .gregorian, "ژانویه", "دسامبر"),
    ("fa", .persian, "فروردین", "اسفند"), ("fa-AF", .persian, "حمل", "حوت"),
    ("bn", .persian, "ফারভারদিন", "এসফান্দ"), ("ne", .persian, "फारभार्दिन", "एस्फन्द"),
    ("en", .persian, "Farvardin", "Esfand"), ("ne", .bikramSambat, "वैशाख", "चैत"),
    ("en", .bikramSambat, "Baishakh", "Chaitra"), ("bn", .bangla, "বৈশাখ", "চৈত্র"),
    ("fa", .bangla, "بویشاخ", "چویترو"), ("de", .bangla, "Boishakh", "Chaitra"),
  ])
  func namesMonths(tag: String, calendar: CivilCalendar, first: String, last: String) throws {
    for context in DateNames.Context.allCases {
      let names = try names(tag, calendar, .wide, context).months
      #expect(names.count == 12)
      #expect(names.last == last)
      // Persian marks a month before its year.
      #expect(names.first == first || names.first == first.dropLast() + "هٔ")
    }
  }

  @Test(arguments: [
    ("en", "Monday", "Sunday"), ("bn", "সোমবার", "রবিবার"), ("ne", "सोमबार", "आइतबार"),
    ("fa", "دوشنبه", "یکشنبه"),
  ])
  func namesWeekdaysFromMonday(tag: String, first: String, last: String) throws {
    let names = try names(tag).weekdays
    #expect(names.count == Weekday.allCases.count)
    #expect([names.first, names.last] == [first, last])
  }

  @Test(arguments: [
    ("en", ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"]),
    ("bn", ["প্রথম প্রান্তিক", "দ্বিতীয় প্রান্তিক", "তৃতীয় প্রান্তিক", "চতুর্থ প্রান্তিক"]),
    ("ne", ["पहिलो त्रैमास", "दोस्रो त्रैमास", "तेस्रो त्रैमास", "चौथो त्रैमास"]),
    ("fa", ["سه‌ماههٔ اول", "سه‌ماههٔ دوم", "سه‌ماههٔ سوم", "سه‌ماههٔ چهارم"]),
  ])
  func namesQuarters(tag: String, expected: [String]) throws {
    #expect(try names(tag).quarters == expected)
  }

  @Test(arguments: [
    ("bn", CivilCalendar.gregorian, "খ্রিষ্টাব্দ"), ("bn", .persian, "সৌর হিজরি"), ("bn", .bangla, "বঙ্গাব্দ"),
    ("ne", .persian, "सौर हिजरी"), ("ne", .bikramSambat, "वि.सं."), ("en", .bikramSambat, "BS"),
    ("fa", .persian, "ه\u{200D}.ش."),
  ])
  func namesTheEra(tag: String, calendar: CivilCalendar, expected: String) throws {
    #expect(try names(tag, calendar, .abbreviated).era == expected)
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "fa-AF", "hi", "ar"])
  func hasNarrowNamesInEveryCalendar(tag: String) throws {
    for calendar in CivilCalendar.builtIn {
      let names = try names(tag, calendar, .narrow)
      #expect(names.months.count == 12 && !names.months.contains(""))
      #expect(names.weekdays.count == 7 && names.quarters.count == 4)
      if tag == "bn" || tag == "ne" {
        #expect(!names.months.contains { $0.contains(where: \.isASCII) }, "\(calendar)")
      }
    }
  }
}
