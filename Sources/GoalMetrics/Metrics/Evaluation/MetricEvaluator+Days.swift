// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension MetricEvaluator {
  /// Computes metrics for each day.
  ///
  /// What is a sum of rows is added by day, without all that is said of single results.
  ///
  /// - Returns: For each metric, the value of each day of the range; `nil` on days without one.
  func dailyValues(of metrics: [Metric], in range: DayRange) -> [[Double?]] {
    let request = TotalsRequest(metrics)
    let passes = observations.tables.enumerated().map { index, table in
      (pass: TablePass(table, at: index, for: request), wanted: table.days.map(range.contains))
    }
    return metrics.map { metric in
      guard case .quantity(let quantity) = metric.formula, quantity.addsRows else {
        return days(range).map { evaluate(metric, in: $0).value }
      }
      var sums = [ExactSum?](repeating: nil, count: range.dayCount)
      for (pass, wanted) in passes {
        pass.sum(quantity, wanted: wanted, from: range.lowerBound, into: &sums)
      }
      return sums.map { $0?.value.ifFinite }
    }
  }

  private func days(_ range: DayRange) -> [DayRange] {
    (0..<range.dayCount).map { offset in
      let day = range.lowerBound.advanced(by: offset)
      return day...day
    }
  }
}
