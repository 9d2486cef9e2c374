// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  // MARK: What is listed

  /// The corrections of this part, as `Correction.all` lists them.
  static let listedNumbers: [Correction] = [
    Correction(
      "ne-compact-long", ["ne"],
      reason: "CLDR 42 and 48 write long compact numbers from a million to a hundred million ten "
        + "times too big, as if 10⁷ were ten करोड.",
      example: compact("ne", "10000000", .long), text: "१ करोड"),
    Correction(
      "ne-compact-magnitudes", ["ne"],
      reason: "CLDR 42 and 48 say शंख (10¹⁷) from 10¹³ on, where नील (10¹³) and पद्म (10¹⁵) are "
        + "meant.",
      example: compact("ne", "15000000000000", .short), text: "१.५\u{A0}नील"),
    Correction(
      "ne-compact-words", ["ne"],
      reason: "CLDR 42 spells अरब, खरब and शंख; Nepal writes अर्ब, खर्ब and शङ्ख.",
      example: compact("ne", "2500000000", .short), text: "२.५\u{A0}अर्ब"),
    Correction(
      "bn-compact-words", ["bn"],
      reason: "CLDR 42 and 48 shorten হাজার, লাখ, কোটি to হা, লা, কো, which print does not use.",
      example: compact("bn", "1200000", .short), text: "১২\u{A0}লাখ"),
    Correction(
      "bn-compact-magnitudes", ["bn"],
      reason: "CLDR 42 writes 1.5×10¹¹ as ১৫০কো, a hundred times too small; CLDR 48 is wrong "
        + "from 10¹⁰.",
      example: compact("bn", "150000000000", .short), text: "১৫\u{A0}হাজার কোটি"),
    Correction(
      "bn-percent-groups", ["bn"],
      reason: "CLDR 42 groups percents by thousands where every other number is grouped by lakh.",
      example: #"{"locale": "bn", "kind": "number", "value": 12345.67, "#
        + #""options": {"style": "percent"}}"#,
      text: "১২,৩৪,৫৬৭%"),
    Correction(
      "bn-unit-hours", ["bn"],
      reason: "CLDR 42 spells hours ঘন্টা, and kilometres an hour as hours a kilometre.",
      example: #"{"locale": "bn", "kind": "number", "value": 2.5, "#
        + #""options": {"style": "unit", "unit": "kilometer-per-hour", "unitDisplay": "long"}}"#,
      text: "২.৫ কিলোমিটার প্রতি ঘণ্টা"),
    Correction(
      "ne-unit-spaces", ["ne"],
      reason: "CLDR 42 joins a third of the units to their numbers: १,५३६किलोबाइट.",
      example: unit("ne", "1536", "kilobyte"), text: "१,५३६ किलोबाइट"),
    Correction(
      "bn-unit-spaces", ["bn"],
      reason: "CLDR 42 joins percent as a word, and degrees, to their numbers: ২.৫শতাংশ.",
      example: unit("bn", "2.5", "percent"), text: "২.৫ শতাংশ"),
    Correction(
      "bn-unit-degrees", ["bn"],
      reason: "CLDR 42 spells degrees ডিগ্রী in narrow forms and ডিগ্রি elsewhere.",
      example: unit("bn", "2.5", "degree", .narrow), text: "২.৫ ডিগ্রি"),
    Correction(
      "ne-unit-miles", ["ne"],
      reason: "CLDR 42 spells miles माईल in narrow forms and माइल elsewhere.",
      example: unit("ne", "2.5", "mile", .narrow), text: "२.५ माइल"),
    Correction(
      "fa-unit-times", ["fa"],
      reason: "CLDR 42 has Latin letters for narrow hours, minutes and seconds: ۵m.",
      example: unit("fa", "5", "minute", .narrow), text: "۵ دقیقه"),
    Correction(
      "fa-compact-trillions", ["fa"],
      reason: "CLDR 42 joins هزار and میلیارد to one word in long compact numbers from 10¹².",
      example: compact("fa", "1500000000000", .long), text: "۱٫۵ هزار میلیارد"),
    Correction(
      "en-lakh-compact", ["en-BD", "en-IN", "en-NP"],
      reason: "CLDR 42 shortens thousand to T in en-IN, which reads as trillion, and counts long "
        + "numbers in millions; en-BD and en-NP have no numbers of their own.",
      example: compact("en-IN", "1500", .short), text: "1.5K"),
    Correction(
      "en-lakh-groups", ["en-BD", "en-NP"],
      reason: "CLDR 42 has no English of Bangladesh or Nepal; both group by lakh, as en-IN does.",
      example: #"{"locale": "en-BD", "kind": "number", "value": 1234567, "options": {}}"#,
      text: "12,34,567"),
    Correction(
      "percent-ranges-alike", ["en", "ne"],
      reason: "ICU 72 multiplies the number of a range of percents with 100 twice where both ends "
        + "are written alike, in every language: ~1,000% for 10%.",
      example: #"{"locale": "en", "kind": "numberRange", "value": [0.1, 0.1], "#
        + #""options": {"style": "percent"}}"#,
      text: "~10%"),
    Correction(
      "fa-ranges", ["fa"],
      reason: "CLDR writes ranges with a dash, and ۱۰–۲۵ changes its order with the direction of "
        + "its surroundings; running text says تا.",
      example: #"{"locale": "fa", "kind": "numberRange", "value": [10, 25], "options": {}}"#,
      text: "۱۰ تا ۲۵"),
  ]

  private static func unit(
    _ locale: String, _ value: String, _ unit: String, _ display: NumberStyle.UnitDisplay = .long
  ) -> String {
    #"{"locale": "\#(locale)", "kind": "number", "value": \#(value), "#
      + #""options": {"style": "unit", "unit": "\#(unit)", "unitDisplay": "\#(display.rawValue)"}}"#
  }

  private static func compact(
    _ locale: String, _ value: String, _ display: NumberStyle.CompactDisplay
  ) -> String {
    #"{"locale": "\#(locale)", "kind": "number", "value": \#(value), "#
      + #""options": {"notation": "compact", "compactDisplay": "\#(display.rawValue)"}}"#
  }

  // MARK: What applies

  /// What is mended in numbers of a style; `nil` where ICU is right.
  static func numbers(locale: LocaleIdentifier, style: NumberStyle) -> NumberCorrection? {
    var result = NumberCorrection()
    let isCompact = style.notation == .compact
    // As in ICU, long words stand by themselves, short ones hold on to their digits.
    let isLong = style.compactDisplay == .long && !isMoneyWithSymbol(style)
    let space = isLong ? " " : "\u{A0}"
    switch locale.language {
    case "ne":
      if isCompact { result.words = nepaliWords.after(space) }
    case "bn":
      if isCompact { result.words = bengaliWords.after(space) }
      if style.kind == .percent { result.groups = .byLakh }
    case "fa":
      if isCompact { result.replacements.append(.init("هزارمیلیارد", "هزار میلیارد")) }
    case "en" where countsInLakh(locale):
      if isCompact {
        result.words = isLong ? englishLakhWords.after(space) : englishLakhLetters
      }
      result.groups = .byLakh
    default: break
    }
    if case .unit = style.kind, locale.language == "bn" {
      result.replacements += [
        .init("ঘন্টা প্রতি কিলোমিটার", "কিলোমিটার প্রতি ঘণ্টা"), .init("ঘন্টা", "ঘণ্টা"),
        // A visarga is a letter and no mark of shortening.
        .init("ঘঃ", "ঘ."), .init("মিঃ", "মি."), .init("সেঃ", "সে."), .init("ডিগ্রী", "ডিগ্রি"),
      ]
    }
    if case .unit(let unit) = style.kind {
      if ["bn", "ne"].contains(locale.language) { result.unitSpace = " " }
      if locale.language == "ne" { result.replacements.append(.init("माईल", "माइल")) }
      if locale.language == "fa", style.unitDisplay == .narrow,
        let (letter, word) = persianTimes[unit.identifier]
      {
        result.replacements.append(.init(letter, " " + word))
      }
    }
    if case .currency = style.kind { mendMoney(&result, locale: locale, style: style) }
    return result.isEmpty ? nil : result
  }

  private static func countsInLakh(_ locale: LocaleIdentifier) -> Bool {
    !locale.baseTagChain.allSatisfy { !["en-BD", "en-IN", "en-NP"].contains($0) }
  }

  // ICU too writes `$1.2M` when long words are asked for: a symbol and a word do not go together.
  private static func isMoneyWithSymbol(_ style: NumberStyle) -> Bool {
    guard case .currency = style.kind else { return false }
    return style.currencyDisplay != .name
  }

  // MARK: Ranges

  /// What stands between the ends of a range.
  struct RangeSeparator: Hashable, Sendable {
    /// Between digits.
    var tight: String
    /// Between numbers with something beside their digits.
    var spaced: String
    /// Before a number that stands for both ends.
    var approximately: String

    /// CLDR's own in the locales that the product mends.
    static let dash = RangeSeparator(tight: "–", spaced: " – ", approximately: "~")
  }

  /// What stands between the ends of ranges of a style; `nil` where ICU is right.
  static func rangeSeparator(
    locale: LocaleIdentifier, style: NumberStyle
  ) -> RangeSeparator? {
    guard style.corrections, locale.language == "fa" else { return nil }
    return RangeSeparator(tight: " تا ", spaced: " تا ", approximately: "حدود ")
  }

  // MARK: Words

  /// Units of time whose narrow forms CLDR 42 has in Latin letters in Persian.
  private static let persianTimes = [
    "hour": ("h", "ساعت"), "minute": ("m", "دقیقه"), "second": ("s", "ثانیه"),
  ]

  // From 10^13 as Nepal's schoolbooks count.
  private static let nepaliWords = CompactWords([
    (3, "हजार"), (5, "लाख"), (7, "करोड"), (9, "अर्ब"),
    (11, "खर्ब"), (13, "नील"), (15, "पद्म"), (17, "शङ्ख"),
  ])

  // Above a crore Bengali counts crores: a thousand, a lakh of them.
  private static let bengaliWords = CompactWords([
    (3, "হাজার"), (5, "লাখ"), (7, "কোটি"), (10, "হাজার কোটি"),
    (12, "লাখ কোটি"),
  ])

  private static let englishLakhLetters = CompactWords([
    (3, "K"), (5, "L"), (7, "Cr"), (12, "L\u{A0}Cr"),
  ])

  private static let englishLakhWords = CompactWords([
    (3, "thousand"), (5, "lakh"), (7, "crore"), (12, "lakh crore"),
  ])
}
