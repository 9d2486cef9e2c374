// SPDX-License-Identifier: Apache-2.0

/// The words that large numbers are counted in, where ICU's are not what readers write.
struct CompactWords: Hashable, Sendable {
  /// Powers of ten and their words, from small to large.
  private let words: [(power: Int, text: String)]
  /// What stands between digits and word.
  private let space: String

  init(_ words: [(power: Int, text: String)], space: String = "") {
    self.words = words
    self.space = space
  }

  /// The same words after another space.
  func after(_ space: String) -> CompactWords { CompactWords(words, space: space) }

  /// The power of ten in which numbers of a magnitude are counted; 0 for none.
  func power(of magnitude: Int) -> Int { words.last { $0.power <= magnitude }?.power ?? 0 }

  /// The word for a power of ten, with the space before it.
  func word(_ power: Int) -> String? {
    words.first { $0.power == power }.map { space + $0.text }
  }

  static func == (one: CompactWords, other: CompactWords) -> Bool {
    one.space == other.space && one.words.elementsEqual(other.words, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    for word in words { hasher.combine(word.power) }
  }
}
