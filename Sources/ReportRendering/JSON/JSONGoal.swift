// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes goals for programs.
enum JSONGoal {
  /// Writes a goal, with its parts, tactics and words.
  static func node(_ outcome: GoalOutcome, _ composed: ComposedGoal) -> JSONNode {
    var members: [(String, JSONNode)] = [
      ("id", .text(outcome.goal.id)), ("kind", .text(outcome.goal.kind.rawValue)),
    ]
    switch outcome.content {
    case .measured(let goal, let result, let trend):
      members += [
        ("metric", .text(goal.metric.id.rawValue)),
        ("where", filter(goal.filter)),
        ("unit", .text(goal.metric.unit.rawValue)),
        ("from", .text(goal.days.lowerBound.description)),
        ("by", .text(goal.days.upperBound.description)),
      ]
      members += standing(result)
      members += [
        shareOfTarget(composed.progress, of: result),
        ("parts", .list(zip(zip(goal.parts, result.parts), composed.parts).map(part))),
        ("aftermath", result.aftermath.map(aftermath) ?? .null),
        ("trend", .list(trend?.points.map(point) ?? [])),
      ]
    case .milestone(let by, let done, let state):
      members += [
        ("metric", .null), ("by", .text(by.description)),
        ("done", .optional(done?.description)), ("state", .text(state.rawValue)),
      ]
    }
    members += [
      ("title", JSONNode.textObject(composed.title)),
      ("tactics", .list(zip(outcome.tactics, composed.tactics).map(tactic))),
      ("smart", smart(composed.smart)),
      ("cautions", .list(composed.smart.cautions.map(caution))),
      ("text", JSONNode.plain(composed.text)),
    ]
    return .object(members)
  }

  /// The verdicts, each under the name of its letter.
  static func smart(_ smart: ComposedSmart) -> JSONNode {
    .object(
      smart.verdicts.map { verdict in
        let name = verdict.letter == .timeBound ? "timeBound" : verdict.letter.rawValue
        return (
          name,
          .object([
            ("met", verdict.met.map(JSONNode.bool) ?? .null),
            ("reason", JSONNode.textObject(verdict.reason)),
            ("remedy", verdict.remedy.map(JSONNode.textObject) ?? .null),
          ])
        )
      })
  }

  static func caution(_ caution: (code: String, text: String)) -> JSONNode {
    .object([("code", .text(caution.code)), ("text", JSONNode.plain(caution.text))])
  }

  /// A goal's or a part's figures.
  private static func standing(_ result: GoalResult) -> [(String, JSONNode)] {
    [
      ("baseline", .optional(result.baseline)),
      ("current", .optional(result.current)),
      ("target", .optional(result.bounds == nil ? result.target : nil)),
      ("bounds", result.bounds.map(bounds) ?? .null),
      ("progress", .optional(result.progress)),
      ("expectedProgress", .number(result.elapsed)),
      ("expected", .optional(result.expected)),
      ("state", .text(result.state.rawValue)),
      ("forecast", forecast(result.forecast)),
      ("requiredPerDay", .optional(result.requiredPerDay)),
      ("daysWithoutData", .list(result.daysLacked.map(days))),
      ("unreadDays", result.unreadDays.map(days) ?? .null),
    ]
  }

  private static func days(_ days: DayRange) -> JSONNode {
    .object([
      ("from", .text(days.lowerBound.description)), ("to", .text(days.upperBound.description)),
    ])
  }

  private static func bounds(_ bounds: GoalBounds) -> JSONNode {
    .object([("low", .optional(bounds.low)), ("high", .optional(bounds.high))])
  }

  /// What readers see of a total that has to beat an earlier one.
  private static func shareOfTarget(
    _ bar: ProgressBar?, of result: GoalResult
  ) -> (String, JSONNode) {
    let shown = bar?.share
    return ("shareOfTarget", .optional(shown == result.progress ? nil : shown))
  }

  private static func part(
    _ part: (goal: Goal, result: GoalResult), _ composed: ComposedGoalPart
  ) -> JSONNode {
    .object(
      [("metric", .text(part.goal.metric.id.rawValue)), ("where", filter(part.goal.filter))]
        + standing(part.result) + [shareOfTarget(composed.progress, of: part.result)])
  }

  private static func aftermath(_ aftermath: GoalAftermath) -> JSONNode {
    .object([
      ("cause", .optional(aftermath.cause?.rawValue)),
      ("perDay", .optional(aftermath.perDay)),
      ("neededPerDay", .optional(aftermath.neededPerDay)),
      ("moreDays", .optional(aftermath.moreDays)),
      ("daysSince", .number(Double(aftermath.daysSince))),
      ("valueSince", .optional(aftermath.valueSince)),
      ("reachedOn", .optional(aftermath.reachedOn?.description)),
    ])
  }

  private static func forecast(_ forecast: GoalForecast?) -> JSONNode {
    guard let forecast else { return .null }
    return .object([
      ("value", .number(forecast.value)), ("low", .optional(forecast.low)),
      ("high", .optional(forecast.high)), ("method", .text(forecast.method.rawValue)),
    ])
  }

  private static func point(_ point: Trend.Point) -> JSONNode {
    .object([
      ("from", .text(point.days.lowerBound.description)),
      ("to", .text(point.days.upperBound.description)), ("value", .optional(point.value)),
    ])
  }

  private static func tactic(_ outcome: TacticOutcome, _ composed: ComposedTactic) -> JSONNode {
    .object([
      ("title", JSONNode.textObject(composed.title)),
      ("metric", .optional(outcome.metric?.id.rawValue)), ("done", .optional(outcome.value)),
      ("expected", .optional(outcome.expected)), ("planned", .optional(outcome.planned)),
      ("text", JSONNode.plain(composed.text)),
    ])
  }

  private static func filter(_ filter: ObservationFilter) -> JSONNode {
    .object(
      Dimension.allCases.compactMap { dimension in
        guard let values = filter.values[dimension]?.sorted() else { return nil }
        return (
          dimension.rawValue,
          values.count == 1 ? .text(values[0]) : .list(values.map(JSONNode.text))
        )
      })
  }
}
