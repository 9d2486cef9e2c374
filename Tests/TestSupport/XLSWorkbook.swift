// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A small workbook in XLS, record by record.
public struct XLSWorkbook {
  public struct Sheet {
    public var name: String
    public var cells: [[UInt8]]
    public var isHidden: Bool

    public init(_ name: String, _ cells: [[UInt8]], isHidden: Bool = false) {
      self.name = name
      self.cells = cells
      self.isHidden = isHidden
    }
  }

  public var sheets: [Sheet]
  /// The formats of styles from 1 on; 0 is a plain number.
  public var formats: [String] = []
  /// Records that stand before the sheets: shared texts and the like.
  public var records: [UInt8] = []
  public var startsIn1904 = false
  /// Excel 97; Excel 95 is 0x0500, whose texts are without a width.
  public var version: UInt16 = 0x0600

  public init(_ sheets: [Sheet], formats: [String] = [], records: [UInt8] = []) {
    self.sheets = sheets
    self.formats = formats
    self.records = records
  }

  public init(_ cells: [[UInt8]], formats: [String] = []) {
    self.init([Sheet("Data", cells)], formats: formats)
  }

  public var data: Data {
    CompoundFileBuilder.file(stream: version == 0x0600 ? "Workbook" : "Book", stream)
  }

  /// The records of the workbook.
  public var stream: [UInt8] {
    let parts = sheets.map { sheet in
      beginning(0x10) + sheet.cells.flatMap(\.self) + Self.record(0x0A, [])
    }
    var start = beginning(5) + Self.record(0x22, Self.words([startsIn1904 ? 1 : 0]))
    // The code page of Western Windows, without which texts of Excel 95 cannot be read.
    if version != 0x0600 { start += Self.record(0x42, Self.words([1252])) }
    for (index, code) in formats.enumerated() {
      start += Self.record(0x41E, Self.words([164 + UInt16(index)]) + Self.text(code))
    }
    for id in [0] + formats.indices.map({ 164 + UInt16($0) }) {
      start += Self.record(0xE0, Self.words([0, id]) + [UInt8](repeating: 0, count: 16))
    }
    start += records
    let names = sheets.map { sheet in
      let name = Self.text(sheet.name)
      // The count of a name is one byte.
      return [sheet.isHidden ? 1 : 0, 0, name[0]] + name[(version == 0x0600 ? 2 : 3)...]
    }
    var offset = start.count + names.reduce(4) { $0 + 8 + $1.count }
    for (name, part) in zip(names, parts) {
      start += Self.record(0x85, CompoundFileBuilder.bytes([UInt32(offset)]) + name)
      offset += part.count
    }
    return start + Self.record(0x0A, []) + parts.flatMap(\.self)
  }

  private func beginning(_ kind: UInt16) -> [UInt8] {
    Self.record(0x809, Self.words([version, kind, 0, 0, 0, 0, 0, 0]))
  }

  // MARK: Records

  public static func record(_ type: UInt16, _ content: [UInt8]) -> [UInt8] {
    words([type, UInt16(content.count)]) + content
  }

  public static func words(_ words: [UInt16]) -> [UInt8] { CompoundFileBuilder.bytes(words) }

  /// A text with its count and its width.
  public static func text(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    guard units.contains(where: { $0 > 0xFF }) else {
      return words([UInt16(units.count)]) + [0] + units.map(UInt8.init)
    }
    return words([UInt16(units.count)]) + [1] + words(units)
  }

  /// A cell of any type, at a place from 0.
  public static func cell(
    _ type: UInt16, _ row: Int, _ column: Int, style: Int = 0, _ content: [UInt8]
  ) -> [UInt8] {
    record(type, words([UInt16(row), UInt16(column), UInt16(style)]) + content)
  }

  public static func number(
    _ row: Int, _ column: Int, _ number: Double, style: Int = 0
  ) -> [UInt8] {
    cell(0x203, row, column, style: style, double(number))
  }

  public static func label(_ row: Int, _ column: Int, _ text: String) -> [UInt8] {
    cell(0x204, row, column, Self.text(text))
  }

  /// A formula with the eight bytes of what it came to.
  public static func formula(
    _ row: Int, _ column: Int, _ value: [UInt8], flags: UInt16 = 0, style: Int = 0
  ) -> [UInt8] {
    cell(6, row, column, style: style, value + words([flags, 0, 0, 0]))
  }

  public static func double(_ number: Double) -> [UInt8] {
    CompoundFileBuilder.bytes([number.bitPattern])
  }
}
