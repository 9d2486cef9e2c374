// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics
public import LocalizedFormatting

/// What a team wants reported: its goals, its period and how it is called.
public struct ReportPlan: Hashable, Sendable {
  /// The report's title.
  public var title: LocalizedText?
  /// Whose report it is.
  public var organization: LocalizedText?
  /// How the organization earns.
  public var businessModel: BusinessModel?
  /// The currency of all amounts.
  public var currency: CurrencyCode?
  /// The locale to write for when the caller does not say.
  public var locale: LocaleIdentifier?
  /// The calendar in which the plan counts its periods.
  public var calendar: CivilCalendar
  /// The Bikram Sambat table that the report counts by.
  public var calendarTable = BikramSambatTable.builtIn
  /// How fiscal years and weeks are counted, where the plan names a region.
  public var region: RegionRules?
  /// The calendar that the plan wants its readers' dates in; `nil` for that of their language.
  public var readersCalendar: CivilCalendar?
  /// A calendar whose dates stand beside those of the first.
  public var secondCalendar: CivilCalendar?
  /// The days reported on; `nil` for all the days of the data.
  public var period: PlannedPeriod?
  /// The goals, in the order of the plan.
  public var goals: [PlannedGoal]
  /// The team's own metrics.
  public var metrics: [TeamMetric]

  /// Creates a plan.
  public init(
    title: LocalizedText? = nil, organization: LocalizedText? = nil,
    businessModel: BusinessModel? = nil, currency: CurrencyCode? = nil,
    locale: LocaleIdentifier? = nil, calendar: CivilCalendar = .gregorian,
    region: RegionRules? = nil, period: PlannedPeriod? = nil, goals: [PlannedGoal] = [],
    metrics: [TeamMetric] = []
  ) {
    self.title = title
    self.organization = organization
    self.businessModel = businessModel
    self.currency = currency
    self.locale = locale
    self.calendar = calendar
    self.region = region
    self.period = period
    self.goals = goals
    self.metrics = metrics
  }
}

extension ReportPlan {
  /// The day on which the plan's weeks begin: Monday unless its region has another.
  public var firstWeekday: Weekday { (region ?? .international).firstWeekday }

  /// The calendar that readers of a locale see when nobody chooses another.
  ///
  /// The locale's tag may choose it, or the plan for all its readers. Readers of Bengali expect
  /// the Gregorian calendar, and the Bangla one in a plan that counts in it.
  public func calendar(for locale: LocaleIdentifier) -> CivilCalendar {
    if let chosen = locale.calendar ?? readersCalendar { return chosen }
    if calendar.identifier == .bangla, locale.language == "bn" { return calendar }
    return .usual(for: locale)
  }
}

/// A metric that a team defines for itself.
public struct TeamMetric: Hashable, Sendable {
  /// How it is computed.
  public var metric: Metric
  /// What it is called.
  public var name: LocalizedText
  /// The formula as the team wrote it.
  public var formula: String
  /// Where the plan states it.
  public var location: InputLocation?

  /// Creates a metric of a team's own.
  public init(
    metric: Metric, name: LocalizedText, formula: String, location: InputLocation? = nil
  ) {
    self.metric = metric
    self.name = name
    self.formula = formula
    self.location = location
  }
}

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

/// A step towards a goal, with its own count.
public struct Tactic: Hashable, Sendable {
  /// What is counted of a tactic.
  public enum Content: Hashable, Sendable {
    /// A metric of the data against a target.
    case measured(MetricID, GoalTarget)
    /// So many times, in all or a day or week, of which so many are done.
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
