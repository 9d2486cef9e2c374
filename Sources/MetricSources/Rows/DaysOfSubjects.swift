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
  /// The own days of rows about periods, by how many days these have.
  private var periods: [Subject: [Int: Set<CivilDay>]] = [:]
  /// The days of all networks, and the measures of their rows.
  private var daysOfNetworks: Set<CivilDay> = []
  private var measuresOfNetworks: Set<MeasureID> = []
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
    for (subject, own) in days where subject.network != nil { daysOfNetworks.formUnion(own) }
    for measure in table.measures {
      guard let column = table.column(of: measure), let networks else { continue }
      let isThere = column.indices.contains { row in
        !column[row].isNaN && networks[row] != DimensionColumn.noValue
          && table.daysOfSpan(ofRow: row) == nil
      }
      if isThere { measuresOfNetworks.insert(measure) }
    }
    guard !table.spans.isEmpty else { return }
    for row in 0..<table.count {
      guard let span = table.daysOfSpan(ofRow: row) else { continue }
      periods[subject(ofRow: row, in: table), default: [:]][span.dayCount, default: []].insert(
        table.days[row])
    }
  }

  /// The rows of a table about periods of which a day is among these, or a shorter period; rows
  /// without a network may be of all networks together.
  func covered(in table: ObservationTable) -> [Int] {
    guard !table.spans.isEmpty else { return [] }
    return (0..<table.count).filter { row in
      guard let span = table.daysOfSpan(ofRow: row) else { return false }
      let subject = subject(ofRow: row, in: table)
      func covers(_ days: Set<CivilDay>) -> Bool {
        (0..<span.dayCount).contains { days.contains(span.lowerBound.advanced(by: $0)) }
      }
      if let own = days[subject], covers(own) { return true }
      if let own = periods[subject],
        own.contains(where: { $0.key < span.dayCount && covers($0.value) })
      {
        return true
      }
      return subject.network == nil && covers(daysOfNetworks)
        && table.measures.contains { measure in
          measuresOfNetworks.contains(measure) && Measure.named(measure).addsUp
            && table.value(of: measure, row: row) != nil
        }
    }
  }

  private func subject(ofRow row: Int, in table: ObservationTable) -> Subject {
    Subject(
      network: table.value(of: .network, row: row),
      source: bySource ? table.value(of: .source, row: row) : nil)
  }
}
