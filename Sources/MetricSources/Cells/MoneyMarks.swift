// SPDX-License-Identifier: Apache-2.0

/// The signs and codes of currencies that amounts of a column have, by how many cells.
struct MoneyMarks {
  private(set) var counts: [String: Int] = [:]

  /// Puts together what readers of the same column have met.
  init(_ parts: [[String: Int]?]) {
    for part in parts { if let part { counts.merge(part, uniquingKeysWith: +) } }
  }

  /// The number of cells that have any.
  var count: Int { counts.values.reduce(0, +) }

  /// The marks, where they cannot be of one currency.
  var ofSeveral: [String]? {
    let marks = counts.keys.sorted()
    for one in marks {
      for other in marks where one < other && !Self.mayBeOne(one, other) { return marks }
    }
    return nil
  }

  /// How many of so many amounts do not say whether they are in toman, where some do.
  func unmarked(of valueCount: Int) -> Int? {
    guard counts["تومان"] != nil, valueCount > count else { return nil }
    return valueCount - count
  }

  private static func mayBeOne(_ one: String, _ other: String) -> Bool {
    let first = MoneyText.currencies(of: one)
    return !first.isDisjoint(with: MoneyText.currencies(of: other))
  }
}
