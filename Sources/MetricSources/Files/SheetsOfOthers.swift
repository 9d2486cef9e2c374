// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Sheets of a workbook that by their names sum up the others: `All`, `Total`, `সব`.
enum SheetsOfOthers {
  /// Leaves out those that have what all others come to, and tells of those that may.
  static func leaveOut(of readings: inout [SourceReading]) {
    guard readings.count > 1 else { return }
    for index in readings.indices where isNamedSo(readings[index]) {
      let others = readings.indices.filter { $0 != index && !isNamedSo(readings[$0]) }
      guard let table = readings[index].table, let days = readings[index].summary.days else {
        continue
      }
      let near = others.filter { readings[$0].summary.days?.overlaps(days) ?? false }
      let shared = table.measures.filter { measure in
        Measure.named(measure).addsUp && near.contains { readings[$0].table?.has(measure) ?? false }
      }
      guard !shared.isEmpty else { continue }
      let isSum = shared.allSatisfy { measure in
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
