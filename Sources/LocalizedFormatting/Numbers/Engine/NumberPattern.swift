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
    var (groups, count, before, zeros) = (1, 0, 0, 0)
    for byte in core.prefix(while: { $0 != UInt8(ascii: ".") }) {
      if byte == UInt8(ascii: ",") {
        (groups, count, before) = (groups + 1, 0, count)
      } else {
        count += 1
        if byte == UInt8(ascii: "0") { zeros += 1 }
      }
    }
    primary = groups > 1 ? count : 0
    secondary = groups > 2 ? before : primary
    wholeDigits = zeros
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "0") || byte == UInt8(ascii: ",")
  }

  /// What a part of a pattern beside the digits stands for; `nil` for more than literals, signs
  /// and one currency (`¤`, C2 A4 in UTF-8; E2 80 B0 is `‰`).
  private static func affix(
    _ pattern: Substring.UTF8View, _ signs: AffixSigns, isPrefix: Bool
  ) -> String? {
    if pattern.isEmpty { return "" }
    let bytes = Array(pattern)
    var result: [UInt8] = []
    var isQuoted = false
    var currencies = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "'") {
        // Two of them stand for one; that is rare enough to be left to ICU.
        if place > 1, bytes[place - 2] == byte { return nil }
        isQuoted.toggle()
        continue
      }
      if isQuoted {
        result.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "-"): result += signs.minus.utf8
      case UInt8(ascii: "%"):
        guard let percent = signs.percent else { return nil }
        result += percent.utf8
      case 0xC2 where place < bytes.count && bytes[place] == 0xA4:
        guard let currency = signs.currency, currencies == 0 else { return nil }
        currencies = 1
        if !isPrefix, place == 1 { result += currency.spaceBefore.utf8 }
        result += currency.symbol.utf8
        place += 1
        if isPrefix, place == bytes.count { result += currency.spaceAfter.utf8 }
      // Other signs, padding, more digits.
      case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ";"), UInt8(ascii: "E"),
        UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "1")...UInt8(ascii: "9"):
        return nil
      case 0xE2 where bytes[place...].starts(with: [0x80, 0xB0]): return nil
      default: result.append(byte)
      }
    }
    return isQuoted ? nil : String(decoding: result, as: UTF8.self)
  }
}
