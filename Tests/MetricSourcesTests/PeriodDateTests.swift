// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Whole months, weeks and quarters in the column of dates.
@Suite struct PeriodDateTests {
  private func day(_ text: String, _ day: PeriodDay?) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = day
    return DelimitedTextReader.read(
      Array("date,likes\n\"\(text)\",5\n".utf8), as: description)
  }

  static let periods: [(String, String, String)] = [
    ("2026-05", "2026-05-01", "2026-05-31"), ("2026/02", "2026-02-01", "2026-02-28"),
    ("05/2026", "2026-05-01", "2026-05-31"), ("May 2026", "2026-05-01", "2026-05-31"),
    ("Feb-2024", "2024-02-01", "2024-02-29"), ("মে ২০২৬", "2026-05-01", "2026-05-31"),
    ("Baisakh 2083", "2026-04-14", "2026-05-14"), ("২০২৬-০৫", "2026-05-01", "2026-05-31"),
    ("فروردین ۱۴۰۵", "2026-03-21", "2026-04-20"), ("۱۴۰۵/۰۲", "2026-04-21", "2026-05-21"),
    ("2026-W14", "2026-03-30", "2026-04-05"), ("2026W01", "2025-12-29", "2026-01-04"),
    ("16 Mar - 22 Mar 2026", "2026-03-16", "2026-03-22"),
    ("16\u{2013}22 March 2026", "2026-03-16", "2026-03-22"),
    ("2026-03-16 to 2026-03-22", "2026-03-16", "2026-03-22"),
    ("۱ تا ۷ فروردین ۱۴۰۵", "2026-03-21", "2026-03-27"),
    ("१ देखि ७ वैशाख २०८३", "2026-04-14", "2026-04-20"),
    ("28 Dec 2025 - 3 Jan 2026", "2025-12-28", "2026-01-03"),
    ("Q1 2026", "2026-01-01", "2026-03-31"), ("2026-Q2", "2026-04-01", "2026-06-30"),
  ]

  @Test(arguments: periods)
  func asksForTheDayOfAPeriod(text: String, first: String, last: String) {
    let reading = day(text, nil)
    #expect(reading.problems == ["data.csv:2:1 whole-period"])
    #expect(reading.issues.first?.hint?.code == "place-periods")
  }

  @Test(arguments: periods)
  func countsAPeriodOnTheDayThatThePlanSays(text: String, first: String, last: String) {
    #expect(day(text, .first).days == [first])
    let reading = day(text, .last)
    #expect(reading.days == [last])
    #expect(reading.problems == ["data.csv:2:1 rows-of-periods"])
    #expect(reading.issues.first?.severity == .warning)
  }

  private func day(_ text: String, in calendar: CivilCalendar?, usual: Bool = false)
    -> SourceReading
  {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    if usual {
      description.dates.usualCalendar = calendar
    } else {
      description.dates.calendar = calendar
    }
    return DelimitedTextReader.read(
      Array("date,likes\n\"\(text)\",5\n".utf8), as: description)
  }

  static let ofOthers: [(String, CivilCalendar, String)] = [
    ("2083-01", .bikramSambat, "2026-05-14"), ("01/2083", .bikramSambat, "2026-05-14"),
    ("2083-Q1", .bikramSambat, "2026-07-16"), ("Q1 2083", .bikramSambat, "2026-07-16"),
    ("2083-01-01 - 2083-01-07", .bikramSambat, "2026-04-20"),
    ("1405-01", .persian, "2026-04-20"), ("1405-Q1", .persian, "2026-06-21"),
    ("1433-01", .bangla, "2026-05-14"),
  ]

  @Test(arguments: ofOthers)
  func asksForTheCalendarOfAPeriod(text: String, calendar: CivilCalendar, last: String) {
    let reading = day(text, in: nil)
    #expect(reading.problems == ["data.csv:2:1 unknown-calendar"])
    #expect(reading.issues.first?.hint?.code == "name-calendar-of-data")
    #expect(day(text, in: calendar).days == [last])
    if calendar == .bikramSambat { #expect(day(text, in: calendar, usual: true).days == [last]) }
  }

  @Test(arguments: ["2083-W02", "2061-W02"])
  func readsWeeksOfGregorianYearsOnly(text: String) {
    #expect(day(text, in: .bikramSambat).problems == ["data.csv:2:1 not-a-date"])
    #expect(day(text, in: nil).days == [])
    #expect(day("2026-Q1", in: .bikramSambat).days == ["2026-03-31"])
  }

  @Test(arguments: ["2082-02-30", "2082-03-32", "2082/03/32", "32/03/2082"])
  func asksForTheCalendarOfDaysThatTheGregorianHasNot(text: String) {
    #expect(day(text, in: nil).problems == ["data.csv:2:1 unknown-calendar"])
    #expect(day("2026-02-30", in: nil).problems == ["data.csv:2:1 no-such-date"])
  }

  @Test(arguments: ["Month", "month", "মাস", "महिना", "ماه", "Week"])
  func knowsTheirColumnByItsName(header: String) {
    let data = Array("\(header),likes\n2026-05,5\n".utf8)
    let reading = DelimitedTextReader.read(data, as: SourceDescription(file: "data.csv"))
    #expect(reading.problems == ["data.csv:2:1 whole-period"])
  }

  @Test(arguments: [
    "2026", "2026-13", "2026-W54", "Q5 2026", "W 2026", "May", "2026-W", "WW 2026", "W2026",
    "Q", "Week of 2026", "QWERTY", "2026-05-xx",
  ])
  func takesNothingElseForAPeriod(text: String) {
    let reading = day(text, .last)
    #expect(reading.summary.rejected == 1)
    #expect(reading.days == [])
  }

  @Test(arguments: [
    "Jan 2026,x,10\nFeb 2026,x,20\nMar 2026,x,30\nQ1 2026,x,60\n",
    "1-7 March 2026,x,10\n8-14 March 2026,x,20\nMarch 2026,x,30\n",
    "2026-03-01,x,10\n2026-03-02,x,20\nMarch 2026,,30\n",
  ])
  func tellsOfPeriodsBesideTheirParts(rows: String) {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    func read(_ rows: String) -> SourceReading {
      DelimitedTextReader.read(Array(("date,network,likes\n" + rows).utf8), as: description)
    }
    let told = read(rows).issues.filter { $0.code == .periodsBesideDays }
    #expect(told.map { $0.arguments["count"] } == [1])
    let parts = rows.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    #expect(!read(parts).issues.contains { $0.code == .periodsBesideDays })
  }
}
