// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
public import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes a report for programs, by the schema `lakshya-report/1`.
///
/// It is the same in every locale but for its `locale`, its `direction` and its `text` members.
/// Numbers are JSON numbers, rates are ratios, and what is absent is `null`.
public struct JSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes a report.
  public func render(_ report: ComposedReport) -> String {
    document(of: report).text(.compact) + "\n"
  }

  /// Writes how SMART the goals of a plan are, by the schema `lakshya-check/1`.
  public func renderCheck(_ report: ComposedReport) -> String {
    JSONNode.object([
      ("schema", .text("lakshya-check/1")), ("locale", .text(report.locale.tag)),
      ("direction", .text(report.direction.rawValue)),
      ("title", JSONNode.textObject(report.title)),
      ("asOf", .text(report.model.asOf.description)),
      (
        "goals",
        .list(
          zip(report.model.goals, report.goals).map { outcome, goal in
            .object([
              ("id", .text(outcome.goal.id)), ("kind", .text(outcome.goal.kind.rawValue)),
              ("title", JSONNode.textObject(goal.title)),
              ("state", .text(outcome.state.rawValue)),
              ("smart", JSONGoal.smart(goal.smart)),
              ("cautions", .list(goal.smart.cautions.map(JSONGoal.caution))),
              ("text", .plain(goal.text)),
            ])
          })
      ),
      ("issues", .list(report.issues.map(issue))),
    ]).text(.compact) + "\n"
  }

  private func document(of report: ComposedReport) -> JSONNode {
    let model = report.model
    let head: [(String, JSONNode)] = [
      ("schema", .text("lakshya-report/1")),
      ("locale", .text(report.locale.tag)),
      ("direction", .text(report.direction.rawValue)),
      ("title", JSONNode.textObject(report.title)),
      ("organization", report.organization.map(JSONNode.textObject) ?? .null),
      ("brand", Self.brand(report.brand)),
      ("asOf", .text(model.asOf.description)),
      (
        "period",
        .object([
          ("from", .text(model.period.lowerBound.description)),
          ("to", .text(model.period.upperBound.description)),
          ("calendar", .text(model.plan.calendar.name)), ("text", .plain(report.period)),
        ])
      ),
      ("currency", .optional(model.plan.currency?.code)),
      ("goals", .list(zip(model.goals, report.goals).map(JSONGoal.node))),
      ("metrics", .list(zip(model.metrics, report.metricTexts).map(metric))),
      ("comparison", model.comparison.map(comparison) ?? .null),
    ]
    let tail: [(String, JSONNode)] = [
      ("issues", .list(report.issues.map(issue))),
      ("sources", .list(model.sources.map(source))),
      (
        "versions",
        .object([
          ("lakshya", .text(report.versions.lakshya)), ("icu", .text(report.versions.icu)),
          ("cldr", .text(report.versions.cldr)), ("calendars", .text(report.versions.calendars)),
        ])
      ),
    ]
    let series = report.periods.map { [("periods", JSONPeriods.node($0, of: model))] } ?? []
    return .object(head + series + JSONInsights.members(model.insights) + tail)
  }

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

  private static func brand(_ brand: ComposedBrand) -> JSONNode {
    guard brand.logo != nil || brand.colors != nil || !brand.footer.isEmpty else { return .null }
    return .object([
      (
        "logo",
        brand.logo.map { logo in
          .object([("file", .text(logo.file)), ("type", .text(logo.type.rawValue))])
        } ?? .null
      ),
      (
        "colors",
        brand.colors.map { colors in
          .object([
            ("accent", .text(colors.accent.hex)), ("light", .text(colors.light.hex)),
            ("dark", .text(colors.dark.hex)),
          ])
        } ?? .null
      ),
      ("footer", .list(brand.footer.map(JSONNode.textObject))),
    ])
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
      ("provenance", provenance(slice)),
      ("text", .plain(text)),
    ])
  }

  /// Where a figure comes from: its formula, and the rows of each source that are in it.
  private func provenance(_ slice: MetricSlice) -> JSONNode {
    .object([
      ("formula", .text(slice.metric.formula.description)),
      (
        "rows",
        .list(
          slice.result.rows.map { rows in
            .object([
              ("file", .text(rows.source)), ("count", .number(Double(rows.count))),
              ("firstLine", .number(Double(rows.lines.lowerBound))),
              ("lastLine", .number(Double(rows.lines.upperBound))),
              ("runs", .list(rows.runs.map(run))),
            ])
          })
      ),
    ])
  }

  /// Lines of which so many are rows of a figure.
  private func run(_ run: SourceRows.Run) -> JSONNode {
    .object([
      ("firstLine", .number(Double(run.lines.lowerBound))),
      ("lastLine", .number(Double(run.lines.upperBound))), ("count", .number(Double(run.count))),
    ])
  }

  private func issue(_ composed: ComposedIssue) -> JSONNode {
    let issue = composed.issue
    return .object([
      ("code", .text(issue.code.rawValue)), ("severity", .text(issue.severity.rawValue)),
      ("file", .optional(issue.location?.file)), ("line", .optional(issue.location?.line)),
      ("column", .optional(issue.location?.column)), ("text", .plain(composed.text)),
      ("hint", composed.hint.map(JSONNode.textObject) ?? .null),
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
