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
  /// How much the report tells when the caller does not say.
  public var form = ReportForm.full
  /// How finely a report by period is cut; `nil` for what fits its period.
  public var step: PeriodStep?
  /// The sections of the full report, in order; `nil` for all, in the order that suits the
  /// business model.
  public var sections: [ReportSection]?
  /// How the reports are told from those of others.
  public var brand = Brand()
  /// The goals, in the order of the plan.
  public var goals: [PlannedGoal]
  /// The team's own metrics.
  public var metrics: [TeamMetric]
  /// The team's own metrics that had to be left out, since something is wrong with them.
  public var leftOutMetrics: Set<MetricID> = []
  /// What formulas of metrics that had to be left out name, so that unknown names in them are told.
  public var namesOfLeftOutMetrics: [NameInFormula] = []
  /// What the work of the report cost, beside the costs that the data has.
  public var costs: [CostKind: PlannedCost] = [:]
  /// What counts as a return where the data has no revenue.
  public var valuePerConversion: ActionValue?
  /// Values of others to compare metrics with, in the order of the plan.
  public var benchmarks: [PlannedBenchmark] = []
  /// Rates of others to compare the passages of the funnel with.
  public var funnelBenchmarks: [FunnelStep: Double] = [:]

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

/// A name in the formula of a metric of a team's own.
public struct NameInFormula: Hashable, Sendable {
  /// The metric.
  public var metric: MetricID
  /// The measure or metric that is named.
  public var name: MeasureID
  /// The formula as it is written.
  public var formula: String
  /// Where.
  public var location: InputLocation

  /// Notes a name.
  public init(metric: MetricID, name: MeasureID, formula: String, location: InputLocation) {
    self.metric = metric
    self.name = name
    self.formula = formula
    self.location = location
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
  /// Where its formula first names each measure or metric.
  public var places: [MeasureID: InputLocation]

  /// Creates a metric of a team's own.
  public init(
    metric: Metric, name: LocalizedText, formula: String, location: InputLocation? = nil,
    places: [MeasureID: InputLocation] = [:]
  ) {
    self.places = places
    self.metric = metric
    self.name = name
    self.formula = formula
    self.location = location
  }
}
