// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Values of many runs of days, from totals made in one pass.
extension MetricEvaluator {
  /// Computes metrics on each of some runs of days, none of which overlaps another.
  ///
  /// - Parameters:
  ///   - metrics: What to compute.
  ///   - filter: Which observations count.
  ///   - runs: On which days.
  /// - Returns: For each metric a result for each run.
  public func results(
    of metrics: [Metric], where filter: ObservationFilter = .everything, onEach runs: [DayRange]
  ) -> [[MetricResult]] {
    let together = metrics.filter { !$0.looksAhead }
    let slices = totals(of: together, where: filter, onEach: runs).map { totals in
      runs.indices.map { totals.slice(at: [.bucket($0)]) }
    }
    return metrics.map { metric in
      guard let slices, !metric.looksAhead else {
        return runs.map { evaluate(metric, where: filter, in: $0) }
      }
      return slices.map { $0.evaluate(metric) }
    }
  }

  /// Computes a metric on each of some runs of days, none of which overlaps another.
  ///
  /// - Returns: The value of each run; `nil` where there is none.
  func values(
    of metric: Metric, where filter: ObservationFilter = .everything, onEach runs: [DayRange]
  ) -> [Double?] {
    results(of: [metric], where: filter, onEach: runs)[0].map(\.value)
  }

  /// Computes a metric from the first day of some runs to the end of each.
  ///
  /// - Parameters:
  ///   - metric: What to compute.
  ///   - filter: Which observations count.
  ///   - runs: Runs of days in order of time, none of which overlaps another.
  /// - Returns: The value up to the end of each run; `nil` where there is none.
  func valuesSoFar(
    of metric: Metric, where filter: ObservationFilter, upToEach runs: [DayRange]
  ) -> [Double?] {
    guard let first = runs.first?.lowerBound, let last = runs.last?.upperBound else { return [] }
    if case .quantity(let quantity) = metric.formula, quantity.addsRows,
      first.distance(to: last) < Self.mostDays
    {
      return sumsSoFar(
        exactDailySums(of: quantity, for: metric, where: filter, in: first...last), upToEach: runs)
    }
    guard !metric.looksAhead, let totals = totals(of: [metric], where: filter, onEach: runs) else {
      return runs.map { evaluate(metric, where: filter, in: first...$0.upperBound).value }
    }
    var soFar = ObservationTotals(tables: totals.tables, range: runs[0], gaps: totals.gaps)
    return runs.indices.map { index in
      soFar.add(totals.slice(at: [.bucket(index)]))
      soFar.range = first...runs[index].upperBound
      return soFar.evaluate(metric).value
    }
  }

  /// Sums of longer times are not added day by day.
  private static let mostDays = 10_000

  private func sumsSoFar(_ sums: [ExactSum?], upToEach runs: [DayRange]) -> [Double?] {
    var soFar: ExactSum?
    return runs.map { run in
      let first = runs[0].lowerBound.distance(to: run.lowerBound)
      for case let sum? in sums[first..<first + run.dayCount] {
        var whole = soFar ?? ExactSum()
        whole.add(sum)
        soFar = whole
      }
      return soFar?.value.ifFinite
    }
  }

  /// Totals by run of days; `nil` for no runs.
  private func totals(
    of metrics: [Metric], where filter: ObservationFilter, onEach runs: [DayRange]
  ) -> SlicedTotals? {
    guard let first = runs.map(\.lowerBound).min(), let last = runs.map(\.upperBound).max() else {
      return nil
    }
    return totals(for: metrics, by: [.buckets(runs)], where: filter, in: first...last)
  }
}

extension Metric {
  /// Whether a later day may change the value of an earlier one: a page without followers up to a
  /// day is set against its first ones after it.
  fileprivate var looksAhead: Bool {
    formula.quantities.contains { quantity in
      if case .meanByFollowers = quantity { true } else { false }
    }
  }
}
