// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Sheets of a workbook that would count what others do a second time, or what is planned: `All`,
/// `Dashboard`, `সব`, `Target`.
enum SheetsOfOthers {
  /// Leaves out those that have what others come to, and tells of those that may.
  static func leaveOut(of readings: inout [SourceReading]) {
    guard readings.count > 1 else { return }
    leaveOutPlanned(&readings)
    let repeats = RepeatedSheets(readings, isNamedSo: isNamedSo)
    for finding in repeats.found { leaveOut(finding, of: &readings) }
    for finding in repeats.doubtful where !isNamedSo(readings[finding.sheet]) {
      tell(
        .sheetMayRepeatOthers,
        ["count": .count(finding.dayCount), "days": .count(finding.ofDays)],
        hint: IssueHint("delete-sum-sheet"), of: &readings[finding.sheet])
    }
    for finding in repeats.partly where !isNamedSo(readings[finding.sheet]) {
      tell(
        .sheetMayRepeatMeasures,
        [
          "measures": .measures(finding.measures.map(\.rawValue)),
          "count": .count(finding.dayCount),
        ], hint: IssueHint("delete-sum-sheet"), of: &readings[finding.sheet])
    }
    leaveOutNamed(&readings)
  }

  // MARK: Figures

  private static func leaveOut(
    _ finding: RepeatedSheets.Finding, of readings: inout [SourceReading]
  ) {
    guard let table = readings[finding.sheet].table else { return }
    guard finding.isWhole else {
      let rest = table.removing(
        values: Dictionary(uniqueKeysWithValues: finding.measures.map { ($0, { _ in true }) }))
      readings[finding.sheet].table = rest
      tell(
        .sheetRepeatsPart,
        [
          "measures": .measures(finding.measures.map(\.rawValue)),
          "count": .count(finding.dayCount),
        ], hint: IssueHint("set-sheet-apart"), of: &readings[finding.sheet])
      return
    }
    takeOut(table, of: &readings[finding.sheet])
    if isNamedSo(readings[finding.sheet]) {
      tell(.sheetSumsOthers, severity: .note, of: &readings[finding.sheet])
    } else {
      tell(
        .sheetRepeatsOthers, ["count": .count(finding.dayCount)],
        hint: IssueHint("set-sheet-apart"), of: &readings[finding.sheet])
    }
  }

  /// Takes out all rows of a sheet, and what was told of how they would count.
  private static func takeOut(_ table: ObservationTable, of reading: inout SourceReading) {
    reading.table = table.removing { _ in true }
    reading.issues.removeAll { $0.severity == .warning }
  }

  private static func tell(
    _ code: IssueCode, severity: IssueSeverity = .warning,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil,
    of reading: inout SourceReading
  ) {
    reading.issues.append(
      InputIssue(
        code, severity: severity, at: InputLocation(file: reading.summary.file), arguments,
        hint: hint))
  }

  // MARK: Names

  /// Leaves out sheets that are named for what is planned, beside others.
  private static func leaveOutPlanned(_ readings: inout [SourceReading]) {
    let planned = readings.indices.filter { index in
      readings[index].sheet.map { NamedTotals.isPlanned($0) } ?? false
    }
    let isAlone = readings.indices.allSatisfy { index in
      planned.contains(index) || readings[index].table?.count ?? 0 == 0
    }
    guard !isAlone else { return }
    for index in planned {
      guard let table = readings[index].table, table.count > 0 else { continue }
      takeOut(table, of: &readings[index])
      tell(.sheetOfPlan, hint: IssueHint("rename-sheet"), of: &readings[index])
    }
  }

  private static func leaveOutNamed(_ readings: inout [SourceReading]) {
    // Of rows with ids each counts once, whatever sheets have it.
    for index in readings.indices
    where isNamedSo(readings[index]) && readings[index].identities == nil {
      let others = readings.indices.filter { $0 != index && !isNamedSo(readings[$0]) }
      guard let table = readings[index].table, table.count > 0,
        let days = readings[index].summary.days
      else { continue }
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
      if isSum { takeOut(table, of: &readings[index]) }
      tell(
        isSum ? .sheetSumsOthers : .sheetMaySumOthers, severity: isSum ? .note : .warning,
        hint: isSum ? nil : IssueHint("hide-sheet"), of: &readings[index])
    }
  }

  private static func sum(of measure: MeasureID, in table: ObservationTable?) -> Double {
    (table?.column(of: measure) ?? []).reduce(0) { $1.isNaN ? $0 : $0 + $1 }
  }

  private static func isNamedSo(_ reading: SourceReading) -> Bool {
    guard let name = reading.sheet.map({ Array($0.utf8) }) else { return false }
    return TotalWords.ofNames.contains(name.span) || TotalWords.ofNetworks.contains(name.span)
  }
}
