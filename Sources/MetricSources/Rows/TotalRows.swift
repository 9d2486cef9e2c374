// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows that are called totals in a column of campaigns, pages or the like, and whether the values
/// of others say the same.
struct TotalRows {
  /// The rows that have what others come to.
  private(set) var sums: Set<Int> = []
  /// The rows that do not, by the names that they have.
  private(set) var doubtful: [(dimension: Dimension, name: String, rows: [Int])] = []
  /// Rows without a value of a dimension that have what others come to, which have one.
  private(set) var unnamed: (dimension: Dimension, rows: [Int])?

  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000
  private static let nameLimit = 200

  /// Looks at a table whose dimensions may have names of totals.
  init(in table: ObservationTable, _ dimensions: Set<Dimension>) {
    guard table.count <= Self.rowLimit else { return }
    let figures = TableFigures(of: table)
    if !dimensions.isEmpty { findNamed(dimensions, figures) }
    if sums.isEmpty, doubtful.isEmpty, table.sourceRowCount > 2 { findUnnamed(figures) }
  }

  /// A name of totals in a column, and the rows that have it.
  private struct NamedRows {
    var place: Int
    var text: String
    var name: TotalName
    var rows: [Int]
  }

  private mutating func findNamed(_ dimensions: Set<Dimension>, _ figures: TableFigures) {
    var named: [NamedRows] = []
    /// The keys of the names in a column, by code.
    var keys: [Int: [String]] = [:]
    for (place, (dimension, column)) in figures.columns.enumerated()
    where dimensions.contains(dimension) {
      let names = column.values.map { TotalName($0)?.resolved(in: dimension) }
      guard names.contains(where: { $0 != nil }), names.contains(nil) else { continue }
      let keysOfCodes = column.values.map { TotalName.key($0) }
      keys[place] = keysOfCodes
      let known = Set(names.indices.filter { names[$0] == nil }.map { keysOfCodes[$0] })
      let rows = column.rowsOfCodes
      for (code, name) in names.enumerated() {
        guard let name, named.count < Self.nameLimit else { continue }
        // `Total Energies` is a total only where there is one called Energies.
        if case .of(let own) = name, !known.contains(own) { continue }
        named.append(
          NamedRows(place: place, text: column.values[code], name: name, rows: rows[code]))
      }
    }
    guard !named.isEmpty else { return }
    let totals = Set(named.flatMap(\.rows))
    let details = figures.days.indices.filter { !totals.contains($0) }
    guard !details.isEmpty else { return }
    let lines = totals.map { figures.lines[$0] }.sorted()
    var all = PartSums(of: details, figures)
    for (place, names) in Dictionary(grouping: named, by: \.place).sorted(by: { $0.key < $1.key }) {
      let column = figures.columns[place].column
      let detailsOfKeys = column.rows(among: details, byKeysOfCodes: keys[place] ?? [])
      for name in names {
        let unlike: [Int]
        switch name.name {
        case .ofAll:
          unlike = name.rows.filter {
            !Self.isTotal($0, of: &all, but: place, lines, figures)
          }
        case .of(let own):
          var parts = PartSums(of: detailsOfKeys[own] ?? [], figures)
          unlike = name.rows.filter {
            !Self.isTotal($0, of: &parts, but: place, lines, figures)
          }
        }
        sums.formUnion(Set(name.rows).subtracting(unlike))
        if !unlike.isEmpty {
          doubtful.append((figures.columns[place].dimension, name.text, unlike))
        }
      }
    }
  }

  /// Whether a row has what others come to: those of its day, of its month, of all days, or those
  /// since the total before it; where it names anything but its column, first those that agree in it.
  private static func isTotal(
    _ row: Int, of parts: inout PartSums, but place: Int, _ linesOfTotals: [Int],
    _ figures: TableFigures
  ) -> Bool {
    for group in [parts.group(like: row, but: place), parts.wholeGroup()] {
      guard let group else { continue }
      if figures.isSum(row, of: group.days[figures.days[row]], withLevels: true)
        || figures.isSum(row, of: group.all, withLevels: false)
        || figures.isSum(row, of: group.months[figures.months[row]], withLevels: false)
      {
        return true
      }
    }
    let line = figures.lines[row]
    let above = linesOfTotals.firstPlace(from: line)
    let before = above == 0 ? 0 : linesOfTotals[above - 1]
    return figures.isSum(row, of: parts.sum(below: before, above: line), withLevels: false)
  }

  /// Finds rows without a network, source, page or campaign whose values are those of all others
  /// together, or of all others of their day.
  private mutating func findUnnamed(_ figures: TableFigures) {
    for (place, (dimension, column)) in figures.columns.enumerated()
    where [.network, .source, .page, .campaign].contains(dimension) {
      let blank = column.codes.indices.filter { column.codes[$0] == DimensionColumn.noValue }
      guard !blank.isEmpty, blank.count * 2 <= column.codes.count, blank.count <= Self.nameLimit
      else { continue }
      var others = PartSums(
        of: column.codes.indices.filter { column.codes[$0] != DimensionColumn.noValue }, figures)
      let isTotal =
        blank.count == 1
        ? figures.isSum(blank[0], of: others.wholeGroup()?.all, withLevels: false)
        : blank.allSatisfy { row in
          let parts = others.group(like: row, but: place)?.days[figures.days[row]]
          return (parts?.count ?? 0) > 1 && figures.isSum(row, of: parts, withLevels: true)
        }
      guard isTotal else { continue }
      unnamed = (dimension, blank)
      return
    }
  }
}

extension DimensionColumn {
  /// The rows that have each value, by its code.
  fileprivate var rowsOfCodes: [[Int]] { rowsOfCodes(among: codes.indices) }

  private func rowsOfCodes(among some: some Sequence<Int>) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: values.count)
    for row in some where codes[row] != Self.noValue { rows[Int(codes[row])].append(row) }
    return rows
  }

  /// The rows among some that have a value with a key, given that of each code.
  fileprivate func rows(among some: [Int], byKeysOfCodes keys: [String]) -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for (key, ofCode) in zip(keys, rowsOfCodes(among: some)) where !ofCode.isEmpty {
      rows[key, default: []] += ofCode
    }
    return rows.mapValues { $0.sorted() }
  }
}
