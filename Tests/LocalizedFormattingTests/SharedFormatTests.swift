// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

/// Formats of dates, times, lists and names that several threads share.
struct SharedFormatTests {
  @Test(arguments: ["en", "bn", "ne", "fa"])
  func writeTheSameTextFromManyThreads(tag: String) async throws {
    let locale = try LocaleIdentifier(tag)
    let zone = try #require(TimeZoneName("America/New_York"))
    let ranges = try DateRangeFormat(locale: locale, calendar: .persian, style: .long)
    let moments = try DateTimeFormat(
      locale: locale, calendar: .gregorian, style: .dateTime(.long, .full), timeZone: zone)
    let relative = try RelativeTimeFormat(
      locale: locale, style: RelativeTimeStyle(numeric: .auto))
    let durations = try DurationFormat(locale: locale, style: DurationStyle(.long))
    let ordinals = try OrdinalFormat(locale: locale, corrections: false)
    let order = try NameOrder(locale: locale)
    let list = ListFormat(locale: locale)
    @Sendable func texts() throws -> [String] {
      try (0..<60).map { index in
        let day = CivilDay(number: 15_000 + index * 97)
        // What has not been read yet is read by several threads at once.
        let fresh = try DateFormat(
          locale: locale, calendar: .gregorian, style: index % 2 == 0 ? .full : .medium)
        return try [
          ranges.format(day...day.advanced(by: index)),
          moments.format(secondsSince1970: index * 3_000_017),
          relative.format(Double(index - 30), .day),
          durations.format(Double(index * 977)), ordinals.format(index), fresh.format(day),
          list.format(order.sorted(["c\(index)", "a", "b"])),
        ].joined(separator: "|")
      }
    }
    let results = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { try texts() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let expected = try texts()
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
  }

  /// Languages that have no corrections, and no names for calendars that ICU lacks.
  @Test(arguments: [
    "hi", "ar", "ur", "ps", "mr", "ta", "zh", "de", "he", "es", "ja", "th", "ru", "uz",
  ])
  func workInAnyLanguage(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    let day = CivilDay(number: 20_500)
    for calendar in CivilCalendar.builtIn {
      for style in [DateStyle.full, .long, .medium, .short, .skeleton("yMMMM"), .skeleton("yMd")] {
        #expect(
          try !DateFormat(locale: locale, calendar: calendar, style: style).format(day).isEmpty)
        let range = try DateRangeFormat(locale: locale, calendar: calendar, style: style)
        #expect(try !range.format(day...day.advanced(by: 400)).isEmpty)
      }
      for style in TimeStyle.allCases {
        let format = try DateTimeFormat(
          locale: locale, calendar: calendar, style: .dateTime(.long, style), timeZone: .utc)
        #expect(try !format.format(secondsSince1970: 1_795_370_709).isEmpty)
      }
      for width in DateNames.Width.allCases {
        let names = try DateNames(locale: locale, calendar: calendar, width: width)
        #expect(names.months.count == 12 && !names.months.contains(""))
      }
    }
    #expect(try !OrdinalFormat(locale: locale).format(3).isEmpty)
    #expect(try !RelativeTimeFormat(locale: locale).format(-3, .quarter).isEmpty)
    #expect(try NameOrder(locale: locale).sorted(["b", "a"]) == ["a", "b"])
  }
}
