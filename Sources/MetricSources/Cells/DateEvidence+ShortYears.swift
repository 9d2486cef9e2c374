// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Where dates of three short numbers have their year.
extension DateEvidence {
  /// Whether the last of three short numbers is the year: where all dates have the same there, and
  /// different ones before it, where the middle one can be a day only, for nobody writes the year
  /// first and the month last, or where no other place fits the dates of several years.
  var shortNumbersEndWithYears: Bool {
    let firsts = Set(shortNumbers.map(\.first))
    let seconds = Set(shortNumbers.map(\.second))
    switch Set(shortNumbers.map(\.year)).count {
    case 0: return false
    case 1:
      let isMonthFirst = seconds.contains { $0 > 12 } && firsts.allSatisfy { 1...12 ~= $0 }
      return isMonthFirst || firsts.count > 1 && (firsts.count > 2 || seconds.count > 1)
    default: return yearsOfDates.last > 1 && yearsOfDates.first == 0
    }
  }

  /// Whether dates of three short numbers begin with their year.
  func beginsWithShortYears(_ dates: DateTextReader) -> Bool {
    let calendar = dates.calendar?.identifier ?? .gregorian
    guard calendar != .gregorian else {
      // Of one year nobody knows: `26/3/1` may be a day of March.
      return dates.order == nil && dates.usualCalendar?.identifier ?? .gregorian == .gregorian
        && yearsOfDates.first > 1 && yearsOfDates.last == 0
    }
    func isYear(_ number: Int) -> Bool {
      DateTextReader.recentYear(number, in: calendar) != nil
    }
    let firsts = shortNumbers.count { isYear($0.first) && !isYear($0.year) }
    let lasts = shortNumbers.count { !isYear($0.first) && isYear($0.year) }
    if firsts != lasts { return firsts > lasts }
    // Of years there are fewer than of days.
    return dates.order == nil
      && Set(shortNumbers.map(\.first)).count < Set(shortNumbers.map(\.year)).count
  }

  /// How many Gregorian years the dates have that begin or end with them; 0 where not all can.
  ///
  /// Where all can do both, the place is that of fewer numbers: of years there are fewer than of
  /// days.
  private var yearsOfDates: (first: Int, last: Int) {
    func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      DateReader.recentYears.contains(2000 + year)
        && (try? CivilCalendar.gregorian.day(year: 2000 + year, month: month, day: day)) != nil
    }
    let dates = shortNumbers + withShortEnds
    func years(_ place: KeyPath<Numbers, Int>, _ fits: (Numbers) -> Bool) -> Int {
      guard dates.allSatisfy(fits) else { return 0 }
      let years = Set(dates.map { $0[keyPath: place] })
      // Data goes on from one year to the next.
      return (years.max() ?? 0) - (years.min() ?? 0) < years.count ? years.count : 0
    }
    let first = years(\.first) { isDay($0.first, $0.second, $0.year) }
    let dayFirst = years(\.year) { isDay($0.year, $0.second, $0.first) }
    let last = max(dayFirst, years(\.year) { isDay($0.year, $0.first, $0.second) })
    guard first > 0, last > 0, first != last else { return (first, last) }
    return first < last ? (first, 0) : (0, last)
  }
}
