// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Goes over the rows of one table and adds them to totals.
struct TablePass {
  let table: ObservationTable
  /// The place of the table among the sources.
  private let index: Int
  private let request: TotalsRequest
  let columns: [[Double]]
  let groups: RowGroups
  private let patterns: [PresencePattern]
  private let patternOfRow: [Int32]
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

  // MARK: Sums

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

  // MARK: Rows

  /// Whether any wanted total needs rows one by one.
  private var readsRows: Bool {
    !request.values.isEmpty || !request.products.isEmpty || !request.postRates.isEmpty
      || !request.days.isEmpty
  }

  /// Adds what sums do not tell.
  func readRows(
    wanted: [Bool], axes: [AxisCodes], into totals: inout [[SliceValue]: RowTotals]
  ) {
    guard readsRows else { return }
    let slices = SliceCodes(axes, rows: table.count)
    var local: [Int: RowTotals] = [:]
    for code in Set(slices.codes) where code >= 0 { local[code] = RowTotals() }
    let rows = (0..<table.count).filter { wanted[$0] && slices.codes[$0] >= 0 }
    for request in request.values { read(request, rows, slices.codes, into: &local) }
    for request in request.products { read(request, rows, slices.codes, into: &local) }
    for request in request.postRates { read(request, rows, slices.codes, into: &local) }
    for request in request.days { read(request, rows, slices.codes, into: &local) }
    for (code, rows) in local {
      totals[slices.values(ofCode: code), default: RowTotals()].add(rows)
    }
  }

  private func read(
    _ request: RowValues, _ rows: [Int], _ codes: [Int], into totals: inout [Int: RowTotals]
  ) {
    let standard = MetricQuantity.standard(request.measure)
    let isMadeUp = request.weights.isEmpty && standard.addsRows && standard.measures.count > 1
    let found = isMadeUp ? values(of: standard) : table.column(of: request.measure)
    guard let column = found else { return }
    let weights = request.weights.lazy.compactMap { table.column(of: $0) }.first {
      $0.contains { !$0.isNaN }
    }
    var bySlice: [Int: ValueTotals] = [:]
    for row in rows {
      let weight = weights?[row] ?? 1
      guard !column[row].isNaN, !weight.isNaN else {
        bySlice[codes[row], default: ValueTotals()].missing += 1
        continue
      }
      // What stands for nothing has no length.
      guard weight > 0 else { continue }
      bySlice[codes[row], default: ValueTotals()].add(
        column[row], weight: weight, rows: table.sourceRowCount(ofRow: row),
        lines: table.sourceLines(ofRow: row), table: index)
      guard request.isByPage else { continue }
      let level = StockSeries.Level(
        value: column[row], table: index, line: table.sourceLines(ofRow: row).upperBound)
      let page = StockSeries.Page(
        network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
      bySlice[codes[row]]?.noteLast(.init(day: table.days[row], level: level), of: page)
    }
    for (code, found) in bySlice { totals[code]?.values[request] = found }
  }

  private func read(
    _ request: RowProduct, _ rows: [Int], _ codes: [Int], into totals: inout [Int: RowTotals]
  ) {
    guard let one = table.column(of: request.one), let other = table.column(of: request.other)
    else { return }
    var bySlice: [Int: ProductTotals] = [:]
    for row in rows {
      guard !one[row].isNaN, !other[row].isNaN else {
        bySlice[codes[row], default: ProductTotals()].missing += 1
        continue
      }
      bySlice[codes[row], default: ProductTotals()].sum.add(one[row] * other[row])
      bySlice[codes[row], default: ProductTotals()].rows.add(span(ofRow: row), of: index)
    }
    for (code, found) in bySlice { totals[code]?.products[request] = found }
  }

  private func read(
    _ request: PostRate, _ rows: [Int], _ codes: [Int], into totals: inout [Int: RowTotals]
  ) {
    guard table.rowsAreWholePosts, let posts = table.column(of: .postID)?.codes else { return }
    let numerators = values(of: request.numerator, givingBack: true)
    let denominators = values(of: .measure(request.denominator), givingBack: true)
    var bySlice: [Int: RateTotals] = [:]
    for row in rows where posts[row] != DimensionColumn.noValue {
      let (one, other) = (numerators[row], denominators[row])
      guard !one.isNaN, !other.isNaN, other != 0 else {
        bySlice[codes[row], default: RateTotals()].leftOut += 1
        continue
      }
      bySlice[codes[row], default: RateTotals()].sum.add(one / other)
      bySlice[codes[row], default: RateTotals()].posts += 1
      bySlice[codes[row], default: RateTotals()].rows.add(span(ofRow: row), of: index)
    }
    for (code, found) in bySlice { totals[code]?.postRates[request] = found }
  }

  private func read(
    _ quantity: MetricQuantity, _ rows: [Int], _ codes: [Int], into totals: inout [Int: RowTotals]
  ) {
    let numbers = values(of: quantity)
    let posts = table.rowsAreWholePosts ? table.column(of: .postID)?.codes : nil
    var bySlice: [Int: DayTotals] = [:]
    for row in rows where !numbers[row].isNaN {
      let page = StockSeries.Page(
        network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
      let key = DayTotals.Key(page: page, day: table.days[row])
      bySlice[codes[row], default: DayTotals()].rows[page.network, default: SpanBySource()]
        .add(span(ofRow: row), of: index)
      bySlice[codes[row], default: DayTotals()].entries[key, default: .init()].sum.add(numbers[row])
      guard let posts, posts[row] != DimensionColumn.noValue else { continue }
      bySlice[codes[row], default: DayTotals()].postRows.add(span(ofRow: row), of: index)
      bySlice[codes[row], default: DayTotals()].entries[key, default: .init()].sumOfPosts
        .add(numbers[row])
      bySlice[codes[row], default: DayTotals()].entries[key, default: .init()].posts += 1
    }
    for (code, found) in bySlice { totals[code]?.days[quantity] = found }
  }

  private func span(ofRow row: Int) -> RowSpan {
    var span = RowSpan()
    span.add(table.sourceLines(ofRow: row), count: table.sourceRowCount(ofRow: row))
    return span
  }

  /// The value of a quantity in each row, NaN where it is missing.
  ///
  /// Perhaps with what was set aside of it: a post's own rate is of all that the post has had.
  private func values(of quantity: MetricQuantity, givingBack: Bool = false) -> [Double] {
    let patternCount = givingBack ? patterns.count : 1
    let choices = groups.groups.flatMap { group in
      (0..<patternCount).map { pattern in
        shape.choice(of: quantity, in: group, givingBackTo: givingBack ? patterns[pattern] : nil)
      }
    }
    return (0..<table.count).map { row in
      let pattern = givingBack ? Int(patternOfRow[row]) : 0
      let choice = choices[Int(groups.codes[row]) * patternCount + pattern]
      return choice.isEmpty ? .nan : choice.reduce(0) { $0 + columns[$1][row] }
    }
  }
}

/// The slice of each row, as one number made of its places on the axes.
private struct SliceCodes {
  let codes: [Int]
  private let axes: [AxisCodes]

  init(_ axes: [AxisCodes], rows: Int) {
    self.axes = axes
    var codes = [Int](repeating: 0, count: rows)
    for axis in axes {
      let count = max(axis.values.count, 1)
      for row in 0..<rows where codes[row] >= 0 {
        codes[row] = axis.codes[row] < 0 ? -1 : codes[row] * count + Int(axis.codes[row])
      }
    }
    self.codes = codes
  }

  func values(ofCode code: Int) -> [SliceValue] {
    var code = code
    var values: [SliceValue] = []
    for axis in axes.reversed() {
      let count = max(axis.values.count, 1)
      values.append(axis.values[code % count])
      code /= count
    }
    return values.reversed()
  }
}
