// SPDX-License-Identifier: Apache-2.0

extension Metric {
  /// The metrics of the trade, in the order in which reports list them.
  public static let known: [Metric] =
    Measure.known.map(Metric.init) + engagementRates + rates + shares + returns + service

  // MARK: Engagement

  private static let engagementRates: [Metric] = [
    engagementRate("engagement-rate-by-reach", per: .measure("reach"), also: [.countsPeopleAgain]),
    engagementRate("engagement-rate-by-impressions", per: .measure("impressions")),
    meanRate(
      "mean-engagement-rate-by-reach", .meanOfPosts(.engagements, per: "reach")),
    meanRate(
      "engagement-rate-by-post", .meanByFollowers(.engagements, of: .post), canExceedWhole: true),
    meanRate(
      "daily-engagement-rate", .meanByFollowers(.engagements, of: .day), canExceedWhole: true),
  ]

  private static func engagementRate(
    _ id: MetricID, per quantity: MetricQuantity, also caveats: [MetricCaveat] = []
  ) -> Metric {
    Metric(
      id, .ratio(.engagements, quantity), unit: .percent, aggregation: .ratioOfSums,
      better: .higher,
      traits: MetricTraits(
        intent: .conversation, stages: .everywhere(.interest), goalKinds: [.communityEngagement],
        caveats: [.denominatorsDiffer, .networksCountDifferently] + caveats,
        family: .engagementRate))
  }

  private static func meanRate(
    _ id: MetricID, _ quantity: MetricQuantity, canExceedWhole: Bool = false
  ) -> Metric {
    Metric(
      id, .quantity(quantity), unit: .percent, aggregation: .meanOfRates, better: .higher,
      traits: MetricTraits(
        intent: .conversation, stages: .everywhere(.interest), goalKinds: [.communityEngagement],
        caveats: [.denominatorsDiffer, .eachWeighsTheSame], family: .engagementRate,
        canExceedWhole: canExceedWhole))
  }

  // MARK: Rates

  private static let rates: [Metric] = [
    rate(
      "click-through-rate", .ratio(.clicksThrough, .measure("impressions")),
      MetricTraits(
        intent: .click, stages: .everywhere(.interest), goalKinds: [.websiteTraffic, .conversions])),
    rate(
      "conversion-rate", .ratio(.measure("conversions"), .measure("visits")),
      MetricTraits(
        intent: .conversion, leads: [.onlineStore, .saas], goalKinds: [.conversions, .sales])),
    rate(
      "bounce-rate", .ratio(.measure("bounces"), .measure("visits")), better: .lower,
      MetricTraits(
        goalKinds: [.websiteTraffic, .conversions], caveats: [.denominatorsDiffer],
        family: .bounceRate)),
    rate(
      "bounce-rate-ga4",
      .divide(
        .subtract(.quantity(.measure("sessions")), .quantity(.measure("engaged-sessions"))),
        .quantity(.measure("sessions"))),
      better: .lower,
      MetricTraits(
        goalKinds: [.websiteTraffic, .conversions], caveats: [.denominatorsDiffer],
        family: .bounceRate)),
    rate(
      "audience-growth-rate", .ratio(.change("followers"), .opening("followers")),
      MetricTraits(
        intent: .liking, stages: .everywhere(.interest),
        goalKinds: [.brandAwareness, .communityEngagement], caveats: [.notSplit])),
    rate(
      "lead-to-customer-rate", .ratio(.measure("customers"), .measure("leads")),
      MetricTraits(
        intent: .conversion, leads: [.b2b, .saas], goalKinds: [.leadGeneration, .sales])),
    rate(
      "customer-satisfaction",
      .ratio(.measure("satisfied-responses"), .measure("survey-responses")),
      MetricTraits(goalKinds: [.customerService])),
  ]

  private static func rate(
    _ id: MetricID, _ formula: MetricFormula, better: BetterDirection = .higher,
    _ traits: MetricTraits
  ) -> Metric {
    Metric(
      id, formula, unit: .percent, aggregation: .ratioOfSums, better: better, traits: traits)
  }

  // MARK: Shares

  private static let shares: [Metric] = [
    rate(
      "share-of-voice",
      .divide(
        .quantity(.measure("mentions")),
        .add(.quantity(.measure("mentions")), .quantity(.measure("competitor-mentions")))),
      MetricTraits(goalKinds: [.brandAwareness, .socialListening])),
    rate(
      "net-sentiment",
      .divide(
        .subtract(
          .quantity(.measure("positive-mentions")), .quantity(.measure("negative-mentions"))),
        .add(
          .add(
            .quantity(.measure("positive-mentions")), .quantity(.measure("neutral-mentions"))),
          .quantity(.measure("negative-mentions")))),
      MetricTraits(goalKinds: [.brandReputation, .socialListening], caveats: [.ratedByTools])),
    rate(
      "social-conversion-share", .ratio(.fromSocial("conversions"), .whole("conversions")),
      MetricTraits(
        intent: .conversion, goalKinds: [.conversions, .sales], caveats: [.shareOfEverything])),
    rate(
      "source-of-hire", .ratio(.measure("hires"), .whole("hires")),
      MetricTraits(goalKinds: [.hiring], caveats: [.shareOfEverything])),
  ]

  // MARK: Costs and returns

  private static let returns: [Metric] = [
    Metric(
      "total-cost", .quantity(.allCosts), unit: .money, aggregation: .sum, better: .lower,
      traits: MetricTraits(caveats: [.knownCostsOnly])),
    cost(
      "cost-per-mille", per: .measure("impressions"), thousand: true,
      MetricTraits(stages: .everywhere(.awareness), goalKinds: [.brandAwareness])),
    cost(
      "cost-per-click", per: .clicksThrough,
      MetricTraits(stages: .everywhere(.interest), goalKinds: [.websiteTraffic])),
    cost(
      "cost-per-lead", per: .measure("leads"),
      MetricTraits(leads: [.b2b, .saas], goalKinds: [.leadGeneration])),
    cost(
      "cost-per-acquisition", per: .measure("customers"),
      MetricTraits(leads: [.b2b, .saas], goalKinds: [.sales, .conversions])),
    Metric(
      "return-on-ad-spend", .ratio(.fromAds("revenue"), .measure("spend")), unit: .ratio,
      aggregation: .ratioOfSums, better: .higher,
      traits: MetricTraits(
        leads: [.onlineStore], goalKinds: [.sales, .conversions], caveats: [.adsRevenue])),
    rate(
      "return-on-investment",
      .divide(
        .subtract(.quantity(.measure("revenue")), .quantity(.allCosts)), .quantity(.allCosts)),
      MetricTraits(
        leads: .all, goalKinds: [.sales, .conversions], caveats: [.knownCostsOnly],
        canExceedWhole: true)),
  ]

  private static func cost(
    _ id: MetricID, per quantity: MetricQuantity, thousand: Bool = false, _ traits: MetricTraits
  ) -> Metric {
    let each = MetricFormula.ratio(.measure("spend"), quantity)
    return Metric(
      id, thousand ? .multiply(each, .number(1000)) : each, unit: .money,
      aggregation: .ratioOfSums, better: .lower, traits: traits)
  }

  // MARK: Service and hiring

  private static let service: [Metric] = [
    Metric(
      "requests-per-agent", .ratio(.measure("requests-handled"), .measure("agents")),
      unit: .ratio, aggregation: .ratioOfSums, better: .higher,
      traits: MetricTraits(goalKinds: [.customerService], caveats: [.notSplit])),
    Metric(
      "cost-per-hire",
      .ratio(
        .sumOfAvailable(["internal-hiring-cost", "external-hiring-cost"]), .measure("hires")),
      unit: .money, aggregation: .ratioOfSums, better: .lower,
      traits: MetricTraits(goalKinds: [.hiring], caveats: [.knownCostsOnly])),
  ]
}
