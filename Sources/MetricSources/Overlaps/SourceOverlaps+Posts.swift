// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Posts, leads and answers with ids that several files have.
extension SourceOverlaps {
  /// Takes out what later files have, too, and says so.
  static func countOnce(_ readings: inout [SourceReading]) -> [InputIssue] {
    let holders = readings.indices.filter { readings[$0].identities != nil }
    guard holders.count > 1 else { return [] }
    let order = inOrderOfExport(holders, readings)
    var later: [Holder] = []
    var issues: [InputIssue] = []
    for index in order.reversed() {
      guard let table = readings[index].table, let ids = readings[index].identities else {
        continue
      }
      var holder = Holder(
        index: index, meaning: readings[index].summary.meaning, table: table, identities: ids)
      for row in 0..<ids.count {
        ids.withID(ofRow: row) { id in
          let network = table.value(of: .network, row: row)
          let other = later.first { $0.meaning == holder.meaning && $0.has(id, of: network) }
          if let other { holder.remove(row, for: other.index) }
        }
      }
      for (other, count) in holder.counts.sorted(by: { $0.key < $1.key }) {
        issues.append(
          InputIssue(
            .postsInLaterFile, severity: .note,
            at: InputLocation(file: readings[index].summary.file),
            ["count": .count(count), "other": .text(readings[other].summary.file)]))
      }
      later.append(holder)
    }
    for holder in later where !holder.counts.isEmpty {
      let isRemoved = { holder.isRemoved.count > $0 && holder.isRemoved[$0] }
      readings[holder.index].table = holder.table.removing(rows: isRemoved)
      readings[holder.index].identities = holder.identities.removing(where: isRemoved)
    }
    return issues
  }

  /// A file whose rows have ids, and those of them that later files have, too.
  private struct Holder {
    let index: Int
    let meaning: SourceDialect.RowMeaning?
    let table: ObservationTable
    let identities: RowIdentities
    /// Empty where no row is.
    private(set) var isRemoved: [Bool] = []
    /// How many rows each other file has.
    private(set) var counts: [Int: Int] = [:]

    init(
      index: Int, meaning: SourceDialect.RowMeaning?, table: ObservationTable,
      identities: RowIdentities
    ) {
      self.index = index
      self.meaning = meaning
      self.table = table
      var identities = identities
      identities.makeIndex()
      self.identities = identities
    }

    func has(_ id: UnsafeBufferPointer<UInt8>, of network: String?) -> Bool {
      guard let row = identities.knownRow(of: id) else { return false }
      return table.value(of: .network, row: row) == network
    }

    mutating func remove(_ row: Int, for other: Int) {
      if isRemoved.isEmpty { isRemoved = Array(repeating: false, count: identities.count) }
      isRemoved[row] = true
      counts[other, default: 0] += 1
    }
  }
}
