// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// How much more than a day a row is about.
struct RowSpan: Hashable {
  /// How many days it has, from 2 to 511.
  let dayCount: Int16

  static let week = RowSpan(bits: 7)
  /// A month of which nobody knows how long it is.
  static let month = RowSpan(bits: 30)

  /// The span of so many days; `nil` of one.
  init?(dayCount: Int) {
    guard dayCount > 1 else { return nil }
    self.dayCount = Int16(min(dayCount, 1 << Self.bitCount - 1))
  }

  /// The month of the Gregorian calendar that begins on a day, or ends on it; as long as months are
  /// where it does neither.
  init(ofMonthAt day: CivilDay, _ end: PeriodDay?) {
    guard let days = MonthlyRows.month(of: day),
      day == (end == .last ? days.upperBound : days.lowerBound)
    else {
      self = .month
      return
    }
    dayCount = Int16(days.dayCount)
  }

  /// How many bits tell it.
  static let bitCount = 9

  fileprivate init(bits: Int16) { dayCount = bits }
}

extension RowKey {
  /// Notes how much a row is about, behind the bits of so many measures.
  func insert(_ span: RowSpan, behind measureCount: Int) {
    for bit in 0..<RowSpan.bitCount where span.dayCount >> Int16(bit) & 1 == 1 {
      insert(measureCount + bit)
    }
  }

  /// How much a row is about; `nil` of a day.
  func span(behind measureCount: Int) -> RowSpan? {
    let bits = (0..<RowSpan.bitCount).reduce(Int16(0)) { bits, bit in
      bits | (has(measureCount + bit) ? 1 << Int16(bit) : 0)
    }
    return bits == 0 ? nil : RowSpan(bits: bits)
  }
}
