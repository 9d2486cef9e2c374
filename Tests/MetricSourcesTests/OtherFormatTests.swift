// SPDX-License-Identifier: Apache-2.0

import Foundation
import InputDiagnostics
import MetricSources
import TestSupport
import Testing

/// Files in formats that people take for data files.
@Suite struct OtherFormatTests {
  private func read(_ bytes: some Sequence<UInt8>, named file: String) throws -> SourceReading {
    let readings = try SourceReader(SourceDescription(file: file)).read(
      SourceInput(Array(bytes)))
    #expect(readings.count == 1)
    return readings[0]
  }

  private func expect(
    _ reading: SourceReading, isOf format: String, hint: IssueCode = "save-as-xlsx",
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(reading.issues.map(\.code) == ["other-format"], sourceLocation: location)
    let issue = reading.issues.first
    #expect(issue?.arguments == ["format": .text(format)], sourceLocation: location)
    #expect(issue?.hint?.code == hint, sourceLocation: location)
    #expect(reading.table == nil, sourceLocation: location)
  }

  @Test(arguments: [
    ("<html><body><table><tr><td>Date</td></tr></table></body></html>", "HTML"),
    ("\u{FEFF}\n <!DOCTYPE html>\n<html>", "HTML"), ("<table border=\"1\">", "HTML"),
    ("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", "HTML"),
    (
      "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "XML Spreadsheet 2003"
    ), ("<?xml version=\"1.0\"?>\n<rows/>", "XML"), ("MIME-Version: 1.0\n", "MHTML"),
    ("%PDF-1.7\n", "PDF"), ("\u{9}\u{4}\u{6}\u{0}\u{0}\u{0}", "Excel 4"),
  ])
  func namesFormatsOfText(text: String, format: String) throws {
    expect(try read(text.utf8, named: "export.xls"), isOf: format)
  }

  @Test func namesPagesInUTF16() throws {
    let text = Array("\u{FEFF}<html><table>".utf16)
    expect(try read(CompoundFileBuilder.bytes(text), named: "export.xls"), isOf: "HTML")
  }

  @Test(arguments: [
    ("content.xml", "ODS"), ("xl/workbook.bin", "XLSB"), ("Index/Document.iwa", "Numbers"),
    ("word/document.xml", "DOCX"),
  ])
  func namesSpreadsheetsThatAreArchives(path: String, format: String) throws {
    var zip = ZipBuilder()
    zip.add("mimetype", "x")
    zip.add(path, "x")
    zip.add("settings.txt", "date,likes\n2026-03-01,4\n")
    expect(try read(zip.data, named: "book"), isOf: format)
  }

  @Test func namesArchives() throws {
    expect(try read(Array("Rar!\u{1A}".utf8), named: "a.rar"), isOf: "RAR", hint: "unpack-first")
    expect(
      try read([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], named: "a"), isOf: "7z", hint: "unpack-first")
    let tar = Array("posts.csv".utf8) + [UInt8](repeating: 0, count: 248) + Array("ustar".utf8)
    expect(try read(tar, named: "a.tar"), isOf: "TAR", hint: "unpack-first")
    expect(try read(ZipBuilder.gzip(tar), named: "a.tar.gz"), isOf: "TAR", hint: "unpack-first")
  }

  @Test func namesWhatAnArchiveHoldsInsteadOfData() throws {
    var inner = ZipBuilder()
    inner.add("a.csv", "date,likes\n2026-03-22,4\n")
    var zip = ZipBuilder()
    zip.add("inner.zip", Array(inner.data))
    zip.add("other.zip", Array(inner.data))
    zip.add("logo.png", "x")
    let reading = try read(zip.data, named: "a.zip")
    expect(reading, isOf: "ZIP", hint: "unpack-first")
    #expect(reading.problems == ["a.zip[inner.zip] other-format"])
    zip = ZipBuilder()
    zip.add("export.xls", "<html><table>")
    expect(try read(zip.data, named: "a.zip"), isOf: "HTML")
  }

  // MARK: Compressed workbooks

  @Test func readsWorkbooksThatAreCompressedOnceMore() throws {
    let book = try Fixture.bytes("linkedin-page.xlsx")
    let readings = try SourceReader(SourceDescription(file: "page.xlsx.gz")).read(
      SourceInput(ZipBuilder.gzip(book)))
    #expect(
      readings.map(\.summary.file) == ["page.xlsx.gz[Metrics]", "page.xlsx.gz[All posts]"])
    let damaged = Array(ZipBuilder.gzip(book).dropLast(200))
    #expect(try read(damaged, named: "b.gz").problems == ["b.gz damaged-archive"])
  }
}
