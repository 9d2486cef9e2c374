// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
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

  private let table: ObservationTable
  private let measures: [(values: [Double], addsUp: Bool)]
  private let columns: [(dimension: Dimension, column: DimensionColumn)]
  /// The rows that no name calls totals.
  private var details: [Int] = []

  /// Looks at a table whose dimensions may have names of totals.
  init(in table: ObservationTable, _ dimensions: Set<Dimension>) {
    self.table = table
    measures = table.measures.compactMap { id in
      let measure = Measure.named(id)
      guard measure.addsUp || measure.aggregation == .stock else { return nil }
      return table.column(of: id).map { ($0, measure.addsUp) }
    }
    columns = table.dimensions.compactMap { dimension in
      table.column(of: dimension).map { (dimension, $0) }
    }
    guard table.count <= Self.rowLimit else { return }
    if !dimensions.isEmpty { findNamed(dimensions) }
    if sums.isEmpty, doubtful.isEmpty { findUnnamed() }
  }

  private mutating func findNamed(_ dimensions: Set<Dimension>) {
    var named: [(place: Int, code: Int32, name: TotalName, rows: [Int])] = []
    var isTotal = [Bool](repeating: false, count: table.count)
    for (place, (dimension, column)) in columns.enumerated() where dimensions.contains(dimension) {
      let names = column.values.map { TotalName($0)?.resolved(in: dimension) }
      let keys = Set(
        column.values.indices.filter { names[$0] == nil }.map { TotalName.key(column.values[$0]) })
      guard !keys.isEmpty else { continue }
      for (code, name) in names.enumerated() {
        guard let name, named.count < Self.nameLimit else { continue }
        // `Total Energies` is a total only where there is one called Energies.
        if case .of(let own) = name, !keys.contains(own) { continue }
        let rows = column.codes.indices.filter { column.codes[$0] == Int32(code) }
        named.append((place, Int32(code), name, rows))
        for row in rows { isTotal[row] = true }
      }
    }
    details = isTotal.indices.filter { !isTotal[$0] }
    guard !details.isEmpty else { return }
    for (place, code, name, rows) in named {
      let unlike = rows.filter { !isSum($0, of: name, in: place, isTotal) }
      sums.formUnion(rows.filter { !unlike.contains($0) })
      if !unlike.isEmpty {
        let (dimension, column) = columns[place]
        doubtful.append((dimension, column.values[Int(code)], unlike))
      }
    }
  }

  /// Whether a row has what other rows come to: those of its day, of its month, of all days, or
  /// those since the total before it.
  private func isSum(_ row: Int, of name: TotalName, in place: Int, _ isTotal: [Bool]) -> Bool {
    let parts = details.filter { other in
      guard case .of(let own) = name else { return true }
      let column = columns[place].column
      let code = column.codes[other]
      return code != DimensionColumn.noValue && TotalName.key(column.values[Int(code)]) == own
    }
    let alike = parts.filter { other in
      columns.indices.allSatisfy { index in
        let codes = columns[index].column.codes
        return index == place || codes[row] == DimensionColumn.noValue || codes[row] == codes[other]
      }
    }
    for rows in [alike, parts] {
      let ofDay = rows.filter { table.days[$0] == table.days[row] }
      if isSum(row, of: ofDay, withLevels: true) || isSum(row, of: rows, withLevels: false) {
        return true
      }
      let month = Self.month(table.days[row])
      if isSum(row, of: rows.filter { Self.month(table.days[$0]) == month }, withLevels: false) {
        return true
      }
    }
    let line = table.lines[row]
    let before =
      isTotal.indices.filter { isTotal[$0] && table.lines[$0] < line }
      .map { table.lines[$0] }.max() ?? 0
    let above = parts.filter { table.lines[$0] < line && table.lines[$0] > before }
    return isSum(row, of: above, withLevels: false)
  }

  private func isSum(_ row: Int, of rows: [Int], withLevels: Bool) -> Bool {
    guard !rows.isEmpty else { return false }
    var isAny = false
    for (values, addsUp) in measures where addsUp || withLevels {
      guard !values[row].isNaN, values[row] != 0 else { continue }
      let sum = rows.reduce(0) { values[$1].isNaN ? $0 : $0 + values[$1] }
      guard abs(sum - values[row]) <= 0.005 else { return false }
      isAny = true
    }
    return isAny
  }

  private static func month(_ day: CivilDay) -> Int? {
    guard let date = try? CivilCalendar.gregorian.date(of: day) else { return nil }
    return date.year * 12 + date.month
  }

  /// Finds rows without a network, source, page or campaign whose values are those of all others
  /// together, or of all others of their day.
  private mutating func findUnnamed() {
    guard table.sourceRowCount > 2 else { return }
    for (place, (dimension, column)) in columns.enumerated()
    where [.network, .source, .page, .campaign].contains(dimension) {
      let blank = column.codes.indices.filter { column.codes[$0] == DimensionColumn.noValue }
      guard !blank.isEmpty, blank.count * 2 <= table.count, blank.count <= Self.nameLimit else {
        continue
      }
      let others = column.codes.indices.filter { column.codes[$0] != DimensionColumn.noValue }
      let isTotal =
        blank.count == 1
        ? isSum(blank[0], of: others, withLevels: false)
        : blank.allSatisfy { row in
          let parts = others.filter { other in
            table.days[other] == table.days[row]
              && columns.indices.allSatisfy { index in
                let codes = columns[index].column.codes
                return index == place || codes[row] == DimensionColumn.noValue
                  || codes[row] == codes[other]
              }
          }
          return parts.count > 1 && isSum(row, of: parts, withLevels: true)
        }
      guard isTotal else { continue }
      unnamed = (dimension, blank)
      return
    }
  }
}
