// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// The levels of a stock such as followers, by page and day.
///
/// Each network's page has its own level; levels are added over them.
struct StockSeries: Hashable {
  struct Page: Hashable {
    var network: String?
    var page: String?
  }

  /// A level with its place; of two on one day the later row holds.
  struct Level: Hashable {
    var value: Double
    var table: Int
    var line: Int

    func isAfter(_ other: Level) -> Bool { (table, line) >= (other.table, other.line) }
  }

  /// The levels of each page by day.
  private(set) var levels: [Page: [CivilDay: Level]] = [:]
  /// The days on which a page has rows, whether they have a level or not.
  private(set) var rowDays: [Page: Set<CivilDay>] = [:]

  mutating func addRow(of page: Page, on day: CivilDay) {
    rowDays[page, default: []].insert(day)
  }

  mutating func add(_ level: Level, of page: Page, on day: CivilDay) {
    if let known = levels[page]?[day], !level.isAfter(known) { return }
    levels[page, default: [:]][day] = level
  }

  mutating func add(_ other: StockSeries) {
    rowDays.merge(other.rowDays) { $0.union($1) }
    for (page, days) in other.levels {
      for (day, level) in days { add(level, of: page, on: day) }
    }
  }

  /// The levels of those pages that pass a test.
  func pages(_ isWanted: (Page) -> Bool) -> StockSeries {
    var series = self
    series.levels = levels.filter { isWanted($0.key) }
    series.rowDays = rowDays.filter { isWanted($0.key) }
    return series
  }

  /// The levels around some days.
  func around(_ range: DayRange) -> StockLevels { StockLevels(self, around: range) }

  /// Levels in order of time, for looking up many days.
  var timeline: StockTimeline {
    StockTimeline(
      pages: levels.mapValues { days in
        days.map { ($0.key, $0.value.value) }.sorted { $0.0 < $1.0 }
      })
  }
}

/// The levels of pages in order of time.
struct StockTimeline {
  let pages: [StockSeries.Page: [(day: CivilDay, value: Double)]]

  /// The level at the end of a day, added over the pages that pass a test: each page's last up
  /// to the day, else its first.
  func level(on day: CivilDay, _ isWanted: (StockSeries.Page) -> Bool) -> Double? {
    var values: [Double] = []
    for (page, levels) in pages where isWanted(page) {
      var low = 0
      var high = levels.count
      while low < high {
        let middle = (low + high) / 2
        if levels[middle].day <= day { low = middle + 1 } else { high = middle }
      }
      if let level = low > 0 ? levels[low - 1] : levels.first { values.append(level.value) }
    }
    guard !values.isEmpty else { return nil }
    return ExactSum(values).value.ifFinite
  }
}
