// SPDX-License-Identifier: Apache-2.0

/// How a metric is computed from sums and stocks of measures.
public indirect enum MetricFormula: Hashable, Sendable {
  /// The total of a quantity.
  case quantity(MetricQuantity)
  /// A constant.
  case number(Double)
  case add(MetricFormula, MetricFormula)
  case subtract(MetricFormula, MetricFormula)
  case multiply(MetricFormula, MetricFormula)
  case divide(MetricFormula, MetricFormula)

  /// The quantities it names, in the order in which they are written.
  public var quantities: [MetricQuantity] {
    switch self {
    case .quantity(let quantity): [quantity]
    case .number: []
    case .add(let one, let other), .subtract(let one, let other), .multiply(let one, let other),
      .divide(let one, let other):
      one.quantities + other.quantities
    }
  }

  /// The formula of the numerator and of the denominator, when it is a ratio.
  ///
  /// A constant factor after the division, as in cost per thousand, belongs to neither.
  var ratio: (numerator: MetricFormula, denominator: MetricFormula, scale: Double)? {
    switch self {
    case .divide(let numerator, let denominator): (numerator, denominator, 1)
    case .multiply(.divide(let numerator, let denominator), .number(let scale)):
      (numerator, denominator, scale)
    default: nil
    }
  }
}

/// Something totalled over rows before any arithmetic.
public enum MetricQuantity: Hashable, Sendable {
  /// A measure by its own aggregation.
  case measure(MeasureID)
  /// The first of these that a network's rows have at all.
  case firstAvailable([MeasureID])
  /// A measure where the source exports it, else the sum of those parts that it has.
  case exportedOrSum(MeasureID, parts: [MeasureID])
  /// A stock just before the days in question; without an earlier value, its first inside.
  case opening(MeasureID)
  /// A stock at the end of the days in question less the same stock at their start.
  case change(MeasureID)

  /// The measures it may read, those it prefers first.
  public var measures: [MeasureID] {
    switch self {
    case .measure(let measure), .opening(let measure), .change(let measure): [measure]
    case .firstAvailable(let measures): measures
    case .exportedOrSum(let measure, let parts): [measure] + parts
    }
  }

  /// Whether rows are added, so that each row has a value of its own.
  var addsRows: Bool {
    switch self {
    case .measure(let measure): Measure.named(measure).aggregation != .stock
    case .firstAvailable, .exportedOrSum: true
    case .opening, .change: false
    }
  }
}
