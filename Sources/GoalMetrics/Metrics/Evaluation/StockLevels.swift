// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// A stock such as followers before, at the start and at the end of some days.
///
/// Each network's page has its own level; levels are added over them.
struct StockLevels {
  /// Whether any row passes the filter on those days.
  let hasRows: Bool
  /// The level at the end: each page's last value up to the end, if any page has one inside.
  private(set) var closing: Double?
  /// The level at the start: each page's last value before, else its first inside.
  private(set) var opening: Double?
  /// The latest day before the start of which an opening value is.
  private(set) var dayBefore: CivilDay?
  /// The latest day inside of which an opening value is.
  private(set) var dayInside: CivilDay?
  /// The rows that the level at the end comes from.
  private(set) var closingRows = SpanBySource()
  /// The rows that the level at the start comes from.
  private(set) var openingRows = SpanBySource()

  init(
    of measure: MeasureID, in observations: ObservationSet, where filter: ObservationFilter,
    around range: DayRange, upTo last: CivilDay? = nil
  ) {
    var series = StockSeries()
    for (index, table) in observations.tables.enumerated() {
      series.add(table, at: index, of: measure, filter, upTo: last ?? range.upperBound)
    }
    self = series.around(range)
  }

  init(_ series: StockSeries, around range: DayRange) {
    typealias Dated = (day: CivilDay, level: StockSeries.Level)
    hasRows = series.rowDays.values.contains { $0.contains(where: range.contains) }
    var closingValues: [Double] = []
    var openingValues: [Double] = []
    var hasInside = false
    for days in series.levels.values {
      var before: Dated?
      var first: Dated?
      var last: Dated?
      for (day, level) in days where day <= range.upperBound {
        if last.map({ $0.day < day }) ?? true { last = (day, level) }
        if day < range.lowerBound {
          if before.map({ $0.day < day }) ?? true { before = (day, level) }
        } else if first.map({ day < $0.day }) ?? true {
          first = (day, level)
        }
      }
      if first != nil { hasInside = true }
      if let last {
        closingValues.append(last.level.value)
        closingRows.add(last.level.span, of: last.level.table)
      }
      guard let start = before ?? first else { continue }
      openingValues.append(start.level.value)
      openingRows.add(start.level.span, of: start.level.table)
      if before != nil {
        dayBefore = max(dayBefore ?? start.day, start.day)
      } else {
        dayInside = max(dayInside ?? start.day, start.day)
      }
    }
    closing = hasInside ? ExactSum(closingValues).value.ifFinite : nil
    opening = openingValues.isEmpty ? nil : ExactSum(openingValues).value.ifFinite
  }
}

extension StockSeries.Level {
  fileprivate var span: RowSpan {
    var span = RowSpan()
    span.add(line...line, count: 1)
    return span
  }
}

extension StockSeries {
  /// Adds the levels that a table has up to a day.
  mutating func add(
    _ table: ObservationTable, at index: Int, of measure: MeasureID, _ filter: ObservationFilter,
    upTo last: CivilDay
  ) {
    guard let column = table.column(of: measure) else { return }
    for row in table.rows(filter, in: nil) where table.days[row] <= last {
      let day = table.days[row]
      let page = Page(
        network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
      addRow(of: page, on: day)
      guard !column[row].isNaN else { continue }
      add(Level(value: column[row], table: index, line: table.lastLines[row]), of: page, on: day)
    }
  }
}
