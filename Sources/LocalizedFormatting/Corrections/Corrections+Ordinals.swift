// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// How a language writes places in an order.
  struct Ordinals: Sendable {
    /// Whole words for the first places, from 1.
    var words: [String] = []
    /// What follows the first numbers, from 0.
    var suffixes: [String] = []
    /// What follows any other number.
    let suffix: String
  }

  /// Ordinals where ICU has those of English (`১st`) or a full stop (`१.`, `۱.`).
  ///
  /// Bengali and Nepali have endings for numbers in digits, and words that are irregular for the
  /// first ones: print has those of Bengali as endings (২য়) and those of Nepali as words. Persian
  /// print has words up to ten.
  static func ordinals(language: String) -> Ordinals? {
    switch language {
    case "bn":
      Ordinals(
        suffixes: ["তম", "ম", "য়", "য়", "র্থ", "ম", "ষ্ঠ", "ম", "ম", "ম", "ম"], suffix: "তম")
    case "ne": Ordinals(words: ["पहिलो", "दोस्रो", "तेस्रो", "चौथो", "पाँचौँ", "छैटौँ"], suffix: "औँ")
    case "fa":
      Ordinals(
        words: [
          "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم",
        ], suffix: "م")
    default: nil
    }
  }

  /// The corrections of ordinals, as `Correction.all` lists them.
  static let listedOrdinals: [Correction] = [
    Correction(
      "bn-ordinals", ["bn"],
      reason: "ICU 72 writes ordinals with English endings, and wrong ones: ১st, ৫st.",
      example: request("bn", "ordinal", "4", ""), text: "৪র্থ"),
    Correction(
      "ne-ordinals", ["ne"],
      reason: "ICU 72 writes ordinals with a full stop, which Nepali does not: ७.",
      example: request("ne", "ordinal", "7", ""), text: "७औँ"),
    Correction(
      "fa-ordinals", ["fa"],
      reason: "ICU 72 writes ordinals with a full stop, which Persian reads as the end: ۱۲.",
      example: request("fa", "ordinal", "12", ""), text: "۱۲م"),
    Correction(
      "ordinal-minus", ["*"],
      reason: "ICU 72 writes ordinals below zero with another minus (U+2212) than numbers.",
      example: request("en", "ordinal", "-1", ""), text: "-1st"),
  ]
}
