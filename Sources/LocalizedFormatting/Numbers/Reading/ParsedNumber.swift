// SPDX-License-Identifier: Apache-2.0

/// A number as it was read from text.
public struct ParsedNumber: Hashable, Sendable {
  /// What the text says the number is a number of.
  public enum Kind: Hashable, Sendable {
    /// A plain number, perhaps with a word such as `million`.
    case number
    /// A percentage; the value is the ratio, 0.25 for 25 %.
    case percent
    /// An amount of money; `nil` for a sign that several currencies share, such as `Rs`.
    case currency(CurrencyCode?)
  }

  /// What the number is a number of.
  public let kind: Kind
  /// The number as ASCII decimal text, without loss.
  public var decimal: String {
    guard longDigits.isEmpty else {
      return (number.isNegative ? "-" : "") + longDigits
        + (number.exponent == 0 ? "" : "e\(number.exponent)")
    }
    return number.plainText
  }
  /// The nearest double.
  public var value: Double {
    longDigits.isEmpty ? number.nearestDouble : Double(decimal) ?? .nan
  }

  private let number: DecimalValue
  // More digits than `number` holds.
  private let longDigits: String

  init(kind: Kind, number: DecimalValue, longDigits: String = "") {
    self.kind = kind
    self.number = number
    self.longDigits = longDigits
  }
}

extension DecimalValue {
  /// The number as people write it, with an exponent only where there would be many zeros.
  fileprivate var plainText: String {
    let sign = isNegative ? "-" : ""
    let text = String(digits)
    if exponent == 0 { return sign + text }
    if exponent > 0 {
      guard exponent <= 30, digits != 0 else {
        return sign + text + (digits == 0 ? "" : "e\(exponent)")
      }
      return sign + text + String(repeating: "0", count: exponent)
    }
    guard exponent >= -30 else { return sign + text + "e\(exponent)" }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - text.utf8.count)) + text
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }

  /// The nearest double.
  fileprivate var nearestDouble: Double {
    // Two exact doubles give the nearest one when they are multiplied or divided once.
    if digits < 1 << 53, exponent >= -22, exponent <= 22 {
      let size =
        exponent < 0
        ? Double(digits) / PowersOfTen.double(-exponent)
        : Double(digits) * PowersOfTen.double(exponent)
      return isNegative ? -size : size
    }
    return Double(text) ?? .nan
  }
}
