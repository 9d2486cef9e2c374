// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// How ICU lays out the digits of a number in a locale: which they are and what stands between.
///
/// It is read off a number that ICU wrote.
struct DigitLayout: Hashable, Sendable {
  /// The bytes of each digit, one to four.
  var digitBytes: Int
  /// The bytes of zero, the first in the lowest byte; the other digits differ in the last byte.
  var zero: UInt32
  /// One in the last byte of a digit.
  var step: UInt32
  /// The mark before the fraction.
  var decimal: ShortBytes
  /// The mark between groups.
  var group: ShortBytes
  /// The digits of the last group; 0 where digits are not grouped.
  var primary: Int
  /// The digits of the other groups.
  var secondary: Int
  /// The digits from which on numbers are grouped.
  var leastGrouped: Int

  /// Reads the layout of a locale's digits; `nil` for digits that are no row of ten.
  init?(digits: [Character]) {
    let codes = digits.map { Array(String($0).utf8) }
    guard codes.count == 10, let first = codes.first, (1...4).contains(first.count) else {
      return nil
    }
    digitBytes = first.count
    let last = 8 * (first.count - 1)
    zero = first.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    step = 1 << UInt32(last)
    for (value, code) in codes.enumerated() {
      let bytes = code.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard code.count == first.count, bytes == zero + step * UInt32(value) else { return nil }
    }
    decimal = ShortBytes()
    group = ShortBytes()
    primary = 0
    secondary = 0
    leastGrouped = .max
  }

  /// Learns the marks from what ICU writes.
  ///
  /// - Parameter write: Writes a number with one fraction digit.
  /// - Returns: Whether the texts could be explained.
  /// - Throws: The error of `write`.
  mutating func learn(
    _ write: (String) throws(FormattingError) -> String
  ) throws(FormattingError) -> Bool {
    let sample = "1234567890123456.5"
    guard let runs = runs(of: sample, in: try write(sample)), runs.count >= 2,
      runs.last?.digits == 1, let mark = runs.last?.mark
    else { return false }
    decimal = mark
    let whole = runs.dropLast()
    if whole.count > 1 {
      group = whole[1].mark
      primary = whole[whole.count - 1].digits
      secondary = whole[whole.count - 2].digits
      guard (1...4).contains(primary), whole.count == 2 || (1...4).contains(secondary),
        whole.dropFirst().allSatisfy({ $0.mark == group }), group != decimal,
        whole[0].digits <= secondary,
        whole.dropFirst().dropLast().allSatisfy({ $0.digits == secondary })
      else { return false }
      leastGrouped = 0
      for digits in (primary + 1)...(primary + 3) where leastGrouped == 0 {
        let number = String("1234567890".prefix(digits)) + ".5"
        guard let runs = self.runs(of: number, in: try write(number)) else { return false }
        if runs.count > 2 { leastGrouped = digits }
      }
      return leastGrouped != 0
    }
    return true
  }

  private struct Run {
    /// What stands before the digits; nothing for the first run.
    var mark: ShortBytes
    var digits: Int
  }

  /// Splits a text into runs of digits; `nil` unless its digits are those of the number.
  private func runs(of number: String, in text: String) -> [Run]? {
    var expected = number.utf8.filter { $0 != UInt8(ascii: ".") }[...]
    var runs: [Run] = []
    var between: [UInt8] = []
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      if let next = expected.first, starts(with: next - 48, bytes[place...]) {
        expected = expected.dropFirst()
        if runs.isEmpty || !between.isEmpty {
          guard let mark = ShortBytes(runs.isEmpty ? [] : between) else { return nil }
          runs.append(Run(mark: mark, digits: 1))
        } else {
          runs[runs.count - 1].digits += 1
        }
        between = []
        place += digitBytes
      } else {
        // What follows the last digit is an affix.
        if (0...9).contains(where: { starts(with: $0, bytes[place...]) }) { return nil }
        between.append(bytes[place])
        place += 1
      }
    }
    return expected.isEmpty ? runs : nil
  }

  private func starts(with digit: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
    let code = zero + step * UInt32(digit)
    guard bytes.count >= digitBytes else { return false }
    return (0..<digitBytes).allSatisfy {
      bytes[bytes.startIndex + $0] == UInt8(truncatingIfNeeded: code >> (8 * UInt32($0)))
    }
  }
}

/// At most eight bytes, kept in a word.
struct ShortBytes: Hashable, Sendable {
  private(set) var count = 0
  private var word: UInt64 = 0

  /// No bytes.
  init() {}

  init?(_ bytes: [UInt8]) {
    guard bytes.count <= 8 else { return nil }
    count = bytes.count
    word = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The bytes.
  var bytes: [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
  }

  /// Writes the bytes so that they end at a place, and returns where they begin.
  @inline(__always)
  func write(before end: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var end = end
    if count == 1 {
      end -= 1
      end.pointee = UInt8(truncatingIfNeeded: word)
      return end
    }
    if count == 2 {
      end -= 2
      end[0] = UInt8(truncatingIfNeeded: word)
      end[1] = UInt8(truncatingIfNeeded: word >> 8)
      return end
    }
    var rest = word << (8 * UInt64((8 - count) & 7))
    var left = count
    while left > 0 {
      end -= 1
      end.pointee = UInt8(truncatingIfNeeded: rest >> 56)
      rest <<= 8
      left -= 1
    }
    return end
  }
}

extension Digits {
  /// The digits of a locale by ICU's name.
  static func zeroToNine(_ icuName: String) throws(FormattingError) -> [Character] {
    Array(try icuText { cicu_locale_digits(icuName, $0, $1, nil, 0) })
  }
}
