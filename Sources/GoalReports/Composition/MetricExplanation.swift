// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
internal import LocalizedFormatting
public import StringCatalogs

/// A metric of the trade in words, for readers who choose or question it.
public struct MetricExplanation: Sendable {
  /// The metric.
  public let metric: Metric
  /// What readers call it.
  public let name: String
  /// What narrow places call it; the name where there is nothing shorter.
  public let short: String
  /// What it means, with its denominator.
  public let definition: String
  /// The unit's name.
  public let unit: String
  /// Which way it improves; `nil` where that is not known.
  public let better: String?
  /// How its values add up.
  public let aggregation: String
  /// The columns that it is read from, one of each group.
  public let columns: String
  /// How much the action says about wanting to buy, and whether it is micro or macro.
  public let intent: String?
  /// The stages of the funnel that it measures, each with the business models that have it there.
  public let stages: [String]
  /// The business models whose reports it leads.
  public let leads: String?
  /// The kinds of goals that it fits.
  public let goalKinds: String?
  /// What a reader should know whatever its value.
  public let caveats: [String]

  /// Explains a metric in the words of a locale.
  ///
  /// - Throws: `FormattingError` when a list cannot be written.
  public init(_ metric: Metric, words: Localizer) throws {
    self.metric = metric
    let id = metric.id.rawValue
    let traits = metric.traits
    let all = ListFormat(locale: words.locale)
    let any = ListFormat(locale: words.locale, kind: .disjunction)
    func models(_ models: some Sequence<BusinessModel>) throws -> String {
      let wanted = Set(models)
      return try all.format(
        BusinessModel.allCases.filter(wanted.contains).map { words.text("model.\($0.rawValue)") })
    }
    name = words.text("metric.\(id).name")
    short = words.has("metric.\(id).short") ? words.text("metric.\(id).short") : name
    definition = words.text("metric.\(id).definition")
    unit = words.text("unit.\(metric.unit.rawValue)")
    better = metric.better.map { words.text("better.\($0.rawValue)") }
    aggregation = words.text("aggregation.\(metric.aggregation.rawValue)")
    columns = try Self.columns(of: metric).map { group in
      try any.format(
        group.map { TextIsolate.wrapIfNeeded($0.rawValue, inside: words.locale.direction) })
    }.joined(separator: words.text("join.alternatives"))
    intent = traits.intent.map { level in
      words.text(
        "metrics.intent-of",
        [
          "intent": .text(words.text("intent.\(level.rawValue)")),
          "scope": .text(words.text("scope.\(level.scope.rawValue)")),
        ])
    }
    stages = try FunnelStage.allCases.compactMap { stage in
      let there = BusinessModel.allCases.filter { traits.stages[$0] == stage }
      guard !there.isEmpty else { return nil }
      let name = words.text("stage.\(stage.rawValue)")
      guard there.count < BusinessModel.allCases.count else { return name }
      return words.text(
        "metrics.stage-of", ["stage": .text(name), "models": .text(try models(there))])
    }
    leads = traits.leads.isEmpty ? nil : try models(traits.leads)
    goalKinds =
      traits.goalKinds.isEmpty
      ? nil
      : try all.format(
        GoalKind.allCases.filter(traits.goalKinds.contains)
          .map { words.text("goal.kind.\($0.rawValue)") })
    caveats = traits.caveats.map { words.text("metric-caveat.\($0.rawValue)") }
  }

  /// The columns that a metric needs, one of each group, without repetition.
  public static func columns(of metric: Metric) -> [[MeasureID]] {
    var groups: [[MeasureID]] = []
    for group in metric.formula.quantities.flatMap(\.needs) where !groups.contains(group) {
      groups.append(group)
    }
    return groups
  }
}
