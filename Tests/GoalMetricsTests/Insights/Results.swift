// SPDX-License-Identifier: Apache-2.0

@testable import GoalMetrics

/// Results as an evaluator gives them, by the names and values of metrics.
func results(_ values: [MetricID: Double?]) -> [MetricID: MetricResult] {
  values.mapValues { MetricResult(value: $0, notes: []) }
}

/// Every measure of the trade that some observations have, computed over April.
func results(of observations: ObservationSet) -> [MetricID: MetricResult] {
  let totals = MetricEvaluator(observations).totals(for: Metric.known, in: wholeApril).slice()
  return Dictionary(uniqueKeysWithValues: Metric.known.map { ($0.id, totals.evaluate($0)) })
}
