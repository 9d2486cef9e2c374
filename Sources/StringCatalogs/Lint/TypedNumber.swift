// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Digits that somebody typed into a message.
struct TypedNumber {
  /// The digits, and the signs between them.
  var text: String
  /// How many scalars of the message come before it.
  var offset: Int
  /// Whether it belongs to a code in Latin letters and signs, such as `UTF-8` or `2026-03`.
  var isCode: Bool

  /// Whether it has a digit that is not among those of a language.
  func isForeign(to digits: [Unicode.Scalar]) -> Bool {
    text.unicodeScalars.contains { $0.isDigit && !digits.contains($0) }
  }
}

extension Unicode.Scalar {
  /// Whether it is a decimal digit of any script.
  var isDigit: Bool { properties.generalCategory == .decimalNumber }

  fileprivate var isCodeLetter: Bool { isASCII && (properties.isAlphabetic || self == "_") }

  fileprivate var isCodeSign: Bool { "-/:+@_=".unicodeScalars.contains(self) }
}

extension MessageOutline.Wording {
  /// The numbers that stand in the words.
  func numbers() -> [TypedNumber] {
    var numbers: [TypedNumber] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var end = index
      // A sign between digits belongs to the number.
      while index < scalars.count {
        if scalars[index].isDigit {
          end = index + 1
        } else if !(".,\u{66B}\u{66C}".unicodeScalars.contains(scalars[index])) {
          break
        }
        index += 1
      }
      index = end
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      numbers.append(
        TypedNumber(text: String(text), offset: offsets[start], isCode: isInCode(start)))
    }
    return numbers
  }

  /// Whether a place is part of a run of ASCII that has letters, or signs inside or before it.
  func isInCode(_ index: Int) -> Bool {
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && !scalar.properties.isWhitespace
        && !"()[]{}\"".unicodeScalars.contains(scalar)
    }
    guard isPart(scalars[index]) else { return false }
    var start = index
    while start > 0, isPart(scalars[start - 1]) { start -= 1 }
    var end = index + 1
    while end < scalars.count, isPart(scalars[end]) { end += 1 }
    let run = scalars[start..<end]
    // A hyphen at the end joins a suffix to a number; it makes no code.
    while let last = scalars[start..<end].last, ".,;:!?-".unicodeScalars.contains(last) { end -= 1 }
    return run.contains(where: \.isCodeLetter)
      || start < end && scalars[start..<end].contains(where: \.isCodeSign)
  }

  /// The wording with values in place of words that have to stay as they are.
  func masking(_ words: [String]) -> Self {
    guard !words.isEmpty else { return self }
    var masked = self
    for word in words {
      let letters = Array(word.unicodeScalars)
      guard !letters.isEmpty, letters.count <= scalars.count else { continue }
      for start in 0...(scalars.count - letters.count)
      where scalars[start..<start + letters.count].elementsEqual(letters) {
        for index in start..<start + letters.count {
          masked.scalars[index] = MessageOutline.valueMark
        }
      }
    }
    return masked
  }
}
