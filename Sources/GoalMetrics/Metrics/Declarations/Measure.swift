// SPDX-License-Identifier: Apache-2.0

/// Something counted or recorded in data, before any formula.
public struct Measure: Hashable, Sendable {
  /// Its name in data, plans and catalogs.
  public let id: MeasureID
  /// What its values are numbers of.
  public let unit: MetricUnit
  /// How its values add up.
  public let aggregation: Aggregation
  /// Which way it improves.
  public let better: BetterDirection
  /// Where it stands in the work of marketing.
  public let traits: MetricTraits

  /// Declares a measure; by default a count that adds and improves upwards.
  public init(
    _ id: MeasureID, unit: MetricUnit = .count, aggregation: Aggregation = .sum,
    better: BetterDirection = .higher, traits: MetricTraits = MetricTraits()
  ) {
    self.id = id
    self.unit = unit
    self.aggregation = aggregation
    self.better = better
    self.traits = traits
  }

  private static let knownByID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })

  /// Returns the measure with a name; one that the trade does not know is a count that adds.
  public static func named(_ id: MeasureID) -> Measure { knownByID[id] ?? Measure(id) }

  /// Tells whether the trade knows a measure by this name.
  public static func isKnown(_ id: MeasureID) -> Bool { knownByID[id] != nil }

  /// Whether the values of rows alike in day and dimensions may be added before anything else.
  ///
  /// Levels, lengths of time and shares may not: each row says something of its own.
  public var addsUp: Bool { aggregation == .sum || aggregation == .uniqueSum }
}
