// SPDX-License-Identifier: Apache-2.0

/// Reads a JSON object whose values are single, as lines of data are.
struct FlatJSON {
  /// A place at which the line is no such object.
  struct Damage: Error {
    /// The column, from 1.
    var column: Int
  }

  /// What a member has.
  struct Value {
    var text: String
    /// Whether it is a number, and no string that reads like one.
    var isNumber = false
  }

  private let bytes: ArraySlice<UInt8>
  private var cursor: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    cursor = bytes.startIndex
  }

  /// Reads all members; `null` is an empty text, and numbers stay as they are written.
  mutating func members() throws(Damage) -> [(key: String, value: Value)] {
    var members: [(key: String, value: Value)] = []
    try expect(UInt8(ascii: "{"))
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let key = try string()
        try expect(UInt8(ascii: ":"))
        members.append((key, try value()))
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    skipBlanks()
    guard cursor == bytes.endIndex else { throw damage }
    return members
  }

  private var damage: Damage {
    let before = bytes[bytes.startIndex..<min(cursor, bytes.endIndex)]
    return Damage(column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private mutating func skipBlanks() {
    while cursor < bytes.endIndex, [0x20, 0x09, 0x0D].contains(bytes[cursor]) { cursor += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard cursor < bytes.endIndex, bytes[cursor] == byte else { return false }
    cursor += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Damage) {
    guard take(byte) else { throw damage }
  }

  private mutating func value() throws(Damage) -> Value {
    skipBlanks()
    guard cursor < bytes.endIndex else { throw damage }
    if bytes[cursor] == UInt8(ascii: "\"") { return Value(text: try string()) }
    let start = cursor
    while cursor < bytes.endIndex, ![0x2C, 0x7D, 0x20, 0x09, 0x0D].contains(bytes[cursor]) {
      cursor += 1
    }
    let word = String(decoding: bytes[start..<cursor], as: UTF8.self)
    switch word {
    case "null": return Value(text: "")
    case "true", "false": return Value(text: word)
    default:
      guard let first = word.utf8.first, first == UInt8(ascii: "-") || 0x30...0x39 ~= first,
        let number = Double(word), number.isFinite
      else {
        cursor = start
        throw damage
      }
      return Value(text: word, isNumber: true)
    }
  }

  private mutating func string() throws(Damage) -> String {
    guard cursor < bytes.endIndex, bytes[cursor] == UInt8(ascii: "\"") else { throw damage }
    let start = cursor
    cursor += 1
    var text: [UInt8] = []
    while cursor < bytes.endIndex, bytes[cursor] != UInt8(ascii: "\"") {
      guard bytes[cursor] == UInt8(ascii: "\\") else {
        text.append(bytes[cursor])
        cursor += 1
        continue
      }
      cursor += 1
      guard cursor < bytes.endIndex else { throw damage }
      let escape = bytes[cursor]
      cursor += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        text.append(0x20)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      case UInt8(ascii: "u"): text += Array(String(try escapedScalar()).utf8)
      default: throw damage
      }
    }
    guard cursor < bytes.endIndex else {
      cursor = start
      throw damage
    }
    cursor += 1
    guard let string = String(validating: text, as: UTF8.self) else { throw damage }
    return string
  }

  private mutating func escapedScalar() throws(Damage) -> Unicode.Scalar {
    let first = try unit()
    if UTF16.isLeadSurrogate(first) {
      guard cursor + 1 < bytes.endIndex, bytes[cursor] == UInt8(ascii: "\\"),
        bytes[cursor + 1] == UInt8(ascii: "u")
      else { throw damage }
      cursor += 2
      let second = try unit()
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      guard UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(value) else {
        throw damage
      }
      return scalar
    }
    guard let scalar = Unicode.Scalar(first) else { throw damage }
    return scalar
  }

  private mutating func unit() throws(Damage) -> UInt16 {
    guard cursor + 4 <= bytes.endIndex,
      let unit = UInt16(String(decoding: bytes[cursor..<cursor + 4], as: UTF8.self), radix: 16)
    else { throw damage }
    cursor += 4
    return unit
  }
}
