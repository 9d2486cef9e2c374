// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension SmartAssessor {
  /// The days before a goal that its growth is compared with.
  private static let longestPast = 90
  /// The fewest that say how it grows.
  private static let fewestPast = 14
  /// The fewest weeks that say how a rate moves.
  private static let fewestWeeks = 4

  func attainable(_ goal: Goal, _ result: GoalResult) -> SmartVerdict {
    if result.state == .reached || result.isMetFromStart { return SmartVerdict(true, .isThere) }
    if result.isLimit, let current = result.current, let target = result.target, current > target {
      return SmartVerdict(false, .beyondLimit)
    }
    if let bounds = result.bounds { return withinBounds(goal, bounds) }
    // Of what a plan states once no day or week has its share.
    guard !goal.isEnteredByHand, !goal.countsStatedCosts else {
      return SmartVerdict(nil, .nothingToCompare)
    }
    guard let target = result.target, result.baseline != nil else {
      return SmartVerdict(nil, .tooFewDays)
    }
    if goal.metric.aggregation == .stock || goal.metric.accumulates {
      return growth(goal, result, target: target)
    }
    return rate(goal, result, target: target)
  }

  // MARK: Totals and levels

  private func growth(_ goal: Goal, _ result: GoalResult, target: Double) -> SmartVerdict {
    let first = goal.days.lowerBound
    if result.elapsedDays > 0, result.remainingDays > 0, let current = result.current {
      // What is still to come is beside what the last days brought, the goal's own where they do.
      let since =
        result.elapsedDays >= Self.fewestPast
        ? max(first, asOf.advanced(by: 1 - Self.longestPast))
        : asOf.advanced(by: 1 - Self.longestPast)
      let passed = changes(of: goal, in: since...asOf)
      guard passed.count >= Self.fewestPast else { return SmartVerdict(nil, .tooFewDays) }
      return verdict(
        goal, from: current, to: target, after: asOf, days: result.remainingDays, past: passed,
        isUnderWay: true)
    }
    let before = changes(of: goal, in: days(before: first))
    guard before.count >= Self.fewestPast else { return SmartVerdict(nil, .tooFewDays) }
    return verdict(
      goal, from: goal.metric.accumulates ? 0 : result.baseline ?? 0, to: target,
      after: first.advanced(by: -1), days: goal.days.dayCount, past: before, isUnderWay: false)
  }

  /// Compares what some days have to bring with what days brought.
  private func verdict(
    _ goal: Goal, from start: Double, to target: Double, after day: CivilDay, days: Int,
    past: [Double], isUnderWay: Bool
  ) -> SmartVerdict {
    let perDay = past.reduce(0, +) / Double(past.count)
    let stretched = perDay * GrowthNeed.stretch
    var need = GrowthNeed(
      needed: (target - start) / Double(days), past: perDay, days: past.count,
      isUnderWay: isUnderWay, attainableTarget: start + stretched * Double(days))
    if goal.metric.accumulates, perDay < 0, need.needed < 0, goal.baseline ?? 0 < target {
      // Nor is a loss to come to its limit sooner.
      return SmartVerdict(perDay >= need.needed * GrowthNeed.stretch, .growth(need))
    }
    let daysNeeded = ((target - start) / stretched).rounded(.up)
    if daysNeeded > 0, daysNeeded < 3660 {
      need.attainableBy = day.advanced(by: Int(daysNeeded))
    }
    if goal.metric.better == .lower, goal.metric.accumulates {
      // A total that is to stay low: what came a day may come again, and more time makes it worse.
      need.attainableBy = nil
      return SmartVerdict(perDay <= need.needed * GrowthNeed.stretch, .growth(need))
    }
    guard perDay != 0, need.needed / perDay > 0 else {
      return SmartVerdict(false, .noGrowth(need))
    }
    return SmartVerdict(need.ratio <= GrowthNeed.stretch, .growth(need))
  }

  /// What the days of a range brought, as far as the data knows; nothing where that is less than
  /// half of them, as of a ledger with a row now and then.
  private func changes(of goal: Goal, in days: DayRange) -> [Double] {
    guard goal.parts.isEmpty else {
      let parts = goal.parts.map { changes(of: $0, in: days) }
      guard let shortest = parts.map(\.count).min() else { return [] }
      return (0..<shortest).map { day in parts.reduce(0) { $0 + $1[day] } }
    }
    guard let changes = evaluator.dailyChanges(of: goal, upTo: days.upperBound) else { return [] }
    let known = changes[days].compactMap { $0 }
    return known.count * 2 >= changes[days].count ? known : []
  }

  private func days(before first: CivilDay) -> DayRange {
    first.advanced(by: -Self.longestPast)...first.advanced(by: -1)
  }

  // MARK: Rates

  private func rate(_ goal: Goal, _ result: GoalResult, target: Double) -> SmartVerdict {
    let first = goal.days.lowerBound
    let isUnderWay = result.elapsedDays > 0 && result.remainingDays > 0
    let last = isUnderWay ? asOf : min(asOf, first.advanced(by: -1))
    let weeks = weeklyValues(of: goal, upTo: last, from: last.advanced(by: 1 - Self.longestPast))
    let aimsDown = result.aimsDown
    guard weeks.count >= Self.fewestWeeks, let best = aimsDown ? weeks.min() : weeks.max() else {
      return SmartVerdict(nil, .tooFewDays)
    }
    func reaches(_ value: Double) -> Bool { aimsDown ? best <= value : best >= value }
    guard isUnderWay, !result.isOfLedgers,
      let needed = evaluator.rateNeeded(of: goal, for: target, asOf: asOf)
    else {
      return SmartVerdict(reaches(target), .bestWeek(value: best, weeks: weeks.count))
    }
    return SmartVerdict(
      reaches(needed), .rateNeeded(needed, bestWeek: best, weeks: weeks.count))
  }

  /// The values of whole weeks, counted back from a day.
  private func weeklyValues(of goal: Goal, upTo last: CivilDay, from first: CivilDay) -> [Double] {
    var weeks: [DayRange] = []
    var end = last
    while first.distance(to: end) >= 6 {
      let week = end.advanced(by: -6)...end
      // Weeks of which the data has only some days are none.
      guard evaluator.observations.days.map({ $0.lowerBound <= week.lowerBound }) ?? false else {
        break
      }
      weeks.append(week)
      end = end.advanced(by: -7)
    }
    return evaluator.metricEvaluator.values(of: goal.metric, where: goal.filter, onEach: weeks)
      .compactMap { $0 }
  }

  private func withinBounds(_ goal: Goal, _ bounds: GoalBounds) -> SmartVerdict {
    let past = days(before: goal.days.lowerBound)
    guard !goal.metric.accumulates, !goal.countsStatedCosts,
      let observed = evaluator.observations.days, observed.overlaps(past),
      let value = evaluator.metricEvaluator.evaluate(
        goal.metric, where: goal.filter, in: past
      ).value
    else { return SmartVerdict(nil, .tooFewDays) }
    let days = observed.clamped(to: past).dayCount
    guard days >= Self.fewestPast else { return SmartVerdict(nil, .tooFewDays) }
    return SmartVerdict(bounds.contains(value), .before(value: value, days: days))
  }
}
