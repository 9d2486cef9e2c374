// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The words that may stand beside the digits of a number in a locale.
///
/// They are what the product and ICU write there, and what people write besides.
final class NumberWords: Sendable {
  /// What a word says.
  enum Meaning: Hashable, Sendable {
    /// The number is counted in a power of ten.
    case power(Int)
    /// It is money, in a unit of so many powers of ten of the currency's own.
    case currency(CurrencyCode?, Int)
    /// It is a percentage.
    case percent
    /// It says different things to different readers.
    case ambiguous
  }

  /// By the first byte, the longest first.
  private let words: [[(bytes: [UInt8], meaning: Meaning)]]

  /// The currencies whose names and symbols are known by heart; others are read by their codes.
  private static let currencies = [
    "USD", "EUR", "GBP", "BDT", "NPR", "INR", "IRR", "AFN", "PKR", "AED", "TRY", "SAR", "CAD",
    "AUD", "JPY", "CNY", "CHF",
  ]

  init(locale: LocaleIdentifier) throws(FormattingError) {
    var known: [String: Meaning] = [:]
    for (word, power) in try Self.compactWords(locale) { known[word] = .power(power) }
    for code in Self.currencies {
      let currency = try CurrencyCode(code)
      for name in try Self.names(of: currency, locale) where known[name] == nil {
        known[name] = .currency(currency, 0)
      }
    }
    for (symbol, meaning) in Corrections.symbols where known[symbol] == nil {
      known[symbol] = meaning
    }
    for (word, meaning) in Corrections.spokenWords(locale: locale) { known[word] = meaning }
    var words = [[(bytes: [UInt8], meaning: Meaning)]](repeating: [], count: 256)
    for (word, meaning) in known {
      let bytes = Self.spaced(Array(word.utf8))
      if let first = bytes.first { words[Int(first)].append((bytes, meaning)) }
    }
    self.words = words.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// Finds the longest word that begins at a place, and the bytes it takes.
  func match(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (meaning: Meaning, count: Int)? {
    for word in words[Int(bytes[place])] {
      if let count = Self.count(of: word.bytes, in: bytes, at: place) {
        return (word.meaning, count)
      }
    }
    return code(bytes, place)
  }

  /// Reads the code of any currency: three capital letters by themselves.
  private func code(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (meaning: Meaning, count: Int)? {
    guard place + 3 <= bytes.count, (place..<place + 3).allSatisfy({ Self.isCapital(bytes[$0]) }),
      !Self.hasLetter(bytes, place + 3)
    else { return nil }
    let text = String(decoding: bytes[place..<place + 3], as: UTF8.self)
    guard let currency = try? CurrencyCode(text) else { return nil }
    return (.currency(currency, 0), 3)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }

  /// Whether a letter, or a sign that belongs to one, stands at a place.
  private static func hasLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count, isLetter(bytes[place]) else { return false }
    let (scalar, _) = NumberParser.scalar(bytes, place)
    guard let properties = Unicode.Scalar(scalar)?.properties else { return true }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  /// The bytes that a word takes at a place, where any space may stand for a space of its own.
  private static func count(
    of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var place = start
    for byte in word {
      guard place < bytes.count else { return nil }
      if byte == 0x20, bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        place += 2
        continue
      }
      guard bytes[place] == byte else { return nil }
      place += 1
    }
    // A word does not end within a longer one, save a symbol before its digits.
    if let last = word.last, isLetter(last), hasLetter(bytes, place) { return nil }
    return place - start
  }

  private static func spaced(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).replacingSpaces.utf8)
  }

  // MARK: What formats write

  /// The words of compact numbers and their powers of ten, where no two agree on a word.
  private static func compactWords(
    _ locale: LocaleIdentifier
  ) throws(FormattingError) -> [String: Int] {
    var words: [String: Int] = [:]
    var wrong: Set<String> = []
    for display in NumberStyle.CompactDisplay.allCases {
      var style = NumberStyle()
      style.notation = .compact
      style.compactDisplay = display
      let engine = try locale.engine(style)
      var number = 1.0
      for magnitude in 1...15 {
        number *= 10
        for count in [1.0, 2.0] {
          guard let parts = try engine.parts(of: DecimalText.shortest(number * count)) else {
            continue
          }
          let word = parts.suffix.replacingSpaces.trimmed
          let digits = parts.digits.unicodeScalars.filter {
            $0.properties.generalCategory == .decimalNumber
          }.count
          let power = magnitude + 1 - digits
          guard !word.isEmpty, power > 0, parts.prefix.isEmpty else { continue }
          if let other = words[word], other != power { wrong.insert(word) }
          words[word] = power
        }
      }
    }
    return words.filter { !wrong.contains($0.key) }
  }

  /// What a currency is called.
  private static func names(
    of currency: CurrencyCode, _ locale: LocaleIdentifier
  ) throws(FormattingError) -> Set<String> {
    var names: Set<String> = []
    var style = NumberStyle(.currency(currency))
    style.currencyDisplay = .name
    let correction = Corrections.numbers(locale: locale, style: style)
    for kind in Int32(0)...3 {
      let name = try icuText {
        cicu_currency_name(locale.icuName, currency.code, kind, $0, $1)
      }
      names.formUnion([name, correction?.replacing(in: name) ?? name])
    }
    for tag in locale.baseTagChain {
      for table in [Corrections.currencyNames, Corrections.currencyWords] {
        if let name = table[tag]?[currency.code] { names.insert(name) }
      }
    }
    return Set(names.map(\.replacingSpaces.trimmed)).subtracting([""])
  }
}

extension String {
  /// The text with plain spaces, without marks of direction.
  fileprivate var replacingSpaces: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": result.append(" ")
      case "\u{200E}", "\u{200F}", "\u{61C}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  fileprivate var trimmed: String {
    let start = unicodeScalars.drop { $0 == " " }
    var end = Substring(start).unicodeScalars
    while end.last == " " { end.removeLast() }
    return String(end)
  }
}
