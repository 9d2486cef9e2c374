// SPDX-License-Identifier: Apache-2.0

/// The bytes of a document, in which the reader of YAML names places.
///
/// Lines end as YAML's do: with a line feed, a carriage return, both, U+0085, U+2028 or U+2029.
struct YAMLText {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The place among the bytes of a character, counted from 0; that after the last for one that is
  /// not there.
  func place(ofCharacter index: Int) -> Int {
    var count = -1
    for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      count += 1
      if count == index { return place }
    }
    return bytes.count
  }

  /// The character at a place; `nil` at the end.
  func character(at place: Int) -> Unicode.Scalar? {
    String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// Whether nothing but spaces stands before a place in its line.
  func isFirstInLine(_ place: Int) -> Bool {
    line(upTo: place).scalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Whether nothing but spaces and ends of lines is left at a place.
  func isAtEnd(_ place: Int) -> Bool {
    String(decoding: bytes[place...], as: UTF8.self).unicodeScalars
      .allSatisfy(\.properties.isWhitespace)
  }

  /// The line and the column of a byte.
  func mark(ofByte place: Int) -> YAMLMark {
    let (number, scalars) = line(upTo: min(place, bytes.count))
    return YAMLMark(line: number, column: scalars.count + 1)
  }

  /// The number of the line of a place, and what stands in it before.
  private func line(
    upTo place: Int
  ) -> (number: Int, scalars: Substring.UnicodeScalarView) {
    let before = String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars
    var number = 1
    var start = before.startIndex
    var last: Unicode.Scalar?
    for index in before.indices {
      let scalar = before[index]
      if Self.lineEnds.contains(scalar) {
        // Both together end one line.
        if last != "\r" || scalar != "\n" { number += 1 }
        start = before.index(after: index)
      }
      last = scalar
    }
    return (number, before[start...])
  }

  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}",
  ]
}
