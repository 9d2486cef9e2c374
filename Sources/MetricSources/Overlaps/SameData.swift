// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What shows that two files are the same file under two names.
struct SourceOrigin: Hashable {
  /// A mark of the first bytes of the file's text.
  private let beginning: UInt64
  /// What the plan says of all its rows, and of its columns.
  private let fixedValues: [Dimension: String]
  private let columns: [String: String]

  /// Looks at the beginning of a file.
  init(_ head: ArraySlice<UInt8>, _ description: SourceDescription) {
    beginning = head.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { RepeatedRows.hash($0, bytes.count) } ?? 0
    }
    fixedValues = description.fixedValues
    columns = Dictionary(description.columns.map { ($0.header, $0.target) }) { first, _ in first }
  }

  /// Whether rows of two files may be the same rows by what the plan says of them.
  ///
  /// Of networks it may say to one file what another has in a column.
  func mayShareRows(with other: SourceOrigin) -> Bool {
    fixedValues.filter { $0.key != .network } == other.fixedValues.filter { $0.key != .network }
  }
}

/// Days that two files have alike: a copy under another name, an export that begins before an
/// earlier one ends, a table that people keep beside an export.
extension SourceOverlaps {
  /// On so many bits nothing agrees by chance.
  private static let bitsNeeded = 10.0

  /// Takes out what is surely there twice, and tells what most likely is.
  static func countAlikeOnce(_ readings: inout [SourceReading]) -> [InputIssue] {
    let holders = inOrderOfExport(
      readings.indices.filter { index in
        readings[index].origin != nil && readings[index].table?.count ?? 0 > 0
      }, readings)
    guard holders.count > 1 else { return [] }
    var prints: [Int: DayPrints] = [:]
    var issues: [InputIssue] = []
    for (place, later) in holders.enumerated() {
      for earlier in holders[..<place] {
        guard let pair = FilePair(readings[earlier], readings[later]),
          let before = Self.prints(of: earlier, readings, &prints),
          let after = Self.prints(of: later, readings, &prints)
        else { continue }
        let found = before.likeness(to: after)
        guard found.bits >= bitsNeeded else { continue }
        if pair.isCopy {
          // Of two readings of the same rows the one counts that has more of them.
          let isLaterWhole = readings[later].summary.rejected < readings[earlier].summary.rejected
          let copy = isLaterWhole ? earlier : later
          readings[copy].table = readings[copy].table?.removing { _ in true }
          prints[copy] = nil
          issues.append(
            (isLaterWhole ? pair.reversed : pair)
              .issue(.sameFile, severity: .warning, hint: "set-apart"))
          if copy == later { break }
          continue
        }
        let days: [String: IssueArgument] = [
          "count": .count(found.alike.count), "from": .day(found.alike.min()?.number ?? 0),
          "to": .day(found.alike.max()?.number ?? 0),
        ]
        guard pair.isOfOneExport else {
          issues.append(pair.issue(.sameDays, severity: .warning, days, hint: "leave-one-out"))
          continue
        }
        // The later export has what the platform has put right since.
        readings[earlier].table = readings[earlier].table.map { removing(found, from: $0) }
        prints[earlier] = nil
        issues.append(pair.reversed.issue(.daysInLaterFile, severity: .note, days))
      }
    }
    return issues
  }

  private static func removing(
    _ found: DayPrints.Likeness, from table: ObservationTable
  ) -> ObservationTable {
    var isGone: [MeasureID: (Int) -> Bool] = [:]
    for measure in Set(found.subjects.map(\.measure)) {
      isGone[measure] = { row in
        found.common.contains(table.days[row])
          && found.subjects.contains(DayPrints.subject(of: measure, in: table, row: row))
      }
    }
    let rest = table.removing(values: isGone)
    let columns = rest.measures.compactMap(rest.column)
    // A row without anything left is not one whose values are missing.
    return rest.removing { row in
      found.common.contains(rest.days[row]) && columns.allSatisfy { $0[row].isNaN }
    }
  }

  private static func prints(
    of index: Int, _ readings: [SourceReading], _ known: inout [Int: DayPrints]
  ) -> DayPrints? {
    if let prints = known[index] { return prints }
    guard let table = readings[index].table, let days = readings[index].summary.days else {
      return nil
    }
    let prints = DayPrints(table, in: days)
    known[index] = prints
    return prints
  }
}

/// Two files with days in common.
private struct FilePair {
  private let other: SourceSummary
  private let told: SourceSummary
  /// Whether they are the same to the byte as far as that is known.
  let isCopy: Bool
  /// Whether both are exports of days of the same kind.
  let isOfOneExport: Bool

  private init(other: SourceSummary, told: SourceSummary, isCopy: Bool, isOfOneExport: Bool) {
    self.other = other
    self.told = told
    self.isCopy = isCopy
    self.isOfOneExport = isOfOneExport
  }

  /// Puts two files beside each other; `nil` where they cannot have the same rows.
  init?(_ earlier: SourceReading, _ later: SourceReading) {
    // Rows with ids are looked for by these.
    guard earlier.identities == nil || later.identities == nil,
      let days = earlier.summary.days, let others = later.summary.days, days.overlaps(others),
      let origin = earlier.origin, let other = later.origin,
      origin.mayShareRows(with: other)
    else { return nil }
    let areDays = [.days, .dayParts].contains(earlier.summary.meaning)
    self.init(
      other: earlier.summary, told: later.summary,
      isCopy: origin == other && earlier.summary.rows == later.summary.rows,
      isOfOneExport: areDays && earlier.summary.dialect == later.summary.dialect)
  }

  /// The same pair, with the other file to be told.
  var reversed: FilePair {
    FilePair(other: told, told: other, isCopy: isCopy, isOfOneExport: isOfOneExport)
  }

  func issue(
    _ code: IssueCode, severity: IssueSeverity, _ arguments: [String: IssueArgument] = [:],
    hint: IssueCode? = nil
  ) -> InputIssue {
    InputIssue(
      code, severity: severity, at: InputLocation(file: told.file),
      arguments.merging(["other": .text(other.file)]) { $1 }, hint: hint.map { IssueHint($0) })
  }
}
