// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Years of two digits where dates are of another calendar.
@Suite struct ShortYearTests {
  private func days(
    _ dates: [String], _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    describe(&description)
    let rows = dates.map { "\($0),5\n" }.joined()
    return DelimitedTextReader.read(Array(("date,likes\n" + rows).utf8), as: description)
  }

  @Test func readsThemInTheCalendarOfThePlan() {
    let persian = days(["۲۷/۱۲/۰۴", "۲۸/۱۲/۰۴"]) {
      $0.dates.calendar = .persian
      $0.dates.order = .dayFirst
    }
    #expect(persian.issues == [])
    #expect(persian.days == ["2026-03-18", "2026-03-19"])
    // The dates show their order.
    let ascii = days(["27/12/04", "28/12/04", "29/12/04"]) { $0.dates.calendar = .persian }
    #expect(ascii.days == ["2026-03-18", "2026-03-19", "2026-03-20"])
    let nepali = days(["15/12/82"]) {
      $0.dates.calendar = .bikramSambat
      $0.dates.order = .dayFirst
    }
    #expect(nepali.days == ["2026-03-29"])
    let bengali = days(["17/11/32"]) { $0.dates.calendar = .bangla }
    #expect(bengali.days == ["2026-03-02"])
    let named = days(["27 اسفند 04"]) {
      $0.dates.calendar = .persian
      $0.dates.order = .dayFirst
    }
    #expect(named.days == ["2026-03-18"])
  }

  @Test(arguments: [nil, .dayFirst, .monthFirst] as [DateFieldOrder?])
  func readsTheShortFormOfIranWhateverTheOrder(order: DateFieldOrder?) {
    let reading = days(["۰۴/۱۲/۰۳", "۰۴/۱۲/۲۷", "۰۴/۱۲/۲۸"]) {
      $0.dates.calendar = .persian
      $0.dates.order = order
    }
    #expect(reading.issues == [])
    #expect(reading.days == ["2026-02-22", "2026-03-18", "2026-03-19"])
  }

  @Test(arguments: ["۰۴/۱۲/۲۷", "۲۷/۱۲/۰۴", "८२/१२/१५", "১৭/১১/৪২"])
  func asksForTheCalendarWhereDigitsAreOfACountryWithItsOwn(date: String) {
    for order in [.dayFirst, .monthFirst] as [DateFieldOrder] {
      let reading = days([date]) { $0.dates.order = order }
      #expect(reading.problems == ["data.csv:2:1 unknown-calendar"])
      #expect(reading.issues.first?.hint?.code == "name-calendar-of-data")
    }
  }

  @Test func asksForTheYearWhereNothingTellsIt() {
    let reading = days(["04/12/05"]) { $0.dates.calendar = .persian }
    #expect(reading.problems == ["data.csv:2:1 unclear-year"])
    #expect(reading.issues.first?.hint?.code == "write-year-in-full")
    #expect(reading.issues.first?.hint?.arguments == ["example": "1404-12-27"])
    // None of our time ends so.
    let other = days(["15/12/40"]) {
      $0.dates.calendar = .bikramSambat
      $0.dates.order = .dayFirst
    }
    #expect(other.problems == ["data.csv:2:1 unclear-year"])
  }

  @Test func readsGregorianYearsAsBefore() {
    #expect(days(["২১/৩/২৬"]) { $0.dates.order = .dayFirst }.days == ["2026-03-21"])
    #expect(days(["۲۱/۳/۲۶"]) { $0.dates.order = .dayFirst }.days == ["2026-03-21"])
    #expect(days(["27/12/04"]) { $0.dates.order = .dayFirst }.days == ["2004-12-27"])
    let gregorian = days(["२१/३/२६"]) {
      $0.dates.order = .dayFirst
      $0.dates.calendar = .gregorian
    }
    #expect(gregorian.days == ["2026-03-21"])
  }
}
