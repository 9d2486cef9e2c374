// SPDX-License-Identifier: Apache-2.0

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
  /// What separates cells, if that is known.
  let delimiter: UInt8?
  /// The sheet that the text is of.
  let sheet: String?
  /// Whether a plan has chosen the dialects.
  let isNamed: Bool

  /// How many rows are looked at for a header.
  private static let rowLimit = 40

  /// Looks at the beginning of a file in UTF-8, without a byte order mark.
  func find(in head: ArraySlice<UInt8>) -> Finding {
    head.withUnsafeBufferPointer { head in
      let declared = delimiter ?? SeparatorLine(head)?.delimiter
      let delimiters = declared.map { [$0] } ?? Delimiter.candidates
      let rows = delimiters.map { Self.rows(of: head, delimiter: $0) }
      var tells = false
      for isTranslated in [false, true] {
        guard !isTranslated || !tells else { return .none }
        if isTranslated, rows.allSatisfy(Self.isPlainlyGeneric) { return .none }
        var best: Finding = .none
        var bestLine = Int.max
        for (rows, delimiter) in zip(rows, delimiters) {
          guard let found = find(in: rows, isTranslated: isTranslated) else { continue }
          tells = true
          guard found.line < bestLine else { continue }
          bestLine = found.line
          best =
            found.matches.count == 1
            ? .one(found.matches[0], delimiter: delimiter)
            : .several(found.matches.map(\.dialect), line: found.line)
        }
        if tells { return best }
      }
      return .none
    }
  }

  private func find(
    in rows: [Row], isTranslated: Bool
  ) -> (line: Int, matches: [DialectMatch])? {
    let words = Set(rows.flatMap(\.keys))
    let candidates = dialects.filter { dialect in
      (isNamed || !dialect.mustBeNamed)
        && (dialect.marks.isEmpty || dialect.marks.contains { words.contains(HeaderKey.key($0)) })
        && (dialect.sheets.isEmpty || sheet.map(dialect.sheets.contains) ?? isNamed)
        && (isTranslated || dialect.hasRequiredColumns(among: words))
    }
    for row in rows {
      let matches = candidates.compactMap {
        DialectMatch($0, row.keys, isTranslated: isTranslated)
      }
      guard let most = matches.map(\.weight).max() else { continue }
      return (row.line, matches.filter { $0.weight == most })
    }
    return nil
  }

  /// A row near the beginning of a file.
  private struct Row {
    let line: Int
    let keys: [String]
  }

  private static func rows(
    of head: UnsafeBufferPointer<UInt8>, delimiter: UInt8
  ) -> [Row] {
    var rows: [Row] = []
    let text = SourceText(head, file: "", firstLine: 1)
    var scanner = RecordScanner(head, delimiter: delimiter)
    while rows.count < rowLimit, scanner.next() {
      guard !text.isBlank(scanner.record) else { continue }
      rows.append(Row(line: scanner.record.line + 1, keys: text.keys(of: scanner.record)))
    }
    return rows
  }

  /// Tells whether the first row can be nothing but a header in English that no dialect has.
  private static func isPlainlyGeneric(_ rows: [Row]) -> Bool {
    guard let first = rows.first else { return true }
    return first.keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
      && (first.keys.contains("date") || first.keys.count == 1)
  }
}

extension SourceDialect {
  /// Whether each column that its files must have may be among headers, by their keys.
  fileprivate func hasRequiredColumns(among keys: Set<String>) -> Bool {
    columns.allSatisfy { column in
      !column.isRequired
        || column.names.contains { name in
          let key = HeaderKey.key(name)
          return key.hasSuffix("(*)") || keys.contains(key)
        }
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
