// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Where the table of a generic file begins, below what people write above it.
///
/// A title, the name of a team or the days of a report may stand above the header. It is the first
/// row that names the day of each row; where the first row of all does not, the others near the
/// beginning are looked at, with each sign that may separate cells.
struct TableStart {
  /// What separates cells.
  private(set) var delimiter: UInt8
  /// The line of the header, from 0; the first where none is found.
  private(set) var line = 0
  /// The rows above it that tell something.
  private(set) var preambleRows = 0
  /// The row below it that says in words what the columns are.
  private(set) var explanation: Explanation?
  /// The cells of the rows above it, and their lines.
  private(set) var titles: [(text: String, line: Int)] = []
  /// That row, where the header goes on in it.
  private(set) var twoRows: TwoRowHeader?

  /// Where a row stands.
  struct Explanation {
    /// Its line, from 0.
    var line: Int
    /// The offset in the file at which the row ends, or at which chunks can be cut behind it, where
    /// it has another line end than others.
    var end: Int
    /// Its cells.
    var cells: [String]
  }

  /// How many rows are looked at for a header.
  private static let rowLimit = 40

  /// Looks at the beginning of a file in UTF-8, without a byte order mark.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the file.
  ///   - delimiter: What separates cells, if that is known.
  ///   - description: What the plan says of the file.
  init(
    in head: ArraySlice<UInt8>, delimiter: UInt8?, _ description: SourceDescription
  ) {
    let usual = delimiter ?? Delimiter.found(in: head)
    self.delimiter = usual
    head.withUnsafeBufferPointer { head in
      if let first = Self.row(in: head, usual, description, onlyFirst: true) {
        line = first.line
        explanation = first.explanation
        twoRows = first.twoRows
        return
      }
      let candidates = delimiter.map { [$0] } ?? Delimiter.candidates
      var best: (row: Found, delimiter: UInt8)?
      for candidate in candidates {
        guard let row = Self.row(in: head, candidate, description, onlyFirst: false) else {
          continue
        }
        // Where titles have commas in them, the sign that cuts the header into most is right.
        let isBetter = best.map { ($0.row.line, -$0.row.cells) > (row.line, -row.cells) } ?? true
        if isBetter { best = (row, candidate) }
      }
      guard let best else {
        line = Self.fullRow(in: head, usual) ?? line
        return
      }
      self.delimiter = best.delimiter
      line = best.row.line
      preambleRows = best.row.rowsAbove
      titles = best.row.titles
      explanation = best.row.explanation
      twoRows = best.row.twoRows
    }
  }

  private struct Found {
    var line: Int
    var cells: Int
    var rowsAbove: Int
    var explanation: Explanation?
    var twoRows: TwoRowHeader?
    var titles: [(text: String, line: Int)] = []
  }

  /// The line of the first row that has several names and more than rows above it, where the first row
  /// is a title: a header that does not name the day in a word that is known.
  private static func fullRow(in head: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Int? {
    let text = SourceText(head, file: "", firstLine: 0)
    var scanner = RecordScanner(head, delimiter: delimiter)
    var rows = 0
    while rows < rowLimit, scanner.next() {
      let record = scanner.record
      guard !text.isBlank(record), !text.isRemark(record) else { continue }
      let count = record.fields.count(where: text.hasContent)
      if rows == 0, count > 1 { return nil }
      if count > 2, text.explains(record) { return record.line }
      rows += 1
    }
    return nil
  }

  private static func row(
    in head: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ description: SourceDescription,
    onlyFirst: Bool
  ) -> Found? {
    let text = SourceText(head, file: "", firstLine: 0)
    var scanner = RecordScanner(head, delimiter: delimiter)
    var rows = 0
    var titles: [(text: String, line: Int)] = []
    while rows < rowLimit, scanner.next() {
      let record = scanner.record
      guard !text.isBlank(record), !text.isRemark(record) else { continue }
      if isHeader(record, of: text, description, belowOthers: rows > 0) {
        var header = record
        var isFollowed = scanner.next()
        // `# network, date` may only speak of the header below it.
        if isFollowed, text.beginsWithSign(header),
          isHeader(scanner.record, of: text, description, belowOthers: rows > 0)
        {
          header = scanner.record
          isFollowed = scanner.next()
        }
        var found = Found(line: header.line, cells: header.fieldCount, rowsAbove: rows)
        found.titles = titles
        guard isFollowed else { return found }
        let below = scanner.record
        let names = text.names(in: header)
        if text.explains(below) {
          found.twoRows = TwoRowHeader(names, below: text.names(in: below))
          let last = max(0, scanner.cursor - 1)
          let feed = head.offset(of: UInt8(ascii: "\n"), in: last..<head.count)
          found.explanation = Explanation(
            line: below.line, end: max(scanner.cursor, feed.map { $0 + 1 } ?? head.count),
            cells: text.names(in: below))
        }
        if found.twoRows == nil {
          found.twoRows = TwoRowHeader(
            names, below: text.names(in: below),
            dates: names.indices.filter { ColumnLayout.nameDay([names[$0]], description) }
          ) { Self.columnsWithNumbers(of: text, &scanner) }
        }
        return found
      }
      if onlyFirst { return nil }
      titles += text.names(in: record).filter { !$0.isEmpty }.map { ($0, record.line) }
      rows += 1
    }
    return nil
  }

  /// So many rows show which columns have numbers.
  private static let rowsOfData = 20

  /// The columns in which any of the next rows has a number.
  private static func columnsWithNumbers(
    of text: SourceText, _ scanner: inout RecordScanner
  ) -> Set<Int> {
    var columns: Set<Int> = []
    for _ in 0..<rowsOfData where scanner.next() {
      for (column, cell) in text.names(in: scanner.record).enumerated()
      where cell.unicodeScalars.contains(where: isDigit) {
        columns.insert(column)
      }
    }
    return columns
  }

  private static func isHeader(
    _ record: DelimitedRecord, of text: SourceText, _ description: SourceDescription,
    belowOthers: Bool
  ) -> Bool {
    guard record.fault == nil, text.invalidOffset(in: record) == nil else { return false }
    let names = text.names(in: record)
    guard ColumnLayout.nameDay(names, description) else { return false }
    // `Date: 3 April` above a table is no header.
    let others = names.filter { !$0.isEmpty }
    if others.count == 2, isDated(others[1]) { return false }
    return !belowOthers
      || others.count > 1 && !others.contains { $0.unicodeScalars.first.map(isDigit) ?? false }
  }

  /// Whether a cell beside a word for days is one of them: `Month | March 2026`.
  private static func isDated(_ cell: String) -> Bool {
    guard cell.unicodeScalars.contains(where: isDigit), cell.utf8.count <= 100 else { return false }
    let bytes = Array(cell.utf8)
    return !WideTable.periods(in: ["", cell]).isEmpty
      || [CivilCalendar.gregorian, .persian, .bikramSambat, .bangla].contains { calendar in
        let dates = DateTextReader(calendar: calendar, order: .dayFirst, year: 2026)
        return (try? dates.day(cell)) != nil || PeriodText(bytes.span, dates) != nil
      }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { DecimalDigit(scalar) != nil }
}

extension SourceText {
  /// The cells of a row that may be a header, or a part of one.
  fileprivate func names(in record: DelimitedRecord) -> [String] {
    record.fields.prefix(256).map { withTrimmedContent(of: $0, CellText.line) }
  }

  /// Tells whether a row before the header speaks to programs or people: `sep=;`, `# …`.
  ///
  /// A column of numbers of rows is often called `#`.
  func isRemark(_ record: DelimitedRecord) -> Bool {
    guard let first = record.fields.first, record.fault == nil else { return false }
    return withTrimmedContent(of: first) { cell in
      guard !cell.isEmpty else { return false }
      if cell[0] == UInt8(ascii: "#") {
        return cell.count > 1 && !mayBeHeader(record)
          || !record.fields.dropFirst().contains(where: hasContent)
      }
      return cell.count <= 5 && CellText.line(cell).hasPrefix("sep=")
    }
  }

  /// Tells whether the first cell of a row begins with `#`.
  fileprivate func beginsWithSign(_ record: DelimitedRecord) -> Bool {
    record.fields.first.map { field in
      withTrimmedContent(of: field) { !$0.isEmpty && $0[0] == UInt8(ascii: "#") }
    } ?? false
  }

  /// Tells whether a row that begins with `#` is a header such as `# of posts`, `Date` or `#Date`,
  /// `Leads`: one of its cells names the day, and none has anything but a name.
  private func mayBeHeader(_ record: DelimitedRecord) -> Bool {
    var names = names(in: record)
    names[0] = String(names[0].drop { $0 == "#" || $0.isWhitespace })
    names.removeAll(where: \.isEmpty)
    guard names.count > 1 else { return false }
    return ColumnLayout.nameDay(Array(names), SourceDescription(file: ""))
      && !names.contains { $0.unicodeScalars.first.map { DecimalDigit($0) != nil } ?? false }
  }
}
