// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting

/// A number with a word behind it: `1.2K`, `১২ জন`.
struct NumberBeforeWord {
  /// The bytes of the cell before the word.
  let digits: Range<Int>
  /// The word, without a point at its end.
  let word: String

  /// No word is longer, in bytes.
  private static let lengthLimit = 40

  /// Reads a trimmed cell; `nil` where no word is behind a digit.
  init?(_ cell: Span<UInt8>) {
    guard cell.count > 1, cell.count <= 2 * Self.lengthLimit else { return nil }
    var end = 0
    var index = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if DecimalDigit(scalar) != nil { end = index }
    }
    let rest = cell.extracting(end..<cell.count)
    guard end > 0, !rest.isEmpty else { return nil }
    var word = CellText.line(rest.extracting(CellText.trimmedRange(of: rest)))
    if word.hasSuffix(".") { word.removeLast() }
    digits = 0..<end
    self.word = word.withPersianLetters
  }

  /// The power of ten that the word says, as networks show numbers where there is no room
  /// (`3,4 M`, `১.২ লাখ`); `nil` of other words.
  var power: Int? { SpokenPowers.all[word] ?? SpokenPowers.all[word.lowercased()] }

  /// Whether the word only stands between a number and what is counted, as grammar wants it.
  var isClassified: Bool { Self.classifiers.contains(word) }

  /// The numeral classifiers of Bengali, Nepali and Persian, and their words for times.
  private static let classifiers: Set<String> = [
    "টি", "টা", "জন", "খানা", "খানি", "বার", "वटा", "ओटा", "गोटा", "जना", "थान", "पटक", "نفر", "عدد",
    "تا", "\u{200C}تا", "دانه", "مورد", "بار", "مرتبه", "دفعه",
  ]
}
