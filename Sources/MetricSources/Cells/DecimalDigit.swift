// SPDX-License-Identifier: Apache-2.0

/// A digit of any script's decimal system.
struct DecimalDigit: Hashable {
  /// The value, 0–9.
  let value: UInt8

  /// The zero of its system, by which systems are told apart.
  let zero: UInt32

  /// The digit in ASCII.
  var ascii: UInt8 { UInt8(ascii: "0") + value }

  /// Tells whether it is one of 0-9.
  var isASCII: Bool { zero == 0x30 }

  /// Reads a scalar; `nil` when it is no decimal digit.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // ASCII, Arabic-Indic, Persian, Devanagari and Bengali need no look at Unicode's tables.
    case 0x30...0x39: zero = 0x30
    case ..<0x80: return nil
    case 0x0660...0x0669: zero = 0x0660
    case 0x06F0...0x06F9: zero = 0x06F0
    case 0x0966...0x096F: zero = 0x0966
    case 0x09E6...0x09EF: zero = 0x09E6
    default:
      guard scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue, 0...9 ~= value
      else { return nil }
      // Unicode promises that the ten digits of a system follow one another.
      zero = scalar.value - UInt32(value)
    }
    value = UInt8(scalar.value - zero)
  }
}
