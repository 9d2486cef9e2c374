// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Names of time zones, such as `Asia/Kathmandu`.
public enum TimeZoneName {
  /// Tells whether the IANA database, as ICU has it, knows a zone by this name.
  public static func isKnown(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains(0) && cicu_time_zone_is_known(name)
  }
}
