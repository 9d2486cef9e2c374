// SPDX-License-Identifier: Apache-2.0

import CICU
import CivilCalendars
import Testing

@testable import LocalizedFormatting

/// Patterns and names that are read of ICU's data, beside those that ICU's formats tell.
struct DateElementsTests {
  private static let symbols: [DateSymbol] = [
    .monthWide, .monthAbbreviated, .monthNarrow, .monthWideAlone, .monthAbbreviatedAlone,
    .monthNarrowAlone, .weekdayWide, .weekdayAbbreviated, .weekdayNarrow, .weekdayShorter,
    .weekdayWideAlone, .weekdayAbbreviatedAlone, .weekdayNarrowAlone, .weekdayShorterAlone,
    .quarterWide, .quarterAbbreviated, .quarterNarrow, .quarterWideAlone,
    .quarterAbbreviatedAlone, .quarterNarrowAlone, .eraAbbreviated, .eraWide,
  ]

  @Test(arguments: NumberElementsTests.tags)
  func areThoseOfICU(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for calendar in [CivilCalendar.gregorian, .persian] {
      let data = DateData(locale: locale, calendar: calendar, corrections: false)
      let name = data.icuName
      for style in [DateStyle.full, .long, .medium, .short] {
        let icu = try ICUDates(name, dateStyle: style.icuStyle, timeStyle: -1).pattern()
        #expect(try data.icuPattern(style) == icu, "\(calendar.name) \(style)")
      }
      let dates = try ICUDates(name, pattern: "y", zone: "Etc/UTC")
      for symbol in Self.symbols {
        let first = symbol.firstIndex(isGregorian: calendar == .gregorian)
        let icu = try dates.names(symbol, from: first)
        #expect(try data.names(symbol) == icu, "\(calendar.name) \(symbol)")
      }
    }
  }

  /// Those that reports ask for, those of data with other fields, and ones that no data have.
  private static let skeletons = [
    "Hms", "MMMd", "yMMMM", "MMM", "y", "EEE", "EEEE", "EEEEE", "EEEEEE", "E", "EE", "MMMMd",
    "yMMMd",
    "yMMM", "yM", "yMd", "Md", "d", "M", "L", "LLLL", "MMMM", "yQQQ", "yQQQQ", "Gy", "GyMMM",
    "yMEd",
    "MMMEd", "Ed", "hm", "Hm", "h", "H", "ms", "Ehm", "yyyy", "MMMMM", "yMMMMEEEEd", "yw", "MMMMW",
    "Q",
    "ccc", "e", "jm", "yMMMdHm",
  ]

  @Test(arguments: NumberElementsTests.tags)
  func patternsOfSkeletonsAreThoseOfICU(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for calendar in [CivilCalendar.gregorian, .persian] {
      let data = DateData(locale: locale, calendar: calendar, corrections: false)
      var error: Int32 = 0
      let icu = try #require(cicu_date_patterns_open(data.icuName, &error))
      defer { cicu_date_patterns_close(icu) }
      for skeleton in Self.skeletons {
        let expected = ICUOracle.text { cicu_date_patterns_best(icu, skeleton, $0, $1) }
        let pattern = try data.icuPattern(skeleton: skeleton)
        #expect(pattern == expected, "\(calendar.name) \(skeleton)")
      }
    }
  }
}
