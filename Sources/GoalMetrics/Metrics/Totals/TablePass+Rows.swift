// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What sums do not tell of rows: values in the middle, products, rates of posts and days.
extension TablePass {
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
      // What came in a month is no day's.
      let isOfPost = posts.map { $0[row] != DimensionColumn.noValue } ?? false
      guard isOfPost || table.daysOfSpan(ofRow: row) == nil else { continue }
      let page = StockSeries.Page(
        network: table.value(of: .network, row: row), page: table.value(of: .page, row: row))
      let key = DayTotals.Key(page: page, day: table.days[row])
      bySlice[codes[row], default: DayTotals()].rows[page.network, default: SpanBySource()]
        .add(span(ofRow: row), of: index)
      bySlice[codes[row], default: DayTotals()].entries[key, default: .init()].sum.add(numbers[row])
      guard isOfPost else { continue }
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
