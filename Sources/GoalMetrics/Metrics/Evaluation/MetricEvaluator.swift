// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Computes metrics from observations.
public struct MetricEvaluator: Sendable {
  let observations: ObservationSet

  /// Creates an evaluator over all the observations of a report.
  public init(_ observations: ObservationSet) { self.observations = observations }

  /// Computes a metric.
  ///
  /// - Parameters:
  ///   - metric: What to compute.
  ///   - filter: Which observations count.
  ///   - range: On which days.
  /// - Returns: The value, or why there is none.
  public func evaluate(
    _ metric: Metric, where filter: ObservationFilter = .everything, in range: DayRange
  ) -> MetricResult {
    totals(for: [metric], where: filter, in: range).slice().evaluate(metric)
  }

  /// Computes a metric for each value on an axis, in order: a value of a dimension, a day of the
  /// week or a run of days.
  public func evaluate(
    _ metric: Metric, by axis: SliceAxis, where filter: ObservationFilter = .everything,
    in range: DayRange
  ) -> [(place: SliceValue, result: MetricResult)] {
    let totals = totals(for: [metric], by: [axis], where: filter, in: range)
    return totals.values(on: axis).map { ($0, totals.slice(at: [$0]).evaluate(metric)) }
  }

  /// Totals observations in one pass, for any number of metrics and slices.
  ///
  /// - Parameters:
  ///   - metrics: The metrics that are to be computed from the totals.
  ///   - axes: By what to tell the observations apart.
  ///   - filter: Which observations count.
  ///   - range: On which days.
  /// - Returns: Totals that hold all that the metrics need, but no rows.
  public func totals(
    for metrics: [Metric], by axes: [SliceAxis] = [],
    where filter: ObservationFilter = .everything, in range: DayRange
  ) -> SlicedTotals {
    let request = TotalsRequest(metrics)
    // Where no file lacks days that others have, no side is there without the other.
    let isOfSeveral = request.combines && observations.tables.count > 1
    let gaps = isOfSeveral && observations.gaps.isUneven ? observations.gaps : nil
    var totals = SlicedTotals(axes: axes, range: range, gaps: gaps)
    for (index, table) in observations.tables.enumerated() {
      let pass = TablePass(table, at: index, for: request, beside: gaps)
      var shape = pass.shape
      shape.untold = filter.values.keys.filter { table.column(of: $0) == nil }
        .min { $0.rawValue < $1.rawValue }
      totals.tables.append(shape)
      let codes = axes.map { AxisCodes($0, of: table) }
      let wanted = table.areWanted(filter, in: range)
      pass.sum(wanted: wanted, axes: codes, into: &totals.cells)
      pass.readRows(wanted: wanted, axes: codes, into: &totals.rows)
      if !request.wholes.isEmpty {
        pass.sum(
          wanted: table.areWanted(filter.forWholes, in: range), axes: codes, into: &totals.wholes)
      }
      for measure in request.stocks {
        totals.stocks[measure, default: StockSeries()].add(
          table, at: index, of: measure, filter.forStocks, upTo: range.upperBound)
      }
    }
    return totals
  }
}

extension ObservationFilter {
  /// The filter as a whole sees it, of which networks and sources are the parts.
  fileprivate var forWholes: ObservationFilter {
    ObservationFilter(values.filter { $0.key != .network && $0.key != .source })
  }
}

extension ObservationTable {
  /// Tells of each row whether it passes a filter on some days.
  func areWanted(_ filter: ObservationFilter, in range: DayRange) -> [Bool] {
    var wanted = days.map(range.contains)
    for (dimension, values) in filter.values {
      guard let column = column(of: dimension) else {
        return [Bool](repeating: false, count: count)
      }
      // The first is for rows whose value is not known.
      let isAllowed = [false] + column.values.map(values.contains)
      for row in wanted.indices where wanted[row] {
        wanted[row] = isAllowed[Int(column.codes[row]) + 1]
      }
    }
    return wanted
  }
}
