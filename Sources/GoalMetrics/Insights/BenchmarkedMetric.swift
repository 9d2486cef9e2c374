// SPDX-License-Identifier: Apache-2.0

/// A metric beside a value of others that the user wants it compared with.
public struct BenchmarkedMetric: Hashable, Sendable {
  /// The metric.
  public let metric: Metric
  /// Its value.
  public let value: Double
  /// The value to compare with.
  public let benchmark: Double

  /// Puts a value beside a benchmark.
  public init(metric: Metric, value: Double, benchmark: Double) {
    self.metric = metric
    self.value = value
    self.benchmark = benchmark
  }

  /// How far the value is from the benchmark.
  ///
  /// A rate's difference is a ratio, to be read in percentage points; that of anything else is a
  /// share of the benchmark, `nil` when that is not above zero.
  public var difference: Double? {
    if metric.unit == .percent { return value - benchmark }
    return benchmark > 0 ? (value - benchmark) / benchmark : nil
  }

  /// Whether it is better; `nil` when it is equal, or when nobody says which way it improves.
  public var isBetter: Bool? {
    guard let better = metric.better, value != benchmark else { return nil }
    return (value > benchmark) == (better == .higher)
  }
}
