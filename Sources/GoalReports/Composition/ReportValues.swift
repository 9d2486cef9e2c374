// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes the values of a report for its readers, ready to stand inside text.
struct ReportValues {
  let locale: LocaleIdentifier
  let calendar: CivilCalendar

  private let decimals: NumberFormat
  private let wholeNumbers: NumberFormat
  private let percents: NumberFormat
  private let precisePercents: NumberFormat
  private let amounts: NumberFormat
  private let largeAmounts: NumberFormat
  private let longDates: DateFormat
  private let shortDates: DateFormat
  private let months: DateFormat
  private let monthNames: DateFormat
  private let years: DateFormat

  /// Amounts from here on are written without fractions of the currency.
  private static let largeAmount = 1000.0
  /// Counts from here on are written without fractions.
  private static let largeCount = 100.0
  /// Shares below this one are written with a second fraction digit.
  private static let smallShare = 0.01

  init(
    locale: LocaleIdentifier, calendar: CivilCalendar, currency: CurrencyCode?
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    decimals = try NumberFormat(
      locale: locale, style: NumberStyle(.decimal, fractionDigits: .upToTwo))
    wholeNumbers = try NumberFormat(
      locale: locale, style: NumberStyle(.decimal, fractionDigits: .whole))
    percents = try NumberFormat(
      locale: locale, style: NumberStyle(.percent, fractionDigits: .upToOne))
    precisePercents = try NumberFormat(
      locale: locale, style: NumberStyle(.percent, fractionDigits: .upToTwo))
    if let currency {
      var style = NumberStyle(.currency(currency))
      style.currencyDisplay = .prose
      amounts = try NumberFormat(locale: locale, style: style)
      style.fractionDigits = .whole
      largeAmounts = try NumberFormat(locale: locale, style: style)
    } else {
      amounts = decimals
      largeAmounts = wholeNumbers
    }
    longDates = try DateFormat(locale: locale, calendar: calendar, style: .long)
    shortDates = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("MMMd"))
    months = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("yMMMM"))
    monthNames = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("MMM"))
    years = try DateFormat(locale: locale, calendar: calendar, style: .skeleton("y"))
  }

  func number(_ value: Double) throws(FormattingError) -> MessageArgument {
    .formatted(try text(value, .count), number: value)
  }

  func count(_ value: Int) throws(FormattingError) -> MessageArgument {
    try number(Double(value))
  }

  func percentText(_ ratio: Double) throws(FormattingError) -> String {
    try (abs(ratio) < Self.smallShare ? precisePercents : percents).formatIsolated(ratio)
  }

  func percent(_ ratio: Double) throws(FormattingError) -> MessageArgument {
    .formatted(try percentText(ratio), number: ratio)
  }

  /// Writes a value of a goal, precisely enough to tell it from a target that is near.
  func goalText(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    switch unit {
    case .percent: try precisePercents.formatIsolated(value)
    case .count: try decimals.formatIsolated(value)
    case .money, .ratio: try text(value, unit)
    }
  }

  /// Writes how far a goal has come; what is not there yet is never rounded up to all of it.
  func progressText(_ progress: Double) throws(FormattingError) -> String {
    try percentText(progress < 1 ? min(progress, 0.999) : progress)
  }

  /// Writes a value in the unit of its metric.
  func text(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    switch unit {
    case .count: try (abs(value) < Self.largeCount ? decimals : wholeNumbers).formatIsolated(value)
    case .ratio: try decimals.formatIsolated(value)
    case .percent: try percentText(value)
    case .money:
      try (abs(value) < Self.largeAmount ? amounts : largeAmounts).formatIsolated(value)
    }
  }

  /// Writes a tick of an axis; whole amounts need no fractions of the currency.
  func tickText(
    _ value: Double, _ unit: MetricUnit, areWhole: Bool
  ) throws(FormattingError) -> String {
    unit == .money && areWhole ? try largeAmounts.formatIsolated(value) : try text(value, unit)
  }

  func goalArgument(
    _ value: Double, _ unit: MetricUnit
  ) throws(FormattingError) -> MessageArgument {
    .formatted(try goalText(value, unit), number: value)
  }

  func dateText(_ day: CivilDay) throws(FormattingError) -> String { try longDates.format(day) }

  func date(_ day: CivilDay) throws(FormattingError) -> MessageArgument {
    .formatted(try dateText(day), number: nil)
  }

  /// A day without its year, for the axis of a chart.
  func shortDate(_ day: CivilDay) throws(FormattingError) -> String { try shortDates.format(day) }

  func monthName(_ day: CivilDay) throws(FormattingError) -> String { try monthNames.format(day) }

  func monthAndYear(_ day: CivilDay) throws(FormattingError) -> String { try months.format(day) }

  /// Writes a number that names something, such as a year.
  func digits(_ number: Int, minimum: Int) throws(FormattingError) -> String {
    try Digits(locale: locale).text(number, minimumDigits: minimum)
  }

  func year(_ day: CivilDay) throws(FormattingError) -> String { try years.format(day) }
}
