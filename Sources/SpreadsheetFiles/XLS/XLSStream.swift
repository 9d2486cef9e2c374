// SPDX-License-Identifier: Apache-2.0

/// The records of a workbook in XLS, read a part of the stream at a time.
final class XLSStream {
  /// How many bytes are read at once: where reading goes on from what was read last, and elsewhere.
  private static let window = (sequential: 1 << 16, elsewhere: 1 << 10)

  private let bytes: any RandomAccessBytes
  private let window = UnsafeMutableRawBufferPointer.allocate(
    byteCount: XLSStream.window.sequential, alignment: 8)
  /// Which bytes of the stream the window shows.
  private var shown = 0..<0

  init(_ bytes: any RandomAccessBytes) { self.bytes = bytes }

  deinit { window.deallocate() }

  /// The record at a place; `nil` at the end of the stream and where the record is cut off.
  func record(at offset: Int) -> XLSRecord? {
    guard let type = uint16(at: offset), let length = uint16(at: offset + 2),
      offset + 4 + length <= bytes.count
    else { return nil }
    return XLSRecord(type: type, start: offset + 4, end: offset + 4 + length, stream: self)
  }

  // MARK: Values

  /// The bytes of the stream at a place; `nil` beyond its end.
  private func value<Value: FixedWidthInteger>(_: Value.Type, at offset: Int) -> Value? {
    let end = offset + MemoryLayout<Value>.size
    guard offset >= 0, end <= bytes.count else { return nil }
    if offset < shown.lowerBound || end > shown.upperBound {
      let isNext = (shown.lowerBound...shown.upperBound).contains(offset)
      let size = isNext ? Self.window.sequential : Self.window.elsewhere
      let count = bytes.read(
        at: offset, into: UnsafeMutableRawBufferPointer(rebasing: window[..<size]))
      shown = offset..<offset + count
      guard end <= shown.upperBound else { return nil }
    }
    return Value(
      littleEndian: window.loadUnaligned(fromByteOffset: offset - shown.lowerBound, as: Value.self))
  }

  func byte(at offset: Int) -> UInt8? { value(UInt8.self, at: offset) }
  func uint16(at offset: Int) -> Int? { value(UInt16.self, at: offset).map(Int.init) }
  func uint32(at offset: Int) -> UInt32? { value(UInt32.self, at: offset) }
  func uint64(at offset: Int) -> UInt64? { value(UInt64.self, at: offset) }
}

/// A record: what it is, and where its content is in the stream.
///
/// - SeeAlso: [MS-XLS], 2.1.4 "Record".
struct XLSRecord {
  let type: Int
  let start: Int
  let end: Int
  let stream: XLSStream

  var length: Int { end - start }

  // Values by their offset in the content; `nil` beyond its end.

  func byte(_ offset: Int) -> UInt8? {
    offset < length ? stream.byte(at: start + offset) : nil
  }

  func uint16(_ offset: Int) -> Int? {
    offset + 2 <= length ? stream.uint16(at: start + offset) : nil
  }

  func uint32(_ offset: Int) -> UInt32? {
    offset + 4 <= length ? stream.uint32(at: start + offset) : nil
  }

  func double(_ offset: Int) -> Double? {
    offset + 8 <= length
      ? stream.uint64(at: start + offset).map(Double.init(bitPattern:)) : nil
  }

  /// The record after it.
  var next: XLSRecord? { stream.record(at: end) }
}

/// The types of records that say what cells hold.
enum XLSRecordType {
  static let beginning = 0x0809
  static let end = 0x000A
  static let continued = 0x003C

  // The workbook.
  static let password = 0x002F
  static let startOfDates = 0x0022
  static let format = 0x041E
  static let style = 0x00E0
  static let sheet = 0x0085
  static let sharedTexts = 0x00FC

  // Cells.
  static let number = 0x0203
  static let shortNumber = 0x027E
  static let shortNumbers = 0x00BD
  static let sharedText = 0x00FD
  static let text = 0x0204
  static let richText = 0x00D6
  static let booleanOrError = 0x0205
  /// What a formula results in, behind it.
  static let formulaText = 0x0207

  /// Whether a record is a formula, which some programs give the type that it had in earlier versions.
  static func isFormula(_ type: Int) -> Bool {
    type == 0x0006 || type == 0x0206 || type == 0x0406
  }

  /// Whether a record is of cells that hold anything.
  static func hasCells(_ type: Int) -> Bool {
    switch type {
    case number, shortNumber, shortNumbers, sharedText, text, richText, booleanOrError: true
    default: isFormula(type)
    }
  }
}
