// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import LocalizedFormatting

// A column first reads the cell of a row; once all cells of the row prove sound, each column
// commits what it read.

/// The days of a file.
struct DateCells {
  let column: Int
  private(set) var days: [CivilDay] = []
  private var memo = CellMemo<Result<CivilDay, CellFault>>()
  private var read = CivilDay(number: 0)

  private let dates: DateTextReader

  init(column: Int, dates: DateTextReader) {
    self.column = column
    self.dates = dates
  }

  mutating func read(_ record: DelimitedRecord, of text: SourceText) -> CellFault? {
    let dates = dates
    let place = text.withTrimmedContent(of: record.fields[column]) { cell in
      memo.index(of: cell) { cell in
        Result { () throws(CellFault) in try DateReader.day(in: cell, dates) }
      }
    }
    switch memo.meanings[place] {
    case .success(let day):
      read = day
      return nil
    case .failure(let fault): return fault
    }
  }

  mutating func commit() -> CivilDay {
    days.append(read)
    return read
  }
}

/// The values of a dimension.
struct DimensionCells {
  let column: Int
  let dimension: Dimension
  private var memo = CellMemo<Result<String?, CellFault>>()
  /// The places in the memo of all rows.
  private var places: [Int32] = []
  private var read = 0

  init(column: Int, dimension: Dimension) {
    self.column = column
    self.dimension = dimension
  }

  mutating func read(_ record: DelimitedRecord, of text: SourceText) -> CellFault? {
    let dimension = dimension
    read = text.withTrimmedContent(of: record.fields[column]) { cell in
      memo.index(of: cell) { cell in
        Result { () throws(CellFault) in try DimensionReader.value(in: cell, of: dimension) }
      }
    }
    guard case .failure(let fault) = memo.meanings[read] else { return nil }
    return fault
  }

  mutating func commit() { places.append(Int32(read)) }

  /// The value in a row; `nil` when its cell is empty.
  func value(inRow row: Int) -> String? {
    guard case .success(let value) = memo.meanings[Int(places[row])] else { return nil }
    return value
  }
}

/// The values of a measure.
struct MeasureCells {
  let column: Int
  let id: MeasureID
  private(set) var values: [Double] = []
  private(set) var missingCount = 0
  private var read = Double.nan
  private let isCount: Bool

  init(column: Int, id: MeasureID) {
    self.column = column
    self.id = id
    isCount = Measure.isKnown(id) && Measure.named(id).unit == .count
  }

  mutating func read(
    _ record: DelimitedRecord, of text: SourceText, by numbers: NumberReader
  ) -> CellFault? {
    text.withTrimmedContent(of: record.fields[column]) { cell in
      do throws(CellFault) {
        read = try numbers.number(in: cell, isCount: isCount)
        return nil
      } catch {
        return error
      }
    }
  }

  mutating func commit() {
    values.append(read)
    if read.isNaN { missingCount += 1 }
  }
}
