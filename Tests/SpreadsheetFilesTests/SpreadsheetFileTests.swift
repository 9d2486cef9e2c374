// SPDX-License-Identifier: Apache-2.0

import Foundation
import InputDiagnostics
import SpreadsheetFiles
import TestSupport
import Testing

struct SpreadsheetFileTests {
  @Test func readsTextsSharedInlineAndInRuns() throws {
    let workbook = Workbook(
      sheets: [
        (
          "Data",
          """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
          <row r="3"><c r="A3" t="inlineStr"><is><t>in line</t></is></c><c t="b"><v>1</v></c></row>
          """
        )
      ],
      sharedTexts: [
        "<t>তারিখ</t>",
        "<r><t>two </t></r><r><t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>",
      ])
    #expect(
      try workbook.rows() == [
        SheetRow(number: 1, cells: ["তারিখ", "", "two runs"]),
        SheetRow(number: 3, cells: ["in line", "TRUE"]),
      ])
  }

  @Test(arguments: [
    ("MM/DD/YYYY", "46102", "2026-03-21"),
    ("yyyy-mm-dd h:mm", "46102.640625", "2026-03-21 15:22:30"),
    ("[$-409]d\\-mmm\\-yy;@", "46102", "2026-03-21"),
    ("[h]:mm:ss", "1.5", "36:00:00"),
    ("h:mm:ss", "0.00317129629629630", "0:04:34"),
    ("0.00%", "0.0351", "3.51%"),
    ("\\d0", "12", "12"),
    ("#,##0.00 \"days\"", "1234.5", "1234.5"),
    ("General", "1E-7", "0.0000001"),
    ("General", "123456789012345680000", "123456789012345680000"),
    ("General", "-0.5", "-0.5"), ("General", "1900000000000000001", "1900000000000000001"),
    ("General", "1.90481226335043E+18", "1.90481226335043E+18"),
    ("General", "1904812263350430000", "1.90481226335043E+18"),
    ("General", "0.10000000000000001", "0.1"), ("General", "1E15", "1000000000000000"),
    ("General", "9007199254740990", "9007199254740990"),
    ("mmmm", "46102", "2026-03-21"),
    ("yyyy-mm-dd", "1", "1900-01-01"),
    ("yyyy-mm-dd", "61", "1900-03-01"),
  ])
  func writesNumbersAsTheirFormatMeansThem(format: String, value: String, text: String) throws {
    let workbook = Workbook(
      sheets: [("Data", "<row><c s=\"1\"><v>\(value)</v></c></row>")],
      formats: [format.replacing("\"", with: "&quot;")])
    let decimals: Set = text.contains(".") ? [0] : []
    #expect(try workbook.rows() == [SheetRow(number: 1, cells: [text], decimals: decimals)])
  }

  @Test func tellsNumbersFromTextsThatReadAlike() throws {
    let cells =
      "<c r=\"A1\" t=\"inlineStr\"><is><t>12.5</t></is></c><c r=\"B1\"><v>12.5</v></c>"
      + "<c r=\"C1\" t=\"str\"><f>B1</f><v>12.5</v></c><c r=\"E1\" t=\"n\"><v>0.5</v></c>"
    let rows = try Workbook(sheets: [("Data", "<row r=\"1\">\(cells)</row>")]).rows()
    #expect(rows.map(\.cells) == [["12.5", "12.5", "12.5", "", "0.5"]])
    #expect(rows.map(\.decimals) == [[1, 4]])
    let earlier = XLSWorkbook([
      XLSWorkbook.label(0, 0, "12.5"), XLSWorkbook.number(0, 1, 12.5),
      XLSWorkbook.number(0, 2, 7),
    ])
    let folder = try TemporaryFolder()
    let file = try SpreadsheetFile(path: folder.write(earlier.data, to: "book.xls"))
    #expect(try file.allRows(ofSheet: 0).map(\.decimals) == [[1]])
  }

  @Test func countsDaysFrom1904WhereTheWorkbookSaysSo() throws {
    let workbook = Workbook(
      sheets: [("Data", "<row><c s=\"1\"><v>44640</v></c></row>")], formats: ["yyyy-mm-dd"],
      startsIn1904: true)
    #expect(try workbook.rows().first?.cells == ["2026-03-21"])
  }

  @Test func passesOverHiddenSheetsAndEmptyCells() throws {
    let workbook = Workbook(
      sheets: [
        ("Notes", "<row><c><v>1</v></c></row>"),
        ("Posts", "<row><c r=\"B1\"/></row><row><c/><c><v>2</v></c><c r=\"D2\"/></row>"),
      ], hidden: ["Notes"])
    let folder = try TemporaryFolder()
    let file = try SpreadsheetFile(path: folder.write(workbook.data, to: "book.xlsx"))
    #expect(file.sheets.map(\.name) == ["Posts"])
    #expect(file.hiddenSheets.map(\.name) == ["Notes"])
    #expect(try file.allRows(ofSheet: 0) == [SheetRow(number: 2, cells: ["", "2"])])
  }

  @Test(arguments: [
    ("<f>5+5</f>", false), ("<f>5+5</f><v></v>", false), ("<f>5+5</f><v/>", false),
    ("<f>5+5</f><v>0</v>", true),
  ])
  func countsFormulasWithoutValues(cell: String, isCalculatedOnLoad: Bool) throws {
    var workbook = Workbook(
      sheets: [
        ("Data", "<row><c><v>1</v></c></row><row><c/><c>\(cell)</c><c>\(cell)</c></row>")
      ])
    workbook.isCalculatedOnLoad = isCalculatedOnLoad
    let folder = try TemporaryFolder()
    let file = try SpreadsheetFile(path: folder.write(workbook.data, to: "book.xlsx"))
    var rows = try file.rows(of: file.sheets[0])
    #expect(try rows.next()?.cells == ["1"])
    #expect(try rows.next() == nil)
    #expect(rows.emptyFormulas.count == 2)
    #expect(rows.emptyFormulas.cell == "B2")
    #expect(rows.emptyFormulas.row == 2)
  }

  @Test func keepsZerosOfFormulasThatWereCalculated() throws {
    let zero = "<c><f>A1-A1</f><v>0</v></c>"
    let rows =
      "<row>\(zero)</row><row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>B9</f><v></v></c></row>"
    var workbook = Workbook(sheets: [("Data", rows)])
    workbook.isCalculatedOnLoad = true
    #expect(try workbook.rows().map(\.cells) == [["0"], ["2"]])
    workbook = Workbook(sheets: [("Data", "<row>\(zero)</row>")])
    #expect(try workbook.rows().map(\.cells) == [["0"]])
  }

  @Test func readsWorkbooksOfExcel97() throws {
    let path = ProjectFiles.root + "/Tests/SpreadsheetFilesTests/Fixtures/page.xls"
    let file = try SpreadsheetFile(path: path)
    #expect(file.sheets.map(\.name) == ["Metrics", "All posts"])
    #expect(
      try file.allRows(ofSheet: 0) == [
        SheetRow(number: 1, cells: ["Aggregated page data, over the reporting period"]),
        SheetRow(
          number: 2,
          cells: ["Date", "Impressions (organic)", "Engagement rate (total)", "নোট"]),
        SheetRow(number: 3, cells: ["2026-03-21", "1234", "0.0351", "ভালো দিন"], decimals: [2]),
        SheetRow(number: 4, cells: ["03/22/2026", "-3", "0.5"], decimals: [2]),
        SheetRow(number: 6, cells: ["2026-03-23 15:21:00"]),
      ])
  }

  @Test func readsARealExportOfLinkedIn() throws {
    guard let path = ProjectFiles.shared("exports/linkedin/personal-content.xlsx") else { return }
    let file = try SpreadsheetFile(path: path)
    #expect(
      file.sheets.map(\.name)
        == ["DISCOVERY", "ENGAGEMENT", "TOP POSTS", "FOLLOWERS", "DEMOGRAPHICS"])
    let rows = try file.allRows(ofSheet: 1)
    #expect(rows.count == 366)
    #expect(rows[0].cells == ["Date", "Impressions", "Engagements"])
  }

  @Test(arguments: [
    ("<row><c><v>1</v>", IssueCode.damagedSpreadsheet, 1),
    ("<row r=\"5\"><c><v>1</v></c></row><row r=\"2\"/>", .damagedSpreadsheet, 6),
    ("<row r=\"9999999\"/>", .damagedSpreadsheet, 1),
    ("<row><c r=\"ZZZZ1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", .damagedSpreadsheet, 1),
    ("<row>&bomb;</row>", .damagedSpreadsheet, 1),
  ])
  func tellsTheRowInWhichASheetIsDamaged(rows: String, code: IssueCode, row: Int) throws {
    let error = #expect(throws: SpreadsheetError.self) {
      try Workbook(sheets: [("Data", rows)]).rows()
    }
    #expect(error == SpreadsheetError(code, sheet: "Data", row: row))
  }

  @Test func refusesWhatIsNoSpreadsheet() throws {
    let folder = try TemporaryFolder()
    var zip = ZipBuilder()
    zip.add("readme.txt", "nothing")
    let cases: [(Data, IssueCode)] = [
      (Data("date,likes\n".utf8), .notASpreadsheet), (zip.data, .notASpreadsheet),
      (Data([0x50, 0x4B, 3, 4, 0, 0]), .notASpreadsheet),
      (Workbook(sheets: [("A", "")]).data.prefix(500), .notASpreadsheet),
      (
        Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 7, count: 900)),
        .damagedWorkbook
      ),
    ]
    for (data, code) in cases {
      let path = try folder.write(data, to: "book.xlsx")
      let error = #expect(throws: SpreadsheetError.self) { try SpreadsheetFile(path: path) }
      #expect(error?.code == code)
    }
    let error = #expect(throws: SpreadsheetError.self) { try SpreadsheetFile(path: "/no/such") }
    #expect(error?.code == .unreadableSpreadsheet)
  }

  @Test(arguments: [
    ("&quot;৳&quot;#,##0", "৳ 5"), ("[$$-409]#,##0.00", "$ 5"), ("[$€] #,##0", "€ 5"),
    ("#,##0 [$€-407]", "€ 5"), ("[$BDT] #,##0", "BDT 5"), ("\\$#,##0", "$ 5"),
    ("&quot;Tk. &quot;0", "Tk. 5"), ("#,##0 &quot;تومان&quot;", "تومان 5"), ("#,##0", "5"),
    ("[$-409]#,##0", "5"), ("0 &quot;pcs&quot;", "5"), ("[Red]0", "5"), ("0_$", "5"),
  ])
  func keepsTheCurrencyThatACellShows(format: String, text: String) throws {
    let book = Workbook(
      sheets: [("Ads", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>5</v></c></row>")], formats: [format])
    #expect(try book.rows().map(\.cells) == [[text]])
  }
}
