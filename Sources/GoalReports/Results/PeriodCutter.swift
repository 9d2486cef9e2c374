// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Finds the periods of a report by period.
struct PeriodCutter {
  /// No more rows than this tell of one period after another; the latest stay.
  static let mostPeriods = 400
  /// How many periods are shown where the report's own is but one of them.
  static let fewPeriods = 12

  let kind: ReportingPeriod.Kind
  let period: ReportingPeriod
  /// The last day that counts.
  let last: CivilDay
  /// The first day of the data.
  let firstOfData: CivilDay?

  /// Cuts the report's period on the boundaries of the calendar.
  ///
  /// Where it is no longer than one step, periods before it that the data has whole come first.
  ///
  /// - Returns: The periods in order of time, and how many before them are left out.
  /// - Throws: `CalendarError` when a period leaves the calendar.
  func periods() throws(CalendarError) -> (told: [PeriodSeries.Period], leftOut: Int) {
    guard last >= period.days.lowerBound else { return ([], 0) }
    var leftOut = 0
    var found = [try ReportingPeriod(containing: period.days.lowerBound, kind, in: calendar)]
    while let end = found.last?.days.upperBound, end < last {
      found.append(try ReportingPeriod(containing: end.advanced(by: 1), kind, in: calendar))
      if found.count > Self.mostPeriods {
        found.removeFirst()
        leftOut += 1
      }
    }
    var first = period.days.lowerBound
    if found.count == 1, leftOut == 0 {
      while found.count < Self.fewPeriods, let earlier = try? found[0].previous(),
        let firstOfData, firstOfData <= earlier.days.lowerBound
      {
        found.insert(earlier, at: 0)
      }
      first = found[0].days.lowerBound
    }
    let told = found.map { whole in
      let days = max(whole.days.lowerBound, first)...min(whole.days.upperBound, last)
      return PeriodSeries.Period(
        days: days, isCut: days != whole.days,
        // What the report's own end cuts off is not to come.
        isUnfinished: last < min(whole.days.upperBound, period.days.upperBound))
    }
    return (told, leftOut)
  }

  private var calendar: CivilCalendar { kind.fiscalYear?.calendar ?? period.calendar }
}
