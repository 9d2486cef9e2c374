// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics

/// Computes the results of a plan from observations.
public struct ReportBuilder: Sendable {
  let plan: ReportPlan
  let observations: ObservationSet
  private let sources: [ReportSource]
  let metricsByID: [MetricID: Metric]
  /// Whether any goal counts more than how often something was seen.
  let planCountsMore: Bool
  /// The metrics to compute: the trade's, the team's, and measures of their own that goals or
  /// benchmarks name.
  let reportedMetrics: [Metric]
  /// The last day with any value.
  let lastDay: CivilDay?

  /// Prepares a plan and its data.
  public init(plan: ReportPlan, observations: ObservationSet, sources: [ReportSource]) {
    self.plan = plan
    self.observations = observations
    self.sources = sources
    var metrics: [MetricID: Metric] = [:]
    for measure in observations.measures where !Measure.isKnown(measure) {
      metrics[MetricID(rawValue: measure.rawValue)] = Metric(Measure(measure))
    }
    for team in plan.metrics { metrics[team.metric.id] = team.metric }
    metricsByID = metrics
    planCountsMore = plan.goals.contains { goal in
      guard case .measured(let measured) = goal.content,
        let metric = Metric.named(measured.metric) ?? metrics[measured.metric]
      else { return false }
      return metric.traits.intent != .exposure
    }
    let named = Set(plan.goals.flatMap(\.metrics) + plan.benchmarks.map(\.metric))
    let teams = plan.metrics.map(\.metric)
    let own = observations.measures.filter { !Measure.isKnown($0) }
      .map { Metric(Measure($0)) }
      .filter { metric in named.contains(metric.id) && !teams.contains { $0.id == metric.id } }
    reportedMetrics = Metric.known + teams + own
    lastDay = observations.lastDay
  }

  /// Computes the report as it stands at the end of a day.
  ///
  /// - Parameters:
  ///   - asOf: The day; by default the last day of the data, clamped to the period.
  ///   - issues: What was wrong with the plan and the data so far.
  /// - Returns: The results, or `nil` when no day to report on is known.
  public func build(asOf: CivilDay? = nil, issues: [InputIssue] = []) -> ReportModel? {
    guard let span = span(asOf: asOf) else { return nil }
    return model(of: span, shares(for: 1).map { results(of: $0, in: span) }, issues: issues)
  }

  // MARK: Parts

  /// The days that a report is of.
  public struct Span: Sendable {
    let period: ReportingPeriod
    let asOf: CivilDay
  }

  /// Finds the days that the report is of; `nil` when none are known.
  public func span(asOf: CivilDay? = nil) -> Span? {
    let actualDays = plan.goals.flatMap(\.actualDays)
    let lastKnown = lastDay ?? actualDays.max()
    guard let reported = reportingPeriod(upTo: asOf ?? lastKnown, actualDays: actualDays) else {
      return nil
    }
    let period = reported.days
    return Span(
      period: reported,
      asOf: asOf
        ?? min(max(lastKnown ?? period.upperBound, period.lowerBound), period.upperBound))
  }

  /// Puts the parts together, with what they say beyond the goals.
  ///
  /// - Parameters:
  ///   - span: The days that they are of.
  ///   - results: What all shares came to, in the order of the shares.
  ///   - issues: What was wrong with the plan and the data so far.
  /// - Returns: The results.
  public func model(
    of span: Span, _ results: [ShareResults], issues: [InputIssue] = []
  ) -> ReportModel {
    let slices = results.flatMap(\.slices)
    // Days after the last one of the data have nothing that could be compared.
    var comparer = PeriodComparer(
      observations: observations, period: span.period,
      asOf: lastDay.map { min($0, span.asOf) } ?? span.asOf)
    // What the plan states of this period says nothing of those before.
    let comparison = comparer.compare(slices.filter { !countsStatedCosts($0.metric) })
    var remarks = comparer.remarks
    let insights = insights(
      from: slices, in: span.period.days, asOf: span.asOf, issues: &remarks)
    var known = issues + unknownNames()
    known += self.remarks(
      period: span.period.days, asOf: span.asOf, besides: results.flatMap(\.outcomes))
    known += issuesWithGaps(in: span, beside: comparison)
    known += results.flatMap(\.issues)
    known += remarks
    return ReportModel(
      plan: plan, reportingPeriod: span.period, asOf: span.asOf,
      goals: results.flatMap(\.outcomes), networks: observations.values(of: .network),
      hasRowsWithoutNetwork: observations.hasRows(without: .network, in: span.period.days),
      metrics: slices, comparison: comparison, insights: insights, sources: sources,
      issues: known.inTellingOrder(), thresholds: PaceThresholds(), observations: observations)
  }

  /// The plan's period, or else the days of the data, of entered values or of goals.
  private func reportingPeriod(
    upTo last: CivilDay?, actualDays: [CivilDay]
  ) -> ReportingPeriod? {
    switch plan.period {
    case .fixed(let period): return period
    case .last(let count, let unit):
      // A period that leaves the calendar is none.
      return last.flatMap { try? .last(count, unit, upTo: $0, in: plan.calendar) }
    case nil:
      let known =
        observations.coveredDays ?? Self.range(of: actualDays)
        ?? Self.range(of: plan.goals.flatMap(\.ends))
      guard let known else { return nil }
      return (try? .range(known, in: plan.calendar)) ?? (try? .range(known, in: .gregorian))
    }
  }

  // MARK: Metrics

  func metric(_ id: MetricID) -> Metric? { Metric.named(id) ?? metricsByID[id] }

  func slices(
    of metrics: some Sequence<Metric>, in period: DayRange, asOf: CivilDay
  ) -> [MetricSlice] {
    guard asOf >= period.lowerBound else { return [] }
    let range = period.lowerBound...min(asOf, period.upperBound)
    var parts: [(dimension: Dimension, value: String)?] = [nil]
    for dimension in [Dimension.network, .source] {
      parts += observations.values(of: dimension).map { (dimension, $0) }
    }
    let metrics = metrics.map { statesAccount && $0.isOfWholeAccount ? stating($0) : $0 }
      .filter(isComputable)
    let totals = MetricEvaluator(observations).totals(
      for: metrics, by: [.dimension(.network), .dimension(.source)], in: range)
    let slices = parts.map { part in
      totals.slice(part.map { [.dimension($0.dimension): .value($0.value)] } ?? [:])
    }
    var results: [MetricSlice] = []
    for metric in metrics {
      // Where nothing but social media brought conversions, their share says nothing.
      if metric.formula.readsSocialNetworks, slices[0].evaluate(metric).value == 1 { continue }
      for (part, slice) in zip(parts, slices) {
        // A stock is never split by what brought it.
        if part?.dimension == .source, metric.readsStock { continue }
        // Nor are costs that only the plan knows.
        if part != nil, countsStatedCosts(metric) { continue }
        var result = slice.evaluate(metric)
        if countsStatedCosts(metric) { result.notes.removeAll(where: \.isAboutUse) }
        guard result.value != nil || result.absence?.isOfRatio == true else { continue }
        results.append(MetricSlice(metric: metric, part: part, result: result))
      }
    }
    return results
  }

  /// Whether the plan states costs, or what an action is worth, that no row has.
  var statesAccount: Bool { !plan.costs.isEmpty || plan.valuePerConversion != nil }

  /// Whether costs that the plan states are part of a metric.
  private func countsStatedCosts(_ metric: Metric) -> Bool {
    !plan.costs.isEmpty && (Metric.named(metric.id) ?? metric).isOfWholeAccount
  }

  /// A metric with what the plan states of costs and return.
  func stating(_ metric: Metric) -> Metric {
    let costs = CostKind.allCases.reduce(0) { $0 + (plan.costs[$1]?.amount ?? 0) }
    return metric.stating(costs: costs, action: plan.valuePerConversion, beside: observations)
  }

  private func isComputable(_ metric: Metric) -> Bool {
    // A total of one part says what the part says.
    if case .quantity(.sumOfAvailable(let parts)) = metric.formula,
      parts.count(where: observations.has) < 2
    {
      return false
    }
    return metric.formula.quantities.allSatisfy { quantity in
      quantity.needs.allSatisfy { $0.contains(where: observations.has) }
    }
  }

  private static func range(of days: [CivilDay]) -> DayRange? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}

extension PlannedGoal {
  /// The metrics that it and its parts are measured by.
  fileprivate var metrics: [MetricID] {
    guard case .measured(let goal) = content else { return [] }
    return [goal.metric] + goal.parts.compactMap(\.metric)
  }

  /// The first and the last day, where the plan gives them.
  var ends: [CivilDay] {
    switch content {
    case .measured(let goal): [goal.from, goal.by].compactMap { $0 }
    case .milestone(let by, let done): [by, done].compactMap { $0 }
    }
  }

  /// The day on which a milestone was done, by its plan.
  var dayDone: CivilDay? { if case .milestone(_, let done) = content { done } else { nil } }

  /// The days on which values were entered by hand.
  var actualDays: [CivilDay] {
    guard case .measured(let goal) = content else { return [] }
    return ([goal.actuals] + goal.parts.map(\.actuals)).flatMap { $0 ?? [] }.map(\.day)
  }
}

extension MetricFormula {
  /// Whether it tells social networks from all others.
  fileprivate var readsSocialNetworks: Bool {
    quantities.contains { if case .fromSocial = $0 { true } else { false } }
  }
}

extension MetricAbsence {
  /// Whether a ratio has no value though both its sides are there.
  fileprivate var isOfRatio: Bool {
    switch self {
    case .zeroDenominator, .nothingPaired, .noDaysInCommon: true
    default: false
    }
  }
}

extension Metric {
  /// Whether it reads a stock, such as followers.
  fileprivate var readsStock: Bool {
    measures.contains { Measure.named($0).aggregation == .stock }
  }
}
