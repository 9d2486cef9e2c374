// SPDX-License-Identifier: Apache-2.0

/// What stands before and after the digits of a number.
struct NumberAffixes: Hashable, Sendable {
  var prefix: String
  var suffix: String

  /// The affixes of a negative number whose pattern has none of its own.
  func negated(_ signs: AffixSigns) -> NumberAffixes {
    NumberAffixes(prefix: signs.minus + prefix, suffix: suffix)
  }
}

/// What signs and currencies in patterns stand for.
struct AffixSigns {
  let minus: String
  let percent: String?
  let currency: WrittenCurrency?
}

/// A pattern of CLDR's such as `#,##,##0.00¤`, taken apart (UTS #35, "Number Format Patterns").
struct NumberPattern {
  let affixes: NumberAffixes
  /// The digits of the last group and of the others; 0 where there are no groups.
  let primary: Int
  let secondary: Int
  /// Whether the part with the digits has nothing but digits, groups and a fraction.
  let hasGroupsAndFraction: Bool
  /// The digits that are always written before a decimal sign.
  let wholeDigits: Int

  /// Takes a pattern apart; `nil` for one that says more than is known here.
  init?(_ pattern: Substring.UTF8View, _ signs: AffixSigns) {
    guard let first = pattern.firstIndex(where: Self.isDigit),
      let last = pattern.lastIndex(where: Self.isDigit),
      let prefix = Self.affix(pattern[..<first], signs, isPrefix: true),
      let suffix = Self.affix(pattern[pattern.index(after: last)...], signs, isPrefix: false)
    else { return nil }
    affixes = NumberAffixes(prefix: prefix, suffix: suffix)
    let core = pattern[first...last]
    hasGroupsAndFraction = core.allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
    // The digits before the mark, by groups: the first group of a pattern says nothing.
    let whole = core.prefix { $0 != UInt8(ascii: ".") }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    primary = groups.count > 1 ? groups[groups.count - 1].count : 0
    secondary = groups.count > 2 ? groups[groups.count - 2].count : primary
    wholeDigits = whole.reduce(0) { $0 + ($1 == UInt8(ascii: "0") ? 1 : 0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "0") || byte == UInt8(ascii: ",")
  }

  /// What a part of a pattern beside the digits stands for; `nil` for more than literals, signs
  /// and one currency.
  private static func affix(
    _ pattern: Substring.UTF8View, _ signs: AffixSigns, isPrefix: Bool
  ) -> String? {
    if pattern.isEmpty { return "" }
    var result = ""
    let scalars = Array(Substring(pattern).unicodeScalars)
    var isQuoted = false
    for (place, scalar) in scalars.enumerated() {
      if scalar == "'" {
        // Two of them stand for one; that is rare enough to be left to ICU.
        if place > 0, scalars[place - 1] == "'" { return nil }
        isQuoted.toggle()
        continue
      }
      if isQuoted {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "-": result += signs.minus
      case "%":
        guard let percent = signs.percent else { return nil }
        result += percent
      case "¤":
        guard let currency = signs.currency, scalars.count(where: { $0 == "¤" }) == 1 else {
          return nil
        }
        if !isPrefix, place == 0 { result += currency.spaceBefore }
        result += currency.symbol
        if isPrefix, place == scalars.count - 1 { result += currency.spaceAfter }
      // Other signs, padding, more digits.
      case "+", "*", ";", "‰", "E", "@", ".", "1"..."9": return nil
      default: result.unicodeScalars.append(scalar)
      }
    }
    return isQuoted ? nil : result
  }
}
