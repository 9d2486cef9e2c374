// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
import CivilCalendars
import GoalMetrics

/// Keeps what several files say of the same thing from being counted twice.
///
/// A post that two exports have counts as the later one has it. Of one network, a measure is the
/// sum of its days, or of the parts of days, or of posts with all that they have had: never of two
/// of these at once. Rows of the generic dialect and answers add to all others, but for those of a
/// file that is there twice; so do leads, but for those of ads that a list has.
public enum SourceOverlaps {
  /// Takes out of the tables what must not count.
  ///
  /// - Parameter readings: The files of a report in the order of the plan, older ones first where
  ///   the plan does not say when they were exported.
  /// - Returns: What was done, as notes, and what may be there twice, as warnings.
  public static func resolve(_ readings: inout [SourceReading]) -> [InputIssue] {
    let alike = countOnce(&readings) + countAlikeOnce(&readings)
    let leads = countLeadsOnce(&readings, beside: alike)
    let kinds = useOneKind(&readings)
    return alike.filter { !isSettled($0, by: kinds) } + leads + kinds
      + tellSumsOfOthers(readings, beside: alike)
      + tellFilesOfPlans(readings) + tellPeriodsBesideDays(readings)
      + tellWeeksBesideDays(readings)
      + tellLevelsWithoutPages(readings)
  }

  /// Whether what two files say alike is of measures of which only one of them counts in the end.
  private static func isSettled(_ issue: InputIssue, by kinds: [InputIssue]) -> Bool {
    guard [.partlySameDays, .nearlySameDays].contains(issue.code),
      case .measures(let measures)? = issue.arguments["measures"]
    else { return false }
    func files(_ issue: InputIssue) -> Set<String> {
      guard case .text(let other)? = issue.arguments["other"] else { return [] }
      return Set([issue.location?.file, other].compactMap(\.self))
    }
    let settled = kinds.filter { $0.code == .dailyValuesUsed && files($0) == files(issue) }
      .flatMap { kind -> [String] in
        guard case .measures(let measures)? = kind.arguments["measures"] else { return [] }
        return measures
      }
    return Set(measures).isSubset(of: settled)
  }

  /// The places of files, those that were exported first before the others; as the plan has them
  /// where it does not say of each when it was exported.
  static func inOrderOfExport(_ indices: [Int], _ readings: [SourceReading]) -> [Int] {
    let days = indices.compactMap { index in readings[index].summary.exported.map { ($0, index) } }
    return days.count == indices.count ? days.sorted(by: <).map(\.1) : indices
  }

  /// What the rows of a table are about, each subject once.
  private struct Subjects {
    private(set) var all: [Subject] = []
    /// The place of each row's among all.
    private(set) var ofRows: [Int] = []

    init(_ table: ObservationTable) {
      var places: [Subject: Int] = [:]
      for row in 0..<table.count {
        let subject = Subject(table, row: row)
        if let last = ofRows.last, all[last] == subject {
          ofRows.append(last)
        } else if let place = places[subject] {
          ofRows.append(place)
        } else {
          places[subject] = all.count
          ofRows.append(all.count)
          all.append(subject)
        }
      }
    }

    /// The places of the subjects that a measure has values of.
    func places(of measure: MeasureID, in table: ObservationTable) -> Set<Int> {
      guard let column = table.column(of: measure) else { return [] }
      var places: Set<Int> = []
      for row in column.indices where !column[row].isNaN { places.insert(ofRows[row]) }
      return places
    }
  }

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
      let subjects = Subjects(table)
      for measure in table.measures {
        let closer = known[measure, default: []].filter { $0.rank < rank }
        for place in subjects.places(of: measure, in: table).sorted() {
          let subject = subjects.all[place]
          guard let other = closer.first(where: { $0.subject.overlaps(subject) })?.reading else {
            known[measure, default: []].append((subject, index, rank))
            continue
          }
          removed[measure, default: []].insert(place)
          told[Told(reading: other, network: subject.network), default: []].insert(measure)
        }
      }
      let sums = Self.engagements(of: table).flatMap { whole, values -> (MeasureID, [Double])? in
        let closer = known[whole, default: []].filter { $0.rank < rank }
        var gone: Set<Int> = []
        for place in Set(values.indices.filter { !values[$0].isNaN }.map { subjects.ofRows[$0] }) {
          let subject = subjects.all[place]
          guard let other = closer.first(where: { $0.subject.overlaps(subject) })?.reading else {
            continue
          }
          gone.insert(place)
          told[Told(reading: other, network: subject.network), default: []].insert(whole)
        }
        guard !gone.isEmpty else { return nil }
        return (
          whole, values.indices.map { gone.contains(subjects.ofRows[$0]) ? values[$0] : .nan }
        )
      }
      guard !removed.isEmpty || sums != nil else { continue }
      readings[index].table = table.settingAside(
        values: removed.mapValues { gone in { gone.contains(subjects.ofRows[$0]) } },
        sums: sums.map { [$0] } ?? [])
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

  /// The engagements of rows that have only the parts of them, such as likes and comments.
  private static func engagements(of table: ObservationTable) -> (MeasureID, [Double])? {
    let quantities = Metric.named("engagements")?.formula.quantities ?? []
    for case .exportedOrSum(let whole, let parts) in quantities
    where !table.measures.contains(whole) {
      let columns = parts.compactMap(table.column)
      guard !columns.isEmpty else { return nil }
      return (
        whole,
        (0..<table.count).map { row in
          let values = columns.map { $0[row] }.filter { !$0.isNaN }
          return values.isEmpty ? .nan : values.reduce(0, +)
        }
      )
    }
    return nil
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
