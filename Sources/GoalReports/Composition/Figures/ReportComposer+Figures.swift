// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// The figures of a report as rows of one table: those of a form, or of a full one's sections.
  func figures(
    _ goals: [ComposedGoal], form: ReportForm, sections: [ReportSection]
  ) throws -> [ComposedFigure] {
    let figures = try figures(goals)
    switch form {
    case .periods: return figures.filter { $0.subject.section == ReportSection.goals.rawValue }
    case .summary:
      let leading = leadingMetrics.map(\.metric.id)
      return figures.filter { isOnSummary($0, leading: leading) }
    case .full:
      guard model.plan.sections != nil else { return figures }
      let shown = Set(sections)
      return figures.filter { figure in
        ReportSection(holding: figure.subject).map(shown.contains) ?? true
      }
    }
  }

  /// Every figure of the report as a row of one table.
  private func figures(_ goals: [ComposedGoal]) throws -> [ComposedFigure] {
    var table = FigureTable(values: values, noValue: noValue)
    for (outcome, goal) in zip(model.goals, goals) { try add(outcome, goal, to: &table) }
    for (slice, text) in zip(model.metrics, remembered.metricTexts) {
      table.add(
        ComposedFigure(
          subject: .init(
            "metrics", metric: slice.metric.id, name: name(of: slice.metric), part: slice.part,
            days: daysSoFar),
          figure: "value", value: slice.result.value, unit: slice.metric.unit, text: text))
    }
    try addComparison(to: &table)
    try addInsights(to: &table)
    return table.figures
  }

  /// The days of the period that the report has seen.
  var daysSoFar: DayRange {
    model.period.lowerBound...max(model.period.lowerBound, min(model.asOf, model.period.upperBound))
  }

  // MARK: Goals

  private func add(
    _ outcome: GoalOutcome, _ composed: ComposedGoal, to table: inout FigureTable
  ) throws {
    let days: DayRange
    switch outcome.content {
    case .milestone(let by, _, _): days = min(model.period.lowerBound, by)...by
    case .measured(let goal, let result, _):
      days = goal.days
      let telling = try GoalTelling(composer: self, outcome: outcome, goal: goal, result: result)
      let subject = ComposedFigure.Subject(
        "goals", goal: composed.id, metric: goal.metric.id, name: composed.title, days: days)
      try add(telling, result, of: subject, to: &table)
      for (index, part) in zip(goal.parts, result.parts).enumerated() {
        var subject = subject
        subject.item = "part-\(index + 1)"
        subject.name = composed.parts[index].title
        try add(telling, part.1, of: subject, to: &table)
      }
    }
    for (index, tactic) in outcome.tactics.enumerated() {
      let subject = ComposedFigure.Subject(
        "goals", goal: composed.id, item: "tactic-\(index + 1)", metric: tactic.metric?.id,
        name: composed.tactics[index].title, days: days)
      let unit = tactic.metric?.unit ?? .count
      try table.addGoal(subject, "done", tactic.value, unit, by: values, isNeeded: true)
      try table.addGoal(
        subject, "expected", tactic.expected, unit, by: values,
        shown: tactic.shown(tactic.expected))
      try table.addGoal(
        subject, "planned", tactic.planned, unit, by: values, shown: tactic.shown(tactic.planned))
    }
  }

  private func add(
    _ telling: GoalTelling, _ result: GoalResult, of subject: ComposedFigure.Subject,
    to table: inout FigureTable
  ) throws {
    func addGoal(
      _ figure: String, _ value: Double?, isNeeded: Bool = false, shown: Double? = nil
    ) throws {
      try table.addGoal(
        subject, figure, value, telling.unit, by: telling.values, isNeeded: isNeeded, shown: shown)
    }
    try addGoal("current", result.current, isNeeded: true)
    if let bounds = result.bounds {
      try addGoal("low", bounds.low)
      try addGoal("high", bounds.high)
    } else {
      try addGoal("target", result.target, shown: telling.target(of: result))
    }
    try addGoal("baseline", result.baseline)
    if let progress = result.progress {
      table.add(subject, "progress", progress, .percent, try values.progressText(progress))
    }
    // A total that has to beat an earlier one is shown as what has come of its target.
    if let shown = telling.shownProgress(of: result), shown != result.progress {
      table.add(subject, "share-of-target", shown, .percent, try values.progressText(shown))
    }
    table.add(
      subject, "expected-progress", result.elapsed, .percent,
      try values.percentText(result.elapsed))
    try addGoal("expected", result.expected, shown: telling.rounded(result.expected))
    if let forecast = result.forecast {
      for (figure, value) in [
        ("forecast", forecast.value), ("forecast-low", forecast.low),
        ("forecast-high", forecast.high),
      ] {
        try addGoal(figure, value, shown: telling.foretold(value))
      }
    }
    try addGoal(
      "required-per-day", result.requiredPerDay, shown: telling.perDay(result.requiredPerDay))
  }

  // MARK: Comparison

  private func addComparison(to table: inout FigureTable) throws {
    guard let comparison = model.comparison else { return }
    for compared in comparison.metrics {
      let unit = compared.metric.unit
      func add(_ prefix: String, _ value: Double?, _ days: DayRange?) throws {
        guard let value, let days else { return }
        let subject = ComposedFigure.Subject(
          "comparison", metric: compared.metric.id, name: name(of: compared.metric), days: days)
        table.add(
          subject, prefix.isEmpty ? "value" : prefix, value, unit,
          try values.comparedText(value, unit))
        guard !prefix.isEmpty, let change = compared.change(since: value) else { return }
        table.add(
          subject, prefix + "-change", change, .percent, try text(ofChange: change, unit))
      }
      try add("", compared.current, comparison.days)
      try add("previous", compared.previous, comparison.previous)
      try add("year-before", compared.yearBefore, comparison.yearBefore)
    }
  }
}

extension ReportSection {
  /// The section that shows a figure.
  fileprivate init?(holding subject: ComposedFigure.Subject) {
    guard subject.section == "metrics" else {
      self.init(rawValue: subject.section)
      return
    }
    self = subject.part?.dimension == .source ? .paidAndOrganic : .networks
  }
}

/// Collects figures.
struct FigureTable {
  private(set) var figures: [ComposedFigure] = []
  private let values: ReportValues
  private let noValue: String

  init(values: ReportValues, noValue: String) {
    self.values = values
    self.noValue = noValue
  }

  mutating func add(_ figure: ComposedFigure) { figures.append(figure) }

  mutating func add(
    _ subject: ComposedFigure.Subject, _ figure: String, _ value: Double?, _ unit: MetricUnit,
    _ text: String
  ) {
    add(ComposedFigure(subject: subject, figure: figure, value: value, unit: unit, text: text))
  }

  /// Adds a value of a goal, written so that its values are told apart; one that is missing only
  /// where it is needed.
  mutating func addGoal(
    _ subject: ComposedFigure.Subject, _ figure: String, _ value: Double?, _ unit: MetricUnit,
    by values: ReportValues, isNeeded: Bool = false, shown: Double? = nil
  ) throws {
    guard value != nil || isNeeded else { return }
    let text = try value.map { try values.goalText(shown ?? $0, unit) } ?? noValue
    add(subject, figure, value, unit, text)
  }

  /// Adds a value as it stands in tables.
  mutating func add(
    _ subject: ComposedFigure.Subject, _ figure: String, _ value: Double?, _ unit: MetricUnit
  ) throws {
    add(subject, figure, value, unit, try value.map { try values.text($0, unit) } ?? noValue)
  }
}
