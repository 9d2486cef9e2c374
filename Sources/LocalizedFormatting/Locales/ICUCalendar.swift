// SPDX-License-Identifier: Apache-2.0

internal import CICU
internal import CivilCalendars

/// A calendar whose dates ICU alone writes: Buddhist, Islamic, Hebrew, Japanese, Indian and more.
///
/// `CivilCalendar` has those that the product reckons with itself.
public struct ICUCalendar: Hashable, Sendable {
  /// The name of the calendar in BCP 47, such as `buddhist`.
  public let name: String

  /// The name that ICU's locale keyword takes.
  let icuName: String

  /// Finds a calendar by its name in BCP 47; `nil` for one that ICU lacks or `CivilCalendar` has.
  public init?(name: String) {
    guard CivilCalendar(name: name) == nil, !name.utf8.contains(0),
      let known = try? icuText({ cicu_calendar_from_name(name, $0, $1) }), !known.isEmpty,
      CivilCalendar(name: known) == nil
    else { return nil }
    self.name = name
    icuName = known
  }

  /// The calendars that ICU has beside those of `CivilCalendar`, by their names in BCP 47.
  public static let names: [String] =
    ((try? icuText { cicu_calendar_names($0, $1) }) ?? "").split(separator: "\n").map(String.init)
    .filter { ICUCalendar(name: $0) != nil }

  /// Returns the calendar that readers of a locale expect, where it is none of `CivilCalendar`.
  ///
  /// - Parameters:
  ///   - locale: The readers; a calendar that the tag names is a choice.
  ///   - corrections: Whether the product's choice wins over ICU's.
  /// - Returns: The calendar, such as the Buddhist one for `th`; `nil` where
  ///   ``CivilCalendars/CivilCalendar/usual(for:corrections:)`` is the answer.
  public static func usual(
    for locale: LocaleIdentifier, corrections: Bool = true
  ) -> ICUCalendar? {
    guard locale.calendar == nil else { return nil }
    return locale.icuCalendarName(corrections: corrections).flatMap(ICUCalendar.init(name:))
  }
}

extension LocaleIdentifier {
  /// ICU's name of the calendar that the tag names, or else of the one that ICU writes dates of
  /// the locale in.
  ///
  /// ICU takes the calendar of the region, whatever the language. Where the product chooses,
  /// English stays Gregorian: who reads it in Bangkok or Tehran knows that calendar by it.
  func icuCalendarName(corrections: Bool) -> String? {
    if let named = keyword("calendar") { return named }
    if corrections, language == "en" || language == "und" { return nil }
    return try? icuText { cicu_locale_calendar(icuName, $0, $1) }
  }
}
