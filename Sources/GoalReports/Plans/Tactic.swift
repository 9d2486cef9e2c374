// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics

/// A step towards a goal, with its own count.
public struct Tactic: Hashable, Sendable {
  /// What is counted of a tactic.
  public enum Content: Hashable, Sendable {
    /// A metric of the data against a target, in all or a day, week or month.
    case measured(MetricID, GoalTarget, every: Interval? = nil)
    /// So many times, in all or a day, week or month, of which so many are done.
    case counted(target: Double?, every: Interval?, done: Double?)
  }

  /// How often something is to be done.
  public enum Interval: String, Hashable, Sendable, CaseIterable {
    case day, week, month
  }

  /// What readers call it.
  public var title: LocalizedText
  /// What is counted.
  public var content: Content

  /// Creates a step.
  public init(title: LocalizedText, content: Content) {
    self.title = title
    self.content = content
  }
}
