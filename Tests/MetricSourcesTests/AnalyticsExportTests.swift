// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Exports of web analytics whose rows have visits and people more than once.
@Suite struct AnalyticsExportTests {
  private static let byEvent = """
    Date,Event name,Session source / medium,Event count,Sessions,Total users,Views
    Grand total,,,30,10,9,12
    20260601,session_start,google / organic,4,4,4,0
    20260601,page_view,google / organic,8,4,4,12
    20260602,session_start,chatgpt.com / referral,6,6,5,0
    20260602,page_view,chatgpt.com / referral,12,6,5,0

    """

  @Test func countsEventsAndNoVisitsWhereEachEventHasThemAgain() {
    let reading = read(Self.byEvent)
    #expect(reading.summary.dialect.rawValue == "google-analytics")
    #expect(reading.sums == "page-views 12, events 30")
    #expect(reading.problems == ["data.csv:1 repeated-measures"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(
      reading.issues.first?.arguments == [
        "columns": "Sessions, Total users", "column": "Event name",
      ])
    #expect(reading.values("visits").allSatisfy { $0 == nil })
    #expect(reading.summary.ignoredColumns == ["Event name", "Sessions", "Total users"])
  }

  @Test func countsVisitsOfASingleEvent() {
    let reading = read(
      """
      Date,Event name,Event count,Sessions
      20260601,purchase,4,4
      20260602,purchase,6,5

      """)
    #expect(reading.issues == [])
    #expect(reading.sums == "visits 9, events 10")
  }

  @Test(arguments: [1, 3], [64, 1 << 18])
  func seesEventsInWhateverPartOfAFile(threads: Int, chunkSize: Int) {
    let days = (1...9).map { "2026060\($0),page_view,google / organic,8,4,4,1\n" }.joined()
    let text = Self.byEvent.prefix { $0 != "\n" } + "\n" + days
    var options = ReadingOptions()
    options.threadCount = threads
    options.chunkSize = chunkSize
    func codes(_ text: some StringProtocol) -> [String] {
      DelimitedTextReader.read(
        Array(text.utf8), as: SourceDescription(file: "data.csv"), options: options
      ).issues.map(\.code.rawValue)
    }
    #expect(codes(text) == [])
    #expect(codes(text + "20260610,scroll,google / organic,8,4,4,1\n") == ["repeated-measures"])
    #expect(codes(text + "20260610,scroll,a / b,8,4,4,1\nGrand total,,,9,9,9,9\n").count == 1)
  }

  @Test(arguments: ["Date,Event name,Sessions,Event count", "Date,Event name,Sessions,Signups"])
  func countsNoVisitsByWhateverNameThePlanHasForThem(header: String) {
    let reading = read(
      header + "\n20260601,a,4,5\n20260601,b,4,5\n",
      columns: [ColumnMapping(header: "Sessions", target: "store-entries")],
      requiring: ["store-entries"])
    #expect(reading.problems == ["data.csv:1 repeated-measures"])
    #expect(reading.values("store-entries").allSatisfy { $0 == nil })
  }

  @Test func countsViewsAndNoVisitsOfPages() {
    let reading = read(
      """
      Date,Page path and screen class,Views,Active users,Sessions,Key events,Total revenue
      20260601,/,90,30,40,2,10.5
      20260601,/tea,60,25,35,1,0

      """)
    #expect(reading.problems == ["data.csv:1 repeated-measures"])
    #expect(reading.sums == "page-views 150, conversions 3, revenue 10.5")
    let landing = read(
      "Date,Landing page,Sessions,Total users\n20260601,/,40,30\n20260601,/tea,35,25\n")
    #expect(landing.issues == [])
    #expect(landing.sums == "visits 75, users 55")
  }

  @Test func countsNoVisitsOfEventsInAPlainFile() {
    let reading = read("Date,Event name,Sessions\n20260601,a,4\n20260601,b,4\n")
    #expect(reading.problems == ["data.csv:1 repeated-measures"])
    #expect(reading.values("sessions").allSatisfy { $0 == nil })
    let mapped = read(
      "Date,Event name,Sessions\n20260601,a,4\n20260601,b,4\n",
      columns: [ColumnMapping(header: "Event name", target: "campaign")])
    #expect(mapped.values("sessions") == [4, 4])
  }

  @Test func leavesOutWhatComesToMoreThanTheTotalOfTheFile() {
    let reading = read(
      """
      Date,Audience name,Sessions,Total users,Event count
      20260601,All Users,40,30,90
      20260601,Buyers,35,30,60
      20260602,All Users,41,31,70
      Grand total,,81,55,220

      """)
    #expect(reading.sums == "events 220")
    #expect(
      reading.issues.map(\.arguments) == [
        ["column": "Sessions", "sum": 116, "total": 81],
        ["column": "Total users", "sum": 91, "total": 55],
      ])
    #expect(Set(reading.issues.map(\.code.rawValue)) == ["sum-above-total"])
  }

  @Test func takesTheLargestOfSeveralTotalsForThatOfAll() {
    let days = "20260601,60,45\n20260602,61,45\n"
    let reading = read(
      "Date,Sessions,Total users\nGrand total,100,80\n\(days)Grand total,60,40\n")
    #expect(reading.problems == ["data.csv:1 sum-above-total", "data.csv:1 sum-above-total"])
    let twice = read("Date,Sessions,Total users\nTotal,40,30\n\(days)Grand total,60,50\n")
    #expect(twice.issues.map(\.arguments["total"]) == [60, 50])
  }

  @Test func knowsARoundedTotalWithoutADay() {
    let reading = read(
      "Date,Sessions,Total users,Total revenue\n,30,9,10.33\n20260701,10,4,3.333\n"
        + "20260702,20,5,6.999\n")
    #expect(reading.summary.totalRows == 1)
    #expect(reading.summary.rejected == 0)
  }

  @Test(arguments: ["Grand total,121,90", "Grand total,118,89", "Grand total,150,100", ""])
  func countsVisitsThatPassMidnightOrLackRows(total: String) {
    let reading = read("Date,Sessions,Total users\n20260601,60,45\n20260602,61,45\n\(total)\n")
    #expect(reading.issues == [])
    #expect(reading.sums == "visits 121, users 90")
  }

  @Test(arguments: [
    "Date range,Date,Sessions,Key events\nJul 1 - Jul 2 2026,20260701,600,20\n"
      + "Jun 29 - Jun 30 2026,20260629,450,15\n",
    "Segment,Date,Sessions,Total users\nAll Users,20260701,100,80\nMobile traffic,20260701,60,50\n",
    "Date,Comparison,Sessions,Total users\n20260701,All Users,100,80\n20260701,Mobile,60,50\n",
    "Segment,Date,Sessions\nAll Users,20260701,100\nMobile traffic,20260701,60\n",
  ])
  func refusesRowsOfSeveralSegmentsOrTimes(text: String) {
    let reading = read(text)
    #expect(reading.table == nil)
    #expect(reading.problems == ["data.csv:1 overlapping-rows"])
    #expect(reading.issues.first?.severity == .error)
  }

  @Test func readsRowsOfOneSegmentAndWhatThePlanTellsApart() {
    let one = read(
      "Segment,Date,Sessions,Total users\nAll Users,20260701,100,80\nAll Users,20260702,9,8\n")
    #expect(one.issues == [])
    #expect(one.sums == "visits 109, users 88")
    let mapped = read(
      "Segment,Date,Sessions,Total users\nAll Users,20260701,100,80\nMobile,20260701,60,50\n",
      columns: [ColumnMapping(header: "Segment", target: "audience")])
    #expect(mapped.issues == [])
    #expect(mapped.values("visits") == [100, 60])
  }

  @Test func addsSegmentsOfCustomersInAPlainFile() {
    let reading = read("date,segment,orders\n2026-07-01,retail,5\n2026-07-01,wholesale,2\n")
    #expect(reading.issues == [])
    #expect(reading.values("orders") == [5, 2])
  }

  @Test(arguments: ["", "\n# Start date: 20260701\n# End date: 20260702\n"])
  func refusesASecondTableWithADay(between: String) {
    let reading = read(
      """
      Date,Session source / medium,Sessions
      20260701,google / organic,10
      20260702,facebook / cpc,20
      \(between)Date,Session source / medium,Engaged sessions
      20260701,google / organic,5

      """)
    #expect(reading.table == nil)
    #expect(reading.issues.map(\.code.rawValue) == ["several-tables"])
    let other = read(
      "Date,Lead source\n2026-03-01,x\n2026-03-02,x\nDate,Campaign\n2026-03-01,Eid\n")
    #expect(other.problems == ["data.csv:4 several-tables"])
  }

  @Test(arguments: [",30,25,Grand total", ",30,25", "Grand total,30,25", ",30,27"])
  func passesOverTotalsWithoutADay(total: String) {
    let reading = read("Date,Sessions,Total users\n\(total)\n20260701,10,9\n20260702,20,18\n")
    #expect(reading.issues == [])
    #expect(reading.sums == "visits 30, users 27")
    #expect(reading.summary.totalRows == 1)
    #expect(reading.summary.rows == 2)
  }

  @Test(arguments: [",12,9", ",31,25", ",30,28", ",,"])
  func refusesNumbersWithoutADayThatAreNoTotal(row: String) {
    let reading = read("Date,Sessions,Total users\n\(row)\n20260701,10,9\n20260702,20,18\n")
    #expect(reading.sums == "visits 30, users 27")
    let isBlank = row == ",,"
    #expect(reading.problems == (isBlank ? [] : ["data.csv:2:1 missing-date"]))
    #expect(reading.summary.rejected == (isBlank ? 0 : 1))
  }
}
