// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension GoalEvaluator {
  /// What all the days of a goal would come to if the sums of those so far went on, of what says
  /// nothing beside other numbers of days; `nil` of others, and when it is over.
  func projection(of goal: Goal, _ result: GoalResult, current: Double) -> Double? {
    // Before the data begins nobody knows what days brought; what is entered by hand needs none.
    let begins = goal.actuals == nil ? observations.coveredDays?.lowerBound : nil
    let unknown = begins.map { max(goal.days.lowerBound.distance(to: $0), 0) } ?? 0
    let knownDays = result.knownDays - unknown
    guard goal.metric.isOfItsDaysAlone, result.remainingDays > 0, knownDays > 0 else { return nil }
    let growth = Double(knownDays + result.remainingDays) / Double(knownDays)
    if let power = goal.metric.formula.powerOfTime {
      let times = (0..<abs(power)).reduce(1.0) { times, _ in times * growth }
      return (power < 0 ? current / times : current * times).ifFinite
    }
    // Its terms do not change alike.
    guard goal.actuals == nil else { return nil }
    let passed =
      goal.days.lowerBound...goal.days.lowerBound.advanced(by: result.elapsedDays - 1)
    return goal.metric.formula.value { quantity in
      let metric = Metric(
        goal.metric.id, .quantity(quantity), unit: goal.metric.unit, aggregation: .sum, better: nil)
      let value = metricEvaluator.evaluate(metric, where: goal.filter, in: passed).value
      return value.map { quantity.addsOverDays ? $0 * growth : $0 }
    }
  }
}
