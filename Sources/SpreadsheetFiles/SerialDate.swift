// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// A number of days as spreadsheets count them, from the end of 1899 or from 1904.
struct SerialDate {
  /// Whether day 0 is 1904-01-01.
  let startsIn1904: Bool

  /// The day and, where asked for, the time of a number; `nil` beyond the days of spreadsheets.
  func text(_ serial: Double, withTime: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = (serial * 86_400).rounded()
    let whole = (seconds / 86_400).rounded(.down)
    var days = Int(whole)
    if startsIn1904 {
      days -= 24_107
    } else {
      // Spreadsheets count a 29 February 1900 that never was.
      days -= days < 60 ? 25_568 : 25_569
    }
    let day = CivilDay(number: days).description
    let rest = Int(seconds - whole * 86_400)
    guard withTime, rest > 0 else { return day }
    return day + " " + Self.padded(rest / 3600) + Self.minutes(rest)
  }

  /// A length of time or a time of the day in hours, minutes and seconds.
  static func time(_ days: Double) -> String {
    let seconds = Int((abs(days) * 86_400).rounded().clamped(to: 0...1e12))
    return (days < 0 ? "-" : "") + "\(seconds / 3600)" + minutes(seconds)
  }

  private static func minutes(_ seconds: Int) -> String {
    ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
