// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What the rows of a day add up to.
struct DaySum {
  /// The sum; `nil` where no row has a value.
  var sum: ExactSum?
  /// Whether a row lacks a value.
  var lacksValues = false
}

extension MetricEvaluator {
  /// Computes metrics for each day.
  ///
  /// What is a sum of rows is added by day, without all that is said of single results.
  ///
  /// - Returns: For each metric, the value of each day of the range; `nil` on days without one.
  func dailyValues(of metrics: [Metric], in range: DayRange) -> [[Double?]] {
    let passes = passes(for: metrics, where: .everything, in: range)
    return metrics.map { metric in
      guard case .quantity(let quantity) = metric.formula, quantity.addsRows else {
        return values(of: metric, onEach: days(range))
      }
      return sums(of: quantity, passes, in: range).map { $0.sum?.value.ifFinite }
    }
  }

  /// Computes a metric for each day, and tells on which rows lack values.
  func dailySums(
    of metric: Metric, where filter: ObservationFilter, in range: DayRange
  ) -> [(value: Double?, lacksValues: Bool)] {
    if case .quantity(let quantity) = metric.formula, quantity.addsRows {
      return sums(of: quantity, passes(for: [metric], where: filter, in: range), in: range)
        .map { ($0.sum?.value.ifFinite, $0.lacksValues) }
    }
    var sums: [(value: Double?, lacksValues: Bool)] = days(range).map { _ in (nil, false) }
    for (place, result) in evaluate(metric, by: .buckets(days(range)), where: filter, in: range) {
      guard case .bucket(let index) = place else { continue }
      let lacksValues = result.notes.contains { note in
        if case .missingValues = note { true } else { false }
      }
      sums[index] = (result.value, lacksValues)
    }
    return sums
  }

  /// Adds a quantity of rows for each day; `nil` on days without a value.
  func dailySums(
    of quantity: MetricQuantity, for metric: Metric, where filter: ObservationFilter,
    in range: DayRange
  ) -> [ExactSum?] {
    sums(of: quantity, passes(for: [metric], where: filter, in: range), in: range).map(\.sum)
  }

  /// Adds both sides of a ratio for each day, of rows that have both.
  func dailyPairs(
    of metric: Metric, _ pair: (MetricQuantity, MetricQuantity), where filter: ObservationFilter,
    in range: DayRange
  ) -> [((value: Double?, lacksValues: Bool), (value: Double?, lacksValues: Bool))] {
    var sums = [(ExactSum, ExactSum)?](repeating: nil, count: range.dayCount)
    for (pass, wanted) in passes(for: [metric], where: filter, in: range) {
      pass.sum(pair, wanted: wanted, from: range.lowerBound, into: &sums)
    }
    return sums.map { sums in
      (
        (value: sums?.0.value.ifFinite, lacksValues: false),
        (value: sums?.1.value.ifFinite, lacksValues: false)
      )
    }
  }

  private typealias Passes = [(pass: TablePass, wanted: [Bool])]

  private func passes(
    for metrics: [Metric], where filter: ObservationFilter, in range: DayRange
  ) -> Passes {
    let request = TotalsRequest(metrics)
    return observations.tables.enumerated().map { index, table in
      (TablePass(table, at: index, for: request), table.areWanted(filter, in: range))
    }
  }

  private func sums(
    of quantity: MetricQuantity, _ passes: Passes, in range: DayRange
  ) -> [DaySum] {
    var sums = [DaySum](repeating: DaySum(), count: range.dayCount)
    for (pass, wanted) in passes {
      pass.sum(quantity, wanted: wanted, from: range.lowerBound, into: &sums)
    }
    return sums
  }

  private func days(_ range: DayRange) -> [DayRange] {
    (0..<range.dayCount).map { offset in
      let day = range.lowerBound.advanced(by: offset)
      return day...day
    }
  }
}
