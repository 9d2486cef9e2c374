// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Tells how a measured goal stands.
struct GoalTelling {
  let composer: ReportComposer
  let outcome: GoalOutcome
  let goal: Goal
  let result: GoalResult
  /// Writes values so that those of the goal are told apart.
  let values: ReportValues
  /// What sentences and charts say of the goal, by the names that messages give it.
  private(set) var arguments: [String: MessageArgument] = [:]

  init(
    composer: ReportComposer, outcome: GoalOutcome, goal: Goal, result: GoalResult
  ) throws {
    self.composer = composer
    self.outcome = outcome
    self.goal = goal
    self.result = result
    values = try composer.values.tellingApart(result.valuesToTellApart, goal.metric.unit)
    arguments = try findArguments()
  }

  var words: Localizer { composer.words }
  var dates: ReportDates { composer.dates }
  var unit: MetricUnit { goal.metric.unit }

  func compose(_ trend: Trend?) throws -> ComposedGoal {
    let progress = try progressBar()
    let drawn = try drawn(trend).map { (trend: $0, description: try chartDescription()) }
    let (figures, figureWidth) = try figures()
    return ComposedGoal(
      id: outcome.goal.id, title: title, kind: kind,
      objective: outcome.goal.objective.map(composer.userText), state: result.state,
      stateLabel: words.text("state.\(result.state.rawValue)"), progress: progress,
      bullet: try bullet(progress), sentences: try sentences(planTrend), parts: try parts(),
      figures: figures, figureWidth: figureWidth,
      chart: try drawn.map(chart), chartData: try drawn.map { try chartData($0.trend) },
      chartDataLabel: words.text("chart.data"), sparkline: drawn.map(sparkline),
      tactics: try composer.tactics(of: outcome), notes: try notes(on: drawn?.trend),
      smart: try SmartTelling(composer: composer, outcome: outcome).compose())
  }

  /// Tells it in a line.
  func composeLine(_ trend: Trend?) throws -> ComposedGoalLine {
    let drawn = try drawn(trend).map { (trend: $0, description: try chartDescription()) }
    return ComposedGoalLine(
      title: title, state: result.state,
      stateLabel: words.text("state.\(result.state.rawValue)"), progress: try progressBar(),
      sparkline: drawn.map(sparkline),
      sentence: try (result.lacksParts ? sentencesOnLackingParts() : mainSentences())
        .joined(separator: " "))
  }

  /// The way of the goal through the weeks or months of the plan: what is counted of them is the
  /// same for every reader.
  private var planTrend: Trend? {
    if case .measured(_, _, let trend) = outcome.content { trend } else { nil }
  }

  // MARK: Names

  var metricName: MessageArgument { composer.nameArgument(of: goal.metric) }

  private var title: String {
    composer.title(of: outcome.goal, fallback: composer.isolatedName(of: goal.metric))
  }

  private var kind: String {
    let kind = words.text("goal.kind.\(outcome.goal.kind.rawValue)")
    return ([kind] + composer.scope(of: goal.filter)).joined(
      separator: words.text("join.properties"))
  }

  // MARK: Progress

  /// The share of the way that readers see.
  ///
  /// A total that must beat an earlier one grows from nothing all the same: readers see what has
  /// come of the target, while the data form keeps the progress beyond the baseline.
  var shownProgress: Double? { shownProgress(of: result) }

  func shownProgress(of result: GoalResult) -> Double? {
    result.bounds == nil ? result.shareOfWay : nil
  }

  private func progressBar() throws -> ProgressBar? { try progressBar(of: result) }

  func progressBar(of result: GoalResult) throws -> ProgressBar? {
    guard let progress = shownProgress(of: result) else { return nil }
    let text = try values.progressText(progress)
    return ProgressBar(
      share: progress, fraction: min(max(progress, 0), 1), expected: min(max(result.elapsed, 0), 1),
      text: text,
      expectedText: try expected(of: result).map {
        words.text("chart.expected", ["expected": try values.goalArgument($0, unit)])
      },
      description: words.text(
        "progress.description",
        [
          "progress": .formatted(text, number: progress),
          "elapsed": try values.percent(result.elapsed),
        ]))
  }

  /// The value that would be just in time, while there is time.
  func expected(of result: GoalResult) -> Double? {
    guard let expected = rounded(result.expected), expected != rounded(result.target) else {
      return nil
    }
    return expected
  }

  // MARK: Notes

  private func notes(on trend: Trend?) throws -> [String] {
    var notes: [String] = []
    switch result.baselineOrigin {
    case .lastBefore(let day):
      notes.append(words.text("baseline.last-before", ["day": try dates.argument(day)]))
    case .firstInside(let day):
      notes.append(words.text("baseline.first-inside", ["day": try dates.argument(day)]))
    case .precedingDays(let range):
      notes.append(
        words.text(
          goal.metric.growsFromZero ? "baseline.preceding-days" : "baseline.preceding-rate",
          [
            "from": try dates.argument(range.lowerBound),
            "to": try dates.argument(range.upperBound),
          ]))
    case .mixed(let before, let inside):
      notes.append(
        words.text(
          "baseline.mixed",
          ["before": try dates.argument(before), "inside": try dates.argument(inside)]))
    case .given where goal.metric.growsFromZero && result.progress != nil:
      notes.append(words.text("baseline.to-beat"))
    case .nothingBack: notes.append(words.text("baseline.nothing-back"))
    case .given, .zero, .parts, nil: break
    }
    if !result.daysLacked.isEmpty {
      notes.append(
        words.text("goal.days-without-data", try composer.arguments(of: result.daysLacked)))
    }
    if let overlap = result.overlappingParts.first {
      let titles = [overlap.one, overlap.other].map(title(ofPart:))
      notes.append(
        words.text(
          "goal.parts-overlap", ["parts": .formatted(try composer.list(titles), number: nil)]))
    }
    if let trend, !goal.metric.growsFromZero, goal.metric.aggregation != .stock,
      goal.actuals == nil
    {
      let text = words.text("chart.line-of-rate", ["size": .text(trend.size.rawValue)])
      if composer.isNews(text) { notes.append(text) }
    }
    for note in result.notes {
      if let text = try composer.text(of: note), composer.isNews(text) { notes.append(text) }
    }
    return notes
  }
}
