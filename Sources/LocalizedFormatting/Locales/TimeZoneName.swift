// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// A time zone by its name in the IANA database, such as `Asia/Kathmandu`.
public struct TimeZoneName: Hashable, Sendable {
  /// The name.
  public let name: String

  /// Takes a name; `nil` for one that the IANA database, as ICU has it, does not know.
  public init?(_ name: String) {
    guard !name.isEmpty, !name.utf8.contains(0), cicu_time_zone_is_known(name) else { return nil }
    self.name = name
  }

  /// Returns the day that it is in the zone at a moment.
  ///
  /// - Parameter second: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The day by the zone's offset from UTC at that moment.
  public func day(ofSecondSince1970 second: Int) -> CivilDay {
    let local = second + Int(cicu_time_zone_offset(name, Int64(second)))
    return CivilDay(number: Int((Double(local) / 86_400).rounded(.down)))
  }
}
