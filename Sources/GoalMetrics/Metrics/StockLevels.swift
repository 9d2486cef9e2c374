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
    for table in observations.tables {
      guard let column = table.column(of: measure) else { continue }
      for row in table.rows(filter, in: nil) where table.days[row] <= range.upperBound {
        let day = table.days[row]
        if range.contains(day) { hasRows = true }
        guard !column[row].isNaN else { continue }
        let key = PageKey(
          network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
        pages[key, default: PageLevels()].add(column[row], on: day, range: range)
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

  private struct PageLevels {
    var before: (day: CivilDay, value: Double)?
    var firstInside: (day: CivilDay, value: Double)?
    var last: (day: CivilDay, value: Double)?

    mutating func add(_ value: Double, on day: CivilDay, range: DayRange) {
      // Of two values on one day the later row holds.
      if last.map({ $0.day <= day }) ?? true { last = (day, value) }
      if day < range.lowerBound {
        if before.map({ $0.day <= day }) ?? true { before = (day, value) }
      } else if firstInside.map({ day < $0.day }) ?? true {
        firstInside = (day, value)
      }
    }
  }

  private static func sum(_ levels: [(day: CivilDay, value: Double)?]) -> Double? {
    let values = levels.compactMap { $0?.value }.sorted()
    return values.isEmpty ? nil : values.reduce(0, +).ifFinite
  }
}
