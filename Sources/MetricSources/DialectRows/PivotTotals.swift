// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Columns by which an export is broken down and in which `All` makes a row the sum of others.
///
/// Reports of ad managers have a row for each campaign with `All` for its ad sets, one for each ad set
/// with `All` for its ads, and so on. An ad may be called `All`, too: values of the first rows tell.
struct PivotTotals: Sendable {
  /// The places of the columns.
  private(set) var columns: [Int] = []

  /// How much of a file tells.
  static let headSize = 1 << 20

  /// None.
  init() {}

  /// Looks at the beginning of an export.
  ///
  /// - Parameters:
  ///   - head: Its first rows.
  ///   - match: The header, which is among them.
  ///   - mapped: What the plan says of columns.
  ///   - cells: Reads its numbers.
  init(
    _ head: HeadCells, _ match: DialectMatch, _ mapped: MappedColumns, _ cells: DialectCells
  ) {
    guard match.dialect.isBrokenDown, match.tables.count == 1, Self.hasWords(head) else { return }
    var subjects: [Int]?
    var rows = PivotRows(match, cells)
    head.forEachRow { record, text in
      if let subjects {
        rows.take(record, of: text, subjects)
      } else if match.isHeader(text.keys(of: record), mapped) {
        let names = record.fields.map { text.withTrimmedContent(of: $0, CellText.line) }
        subjects = SubjectHeaders.columns(names, match.tables, []).map(\.column)
      }
      return false
    }
    guard rows.haveWords, let subjects else { return }
    columns = subjects.indices.filter(rows.areSums).map { subjects[$0] }
  }

  /// Whether any cell has a word for all; each text is looked at once.
  private static func hasWords(_ head: HeadCells) -> Bool {
    var seen: Set<UInt64> = []
    var isAny = false
    head.forEachRow { record, text in
      isAny = record.fields.contains { field in
        text.withContent(of: field) { cell in
          // Numbers and dates are none.
          guard let first = cell.baseAddress, cell.count <= 24, !(0x2D...0x39 ~= first.pointee),
            seen.insert(RepeatedRows.hash(first, cell.count)).inserted
          else { return false }
          return isWord(cell)
        }
      }
      return isAny
    }
    return isAny
  }

  /// Whether a row is the sum of others.
  func contain(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    columns.contains { column in
      column < record.fields.count && text.withContent(of: record.fields[column], Self.isWord)
    }
  }

  /// Whether a cell has a word for all, or for a sum.
  static func isWord(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count <= 24 else { return false }
    let key = TotalName.key(CellText.line(cell.span))
    return words.contains(key) || TotalWords.sums.contains(key: key)
  }

  private static let words = Set(
    [
      "All", "All (default)", "Todas", "Todos", "Tous", "Toutes", "Alle", "Tümü", "সব", "সকল", "सबै",
      "सभी", "همه", "الكل", "全部", "総計", "すべて", "전체",
    ].map { TotalName.key($0) })
}

/// What the first rows of an export are about, and come to.
private struct PivotRows {
  /// A row.
  struct Row {
    /// Its cells by which the export is broken down, and those of its days; `nil` of a word for all.
    var subjects: [String?]
    var values: [Double]
  }

  private var rows: [Row] = []
  /// Whether any of them has a word for all.
  private(set) var haveWords = false
  private let days: [Int]
  private let measures: [(index: Int, measure: Measure)]
  private let cells: DialectCells

  init(_ match: DialectMatch, _ cells: DialectCells) {
    self.cells = cells
    days = match.tables[0].filter { [.date, .lastDay].contains($0.role) }.map(\.index)
    measures = match.tables[0].compactMap { column in
      guard let measure = column.role.measure.map(Measure.named), measure.aggregation == .sum
      else { return nil }
      return (column.index, measure)
    }
  }

  /// Takes the next row.
  mutating func take(_ record: DelimitedRecord, of text: SourceText, _ subjects: [Int]) {
    let names = (subjects + days).map { column -> String? in
      guard column < record.fields.count else { return "" }
      return text.withTrimmedContent(of: record.fields[column]) { cell in
        cell.withUnsafeBufferPointer(PivotTotals.isWord) ? nil : CellText.line(cell)
      }
    }
    let values = measures.map { column, measure -> Double in
      guard column < record.fields.count else { return .nan }
      let field = record.fields[column]
      return text.withTrimmedContent(of: field) { cell in
        (try? cells.number(cell, measure, isQuoted: field.isQuoted).value) ?? .nan
      }
    }
    haveWords = haveWords || names.contains(nil)
    rows.append(Row(subjects: names, values: values))
  }

  /// So many different values do not agree by chance.
  private static let valuesNeeded = 3

  /// Whether rows with a word for all have what those beside them come to that have a name in a
  /// column and else the same.
  func areSums(_ place: Int) -> Bool {
    guard rows.contains(where: { $0.subjects[place] == nil }) else { return false }
    var groups: [[String?]: (whole: [Row], parts: [Row])] = [:]
    for row in rows {
      var others = row.subjects
      others.remove(at: place)
      if row.subjects[place] == nil {
        groups[others, default: ([], [])].whole.append(row)
      } else {
        groups[others, default: ([], [])].parts.append(row)
      }
    }
    var proven = 0
    var unlike = 0
    var ofSeveral = false
    var values: Set<UInt64> = []
    for (whole, parts) in groups.values where !whole.isEmpty && !parts.isEmpty {
      guard whole.count == 1, Self.isSum(whole[0], of: parts) else {
        unlike += 1
        continue
      }
      proven += 1
      ofSeveral = ofSeveral || parts.count > 1
      for value in whole[0].values where !value.isNaN && value != 0 {
        values.insert(value.bitPattern)
      }
    }
    return proven > 0 && unlike * 4 <= proven
      && (ofSeveral && values.count > 1 || values.count >= Self.valuesNeeded)
  }

  private static func isSum(_ row: Row, of parts: [Row]) -> Bool {
    var isAny = false
    for (place, value) in row.values.enumerated() where !value.isNaN {
      let sum = parts.reduce(0) { $1.values[place].isNaN ? $0 : $0 + $1.values[place] }
      guard abs(sum - value) <= 0.005 * Double(parts.count + 1) else { return false }
      isAny = isAny || value != 0
    }
    return isAny
  }
}
