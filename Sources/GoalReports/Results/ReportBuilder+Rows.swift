// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
public import InputDiagnostics

/// Why a goal or a period has no rows.
extension ReportBuilder {
  /// What the data has instead of the rows of a goal: other days, or other values of what it
  /// chooses by.
  func hintOnRows(of goal: Goal) -> IssueHint? {
    if let hint = observations.hintOnDays(beside: goal.days) { return hint }
    for dimension in Dimension.allCases {
      guard let wanted = goal.filter.values[dimension]?.sorted() else { continue }
      let there = observations.values(of: dimension)
      guard !there.isEmpty, let missing = wanted.first(where: { !there.contains($0) }) else {
        continue
      }
      return Suggestion.hint(for: missing, in: there)
    }
    return nil
  }

  /// The values of what a goal chooses by that no row has, where rows have others.
  func missingValues(of goal: Goal, _ planned: PlannedGoal) -> [InputIssue] {
    let filters = [goal.filter] + goal.parts.map(\.filter)
    return Dimension.allCases.flatMap { dimension -> [InputIssue] in
      let wanted = Set(filters.flatMap { $0.values[dimension] ?? [] })
      let there = observations.values(of: dimension)
      guard !there.isEmpty else { return [] }
      return wanted.subtracting(there).sorted().map { value in
        InputIssue(
          "goal-value-not-in-data", severity: .warning, at: planned.location,
          ["goal": .text(planned.id), "value": .text(value)],
          hint: Suggestion.hint(for: value, in: there, listing: false))
      }
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
      ["from": .day(days.lowerBound.number), "to": .day(days.upperBound.number)])
  }
}
