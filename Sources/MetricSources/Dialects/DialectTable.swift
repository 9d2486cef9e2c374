// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The rows of a dialect as they are gathered, by column.
///
/// Exports of platforms have at most some hundred thousand rows; each is kept, so that posts can
/// be told apart by their ids.
struct DialectTable {
  /// What a row says.
  struct Row {
    var day = CivilDay(number: 0)
    var time: ClockTime?
    var line = 0
    var id: String?
    var dimensions: [Dimension: String] = [:]
    var values: [(measure: MeasureID, value: Double)] = []
  }

  private var days: [CivilDay] = []
  private var times: [ClockTime?] = []
  private var lines: [Int] = []
  private var ids: [String?] = []
  /// The values of rows by the place of their dimension; empty where no row has one.
  private var dimensions = [[String?]](repeating: [], count: Dimension.allCases.count)
  private static let places = Dictionary(
    uniqueKeysWithValues: Dimension.allCases.enumerated().map { ($0.element, $0.offset) })
  private var measures: [MeasureID] = []
  private var columns: [[Double]] = []
  private var slots: [MeasureID: Int] = [:]
  private var rowOfID: [String: Int] = [:]

  /// How cells write networks that are not well known.
  var networkNames: [String: String] = [:]

  var count: Int { days.count }

  /// Makes room for a measure, in the order in which they are to stand.
  @discardableResult
  mutating func slot(of measure: MeasureID) -> Int {
    if let slot = slots[measure] { return slot }
    slots[measure] = measures.count
    measures.append(measure)
    columns.append([Double](repeating: .nan, count: days.count))
    return measures.count - 1
  }

  /// Adds a row; what it says of a post that is there already is put to that.
  mutating func add(_ row: Row) {
    var index = days.count
    if let id = row.id, let known = rowOfID[id] {
      index = known
    } else {
      if let id = row.id { rowOfID[id] = index }
      days.append(row.day)
      times.append(row.time)
      lines.append(row.line)
      ids.append(row.id)
      for slot in columns.indices { columns[slot].append(.nan) }
      for place in dimensions.indices where !dimensions[place].isEmpty {
        dimensions[place].append(nil)
      }
    }
    for (dimension, value) in row.dimensions {
      guard let place = Self.places[dimension] else { continue }
      if dimensions[place].isEmpty {
        dimensions[place] = Array(repeating: nil, count: days.count)
      }
      dimensions[place][index] = value
    }
    for (measure, value) in row.values {
      let slot = slot(of: measure)
      if !value.isNaN { columns[slot][index] = value }
    }
  }

  /// What all rows have of each measure that adds up or is a level.
  func figures(columnOf: [MeasureID: String]) -> [MeasureFigure] {
    measures.enumerated().compactMap { slot, measure in
      let declared = Measure.named(measure)
      guard declared.addsUp || declared.aggregation == .stock else { return nil }
      let values = columns[slot].filter { !$0.isNaN }
      let isLevel = declared.aggregation == .stock
      let last = days.indices.filter { !columns[slot][$0].isNaN }.max { days[$0] < days[$1] }
      let value = isLevel ? last.map { columns[slot][$0] } ?? .nan : values.reduce(0, +)
      return MeasureFigure(
        id: measure, column: columnOf[measure] ?? "", value: value, count: values.count)
    }
  }

  /// Makes the table of all rows, with the dimensions that are kept.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - detail: Says which dimensions are kept.
  ///   - hasTimes: Whether times of day tell anything.
  /// - Returns: The rows in the order of the file.
  func table(file: String, detail: ObservationDetail, hasTimes: Bool) -> ObservationTable {
    let places = dimensions.indices.filter {
      detail.keeps(Dimension.allCases[$0]) && !dimensions[$0].isEmpty
    }
    let kept = places.map { Dimension.allCases[$0] }
    var table = ObservationTable(source: file, dimensions: kept, measures: measures)
    table.networkNames = networkNames
    for row in days.indices {
      table.append(
        day: days[row], time: hasTimes ? times[row] : nil, line: lines[row],
        dimensionValues: places.map { dimensions[$0][row] },
        measureValues: columns.map { $0[row] })
    }
    return table
  }

  /// The ids of rows; `nil` where no row has one.
  var identities: [String]? {
    rowOfID.isEmpty ? nil : ids.map { $0 ?? "" }
  }
}
