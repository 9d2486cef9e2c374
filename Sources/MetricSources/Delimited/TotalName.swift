// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import LocalizedFormatting

/// What a name says that may be that of a total.
enum TotalName: Equatable {
  /// Of all others: `Grand total`, `All campaigns`, `Results from 12 campaigns`; and whether the name
  /// hardly means anything else, as `All` does.
  case ofAll(isPlain: Bool)
  /// Of what has a name by itself: `Eid total`; the key of that name, and whether it is of all others
  /// where nothing has that name.
  case of(String, orAll: Bool)

  /// Reads a name; `nil` of one without a word for totals at its beginning or end.
  init?(_ name: String) {
    if TotalWords.ofNames.contains(Array(name.utf8).span) {
      self = .ofAll(isPlain: TotalWords.ofAll.contains(Array(name.utf8).span))
      return
    }
    let words = Self.words(of: name)
    guard 2...12 ~= words.count else { return nil }
    if Self.countsResults(words) {
      self = .ofAll(isPlain: true)
      return
    }
    guard let (rest, sum) = Self.cut(words) else { return nil }
    guard !rest.isEmpty else {
      self = .ofAll(isPlain: true)
      return
    }
    let own = rest.joined(separator: " ")
    self = .of(
      Self.key(own),
      orAll: Self.partSums.contains(sum) || TotalFillers.areAll(rest))
  }

  /// The words of a name, which spaces, dashes, brackets and the like part.
  static func words(of name: some StringProtocol) -> [Substring] {
    Substring(name).unicodeScalars.split(whereSeparator: separates).map(Substring.init)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ":", "_", "(", ")", "[", "]", "/", "|", "\u{2013}", "\u{2014}": true
    default: scalar.properties.isWhitespace
    }
  }

  /// Parts a name into what stands beside words for a sum, and the key of these.
  private static func cut(_ words: [Substring]) -> (rest: ArraySlice<Substring>, sum: String)? {
    for count in (1...min(3, words.count)).reversed() {
      let last = key(words.suffix(count).joined())
      if TotalWords.sums.contains(key: last) { return (words.dropLast(count), last) }
      let first = key(words.prefix(count).joined())
      if TotalWords.sums.contains(key: first) { return (words.dropFirst(count), first) }
    }
    return nil
  }

  /// Whether words are those of ad managers for their sums: `Results from 12 campaigns`.
  private static func countsResults(_ words: [Substring]) -> Bool {
    words.count >= 4 && key(words[0]) == "results" && ["from", "for"].contains(key(words[1]))
      && Int(words[2]) != nil
  }

  /// Words for the sum of a part, which name nothing else.
  private static let partSums = Set(
    ["subtotal", "sub total", "সাবটোটাল", "উপমোট", "उप जम्मा", "جمع جزء", "جمع جزئی"].map { key($0) })

  /// Whether it is of all others, unless something has that name.
  var mayBeOfAll: Bool {
    switch self {
    case .ofAll: true
    case .of(_, let orAll): orAll
    }
  }

  /// The same with the key of a network's name in data.
  func resolved(in dimension: Dimension) -> TotalName {
    guard dimension == .network, case .of(let own, let orAll) = self else { return self }
    return .of(Self.key(NetworkID.canonical(own)), orAll: orAll)
  }

  /// That by which names are compared.
  static func key(_ name: some StringProtocol) -> String {
    TotalWords.key(String(name))
  }
}

/// Words beside one for a total that do not say of what it is: `Grand Total (BDT)`,
/// `Total for March`, `Account total`, `Total leads`.
enum TotalFillers {
  /// Whether all of some words are such.
  static func areAll(_ words: some Sequence<Substring>) -> Bool {
    HeaderAliases.isMeasure(words.joined(separator: " ")) || words.allSatisfy(isFiller)
  }

  private static func isFiller(_ word: Substring) -> Bool {
    let key = TotalName.key(word)
    return self.words.contains(key) || word.unicodeScalars.allSatisfy { DecimalDigit($0) != nil }
      || HeaderAliases.isMeasure(String(word)) || isMonth(word)
      || WrittenNumber.currency(named: String(word)) != nil
      // Names of networks are in lower case; any three letters may be the code of a currency.
      || usualCurrencies.contains(word.uppercased())
      || areNetworks(word)
  }

  /// Whether a word is of several networks: `FB+IG`.
  private static func areNetworks(_ word: Substring) -> Bool {
    let parts = word.split { $0 == "+" || $0 == "&" }
    return parts.count > 1 && parts.allSatisfy { NetworkID.isWellKnown(String($0)) }
  }

  private static let usualCurrencies: Set = [
    "AED", "AFN", "AUD", "BDT", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "IRR", "IRT", "JPY",
    "MYR",
    "NPR", "PKR", "QAR", "SAR", "SGD", "TRY", "USD",
  ]

  /// Whether a word is the name of a month in any of the four calendars, perhaps with a suffix.
  private static func isMonth(_ word: Substring) -> Bool {
    if MonthSpellings.month(word) != nil { return true }
    let scalars = Array(word.unicodeScalars)
    let stems =
      [String(word)]
      + suffixes.map { Array($0.unicodeScalars) }.filter(scalars.endsWith).map { suffix in
        scalars.dropLast(suffix.count).reduce(into: "") { $0.unicodeScalars.append($1) }
      }
    return stems.contains { stem in
      [2026, 1405, 2083, 1433].contains { year in
        (try? DateTextReader(year: year).day("1 \(stem)")) != nil
      }
    }
  }

  private static let suffixes = ["এর", "ের", "র", "को", "का"]

  private static let words = Set(
    [
      "for", "of", "in", "the", "all", "from", "to", "until", "account", "accounts", "ad", "ads",
      "adset", "adsets", "set", "sets", "group", "groups", "campaign", "campaigns", "network",
      "networks", "platform", "platforms", "channel", "channels", "page", "pages", "source",
      "sources",
      "result", "results", "item", "items", "day", "days", "week", "weeks", "month", "months",
      "quarter",
      "year", "period", "report", "rows", "amount", "count", "figures", "overall", "everything",
      "অ্যাকাউন্ট",
      "একাউন্ট", "অ্যাকাউন্টের", "একাউন্টের", "ক্যাম্পেইন", "ক্যাম্পেইনের", "প্ল্যাটফর্ম", "প্ল্যাটফর্মের", "পেজ", "পেজের", "সব", "সকল", "দিনের",
      "সপ্তাহের", "মাস", "মাসের", "বছরের", "প্রতিবেদনের", "खाता", "खाताको", "अभियान", "अभियानको", "क्याम्पेन",
      "क्याम्पेनको", "सञ्जाल", "सञ्जालको", "पेज", "पेजको", "सबै", "दिनको", "हप्ताको", "महिना", "महिनाको", "वर्षको", "प्रतिवेदनको",
      "حساب", "کمپین", "کمپین‌ها", "شبکه", "شبکه‌ها", "صفحه", "صفحه‌ها", "همه", "کل", "روز", "هفته",
      "ماه", "سال", "گزارش",
      "برای", "از", "در", "تا",
      "daily", "weekly", "monthly", "quarterly", "yearly", "annual", "running", "cumulative", "g.",
      "g", "social", "media", "দৈনিক", "সাপ্তাহিক", "মাসিক", "ত্রৈমাসিক", "বার্ষিক", "সপ্তাহ", "সোশ্যাল", "মিডিয়া",
      "दैनिक", "साप्ताहिक", "मासिक", "त्रैमासिक", "वार्षिक", "हप्ता", "सामाजिक", "روزانه", "هفتگی", "ماهانه",
      "ماهیانه", "فصلی", "سالانه", "اول", "دوم", "سوم", "چهارم", "پنجم",
    ].map { TotalName.key($0) })
}

extension [Unicode.Scalar] {
  fileprivate func endsWith(_ suffix: [Unicode.Scalar]) -> Bool {
    count > suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
