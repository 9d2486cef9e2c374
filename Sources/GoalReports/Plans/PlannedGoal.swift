// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics

/// A goal as a plan states it.
public struct PlannedGoal: Hashable, Sendable {
  /// What decides whether the goal is reached.
  public enum Content: Hashable, Sendable {
    /// A metric and its target; without days of its own it has those of the report.
    case measured(MeasuredGoal)
    /// Something to be done by a day.
    case milestone(by: CivilDay?, done: CivilDay?)
  }

  /// Its name in the plan and in reports as data.
  public var id: String
  /// What it is after.
  public var kind: GoalKind
  /// What readers call it.
  public var title: LocalizedText?
  /// The business objective that it serves.
  public var objective: LocalizedText?
  /// What decides whether it is reached.
  public var content: Content
  /// Steps towards it.
  public var tactics: [Tactic]
  /// Where the plan states it.
  public var location: InputLocation?

  /// Creates a goal.
  public init(
    id: String, kind: GoalKind, title: LocalizedText? = nil, objective: LocalizedText? = nil,
    content: Content, tactics: [Tactic] = [], location: InputLocation? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.objective = objective
    self.content = content
    self.tactics = tactics
    self.location = location
  }
}

extension PlannedGoal {
  /// The parts that the plan gives it.
  public var parts: [GoalPart] {
    if case .measured(let goal) = content { goal.parts } else { [] }
  }
}

/// A metric and its target, before the report's period is known.
public struct MeasuredGoal: Hashable, Sendable {
  /// What is measured.
  public var metric: MetricID
  /// Which observations count.
  public var filter: ObservationFilter
  /// The level to start from, if the plan gives it.
  public var baseline: Double?
  /// What is to be reached.
  public var target: GoalTarget
  /// The first day; `nil` for the report's.
  public var from: CivilDay?
  /// The last day; `nil` for the report's.
  public var by: CivilDay?
  /// Values entered by hand.
  public var actuals: [ActualValue]?
  /// The parts that make it up; baseline, target and entered values are then theirs.
  public var parts: [GoalPart] = []

  /// Creates the measured part of a goal.
  public init(
    metric: MetricID, filter: ObservationFilter = .everything, baseline: Double? = nil,
    target: GoalTarget, from: CivilDay? = nil, by: CivilDay? = nil, actuals: [ActualValue]? = nil
  ) {
    self.metric = metric
    self.filter = filter
    self.baseline = baseline
    self.target = target
    self.from = from
    self.by = by
    self.actuals = actuals
  }
}

/// A part of a goal, with a target of its own.
public struct GoalPart: Hashable, Sendable {
  /// What readers call it; `nil` to name it by what it counts.
  public var title: LocalizedText?
  /// What it counts, in the unit of the goal's metric; `nil` for that metric.
  public var metric: MetricID?
  /// Which of the goal's observations count.
  public var filter: ObservationFilter
  /// The level to start from, if the plan gives it.
  public var baseline: Double?
  /// What is to be reached.
  public var target: GoalTarget
  /// Values entered by hand.
  public var actuals: [ActualValue]?

  /// Creates a part.
  public init(
    title: LocalizedText? = nil, metric: MetricID? = nil,
    filter: ObservationFilter = .everything, baseline: Double? = nil, target: GoalTarget,
    actuals: [ActualValue]? = nil
  ) {
    self.title = title
    self.metric = metric
    self.filter = filter
    self.baseline = baseline
    self.target = target
    self.actuals = actuals
  }
}
