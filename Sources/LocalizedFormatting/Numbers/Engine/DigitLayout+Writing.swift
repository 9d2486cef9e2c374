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
      guard fractionDigits <= 18 else { return nil }
      if digits != 0 {
        if count <= 0 {
          guard count >= -19 else { return nil }
          let (whole, isOver) = digits.multipliedReportingOverflow(
            by: PowersOfTen.integer(-count))
          guard !isOver else { return nil }
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
  init(whole: UInt64, fraction: UInt64, fractionCount: Int) {
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
    // A copy of the loop for each length of a digit, with the length known in it.
    switch digitBytes {
    case 1: write(number, before: end, bytes: 1)
    case 2: write(number, before: end, bytes: 2)
    case 3: write(number, before: end, bytes: 3)
    default: write(number, before: end, bytes: 4)
    }
  }

  @inline(__always)
  private func write(
    _ number: borrowing WrittenDigits, before end: UnsafeMutablePointer<UInt8>, bytes: Int
  ) -> UnsafeMutablePointer<UInt8> {
    var end = end
    if number.fractionCount > 0 {
      var rest = number.fraction
      var left = number.fractionCount
      while left > 0 {
        let quotient = rest / 10
        end = put(rest &- quotient &* 10, before: end, bytes)
        rest = quotient
        left &-= 1
      }
      end = decimal.write(before: end)
    }
    var rest = number.whole
    if number.wholeCount >= leastGrouped {
      var size = primary
      while rest >= PowersOfTen.integer(size) {
        // Whole groups, from the last on. The usual sizes are split off at once, so that their
        // digits need not wait for one another.
        if size == 3 {
          let quotient = rest / 1000
          let three = UInt32(truncatingIfNeeded: rest &- quotient &* 1000)
          let two = three % 100
          end = put(UInt64(two % 10), before: end, bytes)
          end = put(UInt64(two / 10), before: end, bytes)
          end = put(UInt64(three / 100), before: end, bytes)
          rest = quotient
        } else if size == 2 {
          let quotient = rest / 100
          let two = UInt32(truncatingIfNeeded: rest &- quotient &* 100)
          end = put(UInt64(two % 10), before: end, bytes)
          end = put(UInt64(two / 10), before: end, bytes)
          rest = quotient
        } else {
          for _ in 0..<size {
            let quotient = rest / 10
            end = put(rest &- quotient &* 10, before: end, bytes)
            rest = quotient
          }
        }
        end = group.write(before: end)
        size = secondary
      }
    }
    repeat {
      let quotient = rest / 10
      end = put(rest &- quotient &* 10, before: end, bytes)
      rest = quotient
    } while rest != 0
    return end
  }

  @inline(__always)
  private func put(
    _ digit: UInt64, before end: UnsafeMutablePointer<UInt8>, _ bytes: Int
  ) -> UnsafeMutablePointer<UInt8> {
    let code = zero &+ step &* UInt32(truncatingIfNeeded: digit)
    let start = end - bytes
    let raw = UnsafeMutableRawPointer(start)
    switch bytes {
    case 1: start.pointee = UInt8(truncatingIfNeeded: code)
    case 2: raw.storeBytes(of: UInt16(truncatingIfNeeded: code).littleEndian, as: UInt16.self)
    case 3:
      raw.storeBytes(of: UInt16(truncatingIfNeeded: code).littleEndian, as: UInt16.self)
      start[2] = UInt8(truncatingIfNeeded: code >> 16)
    default: raw.storeBytes(of: code.littleEndian, as: UInt32.self)
    }
    return start
  }
}
