// SPDX-License-Identifier: Apache-2.0

/// Cuts delimited text into rows by RFC 4180, and goes on after every mistake.
///
/// A stray quote must not swallow the rest of the file. When a quoted cell is not closed before
/// the file ends, or is closed on a later line in the middle of a cell, its row is given up and
/// the next one begins on the line below the quote. Work stays linear: up to where such a cell
/// was given up there were only pairs of quotes, and those open no cell that leaves its line. So
/// no byte is read a third time.
struct RecordScanner {
  /// How many columns a file may have: as many as any spreadsheet.
  ///
  /// A damaged file may hold nothing but delimiters, which must not fill the memory.
  static let fieldLimit = 16_384

  /// The row that was read last.
  private(set) var record = DelimitedRecord()

  private var bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  /// The offset at which the next record begins.
  private(set) var cursor: Int
  /// The number of the line on which the next record begins, from 0.
  private(set) var line = 0

  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Begins at an offset, which counts as the start of the first line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    cursor = start
  }

  /// Goes to the beginning of a row, of other bytes than before perhaps.
  mutating func move(to offset: Int, line: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.line = line
    cursor = offset
  }

  /// Reads the next row into `record`, blank ones too.
  ///
  /// - Returns: `false` at the end of the file.
  mutating func next() -> Bool {
    guard cursor < bytes.count else { return false }
    record.reset(start: cursor, line: line)
    // A copy: a span of the property itself would bar all changes meanwhile.
    let bytes = bytes
    scanField(of: bytes.span)
    while cursor < bytes.count, bytes[cursor] == delimiter {
      cursor += 1
      scanField(of: bytes.span)
    }
    record.end = cursor
    skipLineEnd(of: bytes.span)
    return true
  }

  /// Leaves the cursor at the delimiter or line end after the field.
  private mutating func scanField(of bytes: Span<UInt8>) {
    let start = cursor
    skipBlanks(of: bytes)
    let origin = cursor
    if origin < bytes.count, bytes[origin] == Self.quote {
      scanQuotedField(of: bytes)
    } else {
      skipToFieldEnd(of: bytes)
      record.add(
        DelimitedRecord.Field(origin: origin, content: start..<cursor), hasText: origin < cursor)
    }
  }

  private mutating func scanQuotedField(of bytes: Span<UInt8>) {
    let opening = cursor
    var isEscaped = false
    var lineCount = 0
    var union: UInt8 = 0
    var index = opening + 1
    while index < bytes.count {
      let byte = bytes[index]
      union |= byte
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        isEscaped = true
        index += 1
      } else if byte <= Self.carriageReturn, bytes.endsLine(at: index) {
        lineCount += 1
      }
      index += 1
    }
    let isClosed = index < bytes.count
    cursor = min(index + 1, bytes.count)
    skipBlanks(of: bytes)
    let isFollowedByText = cursor < bytes.count && !endsField(bytes[cursor])
    guard isClosed, lineCount == 0 || !isFollowedByText else {
      if record.fault == nil { record.fault = .unclosedQuote(at: opening) }
      cursor = opening
      while cursor < bytes.count, !bytes[cursor].isLineBreak { cursor += 1 }
      return
    }
    if isFollowedByText {
      if record.fault == nil { record.fault = .textAfterQuote(at: cursor) }
      skipToFieldEnd(of: bytes)
    }
    line += lineCount
    if union >= 0x80 { record.isASCII = false }
    record.add(
      DelimitedRecord.Field(origin: opening, content: opening + 1..<index, isEscaped: isEscaped),
      hasText: true)
  }

  private mutating func skipToFieldEnd(of bytes: Span<UInt8>) {
    // Most bytes lie above all that can end a field, which one comparison tells.
    let highestEnd = max(delimiter, Self.carriageReturn)
    var union: UInt8 = 0
    var index = cursor
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= highestEnd, endsField(byte) { break }
      union |= byte
      index += 1
    }
    cursor = index
    if union >= 0x80 { record.isASCII = false }
  }

  private mutating func skipBlanks(of bytes: Span<UInt8>) {
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == Self.tab,
      bytes[cursor] != delimiter
    {
      cursor += 1
    }
  }

  private mutating func skipLineEnd(of bytes: Span<UInt8>) {
    guard cursor < bytes.count else { return }
    while !bytes.endsLine(at: cursor) { cursor += 1 }
    cursor += 1
    line += 1
  }

  private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte.isLineBreak }
}

extension Span where Element == UInt8 {
  /// Tells whether a line ends with the byte at an offset; CR LF ends it once, with its LF.
  func endsLine(at index: Int) -> Bool {
    if self[index] == UInt8(ascii: "\n") { return true }
    guard self[index] == UInt8(ascii: "\r") else { return false }
    return index + 1 == count || self[index + 1] != UInt8(ascii: "\n")
  }
}
