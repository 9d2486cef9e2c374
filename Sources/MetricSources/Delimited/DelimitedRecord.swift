// SPDX-License-Identifier: Apache-2.0

/// A row of delimited text, as places in the bytes of its file.
struct DelimitedRecord {
  /// A cell as it stands in the file.
  struct Field {
    /// Where it begins: at its quote, or at its first byte that is not blank.
    var origin: Int
    /// The bytes of its text, without quotes around it.
    var content: Range<Int>
    /// Whether its text writes `""` for each quote.
    var isEscaped = false

    /// Whether it stands in quotes.
    var isQuoted: Bool { content.lowerBound > origin }
  }

  /// A mistake in quoting, for which no cell of the row can be trusted.
  enum Fault {
    /// The quote at this offset is never closed, or closed lines later in the middle of a cell.
    case unclosedQuote(at: Int)
    /// The text at this offset follows a closing quote.
    case textAfterQuote(at: Int)
  }

  /// The offset and the number of the line on which the row begins, lines counted from 0.
  var start = 0
  var line = 0
  /// The offset of the line end after the row.
  var end = 0
  /// The cells, as many as `RecordScanner.fieldLimit` allows.
  var fields: [Field] = []
  /// The number of all cells.
  var fieldCount = 0
  /// Whether there is text in cells beyond `fields`.
  var hasTextBeyondFields = false
  /// Whether all bytes are ASCII, hence sound UTF-8.
  var isASCII = true
  /// The first mistake in quoting.
  var fault: Fault?

  /// Begins another row in the same memory.
  mutating func reset(start: Int, line: Int) {
    self.start = start
    self.line = line
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    hasTextBeyondFields = false
    isASCII = true
    fault = nil
  }

  /// Adds a cell; beyond the limit only what matters of it.
  mutating func add(_ field: Field, hasText: Bool) {
    fieldCount += 1
    if fields.count < RecordScanner.fieldLimit {
      fields.append(field)
    } else if hasText {
      hasTextBeyondFields = true
    }
  }

  /// Forgets the cells behind so many.
  mutating func removeFields(from count: Int) {
    guard fieldCount > count else { return }
    if fields.count > count { fields.removeLast(fields.count - count) }
    fieldCount = count
    hasTextBeyondFields = false
  }

  /// Forgets what a cell says.
  mutating func emptyField(_ column: Int) {
    fields[column] = Field(origin: fields[column].origin, content: end..<end)
  }

  /// Adds cells without text to a row that has fewer.
  mutating func addEmptyFields(upTo count: Int) {
    while fieldCount < count { add(Field(origin: end, content: end..<end), hasText: false) }
  }
}

extension DelimitedRecord {
  /// So many columns without a name are told.
  private static let beyondLimit = 20

  /// Takes cells behind the last column with a name out of a row, for in a sheet each cell has its
  /// place, and notes their columns at their first value.
  mutating func passOverFields(
    beyond count: Int, of text: SourceText, _ noted: inout Set<Int>, _ log: inout ChunkLog
  ) {
    guard fieldCount > count, fault == nil else { return }
    for column in beyond(count, of: text) where noted.insert(column).inserted {
      log.note(unnamedColumn: column)
    }
    removeFields(from: count)
  }

  /// The first columns with text behind so many.
  private func beyond(_ count: Int, of text: SourceText) -> [Int] {
    guard fields.count > count else { return [] }
    return Array(
      (count..<fields.count).lazy.filter { text.hasContent(fields[$0]) }.prefix(Self.beyondLimit))
  }
}
