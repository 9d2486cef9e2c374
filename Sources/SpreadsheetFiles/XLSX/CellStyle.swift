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
      case "\\":
        shown = rest.prefix(1)
        rest = rest.dropFirst()
      case "_", "*":
        rest = rest.dropFirst()
        continue
      default: shown = Substring(String(character))
      }
      let mark = String(shown.filter { !$0.isWhitespace })
      if isCurrency(mark) { return mark }
    }
    return nil
  }

  private static func isCurrency(_ mark: String) -> Bool {
    mark.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
      || mark.count == 3 && mark.allSatisfy { "A"..."Z" ~= $0 } || words.contains(mark)
  }

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
