// SPDX-License-Identifier: Apache-2.0

/// Numbers of spreadsheets as text.
enum NumberText {
  /// The numbers up to which all whole ones are exact.
  private static let exactLimit = 0x1p53
  /// The most digits that spreadsheets keep of a number.
  private static let keptDigits = 15

  /// A number as it is meant.
  ///
  /// A number that is too large to be exact is most likely an id that a spreadsheet took for one,
  /// and is written so that this shows, as spreadsheets do: `1.90481226335043E+18`.
  /// What the file writes may have more digits than the number keeps, and is then taken as it stands.
  static func plain(_ number: Double, writtenAs text: String? = nil) -> String {
    if let text, text.utf8.count > keptDigits,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30
    {
      // With so many zeros by chance, one id among a thousand ends.
      let isRounded =
        text.utf8.count >= keptDigits + 3
        && text.utf8.dropFirst(keptDigits).allSatisfy { $0 == 0x30 }
      if !isRounded { return text }
    } else if number.magnitude < exactLimit || !number.isFinite {
      return decimal(number)
    }
    return exponential(number)
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
  static func decimal(_ number: Double) -> String { shifted(number, by: 0) }

  /// A ratio as a percent: 0.0351 as `3.51%`, without a detour through binary fractions.
  static func percent(_ ratio: Double) -> String { shifted(ratio, by: 2) + "%" }

  /// The shortest decimal of a number with its point moved to the right.
  private static func shifted(_ number: Double, by places: Int) -> String {
    guard number.isFinite else { return "" }
    let text = number.magnitude.description
    let parts = text.split(separator: "e")
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + places
    let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(sides[0])
    var fraction = sides.count > 1 && sides[1] != "0" ? String(sides[1]) : ""
    for _ in 0..<max(exponent, 0) {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
    }
    for _ in 0..<max(-exponent, 0) {
      fraction = (whole.popLast().map(String.init) ?? "0") + fraction
    }
    whole = String(whole.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    let digits = fraction.isEmpty ? whole : whole + "." + fraction
    return number < 0 ? "-" + digits : digits
  }
}
