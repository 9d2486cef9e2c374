// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Totals of observations, told apart by some axes, from which metrics are computed.
///
/// They are made in one pass over the rows, and are small however many rows there are. Totals of
/// parts of the rows put together are those of the whole.
public struct SlicedTotals: Sendable {
  /// By what the observations are told apart.
  public let axes: [SliceAxis]
  /// The days that are totalled.
  public let range: DayRange

  var tables: [TableShape]
  var cells: [[SliceValue]: [CellKey: Cell]] = [:]
  /// Over all networks and sources.
  var wholes: [[SliceValue]: [CellKey: Cell]] = [:]
  var rows: [[SliceValue]: RowTotals] = [:]
  var stocks: [MeasureID: StockSeries] = [:]

  init(axes: [SliceAxis], range: DayRange, tables: [TableShape] = []) {
    self.axes = axes
    self.range = range
    self.tables = tables
  }

  /// Adds the totals of other rows of the same sources, totalled in the same way.
  ///
  /// Sources keep their places: a part that has no rows of one still lists it.
  public mutating func add(_ other: SlicedTotals) {
    precondition(axes == other.axes && range == other.range, "totals of other slices")
    if tables.isEmpty {
      tables = other.tables
    } else {
      precondition(tables.count == other.tables.count, "totals of other sources")
      for index in tables.indices { tables[index].add(other.tables[index]) }
    }
    func merged(
      _ one: [[SliceValue]: [CellKey: Cell]], _ more: [[SliceValue]: [CellKey: Cell]]
    ) -> [[SliceValue]: [CellKey: Cell]] {
      one.merging(more) { $0.merging($1) { one, other in one.adding(other) } }
    }
    cells = merged(cells, other.cells)
    wholes = merged(wholes, other.wholes)
    for (key, totals) in other.rows { rows[key, default: RowTotals()].add(totals) }
    for (measure, series) in other.stocks { stocks[measure, default: StockSeries()].add(series) }
  }

  /// The values that rows have on an axis, in their order.
  public func values(on axis: SliceAxis) -> [SliceValue] {
    guard let index = axes.firstIndex(of: axis) else { return [] }
    var values = Set(cells.keys.map { $0[index] }).union(rows.keys.map { $0[index] })
    if case .dimension(let dimension) = axis, dimension == .network || dimension == .page {
      for series in stocks.values {
        values.formUnion(series.levels.keys.map { $0.value(of: dimension) })
      }
    }
    return values.sorted()
  }

  /// The totals of the rows that stand at some values; of all of them by default.
  ///
  /// - Parameter place: The value on each axis that matters.
  /// - Returns: Totals from which metrics are computed.
  public func slice(_ place: [SliceAxis: SliceValue] = [:]) -> ObservationTotals {
    let wanted = axes.map { place[$0] }
    func isWanted(_ key: [SliceValue], _ wanted: [SliceValue?]) -> Bool {
      zip(key, wanted).allSatisfy { $1 == nil || $1 == $0 }
    }
    var totals = ObservationTotals(tables: tables, range: range)
    for (key, slice) in cells where isWanted(key, wanted) { totals.add(slice) }
    for (key, slice) in rows where isWanted(key, wanted) { totals.rows.add(slice) }
    var wholeWanted = wanted
    for (index, axis) in axes.enumerated()
    where axis == .dimension(.network) || axis == .dimension(.source) {
      wholeWanted[index] = nil
    }
    for (key, slice) in wholes where isWanted(key, wholeWanted) { totals.addWhole(slice) }
    for (axis, value) in place {
      switch (axis, value) {
      case (.buckets(let buckets), .bucket(let index)): totals.range = buckets[index]
      case (.dimension(.network), _), (.dimension(.page), _): continue
      default: totals.splitsStocks = true
      }
    }
    totals.stocks = stocks.mapValues { series in
      series.pages { page in
        [Dimension.network, .page].allSatisfy { dimension in
          place[.dimension(dimension)].map { $0 == page.value(of: dimension) } ?? true
        }
      }
    }
    return totals
  }
}

extension Cell {
  func adding(_ other: Cell) -> Cell {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension StockSeries.Page {
  fileprivate func value(of dimension: Dimension) -> SliceValue {
    (dimension == .network ? network : page).map(SliceValue.value) ?? .unknown
  }
}

/// The totals of one slice of observations.
public struct ObservationTotals: Sendable {
  let tables: [TableShape]
  /// The days that are totalled.
  public internal(set) var range: DayRange
  private(set) var cells: [CellKey: Cell] = [:]
  private(set) var wholes: [CellKey: Cell] = [:]
  var rows = RowTotals()
  var stocks: [MeasureID: StockSeries] = [:]
  /// Whether the slice would split a stock by what brought it.
  var splitsStocks = false

  init(tables: [TableShape], range: DayRange) {
    self.tables = tables
    self.range = range
  }

  mutating func add(_ other: [CellKey: Cell]) { cells.merge(other) { $0.adding($1) } }

  mutating func addWhole(_ other: [CellKey: Cell]) { wholes.merge(other) { $0.adding($1) } }

  /// Whether any source has a column for a measure.
  func has(_ measure: MeasureID) -> Bool { tables.contains { $0.has(measure) } }
}
