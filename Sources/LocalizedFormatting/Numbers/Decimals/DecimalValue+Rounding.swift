// SPDX-License-Identifier: Apache-2.0

extension DecimalValue {
  /// Where what is rounded away lies between two neighbours.
  enum Remainder {
    case nothing, belowHalf, half, aboveHalf
  }

  /// Rounds to a multiple of 10^`place`.
  @inline(__always)
  mutating func round(to place: Int, _ mode: NumberStyle.RoundingMode) {
    guard place > exponent, digits != 0 else { return }
    let dropped = place - exponent
    let remainder: Remainder
    if dropped > 19 {
      digits = 0
      remainder = .belowHalf
    } else {
      let unit = PowersOfTen.integer(dropped)
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: unit)
      // Halving the unit cannot overflow, as doubling the rest could.
      let half = unit / 2
      remainder =
        rest == 0 ? .nothing : rest < half ? .belowHalf : rest == half ? .half : .aboveHalf
      digits = quotient
    }
    exponent = place
    if Self.roundsUp(remainder, isNegative: isNegative, isOdd: digits & 1 == 1, mode) {
      digits += 1
    }
  }

  /// Tells whether a magnitude grows when it is rounded.
  @inline(__always)
  static func roundsUp(
    _ remainder: Remainder, isNegative: Bool, isOdd: Bool, _ mode: NumberStyle.RoundingMode
  ) -> Bool {
    switch remainder {
    case .nothing: return false
    case .belowHalf, .aboveHalf, .half: break
    }
    switch mode {
    case .ceil: return !isNegative
    case .floor: return isNegative
    case .expand: return true
    case .trunc: return false
    case .halfExpand: return remainder != .belowHalf
    case .halfTrunc: return remainder == .aboveHalf
    case .halfEven: return remainder == .aboveHalf || (remainder == .half && isOdd)
    case .halfCeil: return remainder == .aboveHalf || (remainder == .half && !isNegative)
    case .halfFloor: return remainder == .aboveHalf || (remainder == .half && isNegative)
    }
  }

  /// Drops zeros at the end, but keeps the value a multiple of 10^`place`.
  @inline(__always)
  mutating func dropZeros(downTo place: Int) {
    while exponent < place {
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: 10)
      guard rest == 0 else { return }
      digits = quotient
      exponent += 1
    }
  }
}
