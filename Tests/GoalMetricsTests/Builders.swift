// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// A day of April 2026; 0 is the last of March, 31 the first of May.
func april(_ day: Int) -> CivilDay { CivilDay(number: 20_543 + day) }

/// The whole of April 2026: thirty days.
let wholeApril = april(1)...april(30)

/// Builds a table from text: a line of column names, then a line for each row.
///
/// The first column is the day of April, perhaps with a time as in `5T09:30`. A column named like a dimension is one, any other is a
/// measure; `-` is a missing value. Rows keep their order.
func table(
  _ text: String, source: String = "data.csv", at place: SourceLocation = #_sourceLocation
) throws -> ObservationTable {
  var lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  let header = try #require(lines.isEmpty ? nil : lines.removeFirst(), sourceLocation: place)
  try #require(header.first == "day", sourceLocation: place)
  let dimensions = header.compactMap(Dimension.init(rawValue:))
  let measures = header.dropFirst().filter { Dimension(rawValue: $0) == nil }
  var table = ObservationTable(
    source: source, dimensions: dimensions, measures: measures.map(MeasureID.init(rawValue:)))
  for (index, cells) in lines.enumerated() {
    try #require(cells.count == header.count, sourceLocation: place)
    var dimensionValues: [String?] = []
    var measureValues: [Double] = []
    for (name, cell) in zip(header, cells).dropFirst() {
      if Dimension(rawValue: name) != nil {
        dimensionValues.append(cell == "-" ? nil : cell)
      } else {
        let value = cell == "-" ? .nan : try #require(Double(cell), sourceLocation: place)
        measureValues.append(value)
      }
    }
    let moment = cells[0].split(separator: "T")
    let number = try #require(Int(moment[0]), sourceLocation: place)
    let time = moment.count > 1 ? moment[1].split(separator: ":").compactMap { Int($0) } : []
    table.append(
      day: april(number), time: time.count == 2 ? ClockTime(hour: time[0], minute: time[1]) : nil,
      line: index + 2, dimensionValues: dimensionValues,
      measureValues: measureValues)
  }
  return table
}

/// Observations of one or several tables.
func observations(
  _ texts: String..., at place: SourceLocation = #_sourceLocation
) throws -> ObservationSet {
  ObservationSet(try texts.map { try table($0, at: place) })
}

/// A metric of the trade, which must exist.
func metric(_ id: MetricID, at place: SourceLocation = #_sourceLocation) throws -> Metric {
  try #require(Metric.named(id), sourceLocation: place)
}

/// Computes a metric of the trade over April, unless told otherwise.
func evaluate(
  _ id: MetricID, on observations: ObservationSet, where values: [Dimension: Set<String>] = [:],
  in range: DayRange = wholeApril, at place: SourceLocation = #_sourceLocation
) throws -> MetricResult {
  MetricEvaluator(observations).evaluate(
    try metric(id, at: place), where: ObservationFilter(values), in: range)
}

/// Computes a formula as a team would write it.
func evaluate(
  formula: String, unit: MetricUnit = .ratio, on observations: ObservationSet
) throws -> MetricResult {
  let metric = Metric(
    "own", try MetricFormula(parsing: formula), unit: unit, aggregation: .ratioOfSums, better: nil)
  return MetricEvaluator(observations).evaluate(metric, in: wholeApril)
}

/// Measures a goal on a day of April.
func evaluate(
  _ goal: Goal, on observations: ObservationSet, asOf day: Int,
  thresholds: PaceThresholds = PaceThresholds()
) -> GoalResult {
  GoalEvaluator(observations, thresholds: thresholds).evaluate(goal, asOf: april(day))
}

extension Goal {
  /// A goal on a metric of the trade, over April unless told otherwise.
  init(
    _ id: MetricID, _ target: GoalTarget, baseline: Double? = nil,
    where values: [Dimension: Set<String>] = [:], days: DayRange = wholeApril,
    actuals: [(day: Int, value: Double)]? = nil, at place: SourceLocation = #_sourceLocation
  ) throws {
    self.init(
      metric: try GoalMetricsTests.metric(id, at: place), filter: ObservationFilter(values),
      baseline: baseline, target: target, days: days,
      actuals: actuals?.map { ActualValue(day: april($0.day), value: $0.value) })
  }
}
