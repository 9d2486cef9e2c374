// SPDX-License-Identifier: Apache-2.0

/// A date or a period that does not exist in its calendar.
public struct CalendarError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Sendable, Hashable {
    case noSuchYear = "no-such-year"
    case noSuchMonth = "no-such-month"
    case noSuchDay = "no-such-day"
    /// The number of a quarter, half or season, or how many units a period has.
    case noSuchPart = "no-such-part"
  }

  /// What is wrong.
  public let code: Code
  /// The calendar that lacks the date.
  public let calendar: CivilCalendar
  /// The value that is wrong.
  public let value: Int
  /// The values that there are.
  public let allowed: ClosedRange<Int>

  init(_ code: Code, calendar: CivilCalendar, value: Int, allowed: ClosedRange<Int>) {
    self.code = code
    self.calendar = calendar
    self.value = value
    self.allowed = allowed
  }
}
