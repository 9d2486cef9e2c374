// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// Words that people write beside digits and that neither ICU nor the product writes.
  static func spokenWords(locale: LocaleIdentifier) -> [String: NumberWords.Meaning] {
    let indian = ["en-BD", "en-IN", "en-NP"].contains { locale.baseTagChain.contains($0) }
    var words: [String: NumberWords.Meaning] = [:]
    for (word, power) in SpokenPowers.latin { words[word] = .power(power) }
    // CLDR writes T for a thousand in en-IN, English elsewhere for a trillion.
    words["T"] = indian ? .ambiguous : locale.language == "en" ? .power(12) : words["T"]
    for (word, power) in SpokenPowers.words(of: locale.language) { words[word] = .power(power) }
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
    for word in ["Rs", "Rs.", "₨", "রুপি"] { words[word] = .currency(nil, 0) }
    for (code, names) in money[locale.language, default: [:]] {
      guard let currency = try? CurrencyCode(code) else { continue }
      for word in names { words[word] = .currency(currency, 0) }
    }
    if let taka = try? CurrencyCode("BDT") {
      for word in ["Tk", "Tk.", "টাকা", "৳"] { words[word] = .currency(taka, 0) }
    }
    for word in percents[locale.language, default: []] { words[word] = .percent }
    return words
  }

  /// Narrow symbols that formats write in every language, where one has no other meaning for them.
  static let symbols: [String: NumberWords.Meaning] = [
    "؋": .currency(try? CurrencyCode("AFN"), 0), "₺": .currency(try? CurrencyCode("TRY"), 0),
    // Two countries write so.
    "¥": .currency(nil, 0),
  ]

  /// What money is called in speech, by language and currency.
  private static let money: [String: [String: [String]]] = [
    "bn": ["USD": ["ডলার"], "EUR": ["ইউরো"], "GBP": ["পাউন্ড"]],
    "ne": [
      "NPR": ["रु", "रु.", "रू", "रू.", "नेरू", "रुपैयाँ", "रूपैयाँ", "रुपियाँ", "रुपैया"],
      "INR": ["भा.रु.", "भारु"], "USD": ["डलर"], "EUR": ["युरो"], "GBP": ["पाउन्ड"],
    ],
    "fa": ["USD": ["دالر"]],
  ]

  /// What a percentage is called, by language.
  private static let percents: [String: [String]] = [
    "en": ["percent", "per cent"], "bn": ["শতাংশ"], "ne": ["प्रतिशत"], "fa": ["درصد", "فیصد"],
  ]
}
