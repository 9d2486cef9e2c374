// SPDX-License-Identifier: Apache-2.0

extension Metric {
  /// The kinds of goals that it tells of; `nil` for a metric that the trade does not know.
  var goalKinds: Set<GoalKind>? {
    guard Metric.named(id) != nil else { return nil }
    return Set(Self.metricsByKind.filter { $0.value.contains(id) }.keys)
  }

  /// Whether it counts only that something was shown.
  public var isExposure: Bool { Self.exposures.contains(id) }

  /// Whether it counts what leads up to business and is not business yet.
  var isMicro: Bool { isExposure || Self.microActions.contains(id) }

  /// Whether it is a step on the way on which an organization earns, as far as is known.
  func isStep(for model: BusinessModel) -> Bool {
    !(Self.stepsOfOthers[model]?.contains(id) ?? false)
  }

  /// What only those count who earn in another way.
  private static let stepsOfOthers: [BusinessModel: Set<MetricID>] = [
    .onlineStore: ["demo-requests", "trials", "store-visits"],
    .b2b: ["add-to-carts", "checkouts", "store-visits"],
    .saas: ["add-to-carts", "store-visits"],
    .brickAndMortar: ["demo-requests", "trials", "add-to-carts", "checkouts"],
  ]

  private static let exposures: Set<MetricID> = ["reach", "impressions", "views", "video-views"]

  private static let microActions: Set<MetricID> = [
    "followers", "follows", "likes", "comments", "shares", "saves", "engagements", "clicks",
    "link-clicks", "engagement-rate-by-reach", "engagement-rate-by-impressions",
    "click-through-rate", "audience-growth-rate", "mentions", "hashtag-uses", "posts",
  ]

  private static let metricsByKind: [GoalKind: Set<MetricID>] = [
    .brandAwareness: exposures.union([
      "followers", "follows", "audience-growth-rate", "share-of-voice", "mentions", "engagements",
      "cost-per-mille", "unfollows", "hashtag-uses",
    ]),
    .brandReputation: [
      "mentions", "hashtag-uses", "positive-mentions", "neutral-mentions", "negative-mentions",
      "net-sentiment", "share-of-voice",
    ],
    .websiteTraffic: [
      "visits", "page-views", "clicks", "link-clicks", "email-signups", "click-through-rate",
      "cost-per-click",
    ],
    .communityEngagement: [
      "engagements", "likes", "comments", "shares", "saves", "engagement-rate-by-reach",
      "engagement-rate-by-impressions", "followers", "follows", "posts",
    ],
    .conversions: conversions, .sales: conversions,
    .leadGeneration: [
      "leads", "qualified-leads", "email-signups", "enquiries", "demo-requests", "trials",
      "downloads", "lead-to-customer-rate", "cost-per-lead",
    ],
    .customerService: [
      "customer-satisfaction", "satisfied-responses", "survey-responses", "requests-handled",
      "agents", "positive-mentions",
    ],
    .socialListening: [
      "mentions", "hashtag-uses", "competitor-mentions", "share-of-voice", "net-sentiment",
      "positive-mentions", "neutral-mentions", "negative-mentions",
    ],
    .hiring: ["applicants", "hires"],
    .influencers: ["influencers-found", "influencers-signed", "productive-contacts"],
  ]

  private static let conversions: Set<MetricID> = [
    "conversions", "conversion-rate", "purchases", "units-sold", "revenue", "customers",
    "add-to-carts", "checkouts", "store-visits", "trials", "downloads", "leads",
    "return-on-investment", "cost-per-acquisition", "click-through-rate",
    "lead-to-customer-rate", "link-clicks", "spend",
  ]
}
