// SPDX-License-Identifier: Apache-2.0

internal import CICU

extension NumberEngine {
  /// A number rounded as its style asks, and the word it is counted in.
  struct RoundedNumber {
    var value: DecimalValue
    /// The power of ten of the word; 0 for none.
    var power: Int
    /// Which magnitude's affixes it has.
    var magnitude: Int
  }

  // MARK: Writing

  /// Writes a value, rounded on its shortest decimal form.
  @inline(__always)
  func write(
    _ value: Double, into output: inout UTF8Output
  ) throws(FormattingError) {
    if isReady, value.isFinite, let rounded = try round(value),
      try write(rounded, into: &output)
    {
      return
    }
    try writeSlowly(value, into: &output)
  }

  @inline(never)
  private func writeSlowly(
    _ value: Double, into output: inout UTF8Output
  ) throws(FormattingError) {
    guard plan.correction == nil, plan.money == nil else {
      return try writeSlowly(DecimalText.shortest(value), into: &output)
    }
    if try prepare(), value.isFinite, let rounded = try round(value),
      try write(rounded, into: &output)
    {
      return
    }
    let format = try icu().format
    // NaN has a sign that nobody means.
    let plain = value.isNaN ? Double.nan : value
    try output.append { cicu_number_format_double(format, plain, $0, $1) }
  }

  /// Writes a whole number.
  @inline(__always)
  func write(
    _ value: Int, into output: inout UTF8Output
  ) throws(FormattingError) {
    if isReady, plan.plainFraction >= 0 {
      // Nothing to round: only zeros may follow.
      let digits = WrittenDigits(
        whole: UInt64(value.magnitude), fraction: 0, fractionCount: plan.plainFraction)
      let sign: Affixes.Sign = value == 0 ? .zero : value < 0 ? .negative : .positive
      if let around = affixes[sign.rawValue], around.pointee.isKnown {
        assemble(digits, around, into: &output)
        return
      }
    }
    if isReady, let rounded = try round(DecimalValue(value)),
      try write(rounded, into: &output)
    {
      return
    }
    try writeSlowly(String(value), into: &output)
  }

  /// Writes a number given as valid decimal text, `NaN` or `Infinity`.
  @inline(never)
  func writeSlowly(
    _ text: String, into output: inout UTF8Output, byICU: Bool = false
  ) throws(FormattingError) {
    let isNumber = text.utf8.contains { (48...57).contains($0) }
    if !byICU, try prepare(), isNumber, let value = DecimalValue(text.utf8),
      let rounded = try round(value), try write(rounded, into: &output)
    {
      return
    }
    guard plan.correction != nil || plan.money != nil else {
      let format = try icu().format
      var text = text
      try output.append { place, room in
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            cicu_number_format_decimal(format, $0.baseAddress, Int32($0.count), place, room)
          }
        }
      }
      return
    }
    output.append(try correctedText(text, isNumber: isNumber))
  }

  /// The digits that a finite value is written with; `nil` where only ICU knows.
  @inline(__always)
  func writtenDigits(of value: Double) throws(FormattingError) -> WrittenDigits? {
    guard plan.writesItself, let rounded = try round(value) else { return nil }
    var magnitude = 0
    if plan.needsMagnitude, !rounded.value.isZero { magnitude = rounded.value.magnitude }
    return WrittenDigits(rounded.value, least: plan.leastFraction(magnitude: magnitude))
  }

  /// Writes a value into memory of a caller's, and returns the bytes that the text has.
  @inline(__always)
  func write(
    _ value: Double, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try write(value, into: &output)
    return output.count
  }

  /// Writes a whole number likewise.
  @inline(__always)
  func write(
    _ value: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try write(value, into: &output)
    return output.count
  }

  // MARK: Rounding

  @inline(__always)
  func round(_ value: Double) throws(FormattingError) -> RoundedNumber? {
    let size = value.magnitude
    var magnitude = 0
    var power = 0
    if plan.needsMagnitude, size != 0 {
      guard let found = DecimalValue.magnitude(of: size) else { return nil }
      magnitude = found + plan.scale
      guard let known = try self.power(of: magnitude) else { return nil }
      power = known
    }
    let place = plan.place(magnitude: magnitude, power: power) - plan.scale
    var rounded = DecimalValue(rounding: value, to: place, plan.mode)
    rounded.exponent += plan.scale
    return try finish(rounded, magnitude: magnitude, power: power)
  }

  @inline(__always)
  func round(_ value: DecimalValue) throws(FormattingError) -> RoundedNumber? {
    var rounded = value
    rounded.exponent += plan.scale
    var magnitude = 0
    var power = 0
    if plan.needsMagnitude, !value.isZero {
      magnitude = rounded.magnitude
      guard let known = try self.power(of: magnitude) else { return nil }
      power = known
    }
    rounded.round(to: plan.place(magnitude: magnitude, power: power), plan.mode)
    return try finish(rounded, magnitude: magnitude, power: power)
  }

  @inline(__always)
  private func finish(
    _ rounded: DecimalValue, magnitude: Int, power: Int
  ) throws(FormattingError) -> RoundedNumber? {
    var result = RoundedNumber(value: rounded, power: power, magnitude: 0)
    guard plan.needsMagnitude else {
      result.value.dropZeros(downTo: -plan.leastFraction(magnitude: 0))
      return result
    }
    var written = power
    if !rounded.isZero {
      written = rounded.magnitude
      // 999,999 becomes a million once it is rounded.
      if written != magnitude {
        guard let known = try self.power(of: written) else { return nil }
        result.power = known
      }
    }
    result.value.dropZeros(
      downTo: result.power - plan.leastFraction(magnitude: written - result.power))
    result.magnitude = plan.isCompact ? max(0, written) : 0
    return result
  }

  /// The power of ten that numbers of a magnitude are counted in; `nil` where only ICU knows.
  @inline(__always)
  private func power(of magnitude: Int) throws(FormattingError) -> Int? {
    guard let powers, magnitude > 0 else { return 0 }
    guard magnitude < Self.magnitudes else { return nil }
    var power = powers[magnitude]
    if power == MagnitudePowers.unknown { power = try learnPower(of: magnitude) }
    return power == MagnitudePowers.onlyICU ? nil : power
  }
}
