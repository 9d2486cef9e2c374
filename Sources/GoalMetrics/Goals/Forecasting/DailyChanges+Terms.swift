// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What days add to metrics that add up sums, or levels.
extension DailyChanges {
  /// Finds the changes of a goal on what grows, or on a level; `nil` for others, and without data.
  init?(of goal: Goal, in observations: ObservationSet, _ range: DayRange) {
    let metric = goal.metric
    if metric.aggregation == .stock {
      guard let terms = metric.formula.termsOfLevels else { return nil }
      let parts = terms.map { term -> DailyChanges? in
        let changes = DailyChanges(
          levelsOf: term.quantity.measures[0], observations, goal.filter.forStocks, range)
        return term.factor.value { _ in nil }.flatMap { changes?.times($0) }
      }
      self.init(adding: parts)
    } else {
      guard metric.growsFromZero, let terms = metric.formula.termsOfSums else { return nil }
      self.init(terms, of: goal, observations, range)
    }
  }

  /// Finds what each day adds to a sum of sums; `nil` for what multiplies or divides them by
  /// anything but numbers, and without data.
  init?(
    sumsOf metric: Metric, _ observations: ObservationSet, _ filter: ObservationFilter,
    _ range: DayRange
  ) {
    guard metric.formula.addsOverDays, let terms = metric.formula.termsOfSums else { return nil }
    let factors = terms.compactMap { $0.factor.value { _ in nil } }
    guard factors.count == terms.count else { return nil }
    self.init(
      Self.sums(of: zip(terms, factors), metric, observations, filter, range),
      from: range.lowerBound,
      besides: Self.daysUnknown(of: metric, in: observations, where: filter, range))
  }

  /// Adds the sums and the gains of levels that a goal counts.
  private init?(
    _ terms: [FormulaTerm], of goal: Goal, _ observations: ObservationSet, _ range: DayRange
  ) {
    let factors = terms.compactMap { Self.value(of: $0.factor, goal, observations, range) }
    // Where one has no value nobody knows what days bring.
    guard factors.count == terms.count else { return nil }
    var sums: [(FormulaTerm, Double)] = []
    var parts: [DailyChanges?] = []
    for (term, factor) in zip(terms, factors) {
      if case .change(let measure) = term.quantity {
        let changes = DailyChanges(
          levelsOf: measure, observations, goal.filter.forStocks, range)
        parts.append(changes?.times(factor))
      } else {
        sums.append((term, factor))
      }
    }
    if !sums.isEmpty {
      let days = Self.sums(of: sums, goal.metric, observations, goal.filter, range)
      parts.append(
        DailyChanges(
          days, from: range.lowerBound,
          besides: Self.daysUnknown(of: goal.metric, in: observations, where: goal.filter, range)))
    }
    self.init(adding: parts)
  }

  /// What a sum is multiplied by on the goal's own days, on which it is multiplied: a mean or a
  /// highest value is another one on other days.
  ///
  /// Before it begins, and where its days have none, it is that of as many days, else of all that are
  /// looked at.
  private static func value(
    of factor: MetricFormula, _ goal: Goal, _ observations: ObservationSet, _ range: DayRange
  ) -> Double? {
    if factor.quantities.isEmpty { return factor.value { _ in nil } }
    let evaluator = MetricEvaluator(observations)
    let last = range.upperBound
    let own =
      last < goal.days.lowerBound
      ? last.advanced(by: 1 - goal.days.dayCount)...last : goal.days.lowerBound...last
    let metric = Metric(
      goal.metric.id, factor, unit: goal.metric.unit, aggregation: .ratioOfSums, better: nil)
    return [own, range].lazy.compactMap {
      evaluator.evaluate(metric, where: goal.filter, in: $0).value
    }.first
  }

  /// Adds the sums of each day, each multiplied.
  ///
  /// Of a day on which one of several is not known nobody knows what it brought.
  private static func sums(
    of terms: some Sequence<(FormulaTerm, Double)>, _ metric: Metric,
    _ observations: ObservationSet, _ filter: ObservationFilter, _ range: DayRange
  ) -> [(value: Double?, lacksValues: Bool)] {
    let evaluator = MetricEvaluator(observations)
    let parts = terms.map { term, factor in
      let own = Metric(
        metric.id, .quantity(term.quantity), unit: metric.unit, aggregation: .sum, better: nil)
      let days = evaluator.dailySums(of: term.quantity, for: own, where: filter, in: range)
      let scaled = days.map { day in
        (value: day.value.flatMap { ($0 * factor).ifFinite }, lacksValues: day.lacksValues)
      }
      return (days: scaled, metric: own)
    }
    guard parts.count > 1 else { return parts.first?.days ?? [] }
    let unknown = parts.map { daysUnknown(of: $0.metric, in: observations, where: filter, range) }
    return (0..<range.dayCount).map { offset in
      let day = range.lowerBound.advanced(by: offset)
      let isKnown = zip(parts, unknown).allSatisfy { part, unknown in
        part.days[offset].value != nil
          || !part.days[offset].lacksValues && !unknown.contains(day)
      }
      let known = parts.compactMap { $0.days[offset].value }
      let value = isKnown && !known.isEmpty ? known.reduce(0, +).ifFinite : nil
      return (value, !isKnown)
    }
  }

  /// Adds changes on the days of which all know; `nil` where one is missing, or none is common.
  private init?(adding parts: [DailyChanges?]) {
    let known = parts.compactMap { $0 }
    guard known.count == parts.count, let first = known.map(\.firstDay).max(),
      let last = known.map(\.lastDay).min(), first <= last
    else { return nil }
    let columns = known.map { $0[first...last] }
    let values = columns[0].indices.map { day in
      columns.dropFirst().reduce(columns[0][day]) { sum, column in
        sum.flatMap { sum in column[day].flatMap { (sum + $0).ifFinite } }
      }
    }
    self.init(
      values, from: first, daysWithValues: known.map(\.daysWithValues).min() ?? 0)
  }

  private func times(_ factor: Double) -> DailyChanges {
    DailyChanges(
      values.map { value in value.flatMap { ($0 * factor).ifFinite } }, from: firstDay,
      daysWithValues: daysWithValues)
  }
}
