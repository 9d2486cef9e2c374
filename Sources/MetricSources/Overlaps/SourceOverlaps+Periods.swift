// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// Rows about months, weeks or quarters in one file, and about their days in another.
extension SourceOverlaps {
  /// Tells of them: which of the two should count only the user knows.
  static func tellPeriodsBesideDays(_ readings: [SourceReading]) -> [InputIssue] {
    /// Those of a file, once another asks for them.
    var daysOfFiles: [Int: DaysOfSubjects] = [:]
    func days(of index: Int, in table: ObservationTable) -> DaysOfSubjects {
      if let known = daysOfFiles[index] { return known }
      let days = DaysOfSubjects(in: table, bySource: true)
      daysOfFiles[index] = days
      return days
    }
    return readings.indices.flatMap { index -> [InputIssue] in
      guard let table = readings[index].table, !table.spans.isEmpty else { return [] }
      return readings.indices.compactMap { other in
        guard other != index, let otherTable = readings[other].table,
          table.measures.contains(where: { Measure.named($0).addsUp && otherTable.has($0) })
        else { return nil }
        return issue(
          of: days(of: other, in: otherTable).covered(in: table), table, readings[index].summary,
          readings[other].summary)
      }
    }
  }

  /// Tells of rows that are dated by one day of each week, and have what another file has of all days.
  static func tellWeeksBesideDays(_ readings: [SourceReading]) -> [InputIssue] {
    guard readings.count > 1 else { return [] }
    let places = readings.indices.filter { index in
      guard let days = readings[index].summary.days, readings[index].summary.meaning == nil else {
        return false
      }
      return days.dayCount > 14 && readings[index].table.map(WeekSums.mayBeWeeks) ?? false
    }
    guard !places.isEmpty else { return [] }
    return places.flatMap { index in
      readings.indices.compactMap { other -> InputIssue? in
        guard other != index, let table = readings[index].table,
          let otherTable = readings[other].table, let range = readings[index].summary.days,
          let days = readings[other].summary.days, days.overlaps(range),
          [nil, .days, .dayParts].contains(readings[other].summary.meaning),
          readings[other].identities == nil,
          table.measures.contains(where: { Measure.named($0).addsUp && otherTable.has($0) }),
          !WeekSums.mayBeWeeks(otherTable)
        else { return nil }
        let haveNetworks = [table, otherTable].allSatisfy { $0.dimensions.contains(.network) }
        let names = haveNetworks ? [Dimension.network.rawValue] : []
        // The days of its first and last weeks lie around those of the rows.
        let around = range.lowerBound.advanced(by: -6)...range.upperBound.advanced(by: 6)
        let weeks = WeekSums(
          SubjectDays(table, by: names, within: range),
          SubjectDays(otherTable, by: names, within: around))
        return issue(of: weeks.rows, table, readings[index].summary, readings[other].summary)
      }
    }
  }

  private static func issue(
    of covered: [Int], _ table: ObservationTable, _ summary: SourceSummary,
    _ otherSummary: SourceSummary
  ) -> InputIssue? {
    guard let first = covered.min(by: { table.lines[$0] < table.lines[$1] }) else { return nil }
    return InputIssue(
      .periodsBesideOtherDays, severity: .warning,
      at: InputLocation(file: summary.file, line: table.lines[first]),
      [
        "count": .count(covered.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        "other": .text(otherSummary.file),
      ], hint: IssueHint("keep-days-or-periods"))
  }
}
