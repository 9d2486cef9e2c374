// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import LocalizedFormatting

/// The formats that messages need for the readers of one locale, each made when it is first
/// used.
///
/// It is made for one thread at a time.
public final class MessageWriter {
  /// The locale of the readers.
  public let locale: LocaleIdentifier
  /// The calendar of their dates.
  public let calendar: CivilCalendar
  /// The direction of their text.
  public let direction: TextDirection
  /// Whether the product's corrections win over ICU.
  public let corrections: Bool
  /// Whether values are isolated from words that run in another direction.
  public let isolating: Bool

  private var numberFormats: [ArgumentStyle: NumberFormat] = [:]
  private var dateFormats: [DateStyle: DateFormat] = [:]
  private var pluralRules: [PluralRules.Kind: [String: PluralRules]] = [:]
  private var directions: [String: TextDirection] = [:]

  /// Makes an empty set of formats.
  ///
  /// - Parameters:
  ///   - locale: The locale of the readers.
  ///   - calendar: The calendar of their dates.
  ///   - corrections: Whether the product's corrections win over ICU.
  ///   - isolating: Whether values are isolated from words that run in another direction; leave
  ///     it out only where no person reads the text.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, corrections: Bool = true,
    isolating: Bool = true
  ) {
    self.locale = locale
    self.calendar = calendar
    self.corrections = corrections
    self.isolating = isolating
    direction = locale.direction
  }

  func direction(of language: LocaleIdentifier) -> TextDirection {
    if language.tag == locale.tag { return direction }
    if let known = directions[language.tag] { return known }
    let direction = language.direction
    directions[language.tag] = direction
    return direction
  }

  func text(_ value: Double, style: ArgumentStyle) throws(FormattingError) -> String {
    let format = try numberFormat(style)
    return isolating ? try format.formatIsolated(value) : try format.format(value)
  }

  private func numberFormat(_ argument: ArgumentStyle) throws(FormattingError) -> NumberFormat {
    if let format = numberFormats[argument] { return format }
    var style = NumberStyle(argument == .percent ? .percent : .decimal)
    if argument == .integer { style.fractionDigits = .whole }
    style.corrections = corrections
    let format = try NumberFormat(locale: locale, style: style)
    numberFormats[argument] = format
    return format
  }

  func text(_ day: CivilDay, style: DateStyle) throws(FormattingError) -> String {
    if let format = dateFormats[style] { return try format.format(day) }
    let format = try DateFormat(
      locale: locale, calendar: calendar, style: style, corrections: corrections)
    dateFormats[style] = format
    return try format.format(day)
  }

  /// Chooses the category of a number as it is written, by the rules of a language.
  func category(
    of value: Double, style: ArgumentStyle, kind: PluralRules.Kind, in language: LocaleIdentifier
  ) throws(FormattingError) -> PluralCategory {
    let format = try numberFormat(style)
    if let rules = pluralRules[kind]?[language.tag] {
      return try rules.category(of: value, writtenWith: format)
    }
    let rules = try PluralRules(locale: language, kind: kind)
    pluralRules[kind, default: [:]][language.tag] = rules
    return try rules.category(of: value, writtenWith: format)
  }
}
