// SPDX-License-Identifier: Apache-2.0

/// A time of day as clocks show it, to the minute.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minuteOfDay: Int

  /// Takes minutes since midnight; `nil` for a number that no day has.
  public init?(minuteOfDay: Int) {
    guard (0..<1440).contains(minuteOfDay) else { return nil }
    self.minuteOfDay = minuteOfDay
  }

  /// Takes an hour of 0 to 23 and a minute of 0 to 59; `nil` for others.
  public init?(hour: Int, minute: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  /// The hour, 0 to 23.
  public var hour: Int { minuteOfDay / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minuteOfDay % 60 }
}

extension ClockTime: Comparable {
  /// Orders by time.
  public static func < (one: ClockTime, other: ClockTime) -> Bool {
    one.minuteOfDay < other.minuteOfDay
  }
}

extension ClockTime: CustomStringConvertible {
  /// The form of ISO 8601, such as `09:05`.
  public var description: String {
    func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return twoDigits(hour) + ":" + twoDigits(minute)
  }
}

/// A day, and a time of that day where one is known.
public struct CivilMoment: Hashable, Sendable {
  /// The day.
  public var day: CivilDay
  /// The time.
  public var time: ClockTime?

  /// Puts a time to a day.
  public init(day: CivilDay, time: ClockTime? = nil) {
    self.day = day
    self.time = time
  }
}
