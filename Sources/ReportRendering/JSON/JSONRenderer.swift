// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
public import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

/// Writes a report for programs, by the schema `lakshya-report/1`.
///
/// It is the same in every locale but for its `locale`, its `direction` and its `text` members.
/// Numbers are JSON numbers, rates are ratios, and what is absent is `null`.
public struct JSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes a report.
  public func render(_ report: ComposedReport) -> String { document(of: report).formatted }

  private func document(of report: ComposedReport) -> JSONNode {
    let model = report.model
    let goals = report.sections.flatMap { section -> [ComposedGoal] in
      if case .goals(let goals) = section.content { goals } else { [] }
    }
    return .object([
      ("schema", .text("lakshya-report/1")),
      ("locale", .text(report.locale.tag)),
      ("direction", .text(report.direction.rawValue)),
      ("title", textObject(report.title)),
      ("organization", report.organization.map(textObject) ?? .null),
      ("asOf", .text(model.asOf.description)),
      (
        "period",
        .object([
          ("from", .text(model.period.lowerBound.description)),
          ("to", .text(model.period.upperBound.description)),
          ("calendar", .text(model.plan.calendar.name)), ("text", text(report.period)),
        ])
      ),
      ("currency", .optional(model.plan.currency?.code)),
      ("goals", .list(zip(model.goals, goals).map(goal))),
      ("metrics", .list(zip(model.metrics, report.metricTexts).map(metric))),
      ("comparison", model.comparison.map(comparison) ?? .null),
      ("issues", .list(report.issues.map(issue))),
      ("sources", .list(model.sources.map(source))),
      (
        "versions",
        .object([
          ("lakshya", .text(report.versions.lakshya)), ("icu", .text(report.versions.icu)),
          ("cldr", .text(report.versions.cldr)), ("calendars", .text(report.versions.calendars)),
        ])
      ),
    ])
  }

  /// Text without directional marks: programs decide for themselves where it stands.
  private func text(_ text: String) -> JSONNode { .text(TextIsolate.sanitizing(text)) }

  private func textObject(_ text: String) -> JSONNode { .object([("text", self.text(text))]) }

  private func comparison(_ comparison: PeriodComparison) -> JSONNode {
    .object([
      ("days", days(comparison.days)),
      ("previous", comparison.previous.map(days) ?? .null),
      ("yearBefore", comparison.yearBefore.map(days) ?? .null),
      (
        "metrics",
        .list(
          comparison.metrics.map { compared in
            .object([
              ("id", .text(compared.metric.id.rawValue)), ("value", .number(compared.current)),
              ("previous", .optional(compared.previous)),
              ("change", .optional(compared.previous.flatMap(compared.change))),
              ("yearBefore", .optional(compared.yearBefore)),
              ("yearChange", .optional(compared.yearBefore.flatMap(compared.change))),
            ])
          })
      ),
    ])
  }

  private func days(_ days: DayRange) -> JSONNode {
    .object([
      ("from", .text(days.lowerBound.description)), ("to", .text(days.upperBound.description)),
    ])
  }

  // MARK: Goals

  private func goal(_ outcome: GoalOutcome, _ composed: ComposedGoal) -> JSONNode {
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
        ("baseline", .optional(result.baseline)),
        ("current", .optional(result.current)),
        ("target", .optional(result.target)),
        ("progress", .optional(result.progress)),
        ("expectedProgress", .number(result.elapsed)),
        ("state", .text(result.state.rawValue)),
        ("forecast", forecast(result.forecast)),
        ("requiredPerDay", .optional(result.requiredPerDay)),
        ("smart", .null),
        ("trend", .list(trend?.points.map(point) ?? [])),
      ]
    case .milestone(let by, let done, let state):
      members += [
        ("metric", .null), ("by", .text(by.description)),
        ("done", .optional(done?.description)), ("state", .text(state.rawValue)),
      ]
    }
    members += [
      ("title", textObject(composed.title)),
      ("tactics", .list(zip(outcome.tactics, composed.tactics).map(tactic))),
      ("text", text(composed.text)),
    ]
    return .object(members)
  }

  private func forecast(_ forecast: GoalForecast?) -> JSONNode {
    guard let forecast else { return .null }
    return .object([
      ("value", .number(forecast.value)), ("low", .null), ("high", .null),
      ("method", .text(forecast.method)),
    ])
  }

  private func point(_ point: Trend.Point) -> JSONNode {
    .object([
      ("from", .text(point.days.lowerBound.description)),
      ("to", .text(point.days.upperBound.description)), ("value", .optional(point.value)),
    ])
  }

  private func tactic(_ outcome: TacticOutcome, _ composed: ComposedTactic) -> JSONNode {
    .object([
      ("title", textObject(composed.title)),
      ("metric", .optional(outcome.metric?.id.rawValue)), ("done", .optional(outcome.value)),
      ("expected", .optional(outcome.expected)), ("text", text(composed.text)),
    ])
  }

  private func filter(_ filter: ObservationFilter) -> JSONNode {
    .object(
      Dimension.allCases.compactMap { dimension in
        guard let values = filter.values[dimension]?.sorted() else { return nil }
        return (
          dimension.rawValue,
          values.count == 1 ? .text(values[0]) : .list(values.map(JSONNode.text))
        )
      })
  }

  // MARK: Metrics, issues and sources

  private func metric(_ slice: MetricSlice, _ text: String) -> JSONNode {
    .object([
      ("id", .text(slice.metric.id.rawValue)),
      ("where", .object(slice.part.map { [($0.dimension.rawValue, .text($0.value))] } ?? [])),
      ("value", .optional(slice.result.value)),
      ("numerator", .optional(slice.result.numerator)),
      ("denominator", .optional(slice.result.denominator)),
      ("unit", .text(slice.metric.unit.rawValue)),
      ("aggregation", .text(slice.metric.aggregation.rawValue)),
      ("text", self.text(text)),
    ])
  }

  private func issue(_ composed: ComposedIssue) -> JSONNode {
    let issue = composed.issue
    return .object([
      ("code", .text(issue.code.rawValue)), ("severity", .text(issue.severity.rawValue)),
      ("file", .optional(issue.location?.file)), ("line", .optional(issue.location?.line)),
      ("column", .optional(issue.location?.column)), ("text", text(composed.text)),
      ("hint", composed.hint.map(textObject) ?? .null),
    ])
  }

  private func source(_ source: ReportSource) -> JSONNode {
    .object([
      ("file", .text(source.file)), ("dialect", .text(source.dialect)),
      ("rows", .number(Double(source.rows))), ("rejected", .number(Double(source.rejected))),
      ("bytes", .number(Double(source.bytes))),
    ])
  }
}
