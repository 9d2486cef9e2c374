// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension CivilCalendar {
  /// The calendar by another Bikram Sambat table, if it is that one.
  func using(_ table: BikramSambatTable) -> CivilCalendar {
    CivilCalendar(identifier, table: table)
  }
}
