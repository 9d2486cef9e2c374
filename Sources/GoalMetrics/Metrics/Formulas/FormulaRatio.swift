// SPDX-License-Identifier: Apache-2.0

/// What a formula divides by what, where it is a ratio.
struct FormulaRatio {
  var numerator: MetricFormula
  var denominator: MetricFormula
  /// What the quotient is multiplied by, as in cost per thousand; it belongs to neither side.
  var scale = 1.0
  /// The metric whose ratio it is, where the formula does no more than name and scale that.
  var metric: Metric?

  fileprivate func times(_ factor: Double) -> FormulaRatio {
    var ratio = self
    ratio.scale *= factor
    return ratio
  }
}

extension MetricFormula {
  /// Its sides, when it is a ratio, or that of a metric that it names or scales.
  var ratio: FormulaRatio? {
    switch self {
    case .metric(let metric):
      guard var ratio = metric.formula.ratio else { return nil }
      ratio.metric = ratio.metric ?? metric
      return ratio
    case .multiply(let formula, .number(let factor)), .multiply(.number(let factor), let formula):
      return formula.ratio?.times(factor)
    case .divide(let numerator, let denominator):
      if case .number(let divisor) = denominator, let ratio = numerator.ratio {
        return ratio.times(1 / divisor)
      }
      return FormulaRatio(numerator: numerator, denominator: denominator)
    case .quantity, .number, .add, .subtract, .multiply: return nil
    }
  }
}

extension MetricFormula {
  /// Its sides where it is a ratio to which a number may be added, and that number: revenue by spend,
  /// less one.
  var shiftedRatio: (ratio: FormulaRatio, shift: Double)? {
    if let ratio { return (ratio, 0) }
    func shifted(
      _ formula: MetricFormula, _ factor: Double, plus number: Double? = 0
    ) -> (FormulaRatio, Double)? {
      guard let number, let (ratio, shift) = formula.shiftedRatio else { return nil }
      return (ratio.times(factor), shift * factor + number)
    }
    switch self {
    case .metric(let metric): return metric.formula.shiftedRatio
    case .add(let one, let other):
      return shifted(one, 1, plus: other.constant) ?? shifted(other, 1, plus: one.constant)
    case .subtract(let one, let other):
      return shifted(one, 1, plus: other.constant.map { -$0 })
        ?? shifted(other, -1, plus: one.constant)
    case .multiply(let one, let other):
      return other.constant.flatMap { shifted(one, $0) }
        ?? one.constant.flatMap { shifted(other, $0) }
    case .quantity, .number, .divide: return nil
    }
  }

  /// Its value where it is made of numbers alone.
  private var constant: Double? { quantities.isEmpty ? value { _ in nil } : nil }
}

extension MetricFormula {
  /// Whether more or less of it is better, where it names and scales what has one direction, or adds
  /// such or a number up: spend with tax, ads and tools.
  public var better: BetterDirection? {
    switch self {
    case .quantity(.measure(let measure)):
      return Measure.isKnown(measure) ? Measure.named(measure).better : nil
    case .metric(let metric): return metric.better
    case .add(let one, let other):
      if other.constant != nil { return one.better }
      if one.constant != nil { return other.better }
      return one.better == other.better ? one.better : nil
    case .subtract(let one, let other): return other.constant != nil ? one.better : nil
    case .multiply(let one, let other):
      if let factor = other.constant { return factor > 0 ? one.better : nil }
      return one.constant.flatMap { $0 > 0 ? other.better : nil }
    case .divide(let one, let other):
      return other.constant.flatMap { $0 > 0 ? one.better : nil }
    case .quantity, .number: return nil
    }
  }
}

extension Metric {
  /// The two sides of a ratio of which rows have both or are in neither; `nil` for other metrics.
  var pair: (MetricQuantity, MetricQuantity)? {
    guard let ratio = formula.ratio, let one = ratio.numerator.soleQuantity,
      let other = ratio.denominator.soleQuantity, one.addsRows, other.addsRows,
      (ratio.metric ?? self).unit == .percent || one.isAdSpend
    else { return nil }
    return (one, other)
  }

  /// What ads brought and what they cost, of a ratio of the two; `nil` for other metrics.
  var adReturn: (brought: MeasureID, spend: MetricQuantity)? {
    guard let ratio = formula.ratio, case .fromAds(let brought)? = ratio.numerator.soleQuantity,
      let spend = ratio.denominator.soleQuantity, spend.isAdSpend
    else { return nil }
    return (brought, spend)
  }
}
