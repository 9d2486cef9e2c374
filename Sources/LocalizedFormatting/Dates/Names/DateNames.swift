// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// The names of months, weekdays, quarters and eras, as readers of a locale know them.
public struct DateNames: Hashable, Sendable {
  /// How long names are.
  public enum Width: String, Hashable, Sendable, CaseIterable {
    /// November.
    case wide
    /// Nov.
    case abbreviated
    /// N; several names may be alike.
    case narrow
  }

  /// Where names stand.
  public enum Context: String, Hashable, Sendable, CaseIterable {
    /// In a date, beside a day or a year.
    case format
    /// Alone, as in the heading of a column.
    case standAlone = "stand-alone"
  }

  /// The twelve months, from the first.
  public let months: [String]
  /// The seven days of the week, from Monday, as `Weekday.allCases` has them.
  public let weekdays: [String]
  /// The four quarters, from the first.
  public let quarters: [String]
  /// What years are counted from; empty where the language has no name for it.
  public let era: String
  /// Before noon and after.
  public let dayPeriods: [String]

  /// Reads the names.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers know them.
  ///   - calendar: The calendar whose months and era they are.
  ///   - width: How long they are.
  ///   - context: Where they stand.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` when ICU fails.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar = .gregorian, width: Width = .wide,
    context: Context = .standAlone, corrections: Bool = true
  ) throws(FormattingError) {
    let data = DateData(locale: locale, calendar: calendar, corrections: corrections)
    let isAlone = context == .standAlone
    let symbols: (month: DateSymbol, weekday: DateSymbol, quarter: DateSymbol, era: DateSymbol) =
      switch width {
      case .wide where isAlone: (.monthWideAlone, .weekdayWideAlone, .quarterWideAlone, .eraWide)
      case .wide: (.monthWide, .weekdayWide, .quarterWide, .eraWide)
      case .abbreviated where isAlone:
        (
          .monthAbbreviatedAlone, .weekdayAbbreviatedAlone, .quarterAbbreviatedAlone,
          .eraAbbreviated
        )
      case .abbreviated:
        (.monthAbbreviated, .weekdayAbbreviated, .quarterAbbreviated, .eraAbbreviated)
      case .narrow where isAlone:
        (.monthNarrowAlone, .weekdayNarrowAlone, .quarterNarrowAlone, .eraNarrow)
      case .narrow: (.monthNarrow, .weekdayNarrow, .quarterNarrow, .eraNarrow)
      }
    months = try data.names(symbols.month)
    let fromSunday = try data.names(symbols.weekday)
    weekdays = Array(fromSunday.dropFirst() + fromSunday.prefix(1))
    quarters = try data.names(symbols.quarter)
    era = try data.names(symbols.era).first ?? ""
    dayPeriods = try data.names(.dayPeriod)
  }
}
