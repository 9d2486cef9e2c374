// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

extension ReportComposer {
  /// The sections of a full report that need nothing but the results and the goals, composed:
  /// each that there is something to say in.
  func compose(
    _ order: [ReportSection], _ goals: [ComposedGoal]
  ) throws -> [ReportSection: ComposedSection] {
    var sections: [ReportSection: ComposedSection] = [:]
    for section in order { sections[section] = try compose(section, goals) }
    return sections
  }

  /// Tells which sections a plan names that nothing is to be said in; it is an error where that
  /// leaves nothing of the report.
  func noteEmptySections(_ composed: [ReportSection: ComposedSection]) {
    let named = (model.plan.sections ?? []).filter { $0 != .notes }
    let empty = named.filter { composed[$0] == nil }
    let severity: IssueSeverity = empty.count == named.count ? .error : .warning
    issuesMet += empty.map { section in
      InputIssue("section-empty", severity: severity, at: nil, ["section": .text(section.rawValue)])
    }
  }

  private func compose(
    _ section: ReportSection, _ goals: [ComposedGoal]
  ) throws -> ComposedSection? {
    switch section {
    case .goals:
      return goals.isEmpty
        ? nil : self.section("goals", .goals(goals), introduction: try thresholdSentence())
    case .comparison:
      return try model.comparison.map { comparison in
        self.section(
          "comparison", .table(try table(of: comparison)),
          introduction: try sentence(on: comparison))
      }
    case .benchmarks: return try benchmarkSection()
    case .funnel: return try funnelSection()
    case .intentLadder: return try intentLadderSection()
    case .returns: return try returnSection()
    case .networks:
      return try networkTable().map {
        self.section("networks", .table($0), charts: [try networkChart()].compactMap { $0 })
      }
    case .paidAndOrganic:
      return try sourceTable().map {
        self.section("paid-and-organic", .table($0), charts: [try sourceChart()].compactMap { $0 })
      }
    case .bestDays: return try bestDaySection()
    case .postingTimes: return try postingTimeSection()
    case .contentTypes: return try contentTypeSection()
    case .definitions: return try definitionSection()
    case .sources: return try filesTable().map { self.section("sources", .table($0)) }
    // They tell of the words of all others.
    case .notes: return nil
    }
  }
}
