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
  func mayShareRows(with other: SourceOrigin) -> Bool { fixedValues == other.fixedValues }
}

/// Days that two files have alike: a copy under another name, an export that begins before an
/// earlier one ends, a table that people keep beside an export.
extension SourceOverlaps {
  /// On so many bits nothing agrees by chance.
  private static let bitsNeeded = 10.0

  /// Takes out what is surely there twice, and tells what most likely is.
  static func countAlikeOnce(_ readings: inout [SourceReading]) -> [InputIssue] {
    // Rows with ids are looked for by these.
    let holders = inOrderOfExport(
      readings.indices.filter {
        readings[$0].identities == nil && readings[$0].origin != nil
          && readings[$0].table?.count ?? 0 > 0
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
        if pair.isCopy, found.isWhole {
          readings[later].table = readings[later].table?.removing { _ in true }
          issues.append(pair.issue(.sameFile, severity: .warning, hint: "set-apart"))
          break
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
        let table = readings[earlier].table
        readings[earlier].table = table?.removing(
          values: found.measures.reduce(into: [:]) { gone, measure in
            gone[measure] = { row in table.map { found.common.contains($0.days[row]) } ?? false }
          })
        prints[earlier] = nil
        issues.append(pair.reversed.issue(.daysInLaterFile, severity: .note, days))
      }
    }
    return issues
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
    guard let days = earlier.summary.days, let others = later.summary.days,
      days.overlaps(others), let origin = earlier.origin, let other = later.origin,
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
