// SPDX-License-Identifier: Apache-2.0

/// Steps through the text of a message.
struct MessageScanner {
  private let letters: [Unicode.Scalar]
  private(set) var index = 0

  init(_ text: String) { letters = Array(text.unicodeScalars) }

  /// The character at the current place; `nil` at the end.
  var current: Unicode.Scalar? { index < letters.count ? letters[index] : nil }

  /// The character after the current one.
  var next: Unicode.Scalar? { index + 1 < letters.count ? letters[index + 1] : nil }

  mutating func advance(by count: Int = 1) { index += count }

  /// Steps over a character if it is the current one.
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard current == letter else { return false }
    index += 1
    return true
  }

  mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let current, isWanted(current) {
      text.append(current)
      index += 1
    }
    return String(text)
  }

  /// Steps over white space, to which ICU counts the marks U+200E and U+200F.
  mutating func skipSpace() {
    while let current, current.properties.isPatternWhitespace { index += 1 }
  }

  /// Steps over a name or keyword, which is empty when there is none.
  mutating func takeIdentifier() -> String {
    take { !$0.properties.isPatternWhitespace && !Self.isPatternSyntax($0) }
  }

  /// Steps over what could be a number after `=` or `offset:`.
  mutating func takeNumber() -> String {
    take { ("0"..."9").contains($0) || ["+", "-", ".", "e", "E"].contains($0) }
  }

  mutating func takeASCIILetters() -> String {
    take { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Tells whether Unicode reserves a character for syntax (UAX #31, Pattern_Syntax).
  ///
  /// The set is frozen, and the standard library does not have it.
  private static func isPatternSyntax(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60, 0x7B...0x7E: true
    case 0..<0xA1: false
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7: true
    case 0x2010...0x203E where !(0x2028...0x202F).contains(scalar.value): true
    case 0x2041...0x205E where scalar.value != 0x2054: true
    case 0x2190...0x245F, 0x2500...0x2775, 0x2794...0x2BFF, 0x2E00...0x2E7F: true
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0xFD3E, 0xFD3F, 0xFE45, 0xFE46: true
    default: false
    }
  }
}
