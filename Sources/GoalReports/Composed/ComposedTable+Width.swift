// SPDX-License-Identifier: Apache-2.0

extension ComposedTable {
  /// About how wide the table is at the usual size of text, its figures unbroken and its headings
  /// broken between words, in CSS pixels.
  public var naturalWidth: Double {
    let figures = columns.indices.reduce(0.0) { width, column in
      let cells = rows.lazy.map { row in
        wordColumns.contains(column)
          ? ChartLettering.widthOfWidestWord(in: row.cells[column])
          : ChartLettering.width(of: row.cells[column])
      }
      let heading = ChartLettering.widthOfWidestWord(in: columns[column])
      return width + max(cells.max() ?? 0, heading) + Self.padding
    }
    let headings = rows.lazy.map { ChartLettering.widthOfWidestWord(in: $0.heading) }.max() ?? 0
    return (figures + headings + Self.padding) * Self.scale
  }

  /// How much larger than letters of charts those of tables are.
  private static let scale = 1.2
  private static let padding = 14.0
}
