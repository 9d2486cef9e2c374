// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting

/// A number as networks show it where there is no room: `1.2K`, `3,4 M`, `১.২ লাখ`.
struct ShortNumber {
  /// The bytes of the cell before the word.
  let digits: Range<Int>
  /// The power of ten that the word says.
  let power: Int

  /// No word is longer, in bytes.
  private static let lengthLimit = 40

  /// Reads a trimmed cell; `nil` where no such word is behind a digit.
  init?(_ cell: Span<UInt8>) {
    guard cell.count > 1, cell.count <= 2 * Self.lengthLimit else { return nil }
    var end = 0
    var index = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if DecimalDigit(scalar) != nil { end = index }
    }
    let word = cell.extracting(end..<cell.count)
    guard end > 0, !word.isEmpty else { return nil }
    var text = CellText.line(word.extracting(CellText.trimmedRange(of: word)))
    if text.hasSuffix(".") { text.removeLast() }
    guard let power = SpokenPowers.all[text] ?? SpokenPowers.all[text.lowercased()] else {
      return nil
    }
    digits = 0..<end
    self.power = power
  }
}
