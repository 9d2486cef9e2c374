// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
public import InputDiagnostics

/// Which metrics a name was most likely meant for that nothing answers to.
public enum MetricSuggestion {
  /// Returns the hint for a name: what it abbreviates, such as `ctr`, else the names that it begins,
  /// such as `engagement-rate`, else the nearest spelling.
  ///
  /// - Parameters:
  ///   - name: The name as it was written.
  ///   - candidates: The names that are known.
  /// - Returns: The hint; `nil` where no name is near.
  public static func hint(for name: String, in candidates: [String]) -> IssueHint? {
    let word = name.lowercased()
    let abbreviated = candidates.filter { candidate in
      let initials = candidate.split(separator: "-").compactMap(\.first)
      return initials.count > 1 && String(initials) == word
    }
    if let hint = hint(of: abbreviated) { return hint }
    let begun = candidates.filter { $0.hasPrefix(word + "-") }
    if begun.count > 1, let hint = hint(of: begun) { return hint }
    return Suggestion.hint(for: name, in: candidates, listing: false) ?? hint(of: begun)
  }

  private static func hint(of names: [String]) -> IssueHint? {
    switch names.count {
    case 0: nil
    case 1: IssueHint("did-you-mean", ["suggestion": .text(names[0])])
    case 2...16: IssueHint("one-of", ["choices": .text(names.joined(separator: ", "))])
    default: nil
    }
  }
}
