// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Figures of generic files that must not be added: totals, what has come up to each day, rates.
extension DelimitedTextReader {
  /// Tells of columns whose rows most likely have what has come up to each day.
  mutating func tellRunningTotals(in table: ObservationTable, _ plan: RowPlan) {
    let names = plan.measures.map { ($0.id, plan.layout.names[$0.column]) }
    let totals = RunningTotals(
      in: table, names: Dictionary(names) { first, _ in first })
    guard !totals.measures.isEmpty else { return }
    log.add(
      .runningTotals, severity: .warning,
      at: InputLocation(file: description.file, line: summary.headerLine),
      [
        "measures": .measures(totals.measures.map(\.rawValue)), "count": .count(totals.dayCount),
      ], hint: IssueHint("give-daily-values"))
  }

  /// Leaves out rows that are called totals in a column of campaigns, pages or the like and have what
  /// others come to, and tells of those that have not.
  mutating func dropTotals(from table: inout ObservationTable, _ plan: RowPlan) {
    let totals = TotalRows(in: table, plan.totals.dimensions)
    totals.tell(of: table, file: description.file, to: &log) { dimension in
      let column = plan.layout.roles.firstIndex(of: .dimension(dimension))
      return column.map { plan.layout.names[$0] } ?? dimension.rawValue
    }
    tellUnreadTotals(plan.totals, plan)
    guard !totals.sums.isEmpty else { return }
    let count = totals.sums.reduce(0) { $0 + table.rowCount(ofRow: $1) }
    summary.totalRows += count
    summary.rows -= count
    table = table.removing { totals.sums.contains($0) }
    summary.days = table.days.min().flatMap { first in table.days.max().map { first...$0 } }
  }

  /// Tells of names of totals, and of words for what is planned, in columns that are not read.
  private mutating func tellUnreadTotals(_ totals: NamedTotals, _ plan: RowPlan) {
    for (found, code) in [
      (totals.unread, IssueCode.possibleTotals), (totals.planned, .plannedRows),
    ] {
      guard let found else { continue }
      log.add(
        code, severity: .warning,
        at: InputLocation(file: description.file, line: found.line),
        ["column": .text(plan.layout.names[found.column]), "value": .text(found.value)],
        hint: IssueHint("take-rows-out"))
    }
  }

  /// Leaves out what the plan uses of columns whose values do not add, where there are several.
  mutating func dropRates(
    from table: inout ObservationTable, _ plan: RowPlan, at origins: [InputLocation]
  ) {
    for column in plan.layout.rates {
      guard case .measure(let id) = plan.layout.roles[column], let values = table.column(of: id)
      else { continue }
      let count = values.indices.reduce(0) {
        values[$1].isNaN ? $0 : $0 + table.rowCount(ofRow: $1)
      }
      guard count > 1 else { continue }
      table = table.removing(values: [id: { _ in true }])
      log.add(
        .rateColumn, at: origins[column],
        ["column": .text(plan.layout.names[column]), "count": .count(count)],
        hint: IssueHint("give-parts-of-mean"))
    }
  }
}
