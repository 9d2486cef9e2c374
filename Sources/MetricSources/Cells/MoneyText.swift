// SPDX-License-Identifier: Apache-2.0

/// An amount of money as people write it: with the sign, code or name of its currency before or
/// after it, in brackets where it is negative, and with `/-` where nothing follows it.
struct MoneyText {
  /// The amount without all that.
  private(set) var amount: [UInt8] = []
  /// The code of the currency, where the sign is of one only.
  private(set) var currency: String?
  /// The sign or code that says what the amount is in; `nil` of one that does not say it.
  private(set) var mark: String?
  /// Whether the currency is that of countries where commas group digits.
  private(set) var commasGroup = false
  /// Whether it can have no fraction.
  private(set) var isWhole = false
  /// Whether it is in toman, each of which is ten rials.
  private(set) var isInToman = false

  private struct Sign {
    var text: String
    /// `nil` of signs that several currencies have.
    var code: String?
    var commasGroup = false
  }

  /// The longest first, for some begin as others do.
  private static let signs: [Sign] = {
    let ofOne: [(String, [String])] = [
      ("PHP", ["₱"]), ("EUR", ["€", "یورو", "ইউরো", "युरो"]), ("INR", ["₹"]),
      ("BDT", ["৳", "Tk.", "Tk", "taka", "টাকায়", "টাকা"]), ("RUB", ["₽"]), ("TRY", ["₺"]),
      ("NGN", ["₦"]), ("VND", ["₫"]), ("KRW", ["₩"]), ("THB", ["฿"]), ("ILS", ["₪"]),
      ("USD", ["US$"]), ("BRL", ["R$"]),
      ("CAD", ["CA$", "C$"]), ("AUD", ["AU$", "A$"]), ("NZD", ["NZ$"]), ("SGD", ["S$"]),
      ("HKD", ["HK$"]),
      ("NPR", ["रु.", "रू.", "रू", "रु", "रुपैयाँमा", "रुपैयाँ", "रुपैया", "नेरू", "NRs.", "NRs"]),
      ("IRR", ["ریال", "﷼", "rials", "rial"] + toman), ("AFN", ["افغانی", "؋", "Afs.", "Afs"]),
    ]
    let ofMany = ["$", "£", "¥", "Rs.", "Rs", "₨", "kr"]
    let grouped: Set = ["BDT", "NPR", "INR", "IRR", "PHP", "£", "Rs.", "Rs", "₨"]
    let signs =
      ofOne.flatMap { code, texts in
        texts.map { Sign(text: $0, code: code, commasGroup: grouped.contains(code)) }
      } + ofMany.map { Sign(text: $0, commasGroup: grouped.contains($0)) }
    return signs.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }()

  private static let toman = ["تومان", "تومن", "tomans", "toman"]

  /// The currencies that a sign of several may be of.
  private static let currenciesOfSigns: [String: Set<String>] = [
    "$": [
      "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "FJD",
      "BBD", "BMD", "BND", "BRL", "BSD", "BZD", "CUP", "DOP", "GYD", "KYD", "LRD", "NAD", "SBD",
      "SRD", "TTD", "UYU", "XCD", "ZWL", "ZWG",
    ],
    "£": ["GBP", "EGP", "LBP", "SYP", "FKP", "GIP", "SHP", "SDG", "SSP"], "¥": ["JPY", "CNY"],
    "Rs.": rupees, "Rs": rupees, "₨": rupees, "kr": ["SEK", "NOK", "DKK", "ISK"],
    // Toman are read as rials.
    "تومان": ["IRR"],
  ]
  private static let rupees: Set = ["INR", "PKR", "NPR", "LKR", "MUR", "SCR"]

  /// The currencies that a mark, a sign or code, may be of.
  static func currencies(of mark: String) -> Set<String> { currenciesOfSigns[mark] ?? [mark] }

  /// The code or sign of its currency, where that cannot be the one that is planned.
  func otherCurrency(than planned: String?) -> String? {
    guard let planned else { return nil }
    if let currency { return currency == planned ? nil : currency }
    guard let mark, !Self.currencies(of: mark).contains(planned) else { return nil }
    return mark
  }

  /// Codes that people write of currencies; any other three letters may be one, too.
  static let codes: Set<String> = Set(signs.compactMap(\.code)).union(groupedCodes)
    .union(currenciesOfSigns.values.joined())
    .union(["AED", "SAR", "QAR", "KWD", "OMR", "BHD", "MYR", "IDR", "CHF", "PLN", "ZAR", "IQD"])

  /// Codes of currencies in whose countries commas group digits.
  private static let groupedCodes: Set = ["BDT", "NPR", "INR", "IRR", "PKR", "GBP", "AFN"]

  /// Reads a trimmed cell.
  init(_ cell: Span<UInt8>) {
    var text = CellText.line(cell).withPersianLetters
    var isNegative = Self.openBrackets(&text)
    isWhole = Self.drop(["/-", "/="], from: &text)
    if let sign = Self.signs.first(where: { Self.drop($0.text, from: &text) }) {
      currency = sign.code
      mark = Self.toman.contains(sign.text) ? Self.toman[0] : sign.code ?? sign.text
      commasGroup = sign.commasGroup
      isInToman = Self.toman.contains(sign.text)
      isWhole = isWhole || sign.code == "IRR"
    } else {
      let letters = text.filter { "A"..."Z" ~= $0 }
      if letters.count == 3, Self.drop(letters, from: &text) {
        currency = letters
        mark = letters
        commasGroup = Self.groupedCodes.contains(letters)
        isWhole = isWhole || letters == "IRR"
      }
    }
    isWhole = Self.drop(["/-", "/="], from: &text) || isWhole
    if !isNegative { isNegative = Self.openBrackets(&text) }
    amount = Array(((isNegative ? "-" : "") + text).utf8)
  }

  /// Takes the currency that the header of its column names.
  mutating func take(_ unit: MoneyText) {
    currency = unit.currency
    commasGroup = commasGroup || unit.commasGroup
    isWhole = isWhole || unit.isWhole
    isInToman = unit.isInToman
  }

  /// Takes the amount for one in thousands or the like, of which there are fractions.
  mutating func mayHaveFraction() { isWhole = false }

  /// Takes brackets from around an amount, by which accounts show that it is negative.
  private static func openBrackets(_ text: inout String) -> Bool {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return false }
    text = trimmed(text.dropFirst().dropLast())
    return true
  }

  private static func drop(_ endings: [String], from text: inout String) -> Bool {
    guard let ending = endings.first(where: text.hasSuffix) else { return false }
    text = trimmed(text.dropLast(ending.count))
    return true
  }

  /// Takes a sign from before or after an amount, whatever its case.
  private static func drop(_ sign: String, from text: inout String) -> Bool {
    let known = Array(sign.lowercased().unicodeScalars)
    let scalars = text.unicodeScalars
    func matches(_ part: some Sequence<Unicode.Scalar>) -> Bool {
      part.elementsEqual(known) { String($0).lowercased() == String($1) }
    }
    let isNegative = scalars.first == "-"
    let rest = isNegative ? scalars.dropFirst() : scalars[...]
    if matches(rest.prefix(known.count)) {
      text = (isNegative ? "-" : "") + trimmed(Substring(rest.dropFirst(known.count)))
    } else if matches(scalars.suffix(known.count)) {
      text = trimmed(Substring(scalars.dropLast(known.count)))
    } else {
      return false
    }
    return true
  }

  private static func trimmed(_ text: Substring) -> String { CellText.line(String(text)) }
}

extension String {
  /// The same with the Persian letters that a keyboard's Arabic ones stand for.
  var withPersianLetters: String {
    guard unicodeScalars.contains(where: { 0x643...0x64A ~= $0.value }) else { return self }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{64A}", "\u{649}": text.append("\u{6CC}")
      case "\u{643}": text.append("\u{6A9}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
