// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// Words that people write beside digits and that neither ICU nor the product writes.
  static func spokenWords(locale: LocaleIdentifier) -> [String: NumberWords.Meaning] {
    let indian = ["en-BD", "en-IN", "en-NP"].contains { locale.baseTagChain.contains($0) }
    var words: [String: NumberWords.Meaning] = latinWords
    // CLDR writes T for a thousand in en-IN, English elsewhere for a trillion.
    words["T"] = indian ? .ambiguous : locale.language == "en" ? .power(12) : words["T"]
    let powers: [String: Int] =
      switch locale.language {
      case "bn":
        [
          "শত": 2, "হাজার": 3, "হা": 3, "লাখ": 5, "লক্ষ": 5, "লা": 5, "কোটি": 7, "কো": 7,
          "মিলিয়ন": 6, "বিলিয়ন": 9,
        ]
      case "ne":
        [
          "हजार": 3, "लाख": 5, "करोड": 7, "अर्ब": 9, "अरब": 9, "खर्ब": 11, "खरब": 11, "नील": 13,
          "पद्म": 15, "शङ्ख": 17, "शंख": 17, "मिलियन": 6,
        ]
      case "fa":
        [
          "هزار": 3, "میلیون": 6, "ملیون": 6, "میلیارد": 9, "ملیارد": 9, "بیلیون": 12,
          "تریلیون": 12, "هزارمیلیارد": 12,
        ]
      default: [:]
      }
    for (word, power) in powers { words[word] = .power(power) }
    let rial = try? CurrencyCode("IRR")
    for word in ["تومان", "তোমান", "तोमान", "toman", "tomans"] { words[word] = .currency(rial, 1) }
    for word in ["ریال جدید", "নতুন রিয়াল", "नयाँ रियाल", "new rial", "new rials"] {
      words[word] = .currency(rial, 4)
    }
    if let dollar = try? CurrencyCode("USD"), words["$"] == nil, locale.language != "es" {
      words["$"] = .currency(dollar, 0)
      words["US$"] = .currency(dollar, 0)
    }
    // Four countries call their money so.
    for word in ["Rs", "Rs.", "₨"] { words[word] = .currency(nil, 0) }
    if let rupee = try? CurrencyCode("NPR"), locale.language == "ne" {
      for word in ["रु", "रु.", "रू", "रू.", "नेरू"] { words[word] = .currency(rupee, 0) }
    }
    if let taka = try? CurrencyCode("BDT") {
      for word in ["Tk", "Tk.", "টাকা", "৳"] { words[word] = .currency(taka, 0) }
    }
    return words
  }

  private static let latinWords: [String: NumberWords.Meaning] = [
    "K": .power(3), "k": .power(3), "M": .power(6), "m": .power(6), "mn": .power(6),
    "B": .power(9), "b": .power(9), "bn": .power(9), "tn": .power(12), "thousand": .power(3),
    "lakh": .power(5), "lakhs": .power(5), "lac": .power(5), "million": .power(6),
    "millions": .power(6), "crore": .power(7), "crores": .power(7), "Cr": .power(7),
    "cr": .power(7), "L": .power(5), "billion": .power(9), "trillion": .power(12),
  ]
}
