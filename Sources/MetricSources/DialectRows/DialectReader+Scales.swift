// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Scores that look like those of another scale.
extension DialectReader {
  /// So many answers of which none is satisfied are more than a bad day.
  private static let answersNeeded = 5

  /// Tells of scores that are most likely of another scale.
  ///
  /// - Returns: Whether nothing of the file can be used, for most answers are above the best score.
  mutating func tellOtherScale() -> Bool {
    guard dialect.rows == .answers, let plan,
      let scores = plan.tables.joined().first(where: { $0.kind == .score }),
      case .score(let measure, let from, let best, _) = scores.role,
      let figure = summary.measures.first(where: { $0.id == measure })
    else { return false }
    let place = InputLocation(file: description.file, line: summary.headerLine)
    let column = plan.names[scores.column]
    let haveHigher = log.issues.contains { $0.code == .scoreTooHigh }
    if haveHigher, summary.rejected > figure.count {
      log.add(
        .otherScale, at: place, ["column": .text(column), "best": .count(Int(best))],
        hint: IssueHint("describe-dialect"))
      return true
    }
    guard figure.value == 0, haveHigher || figure.count >= Self.answersNeeded else { return false }
    log.add(
      .scaleInDoubt, severity: .warning, at: place,
      ["column": .text(column), "count": .count(figure.count), "least": .count(Int(from))],
      hint: IssueHint("describe-dialect"))
    return false
  }
}
