// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// Reads texts in a record and in those that continue it.
///
/// - SeeAlso: [MS-XLS], 2.5.293 "XLUnicodeRichExtendedString"; other strings are short forms of it.
struct XLSText {
  private let stream: XLSStream
  private var offset: Int
  private var end: Int

  /// Begins behind some bytes of a record.
  init(_ record: XLSRecord, from offset: Int) {
    stream = record.stream
    self.offset = min(record.start + offset, record.end)
    end = record.end
  }

  /// Whether nothing is left of the record and those that continue it.
  mutating func isAtEnd() -> Bool { offset == end && !goOn() }

  /// Reads the next text, the number of whose characters one byte says, or two.
  mutating func next(hasShortCount: Bool = false) throws(SpreadsheetError) -> String {
    guard let count = hasShortCount ? byte().map(Int.init) : uint16(), let flags = byte() else {
      throw SpreadsheetError(.damagedSpreadsheet)
    }
    let runs = flags & 8 != 0 ? uint16() : 0
    let extraLow = flags & 4 != 0 ? uint16() : 0
    let extraHigh = flags & 4 != 0 ? uint16() : 0
    guard let runs, let extraLow, let extraHigh else { throw SpreadsheetError(.damagedSpreadsheet) }
    let text = try characters(count, areWide: flags & 1 != 0)
    // Where its looks change, and how it is read aloud in East Asia.
    try skip(runs * 4 + extraLow + extraHigh << 16)
    return text
  }

  private mutating func characters(
    _ count: Int, areWide: Bool
  ) throws(SpreadsheetError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(count)
    var areWide = areWide
    while units.count < count {
      if offset == end {
        // What goes on in another record says once more how wide its characters are.
        guard goOn(), let flags = byte() else { throw SpreadsheetError(.damagedSpreadsheet) }
        areWide = flags & 1 != 0
      }
      guard let unit = areWide ? uint16() : byte().map(Int.init) else {
        throw SpreadsheetError(.damagedSpreadsheet)
      }
      units.append(UInt16(unit))
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func skip(_ count: Int) throws(SpreadsheetError) {
    var rest = count
    while rest > 0 {
      guard offset < end || goOn() else { throw SpreadsheetError(.damagedSpreadsheet) }
      let part = min(rest, end - offset)
      offset += part
      rest -= part
    }
  }

  // MARK: Bytes

  /// Steps to the record that continues this one; `false` where none does.
  private mutating func goOn() -> Bool {
    while offset == end {
      guard let record = stream.record(at: end), record.type == XLSRecordType.continued else {
        return false
      }
      offset = record.start
      end = record.end
    }
    return true
  }

  private mutating func byte() -> UInt8? {
    guard offset < end || goOn() else { return nil }
    defer { offset += 1 }
    return stream.byte(at: offset)
  }

  private mutating func uint16() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return Int(low) | Int(high) << 8
  }
}
