// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting

/// A day or a moment, read from text such as `2026-11-22` or `2026-11-22T15:21:00+06:00`.
struct MomentText {
  /// The year as it is written.
  let year: Int
  /// The day as it is written.
  let day: CivilDay
  /// The second of that day as it is written; `nil` for a day alone.
  let second: Int?
  /// The milliseconds after that second.
  private(set) var millisecond = 0
  /// The offset from UTC in seconds, if it is written.
  let offset: Int?

  /// Reads ASCII text; `nil` for any other than a day or moment that exists.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = Cursor(bytes: bytes)
    guard let year = rest.number(4), rest.take("-"), let month = rest.number(2), rest.take("-"),
      let day = rest.number(2),
      let civil = try? CivilCalendar.gregorian.day(year: year, month: month, day: day)
    else { return nil }
    self.year = year
    self.day = civil
    guard !rest.isAtEnd else {
      second = nil
      offset = nil
      return
    }
    guard rest.take("T") || rest.take("t") || rest.take(" "),
      let hour = rest.number(2), hour < 24, rest.take(":"), let minute = rest.number(2),
      minute < 60
    else { return nil }
    var second = hour * 3600 + minute * 60
    if rest.take(":") {
      guard let seconds = rest.number(2), seconds < 60 else { return nil }
      second += seconds
      if rest.take(".") {
        guard let thousandths = rest.thousandths() else { return nil }
        millisecond = thousandths
      }
    }
    self.second = second
    guard let offset = rest.offset() else { return nil }
    self.offset = offset.seconds
    guard rest.isAtEnd else { return nil }
  }

  /// Reads text as the bytes are read.
  init?(_ text: String) {
    var text = text
    guard let read = text.withUTF8({ MomentText($0) }) else { return nil }
    self = read
  }

  /// The second as the clocks that it was written by count them, from 1970-01-01 00:00 there;
  /// `nil` for a day alone.
  var localSecond: Int? { second.map { day.number * 86_400 + $0 } }

  /// Seconds since 1970-01-01 00:00 UTC; `nil` without a time or its offset.
  var universalSecond: Int? {
    guard let localSecond, let offset else { return nil }
    return localSecond - offset
  }

  /// Whether text begins as a day is written, whether or not the day exists.
  static func isWritten(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = Cursor(bytes: bytes)
      guard rest.number(4) != nil, rest.take("-"), rest.number(2) != nil, rest.take("-"),
        rest.number(2) != nil
      else { return false }
      return rest.number(1) == nil
    }
  }

  private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(_ digits: Int) -> Int? {
      guard index + digits <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<index + digits] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      index += digits
      return value
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
      index += 1
      return true
    }

    /// Reads the digits after a decimal point, of which three count.
    mutating func thousandths() -> Int? {
      let start = index
      var value = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        if index < start + 3 { value = value * 10 + Int(bytes[index]) - 0x30 }
        index += 1
      }
      guard index > start else { return nil }
      for _ in index - start..<max(3, index - start) { value *= 10 }
      return value
    }

    /// Reads `Z`, `+06:00` or `+0600`; no seconds when there is no offset.
    mutating func offset() -> (seconds: Int?, Void)? {
      if isAtEnd { return (nil, ()) }
      if take("Z") || take("z") { return (0, ()) }
      let isWest = take("-")
      guard isWest || take("+"), let hours = number(2), hours < 24 else { return nil }
      _ = take(":")
      guard let minutes = number(2), minutes < 60 else { return nil }
      let seconds = hours * 3600 + minutes * 60
      return (isWest ? -seconds : seconds, ())
    }
  }
}
