// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension GoalEvaluator {
  /// What each day added to a goal, up to the last day that has a value.
  ///
  /// `nil` for values entered by hand, which are of too few days, and for rates, which do not add.
  func dailyChanges(of goal: Goal, upTo last: CivilDay) -> DailyChanges? {
    guard goal.actuals == nil else { return nil }
    return DailyChanges(of: goal.metric, in: observations, where: goal.filter, upTo: last)
  }

  /// What days bring, learnt from the goal's own up to a day; `nil` where they are too few.
  ///
  /// Half of the days must have values of their own: of a ledger with a row now and then a day
  /// says little.
  func dailyForecast(
    of goal: Goal, upTo last: CivilDay
  ) -> (forecast: DailyForecast, lastDay: CivilDay)? {
    guard let changes = dailyChanges(of: goal, upTo: last),
      changes.daysWithValues * 2 >= changes.values.count, changes.lastDay >= goal.days.lowerBound
    else { return nil }
    let start = goal.days.lowerBound
    // Three months say what a week is like; the goal's own days say how it goes.
    let earlier = changes[start.advanced(by: -90)...start.advanced(by: -1)]
    guard let forecast = DailyForecast(changes[start...changes.lastDay], after: earlier) else {
      return nil
    }
    return (forecast, changes.lastDay)
  }

  /// Where a goal would end, by what its days brought; `nil` where they are too few.
  func forecast(of goal: Goal, current: Double, asOf: CivilDay) -> GoalForecast? {
    guard let (daily, lastDay) = dailyForecast(of: goal, upTo: asOf) else { return nil }
    let toCome = daily.total(ofDays: lastDay.distance(to: goal.days.upperBound))
    guard let value = (current + toCome.value).ifFinite, let low = (current + toCome.low).ifFinite,
      let high = (current + toCome.high).ifFinite
    else { return nil }
    return GoalForecast(value: value, low: low, high: high, method: .robustSmoothing)
  }
}
