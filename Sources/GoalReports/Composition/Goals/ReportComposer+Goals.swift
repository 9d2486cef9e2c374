// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// Writes a goal.
  func compose(_ outcome: GoalOutcome) throws -> ComposedGoal {
    switch outcome.content {
    case .milestone(let by, let done, let state):
      try composeMilestone(outcome, by: by, done: done, state: state)
    case .measured(let goal, let result, _):
      try GoalTelling(composer: self, outcome: outcome, goal: goal, result: result).compose(
        // A reader's months are those of the reader's calendar.
        model.trend(of: outcome, in: calendar, firstWeekday: firstWeekday))
    }
  }

  /// Writes a goal in a line.
  func composeLine(_ outcome: GoalOutcome) throws -> ComposedGoalLine {
    switch outcome.content {
    case .milestone(let by, let done, let state):
      ComposedGoalLine(
        title: title(of: outcome.goal, fallback: isolated(outcome.goal.id)), state: state,
        stateLabel: milestoneLabel(of: state), progress: nil, sparkline: nil,
        sentence: try milestoneSentence(by: by, done: done, state))
    case .measured(let goal, let result, _):
      try GoalTelling(composer: self, outcome: outcome, goal: goal, result: result).composeLine(
        model.trend(of: outcome, in: calendar, firstWeekday: firstWeekday))
    }
  }

  private func milestoneLabel(of state: GoalState) -> String {
    words.text(state == .reached ? "state.done" : "state.\(state.rawValue)")
  }

  private func milestoneSentence(
    by: CivilDay, done: CivilDay?, _ state: GoalState
  ) throws -> String {
    let key: String
    switch (done, state) {
    case (let done?, _): key = done <= by ? "milestone.done" : "milestone.done-late"
    case (nil, .missed): key = "milestone.overdue"
    case (nil, _): key = "milestone.open"
    }
    return words.text(
      key, ["by": try dates.argument(by), "done": try dates.argument(done ?? by)])
  }

  private func composeMilestone(
    _ outcome: GoalOutcome, by: CivilDay, done: CivilDay?, state: GoalState
  ) throws -> ComposedGoal {
    ComposedGoal(
      id: outcome.goal.id, title: title(of: outcome.goal, fallback: isolated(outcome.goal.id)),
      kind: words.text("goal.kind.milestone"),
      objective: outcome.goal.objective.map(userText), state: state,
      stateLabel: milestoneLabel(of: state), progress: nil, bullet: nil,
      sentences: [try milestoneSentence(by: by, done: done, state)], parts: [],
      figures: [
        LabelledText(label: words.text("figure.deadline"), text: try fullDate(by))
      ], figureWidth: 0,
      chart: nil, chartData: nil, chartDataLabel: words.text("chart.data"), sparkline: nil,
      tactics: try tactics(of: outcome), notes: [],
      smart: try SmartTelling(composer: self, outcome: outcome).compose())
  }

  /// The title of a goal; without one the fallback, which is fit for use among other words.
  func title(of goal: PlannedGoal, fallback: String) -> String {
    goal.title.map(userText) ?? fallback
  }

  func tactics(of outcome: GoalOutcome) throws -> [ComposedTactic] {
    try outcome.tactics.map { tactic in
      let unit = tactic.metric?.unit ?? .count
      let text: String
      switch (tactic.value, tactic.shown(tactic.expected)) {
      case (nil, 0?), (0?, 0?):
        let all = tactic.shown(tactic.planned) ?? 0
        text = words.text(
          all > 0 ? "tactic.to-come" : "tactic.expected",
          [
            "all": try values.goalArgument(all, unit),
            "expected": try values.goalArgument(0, unit),
          ])
      case (let value?, let expected?):
        let all = tactic.shown(tactic.planned).flatMap { $0 > expected ? $0 : nil }
        text = words.text(
          all == nil ? "tactic.done-of" : "tactic.done-of-all",
          [
            "done": try values.goalArgument(value, unit),
            "expected": try values.goalArgument(expected, unit),
            "all": try values.goalArgument(all ?? expected, unit),
          ])
      case (let value?, nil):
        text = words.text("tactic.done", ["done": try values.goalArgument(value, unit)])
      case (nil, let expected?):
        text = words.text("tactic.expected", ["expected": try values.goalArgument(expected, unit)])
      case (nil, nil): text = noValue
      }
      return ComposedTactic(title: userText(tactic.tactic.title), text: text)
    }
  }

  /// What a filter lets through, in words.
  func scope(of filter: ObservationFilter) -> [String] {
    Dimension.allCases.flatMap { dimension in
      (filter.values[dimension] ?? []).sorted().map { name(of: $0, in: dimension) }
    }
  }
}

extension TacticOutcome {
  /// A count to be done as readers see it: nobody plans a part of a post.
  func shown(_ count: Double?) -> Double? {
    count.map { (metric?.unit ?? .count) == .count ? $0.rounded() : $0 }
  }
}
