// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// How what a number counts is named beside it, as ICU's data has it: a unit of measure, or a
/// currency by its name.
struct NamePatterns: Sendable {
  private enum Named {
    case unit(MeasureUnit, type: String, NumberStyle.UnitDisplay)
    case money(CurrencyCode)
  }

  private let icuName: String
  private let named: Named

  /// The patterns of a style; `nil` for one that names nothing, or whose names are not readable.
  init?(icuName: String, style: NumberStyle) {
    self.icuName = icuName
    switch style.kind {
    case .unit(let unit):
      guard let type = unit.type else { return nil }
      named = .unit(unit, type: type, style.unitDisplay)
    case .currency(let currency) where style.currencyDisplay == .name: named = .money(currency)
    case .currency, .decimal, .percent: return nil
    }
  }

  /// What stands around numbers of a plural category, by its place in `PluralCategory.allCases`;
  /// `nil` where ICU's data cannot be read, or says more than this knows.
  func affixes(category: Int) -> NumberAffixes? {
    let form = PluralCategory(index: category).rawValue
    let pieces = try? icuPieces { (buffer, capacity) in
      switch named {
      case .unit(let unit, let type, let display):
        let width =
          switch display {
          case .short: CICU_UNIT_SHORT
          case .narrow: CICU_UNIT_NARROW
          case .long: CICU_UNIT_LONG
          }
        return cicu_unit_pattern(
          icuName, type, unit.identifier, Int32(width.rawValue), form, buffer, capacity)
      case .money(let currency):
        return cicu_money_pattern(icuName, currency.code, form, buffer, capacity)
      }
    }
    guard let parts = pieces, let pattern = parts.first else { return nil }
    return NumberAffixes(pattern, name: parts.count > 1 ? parts[1] : nil)
  }
}

extension NumberAffixes {
  /// Reads a pattern such as `{0} {1}` of a number and a name; `nil` for one with quotes, or without
  /// the number.
  init?(_ pattern: Substring.UTF8View, name: Substring.UTF8View?) {
    guard name?.contains(where: Self.isMark) != true else { return nil }
    var prefix: [UInt8] = []
    var text: [UInt8] = []
    var hasNumber = false
    var rest = pattern[...]
    while let byte = rest.popFirst() {
      guard Self.isMark(byte) else {
        text.append(byte)
        continue
      }
      guard byte == UInt8(ascii: "{"), let place = rest.popFirst(),
        rest.popFirst() == UInt8(ascii: "}")
      else { return nil }
      if place == UInt8(ascii: "0"), !hasNumber {
        hasNumber = true
        prefix = text
        text = []
      } else if place == UInt8(ascii: "1"), let name {
        text += name
      } else {
        return nil
      }
    }
    guard hasNumber else { return nil }
    self.init(
      prefix: String(decoding: prefix, as: UTF8.self), suffix: String(decoding: text, as: UTF8.self)
    )
  }

  /// Whether a byte of a pattern does not stand for itself.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "'")
  }

  /// The same affixes with others around them.
  func inside(_ outer: NumberAffixes) -> NumberAffixes {
    NumberAffixes(prefix: outer.prefix + prefix, suffix: suffix + outer.suffix)
  }
}
