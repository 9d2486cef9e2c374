// SPDX-License-Identifier: Apache-2.0

extension Measure {
  /// The measures of the trade, in the order in which reports list them.
  public static let known = awareness + interest + website + sales + costs + work

  /// Being seen and talked about.
  private static let awareness: [Measure] = [
    Measure(
      "reach", aggregation: .uniqueSum,
      traits: exposure([.brandAwareness], leads: [.brickAndMortar], [.countsPeopleAgain, .micro])),
    Measure("impressions", traits: exposure([.brandAwareness], leads: [.brickAndMortar])),
    Measure("views", traits: exposure([.brandAwareness])),
    Measure("video-views", traits: exposure([.brandAwareness])),
    Measure(
      "potential-reach", aggregation: .uniqueSum,
      traits: exposure([.brandAwareness], [.estimate, .countsPeopleAgain, .micro])),
    Measure("mentioner-followers", traits: exposure([.brandAwareness])),
    Measure(
      "visible-share", unit: .percent, aggregation: .weightedMean,
      traits: MetricTraits(goalKinds: [.brandAwareness], caveats: [.estimate])),
    Measure("mentions", traits: talk),
    Measure("hashtag-uses", traits: talk),
    Measure("competitor-mentions", better: .lower, traits: talk),
    Measure("positive-mentions", traits: rated),
    Measure("neutral-mentions", traits: rated),
    Measure("negative-mentions", better: .lower, traits: rated),
  ]

  /// Following, liking and talking back.
  private static let interest: [Measure] = [
    Measure(
      "followers", aggregation: .stock,
      traits: MetricTraits(
        intent: .liking, goalKinds: [.brandAwareness, .communityEngagement],
        caveats: [.notSplit, .micro])),
    Measure("follows", traits: action(.liking, [.brandAwareness, .communityEngagement])),
    Measure("unfollows", better: .lower, traits: MetricTraits(goalKinds: [.brandAwareness])),
    Measure(
      "engagements",
      traits: MetricTraits(
        intent: .conversation, stages: .everywhere(.interest),
        goalKinds: [.communityEngagement, .brandAwareness],
        caveats: [.networksCountDifferently, .micro])),
    Measure("likes", traits: action(.liking, [.communityEngagement])),
    Measure("comments", traits: action(.conversation, [.communityEngagement])),
    Measure("shares", traits: action(.conversation, [.communityEngagement])),
    Measure("saves", traits: action(.conversation, [.communityEngagement])),
    Measure("posts", traits: MetricTraits(goalKinds: [.communityEngagement])),
    Measure("clicks", traits: action(.click, [.websiteTraffic])),
    Measure("link-clicks", traits: action(.click, [.websiteTraffic, .conversions])),
  ]

  /// What visitors of the website do.
  private static let website: [Measure] = [
    Measure("visits", traits: action(.click, [.websiteTraffic])),
    Measure("sessions", traits: action(.click, [.websiteTraffic])),
    Measure("engaged-sessions", traits: action(.click, [.websiteTraffic])),
    Measure("bounces", better: .lower, traits: MetricTraits(goalKinds: [.websiteTraffic])),
    Measure("page-views", traits: action(.click, [.websiteTraffic])),
    Measure(
      "time-on-page", unit: .duration, aggregation: .weightedMean,
      traits: MetricTraits(
        stages: [.onlineStore: .evaluation],
        goalKinds: [.websiteTraffic, .conversions])),
  ]

  /// From a first question to a purchase.
  private static let sales: [Measure] = [
    Measure("email-signups", traits: consideration([.websiteTraffic, .leadGeneration])),
    Measure(
      "enquiries",
      traits: consideration(
        [.leadGeneration, .conversions],
        stages: [.onlineStore: .evaluation, .brickAndMortar: .evaluation],
        leads: [.brickAndMortar])),
    Measure(
      "downloads", traits: consideration([.leadGeneration], stages: .companies(.evaluation))),
    Measure("form-submissions", traits: consideration([.leadGeneration])),
    Measure("webinar-registrations", traits: consideration([.leadGeneration])),
    Measure(
      "leads", traits: consideration([.leadGeneration, .conversions], leads: [.b2b, .saas])),
    Measure(
      "qualified-leads",
      traits: consideration(
        [.leadGeneration], stages: .companies(.evaluation), leads: [.b2b, .saas])),
    Measure(
      "demo-requests",
      traits: consideration(
        [.leadGeneration, .conversions], stages: .companies(.evaluation), leads: [.b2b, .saas])),
    Measure(
      "trials",
      traits: consideration(
        [.leadGeneration, .conversions], stages: .companies(.evaluation), leads: [.saas])),
    Measure(
      "add-to-carts",
      traits: MetricTraits(
        intent: .checkout, stages: [.onlineStore: .purchase], leads: [.onlineStore],
        goalKinds: [.conversions, .sales])),
    Measure(
      "checkouts",
      traits: MetricTraits(
        intent: .checkout, stages: [.onlineStore: .purchase], leads: [.onlineStore],
        goalKinds: [.conversions, .sales])),
    Measure(
      "conversions",
      traits: MetricTraits(
        intent: .conversion, leads: [.onlineStore, .saas], goalKinds: [.conversions, .sales])),
    Measure(
      "purchases",
      traits: MetricTraits(
        intent: .conversion, stages: [.onlineStore: .purchase, .brickAndMortar: .purchase],
        leads: [.onlineStore, .brickAndMortar], goalKinds: [.conversions, .sales])),
    Measure(
      "customers",
      traits: MetricTraits(
        intent: .conversion, stages: .companies(.purchase), leads: [.b2b, .saas],
        goalKinds: [.sales, .conversions, .leadGeneration])),
    Measure(
      "units-sold", traits: MetricTraits(intent: .conversion, goalKinds: [.sales])),
    Measure(
      "store-visits",
      traits: MetricTraits(
        intent: .consideration, stages: [.brickAndMortar: .purchase], leads: [.brickAndMortar],
        goalKinds: [.sales, .conversions])),
    Measure(
      "revenue", unit: .money,
      traits: MetricTraits(intent: .conversion, leads: .all, goalKinds: [.sales, .conversions])),
  ]

  /// What it costs; a goal that falls.
  private static let costs: [Measure] = [
    "spend", "work-cost", "tools-cost", "content-cost", "internal-hiring-cost",
    "external-hiring-cost",
  ].map {
    Measure(MeasureID(rawValue: $0), unit: .money, better: .lower)
  }

  /// Service, hiring and partners.
  private static let work: [Measure] = [
    Measure(
      "response-time", unit: .duration, aggregation: .median, better: .lower,
      traits: MetricTraits(goalKinds: [.customerService], caveats: [.medianNeedsCases])),
    Measure("satisfied-responses", traits: MetricTraits(goalKinds: [.customerService])),
    Measure("survey-responses", traits: MetricTraits(goalKinds: [.customerService])),
    Measure("requests-handled", traits: MetricTraits(goalKinds: [.customerService])),
    Measure(
      "agents", aggregation: .stock,
      traits: MetricTraits(goalKinds: [.customerService], caveats: [.notSplit])),
    Measure("testimonials", traits: MetricTraits(goalKinds: [.customerService, .brandReputation])),
    Measure("applicants", traits: MetricTraits(goalKinds: [.hiring])),
    Measure("hires", traits: MetricTraits(goalKinds: [.hiring])),
    Measure("influencers-found", traits: MetricTraits(goalKinds: [.influencers])),
    Measure("influencers-signed", traits: MetricTraits(goalKinds: [.influencers])),
    Measure("productive-contacts", traits: MetricTraits(goalKinds: [.influencers])),
  ]

  // MARK: Traits that several share

  private static func exposure(
    _ kinds: Set<GoalKind>, leads: Set<BusinessModel> = [], _ caveats: [MetricCaveat] = [.micro]
  ) -> MetricTraits {
    MetricTraits(
      intent: .exposure, stages: .everywhere(.awareness), leads: leads, goalKinds: kinds,
      caveats: caveats)
  }

  private static let talk = MetricTraits(
    goalKinds: [.brandAwareness, .brandReputation, .socialListening])

  private static let rated = MetricTraits(
    goalKinds: [.brandReputation, .socialListening], caveats: [.ratedByTools])

  private static func action(_ intent: IntentLevel, _ kinds: Set<GoalKind>) -> MetricTraits {
    MetricTraits(
      intent: intent, stages: .everywhere(.interest), goalKinds: kinds, caveats: [.micro])
  }

  private static func consideration(
    _ kinds: Set<GoalKind>, stages: [BusinessModel: FunnelStage] = [:],
    leads: Set<BusinessModel> = []
  ) -> MetricTraits {
    MetricTraits(intent: .consideration, stages: stages, leads: leads, goalKinds: kinds)
  }
}
