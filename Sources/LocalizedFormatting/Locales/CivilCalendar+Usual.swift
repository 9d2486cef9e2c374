// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension CivilCalendar {
  /// The calendar that readers of a locale expect when nobody has chosen one.
  ///
  /// - Parameter corrections: Whether the product's choice wins over that of ICU.
  public static func usual(for locale: LocaleIdentifier, corrections: Bool = true) -> CivilCalendar {
    // ICU agrees for Persian, whatever its region says.
    locale.calendar ?? (locale.language == "fa" ? .persian : .gregorian)
  }
}
