// SPDX-License-Identifier: Apache-2.0

/// Headers that call their numbers what has come up to each day: `Leads to date`, `মোট লিড (এ পর্যন্ত)`.
enum RunningTotalHeader {
  /// Tells whether a header does.
  static func names(_ header: String) -> Bool {
    let key = HeaderKey.key(header)
    let words = HeaderWords(key).all
    // Most headers are in ASCII, and the keys of other words take time.
    if words.contains(where: plainAlone.contains)
      || zip(words, words.dropFirst()).contains(where: { plainPairs.contains($0 + "-" + $1) })
    {
      return true
    }
    guard key.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    if words.contains(where: { alone.contains($0) || $0.hasSuffix(tillNow) }) { return true }
    return zip(words, words.dropFirst()).contains { pairs.contains($0 + "-" + $1) }
  }

  /// Tells whether a header says that numbers are totals, perhaps only of what the row is about.
  static func mayName(_ header: String) -> Bool {
    HeaderWords(HeaderKey.key(header)).all.contains(where: totals.contains)
  }

  /// Tells whether a header may well call what a page has had up to each day.
  static func mayBeLevel(_ header: String) -> Bool {
    let words = HeaderWords(HeaderKey.key(header)).all
    return words.contains("lifetime")
      || words.last.map(levels.contains) ?? false
        && (words.count == 1 && words != ["likes"] || words.contains(where: pages.contains))
  }

  /// Tells whether a header calls what a page has in all on each day: `Lifetime fans count`.
  static func namesLevel(_ header: String) -> Bool {
    let words = HeaderWords(HeaderKey.key(header)).all
    return words.contains("lifetime") && words.contains(where: lifetimeLevels.contains)
  }

  private static let lifetimeLevels: Set = [
    "followers", "follower", "fans", "fan", "subscribers", "subscriber", "members", "connections",
  ]
  private static let levels: Set = ["likes", "subscribers", "members", "fans", "connections"]
  private static let pages: Set = ["total", "page", "channel", "group"]

  private static let plainAlone: Set = [
    "cumulative", "cumulated", "cumul", "cum", "ytd", "mtd", "qtd", "wtd",
  ]
  private static let plainPairs: Set = [
    "to-date", "till-date", "till-now", "until-now", "so-far", "running-total", "running-sum",
    "since-start", "since-launch",
  ]
  private static let alone = Set(
    [
      "পর্যন্ত", "ক্রমপুঞ্জিত",
      "ক্রমযোজিত", "सम्म", "सम्मको", "हालसम्मको", "आजसम्मको", "अहिलेसम्मको", "सञ्चित", "تجمعی", "تجمیعی",
      "تاکنون", "انباشته", "انباشتی",
    ].map(HeaderKey.key))
  /// Of words such as `आजसम्म`, up to today.
  private static let tillNow = "सम्म"
  private static let pairs: Set = Set(
    [
      "تا کنون", "تا امروز", "تا اکنون", "تا حالا",
    ].map(HeaderKey.key))
  private static let totals = Set(
    [
      "total", "totals", "overall", "lifetime", "মোট", "সর্বমোট", "जम्मा", "कुल", "کل", "مجموع", "جمع",
    ].map(HeaderKey.key))
}

/// The words of a header's key.
struct HeaderWords {
  let all: [String]

  init(_ key: String) {
    all = key.split(whereSeparator: { "-()[]/,:\u{60C}".contains($0) }).map(String.init)
  }
}
