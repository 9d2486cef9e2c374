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
  /// A day, written in the reader's calendar.
  case day(CivilDay)
  /// Text that the caller has formatted for the reader, isolates included, and the number it
  /// stands for, which chooses plurals; `nil` for a value that is missing.
  case formatted(String, number: Double?)
}
