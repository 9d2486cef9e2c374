// SPDX-License-Identifier: Apache-2.0

/// What some rows came to, by which a row without words is known for their total.
struct RunningSums {
  private var sums: [Int64] = []
  private var rows = 0

  /// Adds a row's values in millionths, 0 for those that are missing.
  mutating func add(_ values: [Int64]) {
    rows += 1
    guard !sums.isEmpty else {
      sums = values
      return
    }
    for place in values.indices { sums[place] &+= values[place] }
  }

  /// Whether values are those of so many rows together.
  func isTotal(_ values: [Int64], least: Int = 2) -> Bool {
    rows >= least && values.contains { $0 != 0 }
      && zip(values, sums).allSatisfy { $0 == 0 || $0 == $1 }
  }
}

/// What the rows came to above one without words, where cells take what stands above them.
struct SumsAbove {
  private var ofAll = RunningSums()
  private var sinceDate = RunningSums()
  private var sinceTotal = RunningSums()
  private var hasTotals = false

  /// Adds a row, unless it has nothing but figures and these are the sums of the rows above: of all,
  /// or of its block.
  ///
  /// - Returns: Whether it was such a total.
  mutating func take(_ values: [Int64], hasWords: Bool, hasDate: Bool) -> Bool {
    // In a table of totals a block may have a single row.
    let isTotal =
      !hasWords
      && (ofAll.isTotal(values) || sinceDate.isTotal(values)
        || sinceTotal.isTotal(values, least: hasTotals ? 1 : 2))
    guard !isTotal else {
      hasTotals = true
      sinceTotal = RunningSums()
      return true
    }
    if hasDate { sinceDate = RunningSums() }
    ofAll.add(values)
    sinceDate.add(values)
    sinceTotal.add(values)
    return false
  }
}
