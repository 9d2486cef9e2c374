// SPDX-License-Identifier: Apache-2.0

/// How a day is written, apart from locale and calendar.
public enum DateStyle: Hashable, Sendable {
  /// With the weekday: Sunday, November 22, 2026.
  case full
  /// November 22, 2026.
  case long
  /// Nov 22, 2026.
  case medium
  /// 11/22/26.
  case short
  /// The fields named, in the order and form that the language wants, such as `yMMMM`.
  case skeleton(String)

  /// Finds one of the four named styles.
  public init?(name: String) {
    switch name {
    case "full": self = .full
    case "long": self = .long
    case "medium": self = .medium
    case "short": self = .short
    default: return nil
    }
  }
}
