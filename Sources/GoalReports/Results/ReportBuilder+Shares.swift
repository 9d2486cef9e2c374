// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// The work in parts that may be done side by side.
extension ReportBuilder {
  /// A part of the work: some goals, or some metrics.
  public struct Share: Hashable, Sendable {
    fileprivate let goals: Range<Int>
    fileprivate let metrics: Range<Int>
  }

  /// What a share of the work comes to.
  public struct ShareResults: Sendable {
    var outcomes: [GoalOutcome] = []
    var slices: [MetricSlice] = []
    var issues: [InputIssue] = []
  }

  /// Cuts the work.
  ///
  /// - Parameter workers: How many take one share after the other.
  /// - Returns: The shares in the order of what they come to: metrics, which take longest, and
  ///   then goals.
  public func shares(for workers: Int) -> [Share] {
    let metrics = Self.parts(of: reportedMetrics.count, workers).map {
      Share(goals: 0..<0, metrics: $0)
    }
    // Goals take very different times.
    let goals = Self.parts(of: plan.goals.count, workers > 1 ? workers * 8 : 1).map {
      Share(goals: $0, metrics: 0..<0)
    }
    return metrics + goals
  }

  private static func parts(of count: Int, _ parts: Int) -> [Range<Int>] {
    (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }.filter { !$0.isEmpty }
  }

  /// Does a share of the work.
  public func results(of share: Share, in span: Span) -> ShareResults {
    var results = ShareResults()
    if !share.metrics.isEmpty {
      results.slices = slices(
        of: reportedMetrics[share.metrics], in: span.period.days, asOf: span.asOf)
    }
    let evaluator = GoalEvaluator(observations)
    results.outcomes = plan.goals[share.goals].compactMap {
      outcome(
        of: $0, period: span.period.days, asOf: span.asOf, evaluator: evaluator,
        issues: &results.issues)
    }
    return results
  }
}
