// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct NumberCellTests {
  /// Reads one quoted cell of the known measure `likes`.
  private func cell(_ text: String, _ decimal: DecimalSeparator? = nil) -> SourceReading {
    read("date,likes\n2026-03-21,\"\(text)\"\n", decimal: decimal)
  }

  @Test(arguments: [
    ("0", 0), ("12", 12), ("-7", -7), ("+5", 5), ("007", 7), ("424.0", 424), (".5", 0.5),
    ("0.039086975980904076", 0.039086975980904076), ("1000000000000000", 1e15),
    ("1.2e3", 1200), ("5E-1", 0.5), ("1.234.567", 1_234_567), ("1.234,50", 1234.5),
    ("\u{2212}3", -3), ("\u{FE63}3", -3), ("\u{FF0D}3", -3), ("0e999", 0),
    ("1,234,567", 1_234_567), ("12,34,567", 1_234_567), ("1,234.50", 1234.5),
    ("1'234", 1234), ("1 234", 1234), ("1 234 567", 1_234_567), ("1\u{A0}234", 1234),
    ("1\u{202F}234\u{202F}567.5", 1_234_567.5),
    ("1\u{2009}234", 1234), ("  12 ", 12), ("\u{200F}12\u{2069}", 12), ("\u{FEFF}12", 12),
  ])
  func readsNumbersAsWritten(text: String, value: Double) {
    let reading = cell(text)
    #expect(reading.summary.rejected == 0)
    #expect(reading.values("likes") == [value])
  }

  @Test(arguments: [
    "\u{09E7}\u{09E8}\u{09E9}.\u{09EB}", "\u{0967}\u{0968}\u{0969}.\u{096B}",
    "\u{06F1}\u{06F2}\u{06F3}\u{066B}\u{06F5}", "\u{0661}\u{0662}\u{0663}\u{066B}\u{0665}",
    "\u{0E51}\u{0E52}\u{0E53}.\u{0E55}", "\u{FF11}\u{FF12}\u{FF13}.\u{FF15}",
    "\u{200E}\u{2066}\u{06F1}\u{06F2}\u{06F3}\u{066B}\u{06F5}",
  ])
  func readsDigitsOfAnyScript(text: String) {
    #expect(cell(text).values("likes") == [123.5])
  }

  @Test func readsPersianGroupingAndMinus() {
    #expect(
      cell("\u{200E}\u{2212}\u{06F1}\u{066C}\u{06F2}\u{06F3}\u{06F4}").values("likes") == [-1234])
  }

  @Test func readsLakhGroupingInBengaliDigits() {
    let text = "\u{09E7}\u{09E8},\u{09E9}\u{09EA},\u{09EB}\u{09EC}\u{09ED}.\u{09EE}"
    #expect(cell(text).values("likes") == [1_234_567.8])
  }

  @Test(arguments: [
    "1,5", "1,23", "0,123", "10.000", "-1.234", "1.234",
  ])
  func refusesSeparatorsThatCouldMeanTwoThings(text: String) {
    let reading = cell(text)
    #expect(reading.problems == ["data.csv:2:12 ambiguous-number"])
    #expect(reading.issues.first?.hint?.code == "set-decimal")
    #expect(reading.issues.first?.arguments == ["value": .text(text), "column": "likes"])
    #expect(reading.summary.rejected == 1)
  }

  @Test(
    arguments: [
      ("1,234", .point, 1234), ("1,234.5", .point, 1234.5), ("1.234", .point, 1.234),
      ("1,234", .comma, 1.234), ("1,5", .comma, 1.5), ("1.234", .comma, 1234),
      ("1.234,5", .comma, 1234.5), ("12.34.567,8", .comma, 1_234_567.8), ("12", .comma, 12),
    ] as [(String, DecimalSeparator, Double)])
  func readsSeparatorsAsThePlanSays(text: String, decimal: DecimalSeparator, value: Double) {
    #expect(cell(text, decimal).values("likes") == [value])
  }

  @Test(
    arguments: [
      ("1,23,4", nil), ("12,,3", nil), ("1234,567,890", nil), ("1,234'567", nil), ("1,", nil),
      ("1'23", nil), ("1 23", nil), ("12 2026", nil), (",123,456", nil), ("1,5", .point),
      ("1.5", .comma), ("1.5,234", .point),
    ] as [(String, DecimalSeparator?)])
  func refusesGroupsOfTheWrongSize(text: String, decimal: DecimalSeparator?) {
    #expect(cell(text, decimal).problems == ["data.csv:2:12 wrong-grouping"])
  }

  @Test(arguments: [
    "$5", "five", "0x10", "inf", "-Infinity", "1e", "1e5.5", "e5", "5-", "--5",
    "(5)", ".", "5.", "+", "1.2.3", "\u{06F1}\u{066B}\u{06F2}\u{066B}\u{06F3}", "1e\u{66B}5",
    "\u{2167}", "\u{00BD}", "\u{00B2}",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(cell(text).problems == ["data.csv:2:12 not-a-number"])
  }

  @Test func refusesDigitsOfTwoScriptsInOneNumber() {
    #expect(cell("1\u{06F2}").problems == ["data.csv:2:12 mixed-digits"])
  }

  @Test(arguments: [
    "1e400", "-1e400", String(repeating: "9", count: 400), "1e99999999999999999999",
  ])
  func refusesNumbersBeyondAllMeasure(text: String) {
    #expect(cell(text).problems == ["data.csv:2:12 number-too-large"])
  }

  @Test(arguments: [
    "", "-", "--", "\u{2014}", "\u{2013}", "n/a", "N/A", "NA", "NaN", "NAN", "null", "None",
    "undefined", " \u{200F}- ",
  ])
  func takesMissingValuesAsMissingNotZero(text: String) {
    let reading = cell(text)
    #expect(reading.issues.isEmpty)
    #expect(reading.values("likes") == [nil])
    #expect(reading.summary.missingValues == ["likes": 1])
  }

  @Test func quotesOnlyTheBeginningOfALongText() {
    let issue = cell(String(repeating: "x", count: 50)).issues.first
    #expect(issue?.arguments["value"] == .text(String(repeating: "x", count: 40) + "\u{2026}"))
  }

  @Test func writesNoNegativeZero() throws {
    let value = try #require(cell("-0.0").values("likes").first ?? nil)
    #expect(value.sign == .plus)
  }

  @Test func readsLengthsOfTimeAsSecondsOrAsClocksShowThem() throws {
    let reading = read(
      """
      date,response_time,likes
      2026-03-01,0:45:10,1
      2026-03-02,"2:00:00",1
      2026-03-03,90,1
      2026-03-04,-,1
      2026-03-05,1:30,1
      2026-03-06,3,0:01:00

      """)
    let table = try #require(reading.table)
    let seconds = try #require(table.column(of: "response-time"))
    #expect(seconds.prefix(3).elementsEqual([2710, 7200, 90]))
    #expect(seconds.count == 4 && seconds[3].isNaN)
    // Hours and minutes, or minutes and seconds? And of likes there are no times.
    #expect(
      reading.problems == ["data.csv:6:12 not-a-duration", "data.csv:7:14 not-a-number"])
  }

  @Test(
    arguments: [
      ("۱ ميليون تومان", 1e7), ("۱ ميليارد ريال", 1e9), ("۵۰۰ افغاني", 500), ("۵۰۰ افغانى", 500),
      ("Afs 500", 500), ("۲ هزار ريال", 2000),
    ] as [(String, Double)])
  func readsAmountsWithArabicLetters(text: String, value: Double) {
    let reading = read("date,spend\n2026-03-21,\"\(text)\"\n")
    #expect(reading.summary.rejected == 0)
    #expect(reading.values("spend") == [value])
  }
}
