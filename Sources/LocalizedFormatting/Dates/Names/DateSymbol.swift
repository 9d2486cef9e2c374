// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A kind of name that a date is written with.
enum DateSymbol: String, Hashable, Sendable {
  case monthWide
  case monthAbbreviated
  case monthNarrow
  case monthWideAlone
  case monthAbbreviatedAlone
  case monthNarrowAlone
  case weekdayWide
  case weekdayAbbreviated
  case weekdayNarrow
  case weekdayShorter
  case weekdayWideAlone
  case weekdayAbbreviatedAlone
  case weekdayNarrowAlone
  case weekdayShorterAlone
  case quarterWide
  case quarterAbbreviated
  case quarterNarrow
  case quarterWideAlone
  case quarterAbbreviatedAlone
  case quarterNarrowAlone
  case eraAbbreviated
  case eraWide
  case eraNarrow
  case dayPeriod

  /// The same names as the shim calls them; narrow eras it has only as a part of dates.
  var shimKind: Int32 {
    let kind =
      switch self {
      case .monthWide: CICU_MONTH_FORMAT_WIDE
      case .monthAbbreviated: CICU_MONTH_FORMAT_ABBREVIATED
      case .monthNarrow: CICU_MONTH_FORMAT_NARROW
      case .monthWideAlone: CICU_MONTH_STANDALONE_WIDE
      case .monthAbbreviatedAlone: CICU_MONTH_STANDALONE_ABBREVIATED
      case .monthNarrowAlone: CICU_MONTH_STANDALONE_NARROW
      case .weekdayWide: CICU_WEEKDAY_FORMAT_WIDE
      case .weekdayAbbreviated: CICU_WEEKDAY_FORMAT_ABBREVIATED
      case .weekdayNarrow: CICU_WEEKDAY_FORMAT_NARROW
      case .weekdayShorter: CICU_WEEKDAY_FORMAT_SHORTER
      case .weekdayWideAlone: CICU_WEEKDAY_STANDALONE_WIDE
      case .weekdayAbbreviatedAlone: CICU_WEEKDAY_STANDALONE_ABBREVIATED
      case .weekdayNarrowAlone: CICU_WEEKDAY_STANDALONE_NARROW
      case .weekdayShorterAlone: CICU_WEEKDAY_STANDALONE_SHORTER
      case .quarterWide: CICU_QUARTER_FORMAT_WIDE
      case .quarterAbbreviated: CICU_QUARTER_FORMAT_ABBREVIATED
      case .quarterNarrow: CICU_QUARTER_FORMAT_NARROW
      case .quarterWideAlone: CICU_QUARTER_STANDALONE_WIDE
      case .quarterAbbreviatedAlone: CICU_QUARTER_STANDALONE_ABBREVIATED
      case .quarterNarrowAlone: CICU_QUARTER_STANDALONE_NARROW
      case .eraAbbreviated, .eraNarrow: CICU_ERA_ABBREVIATED
      case .eraWide: CICU_ERA_WIDE
      case .dayPeriod: CICU_DAY_PERIOD
      }
    return Int32(kind.rawValue)
  }

  /// ICU's index of the first name; of the Gregorian eras the second is ours.
  func firstIndex(isGregorian: Bool) -> Int32 {
    isWeekday || (isEra && isGregorian) ? 1 : 0
  }

  /// How many names there are; of eras only the current one is used.
  var count: Int {
    if isMonth { return 12 }
    if isWeekday { return 7 }
    if isQuarter { return 4 }
    return isEra ? 1 : 2
  }

  var isMonth: Bool { rawValue.hasPrefix("month") }
  var isWeekday: Bool { rawValue.hasPrefix("weekday") }
  var isQuarter: Bool { rawValue.hasPrefix("quarter") }
  var isEra: Bool { rawValue.hasPrefix("era") }
}
