// SPDX-License-Identifier: Apache-2.0

/// Day numbers of the Bangla calendar as Bangladesh's Bangla Academy has set it.
///
/// A year begins on 14 April, and its leap day comes with the Gregorian one. The rule of 1987 has
/// five months of 31 days; that of 2019, in force from 1426, has six, and a shorter Falgun.
enum BanglaArithmetic {
  /// From the year in which the rule of 1987 began.
  static var years: ClosedRange<Int> { 1394...1999 }
  static var dayNumbers: ClosedRange<Int> { 6312...227_649 }

  /// What a Bangla year lacks to the Gregorian year in which it begins.
  private static var offset: Int { 593 }
  /// The days from 1 March to 14 April.
  private static var newYear: Int { 44 }

  static func isLeapYear(_ year: Int) -> Bool {
    GregorianArithmetic.isLeapYear(year &+ offset &+ 1)
  }

  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    let long = longMonths(in: year)
    if month <= long { return 31 }
    return month == 11 ? 35 - long + (isLeapYear(year) ? 1 : 0) : 30
  }

  @inline(__always)
  static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= 29 || day <= daysInMonth(month, ofYear: year)
    else { return nil }
    let start = GregorianArithmetic.firstDay(ofMonth: 3, year: year &+ offset) &+ newYear
    let months = month &- 1
    // Chaitra is counted from the end of the year, so that Falgun takes the leap day.
    let daysBefore =
      month == 12 ? daysBeforeChaitra(in: year) : 30 &* months &+ min(months, longMonths(in: year))
    return start &+ daysBefore &+ day &- 1
  }

  @inline(__always)
  static func date(ofDay number: Int) -> CalendarFields {
    // The Gregorian leap day falls into Falgun: 44 days later, years counted from March have the
    // lengths of Bangla years.
    let (marchYear, count) = GregorianArithmetic.marchYear(ofDay: number &- newYear)
    let (year, dayOfYear) = (marchYear &- offset, Int(count))
    let chaitra = daysBeforeChaitra(in: year)
    if dayOfYear >= chaitra { return (year, 12, dayOfYear &- chaitra &+ 1) }
    let long = longMonths(in: year)
    if dayOfYear < 31 &* long {
      let months = count / 31
      return (year, Int(months) &+ 1, Int(count &- 31 &* months) &+ 1)
    }
    // Falgun may have a 31st day.
    let months = min(Int(UInt32(truncatingIfNeeded: dayOfYear &- long) / 30), 10)
    return (year, months &+ 1, dayOfYear &- 30 &* months &- long &+ 1)
  }

  private static func daysBeforeChaitra(in year: Int) -> Int { isLeapYear(year) ? 336 : 335 }

  private static func longMonths(in year: Int) -> Int { year < 1426 ? 5 : 6 }
}
