// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

/// Names that nothing answers to.
extension ReportBuilder {
  /// The names of tactics and of the team's metrics that nothing answers to.
  func unknownNames() -> [InputIssue] {
    var issues: [InputIssue] = []
    for goal in plan.goals {
      for tactic in goal.tactics {
        // What is wrong with a metric of the team's own is told of that.
        guard case .measured(let id, _, _) = tactic.content, metric(id) == nil,
          !plan.leftOutMetrics.contains(id)
        else { continue }
        issues.append(
          InputIssue(
            "unknown-metric-in-tactic", at: goal.location,
            ["goal": .text(goal.id), "metric": .text(id.rawValue)], hint: hint(for: id)))
      }
    }
    var told: Set<MeasureID> = []
    for found in plan.namesOfLeftOutMetrics
    where isUnknown(found.name) && Metric.named(MetricID(rawValue: found.name.rawValue)) == nil
      && told.insert(found.name).inserted
    {
      issues.append(
        unknownMeasure(found.name, of: found.metric, found.formula, at: found.location))
    }
    for team in plan.metrics {
      var seen: Set<MeasureID> = []
      for measure in team.metric.measures
      where isUnknown(measure) && seen.insert(measure).inserted {
        // A metric that this one uses tells of its own names.
        guard let place = team.places[measure] ?? (team.places.isEmpty ? team.location : nil)
        else { continue }
        issues.append(unknownMeasure(measure, of: team.metric.id, team.formula, at: place))
      }
    }
    return issues
  }

  /// Whether neither the trade nor the data knows a name.
  private func isUnknown(_ measure: MeasureID) -> Bool {
    !Measure.isKnown(measure) && !observations.has(measure)
  }

  private func unknownMeasure(
    _ measure: MeasureID, of metric: MetricID, _ formula: String, at place: InputLocation
  ) -> InputIssue {
    let candidates =
      Metric.known.map(\.id.rawValue) + plan.metrics.map(\.metric.id.rawValue)
      + observations.measures.map(\.rawValue)
    return InputIssue(
      "unknown-measure", at: place,
      ["metric": .text(metric.rawValue), "measure": .text(measure.rawValue)],
      hint: hintOnMinus(in: formula, around: measure, candidates)
        ?? MetricSuggestion.hint(for: measure.rawValue, in: candidates)
        ?? IssueHint("own-measure"))
  }

  /// The name that is written with hyphens around a part of it, each of which subtracts:
  /// `demo-requests` around `demo`.
  private func hintOnMinus(
    in formula: String, around part: MeasureID, _ names: [String]
  ) -> IssueHint? {
    let words = formula.split { character in
      !character.isLetter && !character.isNumber && !"_.-".contains(character)
    }
    for word in words {
      let parts = word.split(separator: "-").map { MeasureID(normalizing: String($0)) }
      for first in parts.indices {
        for end in parts.indices where end > first && parts[first...end].contains(part) {
          let name = parts[first...end].compactMap { $0?.rawValue }.joined(separator: "-")
          guard names.contains(name) else { continue }
          return IssueHint(
            "minus-in-name",
            ["suggestion": .text(MeasureID(rawValue: name).formulaName)])
        }
      }
    }
    return nil
  }

  private func hint(for id: MetricID) -> IssueHint {
    let candidates =
      Metric.known.map(\.id.rawValue) + metricsByID.keys.map(\.rawValue).sorted()
    return MetricSuggestion.hint(for: id.rawValue, in: candidates) ?? IssueHint("own-measure")
  }

  func unknownBenchmark(_ benchmark: PlannedBenchmark) -> InputIssue {
    InputIssue(
      "unknown-benchmark", at: benchmark.location,
      ["metric": .text(benchmark.metric.rawValue)], hint: hint(for: benchmark.metric))
  }

  /// Tells that a goal is left out for its metric.
  func unknownMetric(_ id: MetricID, of goal: PlannedGoal) -> InputIssue {
    guard !plan.leftOutMetrics.contains(id) else {
      return InputIssue(
        "goal-of-left-out-metric", severity: .note, at: goal.location,
        ["goal": .text(goal.id), "metric": .text(id.rawValue)])
    }
    return InputIssue(
      "unknown-metric", at: goal.location,
      ["goal": .text(goal.id), "metric": .text(id.rawValue)], hint: hint(for: id))
  }
}
