// SPDX-License-Identifier: Apache-2.0

/// Where the cells of a row stand that is read in place, in memory of its reader.
struct StraightRow {
  /// What is done with a cell, without what only the reader of any cell has to know.
  struct Step {
    var kind: DialectPlan.Step.Kind
    var column: Int
    var slot: Int
  }

  let cells: StraightCells
  let columnCount: Int
  let steps: UnsafeMutablePointer<Step>
  let stepCount: Int
  /// Whether rows can be read so: one table that tells its days.
  let isPossible: Bool
  /// The share or length of time in each range of the plan that the row has.
  let rangeValues: UnsafeMutablePointer<Double>
  private let isUsed: UnsafeMutablePointer<Bool>
  /// Whether a cell is not read in place where it stands in quotes.
  private let leavesQuoted: UnsafeMutablePointer<Bool>
  private let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
  private let counts: UnsafeMutablePointer<Int>

  init(_ plan: DialectPlan) {
    let steps = plan.tables.first ?? []
    isPossible =
      plan.tables.count == 1 && plan.pivot.columns.isEmpty && plan.readsNumbersStraight
      && plan.dialect.rows != .totals && steps.contains { $0.kind == .date }
      && plan.leastFieldCount == plan.names.count
      && steps.allSatisfy { $0.column < plan.names.count }
    cells = StraightCells(delimiter: plan.delimiter, plan.numbers)
    columnCount = plan.names.count
    self.steps = .copy(
      of: steps.map { Step(kind: $0.kind, column: $0.column, slot: $0.slot) })
    stepCount = steps.count
    let used = Set(steps.map(\.column) + [0] + (plan.columnBlankInTotals.map { [$0] } ?? []))
    rangeValues = .copy(of: [Double](repeating: .nan, count: plan.rangeColumns.count))
    isUsed = .copy(of: (0..<columnCount).map(used.contains))
    let numbers = Set(steps.filter { $0.kind.isNumber }.map(\.column))
    leavesQuoted = .copy(
      of: (0..<columnCount).map { [cells] in cells.leavesQuotedNumbers && numbers.contains($0) })
    starts = .allocate(capacity: max(1, columnCount))
    counts = .allocate(capacity: max(1, columnCount))
  }

  func deallocate() {
    steps.deallocate()
    rangeValues.deallocate()
    isUsed.deallocate()
    leavesQuoted.deallocate()
    starts.deallocate()
    counts.deallocate()
  }

  /// The bytes of a cell that is used, without quotes around it.
  @inline(__always)
  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: starts[column], count: counts[column])
  }

  /// Finds the cells of a row.
  ///
  /// - Parameters:
  ///   - start: The beginning of the row.
  ///   - end: The end of the chunk, where a line end is.
  /// - Returns: Where the next row begins and how many lines end in cells of this one; `nil` when
  ///   more is to be done to cut it than here.
  @inline(__always)
  func find(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> (next: UnsafePointer<UInt8>, innerLines: Int)? {
    var cursor = start
    var innerLines = 0
    let last = columnCount &- 1
    var column = 0
    while true {
      let first = cursor.pointee
      let cellEnd: UnsafePointer<UInt8>
      if first == UInt8(ascii: "\"") {
        if isUsed[column] {
          guard !leavesQuoted[column], let quote = cells.closingQuote(from: cursor + 1) else {
            return nil
          }
          starts[column] = cursor + 1
          counts[column] = quote - cursor - 1
          cellEnd = quote + 1
        } else {
          guard let quoteEnd = cells.quotedEnd(of: cursor, before: end, &innerLines) else {
            return nil
          }
          cellEnd = quoteEnd
        }
      } else {
        guard first != UInt8(ascii: " "), first != UInt8(ascii: "\t") || first == cells.delimiter
        else { return nil }
        cellEnd = cells.end(of: cursor)
        starts[column] = cursor
        counts[column] = cellEnd - cursor
      }
      let isDelimited = cellEnd.pointee == cells.delimiter
      cursor = cellEnd + 1
      if column == last {
        guard !isDelimited else { return nil }
        break
      }
      guard isDelimited else { return nil }
      column &+= 1
    }
    let isCarriageReturn = cursor[-1] == UInt8(ascii: "\r")
    if isCarriageReturn, cursor.pointee == UInt8(ascii: "\n") { cursor += 1 }
    return (cursor, innerLines)
  }
}

extension DialectPlan.Step.Kind {
  /// Whether the cell has a number.
  fileprivate var isNumber: Bool {
    switch self {
    case .measure, .rate, .duration, .score: true
    case .date, .lastDay, .valuesDay, .id, .dimension, .sourceAndMedium, .flag: false
    }
  }
}
