// SPDX-License-Identifier: Apache-2.0

/// Day numbers of the Solar Hijri calendar by its 33-year cycle.
///
/// The cycle gives the official new years of 1206–1498; outside them it is not used.
enum PersianArithmetic {
  /// The day before 1 Farvardin of the year 1, as a count from 1970-01-01.
  private static let epoch = -492_269

  static func isLeapYear(_ year: Int) -> Bool { (25 * year + 11) % 33 < 8 }

  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 1...6: 31
    case 7...11: 30
    default: isLeapYear(year) ? 30 : 29
    }
  }

  static func firstDay(ofMonth month: Int, year: Int) -> Int {
    let daysBefore = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
    return epoch + 1 + 365 * (year - 1) + (8 * year + 21) / 33 + daysBefore
  }

  static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let elapsed = number - epoch - 1
    var year = (33 * elapsed + 3) / 12_053 + 1
    if firstDay(ofMonth: 1, year: year) > number { year -= 1 }
    if firstDay(ofMonth: 1, year: year + 1) <= number { year += 1 }
    let dayOfYear = number - firstDay(ofMonth: 1, year: year)
    let month = dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 6) / 30 + 1
    return (year, month, number - firstDay(ofMonth: month, year: year) + 1)
  }
}
