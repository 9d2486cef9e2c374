// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting

/// Trends of goals in calendars and weeks of readers, for all threads that write a report.
final class ReadersTrends: Sendable {
  private let known = Guarded<[Key: Trend]>([:])

  private struct Key: Hashable, Sendable {
    let goal: String
    let calendar: CivilCalendar
    let firstWeekday: Weekday
  }

  /// The trend of a goal; `nil` where there is none.
  func trend(
    of goal: String, in calendar: CivilCalendar, _ firstWeekday: Weekday, _ make: () -> Trend?
  ) -> Trend? {
    let key = Key(goal: goal, calendar: calendar, firstWeekday: firstWeekday)
    if let known = known.withLock({ $0[key] }) { return known }
    let made = make()
    known.withLock { $0[key] = made }
    return made
  }
}
