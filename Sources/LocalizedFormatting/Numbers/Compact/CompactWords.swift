// SPDX-License-Identifier: Apache-2.0

/// The words that large numbers are counted in, where ICU's are not what readers write.
struct CompactWords: Hashable, Sendable {
  /// Powers of ten and what follows the digits, from small to large.
  private let words: [(power: Int, text: String)]

  init(_ words: [(power: Int, text: String)]) { self.words = words }

  /// The power of ten in which numbers of a magnitude are counted; 0 for none.
  func power(of magnitude: Int) -> Int { words.last { $0.power <= magnitude }?.power ?? 0 }

  /// The word for a power of ten, with the space before it.
  func word(_ power: Int) -> String? { words.first { $0.power == power }?.text }

  static func == (one: CompactWords, other: CompactWords) -> Bool {
    one.words.elementsEqual(other.words, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    for word in words { hasher.combine(word.power) }
  }
}
