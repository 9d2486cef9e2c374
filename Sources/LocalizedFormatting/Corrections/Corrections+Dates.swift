// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension Corrections {
  // MARK: Names

  /// CLDR 42 spells January and February in Bengali as জানুয়ারী, ফেব্রুয়ারী; the Bangla Academy
  /// and CLDR 48 spell them with a short i.
  private static let bengaliGregorian = [
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর",
    "নভেম্বর", "ডিসেম্বর",
  ]

  /// CLDR 42 clips months within dates to forms that print does not use (এপ্রি, জুল, আগ), and in
  /// India ends them with a visarga (নভেঃ), a letter and no mark of shortening; those that stand
  /// alone are right.
  private static let bengaliGregorianShort = [
    "জানু", "ফেব", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর",
    "ডিসেম্বর",
  ]

  /// CLDR 42 has a vowel sign twice in February (फेेब).
  private static let nepaliGregorianNarrow = [
    "जन", "फेब", "मार्च", "अप्र", "मे", "जुन", "जुल", "अग", "सेप", "अक्टो", "नोभे", "डिसे",
  ]

  /// CLDR's first quarter in Bengali is any quarter (ত্রৈমাসিক), and its short ones are Q1–Q4.
  private static func bengaliQuarters(_ locale: LocaleIdentifier) -> [String] {
    ["প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ"].map { $0 + " " + bengaliQuarter(locale) }
  }

  /// CLDR shortens weekdays to a syllable and a visarga (রঃ), a letter and no mark of shortening.
  private static let bengaliWeekdaySyllables = ["র", "সো", "ম", "বু", "বৃ", "শু", "শ"]

  /// CLDR's quarters in Nepali are sessions (सत्र).
  private static let nepaliQuarters = [
    "पहिलो त्रैमास", "दोस्रो त्रैमास", "तेस्रो त्रैमास", "चौथो त्रैमास",
  ]

  /// The names of a kind where ICU's are wrong.
  static func names(
    _ symbol: DateSymbol, locale: LocaleIdentifier, calendar: CivilCalendar
  ) -> [String]? {
    if symbol.isMonth { return monthNames(symbol, locale: locale, calendar: calendar) }
    switch locale.language {
    case "bn" where symbol == .weekdayShorter || symbol == .weekdayShorterAlone:
      return bengaliWeekdaySyllables
    case "bn" where symbol.isQuarter && !symbol.isNarrow: return bengaliQuarters(locale)
    case "ne" where symbol.isQuarter && !symbol.isNarrow: return nepaliQuarters
    // CLDR 42 spells the era খৃষ্টাব্দ or খ্রীষ্টাব্দ.
    case "bn" where symbol.isEra && calendar == .gregorian: return ["খ্রিষ্টাব্দ"]
    case "bn" where symbol.isEra && calendar == .persian: return ["সৌর হিজরি"]
    case "ne" where symbol.isEra && calendar == .persian: return ["सौर हिजरी"]
    default: return nil
    }
  }

  private static func monthNames(
    _ symbol: DateSymbol, locale: LocaleIdentifier, calendar: CivilCalendar
  ) -> [String]? {
    guard calendar == .gregorian else {
      let names = MonthNames.printed(calendar.identifier, for: locale)
      return symbol.isNarrow ? names.map(MonthNames.narrowed) : names
    }
    switch (locale.language, symbol) {
    case ("bn", .monthWide), ("bn", .monthWideAlone): return bengaliGregorian
    case ("bn", .monthAbbreviated), ("bn", .monthAbbreviatedAlone): return bengaliGregorianShort
    case ("ne", .monthNarrowAlone): return nepaliGregorianNarrow
    default: return nil
    }
  }

  // MARK: Patterns

  /// The language whose Gregorian patterns are taken instead of the locale's own.
  ///
  /// ICU writes Persian-calendar dates in Persian backwards (`۱۴۰۵ آذر ۱, یکشنبه`) and Afghan
  /// dates of skeletons the American way (`۱۱/۲۲/۲۰۲۶`), while its Gregorian patterns for Persian
  /// are right. In Bengali and Nepali its Persian-calendar patterns name the era in Latin
  /// letters (`AP`).
  static func patternLanguage(locale: LocaleIdentifier, calendar: CivilCalendar) -> String? {
    switch locale.language {
    case "fa": "fa"
    case "bn" where calendar == .persian: "bn"
    case "ne" where calendar == .persian: "ne"
    default: nil
    }
  }

  /// A pattern of ICU's with the punctuation that readers expect.
  ///
  /// Bengali print has no comma before a year of Bangla, nor of a foreign calendar. ICU joins
  /// dates and times with a Latin comma in Persian (`۱۴۰۵/۹/۱, ۱۸:۰۵`), and in Nepali with a colon
  /// that reads as one more of the time's own (`२२: १८:०५`). In Nepali its skeletons have hyphens
  /// in dates in numbers (`२०२६-११-२२`) and its styles slashes (`२६/११/२२`).
  static func adapted(
    _ pattern: DatePattern, for locale: LocaleIdentifier, calendar: CivilCalendar
  ) -> DatePattern {
    var elements = (locale.language == "ne" ? withSlashes(pattern) : pattern).elements
    for index in elements.indices {
      guard case .literal(let literal) = elements[index] else { continue }
      let isBeforeYear = index + 1 < elements.endIndex && elements[index + 1].isYear
      switch locale.language {
      case "bn" where calendar != .gregorian && isBeforeYear && literal == ", ":
        elements[index] = .literal(" ")
      case "fa" where literal == ", ": elements[index] = .literal("، ")
      case "ne" where literal == ": ": elements[index] = .literal(", ")
      default: break
      }
    }
    return DatePattern(elements: elements)
  }

  /// A date in numbers as the styles of Nepali have it.
  private static func withSlashes(_ pattern: DatePattern) -> DatePattern {
    guard pattern.elements.contains(.literal("-")), !pattern.hasMonthName else { return pattern }
    return DatePattern(
      elements: pattern.elements.map { element in
        switch element {
        case .literal("-"): .literal("/")
        case .monthNumber: .monthNumber(minimumDigits: 1)
        case .day: .day(minimumDigits: 1)
        default: element
        }
      })
  }

  /// Whether readers need the era of a date without a month's name, whose year could pass for
  /// one of their own calendar: 1405 was a year of Bangla in 1998.
  static func namesEraOfNumbers(locale: LocaleIdentifier, calendar: CivilCalendar) -> Bool {
    calendar == .persian && (locale.language == "bn" || locale.language == "ne")
  }

  /// Whether an era stands before its year and not at the end of the date.
  static func writesEraFirst(locale: LocaleIdentifier) -> Bool { locale.language == "ne" }

  // MARK: Ranges

  /// What stands between the ends of a range.
  typealias DateRangeSeparator = (short: String, long: String)

  /// What stands between two numbers, and between two longer dates.
  ///
  /// In these languages a range is made of the pattern of one date: ICU writes the first month
  /// twice in Persian (`آوریل تا آوریل ۲۰۲۶` for April to June), and ranges of numbers in Nepali
  /// by another pattern (`२०२६-०४-२०`) than single dates (`२६/४/२०`).
  static func dateRangeSeparator(locale: LocaleIdentifier) -> DateRangeSeparator? {
    switch locale.language {
    case "bn", "ne": ("–", " – ")
    // A dash between numbers flips with its surroundings: prose says "to".
    case "fa": (" تا ", " تا ")
    default: nil
    }
  }

  /// Whether times from one moment to another are made of the pattern of one moment.
  ///
  /// ICU writes one moment where clocks that are set back show both ends alike, and dates in its
  /// own patterns. Its ranges of other languages have words of theirs that no pattern of one
  /// moment has (`10:00–12:00 Uhr`).
  static func writesTimeRanges(locale: LocaleIdentifier) -> Bool {
    ["bn", "en", "fa", "ne"].contains(locale.language)
  }

  /// The pattern of a moment as ranges within a day have it: English says "at" of one time alone.
  static func oneDay(_ pattern: DatePattern, locale: LocaleIdentifier) -> DatePattern {
    guard locale.language == "en" else { return pattern }
    return DatePattern(
      elements: pattern.elements.map { $0 == .literal(" at ") ? .literal(", ") : $0 })
  }
}
