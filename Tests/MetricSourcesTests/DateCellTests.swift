// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

@Suite struct DateCellTests {
  private func cell(_ text: String) -> SourceReading { read("date,likes\n\(text),1\n") }

  @Test(arguments: [
    "2026-03-05", "2026/03/05", "20260305", "2026-3-5", "2026/3/5", "2026-03-05T00:00:00",
    "2026-03-05 18:42", "2026/03/05 18:42:10.123", "\u{FEFF} 2026-03-05\u{200E}",
    "\u{09E8}\u{09E6}\u{09E8}\u{09EC}-\u{09E6}\u{09E9}-\u{09E6}\u{09EB}",
    "\u{06F2}\u{06F0}\u{06F2}\u{06F6}/\u{06F0}\u{06F3}/\u{06F0}\u{06F5}",
    "\u{0968}\u{0966}\u{0968}\u{096C}\u{0966}\u{0969}\u{0966}\u{096B}",
  ])
  func readsDatesThatBeginWithTheYear(text: String) {
    let reading = cell(text)
    #expect(reading.issues.isEmpty)
    #expect(reading.days == ["2026-03-05"])
  }

  @Test func saysHowLongTheMonthIs() {
    let reading = cell("2026-02-30")
    #expect(reading.problems == ["data.csv:2:1 no-such-date"])
    #expect(
      reading.issues.first?.arguments
        == ["value": "2026-02-30", "column": "date", "month": "2026-02", "days": 28])
  }

  @Test(arguments: ["2026-13-01", "2026-00-10", "20261301"])
  func refusesMonthsThatDoNotExist(text: String) {
    #expect(cell(text).problems == ["data.csv:2:1 no-such-month"])
  }

  @Test(arguments: [
    ("03/04/2026", "2026-04-03"), ("3.4.2026", "2026-04-03"), ("13-04-26", "2026-04-13"),
  ])
  func refusesDatesWhoseDayAndMonthCouldBeSwapped(text: String, example: String) {
    let reading = cell(text)
    #expect(reading.problems == ["data.csv:2:1 ambiguous-date"])
    #expect(reading.issues.first?.hint == IssueHint("give-date-order", ["example": .text(example)]))
  }

  @Test(arguments: [
    // Persian 1405-01-15, Bikram Sambat 2083-08-06, Bangla 1433-01-01, and a month of a platform.
    ("\u{06F1}\u{06F4}\u{06F0}\u{06F5}/\u{06F0}\u{06F1}/\u{06F1}\u{06F5}", "2026-04-04"),
    ("\u{0968}\u{0966}\u{096E}\u{0969}-\u{0966}\u{096E}-\u{0966}\u{096C}", "2026-11-22"),
    ("\u{09E7}\u{09EA}\u{09E9}\u{09E9}-\u{09E6}\u{09E7}-\u{09E6}\u{09E7}", "2026-04-14"),
    ("06/29/2026 15:21", "2026-06-29"), ("Aug 28 2025", "2025-08-28"), ("2026.03.05", "2026-03-05"),
  ])
  func readsDatesAsPeopleWriteThem(text: String, day: String) {
    #expect(cell(text).table?.days.map(\.description) == [day])
  }

  @Test(arguments: ["1405/01/15", "14050115"])
  func refusesYearsOfOtherCalendars(text: String) {
    let reading = cell(text)
    #expect(reading.problems == ["data.csv:2:1 unknown-calendar"])
    #expect(reading.issues.first?.hint?.code == "name-calendar-of-data")
  }

  @Test func refusesADateWithoutAYear() {
    #expect(cell("February 28").problems == ["data.csv:2:1 missing-year"])
  }

  @Test func refusesADateThatItsCalendarLacks() {
    #expect(cell("32 Farvardin 1405").problems == ["data.csv:2:1 no-such-date-in-calendar"])
    #expect(cell("99/99/2026").problems == ["data.csv:2:1 no-such-date-in-calendar"])
  }

  @Test(arguments: [
    "2015-09-30 18:42 +0000", "2026-03-21T10:00:00Z", "2026-03-21T00:00:00+03:30",
    "2026-03-21 10:00 UTC", "2026-03-21T10:00:00.5-05",
  ])
  func refusesTimesOfAZone(text: String) {
    #expect(cell(text).problems == ["data.csv:2:1 timestamp-needs-zone"])
  }

  @Test(arguments: [
    "Lifetime", "2026", "2026-03-05x",
    "2026-03-05T", "2026-03-05T25:00", "2026-03-05 10:61", "123456789012345678901234567890",
    "2026-03-005", "2\u{06F0}26-03-05", "2026-03-05 10:00 soon", "-5",
  ])
  func refusesOtherTexts(text: String) {
    #expect(cell(text).problems == ["data.csv:2:1 not-a-date"])
  }

  @Test(arguments: ["", "-", "n/a", "\u{200F} "])
  func refusesARowWithoutADate(text: String) {
    let reading = cell(text)
    #expect(reading.problems == ["data.csv:2:1 missing-date"])
    #expect(reading.summary.rejected == 1)
  }

  @Test func refusesEachOfSeveralRowsWithTheSameDamage() {
    let reading = read("date,likes\nx,1\nx,2\n2026-03-21,3\nx,4\n")
    #expect(
      reading.problems == [
        "data.csv:2:1 not-a-date", "data.csv:3:1 not-a-date", "data.csv:5:1 not-a-date",
      ])
    #expect(reading.values("likes") == [3])
  }

  @Test func asksForTheWholeYearWhereTwoDigitsOfItMayComeFirst() {
    let reading = read("date,likes\n26-03-01,5\n")
    #expect(reading.problems == ["data.csv:2:1 ambiguous-date"])
    #expect(
      reading.issues.first?.hint
        == IssueHint("write-iso-date", ["example": .text("2026-03-01")]))
    // The order of day and month would not settle it.
    #expect(
      read("date,likes\n01-03-26,5\n").issues.first?.hint?.code == "give-date-order")
  }

  @Test func asksForDatesInAnExportOfAnalytics() {
    let reading = read("Session source,Sessions,Total users\nfacebook,5,4\n")
    #expect(reading.problems == ["data.csv:1 no-date-column"])
    #expect(reading.issues.first?.hint?.code == "export-by-date")
  }

  private func days(
    _ dates: [String], year: Int?, _ order: DateFieldOrder? = nil
  ) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    description.dates.year = year
    description.dates.order = order
    let rows = dates.map { "\($0),5\n" }.joined()
    return DelimitedTextReader.read(Array(("date,likes\n" + rows).utf8), as: description)
  }

  @Test(
    arguments: [
      ("১৫ বৈশাখ", "1433"), ("১ পৌষ", "1433"), ("15 Baisakh", "2083"), ("१५ वैशाख", "2083"),
      ("15 Farvardin", "1405"), ("۱۵ فروردین", "1405"),
    ])
  func asksForTheYearOfTheMonthsCalendar(date: String, year: String) {
    for reading in [days([date], year: 2026), days([date + " 2026"], year: nil)] {
      #expect(reading.problems == ["data.csv:2:1 month-of-other-calendar"])
      #expect(
        reading.issues.first?.hint == IssueHint("give-year-of-calendar", ["year": .text(year)]))
    }
    let right = days([date], year: Int(year))
    #expect(right.issues == [])
    #expect(right.days.first?.hasPrefix("2026-") == true)
  }

  @Test func refusesAYearOfAnotherCalendarForGregorianMonths() {
    #expect(days(["5 May"], year: 1405).problems == ["data.csv:2:1 month-of-other-calendar"])
  }

  @Test func readsDaysAndMonthsInNumbersByTheYearThatIsGiven() {
    #expect(days(["5/3", "13/3"], year: 2026, .dayFirst).days == ["2026-03-05", "2026-03-13"])
    #expect(days(["5/3"], year: 2026, .monthFirst).days == ["2026-05-03"])
    #expect(days(["5/3", "13/3"], year: 2026).days == ["2026-03-05", "2026-03-13"])
    #expect(days(["5/3"], year: 2026).problems == ["data.csv:2:1 ambiguous-date"])
    #expect(days(["5/3"], year: nil).problems == ["data.csv:2:1 missing-year"])
    #expect(days(["31/12", "1/1"], year: 2026, .dayFirst).issues.map(\.code) == [.yearPasses])
  }

  @Test func readsNoDayOfARowThatIsCommentedOut() {
    let reading = MetricSourcesTests.read(
      "date,network,reach,spend\n2026-03-01,x,100,5\n#2026-03-03,x,999,50\n2026-03-04,x,110,6\n")
    #expect(reading.values("reach") == [100, 110])
    #expect(reading.problems == ["data.csv:3:1 not-a-date"])
  }

  @Test func tellsDaysThatACalendarDoesNotHave() {
    let reading = read(
      "date,likes\n\u{06F1}\u{06F4}\u{06F0}\u{06F3}/\u{06F1}\u{06F2}/\u{06F3}\u{06F0},7\n"
        + "\u{06F1}\u{06F4}\u{06F0}\u{06F4}/\u{06F1}\u{06F2}/\u{06F3}\u{06F0},5\n")
    #expect(reading.days == ["2025-03-20"])
    #expect(reading.problems == ["data.csv:3:1 no-such-date-in-calendar"])
  }
}
