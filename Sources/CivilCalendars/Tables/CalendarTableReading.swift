// SPDX-License-Identifier: Apache-2.0

/// A table read from text, and what could not be read.
public struct CalendarTableReading: Hashable, Sendable {
  /// Something wrong in a line.
  public struct Problem: Hashable, Sendable {
    /// What is wrong.
    public let error: CalendarTableError
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1, of the field that is wrong; `nil` for a whole line.
    public let column: Int?
    /// The field or line that is wrong, as it is written.
    public let text: String
  }

  /// The table with the rows that can be used.
  public let table: BikramSambatTable
  /// Everything that is wrong, in order of lines.
  public let problems: [Problem]
}

extension BikramSambatTable {
  /// Reads rows of `year,m1,…,m12` in UTF-8, which win over another table and lengthen it.
  ///
  /// Fields after the twelfth month are ignored, and so are blank lines, lines that begin with `#`
  /// and a first line of headings. Digits may be those of any script.
  ///
  /// - Parameters:
  ///   - text: The bytes of a CSV file.
  ///   - base: The table to start from.
  /// - Returns: The table of all rows that can be used, with every problem of the others.
  public static func reading(
    _ text: [UInt8], over base: BikramSambatTable = .builtIn
  ) -> CalendarTableReading {
    var reader = CalendarTableReader()
    reader.read(text)
    return reader.finish(over: base)
  }
}

/// Reads rows of month lengths line by line.
private struct CalendarTableReader {
  private struct Field {
    let text: String
    let column: Int

    /// The number in digits of any script; too long a number is one too great for any use.
    var number: Int? {
      let scalars = text.unicodeScalars
      guard !scalars.isEmpty else { return nil }
      var value = 0
      for scalar in scalars {
        guard scalar.properties.numericType == .decimal,
          let digit = scalar.properties.numericValue
        else { return nil }
        value = min(value * 10 + Int(digit), 1_000_000_000)
      }
      return value
    }
  }

  private var rows: [(row: BikramSambatTable.Row, line: Int, text: String)] = []
  private var unusable: Set<Int> = []
  private var problems: [CalendarTableReading.Problem] = []

  mutating func read(_ bytes: [UInt8]) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var line = 0
    var isFirst = true
    while !rest.isEmpty {
      line += 1
      let end = rest.firstIndex { $0 == lineFeed || $0 == carriageReturn } ?? rest.endIndex
      let text = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...]
      if rest.starts(with: [carriageReturn, lineFeed]) { rest = rest.dropFirst() }
      rest = rest.dropFirst()
      let fields = Self.fields(of: text)
      guard fields.contains(where: { !$0.text.isEmpty }), fields.first?.text.first != "#" else {
        continue
      }
      // Headings hold no number: a damaged first row is not taken for them.
      if !isFirst || fields.contains(where: { $0.number != nil }) || fields.count == 1 {
        readRow(fields, text: text, line: line)
      }
      isFirst = false
    }
  }

  private mutating func readRow(_ fields: [Field], text: String, line: Int) {
    let year = fields.first?.number
    if let year { unusable.insert(year) }
    guard let first = fields.first, fields.count > 1 else {
      report(CalendarTableError(.malformedRow, year: year), text, line: line)
      return
    }
    var wrong: [Field] = year == nil ? [first] : []
    let months = fields.dropFirst().prefix(12)
    wrong += months.filter { $0.number == nil }
    for field in wrong {
      report(CalendarTableError(.notANumber, year: year), field.text, line: line, at: field.column)
    }
    guard let year, wrong.isEmpty else { return }
    var lengths = months.compactMap(\.number)
    // A thirteenth month is no remark.
    if fields.count > 13, let next = fields[13].number, (29...32).contains(next) {
      lengths.append(next)
    }
    let row = BikramSambatTable.Row(year: year, lengths: lengths)
    for error in row.errors {
      let field = error.month.map { fields[$0] }
      report(error, field?.text ?? text, line: line, at: field?.column)
    }
    if row.errors.isEmpty { rows.append((row, line, text)) }
  }

  consuming func finish(over base: BikramSambatTable) -> CalendarTableReading {
    let (table, errors) = base.merging(
      rows.map(\.row), unusable: unusable.subtracting(rows.map(\.row.year)))
    for (index, error) in errors {
      report(error, rows[index].text, line: rows[index].line)
    }
    let inOrder = problems.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    return CalendarTableReading(table: table, problems: inOrder.map(\.element))
  }

  private mutating func report(
    _ error: CalendarTableError, _ text: String, line: Int, at column: Int? = nil
  ) {
    problems.append(.init(error: error, line: line, column: column, text: text))
  }

  /// Cuts a line at its commas, and takes blanks and quotation marks from around the fields.
  private static func fields(of line: String) -> [Field] {
    func isAround(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\""
    }
    var fields: [Field] = []
    var column = 1
    for part in line.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) {
      let begun = part.drop(while: isAround)
      let trimmed = begun.reversed().drop(while: isAround).reversed()
      var text = String.UnicodeScalarView()
      text.append(contentsOf: trimmed)
      fields.append(Field(text: String(text), column: column + part.count - begun.count))
      column += part.count + 1
    }
    return fields
  }
}
