// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Days that a table of one's own and an export both have, whatever else each tells: what comes to the
/// same by day, and by network where both name it.
enum TableSums {
  /// By what the days of two files are compared; `nil` where they say nothing of the same kind.
  static func names(_ one: SourceReading, _ other: SourceReading) -> [String]? {
    let own = [one, other].first { $0.summary.meaning == nil }
    let export = [one, other].first { [.days, .dayParts].contains($0.summary.meaning) }
    guard let own, let export, let table = own.table else { return nil }
    // Leads that ads count beside a list are told by themselves.
    let shared = table.measures.filter { export.table?.has($0) ?? false }
    guard shared.contains(where: { $0 != "leads" && Measure.named($0).addsUp }) else { return nil }
    return SubjectDays.names(in: one).intersection(SubjectDays.names(in: other)).sorted()
  }

  /// The networks that an export may be of which are one to it.
  static func networks(_ reading: SourceReading) -> Set<String>? {
    guard reading.origin?.assumesNetwork ?? false, let table = reading.table else { return nil }
    return Set(table.values(of: .network).map(LeadDays.key))
  }

  /// The rows of a table that may be of some networks.
  static func rows(of table: ObservationTable, networks: Set<String>?) -> ObservationTable {
    guard let networks, let column = table.column(of: .network) else { return table }
    let areWanted = column.values.map { networks.contains(LeadDays.key($0)) }
    guard areWanted.contains(false) else { return table }
    return table.removing { row in
      let code = column.codes[row]
      return code != DimensionColumn.noValue && !areWanted[Int(code)]
    }
  }
}
