// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import InputDiagnostics
import MetricSources
import TestSupport
import Testing

/// Numbers that a workbook or a line of JSON has as numbers: a point begins their fraction, whatever
/// texts beside them prove and the plan says of texts.
@Suite struct TypedNumberTests {
  private static func text(_ column: String, _ row: Int, _ text: String) -> String {
    "<c r=\"\(column)\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func number(_ column: String, _ row: Int, _ value: String, style: Int = 0)
    -> String
  { "<c r=\"\(column)\(row)\" s=\"\(style)\"><v>\(value)</v></c>" }

  /// Reads a sheet of dates, networks, spend in numbers and another column in texts.
  private func readSheet(
    _ spend: [String], style: Int = 0, _ other: String, _ texts: [String],
    detail: ObservationDetail = .rows,
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) throws -> SourceReading {
    let header =
      Self.text("A", 1, "Date") + Self.text("B", 1, "Network") + Self.text("C", 1, "Spend")
      + Self.text("D", 1, other)
    var rows = "<row r=\"1\">\(header)</row>"
    for (index, (spend, text)) in zip(spend, texts).enumerated() {
      let row = index + 2
      let cells =
        Self.text("A", row, "2026-03-0\(index + 1)") + Self.text("B", row, "facebook")
        + Self.number("C", row, spend, style: style) + Self.text("D", row, text)
      rows += "<row r=\"\(row)\">\(cells)</row>"
    }
    let book = Workbook(
      sheets: [("S", rows)], formats: ["#,##0.000\\ [$\u{20AC}-407]", "0.000%"])
    var description = SourceDescription(file: "book.xlsx")
    describe(&description)
    return try SourceReader(description, detail: detail).read(SourceInput(Array(book.data)))[0]
  }

  private func readLines(
    _ lines: [String], _ describe: (inout SourceDescription) -> Void = { _ in }
  ) throws -> SourceReading {
    let text = lines.enumerated().map { "{\"date\": \"2026-03-0\($0 + 1)\", \($1)}\n" }.joined()
    var description = SourceDescription(file: "data.jsonl")
    describe(&description)
    return try SourceReader(description).read(SourceInput(Array(text.utf8)))[0]
  }

  @Test(arguments: [0, 1], [ObservationDetail.rows, .groups(by: [.network])])
  func textsBesideNumberCellsProveTheirOwnSignAlone(style: Int, detail: ObservationDetail) throws {
    let reading = try readSheet(
      ["37.125", "12.5", "8"], style: style, "Revenue", ["1.234,50", "2.000", "980,00 €"],
      detail: detail)
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [37.125, 12.5, 8])
    #expect(reading.values("revenue") == [1234.5, 2000, 980])
    #expect(reading.summary.decimalComma == "1.234,50")
  }

  @Test func textsBesideNumbersOfJSONProveTheirOwnSignAlone() throws {
    let reading = try readLines([
      "\"spend\": 37.125, \"revenue\": \"1.234,50\"", "\"spend\": -1.5e1, \"revenue\": \"2.000\"",
    ])
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [37.125, -15])
    #expect(reading.values("revenue") == [1234.5, 2000])
  }

  @Test func thePlanSpeaksOfTextsAlone() throws {
    let reading = try readSheet(["1234.125", "12.5"], "Likes", ["1.500", "2"]) {
      $0.decimalSeparator = .comma
    }
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [1234.125, 12.5])
    #expect(reading.values("likes") == [1500, 2])
    let lines = try readLines(["\"spend\": 12.125, \"likes\": \"1.500\""]) {
      $0.decimalSeparator = .comma
    }
    #expect(lines.problems == [])
    #expect(lines.values("spend") == [12.125])
    #expect(lines.values("likes") == [1500])
  }

  @Test func aNumberHasOneReading() throws {
    let reading = try readSheet(["1.234", "1.125"], "Page", ["a", "b"])
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [1.234, 1.125])
    let lines = try readLines(["\"conversions\": 1.333", "\"conversions\": 10.125"])
    #expect(lines.problems == [])
    #expect(lines.values("conversions") == [1.333, 10.125])
    let counts = try readLines(["\"likes\": 1.234", "\"likes\": 3"])
    #expect(counts.problems == ["data.jsonl:1:12 fractional-counts"])
    #expect(counts.values("likes") == [1.234, 3])
  }

  @Test func pointsOfNumberCellsProveNothingOfTexts() throws {
    let reading = try readSheet(["12.75", "0.5"], "Revenue", ["1,234", "5"])
    #expect(reading.problems == ["book.xlsx[S]:2:27 ambiguous-number"])
    #expect(reading.issues.first?.hint?.code == "set-decimal")
  }

  @Test func sharesInPercentHaveOneReading() throws {
    let reading = try readSheet(["0.03125"], style: 2, "Revenue", ["1.234,50"]) {
      $0.columns = [ColumnMapping(header: "Spend", target: "visible-share")]
    }
    #expect(reading.problems == [])
    #expect(reading.values("visible-share") == [0.03125])
    #expect(reading.values("revenue") == [1234.5])
  }

  @Test(arguments: [DecimalSeparator.comma, nil])
  func numbersOfExportsOfPlatformsHaveOneReading(decimal: DecimalSeparator?) throws {
    let videos = [
      (id: "abcdefghijk", views: "\"1.500\"", revenue: "12.125"),
      (id: "abcdefghijl", views: "1250", revenue: "\"1.234,5\""),
    ]
    let text = videos.map { video in
      "{\"Content\": \"\(video.id)\", \"Video title\": \"T 1.0\", "
        + "\"Video publish time\": \"Aug 28, 2025\", \"Views\": \(video.views), "
        + "\"Your estimated revenue (USD)\": \(video.revenue)}\n"
    }
    var description = SourceDescription(file: "data.jsonl")
    description.decimalSeparator = decimal
    let reading = try SourceReader(description)
      .read(SourceInput(Array(text.joined().utf8)))[0]
    #expect(reading.summary.dialect.rawValue == "youtube-videos")
    #expect(reading.problems == [])
    #expect(reading.values("views") == [1500, 1250])
    #expect(reading.values("revenue") == [12.125, 1234.5])
  }

  @Test func textsAreQuotedToTheUserAsTheyStand() throws {
    let reading = try readSheet(["1.5", "2.5"], "Campaign", ["v2.5, \"new\"", "3.25"])
    #expect(reading.problems == [])
    #expect(reading.values(.campaign) == ["v2.5, \"new\"", "3.25"])
    let damaged = try readSheet(["1.5"], "Revenue", ["1.5,0 x"])
    #expect(damaged.problems == ["book.xlsx[S]:2:25 not-a-number"])
    #expect(damaged.issues.first?.arguments["value"] == "1.5,0 x")
  }

  @Test func numberCellsOfEarlierWorkbooksHaveOneReading() throws {
    let book = XLSWorkbook([
      XLSWorkbook.label(0, 0, "Date"), XLSWorkbook.label(0, 1, "Spend"),
      XLSWorkbook.label(0, 2, "Revenue"), XLSWorkbook.label(1, 0, "2026-03-01"),
      XLSWorkbook.number(1, 1, 37.125), XLSWorkbook.label(1, 2, "1.234,50"),
    ])
    let reading = try SourceReader(SourceDescription(file: "book.xls"))
      .read(SourceInput(Array(book.data)))[0]
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [37.125])
    #expect(reading.values("revenue") == [1234.5])
  }
}
