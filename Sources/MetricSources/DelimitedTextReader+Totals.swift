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

  /// Leaves out rows that are called totals in a column of names and have what others come to, and
  /// tells of those that have not.
  mutating func dropTotals(from table: inout ObservationTable, _ plan: RowPlan) {
    if plan.totals.watchesNetworks { dropNetworkTotals(from: &table, plan) }
    let totals = TotalRows(in: table, plan.totals.dimensions)
    let names = Dictionary(uniqueKeysWithValues: table.dimensions.map { ($0, name(of: $0, plan)) })
    totals.tell(of: table, file: description.file, to: &log) { names[$0] ?? $0.rawValue }
    tellUnreadTotals(plan.totals, plan)
    remove(totals.sums, from: &table)
  }

  /// Leaves out rows of all networks together, but for what no other row has.
  private mutating func dropNetworkTotals(
    from table: inout ObservationTable, _ plan: RowPlan
  ) {
    let totals = NetworkTotals(in: table, besideTotalsIn: plan.totals.dimensions)
    let column = name(of: .network, plan)
    for (code, rows) in [
      (IssueCode.totalsUnlikeSums, totals.unlike), (.rowsOfAllNetworks, totals.kept),
    ] {
      guard let first = rows.min(by: { table.lines[$0] < table.lines[$1] }) else { continue }
      let value = table.value(of: .network, row: first) ?? ""
      log.add(
        code, severity: code == .totalsUnlikeSums ? .warning : .note,
        at: InputLocation(file: description.file, line: table.lines[first]),
        [
          "count": .count(rows.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
          "value": .text(table.networkNames[value] ?? value),
          "column": .text(column),
        ], hint: code == .totalsUnlikeSums ? IssueHint("check-totals") : nil)
    }
    if !totals.kept.isEmpty {
      table = table.removing(values: totals.told.mapValues { rows in { rows.contains($0) } })
        .blanking(.network) { totals.kept.contains($0) }
    }
    remove(totals.sums, from: &table)
  }

  /// The header of a dimension's column.
  private func name(of dimension: Dimension, _ plan: RowPlan) -> String {
    let column = plan.layout.roles.firstIndex(of: .dimension(dimension))
    return column.map { plan.layout.names[$0] } ?? dimension.rawValue
  }

  /// Takes totals out of a table.
  private mutating func remove(_ totals: Set<Int>, from table: inout ObservationTable) {
    guard !totals.isEmpty else { return }
    let count = totals.reduce(0) { $0 + table.rowCount(ofRow: $1) }
    summary.totalRows += count
    summary.rows -= count
    for (measure, missing) in summary.missingValues {
      guard let column = table.column(of: measure) else { continue }
      let own = totals.reduce(0) { column[$1].isNaN ? $0 + table.rowCount(ofRow: $1) : $0 }
      summary.missingValues[measure] = missing > own ? missing - own : nil
    }
    table = table.removing { totals.contains($0) }
    summary.days = table.days.min().flatMap { first in table.days.max().map { first...$0 } }
  }

  /// Tells of rows that most likely sum up others, though they take what stands above them.
  mutating func tellFilledTotals(
    _ sums: SumsAbove, _ plan: RowPlan, line: (RowPlace) -> Int
  ) {
    if let unnamed = sums.unnamed {
      log.add(
        .unnamedTotals, severity: .warning,
        at: InputLocation(file: description.file, line: line(unnamed.rows.first)),
        [
          "count": .count(unnamed.rows.count),
          "column": .text(plan.layout.names[plan.dimensions[unnamed.slot].column]),
        ], hint: IssueHint("take-totals-out"))
    }
    guard plan.fillsDateDown, !plan.dimensions.isEmpty, !sums.fillsDates, let bare = sums.bare
    else { return }
    log.add(
      .rowsOfFigures, severity: .warning,
      at: InputLocation(file: description.file, line: line(bare.first)),
      ["count": .count(bare.count)], hint: IssueHint("take-totals-out"))
  }

  /// Tells of names of totals, and of words for what is planned, in columns that are not read.
  private mutating func tellUnreadTotals(_ totals: NamedTotals, _ plan: RowPlan) {
    for (found, code) in [
      (totals.unread, IssueCode.possibleTotals), (totals.planned, .plannedRows),
      (totals.plannedNetwork, .plannedRows),
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
