// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics

extension ReportComposer {
  /// A section of results, besides goals and what explains them.
  private enum ResultSection: CaseIterable {
    case comparison, benchmarks, funnel, intentLadder, returns, networks, paidAndOrganic, bestDays
    case postingTimes, contentTypes
  }

  /// The sections of results that there is something to say in, those first that matter most to
  /// how the organization earns.
  func resultSections() throws -> [ComposedSection] {
    try order.compactMap(compose)
  }

  private var order: [ResultSection] {
    let first: [ResultSection] =
      switch model.plan.businessModel {
      // A shop sees at once what came of its money.
      case .onlineStore: [.returns, .funnel, .comparison, .benchmarks]
      // Those who sell to companies live by the way from a lead to a contract.
      case .b2b, .saas: [.funnel, .returns, .comparison, .benchmarks]
      // Being seen is the best sign that a shop on the street has.
      case .brickAndMortar:
        [
          .comparison, .intentLadder, .bestDays, .postingTimes, .contentTypes, .funnel,
        ]
      case nil: []
      }
    return first + ResultSection.allCases.filter { !first.contains($0) }
  }

  private func compose(_ section: ResultSection) throws -> ComposedSection? {
    switch section {
    case .comparison:
      try model.comparison.map { comparison in
        self.section(
          "comparison", .table(try table(of: comparison)),
          introduction: try sentence(on: comparison))
      }
    case .benchmarks: try benchmarkSection()
    case .funnel: try funnelSection()
    case .intentLadder: try intentLadderSection()
    case .returns: try returnSection()
    case .networks: try networkTable().map { self.section("networks", .table($0)) }
    case .paidAndOrganic: try sourceTable().map { self.section("paid-and-organic", .table($0)) }
    case .bestDays: try bestDaySection()
    case .postingTimes: try postingTimeSection()
    case .contentTypes: try contentTypeSection()
    }
  }
}
