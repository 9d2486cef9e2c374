// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Dates that could be two days, beside others of their file.
@Suite struct DateOrderTests {
  private func read(
    _ header: String, _ dates: [String], _ rest: String,
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    describe(&description)
    let rows = dates.enumerated().map { index, date in
      "\(rest.replacing("#", with: "\(index)").replacing("@", with: date))\n"
    }
    return DelimitedTextReader.read(
      Array((header + "\n" + rows.joined()).utf8), as: description)
  }

  private func generic(_ dates: String...) -> SourceReading { generic(dates) }

  private func generic(_ dates: [String]) -> SourceReading { read("date,likes", dates, "@,5") }

  private func days(_ dates: String...) -> SourceReading {
    read(
      "Date,Sponsored followers,Organic followers,Total followers", dates, "@,0,5,6")
  }

  private func posts(_ dates: String...) -> SourceReading {
    read(
      "Post ID,Page ID,Publish time,Post type,Date,Reach,Reactions", dates,
      "#,99,@ 10:30,Photos,Lifetime,80,8")
  }

  @Test func readsAGenericFileInTheOrderThatOneOfItsDatesProves() {
    let reading = generic("01/03/2026", "02/03/2026", "13/03/2026")
    #expect(reading.days == ["2026-03-01", "2026-03-02", "2026-03-13"])
    #expect(reading.problems == ["data.csv:2 date-order-shown"])
    #expect(reading.issues.first?.severity == .note)
    #expect(generic("03/13/2026", "03/04/2026").days == ["2026-03-13", "2026-03-04"])
    #expect(generic("۱۳/۰۳/۲۰۲۶", "۰۱/۰۳/۲۰۲۶").days == ["2026-03-13", "2026-03-01"])
  }

  @Test func readsYearsOfTwoDigitsWhereTheyAreAllTheSame() {
    #expect(
      generic("1/3/26", "2/3/26", "13/3/26").days == ["2026-03-01", "2026-03-02", "2026-03-13"])
    #expect(generic("3/13/26", "3/31/26").days == ["2026-03-13", "2026-03-31"])
    #expect(generic("3/1/26", "3/13/26").days == ["2026-03-01", "2026-03-13"])
    #expect(generic("26/3/1", "26/3/13").days == [])
    #expect(generic("26/03/13").days == [])
  }

  @Test func asksForTheOrderOfAGenericFileWhoseDatesDisagreeOrDoNotSay() {
    #expect(generic("01/03/2026", "13/03/2026", "03/14/2026").days == ["2026-03-13", "2026-03-14"])
    let open = generic("01/03/2026", "02/03/2026", "03/03/2026", "04/03/2026")
    #expect(open.days == ["2026-03-03"])
    #expect(open.issues.allSatisfy { $0.code == .ambiguousDate })
  }

  @Test func readsAnExportThatASpreadsheetSavedInItsOwnOrder() {
    let reading = days("01/03/2026", "02/03/2026", "13/03/2026")
    #expect(reading.days == ["2026-03-01", "2026-03-02", "2026-03-13"])
    #expect(reading.problems == ["data.csv:2 date-order-shown"])
    // Exports of days leave none out.
    let short = days("01/03/2026", "02/03/2026")
    #expect(short.days == ["2026-03-01", "2026-03-02"])
    #expect(short.problems == ["data.csv:2 date-order-shown"])
    #expect(
      posts("12/05/2026", "03/05/2026", "11/04/2026", "05/04/2026", "02/04/2026", "01/03/2026")
        .days.last == "2026-03-01")
  }

  @Test(arguments: [
    ["01/05/2026", "02/05/2026", "03/05/2026", "04/05/2026"],
    ["01/05/2026", "03/05/2026", "05/05/2026"], ["01/02/2026", "02/02/2026", "03/02/2026"],
  ])
  func believesThatPostsCameOutOnOneDayOfEachMonth(dates: [String]) throws {
    let header = "Post ID,Page ID,Publish time,Post type,Date,Reach,Reactions"
    let row = "#,99,@ 10:30,Photos,Lifetime,80,8"
    let reading = read(header, dates, row)
    #expect(reading.days.first?.hasPrefix("2026-01-0") == true)
    #expect(reading.problems == ["data.csv:2 date-order-in-doubt"])
    // In the report's month they are its first days.
    let month = try #require(Int(dates[0].dropFirst(3).prefix(2)))
    let days = try CivilCalendar.gregorian.days(inMonth: month, ofYear: 2026)
    let reported = read(header, dates, row) { $0.reportedDays = days }
    #expect(reported.days.first == "2026-0\(month)-01")
  }

  @Test func readsAnExportAsItsPlatformWritesIt() {
    for reading in [
      days("03/01/2026", "03/02/2026"), days("03/12/2026", "03/13/2026"),
      posts("03/01/2026", "03/04/2026"), posts("03/07/2026", "03/05/2026", "03/01/2026"),
      posts("03/03/2026"),
    ] {
      #expect(reading.problems == [])
      #expect(reading.days.allSatisfy { $0.hasPrefix("2026-03-") })
    }
  }

  @Test func warnsWhereTheOrderOfAnExportStaysOpen() {
    for reading in [
      posts("01/03/2026"), posts("01/03/2026", "02/03/2026"), days("01/03/2026"),
      posts("01/03/2026", "13/03/2026", "03/14/2026"),
    ] {
      #expect(reading.days.first == "2026-01-03")
      #expect(reading.issues.first?.code == .dateOrderInDoubt)
      #expect(reading.issues.first?.severity == .warning)
      #expect(
        reading.issues.first?.hint
          == IssueHint("give-date-order", ["example": "2026-01-03"]))
    }
  }

  @Test func looksForDatesAmongThoseOfTheReport() throws {
    func posts(_ dates: [String], in month: Int) throws -> SourceReading {
      let days = try CivilCalendar.gregorian.days(inMonth: month, ofYear: 2026)
      return read(
        "Post ID,Page ID,Publish time,Post type,Reach,Reactions", dates,
        "#,99,@ 10:30,Photos,80,8"
      ) { $0.reportedDays = days }
    }
    let sure = try posts(["01/03/2026", "02/03/2026"], in: 3)
    #expect(sure.days == ["2026-03-01", "2026-03-02"])
    #expect(sure.problems == ["data.csv:2 date-order-shown"])
    #expect(try posts(["01/03/2026"], in: 1).problems == [])
    #expect(try posts(["01/03/2026"], in: 3).problems == ["data.csv:2 date-order-in-doubt"])
    #expect(try posts(["01/03/2026"], in: 7).problems == ["data.csv:2 date-order-in-doubt"])
  }

  @Test func believesThePlan() {
    for order in DateFieldOrder.allCases {
      let reading = read(
        "Post ID,Page ID,Publish time,Post type,Reach,Reactions", ["01/03/2026"],
        "#,99,@ 10:30,Photos,80,8"
      ) { $0.dates.order = order }
      #expect(reading.problems == [])
      #expect(reading.days == [order == .dayFirst ? "2026-03-01" : "2026-01-03"])
    }
  }

  // MARK: Years of two digits behind a month's name

  @Test(arguments: [
    ["1-Mar-26", "20-Mar-26", "31-Mar-26"], ["20-Mar-26", "21-Mar-26", "22-Mar-26"],
    ["31-DEC-25", "01-JAN-26", "22-OCT-26"], ["05 Mar 26", "06 Mar 26"],
    ["28-Feb-26", "28-Mar-26", "9-Apr-26"], ["1-Mar-26", "45-Mar-26", "20-Mar-26"],
  ])
  func readsDatesAsSpreadsheetsWriteThem(dates: [String]) {
    let reading = generic(dates)
    #expect(reading.days.allSatisfy { $0.hasPrefix("2026-") || $0 == "2025-12-31" })
    #expect(reading.days.count == (dates[1] == "45-Mar-26" ? 2 : dates.count))
    let day = dates[0].prefix { $0.isNumber }
    #expect(reading.days.first?.hasSuffix(day) == true)
  }

  @Test(arguments: [["20-Mar-26"], ["20-Mar-26", "20-Apr-26"], ["26-Mar-20", "26-Mar-21"]])
  func asksWhichNumberIsTheYearWhereNothingSaysIt(dates: [String]) {
    let reading = generic(dates)
    #expect(reading.days == [])
    #expect(Set(reading.issues.map(\.code)) == [.dayOrYear])
    #expect(reading.issues.first?.hint?.code == "write-year-in-full")
    let ordered = read("date,likes", dates, "@,5") { $0.dates.order = .dayFirst }
    #expect(ordered.days.count == dates.count)
  }

  // MARK: Months of a year

  private func months(
    _ dates: [String], year: Int? = nil, _ day: PeriodDay? = nil
  ) -> SourceReading {
    read("date,likes", dates, "@,5") {
      $0.dates.year = year
      $0.periodDay = day
    }
  }

  @Test(arguments: [
    ["May-26", "Jun-26", "Jul-26"], ["Nov-25", "Dec-25", "Jan-26"], ["May 26", "Jul 26"],
    ["2026-05-01", "May-26"],
  ])
  func takesMonthsOfAYearForMonths(dates: [String]) {
    for year in [nil, 2026] {
      let refused = months(dates, year: year).issues.map(\.code)
      #expect(Set(refused) == [.wholePeriod])
      let reading = months(dates, year: year, .first)
      #expect(reading.days.allSatisfy { $0.hasSuffix("-01") })
      #expect(reading.days.count == dates.count)
    }
  }

  @Test func takesDaysOfAMonthForDays() {
    let reading = months(["May-25", "May-26", "May-27"], year: 2026, .first)
    #expect(reading.days == ["2026-05-25", "2026-05-26", "2026-05-27"])
    #expect(months(["May-25", "Jun-26"], year: 2026).days == ["2026-05-25", "2026-06-26"])
    #expect(months(["May-26"], year: 2025).days == ["2025-05-26"])
    #expect(months(["May-26"], year: 2026).issues.map(\.code) == [.wholePeriod])
  }
}
