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
    let points = zip(buckets, values(of: goal, at: buckets)).map(Trend.Point.init)
    return Trend(points: points, size: size)
  }

  /// Follows a goal from period to period.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - runs: Runs of days in order of time, none of which overlaps another.
  ///   - asOf: The last day that counts.
  /// - Returns: The value from the goal's first day to the end of each run, as a report of that day
  ///   has it; `nil` where the goal has no day in the run or no value.
  public func values(of goal: Goal, atEndOf runs: [DayRange], asOf: CivilDay) -> [Double?] {
    let last = min(asOf, goal.days.upperBound)
    var values = [Double?](repeating: nil, count: runs.count)
    let places = runs.indices.filter {
      runs[$0].lowerBound <= last && runs[$0].upperBound >= goal.days.lowerBound
    }
    guard let first = places.first, last >= goal.days.lowerBound else { return values }
    var buckets = places.map { place in
      max(runs[place].lowerBound, goal.days.lowerBound)...min(runs[place].upperBound, last)
    }
    // What counts from the first day on counts what came before the first run, too.
    let isLate = buckets[0].lowerBound > goal.days.lowerBound
    if isLate {
      buckets.insert(
        goal.days.lowerBound...runs[first].lowerBound.advanced(by: -1), at: 0)
    }
    let found = valuesSoFar(of: goal, at: buckets)
    for (place, value) in zip(places, isLate ? found.dropFirst() : found[...]) {
      values[place] = value
    }
    return values
  }

  private func valuesSoFar(of goal: Goal, at buckets: [DayRange]) -> [Double?] {
    guard goal.parts.isEmpty, goal.actuals == nil else { return values(of: goal, at: buckets) }
    return metricEvaluator.valuesSoFar(of: goal.metric, where: goal.filter, upToEach: buckets)
  }

  private func values(of goal: Goal, at buckets: [DayRange]) -> [Double?] {
    if !goal.parts.isEmpty {
      let parts = goal.parts.map { values(of: $0, at: buckets) }
      return buckets.indices.map { bucket in
        // A part that has not begun to count is nothing yet.
        guard parts.contains(where: { $0[bucket] != nil }) else { return nil }
        return parts.reduce(0) { $0 + ($1[bucket] ?? 0) }
      }
    }
    if goal.actuals != nil { return buckets.map { enteredValue(of: goal, at: $0) } }
    guard goal.metric.growsFromZero || goal.metric.aggregation == .stock else {
      return metricEvaluator.values(of: goal.metric, where: goal.filter, onEach: buckets)
    }
    return metricEvaluator.valuesSoFar(of: goal.metric, where: goal.filter, upToEach: buckets)
  }

  private func enteredValue(of goal: Goal, at bucket: DayRange) -> Double? {
    var upToBucket = goal
    upToBucket.days = goal.days.lowerBound...bucket.upperBound
    let entered = evaluate(upToBucket, asOf: bucket.upperBound).current
    return entered ?? (goal.metric.growsFromZero ? 0 : nil)
  }
}
