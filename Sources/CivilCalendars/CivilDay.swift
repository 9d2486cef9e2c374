// SPDX-License-Identifier: Apache-2.0

/// A day without a time or a zone, the same day in every calendar.
public struct CivilDay: Hashable, Sendable {
  /// Days since 1970-01-01 in the Gregorian calendar; negative before it.
  public let number: Int

  /// Wraps a count of days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: (number % 7 + 10) % 7 + 1) ?? .monday
  }
}

extension CivilDay: Strideable {
  /// Counts the days from this day to `other`.
  public func distance(to other: CivilDay) -> Int { other.number - number }

  /// Returns the day `days` later.
  public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// Orders by time; not by the distance, which two days far apart have no number for.
  public static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }
}

extension CivilDay: CustomStringConvertible {
  /// The ISO 8601 form, such as `2026-11-22`.
  public var description: String {
    let date = GregorianArithmetic.date(ofAnyDay: number)
    let sign = date.year < 0 ? "-" : ""
    return sign + padded(abs(date.year), to: 4) + "-" + padded(date.month, to: 2) + "-"
      + padded(date.day, to: 2)
  }

  private func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A day of the week, numbered as ISO 8601 does.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}
