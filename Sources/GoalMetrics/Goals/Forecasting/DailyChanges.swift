// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What each day added to a goal's value.
struct DailyChanges {
  /// The day of the first change.
  private(set) var firstDay: CivilDay
  /// The changes in order of days; `nil` where a day's is not known.
  private(set) var values: [Double?]
  /// How many of the days have values of their own in the data.
  private(set) var daysWithValues: Int

  /// The last day whose change is known.
  var lastDay: CivilDay { firstDay.advanced(by: values.count - 1) }

  /// The changes on some days; those outside of what is known are left out.
  subscript(range: DayRange) -> [Double?] {
    guard range.overlaps(firstDay...lastDay) else { return [] }
    let range = range.clamped(to: firstDay...lastDay)
    let start = firstDay.distance(to: range.lowerBound)
    return Array(values[start..<start + range.dayCount])
  }

  /// Days further back say nothing of the week, nor of a level.
  private static let longest = 400

  /// The days that are looked at for the changes from one day to another.
  static func range(upTo last: CivilDay, since first: CivilDay) -> DayRange {
    min(first, last).advanced(by: -longest)...last
  }

  /// The days without rows of their own of which nobody knows what they brought: those that rows
  /// about several days are about, and those of which files have nothing.
  static func daysUnknown(
    of metric: Metric, in observations: ObservationSet, where filter: ObservationFilter,
    _ range: DayRange
  ) -> Set<CivilDay> {
    var days = observations.daysOfSpans(filter, in: range)
    for gap in observations.gaps.days(lackedBy: metric, where: filter, in: range) {
      days.formUnion(gap)
    }
    return days
  }

  /// Takes the sums of days, the first one on a day; `nil` where none has a value.
  ///
  /// - Parameters:
  ///   - sums: The sums.
  ///   - start: The day of the first one.
  ///   - covered: The days without rows of their own of which nobody knows what they brought.
  init?(
    _ sums: [(value: Double?, lacksValues: Bool)], from start: CivilDay,
    besides covered: Set<CivilDay>
  ) {
    guard let first = sums.firstIndex(where: { $0.value != nil }),
      let last = sums.lastIndex(where: { $0.value != nil })
    else { return nil }
    let firstDay = start.advanced(by: first)
    values = sums[first...last].enumerated().map { offset, day in
      // A day without a row brought nothing; one without any value brought nobody knows what, and
      // so did one of a month that has a row as a whole. Of a day with some, they are what the goal
      // counts.
      day.value
        ?? (day.lacksValues || covered.contains(firstDay.advanced(by: offset)) ? nil : 0)
    }
    self.firstDay = firstDay
    daysWithValues = sums.count { $0.value != nil }
  }

  /// Takes changes as they are, the first one on a day.
  init(_ values: [Double?], from first: CivilDay, daysWithValues: Int) {
    self.values = values
    self.daysWithValues = daysWithValues
    firstDay = first
  }

  init?(
    levelsOf measure: MeasureID, _ observations: ObservationSet, _ filter: ObservationFilter,
    _ range: DayRange
  ) {
    var pages: [[String?]: [CivilDay: Double]] = [:]
    for table in observations.tables {
      guard let column = table.column(of: measure) else { continue }
      for row in table.rows(filter, in: range) where !column[row].isNaN {
        let page = [table.value(of: .network, row: row), table.value(of: .page, row: row)]
        pages[page, default: [:]][table.days[row]] = column[row]
      }
    }
    var changes: [CivilDay: Double] = [:]
    var daysWithValues: Set<CivilDay> = []
    for levels in pages.values {
      let days = levels.keys.sorted()
      for (before, day) in zip(days, days.dropFirst()) {
        guard let from = levels[before], let to = levels[day] else { continue }
        // What came between two readings came evenly.
        let length = before.distance(to: day)
        for step in 1...length {
          changes[before.advanced(by: step), default: 0] += (to - from) / Double(length)
        }
        daysWithValues.insert(day)
      }
    }
    guard let first = changes.keys.min(), let last = changes.keys.max() else { return nil }
    firstDay = first
    values = (first...last).map { changes[$0] }
    self.daysWithValues = daysWithValues.count
  }
}
