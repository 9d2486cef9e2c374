// SPDX-License-Identifier: Apache-2.0

/// The parts of a line that change from request to request: its value, its arguments and its id.
struct LineHole {
  enum Name: String { case value, arguments, id }

  let name: Name
  let range: Range<Int>
}

/// Finds tokens in a line without reading it.
///
/// It is sure of nothing but the tokens: what stands between them is compared, byte by byte, with
/// a line that has been read by the book.
struct LineScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Finds the holes of an object's line, in their order; as many as could be found when `nil`
  /// would be the answer to the whole.
  func holes() -> (holes: [LineHole], isWhole: Bool) {
    var holes: [LineHole] = []
    var index = skipSpace(0)
    guard has("{", at: index) else { return (holes, false) }
    index = skipSpace(index + 1)
    while has("\"", at: index) {
      guard let key = textEnd(from: index) else { return (holes, false) }
      let name = name(of: index + 1..<key - 1)
      index = skipSpace(key)
      guard has(":", at: index) else { return (holes, false) }
      index = skipSpace(index + 1)
      guard let end = valueEnd(from: index) else { return (holes, false) }
      if let name {
        guard !holes.contains(where: { $0.name == name }) else { return (holes, false) }
        holes.append(LineHole(name: name, range: index..<end))
      }
      index = skipSpace(end)
      if has("}", at: index) { return (holes, skipSpace(index + 1) == bytes.count) }
      guard has(",", at: index) else { return (holes, false) }
      index = skipSpace(index + 1)
    }
    return (holes, false)
  }

  private func name(of range: Range<Int>) -> LineHole.Name? {
    switch range.count {
    case 2 where matches("id", at: range.lowerBound): .id
    case 5 where matches("value", at: range.lowerBound): .value
    case 9 where matches("arguments", at: range.lowerBound): .arguments
    default: nil
    }
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { text in
      for offset in 0..<text.count where bytes[index + offset] != text[offset] { return false }
      return true
    }
  }

  @inline(__always)
  private func has(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: scalar)
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  // MARK: Tokens

  /// The end of the value that begins at an index; `nil` when it does not end.
  @inline(__always)
  func valueEnd(from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""): return textEnd(from: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nestedEnd(from: start)
    default:
      var index = start
      while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
      return index > start ? index : nil
    }
  }

  /// The end of a string, after its closing quotation mark.
  private func textEnd(from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func nestedEnd(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard let end = textEnd(from: index) else { return nil }
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // MARK: Values

  /// What a token is, as far as it can be told without reading it as JSON.
  func value(_ range: Range<Int>) -> RawValue {
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    guard let first = token.first else { return RawValue(form: .other, bytes: token) }
    if first == UInt8(ascii: "\"") {
      let text = UnsafeBufferPointer(rebasing: token[1..<token.count - 1])
      return Self.isPlain(text)
        ? RawValue(form: .text, bytes: text) : RawValue(form: .other, bytes: token)
    }
    return RawValue(form: Self.isNumber(token) ? .number : .other, bytes: token)
  }

  /// Whether bytes are a number by the grammar of RFC 8259, section 6.
  static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    func digits() -> Bool {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index > start
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else if !digits() {
      return false
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return false }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      guard digits() else { return false }
    }
    return index == bytes.count
  }

  /// Whether a string's bytes are what they stand for: UTF-8 without escapes or controls.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isASCII = true
    for byte in bytes {
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return false }
      if byte >= 0x80 { isASCII = false }
    }
    return isASCII || (try? UTF8Span(validating: Span(_unsafeElements: bytes))) != nil
  }
}
