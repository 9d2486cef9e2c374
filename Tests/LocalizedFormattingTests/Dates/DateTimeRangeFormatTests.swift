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
    ("fa", .persian, "۱ آذر ۱۴۰۵، ۱۸:۰۵ تا ۱۹:۱۰"), ("de", .gregorian, "22.11.2026, 18:05 – 19:10"),
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
}
