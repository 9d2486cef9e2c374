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

  /// Whether values are those of several rows together.
  func isTotal(_ values: [Int64]) -> Bool {
    rows > 1 && values.contains { $0 != 0 }
      && zip(values, sums).allSatisfy { $0 == 0 || $0 == $1 }
  }
}
