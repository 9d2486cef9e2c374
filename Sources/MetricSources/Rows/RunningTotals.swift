// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Finds columns of a generic file that most likely have what has come up to each day, and not what
/// came on it.
///
/// What comes day by day goes up and down; who keeps a running total in a table adds it up again by
/// adding its rows.
struct RunningTotals {
  /// The measures, in the order of columns.
  private(set) var measures: [MeasureID] = []
  /// On how many days the longest of them goes on.
  private(set) var dayCount = 0

  /// On fewer days numbers may well go up by chance.
  private static let daysNeeded = 14
  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000

  /// Looks at a table.
  init(in table: ObservationTable) {
    guard (Self.daysNeeded...Self.rowLimit).contains(table.sourceRowCount),
      !table.dimensions.contains(.postID)
    else { return }
    let dimensions = table.dimensions.compactMap(table.column)
    var subjects: [[Int32]: [Int]] = [:]
    for row in 0..<table.count {
      subjects[dimensions.map { $0.codes[row] }, default: []].append(row)
    }
    for subject in subjects.keys {
      subjects[subject]?.sort { table.days[$0] < table.days[$1] }
    }
    for measure in table.measures where Measure.named(measure).addsUp {
      guard let column = table.column(of: measure) else { continue }
      let days = subjects.values.map { Self.days(of: $0, column, table) }
      guard !days.isEmpty, days.allSatisfy({ $0 >= Self.daysNeeded }) else { continue }
      measures.append(measure)
      dayCount = max(dayCount, days.max() ?? 0)
    }
  }

  /// On how many days the values of some rows, in order of days, never fall and mostly rise; 0 where
  /// they do fall.
  private static func days(of rows: [Int], _ column: [Double], _ table: ObservationTable) -> Int {
    let rows = rows.filter { !column[$0].isNaN }
    var rises = 0
    for (before, row) in zip(rows, rows.dropFirst()) {
      guard table.days[before] < table.days[row], column[before] <= column[row] else { return 0 }
      if column[before] < column[row] { rises += 1 }
    }
    return rises * 10 >= rows.count * 7 ? rows.count : 0
  }
}
