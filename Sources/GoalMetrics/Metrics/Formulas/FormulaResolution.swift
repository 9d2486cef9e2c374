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
  /// - Throws: `FormulaErrors` with all that cannot be read, and the places of signs and names
  ///   that make no sense.
  public func resolved(with metrics: [MetricID: Metric] = [:]) throws(FormulaErrors)
    -> ResolvedFormula
  {
    var resolver = FormulaResolver(metrics: metrics)
    let resolved = resolver.resolve(root)
    let errors = (errors + resolver.errors).sorted { $0.offset < $1.offset }
    guard errors.isEmpty else { throw FormulaErrors(errors: errors) }
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
  /// - Throws: `FormulaErrors` with the places of all mistakes.
  public init(parsing text: String) throws(FormulaErrors) {
    self = try FormulaSyntax(parsing: text).resolved().formula
  }
}

/// Finds formulas, units and ways to add up of the parts of a formula.
///
/// A part that makes no sense is told and goes with any other, so that each mistake is told once.
private struct FormulaResolver {
  struct Part {
    var formula: MetricFormula
    var unit: FormulaUnit
    var aggregation: Aggregation
    /// The metric that it is, if it is no more than that.
    var metric: Metric?
  }

  let metrics: [MetricID: Metric]
  private(set) var errors: [FormulaError] = []

  init(metrics: [MetricID: Metric]) { self.metrics = metrics }

  private mutating func tell(_ code: FormulaError.Code, at offset: Int, _ subjects: [String]) {
    errors.append(FormulaError(code: code, offset: offset, subjects: subjects))
  }

  /// What stands for a part that is told to make no sense.
  private static let senseless = Part(
    formula: .number(.nan), unit: .unknown, aggregation: .ratioOfSums)

  mutating func resolve(_ node: FormulaSyntax.Node) -> Part {
    switch node {
    case .number(let number):
      return Part(formula: .number(number), unit: .number, aggregation: .ratioOfSums)
    case .name(let name): return part(named: name.id)
    case .call(let function, let name): return call(function, name)
    case .operation(let sign, let one, let other, let offset):
      let one = resolve(one)
      let other = resolve(other)
      guard areComparable(one, other, at: offset) else { return Self.senseless }
      let isSum = sign == .add || sign == .subtract
      let unit =
        isSum ? one.unit.plus(other.unit) : one.unit.times(other.unit, isProduct: sign == .multiply)
      if unit == nil {
        tell(isSum ? .unlikeTerms : .unlikeFactors, at: offset, [one.unit.name, other.unit.name])
      }
      return unit.map { part(sign, one, other, $0) } ?? Self.senseless
    case .unreadable(let parts):
      for part in parts { _ = resolve(part) }
      return Self.senseless
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

  private func unit(of measure: Measure) -> FormulaUnit {
    Measure.isKnown(measure.id) ? .known(measure.unit) : .unknown
  }

  private mutating func call(
    _ function: FormulaFunction, _ name: FormulaSyntax.Name
  ) -> Part {
    let measure = Measure.named(name.id)
    let isMeasure = metrics[MetricID(rawValue: name.id.rawValue)] == nil
    guard isMeasure,
      Measure.isKnown(name.id) || Metric.named(.init(rawValue: name.id.rawValue)) == nil
    else {
      tell(.functionTakesAMeasure, at: name.offset, [function.rawValue])
      return Self.senseless
    }
    let quantity: MetricQuantity
    let aggregation: Aggregation
    switch function {
    case .sum:
      quantity = measure.addsUp ? .standard(name.id) : .statistic(.sum, name.id)
      aggregation = .sum
    case .mean: (quantity, aggregation) = (.statistic(.mean, name.id), .weightedMean)
    case .median: (quantity, aggregation) = (.statistic(.median, name.id), .median)
    // The last level of each page is what a level is.
    case .last where measure.aggregation == .stock:
      (quantity, aggregation) = (.standard(name.id), .stock)
    case .last: (quantity, aggregation) = (.statistic(.last, name.id), .ofRows)
    case .max: (quantity, aggregation) = (.statistic(.max, name.id), .ofRows)
    }
    return Part(formula: .quantity(quantity), unit: unit(of: measure), aggregation: aggregation)
  }

  // MARK: Signs

  /// Tells of rates that only share a name.
  private mutating func areComparable(_ one: Part, _ other: Part, at offset: Int) -> Bool {
    guard let one = one.metric, let other = other.metric,
      case .definitions(_, let first, let second) = one.incomparability(with: other)
    else { return true }
    tell(.incompatibleRates, at: offset, [first.rawValue, second.rawValue])
    return false
  }

  private func part(
    _ sign: FormulaSyntax.Operator, _ one: Part, _ other: Part, _ unit: FormulaUnit
  ) -> Part {
    let (first, second) = (one.formula, other.formula)
    switch sign {
    case .add, .subtract:
      return Part(
        formula: sign == .add ? .add(first, second) : .subtract(first, second), unit: unit,
        aggregation: aggregation(one, other, keepsKind: true))
    case .multiply, .divide:
      let isProduct = sign == .multiply
      let isScaled = other.isConstant || isProduct && one.isConstant
      return Part(
        formula: isProduct ? .multiply(first, second) : .divide(first, second), unit: unit,
        aggregation: aggregation(one, other, keepsKind: isScaled))
    }
  }

  /// Sums added or scaled are sums, and levels levels; anything else is computed anew from its parts.
  private func aggregation(_ one: Part, _ other: Part, keepsKind: Bool) -> Aggregation {
    guard keepsKind else { return .ratioOfSums }
    let parts = Set([one, other].filter { !$0.isConstant }.map(\.aggregation))
    if parts == [.stock] { return .stock }
    guard !parts.isEmpty, parts.isSubset(of: [.sum, .uniqueSum]) else { return .ratioOfSums }
    return parts.contains(.uniqueSum) ? .uniqueSum : .sum
  }
}

extension FormulaResolver.Part {
  /// Whether it is made of numbers alone.
  fileprivate var isConstant: Bool { formula.quantities.isEmpty }
}
