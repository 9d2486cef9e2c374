// SPDX-License-Identifier: Apache-2.0

/// How a row that may be a total is like what others come to.
struct TotalLikeness {
  /// Whether these are several rows; one other row has the same as the total of one part does.
  var isOfSeveral: Bool
  /// How many bits its values take that are so.
  var bits: Double

  /// So many different ones do not agree by chance.
  fileprivate static let valuesNeeded = 3
  /// Fewer do not where they are large, or several of a row.
  fileprivate static let bitsNeeded = 7.0
  /// Each row is compared with several sums, one of which a small number is likely to be; and where
  /// some rows are like none, others may be so by chance.
  fileprivate static let bitsByChance = 3.0
}

extension [TotalLikeness?] {
  /// Whether the rows of a name that may mean something else are totals: mostly, and not by chance.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - isPlain: Whether the name hardly means anything else, so that the sum of several says enough.
  ///   - figures: The values of rows.
  /// - Returns: Whether those of the rows that are like others may be left out.
  func areProven(of rows: [Int], isPlain: Bool, _ figures: TableFigures) -> Bool {
    let unlike = count { $0 == nil }
    guard unlike * 2 <= rows.count else { return false }
    if isPlain, contains(where: { $0?.isOfSeveral ?? false }) { return true }
    // Equal rows say no more than one of them.
    var bitsOfSums: [[UInt64]: Double] = [:]
    var distinct: Set<[UInt64]> = []
    for (row, likeness) in zip(rows, self) {
      let values = figures.measures.map { $0.values[row].bitPattern }
      distinct.insert(values)
      guard let likeness, likeness.isOfSeveral else { continue }
      bitsOfSums[values] = Swift.max(
        bitsOfSums[values] ?? 0, likeness.bits - TotalLikeness.bitsByChance)
    }
    // Equal budgets of two are no sums.
    if unlike == 0, distinct.count >= TotalLikeness.valuesNeeded { return true }
    return bitsOfSums.values.reduce(0, +)
      >= TotalLikeness.bitsNeeded + TotalLikeness.bitsByChance * Double(unlike)
  }
}
