// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Measures goals on observations.
public struct GoalEvaluator: Sendable {
  let metricEvaluator: MetricEvaluator
  let observations: ObservationSet
  let thresholds: PaceThresholds

  /// Creates an evaluator over all the observations of a report.
  public init(_ observations: ObservationSet, thresholds: PaceThresholds = PaceThresholds()) {
    self.observations = observations
    self.thresholds = thresholds
    metricEvaluator = MetricEvaluator(observations)
  }

  /// Measures a goal as it stood at the end of a day.
  public func evaluate(_ goal: Goal, asOf: CivilDay) -> GoalResult {
    if !goal.parts.isEmpty { return evaluateParts(of: goal, asOf: asOf) }
    let days = goal.days
    let last = min(asOf, days.upperBound)
    let elapsedDays = last < days.lowerBound ? 0 : days.lowerBound.distance(to: last) + 1
    var result = GoalResult(
      elapsed: Double(elapsedDays) / Double(days.dayCount), state: .notStarted,
      elapsedDays: elapsedDays, totalDays: days.dayCount, notes: [])
    let passed = days.lowerBound...max(last, days.lowerBound)
    result.bounds = goal.target.bounds
    if result.bounds == nil {
      (result.baseline, result.baselineOrigin) = baseline(of: goal, in: passed)
    }
    result.target = goal.target.value(baseline: result.baseline)
    if result.target == nil, result.bounds == nil {
      result.absence = result.baseline == 0 ? .zeroBaseline : .noBaseline
    }
    guard elapsedDays > 0 else { return result }

    result.state = .noData
    measure(goal, in: passed, into: &result)
    guard let current = result.current else { return result }
    if let bounds = result.bounds {
      result.state = bounds.contains(current) ? .held : .broken
    }
    if let target = result.target { pace(goal, current, target, asOf: asOf, into: &result) }
    if asOf >= days.upperBound {
      result.aftermath = aftermath(of: goal, result: result, asOf: asOf)
    }
    return result
  }

  /// Compares a value with the one to reach.
  private func pace(
    _ goal: Goal, _ current: Double, _ target: Double, asOf: CivilDay,
    into result: inout GoalResult
  ) {
    if let baseline = result.baseline, target != baseline {
      // Nothing of a way down is no negative zero.
      result.progress = ((current - baseline) / (target - baseline) + 0).ifFinite
    }
    let pace = GoalPace(goal: goal, result: result, current: current, target: target)
    if result.bounds == nil {
      result.isMetFromStart = pace.isMetFromStart
      result.isLimit = pace.isMetOnlyAtEnd
      result.expected = pace.expected
      result.state = pace.state(isOver: asOf >= goal.days.upperBound, thresholds: thresholds)
    }
    guard asOf < goal.days.upperBound else { return }
    if !result.isOfLedgers {
      result.forecast = forecast(of: goal, current: current, asOf: asOf) ?? pace.averageForecast
    }
    result.requiredPerDay = pace.requiredPerDay
  }

  private func measure(_ goal: Goal, in range: DayRange, into result: inout GoalResult) {
    if let actuals = goal.actuals {
      result.current = actuals.last(upTo: range.upperBound)?.value
      if result.current == nil, result.absence == nil { result.absence = .noActual }
      return
    }
    let value = metricEvaluator.evaluate(goal.metric, where: goal.filter, in: range)
    result.current = value.value
    result.notes = value.notes
    result.isOfLedgers = value.isOfLedgers
    guard let absence = value.absence else { return }
    // Without the column there can be no baseline either; the column is what to ask for.
    if case .noColumn = absence { result.absence = .metric(absence) }
    if result.absence == nil { result.absence = .metric(absence) }
  }

  // MARK: Baselines

  /// Finds the level to start from, without a look at days after those that have passed.
  private func baseline(of goal: Goal, in passed: DayRange) -> (Double?, BaselineOrigin?) {
    if let given = goal.baseline { return (given, .given) }
    // Before anything comes back, all that was spent is lost.
    if goal.countsStatedCosts, goal.metric.unit == .percent {
      // Of what the plan states once nobody knows what it was earlier.
      return goal.target.needsBaseline ? (nil, nil) : (-1, .zero)
    }
    if goal.metric.accumulates {
      guard goal.target.needsBaseline, goal.actuals == nil else { return (0, .zero) }
      return precedingTotal(of: goal)
    }
    if let actuals = goal.actuals {
      let before = actuals.last(upTo: goal.days.lowerBound.advanced(by: -1))
      if let before { return (before.value, .lastBefore(before.day)) }
      let inside = actuals.filter { passed.contains($0.day) }
      guard let first = inside.min(by: { $0.day < $1.day }) else { return (nil, nil) }
      return (first.value, .firstInside(first.day))
    }
    guard goal.metric.aggregation == .stock else { return rateBaseline(of: goal, in: passed) }
    guard let measure = goal.metric.measures.first else { return (nil, nil) }
    let levels = StockLevels(
      of: measure, in: observations, where: goal.filter.forStocks, around: passed)
    switch (levels.dayBefore, levels.dayInside) {
    case (let before?, let inside?): return (levels.opening, .mixed(before: before, inside: inside))
    case (let before?, nil): return (levels.opening, .lastBefore(before))
    case (nil, let inside?): return (levels.opening, .firstInside(inside))
    case (nil, nil): return (nil, nil)
    }
  }

  /// The total of as many days just before, if the data reaches back over all of them.
  private func precedingTotal(of goal: Goal) -> (Double?, BaselineOrigin?) {
    let before = goal.days.preceding
    var beginnings = DataBeginnings(observations, countedOn: goal.days)
    let begin = beginnings.groups(of: goal.metric, where: goal.filter).flatMap(\.networks)
    guard let first = observations.days?.lowerBound, first <= before.lowerBound,
      begin.allSatisfy({ $0.firstOfSources <= before.lowerBound }),
      !DataGaps(in: observations).touch(goal.metric, on: before),
      let value = metricEvaluator.evaluate(goal.metric, where: goal.filter, in: before).value
    else { return (nil, nil) }
    return (value, .precedingDays(before))
  }

  /// A rate's value on the last day before the goal that has one, else on its first day inside.
  private func rateBaseline(
    of goal: Goal, in passed: DayRange
  ) -> (Double?, BaselineOrigin?) {
    let days = Set(observations.tables.flatMap(\.days)).sorted()
    func value(in range: DayRange) -> MetricResult {
      metricEvaluator.evaluate(goal.metric, where: goal.filter, in: range)
    }
    func value(on day: CivilDay) -> Double? { value(in: day...day).value }
    // Sides that are summed apart, such as costs and leads, have no rate of a day.
    if goal.metric.pair != nil, value(in: passed).isOfLedgers {
      let before = goal.days.preceding
      if let value = value(in: before).value { return (value, .precedingDays(before)) }
      for day in days where passed.contains(day) {
        if let value = value(in: passed.lowerBound...day).value {
          return (value, .firstInside(day))
        }
      }
      return (nil, nil)
    }
    for day in days.reversed() where day < goal.days.lowerBound {
      if let value = value(on: day) { return (value, .lastBefore(day)) }
    }
    for day in days where passed.contains(day) {
      if let value = value(on: day) { return (value, .firstInside(day)) }
    }
    return (nil, nil)
  }
}
