// SPDX-License-Identifier: Apache-2.0

import CICU
import CivilCalendars
import LocalizedFormatting
import Testing

struct DateTimeRangeFormatTests {
  /// 18:05 UTC on 1 Azar 1405.
  private let start = 1_795_370_700

  private func text(
    _ tag: String, _ calendar: CivilCalendar, _ style: DateTimeStyle, minutes: Int,
    corrections: Bool = true, zone: String = "Etc/UTC"
  ) throws -> String {
    let format = try DateTimeRangeFormat(
      locale: try LocaleIdentifier(tag), calendar: calendar, style: style,
      timeZone: try #require(TimeZoneName(zone)), corrections: corrections)
    return try format.format(fromSecond: start, toSecond: start + minutes * 60)
  }

  @Test(arguments: [
    ("en", CivilCalendar.gregorian, "Nov 22, 2026, 6:05 – 7:10 PM"),
    ("bn", .gregorian, "২২ নভেম্বর, ২০২৬, ৬:০৫ – ৭:১০ PM"),
    ("ne", .bikramSambat, "२०८३ मङ्सिर ६, १८:०५ – १९:१०"),
    ("fa", .persian, "۱ آذر ۱۴۰۵، ۱۸:۰۵ تا ۱۹:۱۰"),
  ])
  func writesTheDayOnce(tag: String, calendar: CivilCalendar, expected: String) throws {
    let text = TextSpaces.plain(try text(tag, calendar, .dateTime(.medium, .short), minutes: 65))
    #expect(text.replacing("\u{200F}", with: "") == expected)
  }

  @Test func writesWhatDiffers() throws {
    let style = DateTimeStyle.dateTime(.medium, .short)
    let moment = TextSpaces.plain(try text("en", .gregorian, style, minutes: 0))
    #expect(moment == "Nov 22, 2026, 6:05 PM")
    let days = TextSpaces.plain(try text("en", .gregorian, style, minutes: 600))
    #expect(days == "Nov 22, 2026, 6:05 PM – Nov 23, 2026, 4:05 AM")
    let halves = TextSpaces.plain(
      try text("en", .gregorian, style, minutes: 600, zone: "Asia/Tokyo"))
    #expect(halves == "Nov 23, 2026, 3:05 AM – 1:05 PM")
    let dates = TextSpaces.plain(try text("en", .gregorian, .date(.medium), minutes: 600))
    #expect(dates == "Nov 22 – 23, 2026")
    #expect(throws: FormattingError.self) { try text("en", .gregorian, style, minutes: -1) }
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "de", "ar"])
  func leavesTimesToICUWithoutCorrections(tag: String) throws {
    for minutes in [0, 5, 65, 600, 60_000] {
      let own = try text(
        tag, .gregorian, .skeleton("yMMMdHm"), minutes: minutes, corrections: false)
      var count: Int32 = 0
      let from = Double(start) * 1000
      let expected = ICUOracle.text {
        cicu_date_interval(
          ICUOracle.name(tag, .gregorian), "yMMMdHm", "Etc/UTC", from,
          from + Double(minutes * 60_000), $0, $1, nil, 0, &count)
      }
      #expect(own == expected)
    }
  }

  /// Calendars that ICU lacks are written without it, by its pattern of one moment.
  @Test func mendsThePatternWithCorrectionsAlone() throws {
    let style = DateTimeStyle.dateTime(.long, .short)
    #expect(try !text("en", .bikramSambat, style, minutes: 65).contains(" at "))
    #expect(
      try text("en", .bikramSambat, style, minutes: 65, corrections: false).contains(" at "))
  }

  // MARK: Clocks that change, and days

  private func text(
    _ tag: String, _ style: DateTimeStyle, _ zone: String, _ first: Int, _ last: Int,
    corrections: Bool = true
  ) throws -> String {
    let locale = try LocaleIdentifier(tag)
    let format = try DateTimeRangeFormat(
      locale: locale, calendar: .usual(for: locale), style: style,
      timeZone: try #require(TimeZoneName(zone)), corrections: corrections)
    return TextSpaces.plain(try format.format(fromSecond: first, toSecond: last))
      .replacing("\u{200E}", with: "")
  }

  /// 00:30 UTC of the day on which London's clocks are set back at 01:00.
  private static let london = 1_792_888_200

  @Test(arguments: [
    ("en", DateTimeStyle.time(.long), 1, "1:30:00 AM GMT+1 – 1:30:00 AM GMT"),
    (
      "en", .dateTime(.long, .long), 1,
      "October 25, 2026, 1:30:00 AM GMT+1 – 1:30:00 AM GMT"
    ), ("ne", .time(.long), 12, "०१:३०:०० GMT+१ – १२:३०:०० GMT"),
    ("bn", .time(.long), 12, "১:৩০:০০ AM GMT +১ – ১২:৩০:০০ PM GMT"),
    ("fa", .time(.long), 12, "۱:۳۰:۰۰ (+۱ گرینویچ) تا ۱۲:۳۰:۰۰ (گرینویچ)"),
    ("en", .time(.long), 0, "1:30:00 AM GMT+1"),
  ])
  func givesEachEndItsZoneWhereClocksChange(
    tag: String, style: DateTimeStyle, hours: Int, expected: String
  ) throws {
    let last = Self.london + hours * 3600
    #expect(try text(tag, style, "Europe/London", Self.london, last) == expected)
    let later = last + 86_400
    let sameZone = try text("en", .time(.long), "Europe/London", later, later + 60)
    #expect(sameZone.split(separator: "GMT", omittingEmptySubsequences: false).count == 2)
  }

  /// 22:00 of 25 October 2026 in Dhaka.
  private static let evening = 1_792_944_000

  @Test(arguments: [
    ("en", DateTimeStyle.time(.short), 28, "10/25/2026, 10:00 PM – 10/27/2026, 2:00 AM"),
    ("en", .time(.short), 24, "10/25/2026, 10:00 PM – 10/26/2026, 10:00 PM"),
    ("en", .skeleton("jm"), 24, "10/25/2026, 10:00 PM – 10/26/2026, 10:00 PM"),
    ("en", .skeleton("MMMdjm"), 8760, "Oct 25, 2026, 10:00 PM – Oct 25, 2027, 10:00 PM"),
    ("en", .skeleton("MMMdjm"), 24, "Oct 25, 10:00 PM – Oct 26, 10:00 PM"),
    ("bn", .time(.short), 28, "২৫/১০/২০২৬, ১০:০০ PM – ২৭/১০/২০২৬, ২:০০ AM"),
    ("ne", .time(.short), 28, "२०८३/७/८, २२:०० – २०८३/७/१०, ०२:००"),
    ("fa", .time(.short), 28, "۱۴۰۵/۸/۳، ۲۲:۰۰ تا ۱۴۰۵/۸/۵، ۲:۰۰"),
    // The end of a day is no other day.
    ("en", .time(.short), 2, "10:00 PM – 12:00 AM"), ("fa", .time(.short), 2, "۲۲:۰۰ تا ۰:۰۰"),
  ])
  func addsTheDaysThatTimesAreOf(
    tag: String, style: DateTimeStyle, hours: Int, expected: String
  ) throws {
    let last = Self.evening + hours * 3600
    #expect(try text(tag, style, "Asia/Dhaka", Self.evening, last) == expected)
  }

  @Test(arguments: ["fa", "fa-AF"])
  func closesTheBracketsAroundZones(tag: String) throws {
    for style in [DateTimeStyle.dateTime(.long, .long), .dateTime(.full, .full), .time(.full)] {
      let text = try text(tag, style, "Asia/Tehran", 1_647_887_400, 1_647_887_400 + 7800)
      #expect(text.split(separator: "(").count == 3 && text.split(separator: ")").count == 2)
      #expect(text.hasSuffix(")") && text.contains(") تا "))
    }
  }

  /// English is written without ICU and as ICU does; other languages have its own patterns.
  @Test(arguments: ["en", "de", "fr", "it", "pt", "hi", "ja", "ar"])
  func areICUsInOtherLanguages(tag: String) throws {
    let seed: UInt64 = 71_072
    var random = RandomNumbers(seed: seed)
    for zone in ["Asia/Dhaka", "America/New_York"] {
      for style in [
        DateTimeStyle.dateTime(.long, .short), .dateTime(.medium, .medium), .time(.short),
        .time(.long), .skeleton("yMMMdjm"),
      ] {
        for length in [60, 7200, 30_000, 90_000, 4_000_000] {
          // On a whole minute, since ICU compares what is not written too.
          let first = random.next(0...30_000_000) * 60
          let last = first + length
          let own = try text(tag, style, zone, first, last)
          let plain = try text(tag, style, zone, first, last, corrections: false)
          let untilMidnight = own.count < plain.count && tag == "en"
          #expect(own == plain || untilMidnight, "\(first) \(length), seed \(seed)")
        }
      }
    }
  }
}
