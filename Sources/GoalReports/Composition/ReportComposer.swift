// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
public import LocalizedFormatting
public import StringCatalogs

/// Decides every word, figure and direction of a report, for one locale.
public struct ReportComposer {
  let model: ReportModel
  let locale: LocaleIdentifier
  let calendar: CivilCalendar
  let direction: TextDirection
  let words: Localizer
  let values: ReportValues
  private let teamMetrics: [MetricID: TeamMetric]

  /// Prepares to write a report.
  ///
  /// - Parameters:
  ///   - model: The results.
  ///   - catalogs: The words.
  ///   - locale: Whose readers it is for; its tag may choose the digits.
  ///   - calendar: The calendar that dates are written in.
  /// - Throws: `FormattingError` when ICU cannot format for the locale.
  public init(
    _ model: ReportModel, catalogs: CatalogSet, locale: LocaleIdentifier, calendar: CivilCalendar
  ) throws(FormattingError) {
    self.model = model
    self.locale = locale
    self.calendar = calendar
    direction = locale.direction
    words = catalogs.localizer(for: locale, calendar: calendar)
    values = try ReportValues(locale: locale, calendar: calendar, currency: model.plan.currency)
    teamMetrics = Dictionary(model.plan.metrics.map { ($0.metric.id, $0) }) { first, _ in first }
  }

  /// Writes the report.
  ///
  /// - Throws: `FormattingError` for a value that cannot be formatted, such as a day outside the
  ///   years of the calendar.
  public func compose(versions: ReportVersions) throws -> ComposedReport {
    let goals = try model.goals.map(compose)
    var sections: [ComposedSection] = []
    if !goals.isEmpty {
      sections.append(
        section("goals", .goals(goals), introduction: try thresholdSentence()))
    }
    if let table = try networkTable() {
      sections.append(section("networks", .table(table)))
    }
    if let table = try sourceTable() {
      sections.append(section("paid-and-organic", .table(table)))
    }
    let definitions = definitions()
    if !definitions.isEmpty { sections.append(section("definitions", .definitions(definitions))) }
    if let table = try filesTable() { sections.append(section("sources", .table(table))) }
    let metricTexts = try model.metrics.map { slice in
      try slice.result.value.map { try values.text($0, slice.metric.unit) } ?? noValue
    }
    let period = try text(of: model.period)
    let facts = [
      LabelledText(label: words.text("report.period"), text: period),
      LabelledText(
        label: words.text("report.state-of"),
        text: words.text("report.as-of", ["day": try values.date(model.asOf)])),
    ]
    // Last, so that it tells of every message that was missing above.
    let issues = (model.issues + composingIssues()).map(compose)
    let notes = try notes(issues)
    if !notes.isEmpty { sections.append(section("notes", .notes(notes))) }
    return ComposedReport(
      model: model, locale: locale, direction: direction,
      title: model.plan.title.map(userText) ?? words.text("report.untitled"),
      organization: model.plan.organization.map(userText), period: period, facts: facts,
      summary: try summary(), sections: sections, metricTexts: metricTexts, issues: issues,
      versions: versions,
      versionLine: words.text(
        "report.versions",
        [
          "lakshya": .text(versions.lakshya), "icu": .text(versions.icu),
          "cldr": .text(versions.cldr),
        ]))
  }

  // MARK: Words

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
    if let team = teamMetrics[metric.id] { return team.name.text(for: locale) }
    let key = "metric.\(metric.id.rawValue).name"
    return words.has(key) ? words.text(key) : metric.id.rawValue
  }

  func name(of measure: MeasureID) -> String { name(of: Metric(Measure.named(measure))) }

  func formula(of metric: Metric) -> String? { teamMetrics[metric.id]?.formula }

  func name(of value: String, in dimension: Dimension) -> String {
    switch dimension {
    case .network: isolated(NetworkName.of(value))
    case .source where value == "paid" || value == "organic": words.text("source.\(value)")
    default: isolated(value)
    }
  }

  // MARK: Periods

  /// Names a run of days by the month, quarter or year that it fills, else by its ends.
  func text(of range: DayRange) throws -> String {
    let first = try calendar.date(of: range.lowerBound)
    let fields: [String: MessageArgument] = [
      "year": .text(try values.year(range.lowerBound)),
      // Selectors of messages are words without hyphens.
      "calendar": .text(calendar.name.replacing("-", with: "_")),
    ]
    if range == (try calendar.days(inMonth: first.month, ofYear: first.year)) {
      return try values.monthAndYear(range.lowerBound)
    }
    if range == (try calendar.days(inYear: first.year)) {
      return words.text("period.year", fields)
    }
    if let fiscal = try fiscalText(of: range) { return fiscal }
    let quarter = (first.month - 1) / 3 + 1
    // In Nepal a quarter is one of the fiscal year.
    if calendar.identifier != .bikramSambat,
      range == (try calendar.days(inQuarter: quarter, ofYear: first.year))
    {
      return words.text(
        "period.quarter", fields.merging(["quarter": .text(String(quarter))]) { $1 })
    }
    if range.dayCount == 1 { return try values.dateText(range.lowerBound) }
    return words.text(
      "period.range",
      ["from": try values.date(range.lowerBound), "to": try values.date(range.upperBound)])
  }

  /// Names a run of days that fills a fiscal year or one of its quarters.
  private func fiscalText(of range: DayRange) throws -> String? {
    let ruled = model.plan.region?.fiscalYear ?? FiscalYearRule.usual(in: calendar)
    guard let rule = ruled, !rule.isCalendarYear,
      rule.calendar.identifier == calendar.identifier
    else { return nil }
    let (year, quarter) = try rule.quarter(of: range.lowerBound)
    let names = rule.names(ofYear: year)
    var years = try values.digits(names.first, minimum: 1)
    if names.last != names.first {
      years +=
        (calendar == .gregorian ? "-" : "/") + (try values.digits(names.last % 100, minimum: 2))
    }
    let arguments: [String: MessageArgument] = [
      "years": .text(years), "quarter": .text(String(quarter)),
    ]
    if range == (try rule.days(inYear: year)) {
      return words.text("period.fiscal-year", arguments)
    }
    return range == (try rule.days(inQuarter: quarter, ofYear: year))
      ? words.text("period.fiscal-quarter", arguments) : nil
  }

  // MARK: Parts

  private func section(
    _ id: String, _ content: ComposedSection.Content, introduction: String? = nil
  ) -> ComposedSection {
    ComposedSection(
      id: id, heading: words.text("section.\(id)"), introduction: introduction, content: content)
  }

  private func summary() throws -> [ComposedStateCount] {
    let order: [GoalState] = [
      .missed, .offTrack, .atRisk, .noData, .onTrack, .reached, .notStarted,
    ]
    return try order.compactMap { state in
      let count = model.goals.count { $0.state == state }
      guard count > 0 else { return nil }
      return ComposedStateCount(
        state: state, label: words.text("state.\(state.rawValue)"),
        count: try values.text(Double(count), .count))
    }
  }

  private func thresholdSentence() throws -> String {
    words.text(
      "report.thresholds",
      [
        "onTrack": try values.percent(model.thresholds.onTrack),
        "atRisk": try values.percent(model.thresholds.atRisk),
      ])
  }
}
