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
    let passes = passes(for: metrics, where: .everything, in: range, ofDaysAlone: true)
    return metrics.map { metric in
      guard case .quantity(let quantity) = metric.formula, quantity.addsRows else {
        return values(of: metric, onEach: days(range))
      }
      return sums(of: quantity, passes, in: range).map { $0.sum?.value.ifFinite }
    }
  }

  /// Totals a quantity for each day, and tells on which rows lack values.
  ///
  /// - Parameters:
  ///   - quantity: What adds up over days.
  ///   - metric: A metric of it alone.
  ///   - filter: Which observations count.
  ///   - range: The days.
  /// - Returns: The value of each day, `nil` without one, and whether a row of it lacks its own.
  func dailySums(
    of quantity: MetricQuantity, for metric: Metric, where filter: ObservationFilter,
    in range: DayRange
  ) -> [(value: Double?, lacksValues: Bool)] {
    let passes = passes(for: [metric], where: filter, in: range, ofDaysAlone: true)
    if case .sumOfAvailable(let measures) = quantity {
      return sums(ofAvailable: measures, passes, in: range)
    }
    if quantity.addsRows {
      return sums(of: quantity, passes, in: range).map { ($0.sum?.value.ifFinite, $0.lacksValues) }
    }
    var sums: [DayValue] = days(range).map { _ in (nil, false) }
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
  func exactDailySums(
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
    for (pass, wanted) in passes(for: [metric], where: filter, in: range, ofDaysAlone: true) {
      pass.sum(pair, wanted: wanted, from: range.lowerBound, into: &sums)
    }
    return sums.map { sums in
      (
        (value: sums?.0.value.ifFinite, lacksValues: false),
        (value: sums?.1.value.ifFinite, lacksValues: false)
      )
    }
  }

  private typealias DayValue = (value: Double?, lacksValues: Bool)

  /// Adds those of some measures that there are, for each day.
  private func sums(
    ofAvailable measures: [MeasureID], _ passes: Passes, in range: DayRange
  ) -> [DayValue] {
    let parts = measures.map { sums(of: .measure($0), passes, in: range) }
    return (0..<range.dayCount).map { day in
      let known = parts.lazy.map { $0[day] }.filter { $0.sum != nil }
      var whole: ExactSum?
      for part in known.compactMap(\.sum) {
        var sum = whole ?? ExactSum()
        sum.add(part)
        whole = sum
      }
      return (whole?.value.ifFinite, known.contains(where: \.lacksValues))
    }
  }

  private typealias Passes = [(pass: TablePass, wanted: [Bool])]

  /// Looks at all tables, without rows about several days where days alone are asked for.
  private func passes(
    for metrics: [Metric], where filter: ObservationFilter, in range: DayRange,
    ofDaysAlone: Bool = false
  ) -> Passes {
    let request = TotalsRequest(metrics)
    return observations.tables.enumerated().map { index, table in
      var wanted = table.areWanted(filter, in: range)
      if ofDaysAlone, !table.spans.isEmpty {
        for row in wanted.indices where table.spans[row].magnitude > 1 { wanted[row] = false }
      }
      return (TablePass(table, at: index, for: request), wanted)
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
