// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// A metric's way through some days.
public struct Trend: Hashable, Sendable {
  /// A value for a bucket of days.
  public struct Point: Hashable, Sendable {
    /// The bucket.
    public let days: DayRange
    /// The value at its end; `nil` where there is none.
    public let value: Double?
  }

  /// The buckets in order of time, up to the last day measured.
  public let points: [Point]
  /// How finely the days are cut.
  public let size: BucketSize
}

extension GoalEvaluator {
  /// Follows a goal from its first day to the as-of day.
  ///
  /// A metric that accumulates is followed as a running total, a stock as its level, and a rate
  /// as its value in each bucket.
  ///
  /// - Throws: `CalendarError` when the days leave the years of the calendar.
  public func trend(
    of goal: Goal, asOf: CivilDay, calendar: CivilCalendar, firstWeekday: Weekday = .monday
  ) throws(CalendarError) -> Trend {
    let size = BucketSize.fitting(goal.days)
    let last = min(asOf, goal.days.upperBound)
    guard last >= goal.days.lowerBound else { return Trend(points: [], size: size) }
    let buckets = try calendar.buckets(
      of: goal.days.lowerBound...last, by: size, firstWeekday: firstWeekday)
    let points = buckets.map { Trend.Point(days: $0, value: value(of: goal, at: $0)) }
    return Trend(points: points, size: size)
  }

  private func value(of goal: Goal, at bucket: DayRange) -> Double? {
    if !goal.parts.isEmpty {
      let values = goal.parts.map { value(of: $0, at: bucket) }
      // A part that has not begun to count is nothing yet.
      guard values.contains(where: { $0 != nil }) else { return nil }
      return values.reduce(0) { $0 + ($1 ?? 0) }
    }
    let soFar = goal.days.lowerBound...bucket.upperBound
    if goal.actuals != nil {
      var upToBucket = goal
      upToBucket.days = soFar
      let entered = evaluate(upToBucket, asOf: bucket.upperBound).current
      return entered ?? (goal.metric.accumulates ? 0 : nil)
    }
    let range = goal.metric.accumulates || goal.metric.aggregation == .stock ? soFar : bucket
    return metricEvaluator.evaluate(goal.metric, where: goal.filter, in: range).value
  }
}
