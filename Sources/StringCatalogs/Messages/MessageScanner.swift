// SPDX-License-Identifier: Apache-2.0

/// Steps through the UTF-8 of a message.
struct MessageScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  /// Reads bytes that are valid UTF-8 and outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the current place; `nil` at the end.
  @inline(__always)
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The character at the current place; `nil` at the end.
  var character: Unicode.Scalar? { index < bytes.count ? scalar(at: index).scalar : nil }

  @inline(__always)
  mutating func advance(by count: Int = 1) { index += count }

  /// Steps over an ASCII character if it is the current one.
  @inline(__always)
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard current == UInt8(truncatingIfNeeded: letter.value) else { return false }
    index += 1
    return true
  }

  /// Steps up to one of the characters that mean something in a message, or to the end.
  @inline(__always)
  mutating func skipPlainText() -> UnsafeBufferPointer<UInt8> {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"):
        return self[start..<index]
      default: index += 1
      }
    }
    return self[start..<index]
  }

  /// Steps up to an apostrophe, or to the end.
  mutating func skipQuotedText() -> UnsafeBufferPointer<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "'") { index += 1 }
    return self[start..<index]
  }

  /// Steps over white space, to which ICU counts the marks U+200E and U+200F.
  @inline(__always)
  mutating func skipSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return }
        index += 1
        continue
      }
      let (letter, length) = scalar(at: index)
      guard letter.properties.isPatternWhitespace else { return }
      index += length
    }
  }

  /// Steps over a name or keyword, which is empty when there is none.
  @inline(__always)
  mutating func takeIdentifier() -> Range<Int> {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard Self.isNameByte(byte) else { break }
        index += 1
        continue
      }
      let (letter, length) = scalar(at: index)
      guard !letter.properties.isPatternWhitespace, !Self.isPatternSyntax(letter.value) else {
        break
      }
      index += length
    }
    return start..<index
  }

  /// Steps over what could be a number after `=` or `offset:`.
  mutating func takeNumber() -> String {
    let start = index
    while let byte = current, Self.isDigit(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
    return text(start..<index)
  }

  @inline(__always)
  mutating func takeASCIILetters() -> Range<Int> {
    let start = index
    while let byte = current, (0x61...0x7A).contains(byte | 0x20) { index += 1 }
    return start..<index
  }

  // MARK: What was passed

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    @inline(__always) get { UnsafeBufferPointer(rebasing: bytes[range]) }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Tells whether a range holds a word, ASCII letters in either case.
  @inline(__always)
  func has(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] | 0x20
      != word.utf8Start[offset]
    {
      return false
    }
    return true
  }

  /// Tells whether a range holds the very bytes of a word.
  @inline(__always)
  func isExactly(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset]
      != word.utf8Start[offset]
    {
      return false
    }
    return true
  }

  /// Tells whether two ranges hold the same bytes.
  @inline(__always)
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// How many characters begin in a range.
  func characters(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The character before a place, if it is white space.
  func space(before end: Int, after start: Int) -> Int? {
    var first = end - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start, scalar(at: first).scalar.properties.isPatternWhitespace else {
      return nil
    }
    return first
  }

  // MARK: Characters

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    let value: UInt32
    let length: Int
    switch lead {
    case ..<0x80: (value, length) = (lead, 1)
    case ..<0xE0: (value, length) = ((lead & 0x1F) << 6 | next(1), 2)
    case ..<0xF0: (value, length) = ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default:
      value = (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      length = 4
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_")
      // Control characters other than white space are neither space nor syntax.
      || byte < 0x09 || (0x0E..<0x20).contains(byte) || byte == 0x7F
  }

  /// Tells whether Unicode reserves a character for syntax (UAX #31, Pattern_Syntax).
  ///
  /// The set is frozen, and the standard library does not have it.
  private static func isPatternSyntax(_ value: UInt32) -> Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60, 0x7B...0x7E: true
    case 0..<0xA1: false
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7: true
    case 0x2010...0x203E where !(0x2028...0x202F).contains(value): true
    case 0x2041...0x205E where value != 0x2054: true
    case 0x2190...0x245F, 0x2500...0x2775, 0x2794...0x2BFF, 0x2E00...0x2E7F: true
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0xFD3E, 0xFD3F, 0xFE45, 0xFE46: true
    default: false
    }
  }
}
