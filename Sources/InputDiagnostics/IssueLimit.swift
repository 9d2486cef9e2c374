// SPDX-License-Identifier: Apache-2.0

extension IssueCode {
  /// Further problems were found than are told; `count` is how many.
  public static let moreIssues: IssueCode = "more-issues"
}

/// How many problems of one file are told: nobody reads thousands.
public enum IssueLimit {
  /// The problems of a file that are told in detail.
  public static let perFile = 100
}

extension [InputIssue] {
  /// The problems of one file that are told, and a count of the others.
  ///
  /// Errors are told before warnings, and of each the first ones; their order stays.
  ///
  /// - Parameter limit: How many are told in detail.
  /// - Returns: At most so many and, where there are more, `moreIssues` as the last.
  public func limited(to limit: Int = IssueLimit.perFile) -> [InputIssue] {
    var unlisted = 0
    var severity = IssueSeverity.note
    var details: [InputIssue] = []
    for issue in self {
      guard issue.code == .moreIssues, case .count(let count)? = issue.arguments["count"] else {
        details.append(issue)
        continue
      }
      // What read the file before has left some out.
      unlisted += count
      severity = worse(severity, issue.severity)
    }
    var room = limit
    var told = Set<Int>()
    for wanted in IssueSeverity.allCases {
      for (place, issue) in details.enumerated() where issue.severity == wanted {
        guard room > 0 else {
          unlisted += 1
          severity = worse(severity, wanted)
          continue
        }
        room -= 1
        told.insert(place)
      }
    }
    guard unlisted > 0 else { return self }
    let listed = details.enumerated().filter { told.contains($0.offset) }.map(\.element)
    return listed + [
      InputIssue(
        .moreIssues, severity: severity, at: listed.last?.location, ["count": .count(unlisted)])
    ]
  }

  private func worse(_ one: IssueSeverity, _ other: IssueSeverity) -> IssueSeverity {
    IssueSeverity.allCases.first { $0 == one || $0 == other } ?? one
  }
}
