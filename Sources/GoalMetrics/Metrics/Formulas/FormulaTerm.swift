// SPDX-License-Identifier: Apache-2.0

/// A quantity in a sum, and what it is multiplied by there.
struct FormulaTerm: Hashable, Sendable {
  var quantity: MetricQuantity
  /// Numbers, and of sums also levels, means and rates, which are no more for more days.
  var factor = MetricFormula.number(1)
}

extension MetricFormula {
  /// The sums over days that it adds up, each multiplied by what is none: twice the leads, revenue
  /// less spend, leads for each follower.
  ///
  /// What stands beside them and is of no day, such as costs that a plan states once, is left out.
  /// `nil` where sums are multiplied or divided by each other, so that days do not add up.
  var termsOfSums: [FormulaTerm]? {
    terms({ $0.powerOfTime == 0 }) { $0.addsOverDays }
  }

  /// Whether it takes away sums over days, or multiplies by what is below zero.
  var subtractsTotals: Bool {
    switch self {
    case .quantity: false
    case .metric(let metric): metric.formula.subtractsTotals
    case .number(let number): number < 0
    case .subtract(let one, let other):
      one.subtractsTotals || other.quantities.contains(where: \.addsOverDays)
    case .add(let one, let other), .multiply(let one, let other), .divide(let one, let other):
      one.subtractsTotals || other.subtractsTotals
    }
  }

  /// The levels that it adds up, each multiplied by a number; `nil` where it reads anything else.
  var termsOfLevels: [FormulaTerm]? {
    terms({ $0.quantities.isEmpty }) { quantity in
      if case .measure = quantity { quantity.isStock } else { false }
    }
  }

  private func terms(
    _ isFactor: (MetricFormula) -> Bool, _ isTerm: (MetricQuantity) -> Bool
  ) -> [FormulaTerm]? {
    func terms(of formula: MetricFormula) -> [FormulaTerm]? { formula.terms(isFactor, isTerm) }
    func scaled(
      _ formula: MetricFormula, _ change: (MetricFormula) -> MetricFormula
    ) -> [FormulaTerm]? {
      terms(of: formula)?.map { FormulaTerm(quantity: $0.quantity, factor: change($0.factor)) }
    }
    if isFactor(self) { return [] }
    switch self {
    case .quantity(let quantity): return isTerm(quantity) ? [FormulaTerm(quantity: quantity)] : nil
    case .metric(let metric): return terms(of: metric.formula)
    case .number: return nil
    case .add(let one, let other):
      guard let first = terms(of: one), let second = terms(of: other) else { return nil }
      return first + second
    case .subtract(let one, let other):
      let negative = scaled(other) { .multiply(.number(-1), $0) }
      guard let first = terms(of: one), let second = negative else { return nil }
      return first + second
    case .multiply(let one, let other):
      if isFactor(other) { return scaled(one) { .multiply($0, other) } }
      return isFactor(one) ? scaled(other) { .multiply(one, $0) } : nil
    case .divide(let one, let other):
      return isFactor(other) ? scaled(one) { .divide($0, other) } : nil
    }
  }

  /// What it comes to with values of its quantities; `nil` without one of them, and where something
  /// is divided by nothing.
  func value(of quantity: (MetricQuantity) -> Double?) -> Double? {
    func both(
      _ one: MetricFormula, _ other: MetricFormula, _ compute: (Double, Double) -> Double
    ) -> Double? {
      guard let one = one.value(of: quantity), let other = other.value(of: quantity) else {
        return nil
      }
      return compute(one, other).ifFinite
    }
    switch self {
    case .quantity(let own): return quantity(own)
    case .metric(let metric): return metric.formula.value(of: quantity)
    case .number(let number): return number
    case .add(let one, let other): return both(one, other, +)
    case .subtract(let one, let other): return both(one, other, -)
    case .multiply(let one, let other): return both(one, other, *)
    case .divide(let one, let other): return both(one, other, /)
    }
  }
}
