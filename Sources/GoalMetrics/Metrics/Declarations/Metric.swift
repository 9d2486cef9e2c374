// SPDX-License-Identifier: Apache-2.0

/// A figure that reports show: what it is called, how it is computed and how it adds up.
public struct Metric: Hashable, Sendable {
  /// Its name in plans, reports as data and catalogs.
  public let id: MetricID
  /// How it is computed.
  public let formula: MetricFormula
  /// What its values are numbers of.
  public let unit: MetricUnit
  /// How its values over days, posts and networks become one.
  public let aggregation: Aggregation
  /// Which way it improves; `nil` when a team's own metric does not say.
  public let better: BetterDirection?
  /// Where it stands in the work of marketing.
  public let traits: MetricTraits

  /// Declares a metric.
  public init(
    _ id: MetricID, _ formula: MetricFormula, unit: MetricUnit, aggregation: Aggregation,
    better: BetterDirection?, traits: MetricTraits = MetricTraits()
  ) {
    self.id = id
    self.formula = formula
    self.unit = unit
    self.aggregation = aggregation
    self.better = better
    self.traits = traits
  }

  /// Makes a measure a metric of the same name.
  public init(_ measure: Measure) {
    self.init(
      MetricID(rawValue: measure.id.rawValue), .quantity(MetricQuantity.standard(measure.id)),
      unit: measure.unit, aggregation: measure.aggregation,
      better: Measure.isKnown(measure.id) ? measure.better : nil, traits: measure.traits)
  }

  /// Whether it grows from nothing as days pass, as sums do and levels do not.
  public var accumulates: Bool {
    switch aggregation {
    case .sum, .uniqueSum: true
    case .stock, .meanOfRates, .weightedMean, .median, .ofRows: false
    case .ratioOfSums:
      formula.quantities.contains { if case .change = $0 { true } else { false } }
    }
  }

  /// The highest value it can have by definition: a part is never more than its whole.
  public var maximum: Double? {
    let isShare = unit == .percent && !accumulates && !traits.canExceedWhole
    return isShare && Metric.named(id) != nil ? 1 : nil
  }

  /// The measures it may be computed from.
  public var measures: [MeasureID] { formula.quantities.flatMap(\.measures) }

  private static let knownByID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })

  /// Returns the metric of the trade with a name.
  public static func named(_ id: MetricID) -> Metric? { knownByID[id] }
}
