// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension SmartAssessor {
  /// Judges whether a total from which days may take something away stays at a target where it is
  /// already, by its last days; `nil` for other totals, and before it is there.
  func staying(
    _ goal: Goal, _ result: GoalResult, at target: Double, on today: CivilDay
  ) -> SmartVerdict? {
    guard goal.metric.mayGoBack, let current = result.current,
      !goal.isMetOnlyAtEnd(target, aimsDown: result.aimsDown),
      result.aimsDown ? current <= target : current >= target
    else { return nil }
    let last = changes(of: goal, in: today.advanced(by: 1 - Self.fewestPast)...today)
    guard last.count * 2 >= Self.fewestPast else { return SmartVerdict(nil, .tooFewDays) }
    let perDay = last.reduce(0, +) / Double(last.count)
    let needed = (target - current) / Double(result.remainingDays)
    guard result.aimsDown ? perDay > needed : perDay < needed else {
      return SmartVerdict(true, .isThere)
    }
    return SmartVerdict(
      false,
      .goesBack(
        GrowthNeed(
          needed: needed, past: perDay, days: last.count, isUnderWay: true,
          attainableTarget: current + perDay * Double(result.remainingDays))))
  }
}
