// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension GoalTelling {
  /// Why a goal was missed, and what became of it since.
  func sentencesOnAftermath() throws -> [String] {
    guard let aftermath = result.aftermath else { return [] }
    return try sentencesOnCause(aftermath) + sentencesOnDaysSince(aftermath)
  }

  private func sentencesOnCause(_ aftermath: GoalAftermath) throws -> [String] {
    guard let cause = aftermath.cause else { return [] }
    let moreDays = try aftermath.moreDays.map { ["days": try composer.values.count($0)] }
    var sentences: [String] = []
    // What a rate gains a day says nothing to anybody.
    if goal.metric.aggregation != .ratioOfSums, let perDay = aftermath.perDay, perDay > 0,
      let needed = aftermath.neededPerDay, needed > 0
    {
      sentences.append(try sentence(onPaceOf: perDay, needed))
    }
    switch (cause, moreDays) {
    case (.shortTime, let days?): sentences.append(words.text("goal.missed.short-time", days))
    case (.weakTrend, let days?): sentences.append(words.text("goal.missed.weak-trend", days))
    case (_, nil): sentences.append(words.text("goal.missed.no-trend"))
    }
    return sentences
  }

  /// What came a day and what had to, told apart.
  private func sentence(onPaceOf perDay: Double, _ needed: Double) throws -> String {
    var (came, due) = (rounded(perDay, like: needed), rounded(needed, like: needed))
    if came == due { (came, due) = (perDay, needed) }
    let told = try values.tellingApart([came, due], unit)
    return words.text(
      "goal.missed.per-day",
      ["perDay": try told.goalArgument(came, unit), "needed": try told.goalArgument(due, unit)])
  }

  private func sentencesOnDaysSince(_ aftermath: GoalAftermath) throws -> [String] {
    guard aftermath.daysSince > 0 else { return [] }
    let days = try composer.values.count(aftermath.daysSince)
    var sentences: [String] = []
    if let value = aftermath.valueSince {
      let key =
        goal.metric.growsFromZero
        ? "total" : goal.metric.aggregation == .stock ? "level" : "rate"
      sentences.append(
        words.text(
          "goal.since.\(key)", ["days": days, "value": try values.goalArgument(value, unit)]))
    }
    if let day = aftermath.reachedOn {
      let late = goal.days.upperBound.distance(to: day)
      sentences.append(
        words.text(
          "goal.since.reached",
          ["day": try dates.argument(day), "days": try composer.values.count(late)]))
    }
    return sentences
  }

  /// Of counts a day, a tenth is enough; of less than one, two digits.
  private func rounded(_ value: Double, like other: Double) -> Double {
    guard unit == .count else { return value }
    let scale: Double = other >= 1 ? 10 : 100
    return (value * scale).rounded() / scale
  }
}
