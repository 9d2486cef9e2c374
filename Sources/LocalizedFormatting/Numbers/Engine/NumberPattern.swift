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
  /// and one currency.
  private static func affix(
    _ pattern: Substring.UTF8View, _ signs: AffixSigns, isPrefix: Bool
  ) -> String? {
    if pattern.isEmpty { return "" }
    var result = ""
    var isQuoted = false
    var hasCurrency = false
    var previous: Unicode.Scalar?
    for scalar in Substring(pattern).unicodeScalars {
      defer { previous = scalar }
      if scalar == "'" {
        // Two of them stand for one; that is rare enough to be left to ICU.
        if previous == "'" { return nil }
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
        guard let currency = signs.currency, !hasCurrency else { return nil }
        hasCurrency = true
        if !isPrefix, previous == nil { result += currency.spaceBefore }
        result += currency.symbol
      // Other signs, padding, more digits.
      case "+", "*", ";", "‰", "E", "@", ".", "1"..."9": return nil
      default: result.unicodeScalars.append(scalar)
      }
    }
    if isPrefix, previous == "¤", !isQuoted { result += signs.currency?.spaceAfter ?? "" }
    return isQuoted ? nil : result
  }
}
