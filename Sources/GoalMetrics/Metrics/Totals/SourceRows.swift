// SPDX-License-Identifier: Apache-2.0

/// Rows of a source that a figure comes from.
public struct SourceRows: Hashable, Sendable {
  /// The source as the user named it.
  public let source: String
  /// How many rows there are.
  public let count: Int
  /// The lines between which they lie; not every line between them need be one.
  public let lines: ClosedRange<Int>
  /// Where they stand, in order; at most `runLimit` of them.
  public let runs: [Run]

  /// Lines that follow each other, all or some of which are rows of a figure.
  public struct Run: Hashable, Sendable {
    /// The lines.
    public let lines: ClosedRange<Int>
    /// How many of them are rows of the figure.
    public let count: Int

    /// Whether each line is one.
    public var isWhole: Bool { count == lines.count }
  }

  /// No figure names more runs of one source; rows of further ones are counted.
  public static let runLimit = 5

  /// How many rows stand in further runs.
  public var countBeyondRuns: Int { count - runs.reduce(0) { $0 + $1.count } }

  /// Puts rows in order; `nil` where there is none.
  ///
  /// Each span tells only where its rows begin and end: where spans overlap, or meet as whole runs,
  /// they are one run.
  init?(of source: String, _ spans: [RowSpan]) {
    let sorted = spans.compactMap { span in span.lines.map { (lines: $0, count: span.count) } }
      .sorted {
        ($0.lines.lowerBound, $0.lines.upperBound) < ($1.lines.lowerBound, $1.lines.upperBound)
      }
    guard let first = sorted.first else { return nil }
    // Several values of one formula may come from the same rows.
    var runs = sorted.map { Run(lines: $0.lines, count: min($0.count, $0.lines.count)) }.joined
    // What later spans have filled meets its neighbours.
    runs = runs.joined
    self.source = source
    count = runs.reduce(0) { $0 + $1.count }
    lines =
      first.lines.lowerBound...runs.reduce(first.lines.upperBound) { max($0, $1.lines.upperBound) }
    self.runs = Array(runs.prefix(Self.runLimit))
  }
}

extension [SourceRows.Run] {
  /// Runs in order, with those that overlap, or meet as whole ones, as one.
  fileprivate var joined: [SourceRows.Run] {
    var runs: [SourceRows.Run] = []
    for next in self {
      guard let last = runs.last, last.isFollowed(by: next) else {
        runs.append(next)
        continue
      }
      let upper = Swift.max(last.lines.upperBound, next.lines.upperBound)
      let lines = last.lines.lowerBound...upper
      runs[runs.count - 1] = SourceRows.Run(
        lines: lines, count: Swift.min(last.count + next.count, lines.count))
    }
    return runs
  }
}

extension SourceRows.Run {
  /// Whether another, which begins no earlier, is part of the same run.
  fileprivate func isFollowed(by next: SourceRows.Run) -> Bool {
    next.lines.lowerBound <= lines.upperBound
      || next.lines.lowerBound == lines.upperBound + 1 && isWhole && next.isWhole
  }
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
    var spans = [[RowSpan]](repeating: [], count: tables.count * 3)
    for (key, span) in cells { spans[key.group.table * 3].append(span) }
    for (kind, rows) in [Array(others.values), Array(levels.values)].enumerated() {
      for (table, span) in rows.flatMap(\.spans) { spans[table * 3 + kind + 1].append(span) }
    }
    return spans.enumerated().compactMap { place, spans in
      SourceRows(of: tables[place / 3].source, spans)
    }
  }
}

extension ObservationTable {
  /// The lines of the source that a row stands for.
  func sourceLines(ofRow row: Int) -> ClosedRange<Int> { lines[row]...lastLines[row] }

  /// How many rows of the source a row stands for.
  func sourceRowCount(ofRow row: Int) -> Int { rowCount(ofRow: row) }
}
