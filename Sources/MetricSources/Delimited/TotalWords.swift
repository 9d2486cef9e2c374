// SPDX-License-Identifier: Apache-2.0

/// Words that make a row the total of others.
struct TotalWords {
  /// How exports and people call the sum of all rows.
  static let usual = TotalWords(SourceDialect.wordsForTotal)

  /// What stands for all networks in a column of networks.
  static let ofNetworks = TotalWords(
    SourceDialect.wordsForTotal + [
      "all", "all networks", "all platforms", "all channels", "overall", "সব", "সকল", "সব প্ল্যাটফর্ম",
      "सबै",
      "सबै सञ्जाल", "सबै प्लेटफर्म", "همه", "همهٔ شبکه‌ها", "همه شبکه‌ها", "تمام شبکه‌ها",
    ])

  /// The words by their keys, so that no row has to make them anew.
  private let keys: Set<String>
  private static let lengthLimit = 40

  init(_ words: [String]) { keys = Set(words.map(Self.key)) }

  /// That by which words are compared: spaces and joiners between their parts do not count.
  private static func key(_ words: String) -> String { HeaderKey.key(words).filter { $0 != "-" } }

  /// Whether a trimmed cell is one of the words, perhaps with a colon behind it.
  func contains(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count <= Self.lengthLimit, !(0x30...0x39 ~= cell[0]) else {
      return false
    }
    let word = CellText.line(cell).filter { $0 != ":" && $0 != "\u{FF1A}" && $0 != "*" }
    return keys.contains(Self.key(CellText.line(word)))
  }

  /// Whether the first cell of a row that is not empty is one of the words.
  func begin(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let first = record.fields.first(where: text.hasContent) else { return false }
    return text.withTrimmedContent(of: first, contains)
  }
}
