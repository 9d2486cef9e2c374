// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The days that have rows of their own, by network and perhaps source, against which rows about
/// whole periods are held.
struct DaysOfSubjects {
  private struct Subject: Hashable {
    var network: String?
    var source: String?
  }

  private var days: [Subject: Set<CivilDay>] = [:]
  private let bySource: Bool

  /// Gathers those of a table.
  init(in table: ObservationTable, bySource: Bool) {
    self.bySource = bySource
    let networks = table.column(of: .network)?.codes
    let sources = bySource ? table.column(of: .source)?.codes : nil
    var places: [[Int32]: Int] = [:]
    var gathered: [(row: Int, days: Set<CivilDay>)] = []
    var last: (network: Int32, source: Int32, place: Int)?
    for row in 0..<table.count where table.daysOfSpan(ofRow: row) == nil {
      let network = networks?[row] ?? DimensionColumn.noValue
      let source = sources?[row] ?? DimensionColumn.noValue
      // Rows of one subject often follow one another.
      if let last, last.network == network, last.source == source {
        gathered[last.place].days.insert(table.days[row])
        continue
      }
      let place = places[[network, source]] ?? gathered.count
      if place == gathered.count {
        places[[network, source]] = place
        gathered.append((row, []))
      }
      gathered[place].days.insert(table.days[row])
      last = (network, source, place)
    }
    for (row, own) in gathered { days[subject(ofRow: row, in: table)] = own }
  }

  /// The rows of a table about periods of which a day is among these.
  func covered(in table: ObservationTable) -> [Int] {
    guard !table.spans.isEmpty else { return [] }
    return (0..<table.count).filter { row in
      guard let span = table.daysOfSpan(ofRow: row),
        let own = days[subject(ofRow: row, in: table)]
      else { return false }
      return (0..<span.dayCount).contains { own.contains(span.lowerBound.advanced(by: $0)) }
    }
  }

  private func subject(ofRow row: Int, in table: ObservationTable) -> Subject {
    Subject(
      network: table.value(of: .network, row: row),
      source: bySource ? table.value(of: .source, row: row) : nil)
  }
}
