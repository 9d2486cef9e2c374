// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// A stock such as followers before, at the start and at the end of some days.
///
/// Each network's page has its own level; levels are added over them.
struct StockLevels {
  /// Whether any row passes the filter on those days.
  private(set) var hasRows = false
  /// The level at the end: each page's last value up to the end, if any page has one inside.
  private(set) var closing: Double?
  /// The level at the start: each page's last value before, else its first inside.
  private(set) var opening: Double?
  /// The latest day before the start of which an opening value is.
  private(set) var dayBefore: CivilDay?
  /// The latest day inside of which an opening value is.
  private(set) var dayInside: CivilDay?

  init(
    of measure: MeasureID, in observations: ObservationSet, where filter: ObservationFilter,
    around range: DayRange
  ) {
    var pages: [PageKey: PageLevels] = [:]
    for (source, table) in observations.tables.enumerated() {
      guard let column = table.column(of: measure) else { continue }
      for row in table.rows(filter, in: nil) where table.days[row] <= range.upperBound {
        let day = table.days[row]
        if range.contains(day) { hasRows = true }
        guard !column[row].isNaN else { continue }
        let key = PageKey(
          network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
        let level = Level(
          day: day, source: source, line: table.lastLines[row], value: column[row])
        pages[key, default: PageLevels()].add(level, range: range)
      }
    }
    let levels = pages.values
    if levels.contains(where: { $0.last.map { range.contains($0.day) } ?? false }) {
      closing = Self.sum(levels.map(\.last))
    }
    let starts = levels.map { $0.before ?? $0.firstInside }
    opening = Self.sum(starts)
    let days = starts.compactMap { $0?.day }
    dayBefore = days.filter { $0 < range.lowerBound }.max()
    dayInside = days.filter { $0 >= range.lowerBound }.max()
  }

  private struct PageKey: Hashable {
    let network: String?
    let page: String?
  }

  /// A value and where it stands.
  private struct Level {
    var day: CivilDay
    var source: Int
    var line: Int
    var value: Double

    /// Of two values on one day the later row holds.
    func holds(over other: Level?) -> Bool {
      guard let other, other.day == day else { return true }
      return (other.source, other.line) <= (source, line)
    }
  }

  private struct PageLevels {
    var before: Level?
    var firstInside: Level?
    var last: Level?

    mutating func add(_ level: Level, range: DayRange) {
      func isLater(than other: Level?) -> Bool {
        level.holds(over: other) && other.map { $0.day <= level.day } ?? true
      }
      if isLater(than: last) { last = level }
      if level.day < range.lowerBound {
        if isLater(than: before) { before = level }
      } else if level.holds(over: firstInside), firstInside.map({ level.day <= $0.day }) ?? true {
        firstInside = level
      }
    }
  }

  private static func sum(_ levels: [Level?]) -> Double? {
    let values = levels.compactMap { $0?.value }.sorted()
    return values.isEmpty ? nil : values.reduce(0, +).ifFinite
  }
}
