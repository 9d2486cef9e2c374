// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// What numbers of a style are written with in a locale, as ICU's data has it.
///
/// Reading it takes less time than having ICU write a number and taking that apart.
struct NumberElements {
  /// The mark before the fraction.
  let decimal: String
  /// The mark between groups.
  let group: String
  /// What stands around numbers that are not negative, and around others.
  let positive: NumberAffixes
  let negative: NumberAffixes
  /// The digits of the last group and of the others; 0 where there are no groups.
  let primary: Int
  let secondary: Int
  /// The least number of digits in the first group.
  let leastInFirst: Int
  /// What signs and currencies in patterns stand for.
  let signs: AffixSigns

  /// Reads the elements; `nil` where ICU's data cannot be read, or says more than this knows.
  ///
  /// - Parameters:
  ///   - icuName: ICU's name of the locale.
  ///   - system: The numbering system, such as `beng`.
  ///   - kind: What the numbers are numbers of.
  ///   - currency: The currency of amounts.
  init?(
    icuName: String, system: String, kind: cicu_number_kind, currency: WrittenCurrency? = nil
  ) {
    let number = Int32(kind.rawValue)
    let isPercent = kind == CICU_NUMBER_PERCENT
    guard
      let parts = try? icuPieces({ cicu_number_elements(icuName, system, number, $0, $1) }),
      parts.count == (isPercent ? 6 : 5),
      let least = parts.last.flatMap({ Int(Substring($0)) }), (1...4).contains(least)
    else { return nil }
    decimal = String(Substring(parts[0]))
    group = String(Substring(parts[1]))
    leastInFirst = least
    let signs = AffixSigns(
      minus: String(Substring(parts[2])), percent: isPercent ? String(Substring(parts[4])) : nil,
      currency: currency)
    self.signs = signs
    // A pattern of its own for negative numbers has nothing of interest but its affixes.
    let patterns = parts[3].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard (1...2).contains(patterns.count), let pattern = NumberPattern(patterns[0], signs),
      pattern.hasGroupsAndFraction, decimal != group
    else { return nil }
    positive = pattern.affixes
    if patterns.count == 2 {
      guard let own = NumberPattern(patterns[1], signs) else { return nil }
      negative = own.affixes
    } else {
      negative = pattern.affixes.negated(signs)
    }
    primary = pattern.primary
    secondary = pattern.secondary
    guard (0...4).contains(primary), (0...4).contains(secondary) else { return nil }
  }
}

extension NumberElements {
  /// The elements of a style, where they are those that it is written with.
  init?(icuName: String, digits: Digits, style: NumberStyle) {
    let system = digits.numberingSystem
    switch style.kind {
    case .decimal: self.init(icuName: icuName, system: system, kind: CICU_NUMBER_DECIMAL)
    case .percent: self.init(icuName: icuName, system: system, kind: CICU_NUMBER_PERCENT)
    case .currency(let currency) where style.currencyDisplay == .name:
      guard cicu_currency_is_plain(icuName, currency.code) else { return nil }
      self.init(icuName: icuName, system: system, kind: CICU_NUMBER_NAMED_MONEY)
    case .currency(let code):
      guard let currency = WrittenCurrency(code, style.currencyDisplay, icuName: icuName) else {
        return nil
      }
      self.init(
        icuName: icuName, system: system,
        kind: style.currencySign == .accounting ? CICU_NUMBER_ACCOUNTS : CICU_NUMBER_MONEY,
        currency: currency)
    case .unit(let unit):
      // Percent is a unit too, with the pattern of ratios.
      guard unit.type != nil else { return nil }
      self.init(icuName: icuName, system: system, kind: CICU_NUMBER_DECIMAL)
    }
  }
}

/// A currency as it stands beside digits.
struct WrittenCurrency {
  let symbol: String
  /// What parts it from digits after it.
  let spaceAfter: String
  /// What parts it from digits before it.
  let spaceBefore: String

  /// Reads how ICU names a currency; `nil` where its data cannot be read or says more.
  init?(_ currency: CurrencyCode, _ display: NumberStyle.CurrencyDisplay, icuName: String) {
    switch display {
    case .symbol, .code, .prose: break
    case .narrowSymbol, .name: return nil
    }
    let (code, byCode) = (currency.code, display == .code)
    guard let parts = try? icuPieces({ cicu_currency_elements(icuName, code, byCode, $0, $1) }),
      parts.count == 3, !parts[0].isEmpty
    else { return nil }
    symbol = String(Substring(parts[0]))
    spaceAfter = String(Substring(parts[1]))
    spaceBefore = String(Substring(parts[2]))
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
