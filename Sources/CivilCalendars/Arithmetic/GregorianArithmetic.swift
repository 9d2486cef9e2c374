// SPDX-License-Identifier: Apache-2.0

/// Day numbers of the proleptic Gregorian calendar.
///
/// - SeeAlso: Neri and Schneider, "Euclidean affine functions and their application to calendar
///   algorithms", 2023, for the constants that stand in for divisions.
enum GregorianArithmetic {
  static var years: ClosedRange<Int> { 1...9999 }
  static var dayNumbers: ClosedRange<Int> { -719_162...2_932_896 }

  /// The days from 1 March of the year 0 to 1970-01-01.
  private static var epoch: Int { 719_468 }
  /// The days of 400 years, after which the calendar repeats.
  private static var daysOfEra: Int { 146_097 }

  static func isLeapYear(_ year: Int) -> Bool {
    year % (year % 100 == 0 ? 400 : 4) == 0
  }

  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    // From August on, it is the even months that are long.
    month == 2 ? (isLeapYear(year) ? 29 : 28) : 30 | (month ^ (month >> 3))
  }

  @inline(__always)
  static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= 28 || day <= daysInMonth(month, ofYear: year)
    else { return nil }
    return firstDay(ofMonth: month, year: year) &+ day &- 1
  }

  /// Returns the first day of a month of a year from 1 on.
  @inline(__always)
  static func firstDay(ofMonth month: Int, year: Int) -> Int {
    // Years are counted from March, so that the leap day comes last.
    let isEarly = month <= 2
    let marchYear = UInt32(truncatingIfNeeded: isEarly ? year &- 1 : year)
    let marchMonth = UInt32(truncatingIfNeeded: isEarly ? month &+ 12 : month)
    let century = marchYear / 100
    let daysBefore = 1461 &* marchYear / 4 &- century &+ century / 4
    return Int(daysBefore &+ (979 &* marchMonth &- 2919) / 32) &- epoch
  }

  @inline(__always)
  static func date(ofDay number: Int) -> CalendarFields {
    let (marchYear, dayOfYear) = marchYear(ofDay: number)
    let scaled = 2141 &* dayOfYear &+ 197_913
    let isEarly = dayOfYear >= 306
    let month = Int(scaled >> 16)
    return (
      isEarly ? marchYear &+ 1 : marchYear, isEarly ? month &- 12 : month,
      Int((scaled & 0xFFFF) / 2141) &+ 1
    )
  }

  /// Finds the year counted from March that has a day, and how many of its days come before.
  @inline(__always)
  static func marchYear(ofDay number: Int) -> (year: Int, dayOfYear: UInt32) {
    let quarters = UInt32(truncatingIfNeeded: number &+ epoch) &* 4 &+ 3
    let century = quarters / 146_097
    let scaled = UInt64(quarters % 146_097 | 3) &* 2_939_745
    let dayOfYear = UInt32(truncatingIfNeeded: scaled) / 2_939_745 / 4
    return (Int(100 &* century) &+ Int(scaled >> 32), dayOfYear)
  }

  /// Returns the date of a day that the calendar may not reach, for messages.
  static func date(ofAnyDay number: Int) -> CalendarFields {
    var era = number / daysOfEra
    var dayOfEra = number % daysOfEra
    if dayOfEra < 0 { (era, dayOfEra) = (era - 1, dayOfEra + daysOfEra) }
    let date = date(ofDay: dayOfEra)
    return (date.year + 400 * era, date.month, date.day)
  }
}
