// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// A value to be put into a message.
///
/// Nothing in it is ever read as message syntax.
public enum MessageArgument: Hashable, Sendable {
  /// Words of a user. They lose directional controls and are isolated where they could reorder
  /// the words around them.
  case text(String)
  /// A number, written with the digits and grouping of the reader's locale.
  case number(Double)
  /// A whole number, however large.
  case integer(Int)
  /// A number as decimal text, such as `-1234.50` or `1e21`, none of whose digits is lost.
  case decimal(String)
  /// A day, written in the reader's calendar.
  case day(CivilDay)
  /// A moment, in seconds since 1970-01-01 00:00 UTC, written by the calendar and clocks of the
  /// reader.
  case moment(secondsSince1970: Double)
  /// Words of a user, each as `text` has them, joined as the reader's language does.
  case list([String])
  /// Text that the caller has formatted for the reader, isolates included, and the number it
  /// stands for, which chooses plurals; `nil` for a value that is missing.
  case formatted(String, number: Double?)
}
