// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
public import LocalizedFormatting
public import StringCatalogs

/// Decides every word, figure and direction of a report, for one locale.
///
/// It is made for one thread at a time.
public final class ReportComposer {
  let model: ReportModel
  let locale: LocaleIdentifier
  let direction: TextDirection
  let words: Localizer
  let values: ReportValues
  let periods: PeriodTelling
  private let secondPeriods: PeriodTelling?
  /// A day of the report that the calendar asked for does not reach.
  let unreachedDay: (day: CivilDay, calendar: CivilCalendar)?
  let teamMetrics: [MetricID: TeamMetric]
  /// The day on which weeks begin: that of the plan's region, else that of the reader's.
  let firstWeekday: Weekday
  /// The metrics of the whole.
  let wholes: [MetricID: MetricSlice]
  /// What was found of metrics that are named again and again.
  var remembered = RememberedTexts()
  /// What was met in composing beside messages that are missing.
  var issuesMet: [InputIssue] = []
  /// How the data writes networks that are not well known.
  private let networkNames: [String: String]

  /// Prepares to write a report.
  ///
  /// - Parameters:
  ///   - model: The results.
  ///   - catalogs: The words.
  ///   - locale: Whose readers it is for; its tag may choose the digits.
  ///   - calendar: The calendar that dates are written in; where it does not reach the days of
  ///     the report, they are written in the Gregorian calendar, and a note says so.
  ///   - secondCalendar: A calendar whose dates stand beside those of the first where readers
  ///     look them up: the period, the day of the report and deadlines.
  /// - Throws: `FormattingError` when ICU cannot format for the locale.
  public init(
    _ model: ReportModel, catalogs: CatalogSet, locale: LocaleIdentifier, calendar: CivilCalendar,
    secondCalendar: CivilCalendar? = nil
  ) throws(FormattingError) {
    self.model = model
    networkNames = model.observations.networkNames
    self.locale = locale
    let unreached = model.days.first { (try? calendar.date(of: $0)) == nil }
    unreachedDay = unreached.map { ($0, calendar) }
    // A report with dates that readers must look up is better than none.
    let calendar = unreached == nil ? calendar : .gregorian
    direction = locale.direction
    words = catalogs.localizer(for: locale, calendar: calendar)
    values = try Self.values(for: words, model.plan.currency)
    let dates = try Self.dates(for: words)
    let isFiscal = model.reportingPeriod.kind.fiscalYear != nil
    periods = PeriodTelling(
      dates: dates, words: words, region: model.plan.region, countsFiscalQuarters: isFiscal)
    if let secondCalendar, secondCalendar.identifier != calendar.identifier {
      secondPeriods = try PeriodTelling(
        dates: ReportDates(locale: locale, calendar: secondCalendar), words: words,
        region: model.plan.region, countsFiscalQuarters: isFiscal)
    } else {
      secondPeriods = nil
    }
    teamMetrics = Dictionary(model.plan.metrics.map { ($0.metric.id, $0) }) { first, _ in first }
    firstWeekday = (model.plan.region ?? .usual(for: locale)).firstWeekday
    wholes = Dictionary(
      model.metrics.lazy.filter { $0.part == nil }.map { ($0.metric.id, $0) }
    ) { first, _ in first }
  }

  /// Makes the formats for readers, so that they are there once a report is composed for them.
  ///
  /// It takes a millisecond, in which another thread can read data.
  ///
  /// - Parameters:
  ///   - catalogs: The words.
  ///   - locale: Whose readers they are.
  ///   - calendar: The calendar that dates are written in.
  ///   - currency: The currency of the plan.
  public static func prepare(
    _ catalogs: CatalogSet, for locale: LocaleIdentifier, calendar: CivilCalendar,
    currency: CurrencyCode?
  ) {
    let words = catalogs.localizer(for: locale, calendar: calendar)
    // What fails fails again, and is told, when the report is composed.
    _ = try? values(for: words, currency)
    _ = try? dates(for: words)
  }

  private static func values(
    for words: Localizer, _ currency: CurrencyCode?
  ) throws(FormattingError) -> ReportValues {
    try words.kept(currency?.code ?? "") { () throws(FormattingError) in
      try ReportValues(locale: words.locale, currency: currency)
    }
  }

  static func dates(for words: Localizer) throws(FormattingError) -> ReportDates {
    try words.kept("") { () throws(FormattingError) in
      try ReportDates(locale: words.locale, calendar: words.calendar)
    }
  }

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - versions: What the report is made with.
  ///   - form: How much it tells; `nil` for what its plan says.
  ///   - step: How finely a report by period is cut; `nil` for what its plan says.
  ///   - uses: What it is to serve beside its page.
  /// - Returns: The report.
  /// - Throws: `FormattingError` for a value that cannot be formatted, such as a day outside the
  ///   years of the calendar.
  public func compose(
    versions: ReportVersions, form: ReportForm? = nil, step: PeriodStep? = nil,
    for uses: ReportUses = .all
  ) throws -> ComposedReport {
    let form = form ?? model.plan.form
    let order = model.plan.sections ?? ReportSection.usualOrder(for: model.plan.businessModel)
    let isWhole = form == .full || !uses.isEmpty
    if isWhole {
      remembered.metricTexts = try model.metrics.map { slice in
        try slice.result.value.map { try values.text($0, slice.metric.unit) } ?? noValue
      }
    }
    remembered.toldOfGoals = []
    let goals = isWhole ? try model.goals.map(compose) : []
    var leading: [ComposedSection] = []
    var composed: [ReportSection: ComposedSection] = [:]
    var series: ComposedPeriods?
    switch form {
    case .summary: leading = try summarySections()
    case .full:
      composed = try compose(order, goals)
      noteEmptySections(composed)
    case .periods:
      series = try periodSeries(by: step)
      leading = try periodSections(series)
      composed[.definitions] = try definitionSection(of: metrics(in: series))
      composed.merge(try compose([.sources], goals)) { $1 }
    }
    var figures: [ComposedFigure] = []
    if uses.contains(.table) {
      figures = try self.figures(goals, form: form, sections: order)
      if let series { figures += try self.figures(of: series, goals) }
    }
    let period = try periods.text(of: model.reportingPeriod, beside: secondPeriods)
    let facts = [
      LabelledText(label: words.text("report.period"), text: period),
      LabelledText(
        label: words.text("report.state-of"),
        text: besideSecond(
          words.text("report.as-of", ["day": try dates.argument(model.asOf)]), model.asOf)),
    ]
    // Last, so that it tells of every message that was missing above.
    let issues = (model.issues + composingIssues()).map(compose)
    let notes = form == .full ? try notes(issues) : try cautions(issues)
    if !notes.isEmpty { composed[.notes] = section("notes", .notes(notes)) }
    let rest: [ReportSection] =
      switch form {
      case .summary: [.notes]
      case .full: order
      case .periods: [.definitions, .sources, .notes]
      }
    let sections = leading + rest.compactMap { composed[$0] }
    let organization = model.plan.organization.map(userText)
    return ComposedReport(
      model: model, locale: locale, direction: direction,
      title: model.plan.title.map(userText) ?? words.text("report.untitled"),
      organization: organization, brand: composedBrand(organization: organization),
      period: period, facts: facts, form: form, summary: try summary(), goals: goals,
      sections: sections,
      metricTexts: remembered.metricTexts, periods: series, figures: figures, issues: issues,
      versions: versions,
      versionLine: words.text(
        "report.versions",
        [
          "lakshya": .text(versions.lakshya), "icu": .text(versions.icu),
          "cldr": .text(versions.cldr),
        ]),
      skipLabel: words.text("page.skip"), languagesLabel: words.text("page.languages"))
  }

  // MARK: Words

  /// Whether no goal before has said so.
  func isNews(_ text: String) -> Bool { remembered.toldOfGoals.insert(text).inserted }

  var dates: ReportDates { periods.dates }

  /// The calendar that dates are written in.
  var calendar: CivilCalendar { dates.calendar }

  /// What stands where a value is missing.
  var noValue: String { words.text("value.missing") }

  /// Words of the plan, harmless to their surroundings.
  func userText(_ text: LocalizedText) -> String {
    isolated(text.text(for: locale))
  }

  func isolated(_ text: String) -> String {
    TextIsolate.wrapIfNeeded(TextIsolate.sanitizing(text), inside: direction)
  }

  func name(of metric: Metric) -> String {
    if let known = remembered.names[metric.id] { return known }
    let name: String
    if let team = teamMetrics[metric.id] {
      name = team.name.text(for: locale)
    } else {
      let key = "metric.\(metric.id.rawValue).name"
      name = words.has(key) ? words.text(key) : metric.id.rawValue
    }
    remembered.names[metric.id] = name
    return name
  }

  /// The name of a metric for a message.
  func nameArgument(of metric: Metric) -> MessageArgument {
    if let known = remembered.nameArguments[metric.id] { return known }
    let name = name(of: metric)
    let argument: MessageArgument =
      ordersItself(name, metric) ? .formatted(TextIsolate.wrap(name), number: nil) : .text(name)
    remembered.nameArguments[metric.id] = argument
    return argument
  }

  /// The name of a metric for use among other words.
  func isolatedName(of metric: Metric) -> String {
    if let known = remembered.isolatedNames[metric.id] { return known }
    let name = name(of: metric)
    let isolated = ordersItself(name, metric) ? TextIsolate.wrap(name) : isolated(name)
    remembered.isolatedNames[metric.id] = isolated
    return isolated
  }

  /// Whether a name of a catalog orders its letters itself, as pseudo-locales do.
  private func ordersItself(_ name: String, _ metric: Metric) -> Bool {
    teamMetrics[metric.id] == nil
      && TextIsolate.sanitizing(name) != TextIsolate.removing(from: name)
  }

  func name(of measure: MeasureID) -> String { name(of: Metric(Measure.named(measure))) }

  func nameArgument(of measure: MeasureID) -> MessageArgument {
    nameArgument(of: Metric(Measure.named(measure)))
  }

  func formula(of metric: Metric) -> String? { teamMetrics[metric.id]?.formula }

  func name(of value: String, in dimension: Dimension) -> String {
    switch dimension {
    case .network: isolated(networkNames[value] ?? NetworkName.of(value))
    case .source where value == "paid" || value == "organic": words.text("source.\(value)")
    default: isolated(value)
    }
  }

  // MARK: Days

  /// A day in the reader's calendar and, where there is one, in the second.
  func fullDate(_ day: CivilDay) throws -> String { try besideSecond(dates.text(day), day) }

  /// A text of a day, with the day in the second calendar beside it.
  private func besideSecond(_ text: String, _ day: CivilDay) -> String {
    // A day that the second calendar lacks is told in the first alone.
    guard let second = try? secondPeriods?.dates.text(day) else { return text }
    // It goes to the next line as one where it does not fit.
    return periods.beside("date.with-second", text, second.replacing(" ", with: "\u{A0}"))
  }

  // MARK: Parts

  /// Texts in a row, joined as the language does: `a, b and c`.
  func list(_ texts: [String]) throws -> String {
    try words.kept("") { ListFormat(locale: locale) }.format(texts)
  }

  func section(
    _ id: String, _ content: ComposedSection.Content, introduction: String? = nil,
    charts: [ChartScene] = []
  ) -> ComposedSection {
    ComposedSection(
      id: id, heading: words.text("section.\(id)"), introduction: introduction, charts: charts,
      content: content)
  }

  private func summary() throws -> [ComposedStateCount] {
    let order: [GoalState] = [
      .missed, .broken, .offTrack, .atRisk, .noData, .onTrack, .open, .held, .reached,
      .notStarted,
    ]
    return try order.flatMap { state in
      let goals = model.goals.filter { $0.state == state }
      // What is done is not reached.
      let done = state == .reached ? goals.count(where: \.isMilestone) : 0
      return try [("state.\(state.rawValue)", goals.count - done), ("state.done", done)]
        .filter { $0.1 > 0 }
        .map { key, count in
          ComposedStateCount(
            state: state, label: words.text(key), count: try values.text(Double(count), .count))
        }
    }
  }

  /// By what the states of goals are decided, and how far a forecast's range can be trusted.
  func thresholdSentence() throws -> String {
    let thresholds = words.text(
      "report.thresholds",
      [
        "onTrack": try values.percent(model.thresholds.onTrack),
        "atRisk": try values.percent(model.thresholds.atRisk),
      ])
    let hasRange = model.goals.contains { outcome in
      if case .measured(_, let result, _) = outcome.content {
        result.forecast?.low != nil
      } else {
        false
      }
    }
    guard hasRange else { return thresholds }
    let range = words.text(
      "report.forecast-range", ["coverage": try values.percent(DailyForecast.coverage)])
    return thresholds + " " + range
  }
}
