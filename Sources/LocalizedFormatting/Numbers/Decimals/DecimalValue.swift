// SPDX-License-Identifier: Apache-2.0

/// A decimal number: `digits` × 10^`exponent`, with a sign that zero keeps.
struct DecimalValue: Hashable, Sendable {
  var isNegative: Bool
  var digits: UInt64
  var exponent: Int

  @inline(__always)
  init(isNegative: Bool, digits: UInt64, exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  @inline(__always)
  init(_ value: Int) {
    self.init(isNegative: value < 0, digits: UInt64(value.magnitude), exponent: 0)
  }

  /// Reads ASCII decimal text that `DecimalText.isDecimal` accepts; `nil` when it has more
  /// digits than fit.
  init?(_ text: some Collection<UInt8>) {
    self.init(isNegative: false, digits: 0, exponent: 0)
    var isFraction = false
    var pendingZeros = 0
    var rest = text[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0"):
        // Zeros count once a digit follows them.
        if digits == 0 { if isFraction { exponent -= 1 } } else { pendingZeros += 1 }
        if isFraction, digits != 0 { exponent -= 1 }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        if isFraction { exponent -= 1 }
        guard pendingZeros < 19 else { return nil }
        let (shifted, isOver) = digits.multipliedReportingOverflow(
          by: PowersOfTen.integer(pendingZeros + 1))
        let (sum, isAlsoOver) = shifted.addingReportingOverflow(UInt64(byte - 48))
        guard !isOver, !isAlsoOver, sum < 10_000_000_000_000_000_000 else { return nil }
        digits = sum
        pendingZeros = 0
      default:
        // The exponent mark: what follows is an integer of at most four digits.
        var written = 0
        var isDown = false
        for byte in rest {
          if byte == UInt8(ascii: "-") { isDown = true }
          if (48...57).contains(byte) { written = written * 10 + Int(byte - 48) }
        }
        exponent += isDown ? -written : written
        rest = rest[rest.endIndex...]
      }
    }
    if digits == 0 { exponent = 0 } else { exponent += pendingZeros }
  }

  /// Reads decimal text of any length; of digits that do not fit, only that they are there counts,
  /// so that the value can be rounded.
  init(leading text: some Collection<UInt8>) {
    if let value = DecimalValue(text) {
      self = value
      return
    }
    var kept: [UInt8] = []
    var digits = 0
    var dropped = 0
    var isRest = false
    var isFraction = false
    let mark = text.firstIndex { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    for byte in text[..<(mark ?? text.endIndex)] {
      guard (48...57).contains(byte) else {
        if byte == UInt8(ascii: ".") { isFraction = true }
        if dropped == 0 || byte == UInt8(ascii: "-") { kept.append(byte) }
        continue
      }
      if digits > 0 || byte != 48 { digits += 1 }
      if digits <= 17 {
        kept.append(byte)
      } else {
        if byte != 48 { isRest = true }
        if !isFraction { dropped += 1 }
      }
    }
    if let mark { kept += text[mark...] }
    var value = DecimalValue(kept) ?? DecimalValue(0)
    value.exponent += dropped
    if isRest {
      value.digits = value.digits * 10 + 1
      value.exponent -= 1
    }
    self = value
  }

  var isZero: Bool { digits == 0 }

  /// The power of ten of the first digit; meaningless for zero.
  @inline(__always)
  var magnitude: Int { PowersOfTen.digitCount(of: digits) - 1 + exponent }

  /// The number as text that ICU reads, such as `-12e-3`.
  var text: String { "\(isNegative ? "-" : "")\(digits)e\(exponent)" }
}
