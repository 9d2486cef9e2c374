// SPDX-License-Identifier: Apache-2.0

/// The values of an additive quantity in the rows of one table.
///
/// Networks export different columns, and organic posts have no spend. In a table that holds
/// several networks or sources, a column without a single value for one of them is a column that
/// it does not have, and is passed over for its rows; a gap in a column that it does have stays
/// missing.
struct RowQuantity {
  private let measures: [MeasureID]
  private let columns: [[Double]]
  private let groups: RowGroups
  /// For each group of rows, the columns to add.
  private let choices: [[Int]]
  /// For each group of rows, whether any of them is in the total.
  private var isCounted: [Bool]

  /// Returns `nil` when the table has no column for the quantity.
  init?(_ quantity: MetricQuantity, in table: ObservationTable) {
    let present = quantity.measures.filter(table.has)
    guard !present.isEmpty else { return nil }
    columns = present.compactMap { table.column(of: $0) }
    groups = RowGroups(of: table)
    choices = groups.available(columns).map { available in
      switch quantity {
      case .exportedOrSum(let exported, _):
        available.first.map { present[$0] == exported ? [$0] : available } ?? []
      case .measure, .firstAvailable, .opening, .change: Array(available.prefix(1))
      }
    }
    measures = present
    isCounted = [Bool](repeating: false, count: choices.count)
  }

  /// The measures that were read of the rows counted.
  var used: Set<MeasureID> {
    let counted = choices.indices.filter { isCounted[$0] }
    return Set(counted.flatMap { choices[$0].map { measures[$0] } })
  }

  /// Notes that the value in a row is in the total.
  mutating func count(_ row: Int) { isCounted[groups.group(of: row)] = true }

  /// The value in a row, NaN where missing; `nil` in a row of a group that never has one.
  func value(_ row: Int) -> Double? {
    let choice = choices[groups.group(of: row)]
    guard let first = choice.first else { return nil }
    var sum = columns[first][row]
    for column in choice.dropFirst() { sum += columns[column][row] }
    return sum
  }
}

/// The rows of a table by network and source.
private struct RowGroups {
  private let networks: [Int32]?
  private let sources: [Int32]?
  private let sourceCount: Int
  private let count: Int

  init(of table: ObservationTable) {
    networks = table.column(of: .network)?.codes
    sources = table.column(of: .source)?.codes
    // A row whose network or source is not known has the code -1.
    sourceCount = table.values(of: .source).count + 1
    count = (table.values(of: .network).count + 1) * sourceCount
  }

  func group(of row: Int) -> Int {
    let network = networks.map { Int($0[row]) + 1 } ?? 0
    return network * sourceCount + (sources.map { Int($0[row]) + 1 } ?? 0)
  }

  /// For each group, the columns in which it has any value.
  func available(_ columns: [[Double]]) -> [[Int]] {
    var has = [[Bool]](repeating: [Bool](repeating: false, count: columns.count), count: count)
    for index in columns.indices {
      for row in columns[index].indices where !columns[index][row].isNaN {
        has[group(of: row)][index] = true
      }
    }
    return has.map { group in group.indices.filter { group[$0] } }
  }
}
