// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import LocalizedFormatting

/// How the rows of a file are read: what its columns are and where their values go.
///
/// A dialect makes one of these from its header; readers of rows, one for each thread, follow it.
struct RowPlan: Sendable {
  /// A column with a value of rows' dimension.
  struct DimensionColumn: Sendable {
    var dimension: Dimension
    var column: Int
    /// The value where the cell is empty.
    var fixedValue: String?
    /// Whether rows keep the value; a column that only may be damaged is read all the same.
    var isKept: Bool
    /// Whether an empty cell has what stands above it.
    var fillsDown: Bool
    /// Whether a word for all of them is kept, for the values of its row tell what it is.
    var keepsTotals: Bool
  }

  /// A column with a value of a measure.
  struct MeasureColumn: Sendable {
    var id: MeasureID
    var column: Int
    /// Whether people or things are counted, of which there are no fractions.
    var isCount: Bool
    /// Whether nothing makes fractions of it; ad platforms share a conversion among ads.
    var isWhole: Bool
    /// Whether it is a level, such as of followers.
    var isStock: Bool
    /// Whether it may be written as a percentage.
    var isShare: Bool
    /// Whether it may be written as clocks show it.
    var isDuration: Bool
    /// Whether the sign or code of a currency may stand beside it; nobody knows of a measure of the
    /// team's own that it may not.
    var isMoney: Bool
    /// Whether a column of currencies says which one its amounts are in.
    var hasCurrencyColumn: Bool
    /// An amount of one in the currency that the header names.
    var unit: MoneyText?
    /// What its numbers are to be multiplied by, as the header says it.
    var factor: Double?
    /// Whether values of several rows add; else the last one holds.
    var addsUp: Bool
    /// Whether it is a measure only if all its cells prove to be numbers.
    var isPossible: Bool

    /// Whether the currency that the header names has no fractions.
    var isInWholeUnits: Bool { unit?.isWhole == true }
  }

  let layout: ColumnLayout
  let delimiter: UInt8
  let dateColumn: Int
  /// The column with the time of day, where rows keep that.
  let timeColumn: Int?
  /// Whether an empty cell of the date has what stands above it.
  let fillsDateDown: Bool
  /// The day of a month, week or quarter for which a row that is about all of it counts.
  let periodDay: PeriodDay?
  /// What the beginning of the file has of names that may be those of totals, and in which columns.
  let totals: NamedTotals
  /// Columns of dimensions; those that rows keep come first.
  let dimensions: [DimensionColumn]
  /// Columns of measures; those whose values add come first.
  let measures: [MeasureColumn]
  /// The columns of measures; all others say what figures are of.
  let figureColumns: Set<Int>
  let dates: FileDates
  let numbers: NumberReaders
  /// The currency of the plan.
  let currency: String?
  let detail: ObservationDetail
  /// Whether rows may end at their last cell with text, as those of sheets do.
  let allowsShortRows: Bool

  /// Plans to read what a layout has; `nil` when no column gives the day.
  init?(
    _ layout: ColumnLayout, delimiter: UInt8, description: SourceDescription,
    fixedValues: [Dimension: String], detail: ObservationDetail, totals: NamedTotals,
    numbers: NumberReaders,
    dates: FileDates, allowsShortRows: Bool
  ) {
    guard let dateColumn = layout.roles.firstIndex(of: .date) else { return nil }
    self.layout = layout
    self.delimiter = delimiter
    self.dateColumn = dateColumn
    let detail = Self.readsRows(layout) ? .rows : detail
    self.detail = detail
    timeColumn = detail == .rows ? layout.roles.firstIndex(of: .time) : nil
    fillsDateDown = description.filledColumns.contains(.date)
    periodDay = description.periodDay
    self.totals = totals
    self.dates = dates
    self.numbers = numbers
    currency = description.currency
    self.allowsShortRows = allowsShortRows
    var dimensions: [DimensionColumn] = []
    var measures: [MeasureColumn] = []
    func addMeasure(_ id: MeasureID, _ column: Int, isPossible: Bool) {
      let measure = Measure.named(id)
      let isCount = Measure.isKnown(id) && measure.unit == .count
      measures.append(
        MeasureColumn(
          id: id, column: column, isCount: isCount, isWhole: isCount && id != "conversions",
          isStock: measure.aggregation == .stock, isShare: measure.unit == .percent,
          isDuration: measure.unit == .duration,
          isMoney: measure.unit == .money || !Measure.isKnown(id),
          hasCurrencyColumn: layout.currencyColumn != nil && measure.unit == .money,
          unit: layout.units[column],
          factor: layout.factors[column],
          addsUp: detail != .rows && measure.aggregation != .stock, isPossible: isPossible))
    }
    for (column, role) in layout.roles.enumerated() {
      switch role {
      case .dimension(let dimension):
        let fillsDown = description.filledColumns.contains(.dimension(dimension))
        let keepsTotals = dimension == .network && totals.watchesNetworks && !fillsDown
        dimensions.append(
          DimensionColumn(
            dimension: dimension, column: column, fixedValue: fixedValues[dimension],
            isKept: detail.keeps(dimension) || totals.kept.contains(dimension) || keepsTotals,
            fillsDown: fillsDown, keepsTotals: keepsTotals))
      case .measure(let id): addMeasure(id, column, isPossible: false)
      case .possibleMeasure(let id): addMeasure(id, column, isPossible: true)
      case .date, .time, .unnamed, .ignored: break
      }
    }
    self.dimensions = dimensions.filter(\.isKept) + dimensions.filter { !$0.isKept }
    self.measures = measures.filter(\.addsUp) + measures.filter { !$0.addsUp }
    figureColumns = Set(measures.map(\.column))
  }

  /// Whether rows say what sums of them would not: lengths of time, shares, rates of posts.
  private static func readsRows(_ layout: ColumnLayout) -> Bool {
    layout.roles.contains { role in
      switch role {
      case .measure(let id): !Measure.named(id).addsUp && Measure.named(id).aggregation != .stock
      case .dimension(let dimension): dimension == .postID
      case .date, .time, .possibleMeasure, .unnamed, .ignored: false
      }
    }
  }

  /// Whether rows have to be read one after the other, for empty cells have what stands above them.
  var fillsDown: Bool { fillsDateDown || dimensions.contains(where: \.fillsDown) }

  /// Whether rows may be read in place, each by itself and by its own columns.
  var readsInPlace: Bool {
    !fillsDown && timeColumn == nil
      && !measures.contains { $0.factor != nil || $0.unit?.isInToman ?? false }
  }

  /// The number of dimensions that rows keep.
  var keptCount: Int { dimensions.count(where: \.isKept) }

  /// Whether rows keep the time of day.
  var keepsTimes: Bool { detail == .rows }

  /// The words of a key before those that say which measures a row has.
  ///
  /// The day and each dimension take half a word, and so does a time.
  var identityWidth: Int { (1 + keptCount + (keepsTimes ? 1 : 0) + 1) / 2 }

  /// The words that say which measures a row has, by a bit each, and how many days it is about.
  var maskWidth: Int {
    (measures.count + (periodDay == nil ? 0 : RowSpan.bitCount) + 63) / 64
  }

  /// Groups without rows.
  func makeGroups(forLargeSource: Bool = false) -> ObservationGroups {
    ObservationGroups(
      keyWidth: identityWidth + maskWidth, sumCount: measures.count(where: \.addsUp),
      measureCount: measures.count, mergesRows: detail != .rows, forLargeSource: forLargeSource)
  }
}
