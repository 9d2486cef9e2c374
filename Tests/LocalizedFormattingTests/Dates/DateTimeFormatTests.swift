// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

struct DateTimeFormatTests {
  /// 18:05:09 UTC on 1 Azar 1405, a Sunday.
  private let moment = 1_795_370_709

  private func text(
    _ tag: String, _ calendar: CivilCalendar, _ style: DateTimeStyle, in zone: String = "Etc/UTC"
  ) throws -> String {
    let format = try DateTimeFormat(
      locale: try LocaleIdentifier(tag), calendar: calendar, style: style,
      timeZone: try #require(TimeZoneName(zone)))
    // CLDR has changed the space before PM, and the word between date and time.
    return try format.format(secondsSince1970: moment)
      .replacing("\u{202F}", with: " ").replacing("\u{200F}", with: "")
  }

  @Test(arguments: [
    ("en", DateTimeStyle.time(.short), "6:05 PM"), ("en", .time(.medium), "6:05:09 PM"),
    ("en", .time(.long), "6:05:09 PM UTC"), ("en", .skeleton("Hm"), "18:05"),
    ("en", .skeleton("yMMMdjm"), "Nov 22, 2026, 6:05 PM"), ("en-GB", .time(.short), "18:05"),
    ("bn", .time(.short), "৬:০৫ PM"), ("ne", .time(.short), "१८:०५"),
    ("fa", .time(.short), "۱۸:۰۵"), ("fa-AF", .time(.short), "۱۸:۰۵"),
    ("fa", .skeleton("Hms"), "۱۸:۰۵:۰۹"), ("ar", .time(.short), "٦:٠٥ م"),
    ("zh", .time(.short), "18:05"), ("hi", .time(.short), "6:05 pm"),
  ])
  func writesTimes(tag: String, style: DateTimeStyle, expected: String) throws {
    #expect(try text(tag, .gregorian, style) == expected)
  }

  @Test(arguments: [
    ("fa", CivilCalendar.persian, "یکشنبه ۱ آذر ۱۴۰۵ ساعت ۱۸:۰۵", "۱۴۰۵/۹/۱، ۱۸:۰۵"),
    ("fa", .gregorian, "یکشنبه ۲۲ نوامبر ۲۰۲۶ ساعت ۱۸:۰۵", "۲۰۲۶/۱۱/۲۲، ۱۸:۰۵"),
    ("ne", .bikramSambat, "२०८३ मङ्सिर ६, आइतबार, १८:०५", "२०८३/८/६, १८:०५"),
    ("ne", .gregorian, "२०२६ नोभेम्बर २२, आइतबार, १८:०५", "२६/११/२२, १८:०५"),
    ("bn", .bangla, "রবিবার, ৭ অগ্রহায়ণ ১৪৩৩ এ ৬:০৫ PM", "৭/৮/১৪৩৩, ৬:০৫ PM"),
    ("en", .bikramSambat, "Sunday, Mangsir 6, 2083 BS at 6:05 PM", "8/6/2083 BS, 6:05 PM"),
  ])
  func joinsDatesAndTimesAsReadersDo(
    tag: String, calendar: CivilCalendar, full: String, short: String
  ) throws {
    #expect(try text(tag, calendar, .dateTime(.full, .short)) == full)
    #expect(try text(tag, calendar, .dateTime(.short, .short)) == short)
  }

  @Test(arguments: [
    // Kathmandu is 5:45 ahead, and so into the next day from 18:15 on.
    ("Asia/Kathmandu", "23:50"), ("Asia/Tehran", "21:35"), ("Asia/Dhaka", "00:05"),
    ("America/New_York", "13:05"), ("Asia/Kabul", "22:35"), ("Etc/UTC", "18:05"),
  ])
  func readsTheClocksOfAZone(zone: String, expected: String) throws {
    #expect(try text("en", .gregorian, .skeleton("Hm"), in: zone) == expected)
  }

  @Test func turnsTheDayWithTheZone() throws {
    #expect(try text("ne", .bikramSambat, .date(.long), in: "Asia/Kathmandu") == "२०८३ मङ्सिर ६")
    #expect(try text("ne", .bikramSambat, .date(.long), in: "Asia/Tokyo") == "२०८३ मङ्सिर ७")
  }

  @Test func keepsSummerTime() throws {
    let tehran = try #require(TimeZoneName("Asia/Tehran"))
    // Until 2022 Iran's clocks were put forward.
    #expect(tehran.offset(atSecondSince1970: 1_656_700_000) == 16_200)
    #expect(tehran.offset(atSecondSince1970: 1_719_800_000) == 12_600)
    #expect(tehran.offset(atSecondSince1970: 1_656_700_000) == 16_200)
    // In 2009 Bangladesh's.
    let dhaka = try #require(TimeZoneName("Asia/Dhaka"))
    #expect(dhaka.offset(atSecondSince1970: 1_249_147_800) == 25_200)
    #expect(TimeZoneName.utc.offset(atSecondSince1970: -5_000_000_000) == 0)
  }

  @Test func writesFractionsOfASecond() throws {
    let format = try DateTimeFormat(
      locale: try LocaleIdentifier("bn"), calendar: .gregorian, style: .skeleton("HmsSSS"),
      timeZone: .utc)
    #expect(try format.format(secondsSince1970: 1.5) == "০০:০০:০১.৫০০")
    #expect(try format.format(secondsSince1970: -0.25) == "২৩:৫৯:৫৯.৭৫০")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e15, -1e300])
  func refusesMomentsThatNoCalendarReaches(seconds: Double) throws {
    let format = try DateTimeFormat(
      locale: try LocaleIdentifier("en"), calendar: .gregorian, style: .time(.short),
      timeZone: .utc)
    let error = #expect(throws: FormattingError.self) {
      try format.format(secondsSince1970: seconds)
    }
    #expect(error?.code == (seconds.isFinite ? .outsideCalendar : .notANumber))
    for second in [Int.min, .max] {
      #expect(throws: FormattingError.self) { try format.format(secondsSince1970: second) }
    }
  }

  @Test(arguments: ["", "???", "w", "Yw", "D", "\u{0}"])
  func refusesFieldsThatAreNotSupported(skeleton: String) throws {
    let locale = try LocaleIdentifier("en")
    let error = #expect(throws: FormattingError.self) {
      try DateTimeFormat(
        locale: locale, calendar: .gregorian, style: .skeleton(skeleton), timeZone: .utc)
    }
    #expect(error?.code == .unsupportedPattern)
  }

  @Test func writesIntoABufferWhatItFormats() throws {
    let format = try DateTimeFormat(
      locale: try LocaleIdentifier("fa"), calendar: .persian, style: .dateTime(.full, .full),
      timeZone: try #require(TimeZoneName("Asia/Kabul")))
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = try bytes.withUnsafeMutableBufferPointer {
      try format.write(secondsSince1970: moment, to: $0)
    }
    #expect(
      String(decoding: bytes.prefix(count), as: UTF8.self)
        == (try format.format(secondsSince1970: moment)))
  }
}
