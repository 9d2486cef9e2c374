// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics

/// A figure of a report: its value for programs, and how its readers see it.
public struct ComposedFigure: Sendable {
  /// What a figure is of.
  public struct Subject: Sendable {
    /// The part of the report, by the name that never changes with the language.
    public var section: String
    /// The goal's name in the plan.
    public var goal: String?
    /// What it is of within the section: a stage, a weekday, a part of a goal.
    public var item: String?
    /// The metric.
    public var metric: MetricID?
    /// What readers call it.
    public var name: String
    /// The part of the data: a dimension and its value; `nil` for the whole.
    public var part: (dimension: Dimension, value: String)?
    /// The days that it is of.
    public var days: DayRange

    init(
      _ section: String, goal: String? = nil, item: String? = nil, metric: MetricID? = nil,
      name: String, part: (dimension: Dimension, value: String)? = nil, days: DayRange
    ) {
      self.section = section
      self.goal = goal
      self.item = item
      self.metric = metric
      self.name = name
      self.part = part
      self.days = days
    }
  }

  /// What it is of.
  public let subject: Subject
  /// Which of the subject's figures it is, such as `current` or `target`.
  public let figure: String
  /// The value; a rate as a ratio, a length of time in seconds, `nil` when missing.
  public let value: Double?
  /// The unit of the value.
  public let unit: MetricUnit
  /// The value as readers see it.
  public let text: String
}
