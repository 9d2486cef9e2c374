// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// A pattern of times as seen from now where CLDR's is wrong, with `{0}` for the number.
  ///
  /// In Bengali CLDR says "within 5 days" (৫ দিনের মধ্যে) or "in 3 months' time" without its word
  /// (৩ মাসে), mixes two words for "ago", and spells ঘণ্টা as ঘন্টা. In Nepali quarters are
  /// sessions without a space before them, and one of them has a plus. In Persian a number of
  /// quarters is marked as if one were meant (سه‌ماههٔ).
  static func relativePattern(
    _ unit: RelativeTimeUnit, isFuture: Bool, length: RelativeTimeStyle.Length,
    locale: LocaleIdentifier
  ) -> String? {
    switch locale.language {
    case "bn": "{0} \(bengaliUnits[unit.index]) \(isFuture ? "পরে" : "আগে")"
    case "ne" where unit == .quarter: isFuture ? "{0} त्रैमासमा" : "{0} त्रैमास अघि"
    case "fa" where unit == .quarter: isFuture ? "{0} سه‌ماهه بعد" : "{0} سه‌ماهه پیش"
    default: nil
    }
  }

  /// A word for a time as seen from now where CLDR's is wrong.
  static func relativeWord(
    _ value: Int, _ unit: RelativeTimeUnit, locale: LocaleIdentifier
  ) -> String? {
    switch (locale.language, unit, value) {
    case ("ne", .quarter, -1): "अघिल्लो त्रैमास"
    case ("ne", .quarter, 0): "यो त्रैमास"
    case ("ne", .quarter, 1): "अर्को त्रैमास"
    default: nil
    }
  }

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
      "ne-relative-quarters", ["ne"],
      reason: """
        CLDR 42 calls quarters sessions, without a space after the number (२सत्र अघि) and with a \
        plus before one (+१ सत्रमा).
        """,
      example: request("ne", "relative", "1", #""unit": "quarter", "numeric": "always""#),
      text: "१ त्रैमासमा"),
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
