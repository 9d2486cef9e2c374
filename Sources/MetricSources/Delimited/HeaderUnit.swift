// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting

/// What a header says its column is in: a currency, a scale, or both.
///
/// `Spend (BDT)`, `هزینه (هزار تومان)`, `Reach ('000)`, `Revenue in lakhs`.
struct HeaderUnit {
  /// The header without it.
  let name: String
  /// An amount of one in the currency, where one is named.
  let money: MoneyText?
  /// The power of ten by which numbers are to be multiplied; 0 where none is named.
  let power: Int

  /// What the numbers of the column are to be multiplied by.
  var factor: Double? { Self.factors[power] }

  /// Reads a header; `nil` where it names neither.
  init?(_ header: String) {
    for (name, unit) in Self.parts(of: header) {
      // Behind `in` may be a place: only in brackets three letters are a currency by themselves.
      guard !name.isEmpty, let found = Self.read(unit),
        found.power > 0 || header.last == ")" || header.last == "]"
      else { continue }
      self.name = name
      (money, power) = found
      return
    }
    return nil
  }

  /// Reads what stands by itself, perhaps in brackets, below a header: `(thousand BDT)`, `تومان`; `nil`
  /// of other words.
  init?(alone unit: String) {
    let isInBrackets =
      unit.count > 2 && "([".contains(unit.first ?? " ") && ")]".contains(unit.last ?? " ")
    let unit = CellText.line(isInBrackets ? String(unit.dropFirst().dropLast()) : unit)
    guard let found = Self.read(unit) else { return nil }
    // Three letters may be anything.
    if let mark = found.money?.mark, let currency = found.money?.currency, mark == currency,
      !MoneyText.codes.contains(currency)
    {
      return nil
    }
    name = ""
    (money, power) = found
  }

  private static let factors: [Int: Double] = [
    3: 1e3, 5: 1e5, 6: 1e6, 7: 1e7, 9: 1e9,
  ]

  /// Where a unit may stand: in brackets at the end, behind the last comma, or behind `in`.
  private static func parts(of header: String) -> [(name: String, unit: String)] {
    func part(_ name: Substring, _ unit: Substring) -> (String, String) {
      (CellText.line(String(name)), CellText.line(String(unit)))
    }
    if let close = header.last, close == ")" || close == "]" {
      guard let open = header.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return [] }
      return [part(header[..<open], header[header.index(after: open)...].dropLast())]
    }
    var parts: [(String, String)] = []
    if let comma = header.lastIndex(where: { $0 == "," || $0 == "\u{60C}" }) {
      parts.append(part(header[..<comma], header[header.index(after: comma)...]))
    }
    for word in [" in ", "_in_"] {
      guard let range = header.lowercased().ranges(of: word).last,
        header.utf8.count == header.lowercased().utf8.count
      else { continue }
      parts.append(part(header[..<range.lowerBound], header[range.upperBound...]))
    }
    if let space = header.lastIndex(of: " "), isThousands(header[space...].dropFirst()) {
      parts.append(part(header[..<space], header[space...]))
    }
    return parts
  }

  private static func read(_ unit: String) -> (money: MoneyText?, power: Int)? {
    var rest = unit.split { $0.isWhitespace || $0 == "_" }.map(String.init)
    var power = 0
    // `(Cr)` may be what an account was credited with, and `(M)` what men have.
    var isWeak = false
    if let first = rest.first, ["in", "of", "x", "×"].contains(first.lowercased()) {
      rest.removeFirst()
    } else {
      isWeak = true
    }
    if let place = rest.firstIndex(where: { self.power(of: $0) != nil }) {
      let word = rest.remove(at: place)
      power = self.power(of: word) ?? 0
      isWeak = isWeak && weakWords.contains(word.lowercased().filter { $0 != "." })
      if rest.first?.lowercased() == "of" { rest.removeFirst() }
    } else if let last = rest.last, let mark = thousands.first(where: last.hasSuffix),
      last.count > mark.count
    {
      // `BDT'000`
      power = 3
      rest[rest.count - 1] = String(last.dropLast(mark.count))
    }
    guard !rest.isEmpty else { return power == 0 || isWeak ? nil : (nil, power) }
    let amount = Array("1 \(rest.joined(separator: " "))".utf8)
    let money = MoneyText(amount.span)
    guard money.amount == [UInt8(ascii: "1")] else { return nil }
    return (money, power)
  }

  private static let weakWords: Set = ["m", "mm", "cr"]

  private static func isThousands(_ word: Substring) -> Bool { power(of: String(word)) == 3 }

  /// The power of ten that a word of a header says.
  static func power(of word: String) -> Int? {
    let word = word.filter { $0 != "." }.withPersianLetters
    if thousands.contains(word) || thousands.contains(where: { word == $0 + "s" }) { return 3 }
    if let power = headerWords[word] ?? headerWords[word.lowercased()] { return power }
    // `m` may be minutes or meters, and `L` liters; in cells a number stands before them.
    guard word.utf8.count > 1, let power = SpokenPowers.all[word.lowercased()] else { return nil }
    return factors[power] == nil ? nil : power
  }

  private static let thousands = ["'000", "\u{2018}000", "\u{2019}000", "000s", "000"]

  private static let headerWords: [String: Int] = [
    "k": 3, "ks": 3, "thousands": 3, "thsd": 3, "x1000": 3, "×1000": 3, "1000s": 3, "1,000s": 3,
    "lacs": 5, "M": 6, "MM": 6, "mio": 6, "mln": 6, "billions": 9, "হাজারে": 3, "লাখে": 5,
    "লক্ষে": 5, "কোটিতে": 7, "हजारमा": 3, "लाखमा": 5, "करोडमा": 7,
  ]
}
