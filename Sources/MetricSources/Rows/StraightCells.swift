// SPDX-License-Identifier: Apache-2.0

/// Reads cells from their bytes in place, eight at a time.
///
/// Behind the last row of a chunk there are a line end and more bytes than are read at a time.
/// What a cell needs more for than is done here is left to the readers of any cell.
struct StraightCells {
  let delimiter: UInt8
  private let delimiters: UInt64
  private let allowsPoint: Bool
  /// Whether numbers in quotes are read otherwise than those without, and so not here.
  let leavesQuotedNumbers: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(delimiter: UInt8, _ numbers: NumberReaders) {
    self.delimiter = delimiter
    delimiters = Self.ones &* UInt64(delimiter)
    allowsPoint = numbers.bare.decimalSeparator != .comma
    leavesQuotedNumbers = !numbers.readAlike
  }

  /// Tells whether a cell ends before a byte.
  @inline(__always)
  func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  @inline(__always)
  private func word(at start: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// Finds the delimiter or line end after an unquoted cell.
  @inline(__always)
  func end(of start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    next(from: start, delimiters) { endsCell($0) }
  }

  /// Finds the next byte that is wanted: one that fills `pattern`, or a control.
  @inline(__always)
  private func next(
    from start: UnsafePointer<UInt8>, _ pattern: UInt64, where isWanted: (UInt8) -> Bool
  ) -> UnsafePointer<UInt8> {
    var cursor = start
    while true {
      let word = word(at: cursor)
      // The lowest bit set is right: what is wrongly set by a borrow lies above it.
      let difference = word ^ pattern
      let isInPattern = (difference &- Self.ones) & ~difference
      let isControl = (word &- Self.ones &* 14) & ~word
      let found = (isInPattern | isControl) & Self.highs
      guard found != 0 else {
        cursor += 8
        continue
      }
      cursor += found.trailingZeroBitCount >> 3
      if isWanted(cursor.pointee) { return cursor }
      cursor += 1
    }
  }

  /// Finds the quote that closes a cell, given the byte after the one that opens it.
  ///
  /// - Returns: `nil` where there is none on the line, or the cell has quotes in it.
  func closingQuote(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var cursor = start
    while cursor.pointee != UInt8(ascii: "\"") {
      if cursor.pointee.isLineBreak { return nil }
      cursor += 1
    }
    return endsCell(cursor[1]) ? cursor : nil
  }

  private static let quotes = ones &* UInt64(UInt8(ascii: "\""))

  /// Finds the end of a quoted cell of which nothing is needed, across lines and inner quotes.
  @inline(never)
  func quotedEnd(
    of start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, _ lines: inout Int
  ) -> UnsafePointer<UInt8>? {
    var cursor = start + 1
    while cursor < end {
      cursor = next(from: cursor, Self.quotes) { $0 == UInt8(ascii: "\"") || $0.isLineBreak }
      guard cursor < end else { return nil }
      let byte = cursor.pointee
      if byte == UInt8(ascii: "\"") {
        guard cursor[1] == UInt8(ascii: "\"") else { break }
        cursor += 1
      } else if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && cursor[1] != UInt8(ascii: "\n")
      {
        lines += 1
      }
      cursor += 1
    }
    guard cursor < end, endsCell(cursor[1]) else { return nil }
    return cursor + 1
  }

  /// How many digits come first in a word, and the values of its bytes.
  @inline(__always)
  private func digits(of word: UInt64) -> (values: UInt64, count: Int) {
    let values = word ^ 0x3030_3030_3030_3030
    // A byte above 9 sets its high bit; a carry out of it changes only bytes above the lowest.
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & Self.highs
    return (values, others.trailingZeroBitCount >> 3)
  }

  /// The number that the first values of a word make, one to eight of them.
  @inline(__always)
  private func number(_ values: UInt64, _ count: Int) -> Int64 {
    number(values &<< UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }

  /// The number that eight digits make, of which the first stands lowest in a word.
  @inline(__always)
  private func number(_ digits: UInt64) -> Int64 {
    // Pairs, fours and eight are put together.
    var number = digits
    number = (number &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
    number = (number &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    number = (number &* 42_949_672_960_001) >> 32
    return Int64(truncatingIfNeeded: number)
  }

  /// Reads up to eight digits, and nothing else, whose end is known.
  ///
  /// - Parameters:
  ///   - start: The text of the cell.
  ///   - count: How many bytes it has; none make zero.
  /// - Returns: The number in millionths; `nil` of all others.
  @inline(__always)
  func wholeMillionths(at start: UnsafePointer<UInt8>, count: Int) -> Int64? {
    guard count <= 8 else { return nil }
    let unused = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let values = (word(at: start) ^ 0x3030_3030_3030_3030) << unused
    return areDigits(values) ? number(values) &* Millionths.one : nil
  }

  /// Reads a number of up to eight digits, perhaps with a point, whose end is known.
  ///
  /// - Parameters:
  ///   - start: The text of the cell.
  ///   - count: How many bytes it has; none make zero.
  ///   - isAmbiguous: Whether `10.000` may mean ten thousand.
  /// - Returns: The number in millionths; `nil` of all others.
  @inline(__always)
  func millionths(at start: UnsafePointer<UInt8>, count: Int, isAmbiguous: Bool) -> Int64? {
    guard count <= 8 else { return nil }
    // The text moves to the top of a word, so that zeros lead.
    let unused = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let word = word(at: start)
    let values = (word ^ 0x3030_3030_3030_3030) << unused
    if areDigits(values) { return number(values) &* Millionths.one }
    // A byte of zeros, and none else, has its high bit left.
    let points = (word << unused) ^ 0x2E2E_2E2E_2E2E_2E2E
    let others = ((points & ~Self.highs) &+ ~Self.highs) | points | ~Self.highs
    let decimals = (~others).leadingZeroBitCount &>> 3
    guard allowsPoint, !isAmbiguous, decimals > 0, decimals < count &- 1 else { return nil }
    // What stands before the point takes its place.
    let fraction = UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- decimals &* 8)
    let digits = (values & fraction) | ((values &<< 8) & ~fraction)
    guard areDigits(digits) else { return nil }
    return number(digits) &* powerOfTen(6 &- decimals)
  }

  /// Whether all bytes are at most 9.
  @inline(__always)
  private func areDigits(_ values: UInt64) -> Bool {
    ((values &+ 0x7676_7676_7676_7676) | values) & Self.highs == 0
  }

  /// Reads a number of any length that may have a sign, a point and quotes.
  ///
  /// - Parameters:
  ///   - start: The cell, with its quotes.
  ///   - isAmbiguous: Whether `10.000` may mean ten thousand.
  /// - Returns: The number in millionths and where the cell ends; `nil` of other cells and of
  ///   numbers that are large or have more than six decimals.
  @inline(never)
  func otherMillionths(
    at start: UnsafePointer<UInt8>, isAmbiguous: Bool
  ) -> (units: Int64, end: UnsafePointer<UInt8>)? {
    var cursor = start
    let isQuoted = cursor.pointee == UInt8(ascii: "\"")
    if isQuoted { cursor += 1 }
    let isNegative = cursor.pointee == UInt8(ascii: "-")
    if isNegative { cursor += 1 }
    let first = cursor.pointee
    let (values, firstCount) = digits(of: word(at: cursor))
    var count = firstCount
    guard count > 0 else { return nil }
    var units = number(values, count)
    cursor += count
    if count == 8 {
      let more = digits(of: word(at: cursor))
      guard more.count <= 2 else { return nil }
      if more.count > 0 {
        units = units &* powerOfTen(more.count) &+ number(more.values, more.count)
      }
      cursor += more.count
      guard units <= 9_000_000_000 else { return nil }
      count += more.count
    }
    units &*= Millionths.one
    if cursor.pointee == UInt8(ascii: ".") {
      let (values, fractionCount) = digits(of: word(at: cursor + 1))
      guard allowsPoint, fractionCount > 0, fractionCount <= 6 else { return nil }
      if isAmbiguous, fractionCount == 3, count <= 3, first != UInt8(ascii: "0") { return nil }
      cursor += 1 + fractionCount
      units &+= number(values, fractionCount) &* powerOfTen(6 - fractionCount)
    }
    if isQuoted {
      guard cursor.pointee == UInt8(ascii: "\"") else { return nil }
      cursor += 1
    }
    guard endsCell(cursor.pointee) else { return nil }
    return (isNegative ? -units : units, cursor)
  }

  /// Ten to the power of up to five.
  @inline(__always)
  private func powerOfTen(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    default: 100_000
    }
  }
}
