// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import InputDiagnostics
import MetricSources
import TestSupport
import Testing

/// What is told of workbooks beside their rows.
@Suite struct WorkbookDoubtTests {
  private func read(_ data: Data, named file: String = "book.xlsx") throws -> [SourceReading] {
    try SourceReader(SourceDescription(file: file)).read(SourceInput(Array(data)))
  }

  private static func text(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// A sheet with dates and leads, or what stands for them in XML.
  private static func sheet(_ name: String, _ leads: [String]) -> (name: String, rows: String) {
    let header = "<row>\(text("Date"))\(text("Leads"))</row>"
    let rows = leads.enumerated().map { "<row>\(text("2026-03-0\($0 + 1)"))\($1)</row>" }
    return (name, header + rows.joined())
  }

  private static func number(_ number: Int) -> String { "<c><v>\(number)</v></c>" }

  // MARK: Formulas

  @Test func tellsFormulasWithoutValues() throws {
    let formula = "<c><f>5+5</f><v></v></c>"
    let book = Workbook(sheets: [Self.sheet("S", [Self.number(10), formula, formula])])
    let reading = try read(book.data)[0]
    #expect(reading.problems == ["book.xlsx[S]:3 formulas-without-values"])
    #expect(reading.issues[0].arguments == ["count": 2, "cell": "B3"])
    #expect(reading.issues[0].hint?.code == "calculate-formulas")
    #expect(reading.values("leads") == [10, nil, nil])
  }

  @Test func asksForTheValuesOfDatesThatAreFormulas() throws {
    let dates =
      "<row>\(Self.text("Date"))\(Self.text("Leads"))</row>"
      + "<row>\(Self.text("2026-03-01"))\(Self.number(5))</row>"
      + "<row><c><f>A2+1</f></c>\(Self.number(6))</row>"
    let reading = try read(Workbook(sheets: [("S", dates)]).data)[0]
    #expect(
      reading.problems.sorted() == [
        "book.xlsx[S]:3 formulas-without-values", "book.xlsx[S]:3:1 missing-date",
      ])
    #expect(Set(reading.issues.map(\.hint?.code)) == ["calculate-formulas"])
  }

  @Test func readsFormulasOfXLS() throws {
    let cells = [
      XLSWorkbook.label(0, 0, "Date"), XLSWorkbook.label(0, 1, "Leads"),
      XLSWorkbook.number(1, 0, 46082, style: 1),
      XLSWorkbook.formula(1, 1, XLSWorkbook.double(8)),
    ]
    let reading = try read(XLSWorkbook(cells, formats: ["yyyy-mm-dd"]).data)[0]
    #expect(reading.issues == [])
    #expect(reading.days == ["2026-03-01"])
    #expect(reading.values("leads") == [8])
  }

  // MARK: Hidden sheets

  @Test func namesHiddenSheets() throws {
    let book = Workbook(
      sheets: [
        Self.sheet("S", [Self.number(10)]), Self.sheet("Old", [Self.number(7)]), ("Empty", ""),
      ], hidden: ["Old", "Empty"])
    let readings = try read(book.data)
    #expect(readings.map(\.problems) == [["book.xlsx hidden-sheets"]])
    #expect(readings[0].issues[0].arguments == ["sheets": "Old"])
    #expect(readings[0].issues[0].severity == .note)
    #expect(readings[0].values("leads") == [10])
  }

  @Test func doesNotReadHiddenSheetsOfXLS() throws {
    func cells(_ leads: Double) -> [[UInt8]] {
      [
        XLSWorkbook.label(0, 0, "Date"), XLSWorkbook.label(0, 1, "Leads"),
        XLSWorkbook.label(1, 0, "2026-03-01"), XLSWorkbook.number(1, 1, leads),
      ]
    }
    let book = XLSWorkbook([.init("S", cells(10)), .init("Old", cells(7), isHidden: true)])
    let readings = try read(book.data, named: "book.xls")
    #expect(readings.map(\.problems) == [["book.xls hidden-sheets"]])
    #expect(readings[0].values("leads") == [10])
  }

  @Test func saysThatOnlyHiddenSheetsHaveData() throws {
    let book = Workbook(
      sheets: [
        ("Cover", "<row>\(Self.text("Spring report"))</row>"),
        Self.sheet("Data", [Self.number(7)]), ("Notes", "<row>\(Self.text("Old"))</row>"),
      ], hidden: ["Data", "Notes"])
    let readings = try read(book.data)
    #expect(readings.map(\.problems) == [["book.xlsx data-in-hidden-sheets"]])
    #expect(readings[0].issues[0].arguments == ["sheets": "Data"])
    #expect(readings[0].table == nil)
  }

  // MARK: Ids

  private func posts(_ ids: [String]) throws -> SourceReading {
    let header = "<row>\(Self.text("Date"))\(Self.text("Post ID"))\(Self.text("Likes"))</row>"
    let rows = ids.map {
      "<row>\(Self.text("2026-03-01"))<c><v>\($0)</v></c>\(Self.number(3))</row>"
    }
    return try read(Workbook(sheets: [("S", header + rows.joined())]).data)[0]
  }

  @Test func keepsIDsThatAreWrittenInFull() throws {
    let ids = ["1900000000000000001", "1900000000000000002", "1900000000000000010"]
    let reading = try posts(ids)
    #expect(reading.issues == [])
    #expect(reading.values(.postID) == ids)
  }

  @Test(arguments: [
    ["1.90481226335043E+18", "1.90481226335044E+18"], ["1904812263350430000", "7"],
    ["1234567890123450", "1234567890123460", "1234567890123470"],
  ])
  func tellsIDsThatASpreadsheetHasRounded(ids: [String]) throws {
    #expect(try posts(ids).problems == ["book.xlsx[S]:2 rounded-ids"])
  }

  @Test func refusesRoundedIDsOfPlatforms() throws {
    let header = ["Post id", "Date", "Post text", "Post Link", "Impressions", "Engagements"]
    func row(_ id: String) -> String {
      let texts = ["Tue, Jul 14, 2026", "a", "b"].map(Self.text).joined()
      return "<row><c><v>\(id)</v></c>\(texts)\(Self.number(100))\(Self.number(1))</row>"
    }
    let rows =
      "<row>\(header.map(Self.text).joined())</row>" + row("1.90481226335043E+18")
      + row("1904812263350426398")
    let reading = try read(Workbook(sheets: [("S", rows)]).data)[0]
    #expect(reading.problems == ["book.xlsx[S]:2:1 id-turned-number"])
    #expect(reading.values("impressions") == [100])
  }

  // MARK: Earlier versions

  @Test func saysWhatIsNotReadOfExcel95() throws {
    func label(_ column: Int, _ row: Int, _ text: String) -> [UInt8] {
      XLSWorkbook.cell(
        0x204, row, column, XLSWorkbook.words([UInt16(text.utf8.count)]) + Array(text.utf8))
    }
    var book = XLSWorkbook([
      label(0, 0, "Date"), label(1, 0, "Leads"), label(0, 1, "2026-03-01"),
      XLSWorkbook.number(1, 1, 5),
    ])
    book.version = 0x0500
    let reading = try read(book.data, named: "book.xls")[0]
    #expect(reading.problems == ["book.xls earlier-workbook"])
    #expect(reading.values("leads") == [5])
    // A sheet that is asked for by its name is none the newer for it.
    var description = SourceDescription(file: "book.xls")
    description.sheets = [
      try #require(
        reading.summary.file.split(separator: "[").last.map {
          String($0.dropLast())
        })
    ]
    let named = try SourceReader(description).read(SourceInput(Array(book.data)))
    #expect(named.flatMap(\.problems) == ["book.xls earlier-workbook"])
  }

  // MARK: Sheets by name

  private static let months: [SheetCells] = [
    ("May", cells("date,network,leads\n2026-05-01,x,4")),
    ("June", cells("date,network,leads\n2026-06-01,x,5")),
    ("Target", cells("date,network,leads\n2026-06-01,x,90")),
  ]

  @Test(arguments: [
    (["June"], ["June"]), ([" june", "May", "June"], ["June", "May"]), (["Target"], ["Target"]),
  ])
  func readsTheSheetsThatThePlanNames(names: [String], read: [String]) throws {
    let readings = try readBook(Self.months) { $0.sheets = names }
    #expect(readings.map(\.summary.file) == read.map { "book.xlsx[\($0)]" })
    #expect(readings.flatMap(\.issues) == [])
    #expect(readings.allSatisfy { $0.table?.count == 1 })
  }

  @Test func tellsOfSheetsThatAreNotThere() throws {
    let readings = try readBook(Self.months) { $0.sheets = ["May", "Jun"] }
    let issue = try #require(readings.flatMap(\.issues).first)
    #expect(issue.code == "no-such-sheet")
    #expect(issue.severity == .error)
    #expect(issue.hint == IssueHint("did-you-mean", ["suggestion": "June"]))
    #expect(readings.first?.table?.count == 1)
  }

  @Test func tellsThatTextHasNoSheets() throws {
    var description = SourceDescription(file: "a.csv")
    description.sheets = ["May"]
    let text = "date,network,leads\n2026-05-01,x,4\n"
    let readings = try SourceReader(description).read(SourceInput(Array(text.utf8)))
    #expect(readings.first?.problems == ["a.csv no-sheets"])
    #expect(readings.first?.table?.count == 1)
  }
}
