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

  private func composeMilestone(
    _ outcome: GoalOutcome, by: CivilDay, done: CivilDay?, state: GoalState
  ) throws -> ComposedGoal {
    let key: String
    switch (done, state) {
    case (let done?, _): key = done <= by ? "milestone.done" : "milestone.done-late"
    case (nil, .missed): key = "milestone.overdue"
    case (nil, _): key = "milestone.open"
    }
    let arguments = ["by": try dates.argument(by), "done": try dates.argument(done ?? by)]
    return ComposedGoal(
      id: outcome.goal.id, title: title(of: outcome.goal, fallback: outcome.goal.id),
      kind: words.text("goal.kind.milestone"),
      objective: outcome.goal.objective.map(userText), state: state,
      stateLabel: words.text(
        state == .onTrack ? "state.open" : state == .reached ? "state.done" : "state.missed"),
      progress: nil, sentences: [words.text(key, arguments)],
      figures: [
        LabelledText(label: words.text("figure.deadline"), text: try fullDate(by))
      ],
      chart: nil, tactics: try tactics(of: outcome), notes: [])
  }

  func title(of goal: PlannedGoal, fallback: String) -> String {
    goal.title.map(userText) ?? isolated(fallback)
  }

  func tactics(of outcome: GoalOutcome) throws -> [ComposedTactic] {
    try outcome.tactics.map { tactic in
      let unit = tactic.metric?.unit ?? .count
      let text: String
      switch (tactic.value, tactic.expected) {
      case (let value?, let expected?):
        text = words.text(
          "tactic.done-of",
          [
            "done": try values.goalArgument(value, unit),
            "expected": try values.goalArgument(expected, unit),
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
}

/// Tells how a measured goal stands.
private struct GoalTelling {
  let composer: ReportComposer
  let outcome: GoalOutcome
  let goal: Goal
  let result: GoalResult

  private var words: Localizer { composer.words }
  private var values: ReportValues { composer.values }
  private var dates: ReportDates { composer.dates }
  private var unit: MetricUnit { goal.metric.unit }

  func compose(_ trend: Trend?) throws -> ComposedGoal {
    ComposedGoal(
      id: outcome.goal.id, title: title, kind: kind,
      objective: outcome.goal.objective.map(composer.userText), state: result.state,
      stateLabel: words.text("state.\(result.state.rawValue)"), progress: try progressBar(),
      sentences: try sentences(), figures: try figures(), chart: try chart(trend),
      tactics: try composer.tactics(of: outcome), notes: try notes())
  }

  // MARK: Names

  private var metricName: MessageArgument { .text(composer.name(of: goal.metric)) }

  private var title: String {
    composer.title(of: outcome.goal, fallback: composer.name(of: goal.metric))
  }

  private var kind: String {
    let kind = words.text("goal.kind.\(outcome.goal.kind.rawValue)")
    let scope = Dimension.allCases.flatMap { dimension in
      (goal.filter.values[dimension] ?? []).sorted().map { composer.name(of: $0, in: dimension) }
    }
    return ([kind] + scope).joined(separator: words.text("join.properties"))
  }

  // MARK: Progress

  /// The share of the way that readers see.
  ///
  /// A total that must beat an earlier one grows from nothing all the same: readers see what has
  /// come of the target, while the data form keeps the progress beyond the baseline.
  private var shownProgress: Double? {
    guard let progress = result.progress, !result.isMetFromStart else { return nil }
    guard goal.metric.accumulates, result.baseline != 0, let current = result.current,
      let target = result.target, target != 0
    else { return progress }
    return current / target
  }

  private func progressBar() throws -> ProgressBar? {
    guard let progress = shownProgress else { return nil }
    let text = try values.progressText(progress)
    return ProgressBar(
      fraction: min(max(progress, 0), 1), expected: min(max(result.elapsed, 0), 1), text: text,
      description: words.text(
        "progress.description",
        [
          "progress": .formatted(text, number: progress),
          "elapsed": try values.percent(result.elapsed),
        ]))
  }

  // MARK: Sentences

  private func sentences() throws -> [String] {
    let key: String
    switch result.state {
    case .notStarted: key = result.target == nil ? "goal.not-started-open" : "goal.not-started"
    case .noData:
      key =
        switch result.absence {
        case .noBaseline: "goal.no-baseline"
        case .zeroBaseline: "goal.zero-baseline"
        default: "goal.no-data"
        }
    case .reached, .missed: key = "goal.\(result.state.rawValue)"
    case .offTrack
    where result.isMetFromStart || !goal.metric.accumulates && (result.progress ?? 0) < 0:
      key = "goal.backwards"
    case .onTrack, .atRisk, .offTrack:
      key = "goal.\(result.state.rawValue)." + (goal.metric.accumulates ? "total" : "level")
    }
    var sentences = [words.text(key, try arguments())]
    switch result.state {
    case .atRisk, .offTrack:
      if requiredPerDay != nil {
        sentences.append(words.text("goal.next.required", try arguments()))
      } else if result.remainingDays > 0 {
        sentences.append(words.text("goal.next.days-left", try arguments()))
      }
    case .onTrack:
      if result.forecast != nil {
        sentences.append(words.text("goal.next.forecast", try arguments()))
      }
    case .notStarted, .noData, .reached, .missed: break
    }
    return sentences
  }

  private func arguments() throws -> [String: MessageArgument] {
    var arguments: [String: MessageArgument] = [
      "metric": metricName,
      "from": try dates.argument(goal.days.lowerBound),
      "by": try dates.argument(goal.days.upperBound),
      "elapsed": try values.percent(result.elapsed),
      "days": try values.count(result.remainingDays),
    ]
    func add(_ name: String, _ value: Double?) throws {
      if let value { arguments[name] = try values.goalArgument(value, unit) }
    }
    try add("baseline", result.baseline)
    try add("current", result.current)
    try add("target", result.target)
    try add("forecast", forecast)
    try add("required", requiredPerDay)
    if let progress = shownProgress {
      arguments["progress"] = .formatted(try values.progressText(progress), number: progress)
    }
    return arguments
  }

  /// What is needed a day, where that says something: nobody signs a fiftieth of an influencer.
  private var requiredPerDay: Double? {
    guard let required = result.requiredPerDay else { return nil }
    guard unit == .count else { return required }
    if required < 0.5 { return nil }
    return required >= 100 ? required.rounded() : (required * 10).rounded() / 10
  }

  /// Where the goal would end; only of a few does a fraction say something.
  private var forecast: Double? {
    result.forecast.map { forecast in
      guard unit == .count else { return forecast.value }
      return forecast.value >= 10
        ? forecast.value.rounded() : (forecast.value * 10).rounded() / 10
    }
  }

  // MARK: Figures

  private func figures() throws -> [LabelledText] {
    var figures: [LabelledText] = []
    func add(_ key: String, _ text: String?) {
      guard let text else { return }
      figures.append(LabelledText(label: words.text("figure.\(key)"), text: text))
    }
    func add(_ key: String, value: Double?) throws {
      add(key, try value.map { try values.goalText($0, unit) })
    }
    try add("current", value: result.current)
    try add("target", value: result.target)
    if result.baselineOrigin != .zero { try add("baseline", value: result.baseline) }
    add("elapsed", try values.percentText(result.elapsed))
    try add("forecast", value: forecast)
    try add("required-per-day", value: requiredPerDay)
    add("deadline", try composer.fullDate(goal.days.upperBound))
    return figures
  }

  // MARK: Notes

  private func notes() throws -> [String] {
    var notes: [String] = []
    switch result.baselineOrigin {
    case .lastBefore(let day):
      notes.append(words.text("baseline.last-before", ["day": try dates.argument(day)]))
    case .firstInside(let day):
      notes.append(words.text("baseline.first-inside", ["day": try dates.argument(day)]))
    case .precedingDays(let range):
      notes.append(
        words.text(
          "baseline.preceding-days",
          [
            "from": try dates.argument(range.lowerBound),
            "to": try dates.argument(range.upperBound),
          ]))
    case .mixed(let before, let inside):
      notes.append(
        words.text(
          "baseline.mixed",
          ["before": try dates.argument(before), "inside": try dates.argument(inside)]))
    case .given where goal.metric.accumulates && result.progress != nil:
      notes.append(words.text("baseline.to-beat"))
    case .given, .zero, nil: break
    }
    for note in result.notes {
      if let text = try composer.text(of: note) { notes.append(text) }
    }
    return notes
  }

  // MARK: Chart

  private func chart(_ trend: Trend?) throws -> ChartScene? {
    guard let trend, let target = result.target,
      trend.points.contains(where: { $0.value != nil })
    else { return nil }
    let start = goal.metric.accumulates ? 0 : result.baseline ?? target
    var arguments = try arguments()
    arguments["asOf"] = try dates.argument(min(composer.model.asOf, goal.days.upperBound))
    arguments["current"] = arguments["current"] ?? .text(composer.noValue)
    let chart = TrendChart(
      trend: trend, days: goal.days, target: target, start: start,
      fromZero: goal.metric.aggregation != .stock, hasFractions: unit != .count,
      direction: composer.direction,
      title: composer.name(of: goal.metric),
      description: words.text("chart.description", arguments),
      targetText: words.text("chart.target", arguments))
    return try chart.scene(
      calendar: composer.calendar,
      dayText: { day, size in
        size == .day ? try dates.short(day) : try dates.monthName(day)
      },
      valueText: { try values.tickText($0, unit, areWhole: $1) })
  }
}
