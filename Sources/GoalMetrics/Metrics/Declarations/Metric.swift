// SPDX-License-Identifier: Apache-2.0

/// A figure that reports show: what it is called, how it is computed and how it adds up.
public struct Metric: Hashable, Sendable {
  /// Its name in plans, reports as data and catalogs.
  public var id: MetricID { definition.id }
  /// How it is computed.
  public var formula: MetricFormula { definition.formula }
  /// What its values are numbers of.
  public var unit: MetricUnit { definition.unit }
  /// How its values over days, posts and networks become one.
  public var aggregation: Aggregation { definition.aggregation }
  /// Which way it improves; `nil` when a team's own metric does not say.
  public var better: BetterDirection? { definition.better }
  /// Where it stands in the work of marketing.
  public var traits: MetricTraits { definition.traits }

  /// Every figure carries its metric, so a copy is to be a reference and no more.
  private final class Definition: Sendable {
    let id: MetricID
    let formula: MetricFormula
    let unit: MetricUnit
    let aggregation: Aggregation
    let better: BetterDirection?
    let traits: MetricTraits

    init(
      _ id: MetricID, _ formula: MetricFormula, _ unit: MetricUnit, _ aggregation: Aggregation,
      _ better: BetterDirection?, _ traits: MetricTraits
    ) {
      self.id = id
      self.formula = formula
      self.unit = unit
      self.aggregation = aggregation
      self.better = better
      self.traits = traits
    }
  }

  private let definition: Definition

  /// Declares a metric.
  public init(
    _ id: MetricID, _ formula: MetricFormula, unit: MetricUnit, aggregation: Aggregation,
    better: BetterDirection?, traits: MetricTraits = MetricTraits()
  ) {
    definition = Definition(id, formula, unit, aggregation, better, traits)
  }

  /// Makes a measure a metric of the same name.
  public init(_ measure: Measure) {
    self.init(
      MetricID(rawValue: measure.id.rawValue), .quantity(MetricQuantity.standard(measure.id)),
      unit: measure.unit, aggregation: measure.aggregation,
      better: Measure.isKnown(measure.id) ? measure.better : nil, traits: measure.traits)
  }

  /// Whether it adds up over days, as sums and what a level has gained do.
  public var accumulates: Bool {
    switch aggregation {
    case .sum, .uniqueSum: true
    case .stock, .meanOfRates, .weightedMean, .median, .ofRows: false
    case .ratioOfSums:
      formula.quantities.contains { if case .change = $0 { true } else { false } }
    }
  }

  /// Whether it grows from nothing as days pass: sums do, and sums by a level, such as requests for
  /// each agent.
  ///
  /// Of what grows values of unlike numbers of days, or of single days, say nothing of each other.
  public var growsFromZero: Bool {
    accumulates || aggregation == .ratioOfSums && formula.powerOfTime == 1
  }

  /// Whether it grows as days pass, and by its formula days may take something away from it, as from
  /// revenue less spend.
  var mayGoBack: Bool { growsFromZero && formula.subtractsTotals }

  /// Whether its value on more days is neither the sum of those of fewer nor of their size: followers
  /// for each lead fall as days pass.
  ///
  /// Its values on unlike numbers of days say nothing of each other.
  public var isOfItsDaysAlone: Bool {
    !growsFromZero && aggregation == .ratioOfSums && formula.powerOfTime != 0
  }

  /// Whether what it was on single days or weeks says anything of what it comes to.
  var daysTellOfIt: Bool {
    if isOfItsDaysAlone { return false }
    if aggregation == .stock { return formula.termsOfLevels != nil }
    return !growsFromZero || formula.termsOfSums != nil
  }

  /// The highest value it can have by definition: a part is never more than its whole.
  public var maximum: Double? {
    let isShare = unit == .percent && !accumulates && !traits.canExceedWhole
    return isShare && Metric.named(id) != nil ? 1 : nil
  }

  /// Whether it can have no value below zero by definition, such as followers and leads.
  ///
  /// Of a team's own measures nobody knows; revenue falls when goods come back.
  public var isNeverNegative: Bool { formula.isNeverNegative }

  /// The measures it may be computed from.
  public var measures: [MeasureID] { formula.quantities.flatMap(\.measures) }

  /// Tells whether two metrics are defined alike.
  public static func == (one: Metric, other: Metric) -> Bool {
    one.definition === other.definition
      || one.id == other.id && one.formula == other.formula && one.unit == other.unit
        && one.aggregation == other.aggregation && one.better == other.better
        && one.traits == other.traits
  }

  /// Hashes the name, which tells apart nearly all.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  private static let knownByID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })

  /// Returns the metric of the trade with a name.
  public static func named(_ id: MetricID) -> Metric? { knownByID[id] }
}

extension Metric {
  /// Makes the tables of metrics and measures, which else are made when one is first named.
  package static func prepare() {
    _ = (named("impressions"), Measure.named("impressions"))
  }
}
