// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
internal import CivilCalendars
internal import InputDiagnostics

/// What the metrics of a report say beyond its goals.
public struct ReportInsights: Sendable {
  /// The way from being seen to being paid; `nil` without a business model or data of it.
  public let funnel: Funnel?
  /// What people did, the weakest sign of intent first; `nil` without any action.
  public let intentLadder: IntentLadder?
  /// Costs and return; `nil` when no cost is known.
  public let returnStatement: ReturnStatement?
  /// What usually comes of days, types of content and times of posting; `nil` on less than two
  /// weeks.
  public let bestTimes: BestTimes?
  /// The metrics that the plan has benchmarks for, in its order.
  public let benchmarks: [BenchmarkedMetric]
}

extension ReportBuilder {
  /// Best days are looked for in so many days at least, those before the period included.
  private static let daysOfBestTimes = 91

  /// Finds what the metrics say; what cannot be compared is told in `issues`.
  func insights(
    from slices: [MetricSlice], in period: DayRange, asOf: CivilDay, issues: inout [InputIssue]
  ) -> ReportInsights {
    let wholes = slices.filter { $0.part == nil }
    let results = Dictionary(wholes.map { ($0.metric.id, $0.result) }) { first, _ in first }
    let returnStatement = ReturnStatement(
      from: results, planned: plan.costs, action: plan.valuePerConversion)
    func value(of metric: Metric) -> Double? { results[metric.id]?.value }
    let funnel = plan.businessModel.flatMap {
      Funnel(for: $0, from: results, benchmarks: plan.funnelBenchmarks)
    }
    return ReportInsights(
      funnel: funnel, intentLadder: IntentLadder(from: results),
      returnStatement: returnStatement,
      bestTimes: bestTimes(from: results, in: period, asOf: asOf),
      benchmarks: plan.benchmarks.compactMap { benchmark($0, value, &issues) })
  }

  private func benchmark(
    _ planned: PlannedBenchmark, _ value: (Metric) -> Double?,
    _ issues: inout [InputIssue]
  ) -> BenchmarkedMetric? {
    guard let metric = metric(planned.metric) else {
      issues.append(unknownBenchmark(planned))
      return nil
    }
    if let value = value(metric) {
      return BenchmarkedMetric(metric: metric, value: value, benchmark: planned.value)
    }
    // The data may have a rate of the same name with another definition: no stand-in for this one.
    for other in Metric.known where value(other) != nil {
      guard let reason = metric.incomparability(with: other), case .definitions = reason else {
        continue
      }
      var issue = InputIssue(reason)
      issue.location = planned.location
      issues.append(issue)
      return nil
    }
    issues.append(
      InputIssue(
        "benchmark-without-data", severity: .note, at: planned.location,
        ["metric": .text(metric.id.rawValue)]))
    return nil
  }

  // MARK: Best times

  private func bestTimes(
    from results: [MetricID: MetricResult], in period: DayRange, asOf: CivilDay
  ) -> BestTimes? {
    let last = min(asOf, period.upperBound)
    guard let begun = observations.days?.lowerBound, begun < last else { return nil }
    let first = max(
      begun, min(period.lowerBound, last.advanced(by: 1 - Self.daysOfBestTimes)))
    let metrics = Self.metricsOfBestTimes(results)
    let found = MetricEvaluator(observations).bestTimes(for: metrics, in: first...last)
    // With a day or two of each nothing is usual yet.
    guard let found, found.rests(onWeeks: 2) else { return nil }
    return found
  }

  /// The first that the data has of each kind of action; being seen only where nothing else is.
  private static func metricsOfBestTimes(_ results: [MetricID: MetricResult]) -> [Metric] {
    func first(of ids: [MetricID]) -> Metric? {
      ids.first { results[$0]?.value ?? 0 > 0 }.flatMap(Metric.named)
    }
    let actions = [
      first(of: ["engagements"]),
      first(of: ["link-clicks", "clicks", "visits", "sessions"]),
      first(of: [
        "purchases", "customers", "conversions", "qualified-leads", "leads", "demo-requests",
        "trials", "enquiries", "downloads",
      ]),
    ].compactMap { $0 }
    return actions.isEmpty
      ? [first(of: ["reach", "impressions", "views"])].compactMap { $0 } : actions
  }
}

extension BestTimes {
  /// Whether each day of the week of some count has so many days, or there are posts.
  fileprivate func rests(onWeeks weeks: Int) -> Bool {
    !contentTypes.isEmpty || !hourBlocks.isEmpty
      || weekdays.contains { $0.kinds.allSatisfy { $0.mean.count >= weeks } }
  }
}
