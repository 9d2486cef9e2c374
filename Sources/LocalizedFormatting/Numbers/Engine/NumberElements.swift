// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// What plain numbers of a locale are written with, as ICU's data has it.
///
/// Reading it takes less time than having ICU write a number and taking that apart.
struct NumberElements {
  /// The mark before the fraction.
  let decimal: String
  /// The mark between groups.
  let group: String
  /// What stands before and after numbers that are not negative.
  let prefix: String
  let suffix: String
  /// What stands before the prefix of others.
  let minus: String
  /// The digits of the last group and of the others; 0 where there are no groups.
  let primary: Int
  let secondary: Int
  /// The least number of digits in the first group.
  let leastInFirst: Int

  /// Reads the elements; `nil` where ICU's data cannot be read, or says more than this knows.
  ///
  /// - Parameters:
  ///   - icuName: ICU's name of the locale.
  ///   - system: The numbering system, such as `beng`.
  ///   - isPercent: Whether they are those of percents.
  init?(icuName: String, system: String, isPercent: Bool) {
    guard
      let text = try? icuText({ cicu_number_elements(icuName, system, isPercent, $0, $1) })
    else { return nil }
    var parts = text.utf8.split(separator: 0, omittingEmptySubsequences: false)[...]
    // A NUL ends each element, so the last part is empty.
    guard parts.popLast()?.isEmpty == true, parts.count == (isPercent ? 6 : 5),
      let least = parts.last.flatMap({ Int(Substring($0)) }), (1...4).contains(least)
    else { return nil }
    decimal = String(Substring(parts[0]))
    group = String(Substring(parts[1]))
    minus = String(Substring(parts[2]))
    leastInFirst = least
    let pattern = parts[3]
    guard let first = pattern.firstIndex(where: Self.isDigit),
      let last = pattern.lastIndex(where: Self.isDigit)
    else { return nil }
    let sign = isPercent ? String(Substring(parts[4])) : nil
    guard let prefix = Self.affix(pattern[..<first], percent: sign),
      let suffix = Self.affix(pattern[pattern.index(after: last)...], percent: sign)
    else { return nil }
    self.prefix = prefix
    self.suffix = suffix
    // The digits before the mark, by groups: the first group of a pattern says nothing.
    let whole = pattern[first...last].prefix { $0 != UInt8(ascii: ".") }
    guard pattern[first...last].allSatisfy({ Self.isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    primary = groups.count > 1 ? groups[groups.count - 1].count : 0
    secondary = groups.count > 2 ? groups[groups.count - 2].count : primary
    guard (0...4).contains(primary), (0...4).contains(secondary), decimal != group else {
      return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "0") || byte == UInt8(ascii: ",")
  }

  /// What a part of a pattern beside the digits stands for; `nil` for more than literals and a
  /// percent sign.
  private static func affix(_ pattern: Substring.UTF8View, percent: String?) -> String? {
    if pattern.isEmpty { return "" }
    var result = ""
    for scalar in Substring(pattern).unicodeScalars {
      switch scalar {
      case "%":
        guard let percent else { return nil }
        result += percent
      // Signs, quotes, padding, a pattern for negative numbers of its own.
      case "-", "+", "'", "*", ";", "‰", "¤", "E", "@", ".", "1"..."9": return nil
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension NumberElements {
  /// The elements of a style, where they are all that it is written with.
  init?(icuName: String, digits: Digits, style: NumberStyle) {
    switch style.kind {
    case .decimal: self.init(icuName: icuName, system: digits.numberingSystem, isPercent: false)
    case .percent: self.init(icuName: icuName, system: digits.numberingSystem, isPercent: true)
    case .currency, .unit: return nil
    }
  }

  /// What stands before and after a number.
  func affixes(_ sign: Affixes.Sign) -> (prefix: String, suffix: String) {
    switch sign {
    case .negative, .negativeZero: (minus + prefix, suffix)
    case .zero, .positive: (prefix, suffix)
    }
  }
}

extension DigitLayout {
  /// Takes the marks of a locale; returns whether they are known for that way of grouping.
  mutating func take(_ elements: NumberElements, grouping: NumberStyle.Grouping) -> Bool {
    guard let decimal = ShortBytes(elements.decimal.utf8),
      let group = ShortBytes(elements.group.utf8), decimal.count > 0, group.count > 0
    else { return false }
    self.decimal = decimal
    if grouping == .never { return true }
    // ICU has groups of its own for patterns without any.
    guard elements.primary > 0 else { return false }
    self.group = group
    primary = elements.primary
    secondary = elements.secondary
    let least =
      switch grouping {
      case .auto: elements.leastInFirst
      case .min2: max(2, elements.leastInFirst)
      case .always, .never: 1
      }
    leastGrouped = primary + least
    return true
  }
}
