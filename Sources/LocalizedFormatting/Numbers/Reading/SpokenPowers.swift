// SPDX-License-Identifier: Apache-2.0

/// Words for powers of ten that people write behind digits, as in `1.2 লাখ` or `3.4M`.
package enum SpokenPowers {
  /// Those in Latin letters, which people write in any language.
  static let latin: [String: Int] = [
    "K": 3, "k": 3, "M": 6, "m": 6, "mn": 6, "B": 9, "b": 9, "bn": 9, "tn": 12, "thousand": 3,
    "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "millions": 6, "crore": 7, "crores": 7,
    "Cr": 7, "cr": 7, "L": 5, "billion": 9, "trillion": 12,
  ]

  /// Those of a language, by its subtag.
  static func words(of language: String) -> [String: Int] { own[language] ?? [:] }

  private static let own: [String: [String: Int]] = [
    "bn": [
      "শত": 2, "হাজার": 3, "হা": 3, "লাখ": 5, "লক্ষ": 5, "লা": 5, "কোটি": 7, "কো": 7, "মিলিয়ন": 6,
      "বিলিয়ন": 9,
    ],
    "ne": [
      "हजार": 3, "लाख": 5, "करोड": 7, "अर्ब": 9, "अरब": 9, "खर्ब": 11, "खरब": 11, "नील": 13,
      "पद्म": 15, "शङ्ख": 17, "शंख": 17, "मिलियन": 6,
    ],
    "fa": [
      "هزار": 3, "میلیون": 6, "ملیون": 6, "میلیارد": 9, "ملیارد": 9, "بیلیون": 12,
      "تریلیون": 12, "هزارمیلیارد": 12,
    ],
  ]

  /// What each word means, in whatever language it is: no two of them agree in a word.
  package static let all: [String: Int] = own.values.reduce(latin) { all, words in
    all.merging(words) { one, _ in one }
  }
}
