// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// Rows about months, weeks or quarters in one file, and about their days in another.
extension SourceOverlaps {
  /// Tells of them: which of the two should count only the user knows.
  static func tellPeriodsBesideDays(_ readings: [SourceReading]) -> [InputIssue] {
    readings.indices.flatMap { index -> [InputIssue] in
      guard let table = readings[index].table, !table.spans.isEmpty else { return [] }
      return readings.indices.compactMap { other in
        guard other != index, let days = readings[other].table else { return nil }
        return issue(table, beside: days, readings[index].summary, readings[other].summary)
      }
    }
  }

  private static func issue(
    _ table: ObservationTable, beside other: ObservationTable, _ summary: SourceSummary,
    _ otherSummary: SourceSummary
  ) -> InputIssue? {
    let shared = table.measures.filter { Measure.named($0).addsUp && other.has($0) }
    guard !shared.isEmpty else { return nil }
    var days: [[String?]: Set<CivilDay>] = [:]
    for row in 0..<other.count where other.daysOfSpan(ofRow: row) == nil {
      days[subject(other, row), default: []].insert(other.days[row])
    }
    let covering = (0..<table.count).filter { row in
      guard let span = table.daysOfSpan(ofRow: row), let own = days[subject(table, row)] else {
        return false
      }
      return (0..<span.dayCount).contains { own.contains(span.lowerBound.advanced(by: $0)) }
    }
    guard let first = covering.min(by: { table.lines[$0] < table.lines[$1] }) else { return nil }
    return InputIssue(
      .periodsBesideOtherDays, severity: .warning,
      at: InputLocation(file: summary.file, line: table.lines[first]),
      [
        "count": .count(covering.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        "other": .text(otherSummary.file),
      ], hint: IssueHint("keep-days-or-periods"))
  }

  /// Whom a row is about.
  private static func subject(_ table: ObservationTable, _ row: Int) -> [String?] {
    [table.value(of: .network, row: row), table.value(of: .source, row: row)]
  }
}
