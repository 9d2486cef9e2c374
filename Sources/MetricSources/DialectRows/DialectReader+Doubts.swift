// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What is odd about the rows of an export.
extension DialectReader {
  /// Tells of days that an export has twice, though each of its rows is a day.
  mutating func tellRepeatedDays(in table: ObservationTable) {
    guard dialect.rows == .days, let plan, plan.tables.count == 1, !plan.tellsSubjects,
      !plan.tables[0].contains(where: { [.dimension, .id, .lastDay].contains($0.kind) })
    else { return }
    let columns = table.measures.compactMap(table.column)
    var seen: Set<[Int]> = []
    var count = 0
    for row in 0..<table.count {
      // Blocks with a measure each have the same days.
      let measures = columns.indices.filter { !columns[$0][row].isNaN }
      guard !measures.isEmpty else { continue }
      let key = [table.days[row].number] + measures
      let rows = table.rowCount(ofRow: row)
      let isNew = seen.insert(key).inserted
      count += isNew ? rows - 1 : rows
    }
    guard count > 0 else { return }
    log.add(
      .repeatedDays, severity: .warning,
      at: InputLocation(file: description.file, line: summary.headerLine),
      ["count": .count(count)], hint: IssueHint("check-repeated-rows"))
  }

  /// Leaves out rows that are called totals, as of all campaigns, and have what others come to, and
  /// tells of those that have not.
  ///
  /// - Returns: How many rows of the file were left out.
  mutating func dropTotals(from table: inout ObservationTable) -> Int {
    let totals = TotalRows(in: table, namedTotals, lookingForUnnamed: false)
    let plan = plan
    totals.tell(of: table, file: description.file, to: &log) { dimension in
      let column = plan?.tables.joined().first { $0.role == .dimension(dimension) }?.column
      return column.flatMap { plan?.names[$0] } ?? dimension.rawValue
    }
    guard !totals.sums.isEmpty else { return 0 }
    let count = totals.sums.reduce(0) { $0 + table.rowCount(ofRow: $1) }
    summary.totalRows += count
    summary.rows -= count
    for place in summary.measures.indices {
      guard let column = table.column(of: summary.measures[place].id),
        Measure.named(summary.measures[place].id).addsUp
      else { continue }
      var sum = ExactSum()
      for row in column.indices where !column[row].isNaN {
        if totals.sums.contains(row) {
          summary.measures[place].count -= table.rowCount(ofRow: row)
        } else {
          sum.add(column[row])
        }
      }
      summary.measures[place].value = sum.value
    }
    table = table.removing { totals.sums.contains($0) }
    return count
  }

  /// Tells of columns of a file with blocks that the plan knows and that no block has.
  mutating func tellUnknownColumns() {
    guard dialect.isStacked else { return }
    _ = ColumnLayout.mappedRoles(
      description, keys: namesOfBlocks.map(HeaderKey.key), names: namesOfBlocks, log: &log)
  }

  /// Tells what is to be known of columns that were read.
  mutating func tellRemarks() {
    for found in remarks.all {
      var arguments: [String: IssueArgument] = [
        "column": .text(plan?.names[found.column] ?? ""), "count": .count(found.count),
        "value": .text(found.value),
      ]
      if let currency = description.currency { arguments["plan"] = .text(currency) }
      log.add(
        found.remark.code, severity: found.remark.severity, at: found.place, arguments,
        hint: found.remark.hint)
    }
  }

  /// Tells of rows that are not rows of their own, and of those that cannot be put to others.
  mutating func tellOfIDs() {
    let (repeats, strays) = (table.repeats, table.strays)
    if repeats.count > 0 {
      log.add(
        .repeatedIDs, severity: .note,
        at: InputLocation(file: description.file, line: repeats.firstLine),
        ["count": .count(repeats.count)])
    }
    guard let areDaily = table.areDaily else { return }
    if areDaily { summary.meaning = .dayParts }
    guard strays.count > 0 else { return }
    summary.rejected += strays.count
    log.add(
      .otherKindOfValues, at: InputLocation(file: description.file, line: strays.firstLine),
      ["count": .count(strays.count), "others": .text(areDaily ? "daily" : "lifetime")],
      hint: IssueHint("files-of-one-kind"))
  }
}
