// SPDX-License-Identifier: Apache-2.0

extension DecimalValue {
  /// The shortest decimal that reads back as a finite value.
  init(shortest value: Double) {
    let isNegative = value.sign == .minus
    let size = value.magnitude
    if size < 0x1p53, Double(UInt64(size)) == size {
      self.init(isNegative: isNegative, digits: UInt64(size), exponent: 0)
      return
    }
    if size < 1e9 {
      // A decimal of at most fifteen digits that reads back is the shortest: no other one of
      // fifteen digits is so close. Dividing two exact doubles rounds as reading text does.
      for power in 1...6 {
        let digits = UInt64(size * PowersOfTen.double(power) + 0.5)
        if digits < 1_000_000_000_000_000, Double(digits) / PowersOfTen.double(power) == size {
          self.init(isNegative: isNegative, digits: digits, exponent: -power)
          return
        }
      }
    }
    // `description` is the shortest text, of at most 17 digits.
    guard let read = DecimalValue(value.description.utf8) else {
      fatalError("a double has more than nineteen digits: \(value)")
    }
    self = read
  }

  /// The power of ten of the first digit of a value's shortest decimal; `nil` outside 1e-7…1e22.
  @inline(__always)
  static func magnitude(of size: Double) -> Int? {
    guard size >= 1e-7, size < 1e22 else { return nil }
    if size >= 1 {
      // From the exponent of two to that of ten; one too small at most.
      var power = (Int(size.exponent) * 1233) >> 12
      if size >= PowersOfTen.double(power + 1) { power += 1 }
      return power
    }
    // The double nearest to a power of ten is where decimals from that power on begin.
    if size >= 0.1 { return -1 }
    if size >= 0.01 { return -2 }
    if size >= 0.001 { return -3 }
    if size >= 1e-4 { return -4 }
    if size >= 1e-5 { return -5 }
    return size >= 1e-6 ? -6 : -7
  }

  /// Rounds a finite value's shortest decimal to a multiple of 10^`place`.
  ///
  /// The decimal itself is not made where comparing doubles proves the result: a decimal of at
  /// most fifteen digits lies below, at or above the shortest decimal of a value as its own
  /// double lies below, at or above the value.
  @inline(__always)
  init(
    rounding value: Double, to place: Int, _ mode: NumberStyle.RoundingMode
  ) {
    let isNegative = value.sign == .minus
    let size = value.magnitude
    if size < 0x1p53 {
      let whole = UInt64(size)
      if Double(whole) == size {
        self.init(isNegative: isNegative, digits: whole, exponent: 0)
        round(to: place, mode)
        return
      }
    }
    if place <= 0, place >= -21, size < 1e14 {
      let scaled = size * PowersOfTen.double(-place)
      if scaled < 1e14 {
        self.init(isNegative: isNegative, digits: UInt64(scaled), exponent: place)
        settle(scaled - Double(digits), size, mode)
        return
      }
    } else if place > 0, place <= 20, size < 1e22 {
      let scaled = size / PowersOfTen.double(place)
      if scaled < 1e14 {
        self.init(isNegative: isNegative, digits: UInt64(scaled), exponent: place)
        settle(scaled - Double(digits), size, mode)
        return
      }
    }
    self.init(shortest: value)
    round(to: place, mode)
  }

  /// Decides what to do with a rest whose last bits may be wrong.
  @inline(__always)
  private mutating func settle(
    _ rest: Double, _ size: Double, _ mode: NumberStyle.RoundingMode
  ) {
    // Below 1e14 a multiplication is off by less than 1/64, and the shortest decimal by as much.
    let margin = 0.0625
    var remainder: Remainder
    if rest > margin, rest < 0.5 - margin {
      remainder = .belowHalf
    } else if rest > 0.5 + margin, rest < 1 - margin {
      remainder = .aboveHalf
    } else {
      // Near a neighbour or halfway: compare with that decimal's own double.
      if rest > 0.75 { digits += 1 }
      let isHalfway = rest > 0.25 && rest < 0.75
      let candidate =
        isHalfway
        ? Self.double(digits * 10 + 5, exponent - 1) : Self.double(digits, exponent)
      if isHalfway {
        remainder = size == candidate ? .half : size < candidate ? .belowHalf : .aboveHalf
      } else if size == candidate {
        remainder = .nothing
      } else if size > candidate {
        remainder = .belowHalf
      } else {
        digits -= 1
        remainder = .aboveHalf
      }
    }
    if Self.roundsUp(remainder, isNegative: isNegative, isOdd: digits & 1 == 1, mode) {
      digits += 1
    }
  }

  /// The double nearest to a decimal of at most fifteen digits.
  @inline(__always)
  private static func double(_ digits: UInt64, _ exponent: Int) -> Double {
    exponent < 0
      ? Double(digits) / PowersOfTen.double(-exponent)
      : Double(digits) * PowersOfTen.double(exponent)
  }
}
