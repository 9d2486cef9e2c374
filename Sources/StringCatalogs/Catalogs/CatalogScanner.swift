// SPDX-License-Identifier: Apache-2.0

/// Steps over the members of a JSON object, eight bytes of a string at a time.
///
/// It stops at whatever `JSONReader` would report, inside values too, but for keys used twice and
/// commas too many or too few within a value, which only reading it whole finds.
struct CatalogScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.bytes = bytes
    index = start
  }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// Finds the members of the object that is the whole file; false when it has a problem.
  mutating func members(into members: inout [CatalogIndex.Member]) -> Bool {
    guard take("{") else { return false }
    skipSpace()
    guard current != UInt8(ascii: "}") else { return end() }
    while true {
      let key = index
      guard let keyLength = plainString() else { return false }
      skipSpace()
      guard take(":") else { return false }
      skipSpace()
      let value = index
      guard skipValue() else { return false }
      members.append(CatalogIndex.Member(key: key, keyLength: keyLength, value: value))
      skipSpace()
      if take(",") {
        skipSpace()
        continue
      }
      return end()
    }
  }

  private mutating func end() -> Bool {
    guard take("}") else { return false }
    skipSpace()
    return index == bytes.count
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: letter), index < bytes.count else { return false }
    index += 1
    return true
  }

  // MARK: Values

  /// Steps over a value whose brackets match and whose strings end.
  private mutating func skipValue() -> Bool {
    var open: UInt64 = 0
    var depth = 0
    repeat {
      skipSpace()
      switch current {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // The object around counts as one.
        guard depth < JSONReader.depthLimit - 1 else { return false }
        open = open << 1 | (current == UInt8(ascii: "{") ? 1 : 0)
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0, (open & 1 == 1) == (current == UInt8(ascii: "}")) else { return false }
        open >>= 1
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { return false }
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "t"),
        UInt8(ascii: "f"), UInt8(ascii: "n"):
        skipWord()
      default: return false
      }
    } while depth > 0
    return true
  }

  private mutating func skipWord() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        index += 1
      default: return
      }
    }
  }

  // MARK: Strings

  /// Steps over a string without escapes and returns how many bytes it has.
  private mutating func plainString() -> Int? {
    guard take("\"") else { return nil }
    let start = index
    skipPlain()
    guard current == UInt8(ascii: "\""), index < bytes.count else { return nil }
    index += 1
    return index - 1 - start
  }

  private mutating func skipString() -> Bool {
    index += 1
    while true {
      skipPlain()
      switch current {
      case UInt8(ascii: "\"") where index < bytes.count:
        index += 1
        return true
      case UInt8(ascii: "\\") where index + 1 < bytes.count:
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
          UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          index += 2
        // Code points may be halves of characters.
        case UInt8(ascii: "u"):
          guard hasCodePoint else { return false }
          index += 6
        default: return false
        }
      default: return false
      }
    }
  }

  /// Whether a code point other than a surrogate stands here.
  private var hasCodePoint: Bool {
    guard index + 6 <= bytes.count else { return false }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return false }
      value = value << 4 | UInt32(digit)
    }
    return !(0xD800..<0xE000).contains(value)
  }

  /// Steps to the next quotation mark, backslash or control character.
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    guard let base = bytes.baseAddress else { return }
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let marks = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      // The lowest byte that is marked is one of those looked for; those above it may not be.
      let found =
        ((marks &- ones) & ~marks | (slashes &- ones) & ~slashes
          | (word &- ones &* 0x20) & ~word) & highs
      guard found == 0 else {
        index += found.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
      bytes[index] != UInt8(ascii: "\\")
    {
      index += 1
    }
  }
}
