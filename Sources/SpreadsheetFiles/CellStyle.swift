// SPDX-License-Identifier: Apache-2.0

/// How a spreadsheet shows a number, as far as it changes what the number means.
///
/// - SeeAlso: ECMA-376, part 1, 18.8.30 "numFmt".
enum CellStyle: Hashable, Sendable {
  case number
  /// An amount, shown with the sign or code of its currency.
  case money(String)
  case percent
  /// Days since the start of the calendar, with the time of the day or without.
  case date(withTime: Bool)
  /// Days, shown as hours, minutes and seconds.
  case time

  /// The meaning of a format that every workbook has.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(withTime: false)
    case 22: self = .date(withTime: true)
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// The meaning of a format's code, such as `dd/mm/yyyy h:mm`.
  init(code: String) {
    let letters = Self.letters(of: code)
    let hasDate = letters.contains("y") || letters.contains("d")
    let hasTime = letters.contains("h") || letters.contains("s")
    if hasDate {
      self = .date(withTime: hasTime)
    } else if hasTime {
      self = .time
    } else if letters.contains("m") {
      // Without hours, minutes are months.
      self = .date(withTime: false)
    } else {
      self = letters.contains("%") ? .percent : Self.currency(of: code).map(Self.money) ?? .number
    }
  }

  /// The sign or code of a currency that the first section shows beside its number.
  ///
  /// What workbooks have built in shows the currency of whoever looks, and says nothing.
  private static func currency(of code: String) -> String? {
    var rest = Substring(code)
    while let character = rest.popFirst(), character != ";" {
      var shown: Substring
      var isCode = false
      switch character {
      case "\"":
        shown = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(shown.count).dropFirst()
      case "[":
        shown = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(shown.count).dropFirst()
        // `[$€-407]`; `[$-409]` is a language alone, `[Red]` a colour.
        guard shown.first == "$" else { continue }
        shown = shown.dropFirst().prefix { $0 != "-" }
        isCode = true
      case "\\":
        shown = rest.prefix(1)
        rest = rest.dropFirst()
      case "_", "*":
        rest = rest.dropFirst()
        continue
      default: shown = Substring(String(character))
      }
      let mark = String(shown.filter { !$0.isWhitespace })
      if isCurrency(mark, isCode: isCode) { return mark }
    }
    return nil
  }

  /// Whether a text is the sign, code or name of a currency: where it must be one, any code is;
  /// else only one in use, as in `0 "USD"` and not in `0 "PCS"`.
  private static func isCurrency(_ mark: String, isCode: Bool) -> Bool {
    mark.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
      || isCode && mark.count == 3 && mark.allSatisfy { "A"..."Z" ~= $0 }
      || words.contains(mark) || codes.contains(Substring(mark))
  }

  /// The codes of currencies in use.
  ///
  /// - SeeAlso: ISO 4217, list one, without funds and metals.
  private static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
    VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace))

  private static let words: Set = [
    "Tk", "Tk.", "Rs", "Rs.", "NRs", "NRs.", "টাকা", "रु", "रु.", "रू", "रू.", "ریال", "تومان",
    "افغانی",
  ]

  /// The letters of the first section that are no quoted or escaped text, colour or locale.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = Substring(code.lowercased())
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // Hours, minutes and seconds beyond a day stand in brackets.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) {
          letters += inside.replacing("m", with: "s")
        }
        rest = rest.dropFirst(inside.count).dropFirst()
      default: letters.append(character)
      }
    }
    return letters.replacing("general", with: "")
  }
}
