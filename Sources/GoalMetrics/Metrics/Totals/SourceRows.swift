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

extension ObservationTable {
  /// The lines of the source that a row stands for.
  func sourceLines(ofRow row: Int) -> ClosedRange<Int> { lines[row]...lastLines[row] }

  /// How many rows of the source a row stands for.
  func sourceRowCount(ofRow row: Int) -> Int { rowCounts[row] }
}
