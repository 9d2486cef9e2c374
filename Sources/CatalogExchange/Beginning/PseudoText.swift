// SPDX-License-Identifier: Apache-2.0

internal import StringCatalogs

/// Text that shows what a translation would do to a page.
enum PseudoText {
  private static let accents: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"))

  /// Accents every letter and makes the text half as long again, between brackets.
  static func accented(_ tree: MessageTree) -> String {
    var letters = 0
    let changed = tree.mapText { text in
      letters += text.count { $0.isLetter }
      return String(text.map { accents[$0] ?? $0 })
    }
    guard letters > 0 else { return tree.text }
    // A long message has several cases, of which only one is seen.
    let padding = String(repeating: "~", count: min(max(1, letters / 2), 40))
    return "[" + changed.text + " " + padding + "]"
  }

  /// Lays out each word from right to left, as if its letters did so (UAX #9, RLO and PDF).
  static func rightToLeft(_ tree: MessageTree) -> String {
    tree.mapText { text in
      var result = ""
      var isInWord = false
      for letter in text {
        if letter.isLetter != isInWord { result += isInWord ? "\u{202C}" : "\u{202E}" }
        isInWord = letter.isLetter
        result.append(letter)
      }
      return isInWord ? result + "\u{202C}" : result
    }.text
  }
}
