// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// What joins the units of a length of time.
  typealias DurationJoiner = (middle: String, last: String)

  /// What joins units in speech: nothing in Bengali and Nepali, "and" in Persian.
  ///
  /// CLDR puts commas between them, in Nepali without a space (४ मिनेट,३४ सेकेन्ड).
  static func durationJoiner(
    language: String, _ form: DurationStyle.Form
  ) -> DurationJoiner? {
    switch language {
    case "bn", "ne": (" ", " ")
    case "fa": form == .narrow ? (" ", " ") : (" و ", " و ")
    default: nil
    }
  }

  /// Patterns of days, hours, minutes and seconds where CLDR's are wrong, with `{0}` for the
  /// number.
  ///
  /// CLDR 42 spells ঘণ্টা as ঘন্টা, shortens with a visarga, which is a letter (মিঃ), and has
  /// Latin letters in Persian (۴m).
  static func durationPatterns(
    language: String, _ form: DurationStyle.Form
  ) -> [String]? {
    switch (language, form) {
    case ("bn", .narrow): ["{0} দিন", "{0} ঘ.", "{0} মি.", "{0} সে."]
    case ("bn", _): ["{0} দিন", "{0} ঘণ্টা", "{0} মিনিট", "{0} সেকেন্ড"]
    case ("fa", .narrow): ["{0} روز", "{0} ساعت", "{0} دقیقه", "{0} ثانیه"]
    default: nil
    }
  }

  /// The corrections of lengths of time, as `Correction.all` lists them.
  static let listedDurations: [Correction] = [
    Correction(
      "bn-durations", ["bn"],
      reason: """
        CLDR 42 spells hours ঘন্টা, puts commas between units and shortens them with a visarga, \
        which is a letter: ৪ মিঃ, ৩৪ সেঃ.
        """,
      example: request("bn", "duration", "7474", #""style": "long""#),
      text: "২ ঘণ্টা ৪ মিনিট ৩৪ সেকেন্ড"),
    Correction(
      "ne-durations", ["ne"],
      reason: "CLDR 42 joins units with a comma and no space: ४ मिनेट,३४ सेकेन्ड.",
      example: request("ne", "duration", "274", #""style": "long""#),
      text: "४ मिनेट ३४ सेकेन्ड"),
    Correction(
      "fa-durations", ["fa"],
      reason: """
        CLDR 42 joins units as it joins lists, with commas and an invisible mark, and has Latin \
        letters for short units: ۴m ۳۴s.
        """,
      example: request("fa", "duration", "274", #""style": "narrow""#),
      text: "۴ دقیقه ۳۴ ثانیه"),
  ]
}
