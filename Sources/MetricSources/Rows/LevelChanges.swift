// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// How a level goes from day to day: followers change by little, and what was gained on a day does not
/// stay near what was gained on the day before.
struct LevelChanges {
  /// Whether it goes up and down as no level does.
  private(set) var areWild = false

  /// Of a few nobody knows.
  private static let stepsNeeded = 5
  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000

  /// Looks at a measure of a table.
  init(of measure: MeasureID, in table: ObservationTable) {
    guard table.count <= Self.rowLimit, let column = table.column(of: measure) else { return }
    let dimensions = [Dimension.network, .page].compactMap(table.column)
    var last: [[Int32]: Double] = [:]
    var steps = 0
    var falls = 0
    var leaps = 0
    for row in table.days.indices.sorted(by: { table.days[$0] < table.days[$1] }) {
      guard !column[row].isNaN else { continue }
      let subject = dimensions.map { $0.codes[row] }
      defer { last[subject] = column[row] }
      guard let before = last[subject] else { continue }
      steps += 1
      if column[row] < before { falls += 1 }
      if abs(column[row] - before) > 0.2 * max(before, column[row]) { leaps += 1 }
    }
    areWild = steps >= Self.stepsNeeded && falls * 4 >= steps && leaps * 2 >= steps
  }
}
