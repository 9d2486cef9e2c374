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
    for word in ["Rs", "Rs.", "₨"] { words[word] = .currency(nil, 0) }
    if let rupee = try? CurrencyCode("NPR"), locale.language == "ne" {
      for word in ["रु", "रु.", "रू", "रू.", "नेरू"] { words[word] = .currency(rupee, 0) }
    }
    if let taka = try? CurrencyCode("BDT") {
      for word in ["Tk", "Tk.", "টাকা", "৳"] { words[word] = .currency(taka, 0) }
    }
    return words
  }
}
