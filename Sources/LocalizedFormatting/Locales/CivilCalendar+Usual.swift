// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension CivilCalendar {
  /// Returns the calendar that readers of a locale expect when nobody has chosen one.
  ///
  /// A calendar that the locale's tag names is a choice. Persian is read by the Solar Hijri
  /// calendar and Nepali by Bikram Sambat, save in India.
  ///
  /// - Parameters:
  ///   - locale: The readers.
  ///   - corrections: Whether the product's choice wins over ICU's, which knows no Bikram Sambat.
  /// - Returns: The calendar.
  public static func usual(
    for locale: LocaleIdentifier, corrections: Bool = true
  ) -> CivilCalendar {
    if let calendar = locale.calendar { return calendar }
    switch locale.language {
    case "fa": return .persian
    case "ne" where corrections && !locale.baseTagChain.contains("ne-IN"): return .bikramSambat
    default: return .gregorian
    }
  }
}
