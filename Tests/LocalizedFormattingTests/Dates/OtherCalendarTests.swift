// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

/// Dates in the calendars that ICU lacks.
struct OtherCalendarTests {
  private func text(
    _ tag: String, _ calendar: CivilCalendar, _ style: DateStyle, year: Int, month: Int, day: Int
  ) throws -> String {
    let format = try DateFormat(
      locale: try LocaleIdentifier(tag), calendar: calendar, style: style)
    return try format.format(
      CivilCalendar.gregorian.day(year: year, month: month, day: day))
  }

  @Test(arguments: [
    (DateStyle.long, "२०८३ मङ्सिर ६"), (.medium, "२०८३ मङ्सिर ६"), (.short, "२०८३/८/६"),
    (.skeleton("yMMMM"), "२०८३ मङ्सिर"), (.skeleton("MMM"), "मङ्सिर"),
  ])
  func writesBikramSambatAsNepaliReadersDo(style: DateStyle, expected: String) throws {
    #expect(try text("ne", .bikramSambat, style, year: 2026, month: 11, day: 22) == expected)
  }

  @Test(arguments: [
    // The three dates of Bangladesh that are fixed by law, under the rule of 2019.
    (2026, 2, 21, "৮ ফাল্গুন ১৪৩২"), (2026, 3, 26, "১২ চৈত্র ১৪৩২"), (2026, 12, 16, "১ পৌষ ১৪৩৩"),
    (2026, 4, 14, "১ বৈশাখ ১৪৩৩"), (2019, 10, 16, "৩১ আশ্বিন ১৪২৬"),
  ])
  func writesBanglaDatesAsBengaliReadersDo(
    year: Int, month: Int, day: Int, expected: String
  ) throws {
    #expect(try text("bn", .bangla, .long, year: year, month: month, day: day) == expected)
  }

  @Test func namesTheEraToReadersOfOtherLanguages() throws {
    #expect(
      try text("en", .bikramSambat, .long, year: 2026, month: 11, day: 22)
        == "Mangsir 6, 2083 BS")
    #expect(
      try text("en", .bangla, .long, year: 2026, month: 4, day: 14) == "Boishakh 1, 1433 Bangabda")
    // Without a year there is nothing to mistake.
    #expect(
      try text("en", .bikramSambat, .skeleton("MMMd"), year: 2026, month: 11, day: 22)
        == "Mangsir 6")
  }

  @Test(arguments: ["hi", "ar", "de"])
  func writesLatinNamesWhereALanguageHasNone(tag: String) throws {
    let text = try text(tag, .bikramSambat, .skeleton("MMMM"), year: 2026, month: 11, day: 22)
    #expect(text == "Mangsir")
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "fa-AF"])
  func hasTwelveNamesForEachCalendar(tag: String) throws {
    for calendar in CivilCalendar.builtIn {
      let format = try DateFormat(
        locale: try LocaleIdentifier(tag), calendar: calendar, style: .skeleton("MMMM"))
      let year = try calendar.date(of: CivilDay(number: 20_000)).year
      let names = try (1...12).map {
        try format.format(calendar.day(year: year, month: $0, day: 1))
      }
      #expect(Set(names).count == 12 && !names.contains(""), "\(calendar.name)")
    }
  }

  @Test func refusesDaysOutsideTheTable() throws {
    let error = #expect(throws: FormattingError.self) {
      try text("ne", .bikramSambat, .long, year: 1900, month: 1, day: 1)
    }
    #expect(error?.code == .outsideCalendar)
  }
}
