// SPDX-License-Identifier: Apache-2.0

/// Something totalled over rows before any arithmetic.
public indirect enum MetricQuantity: Hashable, Sendable {
  /// A measure by its own aggregation.
  case measure(MeasureID)
  /// The first of these that a network's rows have at all.
  case firstAvailable([MeasureID])
  /// A measure where the source exports it, else the sum of those parts that it has.
  case exportedOrSum(MeasureID, parts: [MeasureID])
  /// A measure where the source exports it, else in each row the product of two others.
  case exportedOrProduct(MeasureID, of: MeasureID, by: MeasureID)
  /// The sum of those of these measures that any source has.
  case sumOfAvailable([MeasureID])
  /// A stock just before the days in question; without an earlier value, its first inside.
  case opening(MeasureID)
  /// A stock at the end of the days in question less the same stock at their start.
  case change(MeasureID)
  /// What paid rows have of a measure; where no row tells its source, those for which something was
  /// spent on ads.
  case fromAds(MeasureID)
  /// What rows of social networks have of a measure.
  case fromSocial(MeasureID)
  /// A measure over all networks and sources, whichever are looked at.
  case whole(MeasureID)
  /// A value found among those of rows.
  case statistic(RowStatistic, MeasureID)
  /// The usual length or share: a median or a mean that weighs rows by the first of these.
  case typical(MeasureID, weights: [MeasureID])
  /// The mean over posts of one measure by another.
  case meanOfPosts(MetricQuantity, per: MeasureID)
  /// The mean over posts or days of a quantity by the followers of the time.
  case meanByFollowers(MetricQuantity, of: RateSpan)

  /// The measures it may read, those it prefers first.
  public var measures: [MeasureID] {
    switch self {
    case .measure(let measure), .opening(let measure), .change(let measure),
      .fromSocial(let measure), .whole(let measure), .statistic(_, let measure):
      [measure]
    case .fromAds(let measure): [measure, "spend"]
    case .firstAvailable(let measures), .sumOfAvailable(let measures): measures
    case .exportedOrSum(let measure, let parts): [measure] + parts
    case .exportedOrProduct(let measure, let one, let other): [measure, one, other]
    case .typical(let measure, let weights): [measure] + weights
    case .meanOfPosts(let quantity, let measure): quantity.measures + [measure]
    case .meanByFollowers(let quantity, _): quantity.measures + ["followers"]
    }
  }

  /// The groups of measures of each of which it needs one.
  ///
  /// Without a column for any measure of a group it can have no value.
  public var needs: [[MeasureID]] {
    switch self {
    case .measure, .opening, .change, .fromSocial, .whole, .statistic, .firstAvailable,
      .sumOfAvailable, .exportedOrSum:
      [measures]
    case .fromAds(let measure), .typical(let measure, _): [[measure]]
    case .exportedOrProduct(let measure, let one, let other): [[measure, one], [measure, other]]
    case .meanOfPosts(let quantity, let measure): quantity.needs + [[measure]]
    case .meanByFollowers(let quantity, _): quantity.needs + [["followers"]]
    }
  }

  /// Whether it is a stock, which belongs to a page and is never split by what brought it.
  var isStock: Bool {
    switch self {
    case .opening, .change: true
    case .measure(let measure): Measure.named(measure).aggregation == .stock
    default: false
    }
  }

  /// Whether it is what ads cost, which belongs to what they brought.
  var isAdSpend: Bool { self == .measure("spend") }

  /// Whether it is what ads brought.
  var isFromAds: Bool { if case .fromAds = self { true } else { false } }

  /// Whether it has no value below zero, whatever the data.
  var isNeverNegative: Bool {
    if case .change = self { return false }
    return measures.allSatisfy { Measure.isKnown($0) && $0 != "revenue" }
  }

  /// Whether more days have more of it, as of sums and of what a level has gained.
  var addsOverDays: Bool {
    switch self {
    case .change, .statistic(.sum, _): true
    case .opening, .statistic, .typical, .meanOfPosts, .meanByFollowers: false
    default: measures.allSatisfy { Measure.named($0).addsUp }
    }
  }

  /// Whether rows are added, so that each row has a value of its own.
  var addsRows: Bool {
    switch self {
    case .measure: !isStock
    case .firstAvailable, .exportedOrSum: true
    default: false
    }
  }
}

/// A value found among those of rows.
public enum RowStatistic: String, Hashable, Sendable, CaseIterable {
  /// The values added, also where they are levels or lengths.
  case sum
  /// The value in the middle.
  case median
  /// The sum by the number of rows.
  case mean
  /// The last value of each network and page, added over them; of lengths and shares their mean.
  case last
  /// The highest value.
  case max
}

/// What has a rate of its own.
public enum RateSpan: String, Hashable, Sendable, CaseIterable {
  case post, day
}

extension MetricQuantity {
  /// The total of a measure, with the trade's way to make up one that is not exported.
  static func standard(_ measure: MeasureID) -> MetricQuantity {
    switch measure {
    case "engagements": .engagements
    case "potential-reach":
      .exportedOrProduct(measure, of: "mentioner-followers", by: "visible-share")
    case "response-time": .typical(measure, weights: ["requests-handled"])
    case "time-on-page": .typical(measure, weights: ["page-views", "visits"])
    case "visible-share": .typical(measure, weights: ["mentioner-followers"])
    default: .measure(measure)
    }
  }

  /// Likes, comments, shares and saves; a platform's own count where it exports one.
  static let engagements = MetricQuantity.exportedOrSum(
    "engagements", parts: ["likes", "comments", "shares", "saves"])

  /// Clicks through to a link where they are told apart, else all clicks.
  static let clicksThrough = MetricQuantity.firstAvailable(["link-clicks", "clicks"])

  /// Ads, work, tools and content, as far as the data has them.
  public static let allCosts = MetricQuantity.sumOfAvailable([
    "spend", "work-cost", "tools-cost", "content-cost",
  ])
}

extension MetricQuantity: CustomStringConvertible {
  /// The quantity as formulas write it, with `_` inside names.
  public var description: String {
    func list(_ measures: [MeasureID]) -> String {
      measures.map(\.formulaName).joined(separator: ", ")
    }
    return switch self {
    case .measure(let measure), .exportedOrSum(let measure, _), .typical(let measure, _):
      measure.formulaName
    case .exportedOrProduct(let measure, _, _): measure.formulaName
    case .firstAvailable(let measures): "first_of(\(list(measures)))"
    case .sumOfAvailable(let measures):
      "(" + measures.map(\.formulaName).joined(separator: " + ") + ")"
    case .opening(let measure): "opening(\(measure.formulaName))"
    case .change(let measure): "change(\(measure.formulaName))"
    case .fromAds(let measure): "from_ads(\(measure.formulaName))"
    case .fromSocial(let measure): "from_social(\(measure.formulaName))"
    case .whole(let measure): "all(\(measure.formulaName))"
    case .statistic(let statistic, let measure): "\(statistic.rawValue)(\(measure.formulaName))"
    case .meanOfPosts(let quantity, let measure):
      "mean_of_posts(\(quantity) / \(measure.formulaName))"
    case .meanByFollowers(let quantity, let span):
      "mean_of_\(span.rawValue)s(\(quantity) / followers)"
    }
  }
}

extension MeasureID {
  /// The name as formulas write it.
  public var formulaName: String { rawValue.replacing("-", with: "_") }
}
