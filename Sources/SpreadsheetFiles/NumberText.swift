// SPDX-License-Identifier: Apache-2.0

/// Numbers of spreadsheets as text.
enum NumberText {
  /// The numbers up to which all whole ones are exact.
  private static let exactLimit = 0x1p53
  /// The most digits that spreadsheets keep of a number, and so many every number keeps.
  private static let keptDigits = 15

  /// A number as it is meant.
  ///
  /// A number that is too large to be exact is most likely an id that a spreadsheet took for one,
  /// and is written so that this shows, as spreadsheets do: `1.90481226335043E+18`.
  /// What the file writes may have more digits than the number keeps, and is then taken as it stands.
  static func plain(_ number: Double, writtenAs text: String? = nil) -> String {
    if let text {
      if isShortest(text) { return text }
      if text.utf8.count > keptDigits, text.utf8.first != 0x30,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      {
        // With so many zeros by chance, one id among a thousand ends.
        let isRounded =
          text.utf8.count >= keptDigits + 3
          && text.utf8.dropFirst(keptDigits).allSatisfy { $0 == 0x30 }
        return isRounded ? exponential(number) : text
      }
    }
    return number.magnitude < exactLimit ? decimal(number) : exponential(number)
  }

  /// Whether a text is what is written of its number, as most are: without signs and zeros that
  /// could be left out, and with so few digits that the number keeps them all.
  private static func isShortest(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let whole = digits.prefix { (0x30...0x39).contains($0) }
    guard digits.count <= keptDigits, let first = whole.first, first != 0x30 || whole.count == 1
    else { return false }
    guard whole.count < digits.count else { return first != 0x30 || text.utf8.count == 1 }
    let fraction = digits.dropFirst(whole.count + 1)
    return digits[whole.endIndex] == UInt8(ascii: ".") && fraction.last ?? 0x30 != 0x30
      && fraction.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A large number as its digits and a power of ten.
  private static func exponential(_ number: Double) -> String {
    let digits = decimal(number.magnitude)
    let shown = String(digits.reversed().drop { $0 == "0" }.reversed())
    let rest = shown.dropFirst()
    return (number < 0 ? "-" : "") + shown.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "E+"
      + String(digits.utf8.count - 1)
  }

  /// A number in full: the shortest decimal that reads back as the same, without an exponent.
  static func decimal(_ number: Double) -> String {
    if number.magnitude < exactLimit, let whole = Int(exactly: number) { return String(whole) }
    // So small and so large ones are described with an exponent.
    guard number.magnitude >= 1e-4, number.magnitude < exactLimit else {
      return shifted(number, by: 0)
    }
    return number.description
  }

  /// A ratio as a percent: 0.0351 as `3.51%`, without a detour through binary fractions.
  static func percent(_ ratio: Double) -> String { shifted(ratio, by: 2) + "%" }

  /// The shortest decimal of a finite number with its point moved to the right.
  private static func shifted(_ number: Double, by places: Int) -> String {
    guard number.isFinite else { return "" }
    var digits: [UInt8] = []
    // How many of the digits stand before the point.
    var whole: Int?
    var exponent = 0
    var text = number.magnitude.description[...].utf8
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "."): whole = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(text)) ?? 0
        text = text[text.endIndex...]
      default: digits.append(byte)
      }
    }
    let point = (whole ?? digits.count) + exponent + places
    digits.insert(contentsOf: repeatElement(0x30, count: max(0, 1 - point)), at: 0)
    let end = max(point, 1)
    digits += repeatElement(0x30, count: max(0, end - digits.count))
    let start = digits[..<(end - 1)].firstIndex { $0 != 0x30 } ?? end - 1
    let last = digits[end...].lastIndex { $0 != 0x30 } ?? end - 1
    let sign = number < 0 ? "-" : ""
    let shown = sign + String(decoding: digits[start..<end], as: UTF8.self)
    return last < end ? shown : shown + "." + String(decoding: digits[end...last], as: UTF8.self)
  }
}
