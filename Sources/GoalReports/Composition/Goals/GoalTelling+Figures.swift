// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension GoalTelling {
  /// The figures of the goal, and how wide the widest of them is.
  func figures() throws -> (all: [LabelledText], width: Double) {
    var figures: [LabelledText] = []
    var width = 0.0
    func add(_ key: String, _ text: String) {
      figures.append(LabelledText(label: words.text("figure.\(key)"), text: text))
    }
    func add(_ key: String, value text: String?) {
      guard let text = text?.breakingAtUnits else { return }
      width = max(width, ChartLettering.pageWidth(ofFigure: text))
      add(key, text)
    }
    func add(_ key: String, value: Double?) throws {
      add(key, value: try value.map { try values.goalText($0, unit) })
    }
    try add("current", value: result.current)
    if result.bounds != nil {
      add("bounds", words.text("bounds.text", arguments).breakingAtUnits)
    } else {
      try add("target", value: target(of: result))
    }
    if result.baselineOrigin != .zero { try add("baseline", value: result.baseline) }
    if result.state != .notStarted { add("elapsed", value: try values.percentText(result.elapsed)) }
    try add("forecast", value: forecast)
    if let (low, high) = try forecastRange {
      add(
        "forecast-range",
        words.text("range.values", ["low": low, "high": high]).breakingAtUnits)
    }
    try add("required-per-day", value: requiredPerDay)
    add("deadline", try composer.fullDate(goal.days.upperBound))
    return (figures, width)
  }

  /// The range of the forecast; `nil` where readers would see one and the same value.
  var forecastRange: (low: MessageArgument, high: MessageArgument)? {
    get throws {
      guard let low = foretold(result.forecast?.low), let high = foretold(result.forecast?.high)
      else { return nil }
      let ends = (try values.goalText(low, unit), try values.goalText(high, unit))
      guard ends.0 != ends.1 else { return nil }
      return (.formatted(ends.0, number: low), .formatted(ends.1, number: high))
    }
  }

  /// What a part is called: by its title, else by what it counts.
  func title(ofPart index: Int) -> String {
    let part = goal.parts[index]
    let scope = composer.scope(of: part.filter)
    let planned = outcome.goal.parts.indices.contains(index) ? outcome.goal.parts[index] : nil
    let counted =
      scope.isEmpty || planned?.metric != nil ? [composer.isolatedName(of: part.metric)] : []
    return planned?.title.map(composer.userText)
      ?? (counted + scope).joined(separator: words.text("join.properties"))
  }

  /// The parts of a goal, each with its state and progress.
  func parts() throws -> [ComposedGoalPart] {
    try result.parts.enumerated().map { index, result in
      let title = title(ofPart: index)
      let text: String
      switch (result.current, target(of: result)) {
      case (let current?, let target?):
        text = words.text(
          "part.value-of",
          [
            "current": try values.goalArgument(current, unit),
            "target": try values.goalArgument(target, unit),
          ])
      case (nil, let target?):
        text = words.text("part.target", ["target": try values.goalArgument(target, unit)])
      default: text = composer.noValue
      }
      return ComposedGoalPart(
        title: title, state: result.state,
        stateLabel: words.text("state.\(result.state.rawValue)"),
        progress: try progressBar(of: result), text: text)
    }
  }
}
