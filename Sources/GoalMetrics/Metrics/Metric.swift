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

  /// Declares a metric.
  public init(
    _ id: MetricID, _ formula: MetricFormula, unit: MetricUnit, aggregation: Aggregation,
    better: BetterDirection?
  ) {
    self.id = id
    self.formula = formula
    self.unit = unit
    self.aggregation = aggregation
    self.better = better
  }

  /// Makes a measure a metric of the same name.
  public init(_ measure: Measure) {
    self.init(
      MetricID(rawValue: measure.id.rawValue), .quantity(MetricQuantity.standard(measure.id)),
      unit: measure.unit, aggregation: measure.aggregation,
      better: Measure.isKnown(measure.id) ? measure.better : nil)
  }

  /// Whether it grows from nothing as days pass, as sums do and levels do not.
  public var accumulates: Bool {
    switch aggregation {
    case .sum, .uniqueSum: true
    case .stock: false
    case .ratioOfSums:
      formula.quantities.contains { if case .change = $0 { true } else { false } }
    }
  }

  /// The highest value it can have by definition: a part is never more than its whole.
  public var maximum: Double? {
    let isShare = unit == .percent && !accumulates && id != "return-on-investment"
    return isShare && Metric.named(id) != nil ? 1 : nil
  }

  /// The measures it may be computed from.
  public var measures: [MeasureID] { formula.quantities.flatMap(\.measures) }
}

extension MetricQuantity {
  /// The total of a measure, with the trade's way to make up one that is not exported.
  static func standard(_ measure: MeasureID) -> MetricQuantity {
    measure == "engagements" ? .engagements : .measure(measure)
  }

  /// Likes, comments, shares and saves; a platform's own count where it exports one.
  static let engagements = MetricQuantity.exportedOrSum(
    "engagements", parts: ["likes", "comments", "shares", "saves"])

  /// Clicks through to a link where they are told apart, else all clicks.
  static let clicksThrough = MetricQuantity.firstAvailable(["link-clicks", "clicks"])
}

extension Metric {
  /// The metrics of the trade, in the order in which reports list them.
  public static let known: [Metric] = Measure.known.map(Metric.init) + rates

  private static let rates: [Metric] = [
    rate("engagement-rate-by-reach", .engagements, .measure("reach")),
    rate("engagement-rate-by-impressions", .engagements, .measure("impressions")),
    rate("click-through-rate", .clicksThrough, .measure("impressions")),
    rate("conversion-rate", .measure("conversions"), .measure("visits")),
    rate("audience-growth-rate", .change("followers"), .opening("followers")),
    rate("lead-to-customer-rate", .measure("customers"), .measure("leads")),
    rate("customer-satisfaction", .measure("satisfied-responses"), .measure("survey-responses")),
    Metric(
      "share-of-voice",
      .divide(
        .quantity(.measure("mentions")),
        .add(.quantity(.measure("mentions")), .quantity(.measure("competitor-mentions")))),
      unit: .percent, aggregation: .ratioOfSums, better: .higher),
    Metric(
      "net-sentiment",
      .divide(
        .subtract(
          .quantity(.measure("positive-mentions")), .quantity(.measure("negative-mentions"))),
        .add(
          .add(
            .quantity(.measure("positive-mentions")), .quantity(.measure("neutral-mentions"))),
          .quantity(.measure("negative-mentions")))),
      unit: .percent, aggregation: .ratioOfSums, better: .higher),
    cost("cost-per-mille", per: .measure("impressions"), thousand: true),
    cost("cost-per-click", per: .clicksThrough),
    cost("cost-per-lead", per: .measure("leads")),
    cost("cost-per-acquisition", per: .measure("customers")),
    Metric(
      "return-on-investment",
      .divide(
        .subtract(.quantity(.measure("revenue")), .quantity(.measure("spend"))),
        .quantity(.measure("spend"))),
      unit: .percent, aggregation: .ratioOfSums, better: .higher),
  ]

  private static let knownByID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })

  /// Returns the metric of the trade with a name.
  public static func named(_ id: MetricID) -> Metric? { knownByID[id] }

  private static func rate(
    _ id: MetricID, _ numerator: MetricQuantity, _ denominator: MetricQuantity
  ) -> Metric {
    Metric(
      id, .divide(.quantity(numerator), .quantity(denominator)), unit: .percent,
      aggregation: .ratioOfSums, better: .higher)
  }

  private static func cost(
    _ id: MetricID, per quantity: MetricQuantity, thousand: Bool = false
  ) -> Metric {
    let each = MetricFormula.divide(.quantity(.measure("spend")), .quantity(quantity))
    return Metric(
      id, thousand ? .multiply(each, .number(1000)) : each, unit: .money,
      aggregation: .ratioOfSums, better: .lower)
  }
}
