// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// A header of two rows: the names of networks, each merged over several columns, and below them
/// what the columns count.
struct TwoRowHeader {
  /// The names of the first row beside the day, and those below them.
  let groups: [String]
  let names: [String]

  /// Looks at the names of a header and those of the row below it, from the first column on; `nil`
  /// where that explains the header or is something else.
  init?(_ header: [String], below: [String]) {
    let measures = below.indices.filter { column in
      guard HeaderAliases.isMeasure(below[column]) else { return false }
      let name = header.indices.contains(column) ? header[column] : ""
      return name.isEmpty || NetworkID.isWellKnown(name)
    }
    guard measures.count > 1 else { return nil }
    names = measures.map { below[$0] }
    groups = header.indices.compactMap { column in
      below.indices.contains(column) && !below[column].isEmpty && !header[column].isEmpty
        ? header[column] : nil
    }
    guard !groups.isEmpty else { return nil }
  }
}
