// SPDX-License-Identifier: Apache-2.0

extension NumberEngine {
  /// Writes a rounded number; returns false where only ICU knows its text.
  @inline(__always)
  func write(
    _ number: borrowing RoundedNumber, into output: inout UTF8Output
  ) throws(FormattingError) -> Bool {
    guard let digits = digits(of: number), let entry = try affixes(number, digits),
      entry.pointee.isKnown
    else { return false }
    assemble(digits, entry, into: &output)
    return true
  }

  /// What stands around a number.
  func affixes(
    around number: RoundedNumber
  ) throws(FormattingError) -> UnsafeMutablePointer<Affixes>? {
    guard let digits = digits(of: number) else { return nil }
    return try affixes(number, digits)
  }

  @inline(__always)
  private func digits(of number: borrowing RoundedNumber) -> WrittenDigits? {
    var shown = number.value
    shown.exponent -= number.power
    var magnitude = 0
    if plan.needsMagnitude, !shown.isZero { magnitude = shown.magnitude }
    return WrittenDigits(shown, least: plan.leastFraction(magnitude: magnitude))
  }

  @inline(__always)
  private func affixes(
    _ number: borrowing RoundedNumber, _ digits: borrowing WrittenDigits
  ) throws(FormattingError) -> UnsafeMutablePointer<Affixes>? {
    let sign: Affixes.Sign =
      number.value.isZero
      ? (number.value.isNegative ? .negativeZero : .zero)
      : (number.value.isNegative ? .negative : .positive)
    var form = 0
    if hasForms {
      var known: Int?
      if plan.hasWords ? number.power > 0 : powers?.isUniform(number.magnitude) == true {
        known = 5
      } else {
        known = try self.form(of: digits)
      }
      guard let known else { return nil }
      form = known
    }
    let index = affixes.index(magnitude: number.magnitude, form: form, sign: sign)
    if let known = affixes[index] { return known }
    return try learnAffixes(at: index, number, digits, form: form)
  }

  /// Writes digits and what stands around them.
  @inline(__always)
  func assemble(
    _ digits: borrowing WrittenDigits, _ entry: UnsafeMutablePointer<Affixes>,
    into output: inout UTF8Output
  ) {
    let layout = self.layout
    let length =
      entry.pointee.prefixCount + layout.pointee.length(of: digits) + entry.pointee.suffixCount
    if let start = output.claim(length) {
      Self.fill(start + length, layout, digits, entry)
    } else {
      Self.writePart(length, layout, copy digits, entry, into: &output)
    }
  }

  /// Writes as much of a text as fits.
  @inline(never)
  private static func writePart(
    _ length: Int, _ layout: UnsafePointer<DigitLayout>, _ digits: WrittenDigits,
    _ entry: UnsafeMutablePointer<Affixes>, into output: inout UTF8Output
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { buffer in
      guard let start = buffer.baseAddress else { return }
      fill(start + length, layout, digits, entry)
      output.append(UnsafeBufferPointer(start: start, count: length))
    }
  }

  @inline(__always)
  private static func fill(
    _ end: UnsafeMutablePointer<UInt8>, _ layout: UnsafePointer<DigitLayout>,
    _ digits: borrowing WrittenDigits, _ affixes: UnsafeMutablePointer<Affixes>
  ) {
    let digitsEnd = affixes.pointee.writeSuffix(before: end)
    affixes.pointee.writePrefix(before: layout.pointee.write(digits, before: digitsEnd))
  }
}
