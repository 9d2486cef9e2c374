// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// The days that a plan wants reported.
public enum PlannedPeriod: Hashable, Sendable {
  /// Days that the plan itself decides.
  case fixed(ReportingPeriod)
  /// So many units up to the day at whose end the report stands.
  case last(Int, PeriodUnit)

  /// Its days, where the plan itself decides them.
  public var days: DayRange? {
    if case .fixed(let period) = self { period.days } else { nil }
  }

  /// Makes the days between two days, both counted.
  ///
  /// - Throws: `CalendarError` when they leave the calendar.
  public static func range(
    _ days: DayRange, in calendar: CivilCalendar
  ) throws(CalendarError) -> PlannedPeriod {
    .fixed(try .range(days, in: calendar))
  }
}
