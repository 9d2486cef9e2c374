// SPDX-License-Identifier: Apache-2.0

/// How much an action says about wanting to buy, weakest first.
public enum IntentLevel: String, Hashable, Sendable, CaseIterable {
  /// It was shown or seen.
  case exposure
  /// Someone liked or followed.
  case liking
  /// Someone said something or passed it on.
  case conversation
  /// Someone came to see more.
  case click
  /// Someone asked, tried, downloaded or left their details.
  case consideration
  /// Someone was about to pay.
  case checkout
  /// Someone bought, or did what it all was for.
  case conversion

  /// Whether the action leads up to others, or is one that the business counts.
  public var scope: ActionScope {
    switch self {
    case .exposure, .liking, .conversation, .click: .micro
    case .consideration, .checkout, .conversion: .macro
    }
  }
}

/// Whether an action leads up to business or is business.
public enum ActionScope: String, Hashable, Sendable, CaseIterable {
  case micro, macro
}

/// A stage on the way to a purchase, in order.
public enum FunnelStage: String, Hashable, Sendable, CaseIterable {
  case awareness, interest, evaluation, purchase
}

/// What a reader should know of a metric whatever its value.
public enum MetricCaveat: String, Hashable, Sendable, CaseIterable {
  /// A sum over days or posts counts the same people again.
  case countsPeopleAgain = "counts-people-again"
  /// It is an estimate.
  case estimate
  /// Standing alone it says nothing about business.
  case micro
  /// Rates of this name with another denominator are other rates.
  case denominatorsDiffer = "denominators-differ"
  /// Networks count engagements in their own ways.
  case networksCountDifferently = "networks-count-differently"
  /// A few cases weigh as much as many.
  case eachWeighsTheSame = "each-weighs-the-same"
  /// It belongs to a page and is not split by what brought it.
  case notSplit = "not-split"
  /// Only those parts of the cost that are in the data are in it.
  case knownCostsOnly = "known-costs-only"
  /// What counts as an ad's revenue depends on what the data tells.
  case adsRevenue = "ads-revenue"
  /// The median needs one row for each case.
  case medianNeedsCases = "median-needs-cases"
  /// Tools tell tones by rule, and err.
  case ratedByTools = "rated-by-tools"
  /// Its share is one of everything, whatever network or source is looked at.
  case shareOfEverything = "share-of-everything"
}

/// Rates that share a name in the trade but not a definition.
public enum RateFamily: String, Hashable, Sendable, CaseIterable {
  case engagementRate = "engagement-rate"
  case bounceRate = "bounce-rate"
}

/// Where a metric stands in the work of marketing.
public struct MetricTraits: Hashable, Sendable {
  /// How much the action says about wanting to buy; `nil` where it is no action of a customer.
  public var intent: IntentLevel?
  /// The stage of the funnel that it measures, by how the organization earns.
  public var stages: [BusinessModel: FunnelStage]
  /// The business models whose reports it leads.
  public var leads: Set<BusinessModel>
  /// The kinds of goals that it fits.
  public var goalKinds: Set<GoalKind>
  /// What a reader should know of it.
  public var caveats: [MetricCaveat]
  /// The rates of the same name that it is not to be taken for.
  public var family: RateFamily?
  /// Whether a rate may be above 100 % because its parts are not of one whole.
  public var canExceedWhole: Bool

  /// Describes a metric; by default one of which nothing is known.
  public init(
    intent: IntentLevel? = nil, stages: [BusinessModel: FunnelStage] = [:],
    leads: Set<BusinessModel> = [], goalKinds: Set<GoalKind> = [], caveats: [MetricCaveat] = [],
    family: RateFamily? = nil, canExceedWhole: Bool = false
  ) {
    self.intent = intent
    self.stages = stages
    self.leads = leads
    self.goalKinds = goalKinds
    self.caveats = caveats
    self.family = family
    self.canExceedWhole = canExceedWhole
  }
}

extension [BusinessModel: FunnelStage] {
  /// One stage, however the organization earns.
  static func everywhere(_ stage: FunnelStage) -> Self {
    Self(uniqueKeysWithValues: BusinessModel.allCases.map { ($0, stage) })
  }

  /// A stage of those that sell to companies or by subscription.
  static func companies(_ stage: FunnelStage) -> Self { [.b2b: stage, .saas: stage] }
}

extension Set<BusinessModel> {
  /// All of them.
  static let all = Set(BusinessModel.allCases)
}
