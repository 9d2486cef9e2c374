// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// A calendar that dates are written in: one of the product's, or one that ICU writes.
enum ReaderCalendar {
  case civil(CivilCalendar)
  case icu(ICUCalendar)

  /// Finds a calendar by its name in plans or in BCP 47.
  init?(name: String) {
    if let calendar = CivilCalendar(name: name) {
      self = .civil(calendar)
    } else if let calendar = ICUCalendar(name: name) {
      self = .icu(calendar)
    } else {
      return nil
    }
  }

  /// The names to choose from, for a name that is none: all of them where one is like it, else
  /// those that most people mean.
  static func choices(near name: String) -> [String] {
    let own = CivilCalendar.builtIn.map(\.name)
    let all = own + ICUCalendar.names
    return Suggestion.hint(for: name, in: all) == nil ? own : all
  }

  /// The calendar that readers of a locale expect.
  static func usual(for locale: LocaleIdentifier, corrections: Bool) -> ReaderCalendar {
    ICUCalendar.usual(for: locale, corrections: corrections).map(ReaderCalendar.icu)
      ?? .civil(.usual(for: locale, corrections: corrections))
  }

  /// The same calendar with other years of Bikram Sambat.
  func using(_ table: BikramSambatTable) -> ReaderCalendar {
    guard case .civil(let calendar) = self else { return self }
    return .civil(calendar.using(table))
  }
}
