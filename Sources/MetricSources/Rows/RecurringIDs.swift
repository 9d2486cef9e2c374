// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Rows of a generic file with the id of a post that an earlier row has: all of them are added.
struct RecurringIDs {
  /// How many rows have the id of an earlier one.
  let count: Int
  /// The lines of the first such row and of the one before it with its id.
  let first: Int
  let second: Int
  /// Whether two rows with an id agree in day and all dimensions, too, so that one of them most
  /// likely is a later count of the other.
  let areOfOneDay: Bool

  /// Of more rows nobody goes through what is told of single ones.
  private static let rowLimit = 200_000

  /// Looks at the rows of a table; `nil` where each id is that of one row.
  init?(_ table: ObservationTable) {
    guard let ids = table.column(of: .postID) else { return nil }
    let rowCount = ids.codes.count { $0 != DimensionColumn.noValue }
    guard rowCount > ids.values.count else { return nil }
    var lineOfID = [Int](repeating: 0, count: ids.values.count)
    var pair: (first: Int, second: Int)?
    for (row, id) in ids.codes.enumerated() where id != DimensionColumn.noValue {
      let known = lineOfID[Int(id)]
      if known > 0, pair == nil { pair = (known, table.lines[row]) }
      lineOfID[Int(id)] = table.lines[row]
    }
    guard let pair else { return nil }
    count = rowCount - ids.values.count
    (first, second) = pair
    let others = table.dimensions.filter { $0 != .postID }.compactMap(table.column)
    guard rowCount <= Self.rowLimit else {
      areOfOneDay = false
      return
    }
    var seen: Set<Int> = []
    areOfOneDay = ids.codes.indices.contains { row in
      guard ids.codes[row] != DimensionColumn.noValue else { return false }
      var hasher = Hasher()
      hasher.combine(ids.codes[row])
      hasher.combine(table.days[row])
      for column in others { hasher.combine(column.codes[row]) }
      return !seen.insert(hasher.finalize()).inserted
    }
  }
}
