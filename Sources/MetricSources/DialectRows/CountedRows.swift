// SPDX-License-Identifier: Apache-2.0

/// Some rows, and where the first of them is.
struct CountedRows {
  private(set) var count = 0
  private(set) var firstLine: Int?

  mutating func add(_ line: Int) {
    count += 1
    firstLine = firstLine ?? line
  }
}
