// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import InputDiagnostics
import MetricSources
import TestSupport
import Testing

@Suite struct SourceFileTests {
  private func read(_ bytes: [UInt8], named file: String) throws -> [SourceReading] {
    try SourceReader(SourceDescription(file: file)).read(SourceInput(bytes))
  }

  @Test func readsTheSheetsOfAPage() throws {
    let readings = try read(try Fixture.bytes("linkedin-page.xlsx"), named: "page.xlsx")
    #expect(readings.map(\.summary.file) == ["page.xlsx[Metrics]", "page.xlsx[All posts]"])
    #expect(
      readings.map(\.summary.dialect.rawValue) == ["linkedin-page-days", "linkedin-page-posts"])
    #expect(
      readings[0].problems == [
        "page.xlsx[Metrics]:6:18 not-a-number", "page.xlsx sheet-passed-over",
      ])
    #expect(readings[0].sums.hasPrefix("impressions 900"))
    #expect(readings[0].table?.lines == [3, 5])
    #expect(readings[1].sums.hasPrefix("impressions 1500"))
  }

  @Test func readsTheSheetsOfAPerson() throws {
    let readings = try read(try Fixture.bytes("linkedin-person.xlsx"), named: "me.xlsx")
    #expect(
      readings.map(\.sums) == [
        "impressions 70, engagements 4", "engagements 5, impressions 65",
        "followers 782, follows 5",
      ])
    #expect(readings[0].days == ["2024-03-02", "2024-03-01"])
    #expect(readings[1].values("engagements") == [3, 1, 1])
    #expect(readings[1].values("impressions") == [25, 40, nil])
    #expect(readings[2].days == ["2024-03-02", "2024-03-01", "2024-03-02"])
  }

  @Test func readsWorkbooksOfExcel97() throws {
    let path = ProjectFiles.root + "/Tests/SpreadsheetFilesTests/Fixtures/page.xls"
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let readings = try read(bytes, named: "page.xls")
    #expect(readings.map(\.summary.file) == ["page.xls[Metrics]"])
    #expect(readings[0].values("impressions") == [1234, -3, nil])
  }

  @Test func readsTheFilesInAnArchive() throws {
    var zip = ZipBuilder()
    zip.add("export/posts.csv", "date,likes\n2026-03-21,3\n")
    zip.add("export/readme.md", "Hello")
    zip.add("__MACOSX/export/posts.csv", "junk")
    zip.add("export/more.tsv", "date\tlikes\n2026-03-22\tmany\n")
    let readings = try read(Array(zip.data), named: "all.zip")
    #expect(
      readings.map(\.problems) == [
        ["all.zip files-passed-over"], ["all.zip[export/more.tsv]:2:12 not-a-number"],
      ])
    #expect(readings[0].issues.map(\.arguments) == [["files": "export/readme.md"]])
    #expect(readings[0].values("likes") == [3])
  }

  @Test func passesOverWhatIsClearlyNoData() throws {
    var zip = ZipBuilder()
    zip.add("readme.txt", "Thank you for your export.\n\nSee our help.\n")
    zip.add(".DS_Store", "x")
    zip.add("more.txt", "date,likes\n2026-03-22,4\n")
    let readings = try read(Array(zip.data), named: "all.zip")
    #expect(readings.map(\.summary.file) == ["all.zip[more.txt]"])
    #expect(readings[0].issues.map(\.arguments) == [["files": "readme.txt"]])
    #expect(readings[0].issues.map(\.severity) == [.note])
  }

  @Test func tellsDamagedTextInAnArchive() throws {
    var zip = ZipBuilder()
    zip.add("posts.txt", "date,likes\n2026-03-22,many\n")
    #expect(
      try read(Array(zip.data), named: "a.zip").map(\.problems) == [
        ["a.zip[posts.txt]:2:12 not-a-number"]
      ])
  }

  @Test func readsWorkbooksInAnArchive() throws {
    let book = try Fixture.bytes("linkedin-page.xlsx")
    var zip = ZipBuilder()
    zip.add("export/page.xlsx", book)
    zip.add("broken.xlsx", "no workbook")
    let readings = try read(Array(zip.data), named: "all.zip")
    #expect(
      readings.map(\.summary.file) == [
        "all.zip[export/page.xlsx][Metrics]", "all.zip[export/page.xlsx][All posts]",
        "all.zip[broken.xlsx]",
      ])
    #expect(readings[0].sums.hasPrefix("impressions 900"))
    #expect(readings[2].problems == ["all.zip[broken.xlsx] not-a-spreadsheet"])
  }

  @Test func opensNoArchiveInAnArchive() throws {
    var inner = ZipBuilder()
    inner.add("a.csv", "date,likes\n2026-03-22,4\n")
    var zip = ZipBuilder()
    zip.add("inner.xlsx", Array(inner.data))
    zip.add("inner.zip", Array(inner.data))
    let readings = try read(Array(zip.data), named: "all.zip")
    #expect(
      readings.map(\.problems) == [
        ["all.zip[inner.xlsx] not-a-spreadsheet", "all.zip files-passed-over"]
      ])
  }

  @Test func asksForThePasswordOfAnArchiveOnce() throws {
    var zip = ZipBuilder()
    zip.add("a.csv", "date,likes\n2026-03-22,4\n")
    zip.add("b.csv", "date,likes\n2026-03-22,4\n")
    zip.isMarkedAsEncrypted = true
    let readings = try read(Array(zip.data), named: "all.zip")
    #expect(readings.map(\.problems) == [["all.zip encrypted-archive"]])
    #expect(readings[0].issues.first?.hint?.code == "unpack-first")
  }

  @Test func tellsAnEmptyArchive() throws {
    let zip = ZipBuilder()
    #expect(try read(Array(zip.data), named: "a.zip")[0].problems == ["a.zip no-data-in-archive"])
  }

  @Test func tellsAListInJSON() throws {
    let text = "[\n  {\"date\": \"2026-03-21\", \"likes\": 3}\n]\n"
    let reading = try read(Array(text.utf8), named: "data.json")[0]
    #expect(reading.problems == ["data.json json-list"])
    #expect(reading.issues.first?.hint?.code == "list-to-lines")
    #expect(reading.isEmpty)
  }

  @Test func tellsAnArchiveWithoutData() throws {
    var zip = ZipBuilder()
    zip.add("readme.md", "Hello")
    #expect(try read(Array(zip.data), named: "a.zip")[0].problems == ["a.zip no-data-in-archive"])
    let damaged = Array(zip.data.prefix(20))
    #expect(try read(damaged, named: "a.zip")[0].problems == ["a.zip damaged-archive"])
  }

  @Test func readsJSONLines() throws {
    let text = """
      {"date": "2026-03-21", "network": "x", "likes": 3, "page": "Tea \\u0026 \\"Co\\""}

      {"likes": 4.5e0, "date": "2026-03-22", "nested": 1, "page": null}
      """
    let reading = try read(Array(text.utf8), named: "data.jsonl")[0]
    #expect(reading.problems == ["data.jsonl:3:13 fractional-counts"])
    #expect(reading.days == ["2026-03-21", "2026-03-22"])
    #expect(reading.values("likes") == [3, 4.5])
    #expect(reading.values(.page) == ["Tea & \"Co\"", nil])
    #expect(reading.table?.lines == [1, 3])
  }

  @Test func refusesLinesThatAreNoObjects() throws {
    let text = """
      {"date": "2026-03-21", "likes": 3}
      {"date": "2026-03-22", "likes": [4]}
      {"date": "2026-03-23", "likes": 5
      {"date": "2026-03-24", "likes": "many"}
      {"date": "2026-03-25", "likes": 6} x
      {"date": "2026-03-26", "likes": 7}
      """
    let reading = try read(Array(text.utf8), named: "data.jsonl")[0]
    #expect(
      reading.problems.sorted() == [
        "data.jsonl:2:33 invalid-json-line", "data.jsonl:3:34 invalid-json-line",
        "data.jsonl:4:12 not-a-number", "data.jsonl:5:36 invalid-json-line",
      ])
    #expect(reading.summary.rows == 6)
    #expect(reading.summary.rejected == 4)
    #expect(reading.values("likes") == [3, 7])
  }

  /// A workbook of sheets with texts and numbers.
  private func readings(of sheets: [(name: String, rows: [[String]])]) throws -> [SourceReading] {
    let book = Workbook(
      sheets: sheets.map { sheet in
        let rows = sheet.rows.enumerated().map { number, cells in
          let cells = cells.map { cell in
            Int(cell) == nil
              ? "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>" : "<c><v>\(cell)</v></c>"
          }
          return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        return (sheet.name, rows.joined())
      })
    return try read(Array(book.data), named: "book.xlsx")
  }

  private static let facebook = [["Date", "Leads"], ["2026-03-01", "5"], ["2026-03-02", "7"]]
  private static let instagram = [["Date", "Leads"], ["2026-03-01", "2"]]

  @Test func takesTheNamesOfSheetsForNetworks() throws {
    let both = try readings(of: [("Facebook", Self.facebook), ("ইনস্টাগ্রাম", Self.instagram)])
    #expect(both.map { $0.values(.network) } == [["facebook", "facebook"], ["instagram"]])
    let own = [["Date", "Network", "Leads"], ["2026-03-01", "x", "2"]]
    #expect(try readings(of: [("Facebook", own)])[0].values(.network) == ["x"])
    #expect(try readings(of: [("March", Self.facebook)])[0].values(.network) == [nil, nil])
  }

  @Test(arguments: ["All", "Total", "সব", "जम्मा", "همه"])
  func leavesOutASheetThatHasTheSumsOfTheOthers(name: String) throws {
    let all = [
      ["Date", "Network", "Leads"], ["2026-03-01", "facebook", "5"],
      ["2026-03-01", "instagram", "2"], ["2026-03-02", "facebook", "7"],
    ]
    let sheets = [("Facebook", Self.facebook), ("Instagram", Self.instagram)]
    let same = try readings(of: [(name, all)] + sheets)
    #expect(same.map { $0.table?.count } == [0, 2, 1])
    #expect(same[0].problems == ["book.xlsx[\(name)] sheet-sums-others"])
    let other = try readings(of: [(name, Array(all.dropLast()))] + sheets)
    #expect(other.map { $0.table?.count } == [2, 2, 1])
    #expect(other[0].problems == ["book.xlsx[\(name)] sheet-may-sum-others"])
    #expect(try readings(of: [(name, all)])[0].issues == [])
  }

  @Test func readsRowsOfSheetsThatEndAtTheirLastCellWithText() throws {
    let rows = [
      ["Date", "Network", "Leads", "Clicks", "Notes"],
      ["2026-03-01", "facebook", "5", "30", "Eid"],
      ["2026-03-02", "instagram", "2"], ["2026-03-03"], ["Made in the office"],
    ]
    let reading = try readings(of: [("March", rows)])[0]
    #expect(reading.issues == [])
    #expect(reading.values(.network) == ["facebook", "instagram", nil])
    #expect(reading.values("leads") == [5, 2, nil])
    #expect(reading.values("clicks") == [30, nil, nil])
  }

  @Test func passesOverCellsOfSheetsBesideTheTable() throws {
    let readings = try readBook([
      (
        "March",
        cells(
          """
          Date,Leads
          2026-03-01,10
          2026-03-02,12,,Eid holiday
          2026-03-03,9,20%,Puja
          ,,,See the other sheet
          """)
      )
    ])
    #expect(readings[0].values("leads") == [10, 12, 9])
    #expect(
      readings[0].problems == [
        "book.xlsx[March]:1 unnamed-column", "book.xlsx[March]:1 unnamed-column",
      ])
    #expect(readings[0].issues.map(\.severity) == [.note, .note])
    #expect(readings[0].issues.map(\.arguments) == [["number": 4], ["number": 3]])
    #expect(readings[0].summary.rows == 3)
  }

  @Test func passesOverCellsOfExportsInSheetsBesideTheTable() throws {
    let header = "Date,Video Views,Profile Views,Likes,Comments,Shares"
    let readings = try readBook([
      ("S", cells("\(header)\n2026-03-01,100,5,3,2,1,,best day\n2026-03-02,90,5,3,2,1,,\n"))
    ])
    #expect(readings[0].summary.dialect.rawValue.hasPrefix("tiktok"))
    #expect(readings[0].summary.rejected == 0)
    #expect(readings[0].days == ["2026-03-01", "2026-03-02"])
    #expect(readings[0].problems == ["book.xlsx[S]:1 unnamed-column"])
  }

  @Test(
    arguments: [
      "Date,Facebook,,Instagram,\n,Reach,Likes,Reach,Likes", "Date,Paid,,\n,Reach,Likes,Shares",
      "Date,Facebook,Instagram\n,Leads,Leads",
    ])
  func saysThatAHeaderHasTwoRows(header: String) throws {
    for reading in try readBook([("S", cells(header + "\n2026-03-01,100,5,50,3\n"))]) + [
      DelimitedTextReader.read(
        Array((header + "\n2026-03-01,100,5,50,3\n").utf8), as: SourceDescription(file: "a.csv"))
    ] {
      #expect(reading.issues.map(\.code) == [.headerOfTwoRows])
      #expect(reading.issues.map(\.severity) == [.error])
      #expect(reading.issues.first?.hint?.code == "one-row-per-day")
      #expect(reading.table == nil)
    }
  }

  @Test func addsSheetsWithTheSameBudgetOfEachDay() throws {
    let rows = [["Date", "Spend"]] + (1...9).map { ["2026-03-0\($0)", "20"] }
    var sheets = try readings(of: [("Dhaka", rows), ("Chattogram", rows)])
    let issues = SourceOverlaps.resolve(&sheets)
    #expect(issues.map(\.code) == [.sameDays])
    #expect(sheets.flatMap { $0.values("spend") }.compactMap(\.self).reduce(0, +) == 360)
  }

  @Test func readsMeasuresBehindAnEmptyColumn() throws {
    let remarks = try readings(of: [
      (
        "A",
        [
          ["Date", "Reach", "", "Remark", "Likes"], ["2026-03-01", "10", "", "", "1"],
          ["2026-03-02", "10", "", "Eid sale", "1"], ["2026-03-03", "10", "", "", "1"],
          ["2026-03-04", "10", "", "rain", "1"],
        ]
      )
    ])[0]
    #expect(remarks.values("likes") == [1, 1, 1, 1])
    let lastDay = try readings(of: [
      (
        "A",
        [
          ["Date", "Reach", "", "Spend"], ["2026-03-01", "10", "", "5"],
          ["2026-03-02", "20", "", "6"], ["2026-03-03", "30"],
        ]
      )
    ])[0]
    #expect(lastDay.values("spend") == [5, 6, nil])
  }

  @Test func keepsWhatOnlyASheetNamedForAllHas() throws {
    for (header, value) in [("Clicks", "30"), ("Followers", "900")] {
      let all = [
        ["Date", "Network", "Leads", header], ["2026-03-01", "facebook", "5", value],
        ["2026-03-01", "instagram", "2", ""], ["2026-03-02", "facebook", "7", ""],
      ]
      let sheets = try readings(
        of: [("All", all), ("Facebook", Self.facebook), ("Instagram", Self.instagram)])
      #expect(sheets[0].problems == ["book.xlsx[All] sheet-may-sum-others"])
      #expect(sheets[0].values(MeasureID(rawValue: header.lowercased())).first == Double(value))
    }
  }

  @Test(arguments: [("Facebook", "Instagram"), ("Tea", "Coffee")])
  func countsPostsOfASheetOfAllOnce(one: String, other: String) throws {
    let header = ["Post id", "Date", "Post text", "Post Link", "Impressions", "Engagements"]
    let tea = ["1", "Tue, Jul 14, 2026", "a", "b", "100", "1"]
    let coffee = ["2", "Tue, Jul 14, 2026", "a", "b", "50", "1"]
    var sheets = try readings(
      of: [("All", [header, tea, coffee]), (one, [header, tea]), (other, [header, coffee])])
    func sum(_ readings: [SourceReading]) -> Double {
      readings.flatMap { $0.values("impressions") }.compactMap(\.self).reduce(0, +)
    }
    #expect(sum([sheets[0]]) == 150)
    _ = SourceOverlaps.resolve(&sheets)
    // Of another network a post with the same id is another one.
    if one == "Tea" { #expect(sum(sheets) == 150) }
  }

  @Test(
    arguments: [
      ("0 &quot;PCS&quot;", []), ("0 &quot;BDT&quot;", []), ("[$BDT] 0", []),
      ("0 &quot;USD&quot;", ["book.xlsx[Ads]:2:12 amounts-in-other-currency"]),
    ] as [(String, [String])])
  func takesWordsBesideANumberForACurrencyOnlyWhereTheyAreOne(
    format: String, problems: [String]
  ) throws {
    let text = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let book = Workbook(
      sheets: [
        (
          "Ads",
          "<row r=\"1\">\(text("Date"))\(text("Spend"))</row>"
            + "<row r=\"2\">\(text("2026-03-01"))<c s=\"1\"><v>5</v></c></row>"
        )
      ], formats: [format])
    var description = SourceDescription(file: "book.xlsx")
    description.currency = "BDT"
    let reading = try SourceReader(description).read(SourceInput(Array(book.data)))[0]
    #expect(reading.problems == problems)
    #expect(reading.values("spend") == [problems.isEmpty ? 5 : nil])
  }

  @Test func namesNoEmptyFileAndNoLineZeroOfLinesOfJSON() throws {
    let nested = #"{"date": "2026-03-01", "metrics": {"likes": 5}}"# + "\n"
    let refused = try read(Array((nested + nested).utf8), named: "data.jsonl")[0]
    #expect(
      refused.problems == [
        "data.jsonl:1:35 invalid-json-line", "data.jsonl:2:35 invalid-json-line",
      ])
    let empty = try read(Array("{}\n".utf8), named: "data.jsonl")[0]
    #expect(empty.problems == ["data.jsonl empty-file"])
    let twice = #"{"date": "2026-03-01", "network": "facebook", "likes": 5, "likes ": 1}"# + "\n"
    let reading = try read(Array(twice.utf8), named: "data.jsonl")[0]
    #expect(reading.problems == ["data.jsonl two-columns-for-one"])
    #expect(reading.issues.first?.arguments["first"] == "likes")
    #expect(reading.issues.first?.arguments["second"] == "likes\u{2423}")
  }
}
