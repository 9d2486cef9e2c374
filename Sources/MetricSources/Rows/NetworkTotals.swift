// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Rows whose network is a word for all of them: totals of the others, or what is known of no single
/// one.
struct NetworkTotals {
  /// The rows that others say, too.
  private(set) var sums: Set<Int> = []
  /// Those of them that have not what the others come to.
  private(set) var unlike: Set<Int> = []
  /// The rows of which others say nothing, or not all.
  private(set) var kept: Set<Int> = []
  /// What such rows have of measures that others have, too.
  private(set) var told: [MeasureID: Set<Int>] = [:]

  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000

  /// Looks at the rows of a table; of one that is too large all such rows are totals.
  ///
  /// In some dimensions names may be those of totals, too, which are no parts of these.
  init(in table: ObservationTable, besideTotalsIn dimensions: Set<Dimension> = []) {
    guard let column = table.column(of: .network) else { return }
    let isAll = column.values.map { TotalWords.ofNetworks.contains(Array($0.utf8).span) }
    let joined = column.values.map {
      table.count <= Self.rowLimit ? Self.parts(of: $0, among: column.values) : nil
    }
    guard isAll.contains(true) || joined.contains(where: { $0 != nil }) else { return }
    func code(_ row: Int) -> Int? {
      column.codes[row] == DimensionColumn.noValue ? nil : Int(column.codes[row])
    }
    let rows = (0..<table.count).filter { row in code(row).map { isAll[$0] } ?? false }
    guard table.count <= Self.rowLimit else {
      sums = Set(rows)
      return
    }
    let figures = TableFigures(of: table)
    guard let place = figures.columns.firstIndex(where: { $0.dimension == .network }) else {
      return
    }
    let ofJoined = (0..<table.count).filter { row in code(row).map { joined[$0] != nil } ?? false }
    let details = (0..<table.count).filter { row in
      code(row).map { !isAll[$0] && joined[$0] == nil } ?? true
    }
    if !rows.isEmpty {
      let totals = Self.rowsOfTotals(dimensions, figures)
      look(at: rows, details, details.filter { !totals.contains($0) }, table, figures, place)
    }
    for (value, parts) in joined.enumerated() {
      guard let parts else { continue }
      take(ofJoined.filter { code($0) == value }, figures, place) {
        PartSums(of: details.filter { code($0).map(parts.contains) ?? false }, figures)
      }
    }
  }

  // MARK: All networks

  /// The rows that a name in some columns calls totals.
  private static func rowsOfTotals(
    _ dimensions: Set<Dimension>, _ figures: TableFigures
  ) -> Set<Int> {
    var rows: Set<Int> = []
    for (dimension, column) in figures.columns where dimensions.contains(dimension) {
      let areTotals = column.values.map { TotalName($0) != nil }
      guard areTotals.contains(true) else { continue }
      for (row, code) in column.codes.enumerated()
      where code != DimensionColumn.noValue && areTotals[Int(code)] {
        rows.insert(row)
      }
    }
    return rows
  }

  private mutating func look(
    at rows: [Int], _ details: [Int], _ plain: [Int], _ table: ObservationTable,
    _ figures: TableFigures, _ place: Int
  ) {
    var parts = PartSums(of: details, figures)
    var plainParts = PartSums(of: plain, figures)
    let lines = rows.map { figures.lines[$0] }.sorted()
    let known = Known(details, table, figures)
    let ofDays = rows.count { known.days.contains(figures.days[$0]) }
    let alone = Self.daysAlone(rows.map { figures.days[$0] }, beside: known.days)
    for row in rows {
      if Self.isSum(row, of: &parts, place, lines, figures)
        || plain.count < details.count
          && Self.isSum(row, of: &plainParts, place, lines, figures)
      {
        sums.insert(row)
        continue
      }
      // Where such rows stand on the days of others, those of other days are no sums of months.
      let isDaily =
        ofDays * 2 > rows.count && !known.days.contains(figures.days[row])
        || alone.contains(figures.days[row])
      let measures = table.measures.filter { !(table.column(of: $0)?[row].isNaN ?? true) }
      let new = measures.filter { isDaily || !known.has($0, inMonth: figures.months[row]) }
      guard !new.isEmpty else {
        sums.insert(row)
        if measures.contains(where: { Measure.named($0).addsUp }) { unlike.insert(row) }
        continue
      }
      kept.insert(row)
      for measure in measures where !new.contains(measure) {
        told[measure, default: []].insert(row)
      }
    }
  }

  /// Days before all those of single networks or after them, where they are several: a team has begun
  /// to tell networks apart, or no longer does.
  private static func daysAlone(_ days: [CivilDay], beside others: Set<CivilDay>) -> Set<CivilDay> {
    guard let first = others.min(), let last = others.max() else { return [] }
    let (before, after) = (Set(days.filter { $0 < first }), Set(days.filter { $0 > last }))
    return (before.count > 1 ? before : []).union(after.count > 1 ? after : [])
  }

  /// What rows of single networks have.
  private struct Known {
    private(set) var days: Set<CivilDay> = []
    private var months: [MeasureID: Set<Int?>] = [:]

    init(_ rows: [Int], _ table: ObservationTable, _ figures: TableFigures) {
      days = Set(rows.map { figures.days[$0] })
      for measure in table.measures {
        guard let column = table.column(of: measure) else { continue }
        months[measure] = Set(rows.filter { !column[$0].isNaN }.map { figures.months[$0] })
      }
    }

    func has(_ measure: MeasureID, inMonth month: Int?) -> Bool {
      months[measure]?.contains(month) ?? false
    }
  }

  /// Whether a row has what others come to: those of its day, of its month, of all days, or those
  /// since the total before it.
  private static func isSum(
    _ row: Int, of parts: inout PartSums, _ place: Int, _ lines: [Int], _ figures: TableFigures
  ) -> Bool {
    let above = lines.last { $0 < figures.lines[row] } ?? 0
    let block = parts.sum(below: above, above: figures.lines[row])
    for group in [parts.group(like: row, but: place), parts.wholeGroup()] {
      guard let group else { continue }
      let month = group.months[figures.months[row]]
      if figures.isSum(row, of: group.days[figures.days[row]], withLevels: true)
        || figures.isSum(row, of: month, withLevels: false)
      {
        return true
      }
      // The sum of all stands below them, or among those of a month.
      if month != nil || block.count > 0, figures.isSum(row, of: group.all, withLevels: false) {
        return true
      }
    }
    return figures.isSum(row, of: block, withLevels: false)
  }

  // MARK: Several networks by their names

  /// The codes of the networks that a name puts together, as `Facebook + Instagram` does, or of all
  /// where it says that they achieved something; `nil` of other names.
  private static func parts(of name: String, among values: [String]) -> Set<Int>? {
    if NamedTotals.isActualWord(name) { return Set(values.indices) }
    var text = name
    for word in ["-and-", "-ও-", "-এবং-", "-र-", "-و-"] { text = text.replacing(word, with: "+") }
    let parts = text.split { "+&,/".contains($0) }.map { NetworkID.canonical(String($0)) }
    guard parts.count > 1 else { return nil }
    let places = parts.compactMap { values.firstIndex(of: $0) }
    return places.count == parts.count && Set(places).count > 1 ? Set(places) : nil
  }

  /// Less agrees by chance, of a row that is compared with several sums.
  private static let bitsNeeded = 10.0

  /// Takes rows of a name for totals where all have what the parts come to, and not by chance.
  private mutating func take(
    _ rows: [Int], _ figures: TableFigures, _ place: Int, _ makeParts: () -> PartSums
  ) {
    var parts = makeParts()
    let lines = rows.map { figures.lines[$0] }.sorted()
    guard !rows.isEmpty,
      rows.allSatisfy({ Self.isSum($0, of: &parts, place, lines, figures) })
    else { return }
    let bits = rows.reduce(0.0) { sum, row in
      figures.measures.reduce(sum) { sum, measure in
        measure.values[row].isNaN ? sum : sum + measure.values[row].magnitude.bitsOfCount
      }
    }
    if bits >= Self.bitsNeeded { sums.formUnion(rows) }
  }
}
