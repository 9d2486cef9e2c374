// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import Testing

struct InputIssueTests {
  @Test(arguments: [
    (InputLocation(file: "plan.yaml", line: 7, column: 3), "plan.yaml:7:3"),
    (InputLocation(file: "plan.yaml", line: 7), "plan.yaml:7"),
    (InputLocation(file: "-"), "-"),
    (InputLocation(file: "C:\\a.csv", line: 1), "C:\\a.csv:1"),
  ])
  func writesPlacesAsCompilersDo(location: InputLocation, text: String) {
    #expect(location.description == text)
  }

  @Test func writesNoColumnWithoutALine() {
    // `plan.yaml:3` would be taken for line 3.
    #expect(InputLocation(file: "plan.yaml", column: 3).description == "plan.yaml")
  }

  @Test func ordersPlacesByFileLineAndColumn() {
    let ordered = [
      InputLocation(file: "a.csv"), InputLocation(file: "a.csv", line: 2),
      InputLocation(file: "a.csv", line: 2, column: 1),
      InputLocation(file: "a.csv", line: 2, column: 10), InputLocation(file: "a.csv", line: 10),
      InputLocation(file: "b.csv"), InputLocation(file: "b.csv", line: 1),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(!(ordered[0] < ordered[0]))
  }

  @Test func isAnErrorUnlessItSaysOtherwise() {
    let issue = InputIssue("unknown-key", at: nil)
    #expect(issue.severity == .error)
    #expect(issue.location == nil)
    #expect(issue.arguments.isEmpty)
    #expect(issue.hint == nil)
  }

  @Test func keepsWordsAndCountsApart() {
    let issue = InputIssue(
      "too-many", severity: .warning, at: InputLocation(file: "a.csv", line: 3),
      ["column": "leads", "count": 3], hint: IssueHint("remove", ["count": 2]))
    #expect(issue.arguments == ["column": .text("leads"), "count": .count(3)])
    #expect(issue.hint?.arguments["count"] == .count(2))
    #expect(issue.arguments["count"] != .text("3"))
    // A year is not grouped like a count.
    #expect(IssueArgument.label(1405) != .count(1405))
  }

  @Test func namesCodesByTheirText() {
    #expect(IssueCode(rawValue: "unknown-key") == "unknown-key")
    #expect(IssueCode("unknown-key").rawValue == "unknown-key")
    #expect(Set([IssueCode("a"), "b", "a"]).count == 2)
  }
}

struct TellingOrderTests {
  private func issue(
    _ code: IssueCode, _ severity: IssueSeverity, line: Int?
  ) -> InputIssue {
    InputIssue(code, severity: severity, at: line.map { InputLocation(file: "a", line: $0) })
  }

  @Test func tellsErrorsFirstThenByPlace() {
    let issues = [
      issue("note", .note, line: 1), issue("nowhere", .error, line: nil),
      issue("late", .error, line: 9), issue("warning", .warning, line: 2),
      issue("early", .error, line: 3), issue("early-too", .error, line: 3),
    ]
    #expect(
      issues.inTellingOrder().map(\.code) == [
        "early", "early-too", "late", "nowhere", "warning", "note",
      ])
  }
}
