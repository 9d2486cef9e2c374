// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension GoalEvaluator {
  /// Finds what each day added to a goal.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - last: The last day that is looked at.
  ///   - first: The first day whose change is asked for, where it may lie far back.
  /// - Returns: The changes up to the last day that has a value; `nil` for values entered by hand,
  ///   which are of too few days, and for rates, which do not add.
  func dailyChanges(
    of goal: Goal, upTo last: CivilDay, since first: CivilDay? = nil
  ) -> DailyChanges? {
    guard goal.actuals == nil else { return nil }
    return DailyChanges(
      of: goal, in: observations, DailyChanges.range(upTo: last, since: first ?? last))
  }

  /// What days bring, learnt from the goal's own up to a day, with what they brought; `nil` where
  /// they are too few.
  ///
  /// Half of the days must have values of their own: of a ledger with a row now and then a day
  /// says little.
  func dailyForecast(
    of goal: Goal, upTo last: CivilDay
  ) -> (forecast: DailyForecast, changes: DailyChanges)? {
    guard let changes = dailyChanges(of: goal, upTo: last),
      changes.daysWithValues * 2 >= changes.values.count, changes.lastDay >= goal.days.lowerBound
    else { return nil }
    let start = goal.days.lowerBound
    // Three months say what a week is like; the goal's own days say how it goes.
    let earlier = changes[start.advanced(by: -90)...start.advanced(by: -1)]
    let days = changes[start...changes.lastDay]
    // Of a hire a month a day tells nothing.
    guard days.count(where: { $0 != nil && $0 != 0 }) * Self.leastShare >= days.count,
      let forecast = DailyForecast(days, after: earlier)
    else { return nil }
    return (forecast, changes)
  }

  /// One day of so many at least has to bring something.
  private static let leastShare = 10

  /// Foretells where a goal ends.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - current: What a total or a level has come to.
  ///   - asOf: The last day that counts.
  ///   - missing: The days of which nothing is known that are reckoned with as if they were to come.
  /// - Returns: The end by what its days brought; `nil` where they are too few.
  func forecast(
    of goal: Goal, current: Double, asOf: CivilDay, besides missing: Int
  ) -> GoalForecast? {
    if goal.metric.aggregation == .ratioOfSums, !goal.metric.growsFromZero {
      return rateForecast(of: goal, asOf: asOf)
    }
    guard let (daily, changes) = dailyForecast(of: goal, upTo: asOf) else { return nil }
    let toCome = daily.total(
      ofDays: changes.lastDay.distance(to: goal.days.upperBound) + missing)
    guard let value = (current + toCome.value).ifFinite, let low = (current + toCome.low).ifFinite,
      let high = (current + toCome.high).ifFinite
    else { return nil }
    return GoalForecast(value: value, low: low, high: high, method: .robustSmoothing)
  }

  /// Where a rate would end, by what its days brought to both of its parts.
  private func rateForecast(of goal: Goal, asOf: CivilDay) -> GoalForecast? {
    guard let (forecast, days, scale, shift) = dailyRateForecast(of: goal, asOf: asOf),
      let end = forecast.end(afterDays: days), let value = (end.value * scale + shift).ifFinite,
      let one = (end.low * scale + shift).ifFinite, let other = (end.high * scale + shift).ifFinite
    else { return nil }
    return GoalForecast(
      value: value, low: min(one, other), high: max(one, other), method: .robustSmoothing)
  }

  /// The rate that the days to come need for the whole to come to a value; `nil` where they cannot
  /// be foretold.
  func rateNeeded(of goal: Goal, for value: Double, asOf: CivilDay) -> Double? {
    guard let (forecast, days, scale, shift) = dailyRateForecast(of: goal, asOf: asOf) else {
      return nil
    }
    return forecast.needed(for: (value - shift) / scale, overDays: days)
      .flatMap { ($0 * scale + shift).ifFinite }
  }

  /// What days bring to both parts of a rate, learnt from the goal's own up to a day, with how
  /// many are to come, what a day's ratio is multiplied by and what is added to that.
  private func dailyRateForecast(
    of goal: Goal, asOf: CivilDay
  ) -> (forecast: RateForecast, daysToCome: Int, scale: Double, shift: Double)? {
    guard goal.actuals == nil, !goal.metric.growsFromZero,
      let (ratio, shift) = goal.metric.formula.shiftedRatio,
      let (numerators, denominators) = dailySums(of: ratio, goal, asOf)
    else { return nil }
    let start = goal.days.lowerBound
    let first = max(numerators.firstDay, denominators.firstDay)
    let last = min(numerators.lastDay, denominators.lastDay)
    func days(_ range: DayRange) -> [RateForecast.Day?] {
      guard range.overlaps(first...last) else { return [] }
      let range = range.clamped(to: first...last)
      return zip(numerators[range], denominators[range]).map { numerator, denominator in
        guard let numerator, let denominator else { return nil }
        return RateForecast.Day(numerator: numerator, denominator: denominator)
      }
    }
    guard first <= last, last >= start,
      min(numerators.daysWithValues, denominators.daysWithValues) * 2 >= first.distance(to: last),
      let forecast = RateForecast(
        days(start...last), after: days(start.advanced(by: -90)...start.advanced(by: -1)))
    else { return nil }
    return (forecast, last.distance(to: goal.days.upperBound), ratio.scale, shift)
  }

  /// What each day added to both parts of a rate; `nil` where they do not add.
  private func dailySums(
    of ratio: FormulaRatio, _ goal: Goal, _ asOf: CivilDay
  ) -> (DailyChanges, DailyChanges)? {
    let metric = ratio.metric ?? goal.metric
    guard let pair = metric.pair else {
      guard let one = dailySums(of: ratio.numerator, goal, asOf),
        let other = dailySums(of: ratio.denominator, goal, asOf)
      else { return nil }
      return (one, other)
    }
    guard ratio.numerator.addsOverDays, ratio.denominator.addsOverDays else { return nil }
    let range = DailyChanges.range(upTo: asOf, since: asOf)
    let sums = metricEvaluator.dailyPairs(of: metric, pair, where: goal.filter, in: range)
    let covered = DailyChanges.daysUnknown(
      of: metric, in: observations, where: goal.filter, range)
    guard let one = DailyChanges(sums.map(\.0), from: range.lowerBound, besides: covered),
      let other = DailyChanges(sums.map(\.1), from: range.lowerBound, besides: covered)
    else { return nil }
    return (one, other)
  }

  /// What each day added to a part of a rate; `nil` where it does not add.
  private func dailySums(
    of formula: MetricFormula, _ goal: Goal, _ asOf: CivilDay
  ) -> DailyChanges? {
    let part = Metric(
      goal.metric.id, formula, unit: goal.metric.unit, aggregation: .sum, better: nil)
    return DailyChanges(
      sumsOf: part, observations, goal.filter, DailyChanges.range(upTo: asOf, since: asOf))
  }
}

extension GoalForecast {
  /// The same of what cannot fall below zero.
  var atLeastZero: GoalForecast {
    GoalForecast(
      value: max(value, 0), low: low.map { max($0, 0) }, high: high.map { max($0, 0) },
      method: method)
  }
}
