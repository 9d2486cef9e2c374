// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// The form of one page.
extension ReportComposer {
  /// Each goal in a line, and the metrics that lead.
  func summarySections() throws -> [ComposedSection] {
    try [section(of: model.goals.map(composeLine)), leadingSection()].compactMap { $0 }
  }

  func section(of goals: [ComposedGoalLine]) -> ComposedSection? {
    goals.isEmpty ? nil : section("goals", .goalLines(goals))
  }

  // MARK: Leading metrics

  /// No more metrics lead.
  private static let leadLimit = 6

  /// The metrics of the whole that matter most to how the organization earns, with their values.
  ///
  /// Those that it lives by come first, then those of the goals, then how far it is seen.
  var leadingMetrics: [(metric: Metric, value: Double)] {
    if let known = remembered.leadingMetrics { return known }
    let found = findLeadingMetrics()
    remembered.leadingMetrics = found
    return found
  }

  private func findLeadingMetrics() -> [(metric: Metric, value: Double)] {
    let measured = model.goals.compactMap { outcome -> MetricID? in
      if case .measured(let goal, _, _) = outcome.content { goal.metric.id } else { nil }
    }
    let general: [MetricID] = [
      "revenue", "conversions", "leads", "engagements", "link-clicks", "reach", "impressions",
      "followers",
    ]
    var leading: [(metric: Metric, value: Double)] = []
    let leads = model.plan.businessModel.flatMap { Self.leads[$0] } ?? []
    for id in leads + measured + general
    where !leading.contains(where: { $0.metric.id == id }) {
      // Costs that the plan states are in no slice.
      if id == "return-on-investment", let metric = Metric.named(id),
        let value = model.insights.returnStatement?.returnOnInvestment
      {
        leading.append((metric, value))
      } else if let slice = wholes[id], let value = slice.result.value {
        leading.append((slice.metric, value))
      }
      if leading.count == Self.leadLimit { break }
    }
    return leading
  }

  /// The metrics that lead reports of a business, those first that its owner asks for first.
  private static let leads = Dictionary(
    uniqueKeysWithValues: BusinessModel.allCases.map { ($0, leads(of: $0)) })

  private static func leads(of business: BusinessModel) -> [MetricID] {
    let order: [MetricID] = [
      "revenue", "return-on-investment", "return-on-ad-spend", "purchases", "customers",
      "store-visits", "enquiries", "qualified-leads", "trials", "leads", "demo-requests",
      "checkouts", "conversions", "cost-per-acquisition", "cost-per-lead", "conversion-rate",
    ]
    let leading = Metric.known.filter { $0.traits.leads.contains(business) }.map(\.id)
    return order.filter(leading.contains) + leading.filter { !order.contains($0) }
  }

  private func leadingSection() throws -> ComposedSection? {
    let leading = leadingMetrics
    guard !leading.isEmpty else { return nil }
    guard let comparison = comparison(of: leading.map(\.metric.id)) else {
      let rows = try leading.map { metric, value in
        ComposedTable.Row(
          heading: heading(of: metric), cells: [try values.text(value, metric.unit)])
      }
      return section(
        "lead-metrics",
        .table(
          ComposedTable(
            corner: words.text("table.metric"), columns: [words.text("table.whole")], rows: rows)))
    }
    let isYearly = comparison.previous == nil
    let rows = try leading.map { metric, value in
      let compared = comparison.metrics.first { $0.metric.id == metric.id }
      return ComposedTable.Row(
        heading: heading(of: metric),
        cells: [
          try values.comparedText(value, metric.unit),
          try compared.map { try cell($0, isYearly ? $0.yearBefore : $0.previous) } ?? noValue,
        ])
    }
    return section(
      "lead-metrics",
      .table(
        ComposedTable(
          corner: words.text("table.metric"),
          columns: [
            words.text("comparison.column.now"),
            words.text("comparison.column.\(isYearly ? "year-before" : "previous")"),
          ], rows: rows)),
      introduction: try sentence(on: comparison))
  }

  /// The comparison that a page has room for: with the period before, else with a year before.
  ///
  /// - Parameter metrics: The metrics on the page.
  /// - Returns: What the metrics were; `nil` where none has been anything.
  private func comparison(of metrics: [MetricID]) -> PeriodComparison? {
    // Days of which only some are compared would stand beside values of all of them.
    guard let comparison = model.comparison, comparison.days == daysSoFar else { return nil }
    let compared = comparison.metrics.filter { metrics.contains($0.metric.id) }
    let hasPrevious = compared.contains { $0.previous != nil }
    guard hasPrevious || compared.contains(where: { $0.yearBefore != nil }) else { return nil }
    return PeriodComparison(
      days: comparison.days, previous: hasPrevious ? comparison.previous : nil,
      yearBefore: hasPrevious ? nil : comparison.yearBefore, metrics: compared)
  }

  // MARK: Cautions

  /// No more cautions stand on the page.
  private static let cautionLimit = 4

  /// What matters most of the notes: what was wrong, then what may mislead in figures on the page;
  /// the others are counted.
  func cautions(_ issues: [ComposedIssue]) throws -> [ComposedNote] {
    let measured = model.goals.compactMap { outcome -> MetricID? in
      if case .measured(let goal, _, _) = outcome.content { goal.metric.id } else { nil }
    }
    let shown = Set(leadingMetrics.map(\.metric.id) + measured)
    // In the order of the severities; within each that of the full report stays.
    let told = IssueSeverity.allCases.dropLast().flatMap { severity in
      withoutRepetition(issues.filter { $0.issue.severity == severity && !isOfRow($0.issue) })
    }
    let cautions = try notes(told) { metric, note in
      shown.contains(metric.id) && note.mayMislead
    }.prefix(Self.cautionLimit)
    let all = [try noteOnRowsLeftOut()].compactMap { $0 } + cautions
    let count = try noteCount(issues) - cautions.count
    guard count > 0 else { return all }
    let rest = words.text("summary.further-notes", ["count": try values.count(count)])
    return all + [ComposedNote(severity: .note, place: nil, text: rest, hint: nil)]
  }

  /// How many rows of the data are in no figure.
  private func noteOnRowsLeftOut() throws -> ComposedNote? {
    let leftOut = model.sources.reduce(0) { $0 + $1.rejected }
    guard leftOut > 0 else { return nil }
    let rows = model.sources.reduce(0) { $0 + $1.rows }
    let text = words.text(
      "summary.rows-left-out",
      ["count": try values.count(leftOut), "rows": try values.count(rows)])
    return ComposedNote(severity: .error, place: nil, text: text, hint: nil)
  }

  /// Whether a problem is that of a cell, whose row was left out and is counted.
  private func isOfRow(_ issue: InputIssue) -> Bool {
    guard issue.severity == .error, let place = issue.location, place.column != nil else {
      return false
    }
    return model.sources.contains { $0.file == place.file && $0.rejected > 0 }
  }

  /// The first of problems that differ in nothing but the goal.
  private func withoutRepetition(_ issues: [ComposedIssue]) -> [ComposedIssue] {
    var told: Set<InputIssue> = []
    return issues.filter { composed in
      guard composed.issue.arguments["goal"] != nil else { return true }
      var issue = composed.issue
      issue.arguments["goal"] = nil
      issue.location = nil
      return told.insert(issue).inserted
    }
  }

  // MARK: Figures

  /// Whether a figure is one of those on the page.
  func isOnSummary(_ figure: ComposedFigure, leading: [MetricID]) -> Bool {
    let subject = figure.subject
    switch subject.section {
    case ReportSection.goals.rawValue: return subject.item == nil
    case "metrics": return subject.part == nil && subject.metric.map(leading.contains) ?? false
    case ReportSection.comparison.rawValue:
      guard let comparison = comparison(of: leading) else { return false }
      let hidden = comparison.previous == nil ? "previous" : "year-before"
      return subject.metric.map(leading.contains) ?? false && !figure.figure.hasPrefix(hidden)
    case ReportSection.returns.rawValue:
      return subject.metric == "return-on-investment" && leading.contains("return-on-investment")
    default: return false
    }
  }
}

extension MetricNote {
  /// Whether a reader who does not know of it may take a figure for something else.
  fileprivate var mayMislead: Bool {
    switch self {
    case .countsPeopleAgain, .missingValues, .unpairedRows, .pairsNetworks, .dividesAll,
      .daysLeftOut, .daysUncovered, .freeRevenueLeftOut, .returnWithoutCostsLeftOut:
      true
    // What came without ads is in no cost of ads; spend that is in none is another matter.
    case .rowsLeftOut(let having, _, _): having == "spend"
    case .uses, .meanOf, .medianOf, .weightedMean, .revenueOfPaidRows, .revenueOfRowsWithSpend:
      false
    }
  }
}
