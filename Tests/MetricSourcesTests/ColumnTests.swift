// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct ColumnTests {
  private func place(_ line: Int) -> InputLocation {
    InputLocation(file: "plan.yaml", line: line, column: 5)
  }

  @Test func recognisesHeadersHoweverTheyAreWritten() {
    let reading = read(
      "\u{FEFF} DATE ,Post_ID,Link\u{AD} Clicks,\u{200E}content type,Page-Views\n"
        + "2026-03-21,7,1,reel,2\n")
    #expect(reading.issues.isEmpty)
    #expect(reading.table?.dimensions == [.postID, .contentType])
    #expect(reading.table?.measures == ["link-clicks", "page-views"])
  }

  @Test func takesNumericColumnsAsMeasuresOfTheTeam() {
    let reading = read(
      "date,story starts,note,mostly,empty,--\n2026-03-21,5,hello,1,,1\n2026-03-22,-,2,x,-,2\n")
    #expect(reading.issues.isEmpty)
    #expect(reading.table?.measures == ["story-starts"])
    #expect(reading.values("story-starts") == [5, nil])
    #expect(reading.summary.ignoredColumns == ["note", "mostly", "empty", "--"])
    #expect(reading.summary.missingValues.isEmpty)
  }

  @Test func demandsNumbersInColumnsThatThePlanUses() {
    let text = "date,story starts\n2026-03-21,many\n2026-03-22,-\n"
    let reading = read(text, requiring: ["story-starts"])
    #expect(reading.problems == ["data.csv:2:12 not-a-number"])
    #expect(reading.values("story-starts") == [nil])
    #expect(reading.summary.missingValues == ["story-starts": 1])
    #expect(reading.summary.ignoredColumns.isEmpty)
  }

  @Test func damagedRowsDoNotDecideWhatAColumnIs() {
    let reading = read("date,mine\nx,text\n2026-03-22,2\n")
    #expect(reading.values("mine") == [2])
  }

  @Test func mapsColumnsAsThePlanSays() {
    let reading = read(
      "Day,Tweets published,likes,Kampagne\n2026-03-21,3,9,a\n",
      columns: [
        ColumnMapping(header: "day", target: "Date"),
        ColumnMapping(header: "tweets_published", target: "posts"),
        ColumnMapping(header: "likes", target: "Fav Count"),
        ColumnMapping(header: "kampagne", target: "campaign"),
      ])
    #expect(reading.issues.isEmpty)
    #expect(reading.table?.measures == ["posts", "fav-count"])
    #expect(reading.values(.campaign) == ["a"])
  }

  @Test func matchesPersianHeadersTypedOnAnArabicKeyboard() {
    let reading = read(
      "date,\u{0628}\u{0627}\u{0632}\u{062F}\u{064A}\u{062F}\u{200C}\u{0647}\u{0627}\n2026-03-21,3\n",
      columns: [
        ColumnMapping(
          header: "\u{0628}\u{0627}\u{0632}\u{062F}\u{06CC}\u{062F}\u{0647}\u{0627}",
          target: "views")
      ])
    #expect(reading.values("views") == [3])
  }

  @Test func suggestsAHeaderForAMappedColumnThatTheFileLacks() {
    let reading = read(
      "date,Tweets published\n2026-03-21,3\n",
      columns: [ColumnMapping(header: "Tweet published", target: "posts", location: place(7))])
    #expect(reading.problems == ["plan.yaml:7:5 unknown-column"])
    #expect(
      reading.issues.first?.arguments == ["column": "Tweet published", "file": "data.csv"])
    #expect(
      reading.issues.first?.hint
        == IssueHint("did-you-mean", ["suggestion": "Tweets published"]))
  }

  @Test func refusesToMapOneColumnTwiceOrToNothing() {
    let reading = read(
      "date,a,b\n2026-03-21,3,4\n",
      columns: [
        ColumnMapping(header: "a", target: "posts", location: place(1)),
        ColumnMapping(header: "A", target: "likes", location: place(2)),
        ColumnMapping(header: "b", target: " - ", location: place(3)),
      ])
    #expect(
      reading.problems == [
        "plan.yaml:2:5 column-mapped-twice", "plan.yaml:3:5 empty-column-target",
      ])
    #expect(reading.values("posts") == [3])
  }

  @Test func sumsNoMeasureFromTwoColumns() {
    let reading = read(
      "date,Tweets published,posts\n2026-03-21,3,4\n",
      columns: [ColumnMapping(header: "Tweets published", target: "posts")])
    #expect(reading.problems == ["data.csv:1:23 two-columns-for-one"])
    #expect(
      reading.issues.first?.arguments
        == ["first": "Tweets published", "second": "posts", "target": "posts"])
    #expect(reading.values("posts") == [3])
  }

  @Test func refusesASecondDateAndASecondDimension() {
    let reading = read("date,Date,page,PAGE\n2026-03-21,2026-03-22,a,b\n")
    #expect(
      reading.problems == ["data.csv:1:6 two-columns-for-one", "data.csv:1:16 two-columns-for-one"]
    )
    #expect(reading.days == ["2026-03-21"])
    #expect(reading.values(.page) == ["a"])
  }

  @Test func notesRepeatedAndUnnamedColumnsThatNobodyAsksFor() {
    let reading = read(",date,mine,mine,,\n1,2026-03-21,5,6,,\n2,2026-03-22,7,8,,\n")
    #expect(reading.problems == ["data.csv:1:1 unnamed-column", "data.csv:1:12 repeated-column"])
    #expect(reading.issues.allSatisfy { $0.severity == .note })
    #expect(reading.values("mine") == [5, 7])
    #expect(reading.summary.rejected == 0)
  }

  @Test func cannotDoWithoutADateColumn() {
    let reading = read("when,likes\n2026-03-21,5\n")
    #expect(reading.problems == ["data.csv:1 no-date-column"])
    #expect(
      reading.issues.first?.hint == IssueHint("map-date-column", ["headers": "when, likes"]))
    #expect(reading.table == nil)
  }

  @Test func refusesMoreColumnsThanASpreadsheetHas() {
    let reading = read("date" + String(repeating: ",", count: 20_000) + "x\n")
    #expect(reading.problems == ["data.csv:1 too-many-columns"])
  }

  @Test func summarisesWhatItMet() {
    let text = "date,likes,link\n2026-03-23,1,http\n2026-03-21,-,http\nx,1,http\n"
    let summary = read(text).summary
    #expect(summary.file == "data.csv")
    #expect(summary.dialect == .generic)
    #expect(summary.bytes == text.utf8.count)
    #expect(summary.rows == 3)
    #expect(summary.rejected == 1)
    #expect(summary.days?.lowerBound.description == "2026-03-21")
    #expect(summary.days?.upperBound.description == "2026-03-23")
    #expect(summary.ignoredColumns == ["link"])
    #expect(summary.missingValues == ["likes": 1])
  }

  @Test(arguments: ["Comments", "মন্তব্য", "टिप्पणी", "نظر"])
  func takesWordsBelowCommentsForRemarks(header: String) {
    let text = "date,reach,\(header)\n2026-03-01,1200,Eid post\n2026-03-02,1300,\n"
    let reading = read(text)
    #expect(reading.issues == [])
    #expect(reading.values("reach") == [1200, 1300])
    #expect(reading.summary.ignoredColumns == [header])
    let mapped = read(text, columns: [ColumnMapping(header: header, target: "remark")])
    #expect(mapped.issues == [])
    #expect(mapped.values("reach") == [1200, 1300])
    let counts = read("date,reach,\(header)\n2026-03-01,5,12\n2026-03-02,6,many\n2026-03-03,7,3\n")
    #expect(counts.issues.map(\.code) == [.notANumber])
    #expect(counts.values("comments") == [12, 3])
  }

  @Test(arguments: ["Day 1", "boosted $20", "ঈদ ১", "3 posts were late", "great"])
  func readsRowsBesideRemarksWithNumbersInThem(remark: String) {
    let reading = read(
      "date,likes,Comments\n2026-03-01,4,\(remark)\n2026-03-02,5,\(remark)\n2026-03-03,6,\n")
    #expect(reading.values("likes") == [4, 5, 6])
    #expect(reading.summary.rejected == 0)
  }

  @Test(arguments: [(",,thousand", 11_000.0), (",,हजार", 11_000), (",,lakh", 1_100_000)])
  func takesAUnitThatStandsAloneBelowTheHeader(row: String, sum: Double) {
    let reading = read("date,network,reach\n\(row)\n2026-03-01,x,4\n2026-03-02,x,7\n")
    #expect(reading.values("reach").compactMap(\.self).reduce(0, +) == sum)
    #expect(reading.summary.rejected == 0)
  }

  @Test(arguments: ["Month,Shop,Visitors,Sales", "দিন,দোকান,কল,ফর্ম", "Datum,Laden,Besuche,Umsatz"])
  func refusesATableBelowInWhateverWords(header: String) {
    let reading = read(
      "date,network,reach,spend\n2026-03-01,x,4,5\n2026-03-02,x,7,6\n\(header)\n"
        + "2026-03-01,a,100,300\n2026-03-02,a,100,400\n")
    #expect(reading.issues.map(\.code) == [.severalTables])
    // Remarks among rows cost no more than themselves.
    let remarked = read(
      "date,network,reach,spend\n2026-03-01,x,4,5\nEid holiday,x,closed,closed\n2026-03-02,x,7,6\n")
    #expect(remarked.values("reach") == [4, 7])
  }
}
