// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Whether goals that are to stay within bounds are attainable.
extension SmartAssessor {
  /// Judges both ends of what a total is to come to: to get to the lower one, and to stay at or below
  /// the higher one.
  func total(of goal: Goal, _ result: GoalResult, within bounds: GoalBounds) -> SmartVerdict {
    if result.remainingDays == 0, result.state == .held { return SmartVerdict(true, .isThere) }
    let mayGoBack = goal.metric.mayGoBack
    var verdicts: [SmartVerdict] = []
    if let low = bounds.low {
      let isThere = result.current.map { $0 >= low && low >= 0 && !mayGoBack } ?? false
      verdicts.append(
        isThere ? SmartVerdict(true, .isThere) : growth(goal, result, to: low, aimsDown: false))
    }
    if let high = bounds.high {
      let isBeyond = result.current.map { $0 > high && high >= 0 && !mayGoBack } ?? false
      verdicts.append(
        isBeyond
          ? SmartVerdict(false, .beyondLimit) : growth(goal, result, to: high, aimsDown: true))
    }
    return verdicts.max { $0.burden < $1.burden } ?? SmartVerdict(nil, .tooFewDays)
  }

  private func growth(
    _ goal: Goal, _ result: GoalResult, to bound: Double, aimsDown: Bool
  ) -> SmartVerdict {
    var result = result
    result.aimsDown = aimsDown
    return growth(goal, result, target: bound)
  }

  /// Judges a level or a rate by what it was before.
  func withinBounds(_ goal: Goal, _ bounds: GoalBounds) -> SmartVerdict {
    let past = days(before: goal.days.lowerBound)
    guard let known = knownDays(of: goal, in: past), known.dayCount >= Self.fewestPast,
      let value = evaluator.metricEvaluator.evaluate(
        goal.metric, where: goal.filter, in: past
      ).value
    else { return SmartVerdict(nil, .tooFewDays) }
    return SmartVerdict(bounds.contains(value), .before(value: value, days: known.dayCount))
  }

  /// The days of a range from the first that has a value of what a goal counts to the last of the
  /// data; `nil` where none has.
  private func knownDays(of goal: Goal, in range: DayRange) -> DayRange? {
    let measures = goal.metric.measures
    let filter = goal.metric.aggregation == .stock ? goal.filter.forStocks : goal.filter
    let first = evaluator.observations.tables.compactMap { table in
      let columns = measures.compactMap { table.column(of: $0) }
      return table.rows(filter, in: range)
        .filter { row in columns.contains { !$0[row].isNaN } }
        .map { table.days[$0] }.min()
    }.min()
    guard let first, let last = evaluator.observations.days?.upperBound else { return nil }
    return first...min(last, range.upperBound)
  }
}
