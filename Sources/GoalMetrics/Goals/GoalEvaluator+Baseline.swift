// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// The level that a goal starts from.
extension GoalEvaluator {
  /// Finds the level to start from, without a look at days after those that have passed.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - passed: Its days so far; `nil` before it begins.
  ///   - asOf: The last day that counts.
  /// - Returns: The level and where it comes from; `nil` for both where none is known.
  func baseline(
    of goal: Goal, in passed: DayRange?, asOf: CivilDay
  ) -> (Double?, BaselineOrigin?) {
    if let given = goal.baseline { return (given, .given) }
    // Before anything comes back, all that was spent is lost.
    if goal.countsStatedCosts, goal.metric.unit == .percent {
      // Of what the plan states once nobody knows what it was earlier.
      return goal.target.needsBaseline ? (nil, nil) : (-1, .nothingBack)
    }
    if goal.metric.growsFromZero {
      if let entry = goal.entryBefore { return (entry.value, .lastBefore(entry.day)) }
      guard goal.target.needsBaseline, goal.actuals == nil else { return (0, .zero) }
      return precedingValue(of: goal, asOf: asOf)
    }
    let lastBefore = min(goal.days.lowerBound.advanced(by: -1), asOf)
    if let actuals = goal.actuals {
      if let before = actuals.last(upTo: lastBefore) {
        return (before.value, .lastBefore(before.day))
      }
      let inside = actuals.filter { passed?.contains($0.day) ?? false }
      guard let first = inside.min(by: { $0.day < $1.day }) else { return (nil, nil) }
      return (first.value, .firstInside(first.day))
    }
    if goal.metric.isOfItsDaysAlone { return precedingValue(of: goal, asOf: asOf) }
    guard goal.metric.aggregation == .stock else {
      return rateBaseline(of: goal, upTo: lastBefore, in: passed)
    }
    return levelBaseline(of: goal, upTo: lastBefore, in: passed)
  }

  /// The last levels before a goal, or its first inside, of all that it adds up.
  private func levelBaseline(
    of goal: Goal, upTo lastBefore: CivilDay, in passed: DayRange?
  ) -> (Double?, BaselineOrigin?) {
    let next = lastBefore.advanced(by: 1)
    var levels: [MeasureID: StockLevels] = [:]
    for measure in Set(goal.metric.measures) {
      levels[measure] = StockLevels(
        of: measure, in: observations, where: goal.filter.forStocks, around: passed ?? next...next,
        upTo: passed?.upperBound ?? lastBefore)
    }
    let opening = goal.metric.formula.value { levels[$0.measures[0]]?.opening }
    guard let opening else { return (nil, nil) }
    switch (
      levels.values.compactMap(\.dayBefore).max(), levels.values.compactMap(\.dayInside).max()
    )
    {
    case (let before?, let inside?): return (opening, .mixed(before: before, inside: inside))
    case (let before?, nil): return (opening, .lastBefore(before))
    case (nil, let inside?): return (opening, .firstInside(inside))
    case (nil, nil): return (nil, nil)
    }
  }

  /// As many days just before a goal as it has, or the months that are as good as these where rows
  /// are about months.
  private func daysBefore(_ goal: Goal) -> DayRange {
    let before = goal.days.preceding
    let start = observations.monthBoundary(
      near: before.lowerBound, of: goal.metric.measures, where: goal.filter)
    return start.map { min($0, before.upperBound)...before.upperBound } ?? before
  }

  /// The value of as many days just before, if the data has all of them.
  private func precedingValue(of goal: Goal, asOf: CivilDay) -> (Double?, BaselineOrigin?) {
    let before = daysBefore(goal)
    var beginnings = DataBeginnings(observations, countedOn: goal.days)
    let begin = beginnings.groups(of: goal.metric, where: goal.filter).flatMap(\.networks)
    guard before.upperBound <= asOf, let first = observations.coveredDays?.lowerBound,
      first <= before.lowerBound,
      begin.allSatisfy({ $0.firstOfSources <= before.lowerBound }),
      observations.gaps.days(lackedBy: goal.metric, where: goal.filter, in: before).isEmpty,
      let value = metricEvaluator.evaluate(goal.metric, where: goal.filter, in: before).value
    else { return (nil, nil) }
    return (value, .precedingDays(before))
  }

  /// The days before a goal that its total is set beside, where the data has only a part of them.
  func incompleteDays(before goal: Goal, asOf: CivilDay) -> DayRange? {
    let before = daysBefore(goal)
    guard goal.actuals == nil, goal.entryBefore == nil, before.upperBound <= asOf,
      goal.metric.growsFromZero || goal.metric.isOfItsDaysAlone,
      metricEvaluator.evaluate(goal.metric, where: goal.filter, in: before).value != nil
    else { return nil }
    return before
  }

  /// A rate's value over as many days just before as the goal has, as far as the data has them, for
  /// single days say little of a rate; else on the last day that has one, before or on its first.
  private func rateBaseline(
    of goal: Goal, upTo lastBefore: CivilDay, in passed: DayRange?
  ) -> (Double?, BaselineOrigin?) {
    func value(in range: DayRange) -> Double? {
      metricEvaluator.evaluate(goal.metric, where: goal.filter, in: range).value
    }
    let days = Set(observations.tables.flatMap(\.days)).sorted()
    let before = daysBefore(goal)
    // Of a goal that is to come as many days count, up to the last one that is known.
    let first = before.lowerBound.advanced(by: before.upperBound.distance(to: lastBefore))
    let known = days.filter { first <= $0 && $0 <= lastBefore }
    if let first = known.first, let last = known.last, let value = value(in: first...last) {
      return (value, first == last ? .lastBefore(last) : .precedingDays(first...last))
    }
    for day in days.reversed() where day <= lastBefore {
      if let value = value(in: day...day) { return (value, .lastBefore(day)) }
    }
    guard let passed else { return (nil, nil) }
    // What was spent before the first lead is in what that cost.
    for day in days where passed.contains(day) {
      if let value = value(in: passed.lowerBound...day) { return (value, .firstInside(day)) }
    }
    return (nil, nil)
  }
}
