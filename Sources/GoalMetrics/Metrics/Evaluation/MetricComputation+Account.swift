// SPDX-License-Identifier: Apache-2.0

extension Metric {
  /// What came of all work, where the metric is what that is more than its costs, by its costs, and
  /// both are of the data; `nil` for other metrics.
  var accountReturn: (returned: MeasureID, factor: Double)? {
    guard let ratio = formula.ratio, ratio.denominator == .quantity(.allCosts),
      case .subtract(let returned, .quantity(.allCosts)) = ratio.numerator
    else { return nil }
    switch returned {
    case .quantity(.measure(let measure)): return (measure, 1)
    case .multiply(.quantity(.measure(let measure)), .number(let factor)): return (measure, factor)
    default: return nil
    }
  }
}

/// What came of all work, beside what it cost.
extension MetricComputation {
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
}
