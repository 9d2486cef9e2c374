// SPDX-License-Identifier: Apache-2.0

/// Finds the known word that someone most likely meant.
public enum Suggestion {
  /// Finds the candidate nearest to a word.
  ///
  /// Near means at most a third of the letters changed, swapped, added or left out. Of equally
  /// near candidates the first in alphabetical order wins, so the answer never varies.
  ///
  /// - Parameters:
  ///   - word: The word as it was written.
  ///   - candidates: The words that are known.
  ///   - most: How many letters may be changed in words of any length.
  /// - Returns: `nil` when none is near.
  public static func nearest(
    to word: String, in candidates: some Sequence<String>, changing most: Int = .max
  ) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = min(letters.count / 3, most)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// Returns the hint for a misspelt word: the nearest candidate, else the list of all of them.
  ///
  /// - Parameters:
  ///   - word: The word as it was written.
  ///   - candidates: The words that are known.
  ///   - listing: Lists the candidates when none is near and there are at most 16.
  /// - Returns: The hint; `nil` when there is nothing to say.
  public static func hint(for word: String, in candidates: [String], listing: Bool = true)
    -> IssueHint?
  {
    if let nearest = nearest(to: word, in: candidates) {
      return IssueHint("did-you-mean", ["suggestion": .text(nearest)])
    }
    guard listing, !candidates.isEmpty, candidates.count <= 16 else { return nil }
    return .oneOf(candidates)
  }

  /// Counts the edits between two words, a swap of neighbours counting once.
  private static func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in 0..<other.count {
        var cost = min(
          previous[column] + (one[row] == other[column] ? 0 : 1),
          previous[column + 1] + 1,
          current[column] + 1
        )
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[other.count]
  }
}
