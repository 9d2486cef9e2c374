// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// The charts of a goal.
extension GoalTelling {
  // MARK: Trend

  func chart(_ trend: Trend, description: String) throws -> ChartScene {
    let isToBeKept = result.bounds != nil || result.isMetFromStart
    let start = isToBeKept ? nil : result.start ?? result.target
    let chart = TrendChart(
      trend: trend, days: goal.days, targets: try targetLines(),
      start: start,
      // The line of a rate is of its weeks or months; its forecast is of the whole.
      forecast: goal.metric.growsFromZero || goal.metric.aggregation == .stock
        ? result.forecast : nil,
      fromZero: isChartedFromZero, unit: unit,
      hasFractions: unit != .count || !result.isOfWholeThings,
      direction: composer.direction,
      title: composer.name(of: goal.metric), description: description)
    return try chart.scene(
      calendar: composer.calendar,
      lettering: .init(
        tick: { day, size in
          size == .day ? try dates.short(day) : try dates.monthName(day)
        }, year: dates.year),
      tickTexts: tickTexts, boundsText: boundsText,
      unitName: { try composer.values.unitName(of: unit) })
  }

  /// The same as small as a word.
  func sparkline(_ trend: Trend, description: String) -> ChartScene {
    let sparkline = Sparkline(
      trend: trend, days: goal.days, targets: chartTargets, fromZero: isChartedFromZero,
      direction: composer.direction)
    return sparkline.scene(
      title: composer.name(of: goal.metric), description: description)
  }

  /// The values that the chart draws, a row for each day, week or month.
  func chartData(_ trend: Trend) throws -> ComposedTable {
    let rows = try trend.points.map { point in
      ComposedTable.Row(
        heading: trend.size == .day
          ? try dates.short(point.days.lowerBound) : try composer.periods.text(of: point.days),
        cells: [
          try point.value.map { try values.goalText($0, unit).breakingAtUnits } ?? composer.noValue
        ])
    }
    return ComposedTable(
      corner: words.text("table.days"), columns: [composer.isolatedHeading(of: goal.metric)],
      rows: rows)
  }

  /// A trend whose days say something.
  func told(_ trend: Trend?) -> Trend? {
    result.isOfLedgers && trend?.size == .day ? nil : trend
  }

  /// A trend that there is something to be seen of.
  func drawn(_ trend: Trend?) -> Trend? {
    guard let trend = told(trend), !chartTargets.isEmpty,
      trend.points.contains(where: { $0.value != nil })
    else { return nil }
    return trend
  }

  private var chartTargets: [Double] {
    result.bounds.map { [$0.low, $0.high].compactMap { $0 } } ?? [result.target].compactMap { $0 }
  }

  private var isChartedFromZero: Bool { goal.metric.aggregation != .stock }

  /// The chart in words.
  func chartDescription() throws -> String {
    var arguments = arguments
    arguments["asOf"] = try dates.argument(
      min(result.lastDayRead(asOf: composer.model.asOf), goal.days.upperBound))
    arguments["current"] = arguments["current"] ?? .text(composer.noValue)
    return words.text(
      result.bounds == nil ? "chart.description" : "chart.description-bounds", arguments)
  }

  // MARK: Bullet

  func bullet(_ progress: ProgressBar?) throws -> ChartScene? {
    guard let progress, result.bounds == nil, !isShareOfParts, let current = result.current,
      let target = target(of: result), let start = result.start
    else { return nil }
    var arguments = arguments
    let expected = expected(of: result)
    arguments["expected"] = try expected.map { try values.goalArgument($0, unit) }
    let chart = BulletChart(
      start: .init(
        value: start,
        text: start == 0
          ? ChartText([
            try composer.values.tickText(start, unit, areWhole: true),
            try composer.values.text(start, .count),
          ])
          : try chartText(start)),
      current: .init(value: current, text: try chartText(current)),
      expected: try expected.map {
        BulletChart.Place(
          value: $0, text: try chartText($0, in: "chart.expected", as: "expected"))
      },
      target: .init(value: target, text: try targetText(target)),
      direction: composer.direction)
    return chart.scene(
      title: progress.description,
      description: words.text(
        expected == nil ? "chart.bullet.description-over" : "chart.bullet.description", arguments))
  }

  /// Whether the progress leaves out what a part has beyond its target, so that it is not that of the
  /// value.
  var isShareOfParts: Bool {
    guard result.hasPartBeyondTarget, let shown = result.shareOfWay, let current = result.current,
      let target = result.target, let start = result.start, target != start
    else { return false }
    return abs(shown - (current - start) / (target - start)) > 0.0005
  }
}
