// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// A goal measured by a metric.
public struct Goal: Hashable, Sendable {
  /// What is measured.
  public var metric: Metric
  /// Which observations count.
  public var filter: ObservationFilter
  /// The level to start from, if the plan gives it.
  public var baseline: Double?
  /// What is to be reached.
  public var target: GoalTarget
  /// The days of the goal, the first and the last counted.
  public var days: DayRange
  /// Values entered by hand, which then stand for the data; cumulative.
  public var actuals: [ActualValue]?

  /// Creates a goal.
  public init(
    metric: Metric, filter: ObservationFilter = .everything, baseline: Double? = nil,
    target: GoalTarget, days: DayRange, actuals: [ActualValue]? = nil
  ) {
    self.metric = metric
    self.filter = filter
    self.baseline = baseline
    self.target = target
    self.days = days
    self.actuals = actuals
  }
}

/// A value that someone entered by hand.
public struct ActualValue: Hashable, Sendable {
  /// The day on which it was so.
  public var day: CivilDay
  /// The value up to and including that day.
  public var value: Double

  /// Creates an entry.
  public init(day: CivilDay, value: Double) {
    self.day = day
    self.value = value
  }
}

/// How a goal stands.
public enum GoalState: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case noData = "no-data"
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case reached
  case missed
}

/// How far behind its pace a goal may be before its state changes.
public struct PaceThresholds: Hashable, Sendable {
  /// The least share of the expected value at which a goal is on track.
  public var onTrack: Double
  /// The least share of the expected value at which it is merely at risk.
  public var atRisk: Double

  /// Creates thresholds; by default 95 % and 75 %.
  public init(onTrack: Double = 0.95, atRisk: Double = 0.75) {
    self.onTrack = onTrack
    self.atRisk = atRisk
  }
}

/// Where a goal's baseline comes from.
public enum BaselineOrigin: Hashable, Sendable {
  /// The plan gives it.
  case given
  /// A count starts at zero on the first day.
  case zero
  /// The last value before the first day.
  case lastBefore(CivilDay)
  /// Without an earlier value, the first inside the goal's days.
  case firstInside(CivilDay)
  /// The last value before the first day where a network or page has one, else its first inside;
  /// the latest days of either kind.
  case mixed(before: CivilDay, inside: CivilDay)
  /// The total of the days just before, as many as the goal has.
  case precedingDays(DayRange)
}

/// Where a goal would end if it went on as it has so far.
public struct GoalForecast: Hashable, Sendable {
  /// The value on the last day.
  public var value: Double
  /// How it was found.
  public var method: String
}

/// How far a goal has come.
public struct GoalResult: Hashable, Sendable {
  /// The level to start from.
  public var baseline: Double?
  /// Where the baseline comes from.
  public var baselineOrigin: BaselineOrigin?
  /// The value now.
  public var current: Double?
  /// The value to reach.
  public var target: Double?
  /// (current − baseline) ÷ (target − baseline).
  public var progress: Double?
  /// Whether the level was at the target before the goal began, so that progress says nothing.
  public var isMetFromStart = false
  /// The share of the goal's days that have passed, the as-of day counted; 0 before it starts.
  public var elapsed: Double
  /// How it stands.
  public var state: GoalState
  /// Where it would end.
  public var forecast: GoalForecast?
  /// What is needed a day from now on; `nil` when reached, over or not a matter of days.
  public var requiredPerDay: Double?
  /// The days that have passed.
  public var elapsedDays: Int
  /// All the goal's days.
  public var totalDays: Int
  /// Why it cannot be measured.
  public var absence: GoalAbsence?
  /// What a reader should know of the current value.
  public var notes: [MetricNote]

  /// The days left after the as-of day.
  public var remainingDays: Int { totalDays - elapsedDays }
}

/// Why a goal cannot be measured.
public enum GoalAbsence: Hashable, Sendable {
  /// The metric has no value.
  case metric(MetricAbsence)
  /// The target is relative and there is no baseline.
  case noBaseline
  /// The target is a share of a baseline of zero.
  case zeroBaseline
  /// Nothing was entered by hand on or before the as-of day.
  case noActual
}
