// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics

/// A part of a full report, in the order that reports have unless their plan says otherwise.
///
/// The raw value is what plans, anchors and tables call it, in every language.
public enum ReportSection: String, Hashable, Sendable, CaseIterable {
  case goals
  case comparison, benchmarks, funnel
  case intentLadder = "intent-ladder"
  case returns = "return"
  case networks
  case paidAndOrganic = "paid-and-organic"
  case bestDays = "best-days"
  case postingTimes = "posting-times"
  case contentTypes = "content-types"
  case definitions, sources, notes

  /// The usual order for a business: what matters most to how it earns follows the goals.
  static func usualOrder(for business: BusinessModel?) -> [ReportSection] {
    let first: [ReportSection] =
      switch business {
      // A shop sees at once what came of its money.
      case .onlineStore: [.returns, .funnel, .comparison, .benchmarks]
      // Those who sell to companies live by the way from a lead to a contract.
      case .b2b, .saas: [.funnel, .returns, .comparison, .benchmarks]
      // Being seen is the best sign that a shop on the street has.
      case .brickAndMortar:
        [.comparison, .intentLadder, .bestDays, .postingTimes, .contentTypes, .funnel]
      case nil: []
      }
    let leading = [.goals] + first
    return leading + allCases.filter { !leading.contains($0) }
  }
}

/// How much a report tells.
public enum ReportForm: String, Hashable, Sendable, CaseIterable {
  /// One page: how the goals stand, the metrics that lead, and what to beware of.
  case summary
  /// Everything.
  case full
  /// The goals and the metrics that lead, period by period.
  case periods
}
