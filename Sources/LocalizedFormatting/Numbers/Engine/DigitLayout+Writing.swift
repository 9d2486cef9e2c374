// SPDX-License-Identifier: Apache-2.0

/// A rounded number as the digits that are written.
struct WrittenDigits {
  /// The digits before the decimal sign.
  var whole: UInt64
  /// The digits after it, without zeros in front.
  var fraction: UInt64
  /// How many digits are written after it.
  var fractionCount: Int
  /// How many are written before it.
  var wholeCount: Int

  /// Splits digits × 10^-`fractionCount`; `nil` when they are too many.
  @inline(__always)
  init?(_ value: DecimalValue, least fractionDigits: Int) {
    var digits = value.digits
    var count = -value.exponent
    if count < fractionDigits {
      // Zeros are added: whole numbers first become numbers of `count` fraction digits.
      guard fractionDigits - count <= 19 else { return nil }
      if digits != 0 {
        if count <= 0 {
          let (whole, isOver) = digits.multipliedReportingOverflow(
            by: PowersOfTen.integer(-count))
          guard !isOver, fractionDigits <= 18 else { return nil }
          self.init(whole: whole, fraction: 0, fractionCount: fractionDigits)
          return
        }
        let (product, isOver) = digits.multipliedReportingOverflow(
          by: PowersOfTen.integer(fractionDigits - count))
        guard !isOver else { return nil }
        digits = product
      }
      count = fractionDigits
    }
    guard count <= 18 else { return nil }
    if count == 0 {
      self.init(whole: digits, fraction: 0, fractionCount: 0)
    } else {
      let (whole, fraction) = digits.quotientAndRemainder(dividingBy: PowersOfTen.integer(count))
      self.init(whole: whole, fraction: fraction, fractionCount: count)
    }
  }

  @inline(__always)
  private init(whole: UInt64, fraction: UInt64, fractionCount: Int) {
    self.whole = whole
    self.fraction = fraction
    self.fractionCount = fractionCount
    wholeCount = PowersOfTen.digitCount(of: whole)
  }
}

extension DigitLayout {
  /// The bytes that digits take with their marks.
  @inline(__always)
  func length(of number: borrowing WrittenDigits) -> Int {
    var length = (number.wholeCount + number.fractionCount) * digitBytes
    if number.fractionCount > 0 { length += decimal.count }
    if number.wholeCount >= leastGrouped {
      length += ((number.wholeCount - primary - 1) / secondary + 1) * group.count
    }
    return length
  }

  /// Writes digits so that they end at a place, which has room for them before it.
  ///
  /// - Returns: Where the digits begin.
  @inline(__always)
  func write(
    _ number: borrowing WrittenDigits, before end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var end = end
    if number.fractionCount > 0 {
      var rest = number.fraction
      for _ in 0..<number.fractionCount {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        rest = quotient
        end = put(digit, before: end)
      }
      end = decimal.write(before: end)
    }
    var rest = number.whole
    if number.wholeCount >= leastGrouped {
      var left = primary
      while true {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        rest = quotient
        end = put(digit, before: end)
        if rest == 0 { break }
        left -= 1
        if left == 0 {
          end = group.write(before: end)
          left = secondary
        }
      }
    } else {
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        rest = quotient
        end = put(digit, before: end)
      } while rest != 0
    }
    return end
  }

  @inline(__always)
  private func put(
    _ digit: UInt64, before end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let code = zero &+ step &* UInt32(truncatingIfNeeded: digit)
    let start = end - digitBytes
    start[0] = UInt8(truncatingIfNeeded: code)
    if digitBytes > 1 {
      start[1] = UInt8(truncatingIfNeeded: code >> 8)
      if digitBytes > 2 {
        start[2] = UInt8(truncatingIfNeeded: code >> 16)
        if digitBytes > 3 { start[3] = UInt8(truncatingIfNeeded: code >> 24) }
      }
    }
    return start
  }
}
