// SPDX-License-Identifier: Apache-2.0

/// How the values of a measure or metric over days, posts and networks become one value.
public enum Aggregation: String, Hashable, Sendable, CaseIterable {
  /// Values add.
  case sum
  /// Values add, but count people more than once: a sum overstates how many there were.
  case uniqueSum = "unique-sum"
  /// The last value of each network and page, added over them.
  case stock
  /// Computed from the summed parts, never from the rates of days or posts.
  case ratioOfSums = "ratio-of-sums"
}

/// What a value is a number of.
public enum MetricUnit: String, Hashable, Sendable, CaseIterable {
  /// People, actions or things.
  case count
  /// A ratio that is read as a percentage: 0.25 is 25 %.
  case percent
  /// An amount in the currency of the plan.
  case money
  /// A ratio that is read as it is: 2.5 is two and a half times.
  case ratio
}

/// Which way a metric improves.
public enum BetterDirection: String, Hashable, Sendable, CaseIterable {
  case higher, lower
}

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

  /// Declares a measure; by default a count that adds and improves upwards.
  public init(
    _ id: MeasureID, unit: MetricUnit = .count, aggregation: Aggregation = .sum,
    better: BetterDirection = .higher
  ) {
    self.id = id
    self.unit = unit
    self.aggregation = aggregation
    self.better = better
  }

  /// The measures of the trade, in the order in which reports list them.
  public static let known: [Measure] = [
    Measure("reach", aggregation: .uniqueSum),
    Measure("impressions"),
    Measure("views"),
    Measure("video-views"),
    Measure("followers", aggregation: .stock),
    Measure("follows"),
    Measure("unfollows", better: .lower),
    Measure("engagements"),
    Measure("likes"),
    Measure("comments"),
    Measure("shares"),
    Measure("saves"),
    Measure("posts"),
    Measure("mentions"),
    Measure("hashtag-uses"),
    Measure("competitor-mentions", better: .lower),
    Measure("positive-mentions"),
    Measure("neutral-mentions"),
    Measure("negative-mentions", better: .lower),
    Measure("clicks"),
    Measure("link-clicks"),
    Measure("visits"),
    Measure("page-views"),
    Measure("email-signups"),
    Measure("enquiries"),
    Measure("downloads"),
    Measure("leads"),
    Measure("qualified-leads"),
    Measure("demo-requests"),
    Measure("trials"),
    Measure("add-to-carts"),
    Measure("checkouts"),
    Measure("conversions"),
    Measure("purchases"),
    Measure("customers"),
    Measure("units-sold"),
    Measure("store-visits"),
    Measure("revenue", unit: .money),
    Measure("spend", unit: .money, better: .lower),
    Measure("satisfied-responses"),
    Measure("survey-responses"),
    Measure("requests-handled"),
    Measure("agents", aggregation: .stock),
    Measure("applicants"),
    Measure("hires"),
    Measure("influencers-found"),
    Measure("influencers-signed"),
    Measure("productive-contacts"),
  ]

  private static let knownByID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })

  /// Returns the measure with a name; one that the trade does not know is a count that adds.
  public static func named(_ id: MeasureID) -> Measure { knownByID[id] ?? Measure(id) }

  /// Tells whether the trade knows a measure by this name.
  public static func isKnown(_ id: MeasureID) -> Bool { knownByID[id] != nil }
}
