// SPDX-License-Identifier: Apache-2.0

/// Day numbers of the proleptic Gregorian calendar.
enum GregorianArithmetic {
  static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func firstDay(ofMonth month: Int, year: Int) -> Int {
    // Years are counted from March, so that the leap day comes last.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * marchMonth + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    // Eras first: a day that no calendar reaches is still written in messages.
    let eras = number / 146_097
    let rest = number % 146_097 + 719_468
    let era = eras + rest / 146_097
    let dayOfEra = rest % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
