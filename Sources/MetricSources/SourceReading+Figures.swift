// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What a file has of each measure, as the measure's nature allows it to be told in one number.
extension SourceReading {
  /// What all rows have of each measure that adds up or is a level, in the order of columns.
  public var figures: [MeasureFigure] {
    guard summary.measures.isEmpty, let table else { return summary.measures }
    return table.measures.compactMap { measure in
      let declared = Measure.named(measure)
      guard let column = table.column(of: measure),
        declared.addsUp || declared.aggregation == .stock
      else { return nil }
      let rows = column.indices.filter { !column[$0].isNaN }
      return MeasureFigure(
        id: measure, column: measure.rawValue,
        value: declared.addsUp
          ? rows.reduce(0) { $0 + column[$1] } : Self.level(of: column, in: rows, table),
        count: rows.reduce(0) { $0 + table.rowCount(ofRow: $1) })
    }
  }

  /// The least and greatest of shares and lengths of time, which are not added.
  public var ranges: [RangeFigure] {
    guard let table else { return summary.ranges }
    return summary.ranges
      + table.measures.compactMap { measure in
        let declared = Measure.named(measure)
        guard !declared.addsUp, declared.aggregation != .stock,
          let values = table.column(of: measure)?.filter({ !$0.isNaN }),
          let least = values.min(), let greatest = values.max()
        else { return nil }
        return RangeFigure(
          column: measure.rawValue, isDuration: declared.unit == .duration,
          values: least...greatest)
      }
  }

  /// The networks that rows are of and how many rows each has, most rows first.
  public var networks: [(id: String, written: String?, rows: Int)] {
    guard let table, let column = table.column(of: .network) else { return [] }
    var rows = [Int](repeating: 0, count: column.values.count)
    var seen: Set<RowOfNetwork>? = summary.meaning == .dayParts ? [] : nil
    for (row, code) in column.codes.enumerated() where code != DimensionColumn.noValue {
      // A post that a row is the first of stands beside what that row says of its day.
      let count = table.rowCount(ofRow: row)
      let isNew = seen?.insert(RowOfNetwork(line: table.lines[row], code: code)).inserted ?? true
      if isNew || count > 1 { rows[Int(code)] += count }
    }
    return column.values.indices.map { code in
      (column.values[code], table.networkNames[column.values[code]], rows[code])
    }.sorted { ($1.rows, $0.id) < ($0.rows, $1.id) }
  }

  /// The last value of each network and page, added.
  private static func level(
    of column: [Double], in rows: [Int], _ table: ObservationTable
  ) -> Double {
    var last: [[String?]: Int] = [:]
    for row in rows {
      let page = [Dimension.network, .page].map { table.value(of: $0, row: row) }
      if let known = last[page], table.days[known] > table.days[row] { continue }
      last[page] = row
    }
    return last.isEmpty ? .nan : last.values.reduce(0) { $0 + column[$1] }
  }

  /// A row of the file and the network that it is of.
  private struct RowOfNetwork: Hashable {
    var line: Int
    var code: Int32
  }
}
