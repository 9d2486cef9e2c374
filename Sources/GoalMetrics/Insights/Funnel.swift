// SPDX-License-Identifier: Apache-2.0

/// The way from being seen to being paid, by how an organization earns.
public struct Funnel: Hashable, Sendable {
  /// A stage and what stands for it.
  public struct Stage: Hashable, Sendable {
    /// The stage.
    public let stage: FunnelStage
    /// The strongest measure that the data has of it; `nil` where it has none.
    public let metric: Metric?
    /// The measure's value.
    public let count: Double?
  }

  /// What share of those at one stage came to the next one that has data.
  public struct Passage: Hashable, Sendable {
    /// The stages.
    public let step: FunnelStep
    /// The later count by the earlier one; `nil` when nobody was at the earlier stage.
    ///
    /// It may be above 1, since the measures of two stages may count different people.
    public let rate: Double?
    /// The rate that the plan gives to compare with.
    public let benchmark: Double?

    /// Whether it leads from one stage to the very next, and over no gap in the data.
    public var isDirect: Bool { step.skipped.isEmpty }

    /// Whether nobody of those at the earlier stage came to the later one.
    public var losesAll: Bool { rate == 0 }

    /// The rate as a share of the benchmark.
    var relative: Double? {
      guard let rate, let benchmark, benchmark > 0 else { return nil }
      return rate / benchmark
    }
  }

  /// All four stages, in order.
  public let stages: [Stage]
  /// The passages between the stages that have data, in order.
  public let passages: [Passage]
  /// Where most are lost; `nil` where nothing can be said of it.
  ///
  /// It is the first passage in which all are lost. Where there is none, it is with benchmarks the
  /// passage furthest below its own, if any is below, and without the direct passage with the
  /// smallest rate, of at least two.
  public let leak: Passage?

  /// Builds the funnel from metrics that have been computed.
  ///
  /// It is `nil` when fewer than two stages have data.
  ///
  /// - Parameters:
  ///   - model: How the organization earns.
  ///   - results: The metrics of the trade, by name.
  ///   - benchmarks: Rates of passages to compare with.
  public init?(
    for model: BusinessModel, from results: [MetricID: MetricResult],
    benchmarks: [FunnelStep: Double] = [:]
  ) {
    let stages = FunnelStage.allCases.map { stage in
      let strongest = Self.measures(of: stage, for: model).first { results[$0.id]?.value != nil }
      return Stage(
        stage: stage, metric: strongest, count: strongest.flatMap { results[$0.id]?.value })
    }
    let filled = stages.filter { $0.count != nil }
    guard filled.count > 1 else { return nil }
    let passages = zip(filled, filled.dropFirst()).compactMap { earlier, later -> Passage? in
      guard let step = FunnelStep(from: earlier.stage, to: later.stage),
        let one = earlier.count, let other = later.count
      else { return nil }
      return Passage(
        step: step, rate: one > 0 ? other / one : nil, benchmark: benchmarks[step])
    }
    self.stages = stages
    self.passages = passages
    leak = Self.leak(of: passages)
  }

  /// The stages without data.
  public var missing: [FunnelStage] { stages.filter { $0.count == nil }.map(\.stage) }

  /// Whether any passage has something to be compared with.
  public var hasBenchmarks: Bool { passages.contains { $0.relative != nil } }

  private static func leak(of passages: [Passage]) -> Passage? {
    if let last = passages.first(where: \.losesAll) { return last }
    let compared = passages.filter { $0.relative != nil }
    guard compared.isEmpty else {
      let worst = compared.min { ($0.relative ?? 0) < ($1.relative ?? 0) }
      return worst.flatMap { ($0.relative ?? 1) < 1 ? $0 : nil }
    }
    let direct = passages.filter { $0.isDirect && $0.rate != nil }
    guard direct.count > 1 else { return nil }
    return direct.min { ($0.rate ?? 0) < ($1.rate ?? 0) }
  }

  // MARK: Measures

  /// The counts of a stage, those first that say most.
  ///
  /// The more intent an action shows the more it says. Of equals those are preferred that add up
  /// without counting people again and that come from the networks themselves.
  static func measures(of stage: FunnelStage, for model: BusinessModel) -> [Metric] {
    let counts = Measure.known.filter { measure in
      measure.traits.stages[model] == stage && measure.unit == .count && measure.addsUp
        && measure.better == .higher && measure.traits.intent != nil
    }
    let intents = IntentLevel.allCases
    func rank(_ measure: Measure) -> (Int, Int) {
      let intent = measure.traits.intent.flatMap { intents.firstIndex(of: $0) } ?? 0
      return (-intent, preferred.firstIndex(of: measure.id) ?? preferred.count)
    }
    return counts.filter { !estimates.contains($0.id) }
      .sorted { rank($0) < rank($1) }.map(Metric.init)
  }

  /// Of measures that show as much intent, the one to take first.
  private static let preferred: [MeasureID] = [
    "impressions", "reach", "views", "video-views",
    "link-clicks", "clicks", "visits", "sessions", "engaged-sessions", "page-views",
    "qualified-leads", "demo-requests", "trials", "enquiries", "downloads",
    "purchases", "customers", "checkouts", "add-to-carts",
  ]

  /// What nobody has counted.
  private static let estimates: Set<MeasureID> = ["potential-reach", "mentioner-followers"]
}
