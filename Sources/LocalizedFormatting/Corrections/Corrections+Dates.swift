// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension Corrections {
  /// The corrections of this part, as `Correction.all` lists them.
  static let listedDates: [Correction] = []

  // MARK: Months

  /// CLDR 42 spells January and February in Bengali as জানুয়ারী, ফেব্রুয়ারী; the Bangla Academy
  /// and CLDR 48 spell them with a short i.
  private static let bengaliGregorian = [
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর",
    "নভেম্বর", "ডিসেম্বর",
  ]

  static func monthNames(
    locale: LocaleIdentifier, calendar: CivilCalendar, symbol: DateSymbol
  ) -> [String]? {
    guard symbol != .monthNarrow, symbol != .monthNarrowAlone else { return nil }
    guard calendar == .gregorian else {
      return MonthNames.printed(calendar.identifier, for: locale)
    }
    let isWide = symbol == .monthWide || symbol == .monthWideAlone
    return locale.language == "bn" && isWide ? bengaliGregorian : nil
  }

  // MARK: Date patterns

  /// ICU writes Persian-calendar dates in Persian backwards (`۱۴۰۵ آذر ۱, یکشنبه`), and names an
  /// era in Bengali and Nepali that their readers do not know.
  static func datePattern(
    locale: LocaleIdentifier, calendar: CivilCalendar, style: DateStyle
  ) -> String? {
    if calendar == .bangla, locale.language == "bn" {
      // Print has no comma before a Bangla year.
      switch style {
      case .full: return "EEEE, d MMMM y"
      case .long, .medium: return "d MMMM y"
      default: return nil
      }
    }
    guard calendar == .persian else { return nil }
    switch (locale.language, style) {
    case ("fa", .full), ("fa", .skeleton("yMMMMEEEEd")): return "EEEE d MMMM y"
    case ("fa", .skeleton("yMMMM")), ("fa", .skeleton("yMMM")): return "MMMM y"
    case ("bn", .full), ("ne", .full): return "EEEE, d MMMM y"
    case ("bn", .long), ("bn", .medium), ("ne", .long), ("ne", .medium): return "d MMMM y"
    case ("bn", .skeleton("yMMMM")), ("ne", .skeleton("yMMMM")): return "MMMM y"
    default: return nil
    }
  }
}
