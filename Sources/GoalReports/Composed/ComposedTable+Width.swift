// SPDX-License-Identifier: Apache-2.0

extension ComposedTable {
  /// About how wide the table is at the usual size of text, its figures unbroken and its headings
  /// broken between words, in CSS pixels.
  public var naturalWidth: Double {
    let figures = columns.indices.reduce(0.0) { width, column in
      let cells = rows.lazy.map { row in
        wordColumns.contains(column)
          ? Self.longestWord(of: row.cells[column]) : ChartLettering.width(of: row.cells[column])
      }
      return width + max(cells.max() ?? 0, Self.longestWord(of: columns[column])) + Self.padding
    }
    let headings = rows.lazy.map { Self.longestWord(of: $0.heading) }.max() ?? 0
    return (figures + headings + Self.padding) * Self.scale
  }

  /// How much larger than letters of charts those of tables are.
  private static let scale = 1.2
  private static let padding = 14.0

  private static func longestWord(of text: String) -> Double {
    text.split(separator: " ").lazy.map { ChartLettering.width(of: String($0)) }.max() ?? 0
  }
}
