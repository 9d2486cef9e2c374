// SPDX-License-Identifier: Apache-2.0

import Foundation
import SpreadsheetFiles
import TestSupport
import Testing

/// Numbers of cells as text.
struct NumberTextTests {
  /// The text of each value of an XLSX file in a format.
  private func texts(of values: [String], in format: String = "General") throws -> [String] {
    let rows = values.map { "<row><c s=\"1\"><v>\($0)</v></c><c><v>0</v></c></row>" }
    let workbook = Workbook(sheets: [("Data", rows.joined())], formats: [format])
    return try workbook.rows().map { $0.cells[0] }
  }

  /// The text of each number of an XLS file in a format.
  private func texts(of numbers: [Double], in format: String = "General") throws -> [String] {
    let cells = numbers.enumerated().flatMap { row, number in
      [XLSWorkbook.number(row, 0, number, style: 1), XLSWorkbook.number(row, 1, 0)]
    }
    let folder = try TemporaryFolder()
    let data = XLSWorkbook(cells, formats: [format]).data
    let file = try SpreadsheetFile(path: folder.write(data, to: "book.xls"))
    return try file.allRows(ofSheet: 0).map { $0.cells[0] }
  }

  @Test(arguments: ["General", "h:mm:ss", "yyyy-mm-dd h:mm", "0.00%", "&quot;৳&quot;#,##0"])
  func leavesCellsEmptyWhoseNumberIsNone(format: String) throws {
    let code = format.replacing("&quot;", with: "\"")
    #expect(try texts(of: [.nan, .infinity, -.infinity], in: code) == ["", "", ""])
    let zeros = "1" + String(repeating: "0", count: 400)
    #expect(
      try texts(of: ["nan", "-nan", "inf", "-inf", "1e999", zeros], in: format)
        == ["", "", "", "", "", ""])
  }

  @Test func leavesCellsEmptyWhoseShortNumberIsNone() throws {
    // The upper half of what is no number.
    let none = CompoundFileBuilder.bytes([UInt32(0x7FF8_0000)])
    let cells = [
      XLSWorkbook.cell(0x27E, 0, 0, style: 1, none),
      XLSWorkbook.formula(0, 1, XLSWorkbook.double(.nan), style: 1), XLSWorkbook.number(0, 2, 1),
    ]
    let folder = try TemporaryFolder()
    let data = XLSWorkbook(cells, formats: ["h:mm:ss"]).data
    let file = try SpreadsheetFile(path: folder.write(data, to: "book.xls"))
    #expect(try file.allRows(ofSheet: 0).map(\.cells) == [["", "", "1"]])
  }

  @Test func writesTheShortestDecimalThatReadsBackAsTheSame() throws {
    let values = [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("00.5", "0.5"), ("5.0", "5"), ("5.10", "5.1"),
      ("5.", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("+5", "5"), ("-12", "-12"),
      ("-12.25", "-12.25"),
      ("0.000001", "0.000001"), ("-0.0", "0"), ("12345678901.2345", "12345678901.2345"),
      ("0.30000000000000004", "0.30000000000000004"), ("0.1000000000000000055", "0.1"),
      ("999999999999999", "999999999999999"), ("-999999999999999", "-999999999999999"),
      ("1e3", "1000"), ("1.5E-3", "0.0015"), ("0x10", "16"),
    ]
    #expect(try texts(of: values.map(\.0)) == values.map(\.1))
    let numbers: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (-12, "-12"), (1e15, "1000000000000000"),
      (0.1 + 0.2, "0.30000000000000004"),
      (-12.25, "-12.25"), (1e-7, "0.0000001"), (-2.5e-9, "-0.0000000025"),
      (4503599627370495.5, "4503599627370495.5"), (9_007_199_254_740_991, "9007199254740991"),
      (9_007_199_254_740_992, "9.007199254740992E+15"), (-1e300, "-1E+300"),
      (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
    ]
    #expect(try texts(of: numbers.map(\.0)) == numbers.map(\.1))
  }

  @Test func writesNumbersOfBothKindsOfFilesAlike() throws {
    var state: UInt64 = 7
    var numbers: [Double] = []
    for _ in 0..<500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Up to fifteen digits of either sign, with so many of them behind the point.
      var number = (Double(Int64(bitPattern: state)) / 0x1p63 * 1e15).rounded()
      for _ in 0..<(state >> 7) % 16 { number /= 10 }
      numbers += [number, Double(Float(number)), (number * 100).rounded() / 100]
    }
    let texts = try texts(of: numbers)
    #expect(texts.map { Double($0) } == numbers)
    #expect(texts.allSatisfy { text in text.allSatisfy { "-.0123456789".contains($0) } })
    // What a file writes, with an exponent or in full, is the same number.
    #expect(try self.texts(of: numbers.map { "\($0)" }) == texts)
    #expect(try self.texts(of: texts) == texts)
    #expect(try self.texts(of: texts.map { $0.contains(".") ? $0 + "0" : $0 + ".0" }) == texts)
  }
}
