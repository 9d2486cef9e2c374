// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

extension PlanReader {
  /// Reads what the work of the report cost: `{ work: { hours: 40, rate: 15 }, tools: 99 }`.
  mutating func costs(_ place: PlanNode?) -> [CostKind: PlannedCost] {
    guard let place, let mapping = mapping(place, keys: CostKind.allCases.map(\.rawValue)) else {
      return [:]
    }
    var costs: [CostKind: PlannedCost] = [:]
    for kind in CostKind.allCases {
      guard let place = mapping[kind.rawValue] else { continue }
      costs[kind] = cost(place, of: kind)
    }
    return costs
  }

  private mutating func cost(_ place: PlanNode, of kind: CostKind) -> PlannedCost? {
    guard kind == .work, case .mapping = place.node else {
      return amount(place).map(PlannedCost.amount)
    }
    guard let mapping = mapping(place, keys: ["hours", "rate"]) else { return nil }
    let hours = required("hours", of: mapping).flatMap { amount($0) }
    let rate = required("rate", of: mapping).flatMap { amount($0) }
    guard let hours, let rate else { return nil }
    return .hours(hours, rate: rate)
  }

  /// Reads what a conversion is worth: `25`, or `{ measure: leads, value: 25 }`.
  mutating func valuePerConversion(_ place: PlanNode?) -> ActionValue? {
    guard let place else { return nil }
    guard case .mapping = place.node else {
      return amount(place).map { ActionValue(measure: "conversions", value: $0) }
    }
    guard let mapping = mapping(place, keys: ["measure", "value"]) else { return nil }
    let measure = required("measure", of: mapping).flatMap { countedMeasure($0) }
    let value = required("value", of: mapping).flatMap { amount($0) }
    guard let measure, let value else { return nil }
    return ActionValue(measure: measure, value: value)
  }

  private mutating func countedMeasure(_ place: PlanNode) -> MeasureID? {
    guard let name = scalar(place) else { return nil }
    let counts = Measure.known.filter { $0.unit == .count && $0.addsUp }.map(\.id)
    if let measure = MeasureID(normalizing: name), counts.contains(measure) { return measure }
    report(
      .unknownValue, at: place.location, ["key": .text(place.key), "value": .text(name)],
      hint: Suggestion.hint(for: name, in: counts.map(\.rawValue)))
    return nil
  }

  /// Reads an amount that is not below zero.
  private mutating func amount(_ place: PlanNode) -> Double? {
    guard let amount = value(place, unit: .money) else { return nil }
    guard amount >= 0 else {
      report(.negativeAmount, at: place.location, ["key": .text(place.key)])
      return nil
    }
    return amount
  }
}
