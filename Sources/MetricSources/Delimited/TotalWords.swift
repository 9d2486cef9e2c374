// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Words that make a row the total of others.
struct TotalWords {
  /// How exports and people call the sum of all rows, or of some.
  static let sums = TotalWords(
    SourceDialect.wordsForSum + ["जोड़", "ټول", "ټوله", "ټولټال", "g total", "g. total"])

  /// How they call what is said of all rows and is no sum.
  static let means = TotalWords(SourceDialect.wordsForMean)

  /// How they call what is said of all rows: their sum, their mean.
  static let usual = sums.and(SourceDialect.wordsForMean)

  /// What stands for all networks in a column of networks.
  static let ofNetworks = usual.and(
    [
      "all", "all networks", "all platforms", "all channels", "overall", "combined",
      "all combined", "all social", "cross network", "cross platform", "cross channel", "সব", "সকল",
      "সব প্ল্যাটফর্ম",
      "সব প্লাটফর্ম", "সকল প্ল্যাটফর্ম", "সকল প্লাটফর্ম", "সব নেটওয়ার্ক", "সকল নেটওয়ার্ক", "সব চ্যানেল", "সকল চ্যানেল",
      "সব মাধ্যম", "সকল মাধ্যম", "সবগুলো", "সব মিলিয়ে", "সামগ্রিক", "सबै", "सबै सञ्जाल", "सबै संजाल",
      "सबै सन्जाल", "सबै सामाजिक सञ्जाल", "सबै प्लेटफर्म", "सबै प्लेटफार्म", "सबै नेटवर्क", "सबै च्यानल", "समग्र",
      "همه", "تمام", "همهٔ شبکه‌ها", "همه شبکه‌ها", "همه‌ی شبکه‌ها", "تمام شبکه‌ها", "تمامی شبکه‌ها",
      "کلیه شبکه‌ها", "کل شبکه‌ها", "مجموع شبکه‌ها", "جمع شبکه‌ها", "همه شبکه‌های اجتماعی",
      "تمام شبکه‌های اجتماعی", "همه پلتفرم‌ها", "تمام پلتفرم‌ها", "همه کانال‌ها", "تمام کانال‌ها",
    ])

  /// The words by which alone a value of a dimension makes its row a total; `nil` where values of
  /// rows tell, too.
  static func of(_ dimension: Dimension) -> TotalWords? {
    switch dimension {
    case .network: ofNetworks
    case .source: usual
    default: nil
    }
  }

  /// What stands for all campaigns, pages or the like in a column of their names.
  static let ofNames = usual.and(namesOfAll).and([
    "all", "overall", "combined", "all posts", "all ads", "all audiences", "সব", "সকল", "सबै", "همه",
  ])

  /// Those that say of what they are all, and hardly mean anything else: `All` is a value of many a
  /// column, and ads go to all audiences.
  static let ofAll = sums.and(namesOfAll)

  private static let namesOfAll = [
    "all campaigns", "all pages", "all accounts", "total campaigns", "সব ক্যাম্পেইন", "সকল ক্যাম্পেইন",
    "সব পেজ", "সকল পেজ", "सबै अभियान", "सबै क्याम्पेन", "सबै पेज", "सबै पृष्ठ", "همهٔ کمپین‌ها",
    "همه کمپین‌ها", "تمام کمپین‌ها", "کل کمپین‌ها", "مجموع کمپین‌ها", "همه صفحه‌ها", "همهٔ صفحه‌ها",
    "تمام صفحات", "همه صفحات", "همهٔ صفحات",
  ]

  /// The words by their keys, so that no row has to make them anew.
  private let keys: Set<String>
  /// In bytes, of which letters of some scripts have three.
  private static let lengthLimit = 100

  /// For each byte of ASCII, whether a cell with one of the words may begin with it.
  private let mayBegin: [Bool]

  /// The words of a dialect, most often the usual ones.
  static func of(_ dialect: SourceDialect) -> TotalWords {
    dialect.totalWords == SourceDialect.wordsForTotal ? usual : TotalWords(dialect.totalWords)
  }

  init(_ words: [String]) { self.init(keys: Set(words.map(Self.key))) }

  /// The same words and others; the keys of words take time.
  private func and(_ words: [String]) -> TotalWords {
    TotalWords(keys: keys.union(words.map(Self.key)))
  }

  private init(keys: Set<String>) {
    self.keys = keys
    // What does not count in words may stand before them.
    let first = Set(keys.compactMap(\.utf8.first) + Array(":*= _-".utf8))
    mayBegin = (0..<0x80).map { (byte: UInt8) in
      first.contains(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
  }

  /// Whether a cell that begins with a byte may be one of the words.
  @inline(__always)
  func mayBegin(with byte: UInt8) -> Bool { byte >= 0x80 || mayBegin[Int(byte)] }

  private static let signs: Set<Unicode.Scalar> = [":", "\u{FF1A}", "*", "=", "\u{964}"]
  private static let visargas: Set<Unicode.Scalar> = ["\u{983}", "\u{903}"]

  /// That by which words are compared: spaces and joiners between their parts do not count.
  static func key(_ words: String) -> String {
    let key = HeaderKey.key(words)
    guard key.utf8.contains(UInt8(ascii: "-")) else { return key }
    return String(decoding: key.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Whether a trimmed cell is one of the words, perhaps with a colon behind it.
  func contains(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count <= Self.lengthLimit, mayBegin(with: cell[0]) else {
      return false
    }
    // Typists in Bengali and Nepali end words with a visarga for a colon.
    var word = CellText.line(cell).unicodeScalars.filter { !Self.signs.contains($0) }
    if let last = word.last, Self.visargas.contains(last) { word.removeLast() }
    return keys.contains(Self.key(CellText.line(String(word))))
  }

  /// Whether a key is that of one of the words.
  func contains(key: String) -> Bool { keys.contains(key) }

  /// Beginnings of what ad managers call the sums below their tables: `Total: Account`,
  /// `Total of 12 results`, `Total - Campaigns`.
  private static let beginnings = [
    "total: ", "total - ", "total \u{2013} ", "totals: ", "total of ", "total (",
  ]

  /// Whether the first cell of a row without a day that is not empty says that it is a total.
  func beginUndated(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let first = record.fields.first(where: text.hasContent) else { return false }
    return text.withTrimmedContent(of: first) { cell in
      if contains(cell) { return true }
      guard cell.count <= Self.lengthLimit, !cell.isEmpty, cell[0] | 0x20 == UInt8(ascii: "t")
      else {
        return false
      }
      let words = CellText.line(cell).lowercased()
      return Self.beginnings.contains(where: words.hasPrefix)
    }
  }

  /// Whether the first cell of a row that is not empty is one of the words.
  func begin(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let first = record.fields.first(where: text.hasContent) else { return false }
    return text.withTrimmedContent(of: first, contains)
  }
}
