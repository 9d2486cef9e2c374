// SPDX-License-Identifier: Apache-2.0

/// What people did, from the weakest sign of wanting to buy to the strongest.
public struct IntentLadder: Hashable, Sendable {
  /// All actions that show as much intent.
  public struct Rung: Hashable, Sendable {
    /// How much intent they show.
    public let level: IntentLevel
    /// The actions with their counts; they are never added, for one person does several.
    public let actions: [CountedAction]

    /// Whether the actions lead up to business or are business.
    public var scope: ActionScope { level.scope }
  }

  /// An action and how often it was done.
  public struct CountedAction: Hashable, Sendable {
    /// The action.
    public let metric: Metric
    /// How often.
    public let count: Double
  }

  /// The rungs of which the data has an action, the weakest first.
  public let rungs: [Rung]

  /// Builds the ladder from metrics that have been computed.
  ///
  /// It is `nil` when the data has no action of anyone.
  ///
  /// - Parameter results: The metrics of the trade, by name.
  public init?(from results: [MetricID: MetricResult]) {
    var actions: [IntentLevel: [CountedAction]] = [:]
    for measure in Measure.known where measure.unit == .count && measure.addsUp {
      guard let level = measure.traits.intent, !Self.nobodysActions.contains(measure.id) else {
        continue
      }
      let metric = Metric(measure)
      guard let count = results[metric.id]?.value else { continue }
      actions[level, default: []].append(CountedAction(metric: metric, count: count))
    }
    // Engagements say no more where the actions that they are the sum of stand beside them.
    if actions.values.joined().contains(where: { Self.partsOfEngagements.contains($0.metric.id) }) {
      actions[.conversation]?.removeAll { $0.metric.id == "engagements" }
    }
    rungs = IntentLevel.allCases.compactMap { level in
      actions[level].flatMap { $0.isEmpty ? nil : Rung(level: level, actions: $0) }
    }
    guard !rungs.isEmpty else { return nil }
  }

  /// Whether nothing is known but what leads up to business.
  ///
  /// Such figures say nothing about business, unless being known is all that is wanted.
  public var isMicroAlone: Bool { rungs.allSatisfy { $0.scope == .micro } }

  /// The actions that engagements are the sum of.
  private static let partsOfEngagements: Set<MetricID> = ["likes", "comments", "shares", "saves"]

  /// Sizes and estimates that are no action of anyone.
  private static let nobodysActions: Set<MeasureID> = ["potential-reach", "mentioner-followers"]
}
