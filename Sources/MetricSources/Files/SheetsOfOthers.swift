// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Sheets of a workbook that by their names sum up the others: `All`, `Total`, `সব`.
enum SheetsOfOthers {
  /// Leaves out those that have what all others come to, and tells of those that may.
  static func leaveOut(of readings: inout [SourceReading]) {
    guard readings.count > 1 else { return }
    // Of rows with ids each counts once, whatever sheets have it.
    for index in readings.indices
    where isNamedSo(readings[index]) && readings[index].identities == nil {
      let others = readings.indices.filter { $0 != index && !isNamedSo(readings[$0]) }
      guard let table = readings[index].table, let days = readings[index].summary.days else {
        continue
      }
      let near = others.filter { readings[$0].summary.days?.overlaps(days) ?? false }
      let measures = table.measures.filter { measure in
        table.column(of: measure)?.contains { !$0.isNaN } ?? false
      }
      let shared = measures.filter { measure in
        near.contains { readings[$0].table?.has(measure) ?? false }
      }
      let sums = shared.filter { Measure.named($0).addsUp }
      guard !sums.isEmpty else { continue }
      // What no other sheet has would be lost.
      let isSum =
        shared.count == measures.count
        && sums.allSatisfy { measure in
          let sum = near.reduce(0) { $0 + Self.sum(of: measure, in: readings[$1].table) }
          return abs(sum - Self.sum(of: measure, in: table)) <= 0.005
        }
      if isSum { readings[index].table = table.removing { _ in true } }
      readings[index].issues.append(
        InputIssue(
          isSum ? .sheetSumsOthers : .sheetMaySumOthers, severity: isSum ? .note : .warning,
          at: InputLocation(file: readings[index].summary.file),
          hint: isSum ? nil : IssueHint("hide-sheet")))
    }
  }

  private static func sum(of measure: MeasureID, in table: ObservationTable?) -> Double {
    (table?.column(of: measure) ?? []).reduce(0) { $1.isNaN ? $0 : $0 + $1 }
  }

  private static func isNamedSo(_ reading: SourceReading) -> Bool {
    let file = reading.summary.file
    guard let open = file.lastIndex(of: "["), file.last == "]" else { return false }
    let name = Array(file[file.index(after: open)...].dropLast().utf8)
    return TotalWords.ofNames.contains(name.span) || TotalWords.ofNetworks.contains(name.span)
  }
}
