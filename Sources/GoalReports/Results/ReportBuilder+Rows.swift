// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
public import InputDiagnostics

/// Rows that goals and periods ask for and the data does not have.
extension ReportBuilder {
  /// What the data has instead of the rows of a goal: other days, or other values of what it
  /// chooses by.
  func hintOnRows(of goal: Goal) -> IssueHint? {
    if let hint = observations.hintOnDays(beside: goal.days) { return hint }
    return absentValues(of: [goal.filter]).first.flatMap {
      Suggestion.hint(for: $0.value, in: $0.there)
    }
  }

  /// Tells of a total that is counted from a day on which its files had not begun, where the report
  /// does not tell so of all of its days.
  func issueWithDaysBeforeData(
    of goal: Goal, _ result: GoalResult, _ planned: PlannedGoal, period: DayRange
  ) -> InputIssue? {
    let from = goal.days.lowerBound
    guard goal.metric.growsFromZero, !goal.isEnteredByHand, from != period.lowerBound,
      let days = observations.days, days.lowerBound > from
    else { return nil }
    var beginnings = DataBeginnings(observations, countedOn: goal.days)
    let goals = goal.parts.isEmpty ? [goal] : goal.parts
    let firsts = goals.flatMap { goal in
      beginnings.groups(of: goal.metric, where: goal.filter).flatMap(\.networks)
        .map(\.firstOfSources)
    }
    guard let first = firsts.min(), first > from else { return nil }
    return InputIssue(
      "goal-before-data", severity: result.daysBeforeData == nil ? .note : .warning,
      at: planned.location,
      [
        "goal": .text(planned.id), "from": .day(from.number), "first": .day(first.number),
      ])
  }

  /// What is wrong with the values that a goal chooses by and no row has, where rows have others.
  func issuesWithAbsentValues(of goal: Goal, _ planned: PlannedGoal) -> [InputIssue] {
    guard case .measured(let measured) = planned.content else { return [] }
    // What is counted by hand needs no rows.
    let parts = zip(measured.parts, goal.parts).filter { $0.0.actuals == nil }.map(\.1.filter)
    let own = measured.actuals == nil && (measured.parts.isEmpty || !parts.isEmpty)
    return absentValues(of: (own ? [goal.filter] : []) + parts).map { value, there in
      InputIssue(
        "goal-value-not-in-data", severity: .warning, at: planned.location,
        ["goal": .text(planned.id), "value": .text(value)],
        hint: Suggestion.hint(for: value, in: there, listing: false))
    }
  }

  /// The values of filters that no row has, each with those that rows have instead.
  private func absentValues(
    of filters: [ObservationFilter]
  ) -> [(value: String, there: [String])] {
    Dimension.allCases.flatMap { dimension -> [(value: String, there: [String])] in
      let wanted = Set(filters.flatMap { $0.values[dimension] ?? [] })
      // Of ids of posts there may be a million, and few plans ask.
      guard !wanted.isEmpty else { return [] }
      let there = observations.values(of: dimension)
      guard !there.isEmpty else { return [] }
      return wanted.subtracting(there).sorted().map { ($0, there) }
    }
  }
}

extension ReportModel {
  /// Which days the data has, where it has none of the period; `nil` otherwise.
  public var hintOnDays: IssueHint? { observations.hintOnDays(beside: period) }
}

extension ObservationSet {
  /// Which days the data has, where none of them is among others.
  ///
  /// Days that lie decades apart are most likely those of another calendar.
  func hintOnDays(beside wanted: DayRange) -> IssueHint? {
    guard let days, !days.overlaps(wanted) else { return nil }
    let apart =
      days.upperBound < wanted.lowerBound
      ? days.upperBound.distance(to: wanted.lowerBound)
      : wanted.upperBound.distance(to: days.lowerBound)
    return IssueHint(
      apart > 365 * 30 ? "days-of-data-far" : "days-of-data",
      ["days": .days(days.lowerBound.number, days.upperBound.number)])
  }
}
