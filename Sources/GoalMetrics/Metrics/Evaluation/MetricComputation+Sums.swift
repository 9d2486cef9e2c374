// SPDX-License-Identifier: Apache-2.0

/// A quantity's total, and what was divided where it is a mean.
struct QuantityTotal {
  var value: Double
  var numerator: Double?
  var denominator: Double?
}

/// Sums over cells.
extension MetricComputation {
  /// What is to be said of a sum.
  struct Sum {
    var sum = ExactSum()
    /// How many rows have a value.
    var count = 0
    /// How many rows lack one.
    var missing = 0
    var rows: [CellKey: RowSpan] = [:]
    var used: Set<MeasureID> = []

    mutating func add(_ cell: Cell, _ key: CellKey, _ choice: [Int], _ shape: TableShape) {
      for column in choice {
        sum.add(cell.sums[column])
        used.insert(shape.columns[column])
      }
      count += cell.rows.count
      rows[key] = cell.rows
    }
  }

  mutating func total(of quantity: MetricQuantity) -> QuantityTotal? {
    switch quantity {
    case .measure where quantity.isStock, .opening, .change: return level(quantity)
    case .measure, .firstAvailable, .exportedOrSum: return sum(of: quantity).map(plain)
    case .sumOfAvailable(let measures): return sum(ofAvailable: measures).map(plain)
    case .exportedOrProduct(let measure, let one, let other):
      return exportedOrProduct(measure, RowProduct(one: one, other: other)).map(plain)
    case .fromAds(let measure): return sumsOfAds(measure, nil).brought.map(plain)
    case .fromSocial(let measure):
      return sum(of: .measure(measure)) { SocialNetwork.isKnown($0.network) }.map(plain)
    case .whole(let measure): return whole(of: measure).map(plain)
    case .statistic(let statistic, let measure): return found(statistic, measure)
    case .typical(let measure, let weights):
      return typical(RowValues(measure: measure, weights: weights))
    case .meanOfPosts(let numerator, let denominator):
      return meanOfPosts(PostRate(numerator: numerator, denominator: denominator))
    case .meanByFollowers(let numerator, let span): return meanByFollowers(numerator, of: span)
    }
  }

  private func plain(_ value: Double) -> QuantityTotal { QuantityTotal(value: value) }

  private func sums(
    of quantity: MetricQuantity, in cells: [CellKey: Cell], _ isWanted: (RowGroup) -> Bool
  ) -> Sum {
    var sum = Sum()
    // In an order that never varies, for sums too wide to be exact.
    for (key, cell) in cells.sorted(by: { $0.key < $1.key }) where isWanted(key.group) {
      let shape = totals.tables[key.group.table]
      let choice = shape.choice(of: quantity, in: key.group)
      guard !choice.isEmpty else { continue }
      if choice.allSatisfy(key.present.contains) {
        sum.add(cell, key, choice, shape)
      } else {
        sum.missing += cell.rows.count
      }
    }
    return sum
  }

  mutating func sum(
    of quantity: MetricQuantity, _ isWanted: (RowGroup) -> Bool = { _ in true }
  ) -> Double? {
    let sum = sums(of: quantity, in: totals.cells, isWanted)
    note(quantity, sum)
    return value(of: sum, quantity.measures, isWanted)
  }

  /// The value of a sum, or why it has none.
  mutating func value(
    of sum: Sum, _ measures: [MeasureID], _ isWanted: (RowGroup) -> Bool = { _ in true }
  ) -> Double? {
    if sum.missing > 0 { add(.missingValues(measures[0], count: sum.missing)) }
    guard sum.count > 0 else {
      fail(reason(measures, isWanted))
      return nil
    }
    for (key, span) in sum.rows { rows.add(span, key) }
    return sum.sum.value
  }

  /// Whether rows have a value of any of some measures.
  func hasValue(of measures: [MeasureID], _ key: CellKey) -> Bool {
    let columns = totals.tables[key.group.table].columns
    return measures.contains { measure in
      columns.firstIndex(of: measure).map(key.present.contains) ?? false
    }
  }

  /// Why no row has a value of any of these measures.
  func reason(
    _ measures: [MeasureID], _ isWanted: (RowGroup) -> Bool = { _ in true }
  ) -> MetricAbsence {
    guard measures.contains(where: totals.has) else { return .noColumn(measures[0]) }
    let reason = reasonWithoutRows(measures)
    guard reason == .noRows, totals.cells.keys.contains(where: { isWanted($0.group) }) else {
      return reason
    }
    return .allMissing(measures[0])
  }

  /// Why no row is there: none passes the filter, or what it goes by is not told.
  func reasonWithoutRows(_ measures: [MeasureID]) -> MetricAbsence {
    let tables = totals.tables.filter { measures.contains(where: $0.has) }
    guard let untold = tables.first?.untold, tables.allSatisfy({ $0.untold != nil }) else {
      return .noRows
    }
    return .notTold(untold, of: measures.first { tables[0].has($0) } ?? measures[0])
  }

  /// Adds those of some measures that there are, such as the parts of a cost.
  private mutating func sum(ofAvailable measures: [MeasureID]) -> Double? {
    var whole = Sum()
    for measure in measures {
      let part = sums(of: .measure(measure), in: totals.cells) { _ in true }
      guard part.count > 0 else { continue }
      if part.missing > 0 { add(.missingValues(measure, count: part.missing)) }
      whole.sum.add(part.sum)
      whole.count += part.count
      whole.rows.merge(part.rows) { first, _ in first }
      whole.used.insert(measure)
    }
    note(.sumOfAvailable(measures), whole)
    return value(of: whole, measures)
  }

  private mutating func whole(of measure: MeasureID) -> Double? {
    let sum = sums(of: .measure(measure), in: totals.wholes) { _ in true }
    return value(of: sum, [measure])
  }

  /// A measure as it is exported, else the product of two others, row by row.
  private mutating func exportedOrProduct(_ measure: MeasureID, _ product: RowProduct) -> Double? {
    let exported = sums(of: .measure(measure), in: totals.cells) { _ in true }
    if exported.count > 0 {
      note(.measure(measure), exported)
      return value(of: exported, [measure])
    }
    guard let found = totals.rows.products[product], found.rows.count > 0 else {
      let missing = [product.one, product.other].first { !totals.has($0) }
      fail(
        missing == nil
          ? reason([product.one])
          : .noColumn(
            totals.has(product.one)
              ? product.other : measure))
      return nil
    }
    if found.missing > 0 { add(.missingValues(measure, count: found.missing)) }
    if found.rows.count > 1 { add(.countsPeopleAgain) }
    add(.uses([product.one, product.other]))
    rows.add(
      found.rows, of: .exportedOrProduct(measure, of: product.one, by: product.other))
    return found.sum.value
  }

  mutating func note(_ quantity: MetricQuantity, _ sum: Sum) {
    if sum.count > 1, case .measure(let measure) = quantity,
      Measure.named(measure).aggregation == .uniqueSum
    {
      add(.countsPeopleAgain)
    }
    if quantity.measures.count > 1, !sum.used.isEmpty {
      add(.uses(quantity.measures.filter(sum.used.contains)))
    }
  }

  // MARK: Stocks

  private mutating func level(_ quantity: MetricQuantity) -> QuantityTotal? {
    let measure = quantity.measures[0]
    guard totals.has(measure) else {
      fail(.noColumn(measure))
      return nil
    }
    guard !totals.splitsStocks else {
      fail(.notSplit(measure))
      return nil
    }
    let levels = (totals.stocks[measure] ?? StockSeries()).around(totals.range)
    var value: Double?
    switch quantity {
    case .opening:
      value = levels.opening
      rows.add(levels: levels.openingRows, of: measure)
    case .change:
      if let closing = levels.closing, let opening = levels.opening { value = closing - opening }
      var both = levels.openingRows
      both.add(levels.closingRows)
      rows.add(levels: both, of: measure)
    default:
      value = levels.closing
      rows.add(levels: levels.closingRows, of: measure)
    }
    guard let value else {
      fail(levels.hasRows ? .allMissing(measure) : reasonWithoutRows([measure]))
      return nil
    }
    return plain(value)
  }
}
