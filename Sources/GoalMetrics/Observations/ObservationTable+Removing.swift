// SPDX-License-Identifier: Apache-2.0

extension ObservationTable {
  /// Returns the table without some rows, or without the values of measures in some rows.
  package func removing(
    rows isRemoved: (Int) -> Bool = { _ in false }, values: [MeasureID: (Int) -> Bool] = [:]
  ) -> ObservationTable {
    let lastLines = lastLines
    let rows = days.indices.filter { !isRemoved($0) }
    var table = ObservationTable(
      source: source, days: rows.map { days[$0] },
      minutes: minutes.isEmpty ? [] : rows.map { minutes[$0] },
      spans: spans.isEmpty ? [] : rows.map { spans[$0] }, lines: rows.map { lines[$0] },
      lastLines: rows.map { lastLines[$0] }, rowCounts: rows.map { rowCount(ofRow: $0) },
      dimensions: dimensions.compactMap { dimension in
        guard let column = column(of: dimension) else { return nil }
        return (
          dimension, DimensionColumn(codes: rows.map { column.codes[$0] }, of: column.values)
        )
      },
      measures: measures.compactMap { measure in
        guard let column = column(of: measure) else { return nil }
        guard let isGone = values[measure] else { return (measure, rows.map { column[$0] }) }
        return (measure, rows.map { isGone($0) ? .nan : column[$0] })
      })
    table.networkNames = networkNames
    table.rowsAreWholePosts = rowsAreWholePosts
    table.valuesSetAside = valuesSetAside.map { setAside in
      (setAside.measure, rows.map { setAside.values[$0] })
    }
    table.subjects = subjects.map { name, column in
      (name, DimensionColumn(codes: rows.map { column.codes[$0] }, of: column.values))
    }
    return table
  }

  /// Returns the table with some rows that have no value of a dimension any more.
  package func blanking(_ blank: Dimension, inRows isBlank: (Int) -> Bool) -> ObservationTable {
    var table = ObservationTable(
      source: source, days: days, minutes: minutes, spans: spans, lines: lines,
      lastLines: lastLines, rowCounts: rowCounts,
      dimensions: dimensions.compactMap { dimension in
        guard let column = column(of: dimension) else { return nil }
        guard dimension == blank else { return (dimension, column) }
        let codes = column.codes.indices.map {
          isBlank($0) ? DimensionColumn.noValue : column.codes[$0]
        }
        return (dimension, DimensionColumn(codes: codes, of: column.values))
      },
      measures: measures.compactMap { measure in column(of: measure).map { (measure, $0) } })
    table.networkNames = networkNames
    table.rowsAreWholePosts = rowsAreWholePosts
    table.valuesSetAside = valuesSetAside
    table.subjects = subjects
    return table
  }

  /// Returns the table with the values of measures in some rows out of all sums.
  ///
  /// A rate of these rows, such as clicks by impressions, still has both of its sides.
  ///
  /// - Parameters:
  ///   - values: Tells of measures in which rows their values are to be out of sums.
  ///   - sums: The values of measures that the table has only the parts of, NaN where they are in sums.
  /// - Returns: The table.
  package func settingAside(
    values: [MeasureID: (Int) -> Bool], sums: [(MeasureID, [Double])] = []
  ) -> ObservationTable {
    var table = removing(values: values)
    table.valuesSetAside += sums
    for measure in measures {
      guard let isSetAside = values[measure], let column = column(of: measure) else { continue }
      table.valuesSetAside.append(
        (measure, column.indices.map { isSetAside($0) ? column[$0] : .nan }))
    }
    return table
  }
}
