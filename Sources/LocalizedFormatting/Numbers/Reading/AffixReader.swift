// SPDX-License-Identifier: Apache-2.0

/// What stands around the digits of a number while it is read.
struct AffixReader {
  /// The power of ten of words and percent signs.
  private(set) var power = 0
  private(set) var isNegative = false
  private(set) var isAmbiguous = false
  /// The bytes that the last call took.
  private(set) var taken = 0

  private var currency: NumberWords.Meaning?
  private var isPercent = false
  private var hasSign = false
  private var isOpen = false
  private var isClosed = false
  private var hasWord = false
  private var hasMoneyStroke = false

  var isBalanced: Bool {
    isOpen == isClosed && !(isPercent && (currency != nil || hasMoneyStroke))
  }

  var kind: ParsedNumber.Kind {
    if isPercent { return .percent }
    if case .currency(let code, _) = currency { return .currency(code) }
    return hasMoneyStroke ? .currency(nil) : .number
  }

  /// Takes a sign, a word or a space; false for what is none.
  mutating func take(
    _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int,
    isAfterDigits: Bool, _ words: NumberWords
  ) -> Bool {
    taken = length
    switch scalar {
    case 0x20, 0xA0, 0x202F, 0x2009, 0x09: return true
    case 0x2D, 0x2212, 0x2B:
      if isAfterDigits || hasSign || isOpen { return false }
      hasSign = true
      isNegative = scalar != 0x2B
      return true
    case 0x28:
      if isAfterDigits || hasSign || isOpen { return false }
      isOpen = true
      isNegative = true
      return true
    case 0x29:
      if !isAfterDigits || !isOpen || isClosed { return false }
      isClosed = true
      return true
    case 0x25, 0x66A:
      if isPercent { return false }
      isPercent = true
      power -= 2
      return true
    case 0x2F:
      // South Asia ends amounts of whole rupees and takas with a stroke: `1,200/-`.
      guard isAfterDigits, !hasMoneyStroke, place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "-") || bytes[place + 1] == UInt8(ascii: "=")
      else { return false }
      hasMoneyStroke = true
      taken = 2
      return true
    default: break
    }
    guard let (meaning, count) = words.match(bytes, place) else { return false }
    taken = count
    switch meaning {
    case .power(let word):
      // `১ লাখ কোটি` is a lakh of crores; before the digits a word means nothing.
      guard isAfterDigits, !hasCurrencyAfter else { return false }
      hasWord = true
      power += word
    case .currency(_, let scale):
      guard currency == nil else { return false }
      currency = meaning
      power += scale
      hasCurrencyAfter = isAfterDigits
    case .percent:
      guard isAfterDigits, !isPercent else { return false }
      isPercent = true
      power -= 2
    case .ambiguous: isAmbiguous = true
    }
    return true
  }

  private var hasCurrencyAfter = false
}
