// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// What reading a chunk came to, beside the groups of its reader.
struct ChunkOutcome {
  var number: Int
  var log: ChunkLog
  /// The number of lines that end in it.
  var lineCount: Int
  var rows = 0
  var rejected = 0
  /// The rows that are totals of others, and those that repeat the header; neither is among `rows`.
  var totals = 0
  var headers = 0
  /// The line, from 0, of the header of another table.
  var otherHeader: Int?
  /// What is to be told of columns.
  var remarks = ColumnRemarks()
  /// The marks of rows, where rows are compared.
  var prints: [RepeatedRows.Print] = []
  /// The rows of words after the last row of data, which are below the table if no more data comes.
  private(set) var footers: [Footer] = []

  /// A row of words, and what is wrong with it if it stands among rows of data.
  struct Footer {
    var log: ChunkLog
    /// The number of the first line of its chunk, once that is known.
    var firstLine = 0
  }

  /// No table has more of them below it.
  static let footerLimit = 1000
  /// The rows that are kept one by one, where any are.
  var kept = KeptRows()
  /// How many rows are about several days, and where the first of them is.
  var rowsOfSeveralDays = 0
  var firstOfSeveralDays: InputLocation?

  init(number: Int, log: ChunkLog, lineCount: Int) {
    self.number = number
    self.log = log
    self.lineCount = lineCount
  }

  /// Adds a row of words, which is refused if a row of data comes after it.
  mutating func add(footer log: ChunkLog) {
    guard footers.count < Self.footerLimit else {
      refuseFooters()
      refuse(log)
      return
    }
    footers.append(Footer(log: log))
  }

  /// Refuses the rows of words so far, for they stand among rows of data.
  mutating func refuseFooters() {
    guard !footers.isEmpty else { return }
    for footer in footers { refuse(footer.log) }
    footers = []
  }

  private mutating func refuse(_ log: ChunkLog) {
    rows += 1
    rejected += 1
    self.log.add(log)
  }

  /// What becomes of the beginning of a row that is longer than any may be.
  static func ofOverlongRow(_ chunk: borrowing Chunk, file: String, line: Int) -> ChunkOutcome {
    var outcome = ChunkOutcome(number: chunk.number, log: ChunkLog(), lineCount: line + 1)
    outcome.rows = 1
    outcome.rejected = 1
    outcome.log.add(
      .rowTooLong, at: InputLocation(file: file, line: line),
      ["limit": .count(ChunkCutter.rowLimit >> 20)], hint: IssueHint("check-line-ends"))
    return outcome
  }
}

/// The problems of a chunk in the order of its rows, before it is known where in the file it is.
struct ChunkLog {
  enum Entry {
    case issue(InputIssue)
    /// A column without a name has its first value in the chunk.
    case unnamedColumn(Int)
  }

  private(set) var entries: [Entry] = []
  /// How many errors come after the entries; more than so many are never told.
  private(set) var unlistedCount = 0
  private var issueCount = 0

  /// Adds what is wrong with a cell.
  mutating func add(
    _ fault: CellFault, in column: Int, named name: String, of record: DelimitedRecord,
    _ text: SourceText, hint: IssueHint? = nil
  ) {
    let field = record.fields[column]
    add(
      fault.code, at: text.location(of: field.origin, in: record),
      fault.arguments.merging([
        "value": .text(text.withTrimmedContent(of: field, CellText.excerpt)),
        "column": .text(name),
      ]) { $1 },
      hint: hint ?? fault.hint)
  }

  mutating func add(
    _ code: IssueCode,
    at location: @autoclosure () -> InputLocation?,
    _ arguments: @autoclosure () -> [String: IssueArgument] = [:],
    hint: @autoclosure () -> IssueHint? = nil
  ) {
    guard issueCount < IssueLog.limit else {
      unlistedCount += 1
      return
    }
    issueCount += 1
    entries.append(.issue(InputIssue(code, at: location(), arguments(), hint: hint())))
  }

  /// Adds what another part of the chunk had.
  mutating func add(_ other: ChunkLog) {
    for entry in other.entries {
      guard issueCount < IssueLog.limit else {
        unlistedCount += 1
        continue
      }
      issueCount += 1
      entries.append(entry)
    }
    unlistedCount += other.unlistedCount
  }

  mutating func note(unnamedColumn column: Int) { entries.append(.unnamedColumn(column)) }
}
