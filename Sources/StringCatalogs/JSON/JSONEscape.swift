// SPDX-License-Identifier: Apache-2.0

/// An escape in a JSON string: what it stands for and how many bytes it takes.
///
/// Reading strings and finding places in them both step over escapes with this type, so that
/// the two agree in damaged files as well.
struct JSONEscape {
  enum Problem {
    case unknown
    case loneSurrogate
  }

  /// The character meant, or U+FFFD when there is a problem: one scalar in every case.
  let scalar: Unicode.Scalar
  let length: Int
  let problem: Problem?

  /// Reads the escape whose backslash is at `start`.
  init(in bytes: [UInt8], at start: Int) {
    let letter = start + 1 < bytes.count ? bytes[start + 1] : 0
    if letter == UInt8(ascii: "u") {
      self.init(unicodeIn: bytes, at: start)
    } else if let scalar = Self.simple(letter) {
      self.init(scalar: scalar, length: 2, problem: nil)
    } else {
      // A control character after the backslash, or the end, is a problem of its own.
      let length = letter < 0x20 ? 1 : 1 + Self.scalarLength(from: letter)
      self.init(scalar: "\u{FFFD}", length: length, problem: .unknown)
    }
  }

  private init(scalar: Unicode.Scalar, length: Int, problem: Problem?) {
    self.scalar = scalar
    self.length = length
    self.problem = problem
  }

  private init(unicodeIn bytes: [UInt8], at start: Int) {
    let first = Self.hexadecimal(in: bytes, at: start + 2)
    guard first.digits == 4 else {
      self.init(scalar: "\u{FFFD}", length: 2 + first.digits, problem: .unknown)
      return
    }
    if let scalar = Unicode.Scalar(first.value) {
      self.init(scalar: scalar, length: 6, problem: nil)
      return
    }
    if (0xD800..<0xDC00).contains(first.value), bytes[(start + 6)...].starts(with: [0x5C, 0x75]) {
      let second = Self.hexadecimal(in: bytes, at: start + 8)
      if second.digits == 4, (0xDC00..<0xE000).contains(second.value),
        let scalar = Unicode.Scalar(
          0x10000 + (first.value - 0xD800) << 10 + second.value - 0xDC00)
      {
        self.init(scalar: scalar, length: 12, problem: nil)
        return
      }
    }
    self.init(scalar: "\u{FFFD}", length: 6, problem: .loneSurrogate)
  }

  private static func hexadecimal(
    in bytes: [UInt8], at start: Int
  ) -> (value: UInt32, digits: Int) {
    var value: UInt32 = 0
    var digits = 0
    while digits < 4, start + digits < bytes.count,
      let digit = Character(Unicode.Scalar(bytes[start + digits])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      digits += 1
    }
    return (value, digits)
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// The bytes that a scalar takes in UTF-8, by the first of them.
  static func scalarLength(from lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// Finds the bytes at which scalars of decoded text are written in the file.
  ///
  /// It takes one pass, for which the offsets must be in ascending order.
  static func bytes(
    ofScalars offsets: [Int], in text: JSONText, of bytes: [UInt8]
  ) -> [Int] {
    var index = text.start + 1
    var passed = 0
    return offsets.map { offset in
      while passed < offset, index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        passed += 1
        if bytes[index] == UInt8(ascii: "\\") {
          index += JSONEscape(in: bytes, at: index).length
        } else {
          index += scalarLength(from: bytes[index])
        }
      }
      return index
    }
  }
}
