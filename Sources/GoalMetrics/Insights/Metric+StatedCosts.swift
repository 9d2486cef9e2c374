// SPDX-License-Identifier: Apache-2.0

extension Metric {
  /// Whether costs that a plan states, or a value that it gives to actions, are part of it.
  public var isOfWholeAccount: Bool { formula.quantities.contains(.allCosts) }

  /// The metric with what a plan states of costs and return beside the data.
  ///
  /// Name and unit stay; only what it is computed from grows.
  ///
  /// - Parameters:
  ///   - costs: Costs to add to those of the data, in the currency of the plan.
  ///   - action: What counts as a return where the data has no revenue.
  ///   - observations: The data.
  /// - Returns: The metric, under the same name.
  public func stating(
    costs: Double, action: ActionValue?, beside observations: ObservationSet
  ) -> Metric {
    let hasCosts = MetricQuantity.allCosts.measures.contains(where: observations.has)
    let hasRevenue = observations.has("revenue")
    let whole = formula.replacing { quantity in
      switch quantity {
      case .allCosts where costs > 0:
        hasCosts ? .add(.quantity(.allCosts), .number(costs)) : .number(costs)
      case .measure("revenue") where !hasRevenue:
        action.map { .multiply(.quantity(.measure($0.measure)), .number($0.value)) }
      default: nil
      }
    }
    return Metric(
      id, whole, unit: unit, aggregation: aggregation, better: better, traits: traits)
  }
}

extension MetricFormula {
  /// The formula with some of its quantities replaced; those stay for which there is nothing.
  fileprivate func replacing(
    _ replacement: (MetricQuantity) -> MetricFormula?
  ) -> MetricFormula {
    switch self {
    case .quantity(let quantity): return replacement(quantity) ?? self
    case .metric(let metric):
      let whole = metric.formula.replacing(replacement)
      guard whole != metric.formula else { return self }
      return .metric(
        Metric(
          metric.id, whole, unit: metric.unit, aggregation: metric.aggregation,
          better: metric.better, traits: metric.traits))
    case .number: return self
    case .add(let one, let other):
      return .add(one.replacing(replacement), other.replacing(replacement))
    case .subtract(let one, let other):
      return .subtract(one.replacing(replacement), other.replacing(replacement))
    case .multiply(let one, let other):
      return .multiply(one.replacing(replacement), other.replacing(replacement))
    case .divide(let one, let other):
      return .divide(one.replacing(replacement), other.replacing(replacement))
    }
  }
}
