// SPDX-License-Identifier: Apache-2.0

/// Words above a table that say what all its numbers are in: `(Figures in thousands)`,
/// `مبالغ به تومان`.
enum UnitTitle {
  /// Whether a cell above the header says that numbers are multiples, or amounts in toman or in
  /// another currency than the plan's.
  static func names(_ cell: String, currency planned: String?) -> Bool {
    guard cell.utf8.count <= 200 else { return false }
    let text = cell.withPersianLetters
    return units(in: text).contains { unit in
      guard let found = HeaderUnit(alone: unit) else { return false }
      if found.power > 0 || found.money?.isInToman == true { return true }
      return planned != nil && found.money?.otherCurrency(than: planned) != nil
    }
  }

  /// What may be a unit: what stands in brackets, behind `in` and the like, or at the end.
  private static func units(in text: String) -> [String] {
    var words = text.split { $0.isWhitespace || ":;()[]{}\u{964}".contains($0) }.map(String.init)
    if let last = words.last, fillers.contains(last) { words.removeLast() }
    var units: [String] = []
    for (place, word) in words.enumerated() where introductions.contains(word.lowercased()) {
      for count in 1...3 where place + count < words.count {
        units.append(words[(place + 1)...(place + count)].joined(separator: " "))
      }
    }
    // Words at the end are a unit by themselves where grammar says so, or where there are two.
    if let last = words.last, inCase.contains(where: last.hasSuffix) {
      units.append(last)
      units.append(words.suffix(2).joined(separator: " "))
    }
    if text.first == "(" || text.first == "[" { units.append(words.joined(separator: " ")) }
    return units
  }

  private static let fillers: Set = ["است", "می‌باشد", "হয়", "छ", "छन्", "हो", "হিসাবে", "হিসেবে"]
  private static let introductions: Set = [
    "in", "به", "بر", "برحسب", "حسب", "unit", "units", "واحد", "একক", "एकाइ",
  ]
  /// Endings of Bengali and Nepali words for `in` something.
  private static let inCase = ["হাজারে", "লাখে", "লক্ষে", "কোটিতে", "টাকায়", "मा"]
}
