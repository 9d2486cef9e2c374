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
  /// The calendar of their dates where ICU alone has it.
  public let icuCalendar: ICUCalendar?
  /// The zone of their clocks; `nil` for UTC.
  public let timeZone: TimeZoneName?
  /// The direction of their text.
  public let direction: TextDirection
  /// Whether the product's corrections win over ICU.
  public let corrections: Bool
  /// Whether values are isolated from words that run in another direction.
  public let isolating: Bool
  /// What happens to digits that are not written, where a message does not say.
  public let roundingMode: NumberStyle.RoundingMode

  private var numberFormats: [ArgumentStyle: MessageNumberFormat] = [:]
  private var dateFormats: [DateStyle: DateFormat] = [:]
  private var momentFormats: [DateTimeStyle: DateTimeFormat] = [:]
  private var icuDateFormats: [DateTimeStyle: ICUDateFormat] = [:]
  private var icuMomentFormats: [DateTimeStyle: ICUDateFormat] = [:]
  private var listFormats: [ListFormat.Kind: ListFormat] = [:]
  private var ordinalFormat: OrdinalFormat?
  private var pluralRules: [PluralRules.Kind: [String: WholeNumberCategories]] = [:]
  private var directions: [String: TextDirection] = [:]
  private var exactNumbers: NumberFormat?
  private var ready: [ObjectIdentifier: MessageFormats] = [:]

  /// Makes an empty set of formats.
  ///
  /// Without corrections and isolates, messages are written as ICU's `MessageFormat` writes them.
  ///
  /// - Parameters:
  ///   - locale: The locale of the readers.
  ///   - calendar: The calendar of their dates.
  ///   - icuCalendar: A calendar that ICU alone has, in which their dates are written instead.
  ///   - timeZone: The zone of their clocks; `nil` for UTC.
  ///   - corrections: Whether the product's corrections win over ICU.
  ///   - isolating: Whether values are isolated from words that run in another direction; leave
  ///     it out only where no person reads the text.
  ///   - roundingMode: What happens to digits that are not written, where a message does not
  ///     say; `nil` for `halfExpand` or, without corrections, ICU's `halfEven`.
  public init(
    locale: LocaleIdentifier, calendar: CivilCalendar, icuCalendar: ICUCalendar? = nil,
    timeZone: TimeZoneName? = nil, corrections: Bool = true, isolating: Bool = true,
    roundingMode: NumberStyle.RoundingMode? = nil
  ) {
    self.locale = locale
    self.calendar = calendar
    self.icuCalendar = icuCalendar
    self.timeZone = timeZone
    self.corrections = corrections
    self.isolating = isolating
    self.roundingMode = roundingMode ?? (corrections ? .halfExpand : .halfEven)
    direction = locale.direction
  }

  func direction(of language: LocaleIdentifier) -> TextDirection {
    if language.tag == locale.tag { return direction }
    if let known = directions[language.tag] { return known }
    let direction = language.direction
    directions[language.tag] = direction
    return direction
  }

  /// The formats of a message, found once for each that is written more than once.
  func formats(of program: MessageProgram, in language: LocaleIdentifier) -> MessageFormats {
    let id = ObjectIdentifier(program)
    if let known = ready[id], known.language == language { return known }
    let made = MessageFormats(program, writer: self, language: language)
    // Whoever writes thousands of messages does not come back to most of them.
    if ready.count < 4096 { ready[id] = made }
    return made
  }

  // MARK: Numbers

  func numbers(_ argument: ArgumentStyle) throws(FormattingError) -> MessageNumberFormat {
    if let format = numberFormats[argument] { return format }
    let format = try MessageNumberFormat(argument, for: self)
    numberFormats[argument] = format
    return format
  }

  /// Numbers with all the fraction digits that ICU chooses plurals by, where it does not know
  /// how they are written.
  func exactNumberFormat() throws(FormattingError) -> NumberFormat {
    if let exactNumbers { return exactNumbers }
    var style = NumberStyle(.decimal, fractionDigits: try FractionDigits(maximum: 15))
    style.corrections = false
    let format = try NumberFormat(locale: locale, style: style)
    exactNumbers = format
    return format
  }

  func ordinals() throws(FormattingError) -> OrdinalFormat {
    if let ordinalFormat { return ordinalFormat }
    let format = try OrdinalFormat(locale: locale, corrections: corrections)
    ordinalFormat = format
    return format
  }

  func rules(
    _ kind: PluralRules.Kind, of language: LocaleIdentifier
  ) throws(FormattingError) -> WholeNumberCategories {
    if let rules = pluralRules[kind]?[language.tag] { return rules }
    let rules = try WholeNumberCategories(locale: language, kind: kind)
    pluralRules[kind, default: [:]][language.tag] = rules
    return rules
  }

  // MARK: Dates and lists

  func dates(_ style: DateStyle) throws(FormattingError) -> DateFormat {
    if let format = dateFormats[style] { return format }
    let format = try DateFormat(
      locale: locale, calendar: calendar, style: style, corrections: corrections)
    dateFormats[style] = format
    return format
  }

  func moments(_ style: DateTimeStyle) throws(FormattingError) -> DateTimeFormat {
    if let format = momentFormats[style] { return format }
    guard let timeZone = timeZone ?? TimeZoneName("Etc/UTC") else {
      throw FormattingError(.icuFailure, "Etc/UTC")
    }
    let format = try DateTimeFormat(
      locale: locale, calendar: calendar, style: style, timeZone: timeZone,
      corrections: corrections)
    momentFormats[style] = format
    return format
  }

  /// The format of days, or of moments, in a calendar that ICU alone has; `nil` where dates are
  /// written in one of the product's.
  func icuDates(
    _ style: DateTimeStyle, ofDays isOfDays: Bool
  ) throws(FormattingError) -> ICUDateFormat? {
    guard let icuCalendar else { return nil }
    if let format = isOfDays ? icuDateFormats[style] : icuMomentFormats[style] { return format }
    // A day begins everywhere at its own midnight.
    let zone = isOfDays ? .utc : timeZone ?? .utc
    let format = try ICUDateFormat(
      locale: locale, calendar: icuCalendar, style: style, timeZone: zone,
      corrections: corrections)
    if isOfDays { icuDateFormats[style] = format } else { icuMomentFormats[style] = format }
    return format
  }

  func lists(_ kind: ListFormat.Kind) -> ListFormat {
    if let format = listFormats[kind] { return format }
    let format = ListFormat(locale: locale, kind: kind, corrections: corrections)
    listFormats[kind] = format
    return format
  }
}
