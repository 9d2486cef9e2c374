// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Goes over the rows of one table and adds them to totals.
struct TablePass {
  let table: ObservationTable
  /// The place of the table among the sources.
  let index: Int
  let request: TotalsRequest
  let columns: [[Double]]
  let groups: RowGroups
  let patterns: [PresencePattern]
  let patternOfRow: [Int32]
  /// What tells apart rows that agree in all else; empty where nothing does.
  private let marks: [RowMarks]
  let shape: TableShape

  init(
    _ table: ObservationTable, at index: Int, for request: TotalsRequest,
    beside gaps: DataGaps? = nil
  ) {
    self.table = table
    self.index = index
    self.request = request
    let measures = table.measures.filter(request.columns.contains)
    let setAside = table.valuesSetAside.filter { request.columns.contains($0.measure) }
    let columns = measures.compactMap { table.column(of: $0) } + setAside.map(\.values)
    self.columns = columns
    groups = RowGroups(of: table, at: index)
    (patterns, patternOfRow) = Self.patterns(of: columns, rows: table.count)
    marks = Self.marks(of: table, for: request, beside: gaps)
    let others = request.rowMeasures.union(request.stocks).intersection(table.measures)
    var shape = TableShape(
      source: table.source, columns: measures + setAside.map(\.measure), sumCount: measures.count,
      others: others)
    // All rows tell which columns a network has, not only those that are wanted.
    var isMet = [Bool](repeating: false, count: groups.groups.count * patterns.count)
    for (group, pattern) in zip(groups.codes, patternOfRow) {
      let pair = Int(group) * patterns.count + Int(pattern)
      guard !isMet[pair] else { continue }
      isMet[pair] = true
      shape.filled[groups.groups[Int(group)], default: PresencePattern(words: [])]
        .formUnion(patterns[Int(pattern)])
    }
    self.shape = shape
  }

  private static func marks(
    of table: ObservationTable, for request: TotalsRequest, beside gaps: DataGaps?
  ) -> [RowMarks] {
    let lacking = gaps?.lacking(beside: table) ?? []
    let spend = request.tellsFreeRows ? table.column(of: "spend") : nil
    guard !lacking.isEmpty || spend?.contains(0) ?? false else { return [] }
    return (0..<table.count).map { row in
      RowMarks(
        lacking: lacking.isEmpty ? [] : lacking[row], isFree: spend.map { $0[row] == 0 } ?? false)
    }
  }

  /// Finds in which of the columns each row has a value.
  private static func patterns(
    of columns: [[Double]], rows: Int
  ) -> ([PresencePattern], [Int32]) {
    var patterns: [PresencePattern] = []
    var places: [PresencePattern: Int32] = [:]
    var ofRow = [Int32](repeating: 0, count: rows)
    let wordCount = max(1, (columns.count + 63) / 64)
    var words = [UInt64](repeating: 0, count: rows * wordCount)
    for (index, column) in columns.enumerated() {
      let bit = UInt64(1) << UInt64(index & 63)
      let word = index >> 6
      for row in 0..<rows where !column[row].isNaN { words[row * wordCount + word] |= bit }
    }
    var lastPlace: Int32 = 0
    for row in 0..<rows {
      let own = row * wordCount..<(row + 1) * wordCount
      if row == 0 || own.contains(where: { words[$0] != words[$0 - wordCount] }) {
        let pattern = PresencePattern(words: Array(words[own]))
        if let place = places[pattern] {
          lastPlace = place
        } else {
          lastPlace = Int32(patterns.count)
          places[pattern] = lastPlace
          patterns.append(pattern)
        }
      }
      ofRow[row] = lastPlace
    }
    return (patterns, ofRow)
  }

  /// Adds the rows that are wanted to the totals, each to the cell of its slice.
  func sum(
    wanted: [Bool], axes: [AxisCodes], into totals: inout [[SliceValue]: [CellKey: Cell]]
  ) {
    let slices = SliceCodes(axes, rows: table.count)
    var placeOfCell: [Place: Int32] = [:]
    var cellOfRow = [Int32](repeating: -1, count: table.count)
    var places: [Place] = []
    var spans: [RowSpan] = []
    var last: Place?
    var lastCell: Int32 = 0
    for row in 0..<table.count where wanted[row] && slices.codes[row] >= 0 {
      let place = Place(
        slice: slices.codes[row], group: groups.codes[row], pattern: patternOfRow[row],
        marks: marks.isEmpty ? RowMarks() : marks[row])
      if place != last {
        if let cell = placeOfCell[place] {
          lastCell = cell
        } else {
          lastCell = Int32(places.count)
          placeOfCell[place] = lastCell
          places.append(place)
          spans.append(RowSpan())
        }
        last = place
      }
      cellOfRow[row] = lastCell
      spans[Int(lastCell)].add(
        table.sourceLines(ofRow: row), count: table.sourceRowCount(ofRow: row))
    }
    var sums = [[ExactSum]](repeating: [], count: columns.count)
    for (column, values) in columns.enumerated() {
      var ofCells = [ExactSum](repeating: ExactSum(), count: places.count)
      for row in 0..<table.count where cellOfRow[row] >= 0 && !values[row].isNaN {
        ofCells[Int(cellOfRow[row])].add(values[row])
      }
      sums[column] = ofCells
    }
    for (cell, place) in places.enumerated() {
      let key = CellKey(
        group: groups.groups[Int(place.group)], present: patterns[Int(place.pattern)],
        marks: place.marks)
      let made = Cell(rows: spans[cell], sums: sums.map { $0[cell] })
      totals[slices.values(ofCode: place.slice), default: [:]][key] = made
    }
  }

  private struct Place: Hashable {
    var slice: Int
    var group: Int32
    var pattern: Int32
    var marks: RowMarks
  }
}
