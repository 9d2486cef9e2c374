// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct RecordTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesAllLineEnds(end: String) {
    let reading = read(
      ["date,likes", "2026-03-21,1", "", "  ", "2026-03-22,x", "2026-03-23,3"].joined(
        separator: end))
    #expect(reading.problems == ["data.csv:5:12 not-a-number"])
    #expect(reading.values("likes") == [1, 3])
    #expect(reading.table?.lines == [2, 6])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func findsTheDelimiterInTheHeader(delimiter: String) {
    let header = ["date", "\"likes,;,;\"", "shares"].joined(separator: delimiter)
    let row = ["2026-03-21", "1", "2"].joined(separator: delimiter)
    let reading = read(
      header + "\n" + row, columns: [ColumnMapping(header: "Likes,;,;", target: "likes")])
    #expect(reading.issues.isEmpty)
    #expect(reading.values("likes") == [1])
    #expect(reading.values("shares") == [2])
  }

  @Test func readsQuotedCells() {
    let reading = read(
      "date,campaign,likes\n\"2026-03-21\", \"A \"\"big\"\", new\nline\" ,\"5\"\n2026-03-22,b,6\n")
    #expect(reading.issues.isEmpty)
    #expect(reading.values(.campaign) == ["A \"big\", new line", "b"])
    #expect(reading.table?.lines == [2, 4])
  }

  @Test func leavesQuotesInsideUnquotedCellsAlone() {
    #expect(
      read("date,page\n2026-03-21,5\" screen\n").values(.page) == ["5\" screen"])
  }

  @Test func skipsRowsOfNothingButDelimiters() {
    let reading = read("date,likes\n,\n2026-03-21,1\n,\n,,,\n\"\",\n")
    #expect(reading.issues.isEmpty)
    #expect(reading.summary.rows == 1)
  }

  @Test func refusesARowWithTooFewFields() {
    let reading = read("date,network,likes\n2026-03-21,x\n2026-03-22,x,2\n")
    #expect(reading.problems == ["data.csv:2:13 too-few-fields"])
    #expect(reading.issues.first?.arguments == ["found": 2, "expected": 3])
    #expect(reading.values("likes") == [2])
    #expect(reading.summary.rows == 2)
    #expect(reading.summary.rejected == 1)
  }

  @Test func refusesARowWithTooManyFields() {
    let reading = read("date,likes\n2026-03-21,1,,7\n2026-03-22,2,, \n")
    #expect(reading.problems == ["data.csv:2:14 too-many-fields"])
    #expect(reading.issues.first?.arguments == ["found": 4, "expected": 2])
    #expect(reading.values("likes") == [2])
  }

  @Test func refusesTextAfterAClosingQuote() {
    let reading = read("date,page,likes\n2026-03-21,\"a\"b,1\n2026-03-22,c,2\n")
    #expect(reading.problems == ["data.csv:2:15 text-after-quote"])
    #expect(reading.values(.page) == ["c"])
  }

  @Test func aStrayQuoteCostsOneRow() {
    let reading = read("date,page,likes\n2026-03-21,\"a,1\n2026-03-22,b,2\n2026-03-23,c,3\n")
    #expect(reading.problems == ["data.csv:2:12 unclosed-quote"])
    #expect(reading.values("likes") == [2, 3])
    #expect(reading.table?.lines == [3, 4])
    #expect(reading.summary.rejected == 1)
  }

  @Test func aStrayQuoteAboveQuotedCellsCostsOneRow() {
    let reading = read(
      "date,page,likes\n2026-03-21,\"a,1\n2026-03-22,\"b\nb\",2\n2026-03-23,\"\",3\n")
    #expect(reading.problems == ["data.csv:2:12 unclosed-quote"])
    #expect(reading.values("likes") == [2, 3])
    #expect(reading.table?.lines == [3, 5])
  }

  @Test func countsColumnsInScalarsOfThePhysicalLine() {
    let reading = read(
      "\u{FEFF}date,page,likes\n2026-03-21,\"\u{09B2}\u{1F600}\ne\u{301}\u{0995}\",x\n")
    #expect(reading.problems == ["data.csv:3:6 not-a-number"])
  }

  @Test func doesNotCountAByteOrderMarkAsAColumn() {
    let reading = read("\u{FEFF}\"date\",\"likes\"x\n")
    #expect(reading.problems == ["data.csv:1:15 text-after-quote"])
    #expect(reading.table == nil)
  }

  @Test func reportsAllDamagedCellsOfARowAndUsesNone() {
    let reading = read("likes,date,source,shares\nx,y,ads,5\n1,2026-03-21,Paid,6\n")
    #expect(
      reading.problems == [
        "data.csv:2:1 not-a-number", "data.csv:2:3 not-a-date", "data.csv:2:5 unknown-source",
      ])
    #expect(reading.summary.rejected == 1)
    #expect(reading.values("shares") == [6])
  }

  @Test func tellsAHundredProblemsInDetailAndCountsTheRest() {
    let reading = read(
      "date,likes,shares\n" + String(repeating: "2026-03-21,x,y\n", count: 75)
        + "2026-03-22,1,2\n")
    #expect(reading.issues.count == 101)
    #expect(reading.issues.last?.code == .moreIssues)
    #expect(reading.issues.last?.arguments == ["count": 50])
    #expect(reading.summary.rejected == 75)
    #expect(reading.summary.rows == 76)
    #expect(reading.table?.count == 1)
  }
}
