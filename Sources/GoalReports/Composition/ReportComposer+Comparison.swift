// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// Says which days stand beside which.
  func sentence(on comparison: PeriodComparison) throws -> String {
    var arguments = ["now": try argument(comparison.days)]
    arguments["previous"] = try comparison.previous.map(argument)
    arguments["yearBefore"] = try comparison.yearBefore.map(argument)
    let key =
      switch (comparison.previous, comparison.yearBefore) {
      case (.some, .some): "comparison.both"
      case (.some, nil): "comparison.previous"
      case (nil, _): "comparison.year-before"
      }
    return words.text(key, arguments)
  }

  private func argument(_ days: DayRange) throws -> MessageArgument {
    .formatted(try periods.text(of: days), number: nil)
  }

  /// The metrics now and before, and how they have changed.
  func table(of comparison: PeriodComparison) throws -> ComposedTable {
    var columns = [words.text("comparison.column.now")]
    if comparison.previous != nil { columns.append(words.text("comparison.column.previous")) }
    if comparison.yearBefore != nil { columns.append(words.text("comparison.column.year-before")) }
    let rows = try comparison.metrics.map { compared in
      let now = try values.comparedText(compared.current, compared.metric.unit)
      var cells = [now]
      if comparison.previous != nil { cells.append(try cell(compared, compared.previous)) }
      if comparison.yearBefore != nil { cells.append(try cell(compared, compared.yearBefore)) }
      return ComposedTable.Row(heading: heading(of: compared.metric), cells: cells)
    }
    return ComposedTable(corner: words.text("table.metric"), columns: columns, rows: rows)
  }

  /// An earlier value and how much it has changed since.
  func cell(_ compared: ComparedMetric, _ earlier: Double?) throws -> String {
    guard let earlier else { return noValue }
    let unit = compared.metric.unit
    let value = try values.comparedText(earlier, unit)
    guard let change = compared.change(since: earlier) else { return value }
    return words.text(
      "comparison.earlier",
      [
        "value": .formatted(value, number: nil),
        "change": .formatted(try text(ofChange: change, unit), number: nil),
      ])
  }

  /// Writes growth with its sign; that of a rate in percentage points.
  func text(ofChange change: Double, _ unit: MetricUnit) throws -> String {
    guard unit == .percent else { return try values.growthText(change) }
    return words.text(
      "change.points",
      ["points": .formatted(try values.pointsText(change * 100), number: change * 100)])
  }
}
