// SPDX-License-Identifier: Apache-2.0

extension ObservationTotals {
  /// Computes a metric that the totals were made for.
  ///
  /// - Returns: The value, or why there is none.
  public func evaluate(_ metric: Metric) -> MetricResult {
    var computation = MetricComputation(totals: self)
    return computation.evaluate(metric)
  }
}

/// The computation of one metric from totals, with what is to be said of it.
struct MetricComputation {
  let totals: ObservationTotals
  /// Why there is no value: the first reason met.
  private(set) var absence: MetricAbsence?
  private(set) var notes: [MetricNote] = []
  /// Whether single days say nothing of a ratio.
  var isOfLedgers = false
  var rows = RowsRead()

  init(totals: ObservationTotals) { self.totals = totals }

  mutating func evaluate(_ metric: Metric) -> MetricResult {
    if case .quantity(let quantity) = metric.formula {
      let total = total(of: quantity)
      return result(
        value: total?.value, numerator: total?.numerator, denominator: total?.denominator)
    }
    guard let ratio = metric.formula.ratio else {
      let value = value(of: metric.formula)
      noteUncoveredDays(of: metric)
      return result(value: value)
    }
    let sides: (numerator: Double?, denominator: Double?)
    if let (one, other) = metric.pair {
      sides = pairedSums(one, other)
    } else if let (brought, spend) = metric.adReturn {
      let sums = sumsOfAds(brought, spend)
      sides = (sums.brought, sums.spend)
    } else if let (returned, factor) = metric.accountReturn {
      sides = accountSums(returned, factor)
      noteUncoveredDays(of: metric)
    } else {
      sides = (value(of: ratio.numerator), value(of: ratio.denominator))
      noteUncoveredDays(of: metric)
    }
    guard let numerator = sides.numerator, let denominator = sides.denominator else {
      return result(value: nil, numerator: sides.numerator, denominator: sides.denominator)
    }
    guard denominator != 0 else {
      absence = .zeroDenominator
      return result(value: nil, numerator: numerator, denominator: 0)
    }
    return result(
      value: numerator / denominator * ratio.scale, numerator: numerator, denominator: denominator)
  }

  private func result(
    value: Double?, numerator: Double? = nil, denominator: Double? = nil
  ) -> MetricResult {
    let value = value?.ifFinite
    return MetricResult(
      value: value, numerator: numerator?.ifFinite, denominator: denominator?.ifFinite,
      absence: value == nil ? absence ?? .zeroDenominator : nil, notes: notes,
      isOfLedgers: isOfLedgers, rows: rows.bySource(totals.tables))
  }

  private mutating func value(of formula: MetricFormula) -> Double? {
    func both(_ one: MetricFormula, _ other: MetricFormula) -> (Double, Double)? {
      guard let one = value(of: one), let other = value(of: other) else { return nil }
      return (one, other)
    }
    switch formula {
    case .number(let number): return number
    case .quantity(let quantity): return total(of: quantity)?.value
    case .metric(let metric):
      let value = evaluate(metric)
      if let reason = value.absence { fail(reason) }
      return value.value
    case .add(let one, let other): return both(one, other).map { $0.0 + $0.1 }
    case .subtract(let one, let other): return both(one, other).map { $0.0 - $0.1 }
    case .multiply(let one, let other): return both(one, other).map { $0.0 * $0.1 }
    case .divide(let one, let other):
      guard let (one, other) = both(one, other) else { return nil }
      guard other != 0 else {
        fail(.zeroDenominator)
        return nil
      }
      return one / other
    }
  }

  /// Notes why there is no value, unless a reason is known already.
  mutating func fail(_ reason: MetricAbsence) { absence = absence ?? reason }

  /// Adds a note; a formula that names a quantity twice still has it once.
  mutating func add(_ note: MetricNote) {
    if !notes.contains(note) { notes.append(note) }
  }
}
