// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// A pattern of times as seen from now where CLDR's is wrong, with `{0}` for the number.
  ///
  /// In Bengali CLDR says "within 5 days" (৫ দিনের মধ্যে) or "in 3 months' time" without its word
  /// (৩ মাসে), mixes two words for "ago", and spells ঘণ্টা as ঘন্টা. In Nepali too it says "within
  /// 5 days" (५ दिनमा), and quarters are sessions without a space before them, one with a plus. In
  /// Persian a number of quarters is marked as if one were meant (سه‌ماههٔ), and Afghan quarters
  /// have another name.
  static func relativePattern(
    _ unit: RelativeTimeUnit, isFuture: Bool, length: RelativeTimeStyle.Length,
    locale: LocaleIdentifier
  ) -> String? {
    switch locale.language {
    case "bn" where unit == .quarter:
      "{0} \(bengaliQuarter(locale)) \(isFuture ? "পরে" : "আগে")"
    case "bn": "{0} \(bengaliUnits[unit.index]) \(isFuture ? "পরে" : "আগে")"
    case "ne": "{0} \(nepaliUnits[unit.index])\(isFuture ? "पछि" : "अघि")"
    case "fa" where unit == .quarter && locale.baseTagChain.contains("fa-AF"):
      isFuture ? "{0} ربع بعد" : "{0} ربع پیش"
    case "fa" where unit == .quarter: isFuture ? "{0} سه‌ماهه بعد" : "{0} سه‌ماهه پیش"
    default: nil
    }
  }

  /// A word for a time as seen from now where CLDR's is wrong.
  static func relativeWord(
    _ value: Int, _ unit: RelativeTimeUnit, locale: LocaleIdentifier
  ) -> String? {
    let isAfghan = locale.baseTagChain.contains("fa-AF")
    return switch (locale.language, unit, value) {
    case ("bn", .quarter, -1): "গত \(bengaliQuarter(locale))"
    case ("bn", .quarter, 0): "এই \(bengaliQuarter(locale))"
    case ("bn", .quarter, 1): "পরের \(bengaliQuarter(locale))"
    case ("fa", .quarter, -1) where isAfghan: "ربع گذشته"
    case ("fa", .quarter, 0) where isAfghan: "ربع جاری"
    case ("fa", .quarter, 1) where isAfghan: "ربع آینده"
    case ("ne", .hour, 0): "यही घण्टामा"
    case ("ne", .quarter, -1): "अघिल्लो त्रैमास"
    case ("ne", .quarter, 0): "यो त्रैमास"
    case ("ne", .quarter, 1): "अर्को त्रैमास"
    default: nil
    }
  }

  /// Business in Bangladesh counts in প্রান্তিক, in West Bengal in ত্রৈমাসিক.
  static func bengaliQuarter(_ locale: LocaleIdentifier) -> String {
    locale.baseTagChain.contains("bn-IN") ? "ত্রৈমাসিক" : "প্রান্তিক"
  }

  /// From years to seconds.
  private static let nepaliUnits = [
    "वर्ष", "त्रैमास", "महिना", "हप्ता", "दिन", "घण्टा", "मिनेट", "सेकेन्ड",
  ]

  /// From years to seconds.
  private static let bengaliUnits = [
    "বছর", "ত্রৈমাসিক", "মাস", "সপ্তাহ", "দিন", "ঘণ্টা", "মিনিট", "সেকেন্ড",
  ]

  /// The corrections of times as seen from now, as `Correction.all` lists them.
  static let listedRelative: [Correction] = [
    Correction(
      "bn-relative", ["bn"],
      reason: """
        CLDR 42 writes "within 5 days" (৫ দিনের মধ্যে) for "in 5 days", and two words for "ago": \
        পূর্বে for years and seconds, আগে for the rest.
        """,
      example: request("bn", "relative", "5", #""unit": "day", "numeric": "always""#),
      text: "৫ দিন পরে"),
    Correction(
      "bn-hour-spelling", ["bn"],
      reason: "CLDR 42 spells hours ঘন্টা; the Bangla Academy and CLDR 48 write ঘণ্টা.",
      example: request("bn", "relative", "-2", #""unit": "hour", "numeric": "always""#),
      text: "২ ঘণ্টা আগে"),
    Correction(
      "bn-relative-quarters", ["bn"],
      reason: """
        CLDR calls quarters ত্রৈমাসিক ("quarterly"); business in Bangladesh counts in প্রান্তিক.
        """,
      example: request("bn", "relative", "-1", #""unit": "quarter", "numeric": "auto""#),
      text: "গত প্রান্তিক"),
    Correction(
      "ne-relative", ["ne"],
      reason: """
        CLDR 42 writes "within 5 days" (५ दिनमा) for "in 5 days", and two words for "ago", apart \
        from the noun that they belong to (वर्ष अघि).
        """,
      example: request("ne", "relative", "5", #""unit": "day", "numeric": "always""#),
      text: "५ दिनपछि"),
    Correction(
      "fa-AF-relative-quarters", ["fa-AF"],
      reason: "CLDR has Iran's word for quarters in Afghanistan, where dates have ربع.",
      example: request("fa-AF", "relative", "2", #""unit": "quarter", "numeric": "always""#),
      text: "۲ ربع بعد"),
    Correction(
      "ne-relative-quarters", ["ne"],
      reason: """
        CLDR 42 calls quarters sessions, without a space after the number (२सत्र अघि) and with a \
        plus before one (+१ सत्रमा).
        """,
      example: request("ne", "relative", "1", #""unit": "quarter", "numeric": "always""#),
      text: "१ त्रैमासपछि"),
    Correction(
      "fa-relative-quarters", ["fa"],
      reason: """
        CLDR 42 puts the mark of a noun before its adjective on quarters that are counted: \
        ۲ سه‌ماههٔ پیش.
        """,
      example: request("fa", "relative", "-2", #""unit": "quarter", "numeric": "always""#),
      text: "۲ سه‌ماهه پیش"),
  ]
}
