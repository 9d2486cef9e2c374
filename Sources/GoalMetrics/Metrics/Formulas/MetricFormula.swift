// SPDX-License-Identifier: Apache-2.0

/// How a metric is computed from sums and stocks of measures.
public indirect enum MetricFormula: Hashable, Sendable {
  /// The total of a quantity.
  case quantity(MetricQuantity)
  /// The value of another metric.
  case metric(Metric)
  /// A constant.
  case number(Double)
  case add(MetricFormula, MetricFormula)
  case subtract(MetricFormula, MetricFormula)
  case multiply(MetricFormula, MetricFormula)
  case divide(MetricFormula, MetricFormula)

  /// One quantity by another.
  static func ratio(_ one: MetricQuantity, _ other: MetricQuantity) -> MetricFormula {
    .divide(.quantity(one), .quantity(other))
  }

  /// The quantities it names, in the order in which they are written.
  public var quantities: [MetricQuantity] {
    switch self {
    case .quantity(let quantity): [quantity]
    case .metric(let metric): metric.formula.quantities
    case .number: []
    case .add(let one, let other), .subtract(let one, let other), .multiply(let one, let other),
      .divide(let one, let other):
      one.quantities + other.quantities
    }
  }

  /// Whether it has no value below zero, whatever the data.
  var isNeverNegative: Bool {
    switch self {
    case .quantity(let quantity): quantity.isNeverNegative
    case .metric(let metric): metric.formula.isNeverNegative
    case .number(let number): number >= 0
    case .add(let one, let other), .multiply(let one, let other), .divide(let one, let other):
      one.isNeverNegative && other.isNeverNegative
    case .subtract: false
    }
  }

  /// By which power of time it grows while nothing changes: sums by the first, levels, means and
  /// sums by sums by none; `nil` where its terms do not go together.
  var powerOfTime: Int? {
    switch self {
    case .quantity(let quantity): return quantity.addsOverDays ? 1 : 0
    case .metric(let metric): return metric.formula.powerOfTime
    case .number: return 0
    case .add(let one, let other), .subtract(let one, let other):
      guard let first = one.powerOfTime, first == other.powerOfTime else { return nil }
      return first
    case .multiply(let one, let other):
      guard let first = one.powerOfTime, let second = other.powerOfTime else { return nil }
      return first + second
    case .divide(let one, let other):
      guard let first = one.powerOfTime, let second = other.powerOfTime else { return nil }
      return first - second
    }
  }

  /// Whether its value over several days is the sum of its values on each.
  var addsOverDays: Bool {
    switch self {
    case .quantity(.change), .quantity(.statistic): false
    case .quantity(let quantity): quantity.addsOverDays
    case .metric(let metric): metric.formula.addsOverDays
    case .add(let one, let other), .subtract(let one, let other):
      one.addsOverDays && other.addsOverDays
    case .multiply(let formula, .number), .multiply(.number, let formula),
      .divide(let formula, .number):
      formula.addsOverDays
    // What a plan states once is of no day.
    case .number, .multiply, .divide: false
    }
  }

  /// The quantity that it is, if it is no more than one.
  var soleQuantity: MetricQuantity? {
    switch self {
    case .quantity(let quantity): quantity
    case .metric(let metric): metric.formula.soleQuantity
    default: nil
    }
  }
}

extension MetricFormula: CustomStringConvertible {
  /// The formula as plans write one, with `_` inside names.
  public var description: String { text(strength: 0) }

  /// Writes it inside a formula that binds so strongly: 1 for sums, 2 for products.
  private func text(strength: Int) -> String {
    func operation(
      _ one: MetricFormula, _ sign: String, _ other: MetricFormula, _ own: Int, isOrdered: Bool
    ) -> String {
      let text =
        one.text(strength: own) + " \(sign) " + other.text(strength: isOrdered ? own + 1 : own)
      return own < strength ? "(\(text))" : text
    }
    switch self {
    case .quantity(let quantity): return quantity.description
    case .metric(let metric): return metric.id.rawValue.replacing("-", with: "_")
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : number.description
    case .add(let one, let other): return operation(one, "+", other, 1, isOrdered: false)
    case .subtract(let one, let other): return operation(one, "-", other, 1, isOrdered: true)
    case .multiply(let one, let other): return operation(one, "*", other, 2, isOrdered: false)
    case .divide(let one, let other): return operation(one, "/", other, 2, isOrdered: true)
    }
  }
}
