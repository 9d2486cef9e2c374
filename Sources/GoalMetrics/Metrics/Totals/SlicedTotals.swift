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
  /// On which days files have no rows; `nil` where nothing that is asked for goes by it.
  let gaps: DataGaps?

  init(axes: [SliceAxis], range: DayRange, tables: [TableShape] = [], gaps: DataGaps? = nil) {
    self.axes = axes
    self.range = range
    self.tables = tables
    self.gaps = gaps
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
    slice(at: axes.map { place[$0] })
  }

  /// The totals of the rows that stand at some values, one for each axis, `nil` where any will do.
  func slice(at place: [SliceValue?]) -> ObservationTotals {
    var totals = ObservationTotals(tables: tables, range: range, gaps: gaps)
    var placeOfWhole = place
    var pagesWanted: [(Dimension, SliceValue)] = []
    for (index, axis) in axes.enumerated() {
      guard let value = place[index] else { continue }
      switch (axis, value) {
      case (.buckets(let buckets), .bucket(let index)): totals.range = buckets[index]
      case (.dimension(let dimension), _) where dimension == .network || dimension == .page:
        pagesWanted.append((dimension, value))
      default: totals.splitsStocks = true
      }
      if axis == .dimension(.network) || axis == .dimension(.source) { placeOfWhole[index] = nil }
    }
    Self.parts(of: cells, at: place) { totals.add($0) }
    Self.parts(of: rows, at: place) { totals.rows.add($0) }
    Self.parts(of: wholes, at: placeOfWhole) { totals.addWhole($0) }
    totals.stocks =
      pagesWanted.isEmpty
      ? stocks
      : stocks.mapValues { series in
        series.pages { page in pagesWanted.allSatisfy { page.value(of: $0) == $1 } }
      }
    return totals
  }

  /// Takes what stands at some values; what stands at one value of each axis is looked up.
  private static func parts<Part>(
    of parts: [[SliceValue]: Part], at place: [SliceValue?], _ take: (Part) -> Void
  ) {
    let exact = place.compactMap { $0 }
    if exact.count == place.count {
      if let part = parts[exact] { take(part) }
      return
    }
    for (key, part) in parts where zip(key, place).allSatisfy({ $1 == nil || $1 == $0 }) {
      take(part)
    }
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
  /// On which days files have no rows, where that matters.
  let gaps: DataGaps?

  init(tables: [TableShape], range: DayRange, gaps: DataGaps? = nil) {
    self.tables = tables
    self.range = range
    self.gaps = gaps
  }

  mutating func add(_ other: [CellKey: Cell]) {
    if cells.isEmpty { cells = other } else { cells.merge(other) { $0.adding($1) } }
  }

  /// Adds the totals of other rows; the days and the stocks stay those of all.
  mutating func add(_ other: ObservationTotals) {
    add(other.cells)
    addWhole(other.wholes)
    rows.add(other.rows)
    stocks = other.stocks
  }

  mutating func addWhole(_ other: [CellKey: Cell]) { wholes.merge(other) { $0.adding($1) } }

  /// Whether any source has a column for a measure.
  func has(_ measure: MeasureID) -> Bool { tables.contains { $0.has(measure) } }
}
