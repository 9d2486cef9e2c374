// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What shows that two files are the same file under two names.
struct SourceOrigin: Hashable {
  /// A mark of the first bytes of the file's text.
  private let beginning: UInt64
  /// Whether the file has no more than these.
  let isWhole: Bool
  /// The sheet of a workbook: two of these may say the same of different things.
  private let sheet: String?
  /// What the plan says of all its rows, and of its columns.
  private let fixedValues: [Dimension: String]
  private let columns: [String: String]
  /// The sources, pages and campaigns of all its rows, where each has one and they are known.
  var subjects: [Dimension: Set<String>] = [:]

  /// Looks at the beginning of a file, or at all of it.
  init(
    _ head: ArraySlice<UInt8>, isWhole: Bool, sheet: String?, _ description: SourceDescription
  ) {
    self.isWhole = isWhole
    self.sheet = sheet
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

  /// Whether rows of two files are of different sources, pages or campaigns by their columns.
  func isApart(from other: SourceOrigin) -> Bool {
    subjects.contains { dimension, names in
      other.subjects[dimension].map { $0.isDisjoint(with: names) } ?? false
    }
  }
}

/// Days that two files have alike: a copy under another name, an export that begins before an
/// earlier one ends, a table that people keep beside an export.
extension SourceOverlaps {
  /// On so many bits nothing agrees by chance.
  private static let bitsNeeded = 10.0
  /// So few may agree by chance, and are told only where all agrees.
  private static let fewBits = 5.0

  /// Takes out what is surely there twice, and tells what most likely is.
  static func countAlikeOnce(_ readings: inout [SourceReading]) -> [InputIssue] {
    let holders = inOrderOfExport(
      readings.indices.filter { index in
        readings[index].origin != nil && readings[index].table?.count ?? 0 > 0
      }, readings)
    guard holders.count > 1 else { return [] }
    var known = KnownFigures()
    var issues: [InputIssue] = []
    for (place, later) in holders.enumerated() {
      for earlier in holders[..<place] {
        guard let pair = FilePair(readings[earlier], readings[later]) else { continue }
        var found: DayPrints.Likeness?
        if !pair.isCopy || !pair.isWhole, !pair.isOfOneExport || pair.isCopy {
          let before = known.prints(of: earlier, readings)
          let after = known.prints(of: later, readings)
          found = before.flatMap { before in after.map { before.likeness(to: $0) } }
        }
        if pair.isCopy, pair.isWhole || found?.bits ?? 0 >= bitsNeeded {
          // Of two readings of the same rows the one counts that has more of them.
          let isLaterWhole = readings[later].summary.rejected < readings[earlier].summary.rejected
          let copy = isLaterWhole ? earlier : later
          readings[copy].table = readings[copy].table?.removing { _ in true }
          known.forget(copy)
          issues.append(
            (isLaterWhole ? pair.reversed : pair)
              .issue(.sameFile, severity: .warning, hint: "set-apart"))
          if copy == later { break }
          continue
        }
        guard pair.isOfOneExport else {
          // Of different campaigns equal budgets are no copies.
          if let found,
            found.distinct.count >= DayPrints.distinctNeeded
              || !areApart(readings[earlier], readings[later]),
            found.bits >= bitsNeeded || found.isWhole && found.bits >= fewBits
          {
            issues.append(
              pair.issue(
                .sameDays, severity: .warning, arguments(of: found.alike), hint: "leave-one-out"))
          }
          continue
        }
        guard let table = readings[earlier].table,
          let copies = known.copies(of: earlier, in: later, readings)
        else { continue }
        if copies.bits >= bitsNeeded {
          // The later export has what the platform has put right since.
          readings[earlier].table = copies.removed(from: table)
          known.forget(earlier)
          issues.append(
            pair.reversed.issue(.daysInLaterFile, severity: .note, arguments(of: copies.days)))
        } else if copies.areAll, copies.bits >= fewBits {
          issues.append(
            pair.issue(
              .sameDays, severity: .warning, arguments(of: copies.days), hint: "leave-one-out"))
        }
        guard !copies.likeMeasures.isEmpty, copies.likeBits >= bitsNeeded else { continue }
        var told = arguments(of: copies.likeDays)
        told["measures"] = .measures(copies.likeMeasures.map(\.rawValue).sorted())
        issues.append(
          pair.issue(.partlySameDays, severity: .warning, told, hint: "leave-one-out"))
      }
    }
    return issues
  }

  /// Whether all rows of two files say that they are of different sources, pages or campaigns.
  private static func areApart(_ one: SourceReading, _ other: SourceReading) -> Bool {
    guard let origin = one.origin, let second = other.origin else { return false }
    return origin.isApart(from: second)
  }

  private static func arguments(of days: Set<CivilDay>) -> [String: IssueArgument] {
    [
      "count": .count(days.count), "from": .day(days.min()?.number ?? 0),
      "to": .day(days.max()?.number ?? 0),
    ]
  }
}

/// What files come to that are compared with several others, each worked out once.
private struct KnownFigures {
  private var prints: [Int: DayPrints] = [:]
  /// By the file and by the names of the columns that tell what its rows are about.
  private var days: [Int: [[String]: SubjectDays]] = [:]

  mutating func prints(of index: Int, _ readings: [SourceReading]) -> DayPrints? {
    if let known = prints[index] { return known }
    guard let table = readings[index].table, let days = readings[index].summary.days else {
      return nil
    }
    let made = DayPrints(table, in: days)
    prints[index] = made
    return made
  }

  /// Looks for the days of an export in a later one.
  mutating func copies(
    of earlier: Int, in later: Int, _ readings: [SourceReading]
  ) -> DayCopies? {
    let columns = [earlier, later].map { index in
      readings[index].table.map(SubjectDays.names) ?? []
    }
    let names = columns[0].intersection(columns[1]).sorted()
    guard let own = days(of: earlier, by: names, readings),
      let others = days(of: later, by: names, readings)
    else { return nil }
    return DayCopies(of: own, in: others)
  }

  private mutating func days(
    of index: Int, by names: [String], _ readings: [SourceReading]
  ) -> SubjectDays? {
    if let known = days[index]?[names] { return known }
    guard let table = readings[index].table, let range = Self.sharedDays(of: index, readings) else {
      return nil
    }
    let made = SubjectDays(table, by: names, within: range)
    days[index, default: [:]][names] = made
    return made
  }

  /// The days of an export from the first to the last that another one of its kind has, too.
  private static func sharedDays(of index: Int, _ readings: [SourceReading]) -> DayRange? {
    let summary = readings[index].summary
    guard let own = summary.days else { return nil }
    let shared = readings.indices.compactMap { other -> DayRange? in
      guard other != index, readings[other].summary.dialect == summary.dialect,
        let days = readings[other].summary.days, days.overlaps(own)
      else { return nil }
      return days.clamped(to: own)
    }
    guard let first = shared.map(\.lowerBound).min(), let last = shared.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  /// Forgets what a file came to whose table has changed.
  mutating func forget(_ index: Int) {
    prints[index] = nil
    days[index] = nil
  }
}

/// Two files with days in common.
private struct FilePair {
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
