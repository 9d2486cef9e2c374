// SPDX-License-Identifier: Apache-2.0

/// A formula whose names are known, and what comes of it.
public struct ResolvedFormula: Hashable, Sendable {
  /// How it is computed.
  public let formula: MetricFormula
  /// The unit of its values; `nil` where the data would have to tell.
  public let unit: MetricUnit?
  /// How its values over days, posts and networks become one.
  public let aggregation: Aggregation
}

extension FormulaSyntax {
  /// Finds what the names stand for, and whether the units go together.
  ///
  /// A name is that of one of `metrics`, else of a metric or a measure of the trade, else of a
  /// measure of the team's own, whose unit nobody knows and which goes with any other.
  ///
  /// - Parameter metrics: The team's own metrics.
  /// - Returns: The formula, its unit and how its values add up.
  /// - Throws: `FormulaError` with the place of the sign or name that makes no sense.
  public func resolved(with metrics: [MetricID: Metric] = [:]) throws(FormulaError)
    -> ResolvedFormula
  {
    let resolved = try FormulaResolver(metrics: metrics).resolve(root)
    let unit: MetricUnit? =
      switch resolved.unit {
      case .known(let unit): unit
      case .number: .ratio
      case .unknown: nil
      }
    return ResolvedFormula(
      formula: resolved.formula, unit: unit, aggregation: resolved.aggregation)
  }
}

extension MetricFormula {
  /// Reads a formula of measures as plans write it.
  ///
  /// - Throws: `FormulaError` with the place.
  public init(parsing text: String) throws(FormulaError) {
    self = try FormulaSyntax(parsing: text).resolved().formula
  }
}

/// Finds formulas, units and ways to add up of the parts of a formula.
private struct FormulaResolver {
  /// What a value is a number of, as far as a formula tells.
  enum Unit {
    /// A constant, which goes with everything.
    case number
    /// A measure of the team's own.
    case unknown
    case known(MetricUnit)

    var isPure: Bool {
      switch self {
      case .number, .known(.ratio), .known(.percent): true
      case .unknown, .known: false
      }
    }

    var name: String {
      switch self {
      case .number: "number"
      case .unknown: "unknown"
      case .known(let unit): unit.rawValue
      }
    }
  }

  struct Part {
    var formula: MetricFormula
    var unit: Unit
    var aggregation: Aggregation
    /// The metric that it is, if it is no more than that.
    var metric: Metric?
  }

  let metrics: [MetricID: Metric]

  func resolve(_ node: FormulaSyntax.Node) throws(FormulaError) -> Part {
    switch node {
    case .number(let number):
      return Part(formula: .number(number), unit: .number, aggregation: .ratioOfSums)
    case .name(let name): return part(named: name.id)
    case .call(let function, let name): return try call(function, name)
    case .operation(let sign, let one, let other, let offset):
      let one = try resolve(one)
      let other = try resolve(other)
      try check(one, other, at: offset)
      switch sign {
      case .add, .subtract: return try sum(sign, one, other, at: offset)
      case .multiply, .divide: return try product(sign, one, other, at: offset)
      }
    }
  }

  // MARK: Names

  private func part(named id: MeasureID) -> Part {
    let metricID = MetricID(rawValue: id.rawValue)
    if let metric = metrics[metricID] ?? (Measure.isKnown(id) ? nil : Metric.named(metricID)) {
      return Part(
        formula: .metric(metric), unit: .known(metric.unit), aggregation: metric.aggregation,
        metric: metric)
    }
    let measure = Measure.named(id)
    return Part(
      formula: .quantity(.standard(id)), unit: unit(of: measure), aggregation: measure.aggregation)
  }

  private func unit(of measure: Measure) -> Unit {
    Measure.isKnown(measure.id) ? .known(measure.unit) : .unknown
  }

  private func call(
    _ function: FormulaFunction, _ name: FormulaSyntax.Name
  ) throws(FormulaError) -> Part {
    let measure = Measure.named(name.id)
    let isMeasure = metrics[MetricID(rawValue: name.id.rawValue)] == nil
    guard isMeasure,
      Measure.isKnown(name.id) || Metric.named(.init(rawValue: name.id.rawValue)) == nil
    else {
      throw FormulaError(
        code: .functionTakesAMeasure, offset: name.offset, subjects: [function.rawValue])
    }
    let quantity: MetricQuantity
    let aggregation: Aggregation
    switch function {
    case .sum:
      quantity = measure.addsUp ? .standard(name.id) : .statistic(.sum, name.id)
      aggregation = .sum
    case .mean: (quantity, aggregation) = (.statistic(.mean, name.id), .weightedMean)
    case .median: (quantity, aggregation) = (.statistic(.median, name.id), .median)
    case .last: (quantity, aggregation) = (.statistic(.last, name.id), .ofRows)
    case .max: (quantity, aggregation) = (.statistic(.max, name.id), .ofRows)
    }
    return Part(formula: .quantity(quantity), unit: unit(of: measure), aggregation: aggregation)
  }

  // MARK: Signs

  /// Refuses rates that only share a name.
  private func check(_ one: Part, _ other: Part, at offset: Int) throws(FormulaError) {
    guard let one = one.metric, let other = other.metric,
      case .definitions(_, let first, let second) = one.incomparability(with: other)
    else { return }
    throw FormulaError(
      code: .incompatibleRates, offset: offset, subjects: [first.rawValue, second.rawValue])
  }

  private func sum(
    _ sign: FormulaSyntax.Operator, _ one: Part, _ other: Part, at offset: Int
  ) throws(FormulaError) -> Part {
    let unit: Unit
    switch (one.unit, other.unit) {
    case (.known(let first), .known(let second)):
      guard first == second || one.unit.isPure && other.unit.isPure else {
        throw FormulaError(
          code: .unlikeTerms, offset: offset, subjects: [one.unit.name, other.unit.name])
      }
      unit = first == second ? one.unit : .known(.ratio)
    case (.known, _): unit = one.unit
    case (_, .known): unit = other.unit
    case (.number, .number): unit = .number
    default: unit = .unknown
    }
    let formula: MetricFormula =
      sign == .add ? .add(one.formula, other.formula) : .subtract(one.formula, other.formula)
    return Part(formula: formula, unit: unit, aggregation: aggregation(one, other, keepsSums: true))
  }

  private func product(
    _ sign: FormulaSyntax.Operator, _ one: Part, _ other: Part, at offset: Int
  ) throws(FormulaError) -> Part {
    let unlike = FormulaError(
      code: .unlikeFactors, offset: offset, subjects: [one.unit.name, other.unit.name])
    let isProduct = sign == .multiply
    let unit: Unit
    switch (one.unit, other.unit) {
    case (.number, .number): unit = .number
    case (.unknown, .unknown): unit = isProduct ? .unknown : .known(.ratio)
    case (_, .unknown), (.unknown, _):
      unit = .unknown
    case (_, let second) where second.isPure: unit = one.unit
    case (let first, _) where first.isPure:
      guard isProduct else { throw unlike }
      unit = other.unit
    case (.known(let first), .known(let second)) where isProduct:
      // Pieces at a price are money; money by money is nothing.
      switch (first, second) {
      case (.count, .count): unit = .known(.count)
      case (.count, .money), (.money, .count): unit = .known(.money)
      case (.count, .duration), (.duration, .count): unit = .known(.duration)
      default: throw unlike
      }
    case (.known(let first), .known(let second)):
      switch (first, second) {
      case _ where first == second: unit = .known(.ratio)
      case (.money, .count): unit = .known(.money)
      case (.duration, .count): unit = .known(.duration)
      default: throw unlike
      }
    default: throw unlike
    }
    let formula: MetricFormula =
      isProduct ? .multiply(one.formula, other.formula) : .divide(one.formula, other.formula)
    let isScaled = other.isConstant || isProduct && one.isConstant
    return Part(
      formula: formula, unit: unit, aggregation: aggregation(one, other, keepsSums: isScaled))
  }

  /// Sums added or scaled are sums; anything else is computed anew from its parts.
  private func aggregation(_ one: Part, _ other: Part, keepsSums: Bool) -> Aggregation {
    guard keepsSums else { return .ratioOfSums }
    let parts = Set([one, other].filter { !$0.isConstant }.map(\.aggregation))
    guard !parts.isEmpty, parts.isSubset(of: [.sum, .uniqueSum]) else { return .ratioOfSums }
    return parts.contains(.uniqueSum) ? .uniqueSum : .sum
  }
}

extension FormulaResolver.Part {
  /// Whether it is made of numbers alone.
  fileprivate var isConstant: Bool { formula.quantities.isEmpty }
}
