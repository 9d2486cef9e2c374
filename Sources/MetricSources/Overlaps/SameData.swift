// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Days that two files have alike: a copy under another name, an export that begins before an
/// earlier one ends, a table that people keep beside an export.
extension SourceOverlaps {
  /// On so many bits nothing agrees by chance.
  private static let bitsNeeded = 10.0
  /// So many of single measures do not, where others differ.
  private static let bitsOfParts = 20.0
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
        // Copies that are known in whole need no look at their days, nor have exports other marks.
        if pair.isCopy ? !pair.isWhole : !pair.isOfOneExport {
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
        if pair.isOfOneExport {
          issues += countDaysOnce(earlier, later, pair, &readings, &known)
        } else if let found, let issue = issue(of: found, pair, readings[earlier], readings[later])
        {
          issues.append(issue)
        } else if found != nil, !areApart(readings[earlier], readings[later]),
          let sums = known.sums(of: earlier, in: later, readings),
          let issue = issue(ofSums: sums, pair)
        {
          issues.append(issue)
        }
      }
    }
    return issues
  }

  /// Takes days of one export out of another that has them, too.
  ///
  /// The later export has what the platform has put right since, but where the earlier one tells more
  /// of what the report tells apart, such as networks, that is worth more.
  private static func countDaysOnce(
    _ earlier: Int, _ later: Int, _ pair: FilePair, _ readings: inout [SourceReading],
    _ known: inout KnownFigures
  ) -> [InputIssue] {
    let isEarlierFiner = readings[earlier].dimensionsTold
      .isStrictSuperset(of: readings[later].dimensionsTold)
    let (gone, kept) = isEarlierFiner ? (later, earlier) : (earlier, later)
    guard let table = readings[gone].table,
      let copies = known.copies(of: gone, in: kept, readings)
    else { return [] }
    var issues: [InputIssue] = []
    if !copies.renamed.days.isEmpty {
      issues.append(
        pair.issue(
          .sameDays, severity: .warning, arguments(of: copies.renamed.days), hint: "leave-one-out"))
    }
    if copies.bits >= bitsNeeded {
      var rest = copies.removed(from: table)
      rest.continuations.insert(readings[kept].summary.file)
      readings[gone].table = rest
      known.forget(gone)
      issues.append(
        (isEarlierFiner ? pair : pair.reversed)
          .issue(.daysInLaterFile, severity: .note, arguments(of: copies.days)))
    } else if copies.areAll, copies.bitsOfAmounts >= fewBits {
      issues.append(
        pair.issue(
          .sameDays, severity: .warning, arguments(of: copies.days), hint: "leave-one-out"))
    }
    if !copies.nearMeasures.isSubset(of: copies.likeMeasures) {
      issues.append(
        pair.issue(
          .nearlySameDays, severity: .warning,
          arguments(
            of: copies.nearDays.union(copies.likeDays),
            copies.nearMeasures.union(copies.likeMeasures)),
          hint: "leave-one-out"))
    } else if !copies.likeMeasures.isEmpty, copies.likeBits >= bitsNeeded {
      issues.append(
        pair.issue(
          .partlySameDays, severity: .warning, arguments(of: copies.likeDays, copies.likeMeasures),
          hint: "leave-one-out"))
    }
    return issues
  }

  /// What is told of days that two files have alike.
  private static func issue(
    of found: DayPrints.Likeness, _ pair: FilePair, _ one: SourceReading, _ other: SourceReading
  ) -> InputIssue? {
    // Of different campaigns equal budgets are no copies.
    guard found.distinct.count >= DayPrints.distinctNeeded || !areApart(one, other),
      found.bits >= bitsNeeded || found.isWhole && found.bits >= fewBits
    else { return nil }
    let isPart = !found.otherMeasures.isEmpty
    return pair.issue(
      isPart ? .partlySameDays : .sameDays, severity: .warning,
      arguments(of: found.alike, isPart ? found.measures : []), hint: "leave-one-out")
  }

  /// What is told of days that come to the same in a table of one's own and an export.
  private static func issue(ofSums sums: DayCopies, _ pair: FilePair) -> InputIssue? {
    guard sums.bits < bitsNeeded else {
      let near = sums.nearMeasuresOfCopies
      return pair.issue(
        near.isEmpty ? .sameDays : .nearlySameDays, severity: .warning,
        arguments(of: sums.days, near), hint: "leave-one-out")
    }
    guard !sums.likeMeasures.isEmpty, sums.likeBits >= bitsOfParts else { return nil }
    return pair.issue(
      .partlySameDays, severity: .warning, arguments(of: sums.likeDays, sums.likeMeasures),
      hint: "leave-one-out")
  }

  /// Whether all rows of two files say that they are of different sources, pages or campaigns.
  private static func areApart(_ one: SourceReading, _ other: SourceReading) -> Bool {
    guard let origin = one.origin, let second = other.origin else { return false }
    return origin.isApart(from: second)
  }

  static func arguments(
    of days: Set<CivilDay>, _ measures: Set<MeasureID> = []
  ) -> [String: IssueArgument] {
    var arguments: [String: IssueArgument] = [
      "count": .count(days.count), "from": .day(days.min()?.number ?? 0),
      "to": .day(days.max()?.number ?? 0),
    ]
    if !measures.isEmpty {
      arguments["measures"] = .measures(measures.map(\.rawValue).sorted())
    }
    return arguments
  }
}
