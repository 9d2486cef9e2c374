// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import InputDiagnostics
@testable import MetricSources
import SpreadsheetFiles
import TestSupport
import Testing

/// Archives and workbooks of which a part cannot be read, and those that look like others.
@Suite struct ContainerTests {
  private func read(_ data: Data, named file: String) throws -> [SourceReading] {
    try SourceReader(SourceDescription(file: file)).read(SourceInput(Array(data)))
  }

  private func zip(_ files: [(String, [UInt8])]) -> Data {
    var zip = ZipBuilder()
    for (name, content) in files { zip.add(name, content) }
    return zip.data
  }

  private static let table = Array("date,likes\n2026-03-01,4\n".utf8)

  private static func sheet(_ name: String, _ leads: Int) -> (name: String, rows: String) {
    func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    return (
      name,
      "<row>\(text("Date"))\(text("Leads"))</row>"
        + "<row>\(text("2026-03-01"))<c><v>\(leads)</v></c></row>"
    )
  }

  // MARK: Archives

  @Test(arguments: ["index.zip", "content.xml"])
  func readsArchivesOfDataWithFilesNamedAsThoseOfSpreadsheets(name: String) throws {
    let readings = try read(zip([("data.csv", Self.table), (name, [0x78])]), named: "a.zip")
    #expect(readings.map(\.summary.file) == ["a.zip[data.csv]"])
    #expect(readings[0].values("likes") == [4])
    #expect(readings[0].problems == ["a.zip files-passed-over"])
  }

  @Test func passesOverTablesOfPeopleBesideThoseOfDays() throws {
    let genders = Array("Gender,Distribution\nMale,0.4\nFemale,0.6\n".utf8)
    let days = ("Overview.csv", Self.table)
    let people = ("FollowerGender.csv", genders)
    for files in [[days, people], [people, days]] {
      let readings = try read(zip(files), named: "a.zip")
      #expect(readings.map(\.problems) == [["a.zip files-passed-over"]])
    }
    #expect(
      try read(zip([people]), named: "a.zip").map(\.problems)
        == [["a.zip[FollowerGender.csv]:1 no-date-column"]])
    // What may be data is told.
    let others = ("Others.csv", Array("When,Likes\nyesterday,4\n".utf8))
    #expect(
      try read(zip([days, others]), named: "a.zip").flatMap(\.problems)
        == ["a.zip[Others.csv]:1 no-date-column"])
  }

  @Test func readsNoTablesThatAreEmbeddedInDocuments() throws {
    let book = Array(Workbook(sheets: [Self.sheet("S", 4)]).data)
    for (document, format) in [("ppt/presentation.xml", "PPTX"), ("word/document.xml", "DOCX")] {
      let data = zip([("ppt/embeddings/chart.xlsx", book), (document, [0x78])])
      let readings = try read(data, named: "a.pptx")
      #expect(readings.map(\.problems) == [["a.pptx other-format"]])
      #expect(readings[0].issues.first?.arguments == ["format": .text(format)])
    }
  }

  @Test func saysOfAWorkbookInAnArchiveWhatItSaysOfItAlone() throws {
    let sound = Workbook(sheets: [Self.sheet("S", 4)])
    var damaged = sound
    damaged.sharedTexts = ["<t>a</wrong>"]
    let encrypted = CompoundFileBuilder.file(stream: "EncryptedPackage", [1, 2, 3])
    for book in [damaged.data, encrypted] {
      let alone = try read(book, named: "book.xlsx")[0].issues
      #expect(alone.map(\.code) != [.notASpreadsheet])
      let packed = try read(zip([("b.xlsx", Array(book))]), named: "a.zip")[0].issues
      #expect(packed.map(\.code) == alone.map(\.code))
      #expect(packed.map(\.hint) == alone.map(\.hint))
      #expect(packed.map { $0.location?.file } == ["a.zip[b.xlsx]"])
    }
  }

  @Test func readsNoDocumentsBesideData() throws {
    let book = Array(Workbook(sheets: [Self.sheet("S", 4)]).data)
    let files = [
      ("word/document.xml", [0x78]), ("word/embeddings/chart.xlsx", book), ("a.csv", Self.table),
    ]
    let readings = try read(zip(files), named: "a.zip")
    #expect(readings.map(\.summary.file) == ["a.zip[a.csv]"])
    #expect(
      readings[0].issues.map(\.arguments) == [
        ["files": "word/document.xml, word/embeddings/chart.xlsx"]
      ])
  }

  @Test func unpacksNoWorkbookThatSaysThatItIsTooLarge() throws {
    var zip = ZipBuilder()
    let book = Array(Workbook(sheets: [Self.sheet("S", 4)]).data)
    zip.add("large.xlsx", book, statedSize: 1 << 30 + 1)
    zip.add("data.csv", Self.table)
    let readings = try read(zip.data, named: "a.zip")
    #expect(readings.map(\.problems) == [["a.zip[large.xlsx] spreadsheet-too-large"], []])
  }

  @Test func copiesNoMoreThanItMay() throws {
    let inputs = [SourceInput(Self.table), SourceInput(Self.table)]
    let copy = try TemporaryCopy(of: inputs[0].stored, limit: Self.table.count)
    #expect(try Array(Data(contentsOf: URL(filePath: copy.path))) == Self.table)
    let failure = #expect(throws: SourceInputFailure.self) {
      try TemporaryCopy(of: inputs[1].stored, limit: Self.table.count - 1)
    }
    #expect(failure == .tooLarge)
    #expect(inputs.count == 2)
  }

  // MARK: Sheets

  /// A workbook in XLS whose second sheet begins where none is.
  private func bookWithoutSecondSheet(
    isHidden: Bool = false, isInOther: Bool = false, firstLeads: Double?
  ) -> Data {
    var cells = [XLSWorkbook.label(0, 0, "Date"), XLSWorkbook.label(0, 1, "Leads")]
    if let firstLeads {
      cells += [XLSWorkbook.label(1, 0, "2026-03-01"), XLSWorkbook.number(1, 1, firstLeads)]
    } else {
      cells = []
    }
    let book = XLSWorkbook([
      .init("One", cells), .init("Two", [XLSWorkbook.number(0, 0, 1)], isHidden: isHidden),
    ])
    var stream = book.stream
    let names = stream.indices.filter { stream[$0...].starts(with: [0x85, 0]) }
    let offset = stream[names[1] + 4..<names[1] + 8]
    let place = offset.reversed().reduce(0) { $0 << 8 | Int($1) } + 20 - (isInOther ? 60 : 0)
    stream.replaceSubrange(
      names[1] + 4..<names[1] + 8, with: CompoundFileBuilder.bytes([UInt32(place)]))
    return CompoundFileBuilder.file(stream: "Workbook", stream)
  }

  @Test func keepsTheSheetsBesideOneThatCannotBeRead() throws {
    for isInOther in [false, true] {
      let book = bookWithoutSecondSheet(isInOther: isInOther, firstLeads: 8)
      let readings = try read(book, named: "book.xls")
      #expect(readings.map(\.problems) == [[], ["book.xls[Two] damaged-spreadsheet"]])
      #expect(readings[0].values("leads") == [8])
    }
    // The same of a sheet whose part is not there.
    let book = Workbook(sheets: [Self.sheet("One", 8), Self.sheet("Two", 9)])
    let parts = book.data.replacing(
      Data("xl/worksheets/sheet1.xml".utf8), with: Data("xl/worksheets/sheet9.xml".utf8))
    let others = try read(parts, named: "book.xlsx")
    #expect(others.map(\.problems) == [[], ["book.xlsx[Two] damaged-spreadsheet"]])
    #expect(others[0].values("leads") == [8])
  }

  @Test func tellsADamagedHiddenSheetForWhatItIs() throws {
    let readings = try read(
      bookWithoutSecondSheet(isHidden: true, firstLeads: nil), named: "book.xls")
    #expect(readings.map(\.problems) == [["book.xls[Two] damaged-spreadsheet"]])
    var book = Workbook(
      sheets: [("Cover", ""), ("Old", Self.sheet("", 7).rows + "<row r=\"1\"/>")], hidden: ["Old"])
    let damaged = try read(book.data, named: "book.xlsx")
    #expect(damaged.map(\.problems) == [["book.xlsx[Old]:3 damaged-spreadsheet"]])
    book.sheets.append(Self.sheet("Data", 9))
    let beside = try read(book.data, named: "book.xlsx")
    #expect(beside.map(\.problems) == [["book.xlsx sheet-passed-over", "book.xlsx hidden-sheets"]])
    book.hidden.insert("Data")
    let both = try read(book.data, named: "book.xlsx")
    #expect(
      both.map(\.problems) == [
        ["book.xlsx data-in-hidden-sheets"], ["book.xlsx[Old]:3 damaged-spreadsheet"],
      ])
    #expect(both[0].issues.first?.arguments == ["sheets": "Data"])
  }

  @Test func takesTheWholeNameOfASheetWithBrackets() throws {
    let book = Workbook(sheets: [Self.sheet("Tea [Target", 8), Self.sheet("Real", 9)])
    let readings = try read(book.data, named: "book.xlsx")
    #expect(readings.map { $0.values("leads") } == [[8], [9]])
    #expect(readings.map(\.problems) == [[], []])
  }
}
