// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension GoalTelling {
  func chart(_ trend: Trend?) throws -> ChartScene? {
    let bounds = result.bounds.map { [$0.low, $0.high].compactMap { $0 } }
    let targets = bounds ?? [result.target].compactMap { $0 }
    guard let trend, !targets.isEmpty, trend.points.contains(where: { $0.value != nil })
    else { return nil }
    let start =
      bounds != nil ? nil : goal.metric.accumulates ? 0 : result.baseline ?? result.target
    var arguments = try arguments()
    arguments["asOf"] = try dates.argument(min(composer.model.asOf, goal.days.upperBound))
    arguments["current"] = arguments["current"] ?? .text(composer.noValue)
    let chart = TrendChart(
      trend: trend, days: goal.days, targets: targets, start: start,
      // The line of a rate is of its weeks or months; its forecast is of the whole.
      forecast: goal.metric.accumulates || goal.metric.aggregation == .stock
        ? result.forecast : nil,
      fromZero: goal.metric.aggregation != .stock, hasFractions: unit != .count,
      direction: composer.direction,
      title: composer.name(of: goal.metric),
      description: words.text(
        bounds == nil ? "chart.description" : "chart.description-bounds", arguments),
      targetText: words.text(
        bounds == nil ? "chart.target" : "bounds.text", arguments))
    return try chart.scene(
      calendar: composer.calendar,
      dayText: { day, size in
        size == .day ? try dates.short(day) : try dates.monthName(day)
      },
      valueText: { try values.tickText($0, unit, areWhole: $1) })
  }
}
