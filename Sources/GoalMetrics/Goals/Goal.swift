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
  /// Whether its metric counts costs or returns that a plan states once for all its days.
  public var countsStatedCosts = false
  /// Goals on the same days and in the same unit that make up this one; its own filter, baseline,
  /// target and values then have no meaning.
  public var parts: [Goal]

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
    parts = []
  }

  /// Creates a goal that is reached when each of its parts is.
  ///
  /// - Parameters:
  ///   - metric: What is measured; one whose values add.
  ///   - days: The days of the goal.
  ///   - parts: Its parts, at least one, on the same days, of this metric or others in its unit.
  public init(metric: Metric, days: DayRange, parts: [Goal]) {
    self.init(metric: metric, target: .value(0), days: days)
    self.parts = parts
  }
}

extension Goal {
  /// Whether nothing of it is read from data.
  public var isEnteredByHand: Bool {
    parts.isEmpty ? actuals != nil : parts.allSatisfy { $0.actuals != nil }
  }

  /// The last value that was entered by hand before its first day.
  var entryBefore: ActualValue? { actuals?.last(upTo: days.lowerBound.advanced(by: -1)) }

  /// What a total has on its first day: nothing, unless it was counted by hand before.
  var startOfTotal: Double { entryBefore?.value ?? 0 }
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

extension [ActualValue] {
  /// The entry that holds at the end of a day: of several on the last day, the one entered last.
  func last(upTo day: CivilDay) -> ActualValue? {
    var last: ActualValue?
    for entry in self where entry.day <= day {
      if last.map({ $0.day <= entry.day }) ?? true { last = entry }
    }
    return last
  }
}
