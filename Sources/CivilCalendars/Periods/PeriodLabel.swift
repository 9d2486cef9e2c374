// SPDX-License-Identifier: Apache-2.0

/// What a period is called, before any language has a say.
///
/// Years are those of the period's calendar.
public enum PeriodLabel: Hashable, Sendable {
  /// One day.
  case day(CivilDate)
  /// A week by its first and last days.
  case week(CivilDate, CivilDate)
  /// A month.
  case month(year: Int, month: Int)
  /// A season, from 1; see `CivilCalendar.seasonsInYear`.
  case season(year: Int, season: Int)
  /// A quarter of the calendar's year.
  case quarter(year: Int, quarter: Int)
  /// A half of the calendar's year.
  case half(year: Int, half: Int)
  /// A year.
  case year(Int)
  /// A fiscal year by the years that name it, equal when one does.
  case fiscalYear(first: Int, last: Int)
  /// A quarter of a fiscal year.
  case fiscalQuarter(quarter: Int, first: Int, last: Int)
  /// Some units up to a day.
  case last(Int, PeriodUnit, upTo: CivilDate)
  /// Days between two dates.
  case range(CivilDate, CivilDate)
}

/// What a period that ends on a given day is counted in.
public enum PeriodUnit: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, half, year

  /// The months of one unit; `nil` for units of days.
  var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }
}
