// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension GoalEvaluator {
  /// Measures each part of a goal, and the whole by its parts.
  ///
  /// Values add. The whole is reached when each part is, and stands as its worst part does. Where
  /// a part has no value, the whole has none, and only a part that is behind says how it stands.
  func evaluateParts(of goal: Goal, asOf: CivilDay) -> GoalResult {
    var parts = goal.parts.map { evaluate($0, asOf: asOf) }
    // It stands as it stood when all of its parts were known.
    let unread = parts.compactMap(\.unreadDays).min { $0.lowerBound < $1.lowerBound }
    if let unread {
      parts = goal.parts.map { evaluate($0, asOf: unread.lowerBound.advanced(by: -1)) }
    }
    var result = parts[0]
    result.parts = parts
    result.unreadDays = unread
    result.baseline = Self.sum(parts.map(\.baseline))
    result.baselineOrigin = parts.allSatisfy { $0.baselineOrigin == .zero } ? .zero : .parts
    result.start = Self.sum(parts.map(\.start))
    result.current = Self.sum(parts.map(\.current))
    result.target = Self.sum(parts.map(\.target))
    result.expected = Self.sum(parts.map(\.expected))
    result.absence =
      result.lacksParts
      ? .lacksParts(parts.count { $0.state == .noData }) : parts.lazy.compactMap(\.absence).first
    result.notes = parts.reduce(into: []) { notes, part in
      notes += part.notes.filter { !notes.contains($0) }
    }
    result.overlappingParts = overlaps(of: goal)
    result.daysWithoutData = parts.flatMap(\.daysWithoutData).joinedRuns()
    result.daysBeforeData = parts.compactMap(\.daysBeforeData).joinedRuns().first
    result.isMetFromStart = parts.allSatisfy(\.isMetFromStart)
    result.aimsDown = parts.allSatisfy(\.aimsDown)
    result.isLimit = parts.allSatisfy(\.isLimit)
    result.isLossLimit = parts.allSatisfy(\.isLossLimit)
    result.isAtStart = parts.allSatisfy(\.isAtStart)
    result.progress = nil
    if let current = result.current, let target = result.target, let baseline = result.baseline,
      target != baseline, !result.isMetFromStart
    {
      result.progress = ((current - baseline) / (target - baseline)).ifFinite
    }
    let states = parts.map(\.state).filter { $0 != .noData }
    result.state = states.max { $0.severity < $1.severity } ?? .noData
    if states.count < parts.count, !result.state.isBehind { result.state = .noData }
    // A part that is still to be reached by its last day is no reason to say that all is.
    result.forecast = Self.sum(parts.map(\.forecast))
    if goal.metric.isNeverNegative { result.forecast = result.forecast?.atLeastZero }
    let required = parts.compactMap(\.requiredPerDay)
    result.requiredPerDay =
      required.isEmpty || result.lacksParts ? nil : required.reduce(0, +)
    let isOver = result.remainingDays == 0
    result.aftermath = (isOver ? parts.compactMap(\.aftermath).first : nil).map { first in
      var aftermath = GoalAftermath(daysSince: first.daysSince)
      aftermath.valueSince = Self.sum(parts.map { $0.aftermath?.valueSince ?? $0.current })
      if parts.allSatisfy({ $0.aftermath?.valueSince == nil }) { aftermath.valueSince = nil }
      return aftermath
    }
    return result
  }

  /// The pairs of parts that count the same rows.
  private func overlaps(of goal: Goal) -> [PartOverlap] {
    goal.parts.indices.flatMap { one in
      goal.parts.indices.dropFirst(one + 1)
        .filter { haveRowsInCommon(goal.parts[one], goal.parts[$0]) }
        .map { PartOverlap(one: one, other: $0) }
    }
  }

  private func haveRowsInCommon(_ one: Goal, _ other: Goal) -> Bool {
    guard one.actuals == nil, other.actuals == nil else { return false }
    var both = one.filter
    for (dimension, wanted) in other.filter.values {
      let common = both.values[dimension].map(wanted.intersection) ?? wanted
      if common.isEmpty { return false }
      both.values[dimension] = common
    }
    let measures = Set(one.metric.measures).intersection(other.metric.measures)
    return observations.tables.contains { table in
      let columns = measures.compactMap { table.column(of: $0) }
      guard !columns.isEmpty else { return false }
      let wanted = table.areWanted(both, in: one.days)
      return wanted.indices.contains { row in
        wanted[row] && columns.contains { !$0[row].isNaN }
      }
    }
  }

  /// Adds values; one that is missing leaves no sum.
  private static func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.count == values.count ? ExactSum(known).value.ifFinite : nil
  }

  /// Adds forecasts, whose errors are taken to have nothing to do with each other.
  private static func sum(_ forecasts: [GoalForecast?]) -> GoalForecast? {
    let known = forecasts.compactMap { $0 }
    guard known.count == forecasts.count, let value = sum(known.map(\.value)) else { return nil }
    func reach(_ end: (GoalForecast) -> Double?) -> Double? {
      sum(
        known.map { forecast in end(forecast).map { ($0 - forecast.value) * ($0 - forecast.value) }
        })?
        .squareRoot()
    }
    return GoalForecast(
      value: value, low: reach(\.low).map { value - $0 }, high: reach(\.high).map { value + $0 },
      method: .parts)
  }
}
