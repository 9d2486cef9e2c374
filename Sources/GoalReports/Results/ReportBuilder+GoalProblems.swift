// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// What is to be told of goals that cannot be measured, or may be meant otherwise.
extension ReportBuilder {
  /// Tells each part that has no value, and why.
  func issuesWithParts(
    of goal: Goal, _ result: GoalResult, _ planned: PlannedGoal
  ) -> [InputIssue] {
    zip(goal.parts, result.parts).enumerated().compactMap { index, part in
      guard let reason = issue(with: part.1, of: planned, part.0) else { return nil }
      return InputIssue(
        "goal-part-without-data", at: planned.location,
        ["goal": .text(planned.id), "part": .label(index + 1)],
        hint: reason.hint)
    }
  }

  /// Tells what a change of a baseline below zero was taken for.
  func issueWithBaselineBelowZero(
    of goal: Goal, _ result: GoalResult, _ planned: PlannedGoal
  ) -> InputIssue? {
    let goals = goal.parts.isEmpty ? [(goal, result)] : Array(zip(goal.parts, result.parts))
    let isRelative = goals.contains { goal, result in
      if case .change = goal.target { result.baseline ?? 0 < 0 } else { false }
    }
    guard isRelative else { return nil }
    return InputIssue(
      "goal-baseline-below-zero", severity: .warning, at: planned.location,
      ["goal": .text(planned.id)], hint: IssueHint("write-value-or-points"))
  }

  /// Why a goal cannot be measured.
  func issue(
    with result: GoalResult, of goal: PlannedGoal, _ measured: Goal
  ) -> InputIssue? {
    guard result.state != .notStarted, let absence = result.absence else { return nil }
    let id = ["goal": IssueArgument.text(goal.id)]
    switch absence {
    case .noBaseline:
      return InputIssue(
        "goal-without-baseline", at: goal.location, id, hint: IssueHint("give-baseline"))
    case .partOfDaysBefore(let days):
      return InputIssue(
        "goal-baseline-incomplete", at: goal.location,
        id.merging([
          "count": .count(days.dayCount),
          "days": .days(days.lowerBound.number, days.upperBound.number),
        ]) { $1 }, hint: IssueHint("give-baseline"))
    case .zeroBaseline:
      return InputIssue(
        "goal-zero-baseline", at: goal.location, id, hint: IssueHint("give-baseline"))
    // Each part tells of itself.
    case .lacksParts: return nil
    case .noActual:
      return InputIssue("goal-without-actual", at: goal.location, id)
    case .metric(.noColumn(let measure)):
      return InputIssue(
        "goal-without-column", at: goal.location,
        id.merging(["measure": .text(measure.rawValue)]) { $1 }, hint: IssueHint("map-column"))
    case .metric(.noRows):
      return InputIssue(
        "goal-without-rows", at: goal.location, id,
        // Without any row it is the files that are to be looked at.
        hint: observations.days == nil
          ? nil : hintOnRows(of: measured) ?? IssueHint("check-where-and-days"))
    case .metric(.allMissing(let measure)):
      return InputIssue(
        "goal-values-missing", at: goal.location,
        id.merging(["measure": .text(measure.rawValue)]) { $1 })
    case .metric(.zeroDenominator):
      return InputIssue("goal-zero-denominator", at: goal.location, id)
    case .metric(.noPosts):
      return InputIssue(
        "goal-without-posts", at: goal.location, id, hint: IssueHint("map-column"))
    case .metric(.notSplit(let measure)):
      return InputIssue(
        "goal-splits-stock", at: goal.location,
        id.merging(["measure": .text(measure.rawValue)]) { $1 })
    case .metric(.nothingPaired(let one, let other)):
      return InputIssue(
        "goal-without-pairs", at: goal.location,
        id.merging(["one": .text(one.rawValue), "other": .text(other.rawValue)]) { $1 },
        hint: IssueHint("name-networks-alike"))
    case .metric(.noDaysInCommon(let one, let other)):
      return InputIssue(
        "goal-without-common-days", at: goal.location,
        id.merging(["one": .measures([one.rawValue]), "other": .measures([other.rawValue])]) {
          $1
        }, hint: IssueHint("add-missing-days"))
    case .metric(.notTold(let dimension, let measure)):
      return InputIssue(
        "goal-column-not-told", at: goal.location,
        id.merging([
          "column": .text(dimension.rawValue), "measure": .measures([measure.rawValue]),
        ]) { $1 }, hint: IssueHint("add-column-or-set", ["column": .text(dimension.rawValue)]))
    }
  }
}
