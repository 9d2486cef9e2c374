// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// How finely a report by period is cut.
///
/// The raw value is what plans and the command call it.
public enum PeriodStep: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year
  case fiscalQuarter = "fiscal-quarter"
  case fiscalYear = "fiscal-year"

  /// The step that cuts some days into a readable number of rows.
  static func fitting(_ days: DayRange) -> PeriodStep {
    switch days.dayCount {
    case ...14: .day
    case ...100: .week
    case ...1100: .month
    default: .year
    }
  }

  /// Whether it is counted by fiscal years.
  var isFiscal: Bool { self == .fiscalYear || self == .fiscalQuarter }

  /// How many days a row may be about to be of one period; `nil` for any.
  var longestSpan: Int? {
    switch self {
    case .day: 1
    case .week: 7
    case .month, .quarter, .year, .fiscalQuarter, .fiscalYear: nil
    }
  }

  /// What a period of it is, by the fiscal years of a plan's region and its weeks.
  func kind(
    in calendar: CivilCalendar, firstWeekday: Weekday, fiscalYear: FiscalYearRule?
  ) -> ReportingPeriod.Kind {
    switch self {
    case .day: .day
    case .week: .week(firstWeekday: firstWeekday)
    case .month: .month
    // In Nepal a quarter is one of the fiscal year.
    case .quarter where calendar.identifier == .bikramSambat:
      fiscalYear.map { .fiscalQuarter($0) } ?? .quarter
    case .quarter: .quarter
    case .year: .year
    case .fiscalQuarter: fiscalYear.map { .fiscalQuarter($0) } ?? .quarter
    case .fiscalYear: fiscalYear.map { .fiscalYear($0) } ?? .year
    }
  }
}
