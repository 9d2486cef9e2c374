// SPDX-License-Identifier: Apache-2.0

internal import CICU
internal import CivilCalendars

/// What the dates of a calendar are written with in a locale, read of ICU and corrected.
///
/// What is read is kept in the locale's data, so that the next format finds it there.
struct DateData: Sendable {
  let locale: LocaleIdentifier
  let calendar: CivilCalendar
  let corrections: Bool
  /// ICU's name of the locale with the calendar whose names are read.
  let icuName: String

  init(locale: LocaleIdentifier, calendar: CivilCalendar, corrections: Bool) {
    self.locale = locale
    self.calendar = calendar
    self.corrections = corrections
    icuName =
      locale.icuName.utf8.contains(UInt8(ascii: "@"))
      ? locale.setting("calendar", to: calendar.icuName)
      : locale.icuName + "@calendar=" + calendar.icuName
  }

  /// Begins the names of all that depends on the calendar and the corrections.
  private var key: String { calendar.name + (corrections ? "/" : "!/") }

  // MARK: Patterns

  /// Returns the pattern of a style.
  ///
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton whose fields a day
  ///   does not have.
  func pattern(_ style: DateStyle) throws(FormattingError) -> DatePattern {
    try locale.data.value(key + style.key) { () throws(FormattingError) in
      return try finished(DatePattern(icuPattern(style)))
    }
  }

  /// ICU's name of the locale whose patterns are taken.
  var patternName: String {
    guard corrections,
      let language = Corrections.patternLanguage(locale: locale, calendar: calendar)
    else { return icuName }
    // Other keywords, such as that of the hour cycle, stay.
    let keywords = locale.setting("calendar", to: "gregorian").drop { $0 != "@" }
    return language + keywords
  }

  /// ICU's name of the calendar whose patterns are taken.
  private func calendarName(in patternName: String) -> String {
    patternName == icuName ? calendar.icuName : "gregorian"
  }

  /// ICU's pattern of a style.
  func icuPattern(_ style: DateStyle) throws(FormattingError) -> String {
    guard case .skeleton(let skeleton) = style else {
      return try icuPattern(dateStyle: style.icuStyle, timeStyle: -1)
    }
    let pattern = try icuPattern(skeleton: skeleton)
    // ICU passes over what it cannot place, and with it perhaps all that is to be printed.
    guard try DatePattern(pattern).hasFields, !skeleton.utf8.contains(0) else {
      throw FormattingError(.unsupportedPattern, skeleton)
    }
    return pattern
  }

  /// ICU's pattern of styles of date and time by their numbers in the shim.
  func icuPattern(dateStyle: Int32, timeStyle: Int32) throws(FormattingError) -> String {
    let patternName = patternName
    if timeStyle < 0 {
      let pattern = try? icuText {
        cicu_date_data_pattern(
          patternName, calendarName(in: patternName), dateStyle, $0, $1)
      }
      if let pattern { return pattern }
    }
    let dates = try ICUDates(patternName, dateStyle: dateStyle, timeStyle: timeStyle)
    var pattern = try dates.pattern()
    if corrections {
      pattern = try locale.withChosenHours(pattern, timeStyle: timeStyle, icuName: patternName)
    }
    // Names are at hand now, and another format would have to be opened for them.
    if patternName == icuName {
      for element in try DatePattern(pattern, withTimes: true).elements {
        if let symbol = element.symbol { _ = try names(symbol, from: dates) }
      }
    }
    return pattern
  }

  /// ICU's pattern of a skeleton.
  func icuPattern(skeleton: String) throws(FormattingError) -> String {
    let patternName = patternName
    return try locale.datePatterns(patternName).bestPattern(
      skeleton, calendarName: calendarName(in: patternName))
  }

  /// The pattern as the calendar needs it: with its era, and its years in full.
  func finished(_ pattern: DatePattern) -> DatePattern {
    let pattern =
      corrections ? Corrections.adapted(pattern, for: locale, calendar: calendar) : pattern
    // Two digits of a year of another calendar would pass for a Gregorian one.
    let keepsShortYears = calendar.isKnownToICU && patternName == icuName
    let elements = pattern.elements.map { element in
      element == .twoDigitYear && !keepsShortYears ? .year(minimumDigits: 1) : element
    }
    return DatePattern(elements: elements).namingEra(
      of: calendar, for: locale, corrections: corrections)
  }

  /// Returns the compiled pattern of a style.
  ///
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton whose fields a day
  ///   does not have.
  func program(_ style: DateStyle) throws(FormattingError) -> DateProgram {
    try locale.data.value(key + style.key) { () throws(FormattingError) in
      try DateProgram(pattern(style), data: self)
    }
  }

  // MARK: Names

  private struct Names: Sendable { let names: [String] }

  /// Returns the names of a kind: all of months (from the first), weekdays (from Sunday) and
  /// quarters, the current one of eras.
  func names(_ symbol: DateSymbol) throws(FormattingError) -> [String] {
    try names(symbol, from: nil)
  }

  private func names(
    _ symbol: DateSymbol, from dates: ICUDates?
  ) throws(FormattingError) -> [String] {
    try locale.data.value(key + symbol.rawValue) { () throws(FormattingError) in
      Names(names: try read(symbol, from: dates))
    }.names
  }

  private func read(
    _ symbol: DateSymbol, from dates: ICUDates?
  ) throws(FormattingError) -> [String] {
    if corrections,
      let names = Corrections.names(symbol, locale: locale, calendar: calendar)
    {
      return names
    }
    if !calendar.isKnownToICU {
      if symbol.isMonth {
        let names =
          MonthNames.printed(calendar.identifier, for: locale)
          ?? MonthNames.latin(calendar.identifier) ?? []
        return symbol.isNarrow ? MonthNames.narrowed(names) : names
      }
      if symbol.isEra { return [MonthNames.era(calendar.identifier, for: locale) ?? ""] }
    }
    if symbol == .eraNarrow {
      // ICU has no list of narrow eras.
      let dates = try ICUDates(icuName, pattern: "GGGGG", zone: "Etc/UTC")
      return [try dates.format(milliseconds: 0)]
    }
    let calendarName = calendar.icuName
    let first = symbol.firstIndex(isGregorian: calendarName == "gregorian")
    let names = try? icuPieces {
      cicu_date_data_names(
        icuName, calendarName, symbol.shimKind, symbol.isWeekday ? 0 : first, Int32(symbol.count),
        $0, $1)
    }
    if let names { return names.map { String(Substring($0)) } }
    let opened: ICUDates
    if let dates {
      opened = dates
    } else {
      opened = try ICUDates(icuName, pattern: "y", zone: "Etc/UTC")
    }
    return try opened.names(symbol, from: first)
  }
}

extension DateStyle {
  /// A name of its own.
  var key: String {
    switch self {
    case .full: "full"
    case .long: "long"
    case .medium: "medium"
    case .short: "short"
    case .skeleton(let skeleton): "=" + skeleton
    }
  }

  /// The number of a named style in the shim.
  var icuStyle: Int32 {
    switch self {
    case .full: 0
    case .long: 1
    case .medium: 2
    case .short: 3
    case .skeleton: -1
    }
  }
}

extension DatePattern {
  /// The pattern with the calendar's era, where readers would take the year for one of their own
  /// calendar; ICU's patterns for its own calendars have it where it belongs.
  fileprivate func namingEra(
    of calendar: CivilCalendar, for locale: LocaleIdentifier, corrections: Bool
  ) -> DatePattern {
    let isForeign: Bool
    if let home = MonthNames.homeLanguage(of: calendar.identifier) {
      isForeign = home != locale.language
    } else {
      isForeign =
        corrections && !hasMonthName
        && Corrections.namesEraOfNumbers(locale: locale, calendar: calendar)
    }
    guard isForeign, elements.contains(where: \.isYear), !elements.contains(where: \.isEra)
    else { return self }
    if corrections, Corrections.writesEraFirst(locale: locale),
      let year = elements.firstIndex(where: \.isYear)
    {
      return DatePattern(
        elements: elements[..<year] + [.era(.eraAbbreviated), .literal(" ")] + elements[year...])
    }
    // A time after the date has no part in the era, but what ends the date has (`6日`).
    guard let last = elements.lastIndex(where: { $0.kind != nil }),
      elements.contains(where: { $0.kind == nil && !$0.isLiteral })
    else { return DatePattern(elements: elements + [.literal(" "), .era(.eraAbbreviated)]) }
    var date = Array(elements[...last])
    var rest = Array(elements[(last + 1)...])
    if case .literal(let literal) = rest.first {
      let ending = literal.prefix { !$0.isWhitespace && !$0.isPunctuation }
      date.append(.literal(String(ending)))
      rest[0] = .literal(String(literal.dropFirst(ending.count)))
    }
    return DatePattern(elements: date + [.literal(" "), .era(.eraAbbreviated)] + rest)
  }

  /// Whether a month stands in it by its name.
  var hasMonthName: Bool {
    elements.contains { if case .monthName = $0 { true } else { false } }
  }
}

extension DatePattern.Element {
  /// The kind of name that the element is written with, if it is one.
  var symbol: DateSymbol? {
    switch self {
    case .era(let symbol), .monthName(let symbol), .weekday(let symbol), .quarterName(let symbol):
      symbol
    case .dayPeriod: .dayPeriod
    default: nil
    }
  }

  var isYear: Bool {
    switch self {
    case .year, .twoDigitYear: true
    default: false
    }
  }

  var isLiteral: Bool { if case .literal = self { true } else { false } }
  var isEra: Bool { if case .era = self { true } else { false } }
}

extension DateSymbol {
  /// Whether the names are single letters.
  var isNarrow: Bool { rawValue.contains("Narrow") }
}

extension CivilCalendar {
  /// Whether ICU has the calendar; the dates of the others follow its Gregorian patterns.
  var isKnownToICU: Bool {
    switch identifier {
    case .gregorian, .persian: true
    case .bikramSambat, .bangla: false
    }
  }

  /// The name that ICU's locale keyword takes.
  var icuName: String { identifier == .persian ? "persian" : "gregorian" }
}
