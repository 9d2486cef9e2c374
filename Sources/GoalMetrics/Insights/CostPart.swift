// SPDX-License-Identifier: Apache-2.0

/// What money was spent on.
public enum CostKind: String, Hashable, Sendable, CaseIterable {
  case ads, work, tools, content

  /// The measure that data counts it by.
  public var measure: MeasureID {
    switch self {
    case .ads: "spend"
    case .work: "work-cost"
    case .tools: "tools-cost"
    case .content: "content-cost"
    }
  }
}

/// A cost that a plan states for the whole of its report.
public enum PlannedCost: Hashable, Sendable {
  /// An amount in the currency of the plan.
  case amount(Double)
  /// Hours at an hourly rate.
  case hours(Double, rate: Double)

  /// The amount that it comes to.
  public var amount: Double {
    switch self {
    case .amount(let amount): amount
    case .hours(let hours, let rate): hours * rate
    }
  }
}

/// A part of a cost and where it comes from.
public struct CostPart: Hashable, Sendable {
  /// Where a figure comes from.
  public enum Source: Hashable, Sendable {
    /// The sum of a measure in the data.
    case data(MeasureID)
    /// The plan.
    case plan(PlannedCost)
  }

  /// What the money was spent on.
  public let kind: CostKind
  /// The amount in the currency of the plan.
  public let amount: Double
  /// Where it comes from.
  public let source: Source
}
