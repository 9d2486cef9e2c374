// SPDX-License-Identifier: Apache-2.0

/// What is mended in the numbers of one style.
struct NumberCorrection: Hashable, Sendable {
  /// Words that replace ICU's compact patterns.
  var words: CompactWords?
  /// Sizes of the last group and the others, where ICU's pattern has other ones.
  var groups: DigitGroups?
  /// Words beside the digits, and what is written instead.
  var replacements: [Replacement] = []
  /// Whether negative amounts stand in parentheses where ICU writes a minus.
  var parenthesizesNegatives = false

  /// What stands between digits and letters after them where ICU writes nothing.
  var unitSpace = ""

  struct DigitGroups: Hashable, Sendable {
    var primary: Int
    var secondary: Int

    /// Lakh and crore.
    static let byLakh = DigitGroups(primary: 3, secondary: 2)
  }

  struct Replacement: Hashable, Sendable {
    var wrong: String
    var right: String

    init(_ wrong: String, _ right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  var isEmpty: Bool {
    words == nil && groups == nil && replacements.isEmpty && !parenthesizesNegatives
      && unitSpace.isEmpty
  }

  func replacing(in text: String) -> String {
    replacements.reduce(text) { $0.replacing($1.wrong, with: $1.right) }
  }
}

extension String {
  /// Replaces a text wherever it stands, scalar by scalar.
  fileprivate func replacing(_ wrong: String, with right: String) -> String {
    let (text, part) = (Array(unicodeScalars), Array(wrong.unicodeScalars))
    guard !part.isEmpty, text.count >= part.count else { return self }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < text.count {
      if text[place...].starts(with: part) {
        result.append(contentsOf: right.unicodeScalars)
        place += part.count
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return String(result)
  }
}
