// SPDX-License-Identifier: Apache-2.0

import Foundation
import InputDiagnostics
import SpreadsheetFiles
import TestSupport
import Testing

struct XLSFileTests {
  private typealias Book = XLSWorkbook

  private func open(_ data: Data) throws -> SpreadsheetFile {
    let folder = try TemporaryFolder()
    return try SpreadsheetFile(path: folder.write(data, to: "book.xls"))
  }

  private func cells(_ book: XLSWorkbook) throws -> [[String]] {
    try open(book.data).allRows(ofSheet: 0).map(\.cells)
  }

  // MARK: Cells

  @Test func readsWhatFormulasCameTo() throws {
    let text = Book.formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    let shared = Book.record(0x4BC, [UInt8](repeating: 0, count: 10))
    let book = XLSWorkbook([
      Book.formula(0, 0, Book.double(10.5)), text, shared, Book.record(0x207, Book.text("লিড")),
      Book.formula(0, 2, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
      Book.formula(0, 3, [2, 0, 7, 0, 0, 0, 0xFF, 0xFF]),
      Book.formula(0, 4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]), Book.formula(0, 5, Book.double(0)),
    ])
    #expect(try cells(book) == [["10.5", "লিড", "TRUE", "#DIV/0!", "", "0"]])
  }

  @Test func readsAllKindsOfCells() throws {
    let whole = CompoundFileBuilder.bytes([UInt32(bitPattern: -3 << 2) | 2])
    let hundredths = CompoundFileBuilder.bytes([UInt32(1234 << 2) | 3])
    let half = CompoundFileBuilder.bytes([UInt32(0.5.bitPattern >> 32)])
    let several = Book.record(
      0xBD, Book.words([0, 1, 0]) + hundredths + Book.words([0]) + half + Book.words([2]))
    let book = XLSWorkbook([
      Book.cell(0x27E, 0, 0, whole), several, Book.label(0, 3, "plain"),
      Book.cell(0xD6, 0, 4, Book.text("ধনী") + Book.words([0])), Book.cell(0x205, 0, 5, [0x2A, 1]),
      Book.cell(0x205, 0, 6, [1, 0]), Book.cell(0x201, 0, 7, []), Book.number(2, 0, 1e-7),
    ])
    #expect(
      try open(book.data).allRows(ofSheet: 0) == [
        SheetRow(
          number: 1, cells: ["-3", "12.34", "0.5", "plain", "ধনী", "#N/A", "TRUE"],
          decimals: [1, 2]),
        SheetRow(number: 3, cells: ["0.0000001"], decimals: [0]),
      ])
  }

  @Test(
    arguments: [
      ("[h]:mm:ss", 50.0 / 24, "50:00:00"), ("h:mm:ss", 1, "24:00:00"), ("[ss]", 1.5, "36:00:00"),
      ("\"MYR\" #,##0", 45, "MYR 45"), ("#,##0 \"md\"", 45, "45"), ("0 \"mins\"", 45, "45"),
      ("dddd", 46082, "2026-03-01"), ("yyyy", 46082, "2026-03-01"), ("mmmm", 46082, "2026-03-01"),
      ("[$€-407] #,##0", 5, "€ 5"), ("0.0%", 0.0351, "3.51%"), ("\"৳\"0", 5, "৳ 5"),
      ("yyyy-mm-dd h:mm", 46102.640625, "2026-03-21 15:22:30"),
    ] as [(String, Double, String)])
  func writesNumbersAsTheirFormatMeansThem(format: String, value: Double, text: String) throws {
    #expect(
      try cells(XLSWorkbook([Book.number(0, 0, value, style: 1)], formats: [format])) == [[text]])
  }

  @Test func countsDaysFrom1904WhereTheWorkbookSaysSo() throws {
    var book = XLSWorkbook([Book.number(0, 0, 44640, style: 1)], formats: ["yyyy-mm-dd"])
    book.startsIn1904 = true
    #expect(try cells(book) == [["2026-03-21"]])
  }

  @Test func tellsNumbersThatMayHaveLostDigits() throws {
    let book = XLSWorkbook([
      Book.number(0, 0, 1.90481226335043e18), Book.number(0, 1, 9_007_199_254_740_991),
    ])
    #expect(try cells(book) == [["1.90481226335043E+18", "9007199254740991"]])
  }

  @Test func putsCellsInOrderThatWereWrittenByColumns() throws {
    let book = XLSWorkbook([
      Book.label(0, 0, "a"), Book.label(1, 0, "b"), Book.label(0, 1, "c"), Book.label(1, 1, "d"),
      Book.label(1, 0, "B"),
    ])
    #expect(try cells(book) == [["a", "c"], ["B", "d"]])
  }

  @Test func passesOverTheRecordsOfChartsInASheet() throws {
    let chart =
      Book.record(0x809, Book.words([0x600, 0x20, 0, 0])) + Book.number(0, 0, 7)
      + Book.record(0x0A, [])
    #expect(
      try cells(XLSWorkbook([Book.number(0, 0, 1), chart, Book.number(1, 0, 2)])) == [["1"], ["2"]])
  }

  // MARK: Shared texts

  @Test func readsTextsThatGoOnInAnotherRecordInAnotherWidth() throws {
    // Two texts: "abc" with runs, cut within and then in 16 bits, and one behind its extension.
    let start =
      CompoundFileBuilder.bytes([3, 3] as [UInt32]) + Book.words([3]) + [8, 1, 0]
      + Array("a".utf8)
    let second = [1] + Book.words(Array("bc".utf16)) + [9, 9]
    let third =
      [9, 9] + Book.words([2]) + [5, 4, 0, 0, 0] + Book.words(Array("দি".utf16)) + [7, 7]
    let rest = [7, 7] + Book.text("end")
    let records =
      Book.record(0xFC, start) + Book.record(0x3C, second) + Book.record(0x3C, third)
      + Book.record(0x3C, rest)
    let cells = (0..<3).map { Book.cell(0xFD, 0, $0, CompoundFileBuilder.bytes([UInt32($0)])) }
    let book = XLSWorkbook([.init("Data", cells)], records: records)
    #expect(try self.cells(book) == [["abc", "দি", "end"]])
  }

  @Test func refusesTextsThatAreSharedTwice() throws {
    let texts = CompoundFileBuilder.bytes([1, 1] as [UInt32]) + Book.text("a")
    let none = CompoundFileBuilder.bytes([0, 0] as [UInt32])
    for (first, isSound) in [(none, true), (texts, false)] {
      let records = Book.record(0xFC, first) + Book.record(0xFC, texts)
      let book = XLSWorkbook([.init("Data", [Book.number(0, 0, 1)])], records: records)
      guard !isSound else {
        #expect(try cells(book) == [["1"]])
        continue
      }
      let error = #expect(throws: SpreadsheetError.self) { try open(book.data) }
      #expect(error?.code == .damagedWorkbook)
    }
  }

  @Test func refusesACellWhoseTextIsNotThere() throws {
    let cell = Book.cell(0xFD, 4, 0, CompoundFileBuilder.bytes([UInt32(9)]))
    let error = #expect(throws: SpreadsheetError.self) { try cells(XLSWorkbook([cell])) }
    #expect(error == SpreadsheetError(.damagedSpreadsheet, sheet: "Data", row: 5))
  }

  // MARK: Formulas without values

  @Test func takesZerosOfFormulasThatWereNeverCalculatedForNone() throws {
    let none = Book.formula(1, 1, Book.double(0), flags: 3)
    let file = try open(XLSWorkbook([Book.number(0, 1, 5), none, none]).data)
    var rows = try file.rows(of: file.sheets[0])
    #expect(try rows.next()?.cells == ["", "5"])
    #expect(try rows.next() == nil)
    #expect(rows.emptyFormulas.count == 2)
    #expect(rows.emptyFormulas.cell == "B2")
    // Or each is an empty text.
    let empty = Book.formula(1, 1, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    let others = try open(XLSWorkbook([Book.number(0, 1, 5), empty]).data)
    var read = try others.rows(of: others.sheets[0])
    while try read.next() != nil {}
    #expect(read.emptyFormulas.count == 1)
    let calculated = Book.formula(2, 1, Book.double(4), flags: 3)
    #expect(try cells(XLSWorkbook([none, calculated])) == [["", "0"], ["", "4"]])
  }

  // MARK: Workbooks

  @Test func tellsHiddenSheetsFromOthers() throws {
    let book = XLSWorkbook([
      .init("S", [Book.number(0, 0, 1)]), .init("পুরোনো", [Book.number(0, 0, 2)], isHidden: true),
    ])
    let file = try open(book.data)
    #expect(file.sheets.map(\.name) == ["S"])
    #expect(file.hiddenSheets.map(\.name) == ["পুরোনো"])
  }

  @Test func asksForThePassword() throws {
    let book = XLSWorkbook(
      [.init("Data", [])], records: Book.record(0x2F, Book.words([1, 1, 1])))
    for data in [
      book.data, CompoundFileBuilder.file(stream: "EncryptedPackage", [1, 2, 3]),
    ] {
      let error = #expect(throws: SpreadsheetError.self) { try open(data) }
      #expect(error?.code == .encryptedSpreadsheet)
    }
    let error = #expect(throws: SpreadsheetError.self) {
      try open(CompoundFileBuilder.file(stream: "WordDocument", [1, 2, 3]))
    }
    #expect(error?.code == .notASpreadsheet)
  }

  @Test func readsWorkbooksOfExcel95() throws {
    var book = XLSWorkbook([
      .init(
        "Data",
        [
          Book.cell(0x204, 0, 0, Book.words([5]) + Array("Leads".utf8)), Book.number(1, 0, 12.5),
        ])
    ])
    book.version = 0x0500
    let file = try open(book.data)
    #expect(file.isOfEarlierExcel)
    #expect(file.sheets.map(\.name) == ["Data"])
    #expect(try file.allRows(ofSheet: 0).map(\.cells) == [["Leads"], ["12.5"]])
  }

  @Test func tellsSheetsWithTextFromOthers() throws {
    let empty = Book.formula(0, 0, Book.double(0), flags: 2)
    let book = XLSWorkbook([
      .init("None", []), .init("Blank", [Book.label(0, 0, ""), Book.cell(0x201, 1, 0, [])]),
      .init("Uncalculated", [empty]),
      .init("Calculated", [empty, Book.formula(9, 0, Book.double(4))]),
      // What is damaged has more than that.
      .init("Text", [Book.label(0, 0, "a"), Book.cell(0xFD, 4, 0, [9])]),
      .init("Damaged", [Book.cell(0xFD, 4, 0, [9])]),
    ])
    let file = try open(book.data)
    #expect(file.sheets.map(file.hasText) == [false, false, false, true, true, true])
    let rows = "<row><c/></row><row><c><v>1</v></c></row><row><c>"
    let other = Workbook(sheets: [("None", "<row><c/></row>"), ("Text", rows), ("Cut", "<row><c>")])
    let folder = try TemporaryFolder()
    let sheets = try SpreadsheetFile(path: folder.write(other.data, to: "book.xlsx"))
    #expect(sheets.sheets.map(sheets.hasText) == [false, true, true])
  }

  // MARK: Damage

  /// A workbook of two sheets with cells of all kinds, long enough for a table of sectors.
  private var long: Data {
    let texts = (0..<200).map { Book.text("text \($0)") }
    let shared =
      Book.record(
        0xFC, CompoundFileBuilder.bytes([200, 200] as [UInt32]) + texts[..<90].flatMap(\.self))
      + Book.record(0x3C, texts[90...].flatMap(\.self))
    let cells = (0..<200).flatMap { row in
      [
        Book.cell(0xFD, row, 0, CompoundFileBuilder.bytes([UInt32(row)])),
        Book.number(row, 1, 46082 + Double(row), style: 1), Book.label(row, 2, "নোট"),
        Book.formula(row, 3, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), Book.record(0x207, Book.text("f")),
      ]
    }
    return XLSWorkbook(
      [.init("One", cells), .init("Two", cells)], formats: ["yyyy-mm-dd"], records: shared
    ).data
  }

  /// Reads all there is: how many rows, and whether all sheets were whole.
  private func readAll(_ data: Data) throws -> (rows: Int, isWhole: Bool) {
    let folder = try TemporaryFolder()
    let path = try folder.write(data, to: "book.xls")
    guard let file = try? SpreadsheetFile(path: path) else { return (0, false) }
    var count = 0
    var isWhole = true
    for sheet in file.sheets + file.hiddenSheets {
      do {
        var rows = try file.rows(of: sheet)
        while try rows.next() != nil { count += 1 }
      } catch { isWhole = false }
    }
    return (count, isWhole)
  }

  @Test func saysOfEachFileThatIsCutOffThatItIsDamaged() throws {
    let whole = long
    #expect(try readAll(whole) == (400, true))
    for length in stride(from: 0, to: whole.count - 512, by: 1499) {
      #expect(try !readAll(whole.prefix(length)).isWhole, "\(length)")
    }
  }

  @Test func readsDamagedFilesToTheEndOfWhatIsSound() throws {
    let page = ProjectFiles.root + "/Tests/SpreadsheetFilesTests/Fixtures/page.xls"
    for whole in [long, try Data(contentsOf: URL(filePath: page))] {
      var state: UInt64 = 7
      for _ in 0..<120 {
        var data = whole
        for _ in 0..<4 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          data[8 + Int(state >> 33) % (data.count - 8)] = UInt8(truncatingIfNeeded: state >> 24)
        }
        // That it comes to an end is what counts.
        #expect(try readAll(data).rows <= 65_536 * 2)
      }
    }
  }

  @Test func readsNoRecordsForTwoSheets() throws {
    let book = XLSWorkbook([.init("One", [Book.number(0, 0, 1)]), .init("Two", [])])
    var stream = book.stream
    let names = stream.indices.filter { stream[$0...].starts(with: [0x85, 0]) }
    // The second begins where the first does.
    stream.replaceSubrange(names[1] + 4..<names[1] + 8, with: stream[names[0] + 4..<names[0] + 8])
    let error = #expect(throws: SpreadsheetError.self) {
      try open(CompoundFileBuilder.file(stream: "Workbook", stream))
    }
    #expect(error?.code == .damagedWorkbook)
  }

  @Test(arguments: [(0x20, 5), (0x20, 9), (0x39, 0), (0x39, 0x20), (0x1E, 6)] as [(Int, UInt8)])
  func refusesCompoundFilesOfSizesThatNoneHave(place: Int, value: UInt8) throws {
    for cells in [[Book.number(0, 0, 1)], (0..<400).map { Book.number($0, 0, 1) }] {
      var data = XLSWorkbook(cells).data
      data[place] = value
      let error = #expect(throws: SpreadsheetError.self) { try open(data) }
      #expect(error?.code == .damagedWorkbook)
    }
  }

  @Test func takesNoMoreSmallSectorsThanThereAre() throws {
    var data = XLSWorkbook([Book.number(0, 0, 1)]).data
    let root = try #require(data.range(of: Data("R\0o\0o\0t\0".utf8))).lowerBound
    data.replaceSubrange(root + 120..<root + 124, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try open(data).allRows(ofSheet: 0).map(\.cells) == [["1"]])
  }

  @Test func comesToAnEndWhereSectorsGoInACircle() throws {
    var data = long
    for sector in 2..<100 {
      let place = CompoundFileBuilder.table + 4 * sector
      data.replaceSubrange(
        place..<place + 4, with: CompoundFileBuilder.bytes([UInt32(sector == 2 ? 99 : sector - 1)]))
    }
    _ = try readAll(data)
    var names = long
    // Streams whose neighbours are themselves.
    let directory = try #require(names.range(of: Data("R\0o\0o\0t\0".utf8))).lowerBound
    for offset in [68, 72, 76] {
      let place = directory + 128 + offset
      names.replaceSubrange(place..<place + 4, with: [1, 0, 0, 0])
    }
    #expect(try readAll(names) == (400, true))
  }
}
