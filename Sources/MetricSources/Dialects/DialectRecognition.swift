// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Finds out by its header which dialect a file has.
struct DialectRecognition {
  /// What a file was found to be.
  enum Finding {
    /// The header of a dialect, and what separates its cells.
    case one(DialectMatch, delimiter: UInt8)
    /// A header that is as much of one dialect as of others.
    case several([SourceDialect], line: Int)
    case none
  }

  /// The dialects that the file may have.
  let dialects: [SourceDialect]
  /// The sheet that the text is of.
  let sheet: String?
  /// Whether a plan has chosen the dialects.
  let isNamed: Bool
  /// The dialect that it names, perhaps one that others are called after.
  var name: DialectID?
  /// What a plan that has says of columns.
  var mapped = MappedColumns()

  /// Looks at the first rows of a file.
  func find(in head: HeadRows) -> Finding {
    for isTranslated in [false, true] {
      if isTranslated, head.areAllPlainlyGeneric { return .none }
      let keys = DialectKeys.of(candidates, isTranslated: isTranslated)
      var best: Finding = .none
      var bestLine = Int.max
      for rows in head.byDelimiter {
        let line = rows.find(keys, mapped, areNamed: isNamed)
        guard let line, line.number < bestLine else { continue }
        bestLine = line.number
        best =
          line.matches.count == 1
          ? .one(line.matches[0], delimiter: rows.delimiter)
          : rows.match(named: name, among: line.matches, below: line.number)
            .map { .one($0, delimiter: rows.delimiter) }
            ?? .several(line.matches.map(\.dialect), line: line.number)
      }
      if bestLine < .max { return best }
    }
    return .none
  }

  private var candidates: [SourceDialect] {
    dialects.filter { dialect in
      (isNamed || !dialect.mustBeNamed)
        && (dialect.sheets.isEmpty || sheet.map(dialect.sheets.contains) ?? isNamed)
    }
  }
}

/// The first rows of a file, by each sign that may separate their cells.
struct HeadRows {
  /// The rows as one sign cuts them.
  struct Rows {
    let delimiter: UInt8
    fileprivate var rows: [(line: Int, keys: [String])] = []
    fileprivate var keys: Set<String> = []

    /// The first row that is a header, and the dialects that it is most of.
    fileprivate func find(
      _ dialects: [DialectKeys], _ mapped: MappedColumns, areNamed: Bool
    ) -> (number: Int, matches: [DialectMatch])? {
      let candidates = dialects.filter { $0.mayBe(among: keys, mapped) }
      guard !candidates.isEmpty else { return nil }
      for (place, row) in rows.enumerated() {
        let matches = candidates.compactMap { dialect -> DialectMatch? in
          // An export of one network has no column that says so; what people gather from several has.
          if !areNamed, dialect.isSilentOnNetwork,
            row.keys.contains(where: HeaderAliases.tellsNetwork)
          {
            return nil
          }
          let below = rows[(place + 1)...].lazy.map { $0.keys }
          let match = DialectMatch(
            dialect, row.keys, mapped: mapped, isSure: areNamed,
            isOfWords: { column in
              let words = WordCount(of: column, in: below)
              // Whoever answers may have nothing to add.
              return words.areMost || dialect.dialect.rows == .answers && words.isEmpty
            })
          guard let match, !areNamed, match.isByCommonName else { return match }
          return match.fits(below) ? match : nil
        }
        guard let most = matches.map(\.weight).max() else { continue }
        return (row.line, matches.filter { $0.weight == most })
      }
      return nil
    }

    /// The match of the dialect that a plan names, among those of others called after it, or of the
    /// one whose columns the cells below fit.
    fileprivate func match(
      named name: DialectID?, among matches: [DialectMatch], below header: Int
    ) -> DialectMatch? {
      guard let exact = matches.first(where: { $0.dialect.id == name }) else { return nil }
      let below = rows.lazy.filter { $0.line > header }.map { $0.keys }
      let fitting = matches.filter { $0.isAnswered(by: below) }
      return fitting.count == 1 ? fitting[0] : exact
    }

    /// Tells whether the first row can be nothing but a header in English that no dialect has.
    fileprivate var isPlainlyGeneric: Bool {
      guard let first = rows.first else { return true }
      return first.keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        && (first.keys.contains("date") || first.keys.count == 1)
    }
  }

  let byDelimiter: [Rows]

  /// How many rows are looked at for a header.
  private static let rowLimit = 40

  /// Cuts the beginning of a file in UTF-8, without a byte order mark.
  ///
  /// - Parameters:
  ///   - head: The beginning.
  ///   - delimiter: What separates cells, if that is known.
  init(_ head: ArraySlice<UInt8>, delimiter: UInt8?) {
    byDelimiter = head.withUnsafeBufferPointer { head in
      let declared = delimiter ?? SeparatorLine(head)?.delimiter
      return (declared.map { [$0] } ?? Delimiter.candidates).map { Self.rows(of: head, $0) }
    }
  }

  /// What the row lacks that has most columns of a dialect, by the names by which a plan says what
  /// columns are; `nil` where no row has any of it.
  func missing(of dialect: DialectKeys, _ mapped: MappedColumns) -> [String]? {
    let required = dialect.columns.filter(\.column.isRequired)
    let lacking = byDelimiter.flatMap(\.rows).map { row in
      required.filter { column in
        mapped.place(of: column, in: row.keys, row.keys.indices) == nil
          && !column.mayBe(among: Set(row.keys))
      }
    }
    guard let least = lacking.min(by: { $0.count < $1.count }), !least.isEmpty,
      least.count < required.count
    else { return nil }
    return least.map { $0.column.role.target ?? $0.column.names.first ?? "" }
  }

  fileprivate var areAllPlainlyGeneric: Bool { byDelimiter.allSatisfy(\.isPlainlyGeneric) }

  private static func rows(of head: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Rows {
    var rows = Rows(delimiter: delimiter)
    let text = SourceText(head, file: "", firstLine: 1)
    var scanner = RecordScanner(head, delimiter: delimiter)
    while rows.rows.count < rowLimit, scanner.next() {
      guard !text.isBlank(scanner.record) else { continue }
      let keys = text.keys(of: scanner.record)
      rows.rows.append((scanner.record.line + 1, keys))
      rows.keys.formUnion(keys)
    }
    return rows
  }
}

extension DialectColumn.Role {
  /// The name by which a plan says that a column is this; `nil` where only a header of the dialect
  /// does.
  fileprivate var target: String? {
    switch self {
    case .date: "date"
    case .id: "id"
    case .dimension(let dimension): dimension.rawValue
    default: measure?.rawValue
    }
  }
}

extension SourceText {
  /// The keys of a row's cells as headers, of no more cells than headers are looked for in.
  func keys(of record: DelimitedRecord) -> [String] {
    guard record.fault == nil, invalidOffset(in: record) == nil else { return [] }
    return record.fields.prefix(256).map { field in
      withTrimmedContent(of: field) { cell in
        cell.count > 200 ? "" : HeaderKey.key(CellText.line(cell))
      }
    }
  }
}

/// A first line `sep=,` by which some exports tell spreadsheets what separates cells.
struct SeparatorLine {
  let delimiter: UInt8

  /// Reads the beginning of a file; `nil` when it has no such line.
  init?(_ head: UnsafeBufferPointer<UInt8>) {
    var bytes = head[...]
    if bytes.first == UInt8(ascii: "\"") { bytes.removeFirst() }
    guard bytes.starts(with: Array("sep=".utf8)), bytes.count > 5 else { return nil }
    let delimiter = bytes[bytes.startIndex + 4]
    guard Delimiter.candidates.contains(delimiter) else { return nil }
    self.delimiter = delimiter
  }
}
