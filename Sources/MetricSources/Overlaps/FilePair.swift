// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Two files with days in common.
struct FilePair {
  private let other: SourceSummary
  private let told: SourceSummary
  /// Whether they are the same to the byte as far as that is known.
  let isCopy: Bool
  /// Whether all of them is known.
  let isWhole: Bool
  /// Whether both are exports of days of the same kind.
  let isOfOneExport: Bool

  private init(
    other: SourceSummary, told: SourceSummary, isCopy: Bool, isWhole: Bool, isOfOneExport: Bool
  ) {
    self.other = other
    self.told = told
    self.isCopy = isCopy
    self.isWhole = isWhole
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
      isWhole: origin.isWhole && other.isWhole,
      isOfOneExport: areDays && earlier.summary.dialect == later.summary.dialect)
  }

  /// The same pair, with the other file to be told.
  var reversed: FilePair {
    FilePair(
      other: told, told: other, isCopy: isCopy, isWhole: isWhole, isOfOneExport: isOfOneExport)
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
