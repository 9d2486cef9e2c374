// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// What became of a goal after its last day, and why it was missed.
public struct GoalAftermath: Hashable, Sendable {
  /// Why a goal was missed.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The trend was strong enough; it would have got there with some more time.
    case shortTime = "short-time"
    /// The trend was too weak; it would have needed far more time, or would never have got there.
    case weakTrend = "weak-trend"
  }

  /// Why it was missed; `nil` where it was not, and where that cannot be told.
  public var cause: Cause?
  /// What a day brought at the end; `nil` as above.
  public var perDay: Double?
  /// What a day would have had to bring from the first on.
  public var neededPerDay: Double?
  /// The days more that the trend would have needed; `nil` where it was not going there.
  public var moreDays: Int?
  /// The days that it has been watched since; 0 on the last day itself.
  public var daysSince: Int
  /// Its value now, counted on from its first day; `nil` where nothing was recorded since.
  ///
  /// Of a rate it is that of the days since.
  public var valueSince: Double?
  /// The day after the last on which it reached its target after all.
  public var reachedOn: CivilDay?
}

extension GoalEvaluator {
  /// Looks back on a goal that is over.
  func aftermath(of goal: Goal, result: GoalResult, asOf: CivilDay) -> GoalAftermath {
    let end = goal.days.upperBound
    var aftermath = GoalAftermath(daysSince: end.distance(to: asOf))
    if result.state == .missed, result.daysBeforeData == nil {
      explain(goal, result, into: &aftermath)
    }
    if asOf > end { watch(goal, result, asOf: asOf, into: &aftermath) }
    return aftermath
  }

  private func explain(_ goal: Goal, _ result: GoalResult, into aftermath: inout GoalAftermath) {
    guard let current = result.current, let target = result.target else { return }
    // What is of its days alone has no way from one day to the next.
    guard !goal.metric.isOfItsDaysAlone else { return }
    let start = result.start ?? current
    // A total that went over its limit cannot come back.
    let isBeyondLimit = goal.metric.growsFromZero && !goal.metric.mayGoBack && current > target
    guard !isBeyondLimit, !result.isMetFromStart else { return }
    let days = Double(result.totalDays)
    let perDay =
      paceAtEnd(of: goal) ?? (current - start) / Double(max(result.knownDays, 1))
    aftermath.perDay = perDay
    let needed = (target - start) / days
    aftermath.neededPerDay = needed
    let short = target - current
    aftermath.cause = .weakTrend
    guard perDay != 0, short / perDay > 0, short / perDay < 100_000 else { return }
    let moreDays = Int((short / perDay - GoalPace.hair).rounded(.up))
    aftermath.moreDays = moreDays
    // A trend that was as strong at the end as was needed from the start began too late.
    let isStrong = needed != 0 && perDay / needed >= 1 - GoalPace.hair
    if isStrong || Double(moreDays) <= days * thresholds.moreTime { aftermath.cause = .shortTime }
  }

  /// The last days of a goal, where most of its days brought nothing.
  private static let daysAtEnd = 14

  /// What a day brought at the end, by the level that its days came to.
  private func paceAtEnd(of goal: Goal) -> Double? {
    let end = goal.days.upperBound
    guard let (forecast, changes) = dailyForecast(of: goal, upTo: end) else { return nil }
    // The average of all days says nothing of those at the end.
    guard forecast.isSparse else { return forecast.level }
    let first = max(goal.days.lowerBound, end.advanced(by: 1 - Self.daysAtEnd))
    let known = changes[first...end].compactMap { $0 }
    return known.isEmpty ? forecast.level : known.reduce(0, +) / Double(known.count)
  }

  private func watch(
    _ goal: Goal, _ result: GoalResult, asOf: CivilDay, into aftermath: inout GoalAftermath
  ) {
    let end = goal.days.upperBound
    let since = end.advanced(by: 1)...asOf
    if let actuals = goal.actuals {
      if let last = actuals.last(upTo: asOf), last.day > end { aftermath.valueSince = last.value }
    } else if metricEvaluator.evaluate(goal.metric, where: goal.filter, in: since).value != nil {
      let days = goal.metric.growsFromZero ? goal.days.lowerBound...asOf : since
      aftermath.valueSince =
        metricEvaluator.evaluate(goal.metric, where: goal.filter, in: days).value
    }
    guard result.state == .missed, let target = result.target, let current = result.current else {
      return
    }
    let goesUp = target > current
    func isThere(_ value: Double) -> Bool {
      let value = value.settled(at: [target])
      return goesUp ? value >= target : value <= target
    }
    if let actuals = goal.actuals {
      aftermath.reachedOn =
        actuals.filter { since.contains($0.day) && isThere($0.value) }.map(\.day).min()
    } else {
      aftermath.reachedOn =
        zip(since, values(of: goal, from: current, on: since))
        .first { isThere($0.1) }?.0
    }
  }

  /// What a goal came to on each of the days after its last one, as far as the data goes; none of a
  /// rate.
  private func values(of goal: Goal, from current: Double, on since: DayRange) -> [Double] {
    guard let known = observations.coveredDays?.upperBound, known >= since.lowerBound else {
      return []
    }
    let since = since.clamped(to: since.lowerBound...known)
    var value = current
    // What is divided by a level has another one day by day.
    if goal.metric.growsFromZero, goal.metric.aggregation == .ratioOfSums {
      let runs = [goal.days] + since.map { $0...$0 }
      return metricEvaluator.valuesSoFar(of: goal.metric, where: goal.filter, upToEach: runs)
        .dropFirst().map { found in
          value = found ?? value
          return value
        }
    }
    guard
      let changes = dailyChanges(of: goal, upTo: since.upperBound, since: since.lowerBound)
    else { return [] }
    return since.map { day in
      for change in changes[day...day] { value += change ?? 0 }
      return value
    }
  }
}
