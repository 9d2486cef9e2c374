// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Writes tables with commas (RFC 4180), whose columns of texts are named for their locales.
enum TranslationTable {
  static let otherColumns = ["description", "placeholders", "max-length", "state", "note"]

  static func write(_ file: ExchangeFile) -> String {
    let header = ["key", file.sourceLocale, file.targetLocale] + otherColumns
    let rows = file.units.map { unit in
      [
        unit.key, unit.source, unit.target ?? "", unit.description ?? "",
        unit.placeholders.map { $0.line.filter { $0 != "\n" } }.joined(separator: "\n"),
        unit.maximumLength.map(String.init) ?? "", unit.state?.rawValue ?? "", unit.note ?? "",
      ].map(guarded)
    }
    return ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]

  /// Whether a spreadsheet would take text for a formula.
  static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0 != "'" && formulaSigns.contains($0) } ?? false
  }

  /// Puts an apostrophe before what a spreadsheet would take for a formula.
  private static func guarded(_ text: String) -> String {
    text.unicodeScalars.first.map(formulaSigns.contains) == true ? "'" + text : text
  }

  /// Takes that apostrophe away.
  static func unguarded(_ text: String) -> String {
    guard text.first == "'", let next = text.unicodeScalars.dropFirst().first,
      formulaSigns.contains(next)
    else { return text }
    return String(text.dropFirst())
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      ["\"", ",", ";", "\n", "\r", "\t"].contains($0)
    }
    let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard needsQuotes || isPadded else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Reads such tables.
struct TranslationTableReader: ExchangeReader {
  private let name: String
  private(set) var issues: [InputIssue] = []

  init(_ name: String) { self.name = name }

  private mutating func fail(
    _ code: IssueCode, line: Int?, _ arguments: [String: IssueArgument] = [:]
  ) {
    issues.append(InputIssue(code, at: InputLocation(file: name, line: line), arguments))
  }

  mutating func read(_ bytes: [UInt8]) -> [ExchangeFile] {
    guard let text = bytes.strictText else {
      fail(.exchangeNotUTF8, line: nil, ["charset": "?"])
      return []
    }
    guard let rows = rows(of: text), let header = rows.first?.cells else { return [] }
    let known = Set(TranslationTable.otherColumns + ["key"])
    guard let key = header.firstIndex(of: "key") else {
      fail(.exchangeMissingColumn, line: 1, ["column": "key"])
      return []
    }
    let locales = header.indices.filter { !known.contains(header[$0]) && !header[$0].isEmpty }
    guard locales.count >= 2 else {
      fail(.exchangeMissingLocale, line: 1)
      return []
    }
    return locales.dropFirst().map { column in
      let units = rows.dropFirst().compactMap { row in
        unit(row, header, key: key, source: locales[0], target: column)
      }
      return ExchangeFile(
        sourceLocale: header[locales[0]], targetLocale: header[column], units: units)
    }
  }

  private mutating func unit(
    _ row: Row, _ header: [String], key: Int, source: Int, target: Int
  ) -> ExchangeUnit? {
    guard row.cells.count > 1 || row.cells.first?.isEmpty == false else { return nil }
    guard row.cells.count == header.count else {
      fail(.exchangeBadLine, line: row.line)
      return nil
    }
    func cell(_ column: String) -> String? {
      guard let index = header.firstIndex(of: column) else { return nil }
      let text = TranslationTable.unguarded(row.cells[index])
      return text.isEmpty ? nil : text
    }
    let sourceText = TranslationTable.unguarded(row.cells[source])
    let raw = row.cells[target]
    if TranslationTable.isFormula(raw), sourceText.first != raw.first {
      fail(.exchangeFormula, line: row.line, ["key": .text(row.cells[key])])
      return nil
    }
    var unit = ExchangeUnit(
      key: TranslationTable.unguarded(row.cells[key]), source: sourceText,
      target: TranslationTable.unguarded(raw))
    unit.line = row.line
    unit.description = cell("description")
    unit.placeholders = (cell("placeholders") ?? "").split(whereSeparator: \.isNewline)
      .compactMap { CatalogPlaceholder(line: $0) }
    unit.maximumLength = cell("max-length").flatMap(Int.init)
    unit.state = cell("state").flatMap(ExchangeUnit.State.init)
    unit.note = cell("note")
    return unit
  }

  // MARK: Cells

  private struct Row {
    var line: Int
    var cells: [String] = []
  }

  /// Splits text into rows; `nil` when a quotation mark is never closed.
  private mutating func rows(of text: String) -> [Row]? {
    let scalars = Array(text.unicodeScalars)
    // The header has no quotation marks before its first separator: the key's column is first.
    let separator = scalars.first { [",", ";", "\t"].contains($0) } ?? ","
    var rows: [Row] = []
    var row = Row(line: 1)
    var cell = String.UnicodeScalarView()
    var index = 0
    var line = 1
    func endCell() {
      row.cells.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\"" where cell.isEmpty:
        let start = line
        var isClosed = false
        while index < scalars.count {
          if scalars[index] == "\"" {
            guard index + 1 < scalars.count, scalars[index + 1] == "\"" else {
              index += 1
              isClosed = true
              break
            }
            index += 1
          }
          if scalars[index] == "\n" { line += 1 }
          cell.append(scalars[index])
          index += 1
        }
        guard isClosed else {
          fail(.exchangeBadLine, line: start)
          return nil
        }
      case separator: endCell()
      case "\r" where index < scalars.count && scalars[index] == "\n": continue
      case "\n":
        endCell()
        rows.append(row)
        line += 1
        row = Row(line: line)
      default: cell.append(scalar)
      }
    }
    if !row.cells.isEmpty || !cell.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }
}
