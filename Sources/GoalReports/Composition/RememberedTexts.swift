// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics

/// Texts that a report says more than once, by what they tell of.
struct RememberedTexts {
  var names: [MetricID: String] = [:]
  /// Short forms of names; `nil` for names that need none.
  var shortNames: [MetricID: String?] = [:]
  /// Which rows of which files figures come from.
  var sources: [[SourceRows]: String] = [:]
}
