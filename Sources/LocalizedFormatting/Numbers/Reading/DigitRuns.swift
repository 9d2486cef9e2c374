// SPDX-License-Identifier: Apache-2.0

/// The digits of a number while it is read, and the marks between them.
struct DigitRuns {
  /// What a mark does by itself, whatever the locale.
  enum Mark: Hashable {
    case point, comma, arabicDecimal, arabicGroup, apostrophe, space
  }

  private(set) var digits: UInt64 = 0
  /// All digits, and those that do not fit into `digits`.
  private(set) var count = 0
  private(set) var hasMore = false
  /// The zero of the digits; a number has digits of one system.
  private var zero: UInt32 = 0

  private(set) var first: Mark?
  private(set) var firstCount = 0
  /// A mark of another kind, after which nothing but digits may follow.
  private(set) var second: Mark?

  private var run = 0
  private var leading = 0
  private var startsWithZero = false
  private var areTwos = true
  private var areThrees = true
  private var lastGroup = 0
  private var isBroken = false

  /// Takes a digit; false for one of another system than those before.
  @inline(__always)
  mutating func take(_ digit: UInt32, zero: UInt32) -> Bool {
    if count == 0 {
      self.zero = zero
      startsWithZero = digit == 0
    } else if self.zero != zero {
      return false
    }
    count += 1
    run += 1
    if digits >= 1_000_000_000_000_000_000 {
      hasMore = true
    } else {
      digits = digits &* 10 &+ UInt64(digit)
    }
    return true
  }

  /// Takes a mark that stands between digits.
  @inline(__always)
  mutating func take(_ mark: Mark) {
    if let first {
      if second != nil {
        isBroken = true
      } else if mark == first {
        firstCount += 1
        if run != 2 { areTwos = false }
        if run != 3 { areThrees = false }
      } else {
        second = mark
        lastGroup = run
      }
    } else {
      first = mark
      firstCount = 1
      leading = run
    }
    run = 0
  }

  /// How a number's marks are read.
  enum Reading {
    /// The digits after the decimal sign.
    case fraction(Int)
    /// Two numbers are meant by such a text, or one that the locale writes otherwise.
    case ambiguous
    /// No number is written so.
    case malformed
  }

  /// Whether the first kind of mark stands where groups of a lakh or of thousands end.
  private func isGrouped(last: Int) -> Bool {
    guard last == 3, (1...3).contains(leading) else { return false }
    return firstCount == 1 || areThrees || (areTwos && leading <= 2)
  }

  /// Reads the marks as readers of a locale would.
  func reading(decimal: Mark, group: Mark?) -> Reading {
    guard !isBroken else { return .malformed }
    guard let first else { return .fraction(0) }
    if let second {
      guard isGrouped(last: lastGroup), first != .arabicDecimal, second != .arabicGroup,
        second != .apostrophe, second != .space
      else { return .malformed }
      // A locale's own marks in each other's place may mean anything.
      return second == group || first == decimal ? .ambiguous : .fraction(run)
    }
    if firstCount > 1 {
      guard isGrouped(last: run), first != decimal, first != .arabicDecimal else {
        return .malformed
      }
      return .fraction(0)
    }
    switch first {
    case .arabicDecimal: return .fraction(run)
    case .arabicGroup, .apostrophe, .space: return isGrouped(last: run) ? .fraction(0) : .malformed
    case _ where first == decimal: return .fraction(run)
    case _ where first == group: return isGrouped(last: run) ? .fraction(0) : .ambiguous
    case .point, .comma:
      return isGrouped(last: run) && !startsWithZero ? .ambiguous : .fraction(run)
    }
  }
}
