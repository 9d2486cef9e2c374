// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting
import Testing

/// What is written can be read.
struct DateRoundTripTests {
  @Test(arguments: ["en", "bn", "bn-IN", "ne", "fa", "fa-AF"])
  func readsTheDatesThatItWrites(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for calendar in CivilCalendar.builtIn {
      // Numbers alone do not say in which order they stand, nor a year of two digits which it is.
      for style in [DateStyle.full, .long, .medium] {
        let format = try DateFormat(locale: locale, calendar: calendar, style: style)
        let reader = DateTextReader(calendar: calendar)
        for number in stride(from: 18_500, to: 20_900, by: 23) {
          let day = CivilDay(number: number)
          let text = try format.format(day)
          #expect((try? reader.day(text)) == day, "\(text)")
        }
      }
    }
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func readsTheErasThatItWrites(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for calendar in [CivilCalendar.bikramSambat, .bangla] {
      let format = try DateFormat(locale: locale, calendar: calendar, style: .long)
      let day = CivilDay(number: 20_500)
      #expect(try DateTextReader().day(format.format(day)) == day)
    }
  }

  @Test(arguments: ["fa-u-hc-h12", "ne-u-hc-h12", "fa-u-nu-latn-hc-h12"])
  func honoursTheHoursOfATag(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    let texts = try [true, false].map { corrections in
      try DateTimeFormat(
        locale: locale, calendar: .gregorian, style: .skeleton("jm"), timeZone: .utc,
        corrections: corrections
      ).format(secondsSince1970: 18 * 3600)
    }
    #expect(texts[0] == texts[1])
    #expect(Digits.normalized(texts[0]).hasPrefix("6"))
  }
}
