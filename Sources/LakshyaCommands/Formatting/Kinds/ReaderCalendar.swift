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

  /// What to say of a name that is none: the one that is like it, else all of them.
  static func hint(for name: String) -> IssueHint {
    let all = CivilCalendar.builtIn.map(\.name) + ICUCalendar.names
    return Suggestion.hint(for: name, in: all, listing: false) ?? .oneOf(all)
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
