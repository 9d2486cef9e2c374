// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct BenchmarkedMetricTests {
  @Test func tellsRatesInPointsAndTheRestInShares() throws {
    let rate = BenchmarkedMetric(
      metric: try metric("click-through-rate"), value: 0.015, benchmark: 0.0125)
    #expect(rate.difference.map { ($0 * 1e6).rounded() } == 2500)
    #expect(rate.isBetter == true)
    let cost = BenchmarkedMetric(metric: try metric("cost-per-lead"), value: 12, benchmark: 10)
    #expect(cost.difference == 0.2)
    #expect(cost.isBetter == false)
    let fast = BenchmarkedMetric(metric: try metric("response-time"), value: 1800, benchmark: 3600)
    #expect(fast.difference == -0.5)
    #expect(fast.isBetter == true)
  }

  @Test func isNeitherBetterNorWorseWhenEqualOrUndirected() throws {
    let leads = try metric("leads")
    #expect(BenchmarkedMetric(metric: leads, value: 5, benchmark: 5).isBetter == nil)
    #expect(BenchmarkedMetric(metric: leads, value: 5, benchmark: 0).difference == nil)
    let own = Metric(
      "own", try MetricFormula(parsing: "likes / posts"), unit: .ratio, aggregation: .ratioOfSums,
      better: nil)
    #expect(BenchmarkedMetric(metric: own, value: 5, benchmark: 4).isBetter == nil)
  }
}
