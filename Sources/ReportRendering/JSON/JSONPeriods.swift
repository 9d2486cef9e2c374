// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import StringCatalogs

/// Writes a series of periods for programs.
enum JSONPeriods {
  static func node(_ composed: ComposedPeriods, of model: ReportModel) -> JSONNode {
    let series = composed.series
    return .object([
      ("every", .text(series.step.rawValue)),
      (
        "rows",
        .list(
          series.periods.enumerated().map { place, period in
            .object([
              ("from", .text(period.days.lowerBound.description)),
              ("to", .text(period.days.upperBound.description)),
              ("whole", .bool(period.isWhole)), ("text", .plain(composed.names[place])),
              (
                "metrics",
                .list((series.metrics + series.networks).map { metric($0, at: place) })
              ),
              ("goals", .list(series.goals.map { goal($0, at: place, of: model) })),
            ])
          })
      ),
    ])
  }

  private static func metric(_ run: PeriodSeries.MetricRun, at place: Int) -> JSONNode {
    let result = run.results[place]
    return .object([
      ("id", .text(run.metric.id.rawValue)),
      ("where", .object(run.network.map { [("network", .text($0))] } ?? [])),
      ("value", .optional(result.value)), ("numerator", .optional(result.numerator)),
      ("denominator", .optional(result.denominator)), ("change", .optional(run.changes[place])),
    ])
  }

  private static func goal(
    _ run: PeriodSeries.GoalRun, at place: Int, of model: ReportModel
  ) -> JSONNode {
    .object([
      ("id", .text(model.goals[run.goal].goal.id)), ("value", .optional(run.values[place])),
    ])
  }
}
