// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics

/// A goal of a starter plan: a model to change, of a kind that the business often sets.
struct StarterGoal {
  /// How far it is to be reached, of what the sample data comes to.
  enum Target {
    /// As plans write it.
    case text(String)
    /// A total; the goal is rounded up from this multiple of what the sample has so far.
    case total(multiple: Double)
    /// A rate to reach from a baseline.
    case rate(baseline: String, String)
    /// A cost in dollars, to be written in the currency of the plan.
    case cost(Double)
    /// Something to be done.
    case milestone
  }

  /// Its name in the plan and the end of the keys of its texts.
  let id: String
  let kind: GoalKind
  let metric: MetricID?
  /// What counts, as plans write it.
  let filter: String?
  let target: Target
  /// The end of the key of the objective that it serves.
  let objective: String

  /// What it shows of plans: the end of the key of its comment.
  var lesson: String {
    switch target {
    case .total: "total"
    case .cost: "cost"
    case .milestone: "milestone"
    case .rate: "rate"
    case .text(let text): text.hasPrefix("{") ? "bounds" : "level"
    }
  }

  private init(
    _ id: String, _ kind: GoalKind, _ metric: MetricID?, where filter: String? = nil,
    _ target: Target, for objective: String
  ) {
    self.id = id
    self.kind = kind
    self.metric = metric
    self.filter = filter
    self.target = target
    self.objective = objective
  }

  /// The goals that a business of a kind starts from, what it earns by first.
  static func goals(of model: BusinessModel) -> [StarterGoal] {
    switch model {
    case .onlineStore:
      [
        StarterGoal("orders", .sales, "purchases", .total(multiple: 1.7), for: "income"),
        followers(of: "instagram"), clicks(of: "facebook"), milestone,
      ]
    case .b2b:
      [
        StarterGoal(
          "leads", .leadGeneration, "leads", where: "network: linkedin", .total(multiple: 1.6),
          for: "income"),
        followers(of: "linkedin"),
        StarterGoal(
          "cheaper-leads", .leadGeneration, "cost-per-lead",
          where: "network: linkedin, source: paid", .cost(6), for: "budget"),
        milestone,
      ]
    case .saas:
      [
        StarterGoal("trials", .conversions, "trials", .total(multiple: 1.7), for: "income"),
        StarterGoal(
          "demo-requests", .leadGeneration, "demo-requests", .total(multiple: 1.5), for: "income"),
        clicks(of: "linkedin"), milestone,
      ]
    case .brickAndMortar:
      [
        StarterGoal("store-visits", .sales, "store-visits", .total(multiple: 1.6), for: "income"),
        followers(of: "facebook"),
        StarterGoal(
          "quick-answers", .customerService, "response-time", .text("{ below: 2h }"),
          for: "customers"),
        milestone,
      ]
    }
  }

  private static func followers(of network: String) -> StarterGoal {
    StarterGoal(
      "followers", .brandAwareness, "followers", where: "network: \(network)", .text("+5%"),
      for: "known")
  }

  private static func clicks(of network: String) -> StarterGoal {
    StarterGoal(
      "click-through-rate", .websiteTraffic, "click-through-rate",
      where: "network: \(network), source: paid",
      .rate(baseline: "1.6%", "2%"), for: "budget")
  }

  private static let milestone = StarterGoal(
    "support-channel", .milestone, nil, .milestone, for: "customers")
}
