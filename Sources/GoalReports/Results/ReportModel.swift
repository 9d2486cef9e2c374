// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics

/// The results of a plan, the same for readers of every language.
public struct ReportModel: Sendable {
  /// The plan.
  public let plan: ReportPlan
  /// The period reported on.
  public let reportingPeriod: ReportingPeriod
  /// The day at whose end the report stands.
  public let asOf: CivilDay
  /// The goals that could be read, in the order of the plan.
  public let goals: [GoalOutcome]
  /// The networks of the data, in alphabetical order.
  public let networks: [String]
  /// Whether data of the period is of no network.
  public let hasRowsWithoutNetwork: Bool
  /// Every metric that can be computed: for the whole, each network and each source.
  public let metrics: [MetricSlice]
  /// The metrics beside earlier ones; `nil` when the data does not go back so far.
  public let comparison: PeriodComparison?
  /// What the metrics say beyond the goals.
  public let insights: ReportInsights
  /// The files read.
  public let sources: [ReportSource]
  /// What was wrong with the plan and the data, in order of place.
  public let issues: [InputIssue]
  /// The thresholds of the goals' states.
  public let thresholds: PaceThresholds
  /// What the results were computed from.
  let observations: ObservationSet
  /// The trends in calendars of readers, computed once for all languages that share one.
  let trends = ReadersTrends()

  /// The days reported on.
  public var period: DayRange { reportingPeriod.days }

  /// The days that a report names: the ends of its period and of its goals, and its own.
  var days: [CivilDay] {
    [period.lowerBound, period.upperBound, asOf]
      + goals.flatMap { outcome -> [CivilDay] in
        switch outcome.content {
        case .measured(let goal, _, _): [goal.days.lowerBound, goal.days.upperBound]
        case .milestone(let by, let done, _): [by] + [done].compactMap { $0 }
        }
      }
  }

  /// Follows a goal in buckets of a reader's calendar and weeks.
  ///
  /// - Parameters:
  ///   - outcome: A goal of this report.
  ///   - calendar: The calendar on whose boundaries the buckets fall.
  ///   - firstWeekday: The day on which weeks begin.
  /// - Returns: The trend; `nil` for a milestone, and for days outside the calendar.
  public func trend(
    of outcome: GoalOutcome, in calendar: CivilCalendar, firstWeekday: Weekday
  ) -> Trend? {
    // What the plan states of the whole time is of no day.
    guard case .measured(let goal, let result, let trend) = outcome.content,
      !goal.countsStatedCosts
    else {
      return nil
    }
    switch trend?.size {
    case .day: return trend
    case .week where firstWeekday == plan.firstWeekday: return trend
    case _ where calendar == plan.calendar && firstWeekday == plan.firstWeekday: return trend
    default: break
    }
    return trends.trend(of: outcome.goal.id, in: calendar, firstWeekday) {
      try? GoalEvaluator(observations).trend(
        of: goal, asOf: result.lastDayRead(asOf: asOf), calendar: calendar,
        firstWeekday: firstWeekday)
    }
  }
}

/// A goal and how far it has come.
public struct GoalOutcome: Sendable {
  /// How the goal stands.
  public enum Content: Sendable {
    /// A metric's way to its target.
    case measured(Goal, GoalResult, Trend?)
    /// Something done or not done by a day.
    case milestone(by: CivilDay, done: CivilDay?, state: GoalState)
  }

  /// The goal as the plan states it.
  public var goal: PlannedGoal { found.goal }
  /// How it stands.
  public var content: Content { found.content }
  /// Its tactics and their counts.
  public var tactics: [TacticOutcome] { found.tactics }
  /// How SMART it is.
  public var smart: SmartAssessment { found.smart }

  /// It is handed on by everything that tells of it; a copy is one reference.
  private final class Found: Sendable {
    let goal: PlannedGoal
    let content: Content
    let tactics: [TacticOutcome]
    let smart: SmartAssessment

    init(
      _ goal: PlannedGoal, _ content: Content, _ tactics: [TacticOutcome], _ smart: SmartAssessment
    ) {
      self.goal = goal
      self.content = content
      self.tactics = tactics
      self.smart = smart
    }
  }

  private let found: Found

  init(goal: PlannedGoal, content: Content, tactics: [TacticOutcome], smart: SmartAssessment) {
    found = Found(goal, content, tactics, smart)
  }

  /// Whether it is done or not done.
  var isMilestone: Bool { if case .milestone = content { true } else { false } }

  /// The state that readers see first.
  public var state: GoalState {
    switch content {
    case .measured(_, let result, _): result.state
    case .milestone(_, _, let state): state
    }
  }
}

/// A tactic and its counts.
public struct TacticOutcome: Sendable {
  /// The tactic as the plan states it.
  public let tactic: Tactic
  /// What was done; `nil` when that is not known.
  public let value: Double?
  /// What was to be done by now; `nil` when no target is set.
  public let expected: Double?
  /// What is to be done by the last day; `nil` when no target is set.
  public let planned: Double?
  /// The metric counted, if the count comes from data.
  public let metric: Metric?
}

/// A metric's value for a part of the observations.
public struct MetricSlice: Sendable {
  /// The metric.
  public var metric: Metric { content.metric }
  /// The part: a dimension and its value; `nil` for the whole.
  public var part: (dimension: Dimension, value: String)? { content.part }
  /// The value.
  public var result: MetricResult { content.result }

  /// There are hundreds, looked through again and again; a copy is one reference.
  private final class Content: Sendable {
    let metric: Metric
    let part: (dimension: Dimension, value: String)?
    let result: MetricResult

    init(_ metric: Metric, _ part: (dimension: Dimension, value: String)?, _ result: MetricResult) {
      self.metric = metric
      self.part = part
      self.result = result
    }
  }

  private let content: Content

  init(metric: Metric, part: (dimension: Dimension, value: String)?, result: MetricResult) {
    content = Content(metric, part, result)
  }
}

/// A file that the report was made from.
public struct ReportSource: Hashable, Sendable {
  /// The file as the plan names it.
  public var file: String
  /// The dialect that it was read in.
  public var dialect: String
  /// The rows met, those left out included.
  public var rows: Int
  /// The rows left out.
  public var rejected: Int
  /// The size of the file.
  public var bytes: Int
  /// The days that its rows tell about.
  public var days: DayRange?
  /// The columns that were not read.
  public var ignoredColumns: [String]

  /// Describes a file.
  public init(
    file: String, dialect: String, rows: Int, rejected: Int, bytes: Int, days: DayRange? = nil,
    ignoredColumns: [String] = []
  ) {
    self.file = file
    self.dialect = dialect
    self.rows = rows
    self.rejected = rejected
    self.bytes = bytes
    self.days = days
    self.ignoredColumns = ignoredColumns
  }
}
