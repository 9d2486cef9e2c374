// SPDX-License-Identifier: Apache-2.0

internal import CICU
public import CivilCalendars

/// Writes days for readers of a locale, by the fields of a calendar.
///
/// A format reads patterns and names of ICU once and never changes after; threads may share it.
public struct DateFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The calendar whose fields it writes.
  public let calendar: CivilCalendar

  private let pattern: DatePattern
  private let digits: Digits
  private let names: [DateSymbol: [String]]

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - calendar: The calendar whose fields it writes.
  ///   - style: How days are written.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton whose fields a day
  ///   does not have.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, style: DateStyle, corrections: Bool = true
  ) throws(FormattingError) {
    self.locale = locale
    self.calendar = calendar
    let name = locale.setting("calendar", to: calendar.icuName)
    let corrected =
      corrections
      ? Corrections.datePattern(locale: locale, calendar: calendar, style: style) : nil
    if let corrected {
      pattern = try DatePattern(corrected)
    } else {
      let pattern = try DatePattern(Self.icuPattern(style, of: name))
      self.pattern = pattern.naming(calendar, for: locale)
    }
    digits = try Digits(locale: locale)
    var names: [DateSymbol: [String]] = [:]
    for element in pattern.elements {
      guard let symbol = element.symbol, names[symbol] == nil else { continue }
      names[symbol] = try Self.names(
        symbol, icuName: name, locale: locale, calendar: calendar, corrections: corrections)
    }
    self.names = names
  }

  /// Formats a day.
  ///
  /// - Throws: `FormattingError` with `.outsideCalendar` for a day that the calendar lacks.
  public func format(_ day: CivilDay) throws(FormattingError) -> String {
    let date: CivilDate
    do { date = try calendar.date(of: day) } catch {
      throw FormattingError(.outsideCalendar, day.description)
    }
    var text = ""
    for element in pattern.elements {
      switch element {
      case .literal(let literal): text += literal
      case .era(let symbol): text += name(symbol, 0)
      case .year(let minimum): text += digits.text(date.year, minimumDigits: minimum)
      // Two digits of a year of Bikram Sambat would pass for a Gregorian one.
      case .twoDigitYear where !calendar.isKnownToICU: text += digits.text(date.year)
      case .twoDigitYear: text += digits.text(date.year % 100, minimumDigits: 2)
      case .monthNumber(let minimum): text += digits.text(date.month, minimumDigits: minimum)
      case .monthName(let symbol): text += name(symbol, date.month - 1)
      case .day(let minimum): text += digits.text(date.day, minimumDigits: minimum)
      case .weekday(let symbol): text += name(symbol, day.weekday.rawValue % 7)
      case .quarterName(let symbol): text += name(symbol, (date.month - 1) / 3)
      case .quarterNumber(let minimum):
        text += digits.text((date.month - 1) / 3 + 1, minimumDigits: minimum)
      }
    }
    return text
  }

  private func name(_ symbol: DateSymbol, _ index: Int) -> String { names[symbol]?[index] ?? "" }

  private static func icuPattern(
    _ style: DateStyle, of icuName: String
  ) throws(FormattingError) -> String {
    switch style {
    case .full: return try icuText { cicu_date_style_pattern(icuName, 0, $0, $1) }
    case .long: return try icuText { cicu_date_style_pattern(icuName, 1, $0, $1) }
    case .medium: return try icuText { cicu_date_style_pattern(icuName, 2, $0, $1) }
    case .short: return try icuText { cicu_date_style_pattern(icuName, 3, $0, $1) }
    case .skeleton(let skeleton):
      let pattern = try icuText { cicu_date_skeleton_pattern(icuName, skeleton, $0, $1) }
      // ICU passes over what it cannot place, and with it perhaps all that is to be printed.
      guard try DatePattern(pattern).hasFields, !skeleton.utf8.contains(0) else {
        throw FormattingError(.unsupportedPattern, skeleton)
      }
      return pattern
    }
  }

  private static func names(
    _ symbol: DateSymbol, icuName: String, locale: LocaleIdentifier, calendar: CivilCalendar,
    corrections: Bool
  ) throws(FormattingError) -> [String] {
    if corrections, symbol.isMonth,
      let names = Corrections.monthNames(locale: locale, calendar: calendar, symbol: symbol)
    {
      return names
    }
    if !calendar.isKnownToICU {
      if symbol.isMonth {
        return MonthNames.printed(calendar.identifier, for: locale)
          ?? MonthNames.latin(calendar.identifier) ?? []
      }
      if symbol.count == 1 { return [MonthNames.era(calendar.identifier, for: locale) ?? ""] }
    }
    // Of the Gregorian eras the second is ours; the Persian calendar has one.
    let first =
      symbol.count == 1 ? (calendar == .gregorian ? 1 : 0) : symbol.firstIndex
    var names: [String] = []
    for index in 0..<Int32(symbol.count) {
      names.append(
        try icuText {
          cicu_date_symbol_text(icuName, symbol.shimKind, first + index, $0, $1)
        })
    }
    return names
  }
}

extension DatePattern.Element {
  /// The kind of name that the element is written with, if it is one.
  fileprivate var symbol: DateSymbol? {
    switch self {
    case .era(let symbol), .monthName(let symbol), .weekday(let symbol), .quarterName(let symbol):
      symbol
    default: nil
    }
  }
}

extension DatePattern {
  /// The pattern with the calendar's era at its end, where readers would take the year for one of
  /// their own calendar; ICU's patterns for its own calendars have it where it belongs.
  fileprivate func naming(
    _ calendar: CivilCalendar, for locale: LocaleIdentifier
  ) -> DatePattern {
    guard let home = MonthNames.homeLanguage(of: calendar.identifier), home != locale.language,
      elements.contains(where: \.isYear)
    else { return self }
    return DatePattern(elements: elements + [.literal(" "), .era(.eraAbbreviated)])
  }
}

extension DatePattern.Element {
  fileprivate var isYear: Bool {
    switch self {
    case .year, .twoDigitYear: true
    default: false
    }
  }
}

extension CivilCalendar {
  /// Whether ICU has the calendar; the dates of the others follow its Gregorian patterns.
  fileprivate var isKnownToICU: Bool {
    switch identifier {
    case .gregorian, .persian: true
    case .bikramSambat, .bangla: false
    }
  }

  /// The name that ICU's locale keyword takes.
  fileprivate var icuName: String { identifier == .persian ? "persian" : "gregorian" }
}
