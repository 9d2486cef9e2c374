// SPDX-License-Identifier: Apache-2.0

/// What one action is worth, where the data has no revenue.
public struct ActionValue: Hashable, Sendable {
  /// What is counted.
  public var measure: MeasureID
  /// What one of it is worth, in the currency of the plan.
  public var value: Double

  /// Values an action.
  public init(measure: MeasureID, value: Double) {
    self.measure = measure
    self.value = value
  }
}

extension MetricResult {
  /// The note that the return of networks without costs is not in it; `nil` where all is.
  public var noteOnReturnLeftOut: MetricNote? {
    notes.first { if case .returnWithoutCostsLeftOut = $0 { true } else { false } }
  }
}

/// What work on social media cost and what came of it.
public struct ReturnStatement: Hashable, Sendable {
  /// What came of it, and by what that is known.
  public enum Returned: Hashable, Sendable {
    /// Revenue of the data.
    case revenue(Double)
    /// Actions of the data, each worth so much.
    case actions(MeasureID, count: Double, value: Double)

    /// The amount in the currency of the plan.
    public var amount: Double {
      switch self {
      case .revenue(let amount): amount
      case .actions(_, let count, let value): count * value
      }
    }
  }

  /// The costs, ads first; of one kind first what the data has, then what the plan adds.
  public let costs: [CostPart]
  /// What came of it; `nil` where neither revenue nor valued actions are known.
  public let returned: Returned?
  /// Revenue from ads by ad spend; `nil` where it cannot be computed.
  public let returnOnAdSpend: Double?

  /// Puts costs and return together.
  ///
  /// It is `nil` when no cost is known.
  ///
  /// - Parameters:
  ///   - results: The metrics of the trade, by name.
  ///   - planned: Costs that the plan adds to those of the data.
  ///   - action: What counts as a return where the data has no revenue.
  public init?(
    from results: [MetricID: MetricResult], planned: [CostKind: PlannedCost] = [:],
    action: ActionValue? = nil
  ) {
    func value(_ measure: MeasureID) -> Double? {
      results[MetricID(rawValue: measure.rawValue)]?.value
    }
    costs = CostKind.allCases.flatMap { kind -> [CostPart] in
      let counted = value(kind.measure).map {
        CostPart(kind: kind, amount: $0, source: .data(kind.measure))
      }
      let stated = planned[kind].map {
        CostPart(kind: kind, amount: $0.amount, source: .plan($0))
      }
      return [counted, stated].compactMap { $0 }
    }
    guard !costs.isEmpty else { return nil }
    // What the plan states is of all networks; of the data, those count that have costs.
    let counted =
      planned.isEmpty ? results["return-on-investment"].flatMap(Self.countedReturn(of:)) : nil
    if let counted, let action, value("revenue") == nil, action.value != 0 {
      returned = .actions(
        action.measure, count: Self.rounded(counted / action.value), value: action.value)
    } else if let counted {
      returned = .revenue(counted)
    } else if let revenue = value("revenue") {
      returned = .revenue(revenue)
    } else if let action, let count = value(action.measure) {
      returned = .actions(action.measure, count: count, value: action.value)
    } else {
      returned = nil
    }
    returnOnAdSpend = results["return-on-ad-spend"]?.value
  }

  /// What is set against the costs, where some of the return is left out.
  private static func countedReturn(of result: MetricResult) -> Double? {
    guard result.noteOnReturnLeftOut != nil, let gain = result.numerator,
      let cost = result.denominator
    else { return nil }
    return ExactSum([gain, cost]).value
  }

  /// A count without what arithmetic on amounts adds to it.
  private static func rounded(_ count: Double) -> Double { (count * 1e6).rounded() / 1e6 }

  /// All costs together.
  public var totalCost: Double { ExactSum(costs.map(\.amount)).value }

  /// (return − cost) ÷ cost, as a ratio; `nil` without a return and when nothing was spent.
  public var returnOnInvestment: Double? {
    guard let returned, totalCost > 0 else { return nil }
    return (returned.amount - totalCost) / totalCost
  }
}
