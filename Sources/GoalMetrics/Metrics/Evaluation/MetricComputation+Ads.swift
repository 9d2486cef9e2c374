// SPDX-License-Identifier: Apache-2.0

/// What ads brought, beside what they cost.
extension MetricComputation {
  /// Sums what ads brought, and what was spent on them where that is asked for.
  ///
  /// Paid rows are those of ads; where none tells its source, those for which something was spent.
  /// Rows that have but one of the two are in neither sum, unless no row has both.
  mutating func sumsOfAds(
    _ measure: MeasureID, _ spend: MetricQuantity?
  ) -> (brought: Double?, spend: Double?) {
    let tellsSource = totals.cells.keys.contains { $0.group.source != nil }
    add(tellsSource ? .revenueOfPaidRows : .revenueOfRowsWithSpend)
    var brought = Sum()
    var alone = Sum()
    var spent = Sum()
    var freeRows = 0
    var rowsWithSpendAlone = 0
    for (key, cell) in totals.cells.sorted(by: { $0.key < $1.key }) {
      let shape = totals.tables[key.group.table]
      let choice = shape.choice(of: .measure(measure), in: key.group)
      let costs = shape.choice(of: .measure("spend"), in: key.group)
      let hasMeasure = !choice.isEmpty && choice.allSatisfy(key.present.contains)
      let hasSpend = !costs.isEmpty && costs.allSatisfy(key.present.contains)
      if tellsSource, key.group.source != "paid" { continue }
      if !tellsSource, hasMeasure, hasSpend, key.marks.isFree {
        freeRows += cell.rows.count
        continue
      }
      switch (hasMeasure, hasSpend) {
      case (true, true):
        brought.add(cell, key, choice, shape)
        spent.add(cell, key, costs, shape)
      case (true, false): if tellsSource { alone.add(cell, key, choice, shape) }
      case (false, true): rowsWithSpendAlone += cell.rows.count
      case (false, false): break
      }
    }
    if freeRows > 0 { add(.freeRevenueLeftOut(freeRows)) }
    if brought.count > 0 {
      if alone.count > 0 {
        add(.rowsLeftOut(having: measure, without: "spend", count: alone.count))
      }
      if rowsWithSpendAlone > 0 {
        add(.rowsLeftOut(having: "spend", without: measure, count: rowsWithSpendAlone))
      }
    } else {
      // Each stands in rows of its own, such as those of ads and of orders.
      brought = alone
      if tellsSource, alone.count == 0, doNotTellSource(measure) {
        fail(.notTold(.source, of: measure))
      }
    }
    guard let spend else { return (value(of: brought, [measure]), nil) }
    guard alone.count == 0 || spent.count > 0 else {
      noteUncoveredDays(of: [measure, "spend"])
      return (value(of: brought, [measure]), sum(of: spend) { $0.source != "organic" })
    }
    return (value(of: brought, [measure]), value(of: spent, ["spend"]))
  }

  /// What came of all work beyond its costs, and the costs.
  ///
  /// Nothing is said of the work on a network without any cost, so its return is left out. A cost
  /// that tells no network is one of all.
  mutating func accountSums(
    _ returned: MeasureID, _ factor: Double
  ) -> (numerator: Double?, denominator: Double?) {
    let costs = MetricQuantity.allCosts
    var networks: Set<String?> = []
    for key in totals.cells.keys where hasValue(of: costs.measures, key) {
      networks.insert(key.group.network)
    }
    let isOfAll = networks.isEmpty || networks.contains(nil)
    var leftOut = 0
    if !isOfAll {
      for (key, cell) in totals.cells
      where key.group.network.map({ !networks.contains($0) }) ?? false {
        if hasValue(of: [returned], key) { leftOut += cell.rows.count }
      }
    }
    let amount = sum(of: .measure(returned)) { group in
      isOfAll || group.network == nil || networks.contains(group.network)
    }
    let cost = total(of: costs)?.value
    if leftOut > 0 {
      add(.returnWithoutCostsLeftOut(leftOut))
      isOfLedgers = true
    }
    guard let amount, let cost else { return (nil, cost) }
    return (amount * factor - cost, cost)
  }

  /// Whether rows have a value of any of some measures.
  private func hasValue(of measures: [MeasureID], _ key: CellKey) -> Bool {
    let columns = totals.tables[key.group.table].columns
    return measures.contains { measure in
      columns.firstIndex(of: measure).map(key.present.contains) ?? false
    }
  }

  /// Whether there are values of a measure, but none of a row that tells paid from organic.
  private func doNotTellSource(_ measure: MeasureID) -> Bool {
    var has = false
    for key in totals.cells.keys {
      let column = totals.tables[key.group.table].columns.firstIndex(of: measure)
      guard let column, key.present.contains(column) else { continue }
      if key.group.source != nil { return false }
      has = true
    }
    return has
  }

  /// Says on which days a metric counts what other files have, though those of one of its measures
  /// have no rows.
  mutating func noteUncoveredDays(of metric: Metric) {
    let measures = metric.formula.quantities.filter { !$0.isStock }.flatMap(\.measures)
    noteUncoveredDays(of: measures)
  }

  private mutating func noteUncoveredDays(of measures: [MeasureID]) {
    guard let gaps = totals.gaps, measures.count > 1 else { return }
    var lacking: LackingStreams = []
    for key in totals.cells.keys where !key.marks.lacking.isEmpty {
      let shape = totals.tables[key.group.table]
      let isCounted = measures.contains { measure in
        shape.columns.firstIndex(of: measure).map(key.present.contains) ?? false
      }
      if isCounted { lacking.formUnion(key.marks.lacking) }
    }
    guard !lacking.isEmpty else { return }
    for measure in measures where totals.has(measure) {
      let days = gaps.days(without: [measure], in: lacking, on: totals.range)
      if !days.isEmpty { add(.daysUncovered(days, without: measure)) }
    }
  }
}
