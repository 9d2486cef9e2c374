// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Rows of a table whose dates are all of one weekday, such as Mondays, and whose values another file
/// has for the seven days from then on, or up to then: rows of weeks, though they are dated by a day.
struct WeekSums {
  /// The rows of weeks that the other file has days of.
  private(set) var rows: [Int] = []

  private static let weeksNeeded = 3
  private static let bitsNeeded = 10.0
  /// Larger tables are not kept by hand.
  private static let rowLimit = 10_000

  /// Whether all rows of a table are dated by one weekday, on several weeks.
  static func mayBeWeeks(_ table: ObservationTable) -> Bool {
    guard table.spans.isEmpty, let first = table.days.first, table.count <= rowLimit else {
      return false
    }
    var weeks: Set<CivilDay> = []
    for day in table.days {
      guard first.distance(to: day) % 7 == 0 else { return false }
      weeks.insert(day)
    }
    return weeks.count >= weeksNeeded
  }

  /// Compares rows dated by one weekday with the days of another file; both by network where both name
  /// it.
  init(_ weeks: SubjectDays, _ days: SubjectDays) {
    let measures = weeks.measures.enumerated().compactMap { place, id -> (own: Int, other: Int)? in
      let declared = Measure.named(id)
      guard declared.addsUp, declared.aggregation != .uniqueSum else { return nil }
      return days.measures.firstIndex(of: id).map { (place, $0) }
    }
    let subjects = weeks.placesOfSubjects(in: days)
    for offsets in [0...6, -6...0] where rows.isEmpty {
      var alike: Set<Int> = []
      var comparedCount = 0
      var bits = 0.0
      for (own, other) in measures {
        var distinct: Set<Double> = []
        for (key, place) in weeks.keys.enumerated() {
          let value = weeks.sum(of: own, at: key)
          guard let subject = subjects[place.subject], !value.isNaN, value != 0 else { continue }
          let values = offsets.compactMap { offset in
            days.sum(of: other, on: place.day.advanced(by: offset), ofSubject: subject)
          }
          // The sum of one day is that day.
          guard values.count > 1 else { continue }
          comparedCount += 1
          guard abs(values.reduce(0, +) - value) <= max(0.005, value.magnitude * 1e-6) else {
            continue
          }
          alike.insert(key)
          if distinct.insert(value).inserted { bits += value.bitsOfAmount }
        }
      }
      let weekCount = Set(alike.map { weeks.keys[$0].day }).count
      guard weekCount >= Self.weeksNeeded, bits >= Self.bitsNeeded,
        alike.count * 2 * measures.count > comparedCount
      else { continue }
      rows = weeks.keysOfRows.indices.filter { alike.contains(weeks.keysOfRows[$0]) }
    }
  }
}
