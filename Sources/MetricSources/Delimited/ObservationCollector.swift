// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting

/// Turns the cells of rows into observations, and takes a row whole or not at all.
struct ObservationCollector {
  /// A damaged cell of a row.
  struct Damage {
    var column: Int
    var fault: CellFault
  }

  /// The first to the last day; `nil` without a row.
  private(set) var range: DayRange?

  private let text: SourceText
  private let numbers: NumberReader
  private var dates: DateCells
  private var dimensions: [DimensionCells] = []
  private var measures: [MeasureCells] = []
  private var possibleMeasures: [MeasureCells] = []
  private let fixedValues: [Dimension: String]
  private var lines: [Int] = []

  /// Begins without rows; `nil` when no column gives the day.
  init?(
    _ text: SourceText, layout: ColumnLayout, decimalSeparator: DecimalSeparator?,
    dates dateReader: DateTextReader, fixedValues: [Dimension: String]
  ) {
    guard let dateColumn = layout.roles.firstIndex(of: .date) else { return nil }
    self.text = text
    self.fixedValues = fixedValues
    numbers = NumberReader(decimalSeparator: decimalSeparator)
    dates = DateCells(column: dateColumn, dates: dateReader)
    for (column, role) in layout.roles.enumerated() {
      switch role {
      case .dimension(let dimension):
        dimensions.append(DimensionCells(column: column, dimension: dimension))
      case .measure(let id): measures.append(MeasureCells(column: column, id: id))
      case .possibleMeasure(let id): possibleMeasures.append(MeasureCells(column: column, id: id))
      case .date, .unnamed, .ignored: break
      }
    }
  }

  /// Adds a row that has a cell for each column.
  ///
  /// - Returns: The damaged cells by column; if there is one, nothing of the row was taken.
  mutating func add(_ record: DelimitedRecord) -> [Damage] {
    var damages: [Damage] = []
    func check(_ column: Int, _ fault: CellFault?) {
      if let fault { damages.append(Damage(column: column, fault: fault)) }
    }
    check(dates.column, dates.read(record, of: text))
    for index in dimensions.indices {
      check(dimensions[index].column, dimensions[index].read(record, of: text))
    }
    for index in measures.indices {
      check(measures[index].column, measures[index].read(record, of: text, by: numbers))
    }
    guard damages.isEmpty else { return damages.sorted { $0.column < $1.column } }

    let day = dates.commit()
    for index in dimensions.indices { dimensions[index].commit() }
    for index in measures.indices { measures[index].commit() }
    for index in possibleMeasures.indices.reversed() {
      if possibleMeasures[index].read(record, of: text, by: numbers) == nil {
        possibleMeasures[index].commit()
      } else {
        possibleMeasures.remove(at: index)
      }
    }
    lines.append(record.line)
    range = min(range?.lowerBound ?? day, day)...max(range?.upperBound ?? day, day)
    return []
  }

  /// How many rows lack a value, of each measure that must be a number.
  var missingValues: [MeasureID: Int] {
    var counts: [MeasureID: Int] = [:]
    for measure in measures where measure.missingCount > 0 {
      counts[measure.id] = measure.missingCount
    }
    return counts
  }

  /// The columns that stand for measures, those of the team's own that proved to be numbers too.
  private var allMeasures: [MeasureCells] {
    let proven = possibleMeasures.filter { $0.missingCount < lines.count }
    return (measures + proven).sorted { $0.column < $1.column }
  }

  /// The columns that `table` has a measure for.
  var measureColumns: [Int] { allMeasures.map(\.column) }

  /// The rows taken.
  var table: ObservationTable {
    let measures = allMeasures
    let ofColumns = dimensions.map(\.dimension)
    let ofPlan = Dimension.allCases.filter { fixedValues[$0] != nil && !ofColumns.contains($0) }
    var table = ObservationTable(
      source: text.file, dimensions: ofColumns + ofPlan, measures: measures.map(\.id))
    var dimensionValues = ofColumns.map { _ in String?.none } + ofPlan.map { fixedValues[$0] }
    var measureValues = measures.map { _ in Double.nan }
    for row in lines.indices {
      for (index, cells) in dimensions.enumerated() {
        dimensionValues[index] = cells.value(inRow: row) ?? fixedValues[cells.dimension]
      }
      for (index, cells) in measures.enumerated() { measureValues[index] = cells.values[row] }
      table.append(
        day: dates.days[row], line: lines[row], dimensionValues: dimensionValues,
        measureValues: measureValues)
    }
    return table
  }
}
