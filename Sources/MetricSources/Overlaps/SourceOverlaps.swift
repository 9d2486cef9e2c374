// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
import CivilCalendars
import GoalMetrics

/// Keeps what several files say of the same thing from being counted twice.
///
/// A post that two exports have counts as the later one has it. Of one network, a measure is the
/// sum of its days, or of the parts of days, or of posts with all that they have had: never of two
/// of these at once. Rows of the generic dialect, leads and answers add to all others.
public enum SourceOverlaps {
  /// Takes out of the tables what must not count.
  ///
  /// - Parameter readings: The files of a report in the order of the plan, older ones first where
  ///   the plan does not say when they were exported.
  /// - Returns: What was done, as notes.
  public static func resolve(_ readings: inout [SourceReading]) -> [InputIssue] {
    countOnce(&readings) + useOneKind(&readings)
  }

  // MARK: Posts

  private static func countOnce(_ readings: inout [SourceReading]) -> [InputIssue] {
    let holders = readings.indices.filter { readings[$0].identities != nil }
    guard holders.count > 1 else { return [] }
    var order = holders
    let days = holders.map { readings[$0].summary.exported }
    if !days.contains(nil) {
      order.sort { one, other in
        let first = readings[one].summary.exported ?? CivilDay(number: 0)
        let second = readings[other].summary.exported ?? CivilDay(number: 0)
        return first == second ? one < other : first < second
      }
    }
    var keeper: [Identity: Int] = [:]
    var issues: [InputIssue] = []
    for index in order.reversed() {
      guard let table = readings[index].table, let ids = readings[index].identities else {
        continue
      }
      var removed: [Int: Int] = [:]
      var rows: Set<Int> = []
      for row in 0..<table.count where !ids[row].isEmpty {
        let identity = Identity(
          meaning: readings[index].summary.meaning,
          network: table.value(of: .network, row: row), id: ids[row])
        if let other = keeper[identity] {
          rows.insert(row)
          removed[other, default: 0] += 1
        } else {
          keeper[identity] = index
        }
      }
      guard !rows.isEmpty else { continue }
      readings[index].table = table.removing(rows: rows)
      readings[index].identities = ids.indices.filter { !rows.contains($0) }.map { ids[$0] }
      for (other, count) in removed.sorted(by: { $0.key < $1.key }) {
        issues.append(
          InputIssue(
            .postsInLaterFile, severity: .note,
            at: InputLocation(file: readings[index].summary.file),
            ["count": .count(count), "other": .text(readings[other].summary.file)]))
      }
    }
    return issues
  }

  private struct Identity: Hashable {
    var meaning: SourceDialect.RowMeaning?
    var network: String?
    var id: String
  }

  // MARK: Days and totals

  /// What values of rows are about, as far as it is known.
  private struct Subject: Hashable {
    var network: String?
    var page: String?
    var source: String?

    init(_ table: ObservationTable, row: Int) {
      network = table.value(of: .network, row: row)
      page = table.value(of: .page, row: row)
      source = table.value(of: .source, row: row)
    }

    /// Whether two may tell of the same.
    func overlaps(_ other: Subject) -> Bool {
      func agree(_ one: String?, _ other: String?) -> Bool {
        one == nil || other == nil || one == other
      }
      return network == other.network && agree(page, other.page) && agree(source, other.source)
    }
  }

  private static func useOneKind(_ readings: inout [SourceReading]) -> [InputIssue] {
    var issues: [InputIssue] = []
    /// For each measure, who tells of what more closely.
    var known: [MeasureID: [(subject: Subject, reading: Int, rank: Int)]] = [:]
    let ranked = readings.indices.compactMap { index in
      readings[index].summary.meaning?.rank.map { (index: index, rank: $0) }
    }
    guard Set(ranked.map(\.rank)).count > 1 else { return [] }
    for (index, rank) in ranked.sorted(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) {
      guard let table = readings[index].table else { continue }
      var removed: [MeasureID: Set<Int>] = [:]
      var told: [Told: Set<MeasureID>] = [:]
      let subjects = (0..<table.count).map { Subject(table, row: $0) }
      for measure in table.measures {
        let closer = known[measure, default: []].filter { $0.rank < rank }
        var verdicts: [Subject: Int?] = [:]
        for row in 0..<table.count where table.value(of: measure, row: row) != nil {
          let subject = subjects[row]
          let verdict: Int?
          if let known = verdicts[subject] {
            verdict = known
          } else {
            verdict = closer.first { $0.subject.overlaps(subject) }?.reading
            verdicts[subject] = .some(verdict)
          }
          guard let other = verdict else { continue }
          removed[measure, default: []].insert(row)
          told[Told(reading: other, network: subject.network), default: []].insert(measure)
        }
        for (subject, verdict) in verdicts where verdict == nil {
          known[measure, default: []].append((subject, index, rank))
        }
      }
      guard !removed.isEmpty else { continue }
      readings[index].table = table.removing(values: removed)
      for (place, measures) in told.sorted(by: { $0.key < $1.key }) {
        issues.append(
          InputIssue(
            .dailyValuesUsed, severity: .note,
            at: InputLocation(file: readings[index].summary.file),
            [
              "network": .network(place.network ?? "none"),
              "measures": .measures(measures.map(\.rawValue).sorted()),
              "other": .text(readings[place.reading].summary.file),
            ], hint: IssueHint("name-page-or-source")))
      }
    }
    return issues
  }

  private struct Told: Hashable, Comparable {
    var reading: Int
    var network: String?

    static func < (one: Told, other: Told) -> Bool {
      (one.reading, one.network ?? "") < (other.reading, other.network ?? "")
    }
  }
}

extension SourceDialect.RowMeaning {
  /// How closely values tell when things were; `nil` of rows that always add.
  fileprivate var rank: Int? {
    switch self {
    case .days: 0
    case .dayParts: 1
    case .posts: 2
    case .totals: 3
    case .leads, .answers: nil
    }
  }
}
