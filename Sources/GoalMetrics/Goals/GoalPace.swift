// SPDX-License-Identifier: Apache-2.0

/// A goal's value against the time that has passed.
struct GoalPace {
  let goal: Goal
  let result: GoalResult
  let current: Double
  let target: Double
  /// What it would come to on all its days if the sums that it is made of went on as so far; `nil` of
  /// what grows from zero, levels and rates, of which days are not set beside all days.
  let projection: Double?

  private var aimsDown: Bool { result.aimsDown }
  /// What a total has on its first day.
  private var start: Double { result.start ?? 0 }

  /// Whether the level was at the target or beyond it before the goal began, so that only
  /// keeping it is asked for and there is no way to go.
  var isMetFromStart: Bool {
    guard !goal.metric.growsFromZero, projection == nil, let baseline = result.baseline else {
      return false
    }
    return aimsDown ? baseline <= target : baseline >= target
  }

  private var isMet: Bool { aimsDown ? current <= target : current >= target }

  /// Whether the total is to stay below its target, or a loss above it.
  ///
  /// Such a total moves towards its limit day by day, and can only be met when the time is over.
  var isMetOnlyAtEnd: Bool { goal.isMetOnlyAtEnd(target, aimsDown: aimsDown) }
  /// By so much shares may differ for how fractions are stored.
  static let hair = 1e-9

  func state(isOver: Bool, thresholds: PaceThresholds) -> GoalState {
    let isKept = !isMetOnlyAtEnd && projection == nil && !goal.metric.mayGoBack
    if isMet, isOver || isKept { return .reached }
    if isOver { return .missed }
    // On the day from which it starts nothing can be behind.
    if result.isAtStart { return .onTrack }
    guard let share = shareOfPace else { return .offTrack }
    // What is exactly as much is not less for how fractions are stored.
    func comes(to threshold: Double) -> Bool { share >= threshold - Self.hair }
    if comes(to: thresholds.onTrack) { return .onTrack }
    return comes(to: thresholds.atRisk) ? .atRisk : .offTrack
  }

  /// The value that would be just in time now.
  ///
  /// A total grows from where it starts, even where a baseline says what to beat.
  var expected: Double? {
    if goal.metric.growsFromZero { return expectedTotal }
    // After half of the days there are twice as many followers for each lead.
    if let projection {
      // Where terms do not change alike, a part of the days says nothing of the target.
      guard goal.metric.formula.powerOfTime != nil, projection != 0 else { return nil }
      return (target * (current / projection)).ifFinite
    }
    guard let baseline = result.baseline, !isMetFromStart, !result.isAtStart else { return nil }
    return baseline + (target - baseline) * result.elapsed
  }

  /// The total that would be just in time, on the days that the data tells of.
  private var expectedTotal: Double {
    // When it is over, what is missing is missing.
    let days = result.remainingDays == 0 ? result.totalDays : result.knownDays
    return start + (target - start) * (Double(days) / Double(result.totalDays))
  }

  /// What has come of what should have come by now; 1 is just in time.
  private var shareOfPace: Double? {
    if goal.metric.growsFromZero {
      let due = expectedTotal - start
      let come = current - start
      if isMetOnlyAtEnd {
        let isMovingToLimit = aimsDown ? come > 0 : come < 0
        return isMovingToLimit ? due / come : 1
      }
      return due != 0 ? come / due : nil
    }
    if let projection {
      guard target > 0, projection > 0 else {
        return (aimsDown ? projection <= target : projection >= target) ? 1 : 0
      }
      return aimsDown ? target / projection : projection / target
    }
    return isMetFromStart ? nil : result.progress.map { $0 / result.elapsed }
  }

  /// Where the goal ends if each day to come brings what the days so far brought on average.
  var averageForecast: GoalForecast? {
    let value: Double
    if let projection {
      value = projection
    } else if goal.metric.growsFromZero {
      // Days to come bring what those brought that are known.
      guard result.knownDays > 0 else { return nil }
      let days = result.knownDays + result.remainingDays + result.daysAgainstLimit
      value = start + (current - start) / (Double(result.knownDays) / Double(days))
    } else if goal.metric.aggregation == .stock, let baseline = result.baseline,
      !result.isAtStart
    {
      value = baseline + (current - baseline) / result.elapsed
    } else {
      return nil
    }
    return value.ifFinite.map { GoalForecast(value: $0, method: .averagePace) }
  }

  var requiredPerDay: Double? {
    guard !isMet, !aimsDown, !isMetOnlyAtEnd, result.remainingDays > 0, goal.target.bounds == nil
    else {
      return nil
    }
    guard goal.metric.growsFromZero || goal.metric.aggregation == .stock else { return nil }
    return ((target - current) / Double(result.remainingDays)).ifFinite
  }
}

extension Goal {
  /// Whether it is a total that is to stay below a target, or a loss above it.
  func isMetOnlyAtEnd(_ target: Double, aimsDown: Bool) -> Bool {
    metric.growsFromZero && (aimsDown ? target >= 0 : target < 0)
  }

  /// Whether a lower value is the aim, on the way from a baseline to a target.
  ///
  /// A target on the wrong side of the baseline for a metric of the trade (a click rate of 2 %
  /// where it was 3 %) is one that was met from the start, not one to fall to. A level is another
  /// matter: who writes from how many followers to how many fewer wants to part with some.
  func aimsDown(from baseline: Double?, _ origin: BaselineOrigin?, to value: Double) -> Bool {
    if case .hold(let bounds) = target { return bounds.low == nil }
    let isWayOfPlan = metric.aggregation == .stock && origin == .given
    if let better = metric.better, case .value = target, !isWayOfPlan { return better == .lower }
    guard let baseline, baseline != value else { return metric.better == .lower }
    return value < baseline
  }
}
