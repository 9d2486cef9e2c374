// SPDX-License-Identifier: Apache-2.0

/// Day numbers of the Solar Hijri calendar by its 33-year cycle.
///
/// The cycle gives the official new years of 1206–1498; outside them it is not used.
enum PersianArithmetic {
  static var years: ClosedRange<Int> { 1206...1498 }
  static var dayNumbers: ClosedRange<Int> { -52_150...54_865 }

  /// 1 Farvardin of the year 1, as a count from 1970-01-01.
  private static var epoch: Int { -492_268 }
  /// The days of the first half year, whose months have 31.
  private static var firstHalf: UInt32 { 186 }

  static func isLeapYear(_ year: Int) -> Bool { (25 * year + 11) % 33 < 8 }

  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    month <= 6 ? 31 : month < 12 || isLeapYear(year) ? 30 : 29
  }

  @inline(__always)
  static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= 29 || day <= daysInMonth(month, ofYear: year)
    else { return nil }
    let months = month &- 1
    let daysBefore = 30 &* months &+ min(months, 6)
    return epoch &+ Int(daysBeforeYear(UInt32(truncatingIfNeeded: year))) &+ daysBefore &+ day &- 1
  }

  /// Counts from the epoch: 365 a year, and `(8 * year + 21) / 33` leap days.
  private static func daysBeforeYear(_ year: UInt32) -> UInt32 { (12_053 &* year &- 12_024) / 33 }

  @inline(__always)
  static func date(ofDay number: Int) -> CalendarFields {
    let elapsed = UInt32(truncatingIfNeeded: number &- epoch)
    // The last year with no more days before it than this: `daysBeforeYear`, solved for the year.
    let year = (33 &* elapsed &+ 3) / 12_053 &+ 1
    let dayOfYear = elapsed &- daysBeforeYear(year)
    let isLate = dayOfYear >= firstHalf
    let dayOfHalf = isLate ? dayOfYear &- firstHalf : dayOfYear
    let months = isLate ? dayOfHalf / 30 : dayOfHalf / 31
    let daysBefore = isLate ? months &* 30 : months &* 31
    return (Int(year), Int(months) &+ (isLate ? 7 : 1), Int(dayOfHalf &- daysBefore) &+ 1)
  }
}
