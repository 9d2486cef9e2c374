// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Finds days at the end of a table that most likely have not come yet: who lays out a table for a
/// month fills it with zeros.
struct DaysAhead {
  /// The first of them.
  let first: CivilDay
  /// The rows of them.
  let rows: [Int]
  /// The levels that fall to nothing on them, as nobody loses all followers overnight.
  let levels: Set<MeasureID>

  /// Two days without anything are a weekend.
  private static let daysNeeded = 3
  /// So many times as long as any time without anything before it.
  private static let factor = 3
  /// Larger tables are not laid out by hand.
  private static let rowLimit = 20_000

  /// Looks at a table; `nil` where there are none.
  init?(in table: ObservationTable) {
    guard table.count <= Self.rowLimit, !table.dimensions.contains(.postID) else { return nil }
    let columns = table.measures.compactMap { id in table.column(of: id).map { (id, $0) } }
    // Most tables end with a day that has something.
    guard let last = table.days.max(),
      !columns.contains(where: { _, column in
        column.indices.contains { table.days[$0] == last && column[$0] != 0 && !column[$0].isNaN }
      })
    else { return nil }
    let days = Dictionary(grouping: table.days.indices) { table.days[$0] }
    var run = 0
    var longest = 0
    var hasValues = false
    var first: CivilDay?
    for day in days.keys.sorted() {
      let values = columns.flatMap { _, column in days[day, default: []].map { column[$0] } }
      let isNothing = values.allSatisfy { $0.isNaN || $0 == 0 } && values.contains(0)
      guard isNothing else {
        if hasValues { longest = max(longest, run) }
        hasValues = true
        run = 0
        first = nil
        continue
      }
      run += 1
      if first == nil { first = day }
    }
    guard hasValues, let first, run >= max(Self.daysNeeded, longest * Self.factor) else {
      return nil
    }
    self.first = first
    let rows = table.days.indices.filter { table.days[$0] >= first }
    self.rows = rows
    levels = Set(
      columns.filter { id, column in
        Measure.named(id).aggregation == .stock && rows.contains { column[$0] == 0 }
      }.map(\.0))
  }
}
