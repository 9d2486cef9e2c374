// SPDX-License-Identifier: Apache-2.0

import CICU
import CivilCalendars
import LocalizedFormatting

/// Numbers in an order that looks random and is the same in every run; the seed is the test's.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int((state >> 11) % count)
  }
}

/// What ICU writes when it is asked directly.
enum ICUOracle {
  /// A date format of ICU's own, for one thread.
  final class Dates {
    private let handle: OpaquePointer

    init?(_ locale: String, pattern: String, zone: String) {
      var error: Int32 = 0
      guard let handle = cicu_dates_open_pattern(locale, pattern, zone, &error) else { return nil }
      self.handle = handle
    }

    deinit { cicu_dates_close(handle) }

    func format(second: Int) -> String {
      ICUOracle.text { cicu_dates_format(handle, Double(second) * 1000, $0, $1) }
    }

    /// The pattern of styles from 0 (full) to 3 (short), or -1 for none.
    static func pattern(_ locale: String, date: Int32, time: Int32) -> String {
      var error: Int32 = 0
      guard let handle = cicu_dates_open(locale, date, time, "Etc/UTC", &error) else { return "" }
      defer { cicu_dates_close(handle) }
      return ICUOracle.text { cicu_dates_pattern(handle, $0, $1) }
    }
  }

  /// ICU's name of a locale with one of its two calendars.
  static func name(_ tag: String, _ calendar: CivilCalendar) -> String {
    tag.replacing("-", with: "_") + "@calendar="
      + (calendar == .persian ? "persian" : "gregorian")
  }

  static func pattern(_ locale: String, skeleton: String) -> String {
    var error: Int32 = 0
    guard let patterns = cicu_date_patterns_open(locale, &error) else { return "" }
    defer { cicu_date_patterns_close(patterns) }
    return text { cicu_date_patterns_best(patterns, skeleton, $0, $1) }
  }

  static func interval(_ locale: String, skeleton: String, _ range: DayRange) -> String {
    var fields = [cicu_date_field](repeating: cicu_date_field(), count: 32)
    var count: Int32 = 0
    let day = 86_400_000.0
    return text {
      cicu_date_interval(
        locale, skeleton, "Etc/UTC", Double(range.lowerBound.number) * day,
        Double(range.upperBound.number) * day, $0, $1, &fields, 32, &count)
    }
  }

  static func text(_ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBufferPointer { write($0.baseAddress, 4096) }
    guard length >= 0 else { return "ICU error \(-length)" }
    return String(
      decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
