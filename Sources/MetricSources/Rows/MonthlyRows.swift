// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Finds that each row is about a month, though its date is a day: all are the first or all the last
/// of a month.
enum MonthlyRows {
  /// In so many months a day of each is no chance.
  private static let monthsNeeded = 3

  /// Whether rows are dated by the first days of months or by the last ones; `nil` of others.
  static func day(of table: ObservationTable) -> PeriodDay? {
    guard let first = table.days.first, let day = edge(first) else { return nil }
    var months: Set<CivilDay> = []
    for date in table.days where months.insert(date).inserted {
      // Few tables have more months.
      guard edge(date) == day, months.count < 1000 else { return nil }
    }
    return months.count >= monthsNeeded ? day : nil
  }

  private static func edge(_ day: CivilDay) -> PeriodDay? {
    month(of: day).flatMap { month in
      day == month.lowerBound ? .first : day == month.upperBound ? .last : nil
    }
  }

  /// The days of the Gregorian month that has a day.
  static func month(of day: CivilDay) -> DayRange? {
    guard let date = try? CivilCalendar.gregorian.date(of: day) else { return nil }
    return try? CivilCalendar.gregorian.days(inMonth: date.month, ofYear: date.year)
  }
}
