// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Tables that stand beside the one of a file, with an empty column between: a summary, targets,
/// the days of something else.
///
/// What stands behind such a column may also belong to the same rows; the cells tell which it is.
struct TablesBeside {
  /// The columns with names that are of others, at least one.
  let columns: [Int]
  /// Their names as written.
  let names: [String]
  /// All columns between such, up to the last one with a name.
  private let ranges: [Range<Int>]
  /// The first column behind the last name, where what stands there is of others, too.
  private let end: Int?

  /// Looks at the beginning of a file below the line of its header; `nil` where all is one table.
  init?(
    in head: Head, below start: Int, delimiter: UInt8, _ names: [String],
    _ description: SourceDescription
  ) {
    let empty = names.indices.drop { names[$0].isEmpty }.filter { names[$0].isEmpty }
    guard !empty.isEmpty else { return nil }
    let isCut = head.isCut
    let rows = isCut ? head.bytes.lastIndex(of: UInt8(ascii: "\n")) : nil
    let others: [Range<Int>] = (rows.map { head.bytes[...$0] } ?? head.bytes)
      .withUnsafeBufferPointer { bytes in
        let rows = CellRows(bytes, below: start, delimiter: delimiter)
        let gaps = empty.filter { !rows.hasText(inColumn: $0) }
        let parts = Self.parts(of: names, between: gaps)
        guard parts.count > 1,
          let own = parts.first(where: {
            ColumnLayout.nameDay(names[$0], description, withAliases: false)
          }) ?? parts.first(where: { ColumnLayout.nameDay(names[$0], description) })
        else { return [] }
        return parts.filter { part in
          part != own && SidePart(part, beside: own, names, rows, description).isTable
        }
      }
    guard !others.isEmpty else { return nil }
    ranges = others
    let columns = others.joined().filter { !names[$0].isEmpty }
    self.columns = columns
    self.names = columns.map { names[$0] }
    end = others.contains { $0.upperBound == names.count } ? names.count : nil
  }

  /// Takes what is of other tables out of a row.
  func takeOut(of record: inout DelimitedRecord) {
    if let end { record.removeFields(from: end) }
    for column in ranges.joined() where column < record.fields.count { record.emptyField(column) }
  }

  /// The runs of columns with names, as gaps cut them.
  private static func parts(of names: [String], between gaps: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for end in gaps + [names.count] {
      if (start..<end).contains(where: { !names[$0].isEmpty }) { parts.append(start..<end) }
      start = end + 1
    }
    return parts
  }
}

/// The cells of a file's first rows.
private struct CellRows {
  private let text: SourceText
  let records: [DelimitedRecord]

  init(_ bytes: UnsafeBufferPointer<UInt8>, below start: Int, delimiter: UInt8) {
    text = SourceText(bytes, file: "", firstLine: 0)
    var scanner = RecordScanner(bytes, delimiter: delimiter)
    var records: [DelimitedRecord] = []
    while scanner.next() {
      guard scanner.record.line > start, scanner.record.fault == nil else { continue }
      records.append(scanner.record)
    }
    self.records = records
  }

  func hasText(inColumn column: Int) -> Bool {
    records.contains { column < $0.fields.count && text.hasContent($0.fields[column]) }
  }

  func hasText(_ columns: Range<Int>, in record: DelimitedRecord) -> Bool {
    columns.clamped(to: record.fields.indices).contains { text.hasContent(record.fields[$0]) }
  }

  func cell(_ column: Int, of record: DelimitedRecord) -> String {
    column < record.fields.count
      ? text.withTrimmedContent(of: record.fields[column], CellText.line) : ""
  }

  /// The first cell of a column that says something.
  func firstCell(_ column: Int) -> String? {
    let record = records.first { column < $0.fields.count && text.hasContent($0.fields[column]) }
    return record.map { cell(column, of: $0) }
  }

  /// The cells of a column that say something.
  func cells(_ column: Int) -> [String] {
    records.map { cell(column, of: $0) }.filter { !$0.isEmpty }
  }
}

/// Columns behind an empty one.
private struct SidePart {
  private let part: Range<Int>
  private let own: Range<Int>
  private let names: [String]
  private let rows: CellRows
  private let description: SourceDescription
  /// Whether each row has text in these columns.
  private let isFilled: [Bool]

  init(
    _ part: Range<Int>, beside own: Range<Int>, _ names: [String], _ rows: CellRows,
    _ description: SourceDescription
  ) {
    self.part = part
    self.own = own
    self.names = names
    self.rows = rows
    self.description = description
    isFilled = rows.records.map { rows.hasText(part, in: $0) }
  }

  /// Whether they are a table of their own.
  var isTable: Bool {
    if ColumnLayout.nameDay(names[part], description) || repeatsName || goesOn {
      return true
    }
    // Days alone are no table.
    guard own.contains(where: isFigure), part.contains(where: isUsed) else { return false }
    return endsBefore || hasLabels
  }

  /// Whether a name stands in both.
  private var repeatsName: Bool {
    let known = Set(names[own].filter { !$0.isEmpty }.map(HeaderKey.key))
    return names[part].contains { !$0.isEmpty && known.contains(HeaderKey.key($0)) }
  }

  /// Whether they have rows where the table of the days has none.
  private var goesOn: Bool {
    zip(rows.records, isFilled).contains { $1 && !rows.hasText(own, in: $0) }
  }

  private var dateColumn: Int? {
    own.first { ColumnLayout.nameDay([names[$0]], description) }
  }

  /// Whether they fill a run of rows that ends long before the days do; of the last days values may
  /// be still to come.
  private var endsBefore: Bool {
    guard let dateColumn else { return false }
    let days = zip(rows.records, isFilled).filter { record, _ in
      rows.cell(dateColumn, of: record).unicodeScalars.contains { DecimalDigit($0) != nil }
    }
    let filled = days.map(\.1)
    guard let first = filled.firstIndex(of: true), let last = filled.lastIndex(of: true),
      !filled[first...last].contains(false), filled[first...last].count * 2 <= days.count
    else { return false }
    // Days that are to come may stand there already, and lines of words below a table.
    let others = own.filter { $0 != dateColumn }
    return days[(last + 1)...].contains { record, _ in
      others.contains { !rows.cell($0, of: record).isEmpty }
    }
  }

  /// So long are names of things, and not sentences.
  private static let labelLength = 30

  /// Whether the first column, or one of networks, campaigns or the like, has another name in each
  /// row, as summaries do.
  private var hasLabels: Bool {
    let filledCount = isFilled.count { $0 }
    return part.contains { column in
      guard !names[column].isEmpty else { return false }
      let isFirst = part.first { !names[$0].isEmpty } == column
      if isFirst, HeaderAliases.isLabel(names[column]) { return true }
      switch Self.role(names[column]) {
      case .dimension(.postID): return false
      case .dimension: break
      default: guard isFirst else { return false }
      }
      let cells = rows.cells(column)
      return cells.count > 1 && cells.count == filledCount && Set(cells).count == cells.count
        && part.contains { $0 != column && isFigure($0) }
        && cells.allSatisfy { cell in
          cell.count <= Self.labelLength
            && cell.unicodeScalars.first.map { DecimalDigit($0) == nil } ?? false
        }
    }
  }

  private static func role(_ name: String) -> ColumnLayout.Role? {
    HeaderAliases.role(of: name) ?? ColumnLayout.namedRole(name)
  }

  /// Whether the report would take anything from a column.
  private func isUsed(_ column: Int) -> Bool {
    if isFigure(column) { return true }
    guard !names[column].isEmpty, case .dimension = Self.role(names[column]) else { return false }
    return true
  }

  /// Whether a column has numbers.
  private func isFigure(_ column: Int) -> Bool {
    guard !names[column].isEmpty, case .measure = Self.role(names[column]) else { return false }
    return rows.firstCell(column)?.unicodeScalars.contains { DecimalDigit($0) != nil } ?? false
  }
}
