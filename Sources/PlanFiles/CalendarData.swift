// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import InputDiagnostics

/// Newer years of Bikram Sambat from a user's file.
public struct CalendarData: Sendable {
  /// The table with the rows that can be used.
  public let table: BikramSambatTable
  /// What is wrong with the others, in order of lines.
  public let issues: [InputIssue]

  /// Reads rows of `year,m1,…,m12`, which win over another table and lengthen it.
  public init(_ bytes: [UInt8], file: String, over base: BikramSambatTable = .builtIn) {
    let reading = BikramSambatTable.reading(bytes, over: base)
    table = reading.table
    issues = reading.problems.map { problem in
      let error = problem.error
      let numbers = [
        "year": error.year, "month": error.month, "value": error.value,
        "least": error.allowed?.lowerBound, "most": error.allowed?.upperBound,
      ]
      var arguments = numbers.compactMapValues { $0.map(IssueArgument.label) }
      arguments["text"] = .text(problem.text)
      return InputIssue(
        IssueCode(rawValue: "calendar." + error.code.rawValue),
        at: InputLocation(file: file, line: problem.line, column: problem.column), arguments,
        hint: IssueHint("write-calendar-row"))
    }
  }
}
