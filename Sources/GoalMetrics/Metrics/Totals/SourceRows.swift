// SPDX-License-Identifier: Apache-2.0

/// Rows of a source that a figure comes from.
public struct SourceRows: Hashable, Sendable {
  /// The source as the user named it.
  public let source: String
  /// How many rows there are.
  public var count: Int
  /// The lines between which they lie; not every line between them need be one.
  public var lines: ClosedRange<Int>
}

/// How many rows there are, and between which lines of a source.
struct RowSpan: Hashable {
  private(set) var count = 0
  private(set) var lines: ClosedRange<Int>?

  mutating func add(_ other: RowSpan) {
    guard let lines = other.lines else { return }
    add(lines, count: other.count)
  }

  mutating func add(_ added: ClosedRange<Int>, count: Int) {
    self.count += count
    lines =
      lines.map { min($0.lowerBound, added.lowerBound)...max($0.upperBound, added.upperBound) }
      ?? added
  }
}

/// Rows by the place of their table among the sources.
struct SpanBySource: Hashable {
  private(set) var spans: [Int: RowSpan] = [:]

  mutating func add(_ span: RowSpan, of table: Int) { spans[table, default: RowSpan()].add(span) }

  mutating func add(_ other: SpanBySource) {
    for (table, span) in other.spans { add(span, of: table) }
  }

  var count: Int { spans.values.reduce(0) { $0 + $1.count } }
}

/// The rows that a figure comes from, each counted once however often a formula names it.
struct RowsRead {
  private var cells: [CellKey: RowSpan] = [:]
  private var levels: [MeasureID: SpanBySource] = [:]
  private var others: [MetricQuantity: SpanBySource] = [:]

  /// Adds the rows of a cell; those of the whole hold those of a slice.
  mutating func add(_ cell: RowSpan, _ key: CellKey) {
    if let known = cells[key], known.count >= cell.count { return }
    cells[key] = cell
  }

  /// Adds the rows of a stock's levels; those of both ends hold those of one.
  mutating func add(levels rows: SpanBySource, of measure: MeasureID) {
    if rows.count > levels[measure]?.count ?? 0 { levels[measure] = rows }
  }

  mutating func add(_ rows: SpanBySource, of quantity: MetricQuantity) { others[quantity] = rows }

  /// The rows by source, those that are added before those of levels and other values.
  func bySource(_ tables: [TableShape]) -> [SourceRows] {
    var added = SpanBySource()
    for (key, span) in cells { added.add(span, of: key.group.table) }
    var found = SpanBySource()
    for rows in others.values { found.add(rows) }
    var ends = SpanBySource()
    for rows in levels.values { ends.add(rows) }
    return tables.indices.flatMap { table in
      [added, found, ends].compactMap { rows in
        rows.spans[table].flatMap { span in
          span.lines.map {
            SourceRows(source: tables[table].source, count: span.count, lines: $0)
          }
        }
      }
    }
  }
}

extension ObservationTable {
  /// The lines of the source that a row stands for.
  func sourceLines(ofRow row: Int) -> ClosedRange<Int> { lines[row]...lastLines[row] }

  /// How many rows of the source a row stands for.
  func sourceRowCount(ofRow row: Int) -> Int { rowCounts[row] }
}
