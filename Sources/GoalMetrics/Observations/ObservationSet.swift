// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
internal import Synchronization

/// All the observations of a report, from one source or several.
public struct ObservationSet: Sendable {
  /// The sources, in the order in which the plan names them.
  public let tables: [ObservationTable]
  private let found = FoundGaps()

  /// Gathers sources.
  public init(_ tables: [ObservationTable]) { self.tables = tables }

  /// Days without rows where sources usually have some; looked for once, when first asked for.
  public var gaps: DataGaps {
    if let known = found.gaps.load() { return known.gaps }
    return found.gaps.storeIfNil(KnownGaps(DataGaps(in: self))).gaps
  }

  /// What copies of the observations share.
  private final class FoundGaps: Sendable {
    let gaps = AtomicLazyReference<KnownGaps>()
  }

  private final class KnownGaps: Sendable {
    let gaps: DataGaps

    init(_ gaps: DataGaps) { self.gaps = gaps }
  }

  /// The days that rows are about, from the first to the last, all days of rows about several
  /// among them; `nil` when there is none.
  public var coveredDays: DayRange? {
    let covered = tables.compactMap(\.coveredDays)
    guard let first = covered.map(\.lowerBound).min(), let last = covered.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  /// The days from the first observation to the last; `nil` when there is none.
  public var days: DayRange? {
    var range: DayRange?
    for table in tables {
      guard let first = table.days.min(), let last = table.days.max() else { continue }
      range = min(first, range?.lowerBound ?? first)...max(last, range?.upperBound ?? last)
    }
    return range
  }

  /// Whether any row is about several days.
  package var hasSpans: Bool { tables.contains { !$0.spans.isEmpty } }

  /// The last day with any value, of rows about several days the last of these; `nil` when there is
  /// none.
  ///
  /// Sheets often have the rows of days to come, which are empty until then.
  public var lastDay: CivilDay? {
    var last: CivilDay?
    for table in tables {
      let columns = table.measures.compactMap { table.column(of: $0) }
      for (row, ownDay) in table.days.enumerated() {
        let day = table.daysOfSpan(ofRow: row)?.upperBound ?? ownDay
        guard last.map({ day > $0 }) ?? true else { continue }
        if columns.contains(where: { !$0[row].isNaN }) { last = day }
      }
    }
    return last
  }

  /// The first day with a value of a measure; `nil` when there is none.
  public func firstDay(of measure: MeasureID) -> CivilDay? {
    tables.compactMap { table in
      guard let column = table.column(of: measure) else { return nil }
      return zip(table.days, column).lazy.filter { !$0.1.isNaN }.map(\.0).min()
    }.min()
  }

  /// The observations without rows about more days than so many.
  package func keepingSpans(upTo dayCount: Int) -> ObservationSet {
    guard tables.contains(where: { !$0.spans.isEmpty }) else { return self }
    return ObservationSet(
      tables.map { table in
        guard !table.spans.isEmpty else { return table }
        return table.removing { table.spans[$0].magnitude > dayCount }
      })
  }

  /// The days that rows about several days are about, and pass a filter.
  func daysOfSpans(_ filter: ObservationFilter, in range: DayRange) -> Set<CivilDay> {
    var days: Set<CivilDay> = []
    for table in tables where !table.spans.isEmpty {
      for row in table.rows(filter, in: nil) {
        guard let span = table.daysOfSpan(ofRow: row), span.overlaps(range) else { continue }
        let part = span.clamped(to: range)
        for offset in 0..<part.dayCount { days.insert(part.lowerBound.advanced(by: offset)) }
      }
    }
    return days
  }

  /// Where rows about months or more begin or end near a day that lies within one of them.
  ///
  /// Months differ by up to three days.
  package func monthBoundary(
    near day: CivilDay, of measures: [MeasureID], where filter: ObservationFilter = .everything
  ) -> CivilDay? {
    for table in tables where !table.spans.isEmpty {
      let columns = measures.compactMap { table.column(of: $0) }
      for row in table.rows(filter, in: nil) {
        guard let span = table.daysOfSpan(ofRow: row), span.dayCount >= Self.shortestMonth,
          span.lowerBound < day, day <= span.upperBound,
          columns.contains(where: { !$0[row].isNaN })
        else { continue }
        let next = span.upperBound.advanced(by: 1)
        let nearest =
          span.lowerBound.distance(to: day) <= day.distance(to: next) ? span.lowerBound : next
        if abs(nearest.distance(to: day)) <= Self.differenceOfMonths { return nearest }
      }
    }
    return nil
  }

  /// Whether a day lies within rows about several days, and not at their beginning.
  package func isInsideSpan(_ day: CivilDay) -> Bool {
    tables.contains { table in
      !table.spans.isEmpty
        && (0..<table.count).contains { row in
          table.daysOfSpan(ofRow: row).map { $0.lowerBound < day && day <= $0.upperBound } ?? false
        }
    }
  }

  private static let shortestMonth = 28
  private static let differenceOfMonths = 3

  /// Tells whether any source has a column for a measure.
  public func has(_ measure: MeasureID) -> Bool { tables.contains { $0.has(measure) } }

  /// The measures of all sources, in alphabetical order.
  public var measures: [MeasureID] { Set(tables.flatMap(\.measures)).sorted() }

  /// How sources write networks that are not well known, by the names that rows have.
  ///
  /// Of several spellings one is taken, the same whatever the order of sources.
  package var networkNames: [String: String] {
    tables.reduce(into: [:]) { names, table in names.merge(table.networkNames) { min($0, $1) } }
  }

  /// Whether any row on some days has a value of a measure, and none of a dimension.
  package func hasRows(without dimension: Dimension, in range: DayRange) -> Bool {
    tables.contains { table in
      let codes = table.column(of: dimension)?.codes
      let columns = table.measures.compactMap { table.column(of: $0) }
      return table.days.indices.contains { row in
        codes.map { $0[row] == DimensionColumn.noValue } ?? true && range.contains(table.days[row])
          && columns.contains { !$0[row].isNaN }
      }
    }
  }

  /// The values of a dimension in all sources, in alphabetical order.
  public func values(of dimension: Dimension) -> [String] {
    Set(tables.flatMap { $0.values(of: dimension) }).sorted()
  }
}

extension ObservationTable {
  /// The days that rows are about, from the first to the last, all days of rows about several
  /// among them; `nil` when there is none.
  var coveredDays: DayRange? {
    guard var first = days.min(), var last = days.max() else { return nil }
    if !spans.isEmpty {
      for row in 0..<count {
        guard let span = daysOfSpan(ofRow: row) else { continue }
        first = min(first, span.lowerBound)
        last = max(last, span.upperBound)
      }
    }
    return first...last
  }

  /// Returns the rows that pass a filter on some days, in their order.
  func rows(_ filter: ObservationFilter, in range: DayRange?) -> [Int] {
    var tests: [(codes: [Int32], allowed: Set<Int32>)] = []
    for (dimension, wanted) in filter.values {
      guard let column = column(of: dimension) else { return [] }
      let allowed = column.values.indices.filter { wanted.contains(column.values[$0]) }
      tests.append((column.codes, Set(allowed.map(Int32.init))))
    }
    return days.indices.filter { row in
      (range.map { $0.contains(days[row]) } ?? true)
        && tests.allSatisfy { $0.allowed.contains($0.codes[row]) }
    }
  }
}
