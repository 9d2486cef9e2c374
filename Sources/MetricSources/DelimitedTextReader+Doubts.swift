// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// What is odd about rows that were read, of which nobody but the user knows whether it is right.
extension DelimitedTextReader {
  /// Tells of networks that are most likely others misspelt, and of days far from all others.
  mutating func tellDoubts(of table: ObservationTable) {
    tellMisspeltNetworks(of: table)
    tellSpellings(of: table)
    tellFarDays(of: table)
    tellRoundedIDs(of: table)
  }

  /// Of web analytics there are thousands, most of them sites.
  private static let networkLimit = 500

  private mutating func tellMisspeltNetworks(of table: ObservationTable) {
    guard let networks = table.column(of: .network) else { return }
    for (code, value) in networks.values.prefix(Self.networkLimit).enumerated() {
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

  /// No more are told of a file.
  private static let spellingLimit = 5

  /// Tells of names that differ from others in case and spaces only: of pages followers are then
  /// counted twice, and of campaigns a part is left out.
  private mutating func tellSpellings(of table: ObservationTable) {
    var told = 0
    for dimension in [Dimension.page, .campaign, .contentType] {
      guard let column = table.column(of: dimension), column.values.count <= 10_000 else {
        continue
      }
      var firsts: [String: String] = [:]
      for (code, value) in column.values.enumerated() where told < Self.spellingLimit {
        let key = value.lowercased().filter { !$0.isWhitespace }
        guard let first = firsts[key] else {
          firsts[key] = value
          continue
        }
        told += 1
        let row = column.codes.firstIndex(of: Int32(code))
        log.add(
          .spellingsOfOne, severity: .warning,
          at: InputLocation(file: description.file, line: row.map { table.lines[$0] }),
          ["first": .text(first), "second": .text(value)], hint: IssueHint("write-alike"))
      }
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

  /// Tells of ids that a spreadsheet took for numbers, so that several posts have the same.
  private mutating func tellRoundedIDs(of table: ObservationTable) {
    guard let ids = table.column(of: .postID),
      let code = SpreadsheetDamage.areRounded(ids.values)
        ? 0 : ids.values.firstIndex(where: SpreadsheetDamage.isRounded),
      let row = ids.codes.firstIndex(of: Int32(code))
    else { return }
    log.add(
      .roundedIDs, severity: .warning,
      at: InputLocation(file: description.file, line: table.lines[row]),
      ["value": .text(ids.values[code])], hint: IssueHint("export-without-spreadsheet"))
  }

  /// Tells of days at the end that most likely have not come yet, and takes levels that fall to nothing
  /// on them for missing.
  mutating func tellDaysAhead(of table: inout ObservationTable) {
    guard let ahead = DaysAhead(in: table) else { return }
    log.add(
      .daysAhead, severity: .warning,
      at: InputLocation(
        file: description.file, line: ahead.rows.map { table.lines[$0] }.min()),
      [
        "count": .count(ahead.rows.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        "day": .day(ahead.first.number),
      ], hint: IssueHint("leave-days-ahead-empty"))
    guard !ahead.levels.isEmpty else { return }
    let rows = Set(ahead.rows)
    table = table.removing(
      values: Dictionary(uniqueKeysWithValues: ahead.levels.map { ($0, { rows.contains($0) }) }))
  }

  // MARK: Levels

  /// Tells of followers that go up and down as what is gained on a day does.
  mutating func tellLevelsLikeChanges(in table: ObservationTable) {
    for measure in table.measures
    where Measure.named(measure).aggregation == .stock
      && LevelChanges(of: measure, in: table).areWild
    {
      log.add(
        .levelsLikeChanges, severity: .warning,
        at: InputLocation(file: description.file, line: summary.headerLine),
        ["measures": .measures([measure.rawValue])], hint: IssueHint("map-changes"))
    }
  }

  // MARK: Money

  /// Tells of columns with amounts of several currencies, and of amounts that may be in toman.
  mutating func tellOfCurrencies(
    _ readers: [RowReader], of plan: RowPlan, _ table: ObservationTable
  ) {
    for (slot, measure) in plan.measures.enumerated() where measure.isMoney {
      let marks = MoneyMarks(readers.map { $0.moneyMarks[slot] })
      let place = InputLocation(file: description.file, line: summary.headerLine)
      let column = IssueArgument.text(plan.layout.names[measure.column])
      // Of a plan's currency amounts in others are refused.
      if plan.currency == nil, let several = marks.ofSeveral {
        log.add(
          .mixedCurrencies, at: place,
          ["column": column, "currencies": .text(several.joined(separator: ", "))],
          hint: IssueHint("name-currency"))
      }
      let values = table.sourceRowCount - (summary.missingValues[measure.id] ?? 0)
      if measure.unit == nil, let count = marks.unmarked(of: values) {
        log.add(
          .amountsWithoutUnit, severity: .warning, at: place,
          ["column": column, "count": .count(count)], hint: IssueHint("name-unit-of-each"))
      }
    }
  }

  // MARK: Periods

  /// Takes rows for those of whole months or weeks that are dated by a day of these.
  mutating func markPeriods(in table: inout ObservationTable, _ plan: RowPlan) {
    let monthly = MonthlyRows.day(of: table)
    let isPostwise = table.dimensions.contains(.postID)
    let named = HeaderAliases.period(of: plan.layout.names[plan.dateColumn])
    guard let span = named?.span ?? (monthly != nil && !isPostwise ? .month : nil),
      let row = table.days.indices.min(by: { table.lines[$0] < table.lines[$1] })
    else { return }
    let rows = table.days.indices.filter { table.spans.isEmpty || table.spans[$0].magnitude <= 1 }
    guard !rows.isEmpty else { return }
    let day = named?.day ?? monthly
    let days = table.days
    table.setSpans { row in
      let own = span == .month ? RowSpan(ofMonthAt: days[row], day) : span
      return day == .last ? -own.dayCount : own.dayCount
    }
    log.add(
      .rowsOfPeriods, severity: .warning,
      at: InputLocation(file: description.file, line: table.lines[row]),
      [
        "count": .count(rows.reduce(0) { $0 + table.rowCount(ofRow: $1) }),
        "value": .text(table.days[rows[0]].description),
      ])
  }

  /// Tells of rows about whole periods that have rows of their days beside them.
  mutating func tellPeriodsBesideDays(in table: ObservationTable) {
    guard !table.spans.isEmpty else { return }
    let covered = DaysOfSubjects(in: table, bySource: false).covered(in: table)
    guard let first = covered.min(by: { table.lines[$0] < table.lines[$1] }) else { return }
    log.add(
      .periodsBesideDays, severity: .warning,
      at: InputLocation(file: description.file, line: table.lines[first]),
      ["count": .count(covered.reduce(0) { $0 + table.rowCount(ofRow: $1) })],
      hint: IssueHint("keep-days-or-periods"))
  }
}
