// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What is odd about rows that were read, of which nobody but the user knows whether it is right.
extension DelimitedTextReader {
  /// Tells of networks that are most likely others misspelt, and of days far from all others.
  mutating func tellDoubts(of table: ObservationTable) {
    tellMisspeltNetworks(of: table)
    tellFarDays(of: table)
  }

  private mutating func tellMisspeltNetworks(of table: ObservationTable) {
    guard let networks = table.column(of: .network) else { return }
    for (code, value) in networks.values.enumerated() {
      guard let near = NetworkID.nearest(to: value) else { continue }
      let rows = networks.codes.indices.filter { networks.codes[$0] == Int32(code) }
      log.add(
        .networkNearKnown, severity: .warning,
        at: InputLocation(file: description.file, line: rows.map { table.lines[$0] }.min()),
        [
          "value": .text(table.networkNames[value] ?? value),
          "count": .count(rows.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        ], hint: IssueHint("did-you-mean", ["suggestion": .text(near)]))
    }
  }

  /// So many days lie between those of a file that people keep.
  private static let daysOfDecades = 20 * 366

  private mutating func tellFarDays(of table: ObservationTable) {
    guard let days = summary.days, days.dayCount > Self.daysOfDecades else { return }
    let middle = table.days.sorted()[table.count / 2]
    let far = table.days.indices.filter {
      abs(middle.distance(to: table.days[$0])) > Self.daysOfDecades
    }
    guard let first = far.min(by: { table.lines[$0] < table.lines[$1] }) else { return }
    log.add(
      .farDays, severity: .warning,
      at: InputLocation(file: description.file, line: table.lines[first]),
      [
        "count": .count(far.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        "day": .day(table.days[first].number),
      ], hint: IssueHint("check-years"))
  }
}
