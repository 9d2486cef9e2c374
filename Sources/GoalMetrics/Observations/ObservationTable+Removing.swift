// SPDX-License-Identifier: Apache-2.0

extension ObservationTable {
  /// Returns the table without some rows, or without the values of measures in some rows.
  package func removing(
    rows removed: Set<Int> = [], values: [MeasureID: Set<Int>] = [:]
  ) -> ObservationTable {
    let rows = days.indices.filter { !removed.contains($0) }
    var table = ObservationTable(
      source: source, days: rows.map { days[$0] },
      minutes: minutes.isEmpty ? [] : rows.map { minutes[$0] }, lines: rows.map { lines[$0] },
      lastLines: rows.map { lastLines[$0] }, rowCounts: rows.map { rowCounts[$0] },
      dimensions: dimensions.compactMap { dimension in
        guard let column = column(of: dimension) else { return nil }
        return (
          dimension, DimensionColumn(codes: rows.map { column.codes[$0] }, of: column.values)
        )
      },
      measures: measures.compactMap { measure in
        guard let column = column(of: measure) else { return nil }
        let gone = values[measure] ?? []
        return (measure, rows.map { gone.contains($0) ? .nan : column[$0] })
      })
    table.networkNames = networkNames
    return table
  }
}
