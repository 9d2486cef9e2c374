// SPDX-License-Identifier: Apache-2.0

/// Decimal text that a machine number holds without loss, as almost all numbers are.
enum ShortDecimal {
  case whole(Int)
  /// A value whose shortest decimal form is the text, but for zeros at its end.
  case fraction(Double)

  /// Reads a sign, digits and perhaps a point with digits; `nil` for any other text, and for more
  /// digits than are sure to be kept.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    // Beyond 18 digits an integer might overflow, and no double holds more than 15 for sure.
    guard bytes.count > index, bytes.count <= index + 19 else { return nil }
    var digits = 0
    var mantissa = 0
    var point: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        mantissa = mantissa &* 10 &+ Int(byte) &- 0x30
        digits += 1
      } else if byte == UInt8(ascii: "."), point == nil, digits > 0 {
        point = digits
      } else {
        return nil
      }
      index += 1
    }
    guard let point else {
      guard digits <= 18 else { return nil }
      // An integer has no negative zero.
      self =
        isNegative && mantissa == 0
        ? .fraction(-0.0) : .whole(isNegative ? -mantissa : mantissa)
      return
    }
    guard digits <= 15, digits > point else { return nil }
    // Both are exact in a double, so the quotient is the double nearest to the decimal.
    let value = Double(mantissa) / Self.powers[digits - point]
    self = .fraction(isNegative ? -value : value)
  }

  /// The value, to the nearest that a machine holds.
  var double: Double {
    switch self {
    case .whole(let number): Double(number)
    case .fraction(let number): number
    }
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
