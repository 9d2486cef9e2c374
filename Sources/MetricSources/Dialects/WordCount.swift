// SPDX-License-Identifier: Apache-2.0

/// How many cells at the beginning of a column have words, and how many numbers.
struct WordCount {
  private var words = 0
  private var numbers = 0

  /// How many rows tell what a column has.
  private static let rowLimit = 30

  /// Counts in rows of cells by their keys; where there are scores, `5 - Neither satisfied nor
  /// dissatisfied` is one.
  init(of column: Int, in rows: some Sequence<[String]>, areScores: Bool = false) {
    for keys in rows.prefix(Self.rowLimit) where keys.indices.contains(column) {
      let key = keys[column]
      guard !key.isEmpty, !CellText.isMissing(Array(key.utf8).span) else { continue }
      let isScore = areScores && key.unicodeScalars.first.map { DecimalDigit($0) != nil } ?? false
      if Self.isOfWords(key), !isScore { words += 1 } else { numbers += 1 }
    }
  }

  /// Whether a cell with a key has words and not a number, perhaps with a unit beside it.
  private static func isOfWords(_ key: String) -> Bool {
    key.split(separator: "-").count > 3
      || !key.unicodeScalars.contains { DecimalDigit($0) != nil }
  }

  /// Whether there is nothing to see.
  var isEmpty: Bool { words + numbers == 0 }

  /// Whether words are there, and no fewer than numbers.
  var areMost: Bool { words > 0 && words >= numbers }
}

extension DialectMatch {
  /// Whether cells below the header are such as the columns of answers and states need: numbers for
  /// scores, else words.
  func isAnswered(by rows: some Sequence<[String]>) -> Bool {
    tables.joined().allSatisfy { column in
      switch column.role {
      case .score: return !WordCount(of: column.index, in: rows, areScores: true).areMost
      case .flag:
        let count = WordCount(of: column.index, in: rows)
        return count.isEmpty || count.areMost || fits(rows)
      default: return true
      }
    }
  }
}
