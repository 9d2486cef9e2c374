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

  /// The currencies that a sign may be of.
  private static let codes: [String: Set<String>] = [
    "$": [
      "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "FJD",
    ],
    "£": ["GBP", "EGP", "LBP", "SYP"], "¥": ["JPY", "CNY"],
    "Rs.": ["INR", "PKR", "NPR", "LKR", "MUR"], "Rs": ["INR", "PKR", "NPR", "LKR", "MUR"],
    "₨": ["INR", "PKR", "NPR", "LKR", "MUR"], "kr": ["SEK", "NOK", "DKK", "ISK"],
    // Toman are read as rials.
    "تومان": ["IRR"],
  ]

  private static func mayBeOne(_ one: String, _ other: String) -> Bool {
    let first = codes[one] ?? [one]
    return !first.isDisjoint(with: codes[other] ?? [other])
  }
}
