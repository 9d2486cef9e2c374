// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import StringCatalogs

/// What a report says more than once, by what it tells of.
struct RememberedTexts {
  var names: [MetricID: String] = [:]
  /// The same for messages, and for use among other words.
  var nameArguments: [MetricID: MessageArgument] = [:]
  var isolatedNames: [MetricID: String] = [:]
  /// Short forms of names; `nil` for names that need none.
  var shortNames: [MetricID: String?] = [:]
  /// Which rows of which files figures come from.
  var sources: [[SourceRows]: String] = [:]
  /// What is to be said of figures; `nil` for what goes without saying.
  var notes: [MetricNote: String?] = [:]
  /// What was said of figures of goals, which is said once however many goals it is true of.
  var toldOfGoals: Set<String> = []
  /// The values of all metrics of all parts, in their order.
  var metricTexts: [String] = []
  /// The metrics that lead, once they are found.
  var leadingMetrics: [(metric: Metric, value: Double)]?
}
