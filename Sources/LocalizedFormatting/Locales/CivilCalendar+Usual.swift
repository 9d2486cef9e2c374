// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension CivilCalendar {
  /// Returns the calendar that readers of a locale expect when nobody has chosen one.
  ///
  /// A calendar that the locale's tag names is a choice. Nepali is read by Bikram Sambat, save in
  /// India, and other languages by the calendar that ICU has for them.
  ///
  /// - Parameters:
  ///   - locale: The readers.
  ///   - corrections: Whether the product's choice wins over ICU's, which knows no Bikram Sambat.
  /// - Returns: The calendar; the Gregorian one where it is none of these, as in Thailand.
  /// - SeeAlso: ``ICUCalendar/usual(for:corrections:)``
  public static func usual(
    for locale: LocaleIdentifier, corrections: Bool = true
  ) -> CivilCalendar {
    if let calendar = locale.calendar { return calendar }
    if corrections, locale.language == "ne", !locale.baseTagChain.contains("ne-IN") {
      return .bikramSambat
    }
    return locale.icuCalendarName(corrections: corrections).flatMap(CivilCalendar.init(name:))
      ?? .gregorian
  }
}
