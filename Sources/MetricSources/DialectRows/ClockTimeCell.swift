// SPDX-License-Identifier: Apache-2.0

/// A cell that is a date and a time of day behind it, as `06/29/2026 15:21` or
/// `2015-09-30 18:42 +0000`, cut in two: dates repeat themselves, and moments do not.
struct ClockTimeCell {
  /// The date.
  let date: UnsafeBufferPointer<UInt8>
  /// The second of the day on the clock that the cell tells.
  let secondOfDay: Int
  /// Whether the clock is that of UTC for sure; else the cell does not say which it is.
  let isUTC: Bool

  /// Cuts a cell; `nil` where the time is written in any other way.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard let colon = cell.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var start = colon
    var hour = 0
    while start > 0, colon - start < 3, let digit = Self.digit(cell[start - 1]) {
      start -= 1
      hour += digit * (colon - start == 1 ? 1 : 10)
    }
    guard 1...2 ~= colon - start, start > 1, hour < 24, Self.separates(cell[start - 1]),
      let minute = Self.pair(cell, at: colon + 1), minute < 60
    else { return nil }
    var end = colon + 3
    var second = 0
    if end < cell.count, cell[end] == UInt8(ascii: ":") {
      guard let pair = Self.pair(cell, at: end + 1), pair < 60 else { return nil }
      second = pair
      end += 3
    }
    switch cell.count - end {
    case 0: isUTC = false
    case 1 where cell[end] == UInt8(ascii: "Z"): isUTC = true
    case 6 where cell[end...].elementsEqual(" +0000".utf8): isUTC = true
    case 5 where cell[end...].elementsEqual("+0000".utf8): isUTC = true
    default: return nil
    }
    var dateEnd = start - 1
    while dateEnd > 0, cell[dateEnd - 1] == UInt8(ascii: " ") { dateEnd -= 1 }
    guard dateEnd > 0, Self.digit(cell[dateEnd - 1]) != nil else { return nil }
    date = UnsafeBufferPointer(rebasing: cell[..<dateEnd])
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T")
  }

  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int(value) : nil
  }

  private static func pair(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + 1 < cell.count, let ten = digit(cell[index]), let one = digit(cell[index + 1])
    else { return nil }
    return ten * 10 + one
  }
}
