// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension SmartAssessor {
  /// The days before a goal that its growth is compared with.
  private static let longestPast = 90
  /// The fewest that say how it grows.
  static let fewestPast = 14
  /// The fewest weeks that say how a rate moves.
  private static let fewestWeeks = 4

  func attainable(_ goal: Goal, _ result: GoalResult) -> SmartVerdict {
    if !goal.parts.isEmpty, !goal.countsStatedCosts { return attainableByParts(goal, result) }
    if result.state == .reached || result.isMetFromStart && isThere(result) {
      return SmartVerdict(true, .isThere)
    }
    if result.isLimit, !goal.metric.mayGoBack, let current = result.current,
      let target = result.target, current > target
    {
      return SmartVerdict(false, .beyondLimit)
    }
    // Of what a plan states once no day or week has its share.
    guard !goal.isEnteredByHand, !goal.countsStatedCosts else {
      return SmartVerdict(nil, .nothingToCompare)
    }
    guard goal.metric.daysTellOfIt else { return SmartVerdict(nil, .daysDoNotTell) }
    if let bounds = result.bounds {
      return goal.metric.growsFromZero
        ? total(of: goal, result, within: bounds) : withinBounds(goal, bounds)
    }
    guard let target = result.target, result.baseline != nil else {
      return SmartVerdict(nil, result.absence.map { .notCounted($0) } ?? .tooFewDays)
    }
    if goal.metric.aggregation == .stock || goal.metric.growsFromZero {
      return growth(goal, result, target: target)
    }
    return rate(goal, result, target: target)
  }

  /// Whether its value is at the target or beyond it.
  private func isThere(_ result: GoalResult) -> Bool {
    guard let current = result.current, let target = result.target else { return true }
    return result.aimsDown ? current <= target : current >= target
  }

  // MARK: Parts

  /// Judges each part by itself, for none makes up for another: all are to be attainable.
  private func attainableByParts(_ goal: Goal, _ result: GoalResult) -> SmartVerdict {
    let verdicts = zip(goal.parts, result.parts).map(attainable)
    let worst = verdicts.indices.max { verdicts[$0].burden < verdicts[$1].burden }
    guard let worst else { return SmartVerdict(nil, .nothingToCompare) }
    let verdict = verdicts[worst]
    let isOpen = verdict.met == nil
    let isOfAll = verdicts.allSatisfy {
      $0.finding == verdict.finding || isOpen && $0.finding == .isThere
    }
    return SmartVerdict(
      verdict.met, isOfAll ? verdict.finding : .ofPart(worst, verdict.finding))
  }

  /// Why nothing can be said of what single days bring.
  private func tooFewDays(of goal: Goal) -> SmartVerdict {
    let isOfPeriods = evaluator.observations.tables.contains { table in
      !table.spans.isEmpty && goal.metric.measures.contains(where: table.has)
    }
    return SmartVerdict(nil, isOfPeriods ? .onlyWholePeriods : .tooFewDays)
  }

  // MARK: Totals and levels

  func growth(_ goal: Goal, _ result: GoalResult, target: Double) -> SmartVerdict {
    let first = goal.days.lowerBound
    if result.elapsedDays > 0, result.remainingDays > 0, let current = result.current {
      // What is still to come is beside what the last days brought, the goal's own where they do.
      let today = first.advanced(by: result.elapsedDays - 1)
      if let verdict = staying(goal, result, at: target, on: today) { return verdict }
      let longest = today.advanced(by: 1 - Self.longestPast)
      var passed = changes(of: goal, in: max(first, longest)...today)
      if passed.count < Self.fewestPast { passed = changes(of: goal, in: longest...today) }
      guard passed.count >= Self.fewestPast else { return tooFewDays(of: goal) }
      return verdict(
        goal, result, from: current, to: target, after: today,
        days: result.remainingDays + result.daysAgainstLimit, past: passed)
    }
    let before = changes(of: goal, in: days(before: first))
    guard before.count >= Self.fewestPast else { return tooFewDays(of: goal) }
    let start = result.start ?? 0
    let wasThere = result.aimsDown ? start <= target : start >= target
    if !goal.metric.growsFromZero, wasThere {
      return SmartVerdict(
        true, result.elapsedDays == 0 ? .isThere : .before(value: start, days: before.count))
    }
    return verdict(
      goal, result, from: start, to: target, after: first.advanced(by: -1),
      days: goal.days.dayCount, past: before)
  }

  /// Compares what some days have to bring with what days brought.
  private func verdict(
    _ goal: Goal, _ result: GoalResult, from start: Double, to target: Double,
    after day: CivilDay, days: Int, past: [Double]
  ) -> SmartVerdict {
    let perDay = past.reduce(0, +) / Double(past.count)
    let aimsDown = result.aimsDown
    var need = GrowthNeed(
      needed: (target - start) / Double(days), past: perDay, days: past.count,
      isUnderWay: day >= goal.days.lowerBound, attainableTarget: 0)
    need.isLimit =
      goal.isMetOnlyAtEnd(target, aimsDown: aimsDown)
      && (aimsDown ? need.needed >= 0 : need.needed <= 0)
    guard !need.isLimit else {
      // What came a day may come again, and more time makes it worse.
      need.attainableTarget = start + perDay / GrowthNeed.stretch * Double(days)
      let comes = aimsDown ? perDay > 0 : perDay < 0
      guard comes else {
        return SmartVerdict(true, .before(value: past.reduce(0, +), days: past.count))
      }
      let limit = need.needed * GrowthNeed.stretch
      return SmartVerdict(aimsDown ? perDay <= limit : perDay >= limit, .growth(need))
    }
    let stretched = perDay * GrowthNeed.stretch
    need.attainableTarget = start + stretched * Double(days)
    let daysNeeded = ((target - start) / stretched).rounded(.up)
    if daysNeeded > 0, daysNeeded < 3660 {
      need.attainableBy = day.advanced(by: Int(daysNeeded))
    }
    guard perDay != 0, need.needed / perDay > 0 else {
      return SmartVerdict(false, .noGrowth(need))
    }
    return SmartVerdict(need.ratio <= GrowthNeed.stretch, .growth(need))
  }

  /// What the days of a range brought, as far as the data knows; nothing where that is less than
  /// half of them, as of a ledger with a row now and then.
  func changes(of goal: Goal, in days: DayRange) -> [Double] {
    guard let changes = evaluator.dailyChanges(of: goal, upTo: days.upperBound) else { return [] }
    let known = changes[days].compactMap { $0 }
    return known.count * 2 >= changes[days].count ? known : []
  }

  func days(before first: CivilDay) -> DayRange {
    first.advanced(by: -Self.longestPast)...first.advanced(by: -1)
  }

  // MARK: Rates

  private func rate(_ goal: Goal, _ result: GoalResult, target: Double) -> SmartVerdict {
    let first = goal.days.lowerBound
    let isUnderWay = result.elapsedDays > 0 && result.remainingDays > 0
    let last =
      isUnderWay
      ? first.advanced(by: result.elapsedDays - 1) : min(asOf, first.advanced(by: -1))
    let weeks = weeklyValues(of: goal, upTo: last, from: last.advanced(by: 1 - Self.longestPast))
    let aimsDown = result.aimsDown
    guard weeks.count >= Self.fewestWeeks, let best = aimsDown ? weeks.min() : weeks.max() else {
      return tooFewDays(of: goal)
    }
    func reaches(_ value: Double) -> Bool { aimsDown ? best <= value : best >= value }
    guard isUnderWay, !result.isOfLedgers,
      let needed = evaluator.rateNeeded(of: goal, for: target, asOf: last)
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
}

extension SmartVerdict {
  /// How much it stands against a goal: first by whether it is met, then by what is needed.
  var burden: Double {
    switch (met, finding) {
    case (false?, .growth(let need)): 2 + need.strain
    case (false?, _): .infinity
    case (nil, _): 1
    case (true?, .growth(let need)): need.strain / (GrowthNeed.stretch + 1)
    case (true?, _): 0
    }
  }
}

extension GrowthNeed {
  /// How many times the growth of before it takes, or of a limit leaves out.
  fileprivate var strain: Double { isLimit ? past / needed : ratio }
}
