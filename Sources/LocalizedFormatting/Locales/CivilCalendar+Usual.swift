// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension CivilCalendar {
  /// Returns the calendar that readers of a locale expect when nobody has chosen one.
  ///
  /// A calendar that the locale's tag names is a choice.
  public static func usual(for locale: LocaleIdentifier) -> CivilCalendar {
    locale.calendar ?? (locale.language == "fa" ? .persian : .gregorian)
  }
}
