// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
public import InputDiagnostics

/// A value of others that a metric is to be compared with.
public struct PlannedBenchmark: Hashable, Sendable {
  /// The metric.
  public var metric: MetricID
  /// The value in the unit of the metric; rates as ratios.
  public var value: Double
  /// Where the plan gives it.
  public var location: InputLocation?

  /// Gives a value to compare with.
  public init(metric: MetricID, value: Double, location: InputLocation? = nil) {
    self.metric = metric
    self.value = value
    self.location = location
  }
}
