// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A small workbook in XLSX, part by part.
public struct Workbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The content of `sheetData`, by the name of the sheet.
  public var sheets: [(name: String, rows: String)]
  public var sharedTexts: [String] = []
  /// The formats of styles from 1 on; 0 is a plain number.
  public var formats: [String] = []
  public var startsIn1904 = false
  public var hidden: Set<String> = []
  /// Whether spreadsheets are to calculate its formulas when they open it.
  public var isCalculatedOnLoad = false

  public init(
    sheets: [(name: String, rows: String)], sharedTexts: [String] = [], formats: [String] = [],
    startsIn1904: Bool = false, hidden: Set<String> = []
  ) {
    self.sheets = sheets
    self.sharedTexts = sharedTexts
    self.formats = formats
    self.startsIn1904 = startsIn1904
    self.hidden = hidden
  }

  public var data: Data {
    var zip = ZipBuilder()
    zip.add("_rels/.rels", Self.relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    let names = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\">"
        + "<workbookPr date1904=\"\(startsIn1904 ? 1 : 0)\"/>"
        + "<sheets>\(names.joined())</sheets>"
        + "<calcPr fullCalcOnLoad=\"\(isCalculatedOnLoad ? 1 : 0)\"/></workbook>")
    zip.add(
      "xl/_rels/workbook.xml.rels",
      Self.relations(
        sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") } + [
          ("t", "sharedStrings", "/xl/sharedStrings.xml"), ("f", "styles", "styles.xml"),
        ]))
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index).xml",
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    zip.add(
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(Self.main)\">\(sharedTexts.map { "<si>\($0)</si>" }.joined())</sst>")
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    zip.add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>")
    return zip.data
  }

  private static func relations(_ all: [(id: String, kind: String, target: String)]) -> String {
    let each = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + each.joined() + "</Relationships>"
  }
}
