// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting
internal import StringCatalogs

/// Names periods in one calendar, for readers of a locale.
struct PeriodTelling {
  let dates: ReportDates
  let words: Localizer
  /// Whose fiscal years count.
  let region: RegionRules?
  /// Whether quarters are those of fiscal years, where they are quarters of the calendar's, too.
  var countsFiscalQuarters = false

  private var calendar: CivilCalendar { dates.calendar }

  /// What messages call the seasons of a calendar's year.
  private static let seasons: [CalendarIdentifier: [String]] = [
    .persian: ["persian_spring", "persian_summer", "persian_autumn", "persian_winter"],
    .bangla: [
      "bangla_grishma", "bangla_barsha", "bangla_sharat", "bangla_hemanta", "bangla_sheet",
      "bangla_basanta",
    ],
  ]

  /// Names a period by what the plan calls it, as far as this calendar has that.
  ///
  /// - Parameters:
  ///   - period: The period.
  ///   - second: The same in a second calendar, set beside it in parentheses.
  /// - Returns: The name, or the days.
  /// - Throws: `CalendarError` or `FormattingError` for days that the calendar lacks.
  func text(of period: ReportingPeriod, beside second: PeriodTelling? = nil) throws -> String {
    if case .last(let count, let unit, _) = period.label {
      var range = try dates.range(period.days)
      if let second = try? second?.dates.range(period.days) {
        range = beside("date.two-ranges", range, second)
      }
      return words.text(
        "period.last",
        [
          "unit": .text(unit.rawValue), "count": .number(Double(count)),
          "range": .formatted(range, number: nil),
        ])
    }
    let name = try name(of: period)
    // Days that the second calendar lacks are told in the first alone.
    guard let second = try? second?.name(of: period) else { return name }
    return beside("date.with-second", name, second)
  }

  /// Sets a text of a second calendar beside one of the first.
  func beside(_ key: String, _ text: String, _ second: String) -> String {
    words.text(
      key, ["date": .formatted(text, number: nil), "second": .formatted(second, number: nil)])
  }

  private func name(of period: ReportingPeriod) throws -> String {
    switch period.label {
    case .season(_, let season) where period.calendar == calendar:
      return words.text(
        "period.season",
        [
          "season": .text(Self.seasons[calendar.identifier]?[season - 1] ?? ""),
          "year": .text(try dates.year(period.days.lowerBound)),
        ])
    default: return try text(of: period.days)
    }
  }

  /// No month of any calendar has fewer days.
  private static let shortestMonth = 28

  /// Names a run of days by the month, quarter or year that it fills, else by its ends.
  func text(of range: DayRange) throws -> String {
    guard range.dayCount >= Self.shortestMonth else { return try dates.range(range) }
    let first = try calendar.date(of: range.lowerBound)
    let fields: [String: MessageArgument] = [
      "year": .text(try dates.year(range.lowerBound)),
      // Selectors of messages are words without hyphens.
      "calendar": .text(String(calendar.name.map { $0 == "-" ? "_" : $0 })),
    ]
    if range == (try calendar.days(inMonth: first.month, ofYear: first.year)) {
      return try dates.monthAndYear(range.lowerBound)
    }
    if range == (try calendar.days(inYear: first.year)) {
      return words.text("period.year", fields)
    }
    if countsFiscalQuarters, let fiscal = try fiscalText(of: range) { return fiscal }
    let quarter = (first.month - 1) / 3 + 1
    // In Nepal a quarter is one of the fiscal year.
    if calendar.identifier != .bikramSambat,
      range == (try calendar.days(inQuarter: quarter, ofYear: first.year))
    {
      return words.text(
        "period.quarter", fields.merging(["quarter": .text(String(quarter))]) { $1 })
    }
    let half = (first.month - 1) / 6 + 1
    if calendar.identifier != .bikramSambat,
      range == (try calendar.days(inHalf: half, ofYear: first.year))
    {
      return words.text("period.half", fields.merging(["half": .text(String(half))]) { $1 })
    }
    return try fiscalText(of: range) ?? dates.range(range)
  }

  /// Names a run of days that fills a fiscal year or one of its quarters.
  private func fiscalText(of range: DayRange) throws -> String? {
    let ruled = region?.fiscalYear ?? FiscalYearRule.usual(in: calendar)
    guard let rule = ruled, !rule.isCalendarYear,
      rule.calendar.identifier == calendar.identifier
    else { return nil }
    let (year, quarter) = try rule.quarter(of: range.lowerBound)
    let names = rule.names(ofYear: year)
    let first = dates.digits(names.first, minimum: 1)
    var years = first
    if names.last != names.first {
      years += joined(names.last)
    }
    // The era stands where it stands with a year alone.
    let firstDay = try calendar.day(year: names.first, month: 1, day: 1)
    years = try dates.year(firstDay).replacing(first, with: years)
    let arguments: [String: MessageArgument] = [
      "years": .text(years), "quarter": .text(String(quarter)),
    ]
    if range == (try rule.days(inYear: year)) {
      return words.text("period.fiscal-year", arguments)
    }
    return range == (try rule.days(inQuarter: quarter, ofYear: year))
      ? words.text("period.fiscal-quarter", arguments) : nil
  }

  /// The second year of a fiscal year with what joins it to the first.
  private func joined(_ year: Int) -> String {
    switch dates.locale.language {
    // Between Persian digits a slash is a decimal sign.
    case "fa": "–" + dates.digits(year, minimum: 1)
    case "bn": "-" + dates.digits(year % 100, minimum: 2)
    default: (calendar == .gregorian ? "-" : "/") + dates.digits(year % 100, minimum: 2)
    }
  }
}
