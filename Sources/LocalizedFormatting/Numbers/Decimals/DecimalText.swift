// SPDX-License-Identifier: Apache-2.0

/// Numbers as plain decimal text.
enum DecimalText {
  /// The shortest text that reads back as the same value.
  static func shortest(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description
  }

  /// Refuses text that is no decimal number, or one too long to be formatted.
  ///
  /// - Throws: `FormattingError` with `.notANumber` or `.tooManyDigits`.
  static func check(_ text: String) throws(FormattingError) {
    guard text.utf8.count <= NumberFormat.longestDecimal else {
      throw FormattingError(.tooManyDigits, String(text.utf8.prefix(20)) ?? "")
    }
    guard isDecimal(text) else { throw FormattingError(.notANumber, text) }
  }

  /// Tells whether text is an ASCII decimal number, with or without fraction and exponent.
  static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func dropDigits() -> Int {
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    var count = dropDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      count += dropDigits()
    }
    guard count > 0 else { return false }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      let exponent = dropDigits()
      guard (1...4).contains(exponent) else { return false }
    }
    return rest.isEmpty
  }

  /// The double that decimal text is the shortest form of, but for zeros and its exponent; `nil`
  /// for text of more digits than are sure to be kept.
  static func exactDouble(_ text: String) -> Double? {
    guard text.utf8.count <= 15, let value = Double(text), value.isFinite else { return nil }
    // A tiny number is no zero.
    return value != 0 || DecimalValue(text.utf8)?.isZero == true ? value : nil
  }

  /// Text without its sign, and whether that is a minus.
  static func unsigned(_ text: String) -> (magnitude: String, isNegative: Bool) {
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    return (isSigned ? String(text.dropFirst()) : text, text.hasPrefix("-"))
  }

  /// The text of a decimal number times a power of ten.
  static func scaled(_ decimal: String, by power: Int) -> String {
    guard power != 0, decimal.utf8.contains(where: { (48...57).contains($0) }) else {
      return decimal
    }
    guard let mark = decimal.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      return decimal + "e\(power)"
    }
    let written = decimal[decimal.index(after: mark)...]
    return decimal[..<mark] + "e\((Int(written) ?? 0) + power)"
  }
}
