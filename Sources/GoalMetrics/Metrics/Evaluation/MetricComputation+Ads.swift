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
      let sums = (value(of: brought, [measure]), sum(of: spend) { $0.source != "organic" })
      isOfLedgers = sums.1 != nil
      return sums
    }
    return (value(of: brought, [measure]), value(of: spent, ["spend"]))
  }

  /// Whether there are values of a measure, but none of a row that tells paid from organic.
  private func doNotTellSource(_ measure: MeasureID) -> Bool {
    let keys = totals.cells.keys.filter { hasValue(of: [measure], $0) }
    return !keys.isEmpty && keys.allSatisfy { $0.group.source == nil }
  }
}
