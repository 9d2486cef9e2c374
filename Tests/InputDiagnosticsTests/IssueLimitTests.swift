// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import Testing

struct IssueLimitTests {
  private func issue(_ line: Int, _ severity: IssueSeverity) -> InputIssue {
    InputIssue("odd", severity: severity, at: InputLocation(file: "a", line: line, column: 1))
  }

  @Test func leavesFewProblemsAsTheyAre() {
    let few = (1...3).map { issue($0, .warning) }
    #expect(few.limited(to: 3) == few)
  }

  @Test func tellsErrorsFirstInTheOrderOfTheFile() {
    let issues = [1, 2, 3, 4, 5].map { issue($0, $0 >= 4 ? .error : .warning) }
    let told = issues.limited(to: 3)
    #expect(told.map(\.location?.line) == [1, 4, 5, 5])
    #expect(told.last?.code == .moreIssues)
    #expect(told.last?.severity == .warning)
    #expect(told.last?.arguments == ["count": 2])
  }

  @Test func addsUpWhatWasLeftOutBefore() {
    let once = (1...9).map { issue($0, .error) }.limited(to: 4)
    let twice = (once + [issue(10, .warning)]).limited(to: 2)
    #expect(twice.map(\.code) == ["odd", "odd", .moreIssues])
    #expect(twice.last?.arguments == ["count": 8])
    #expect(twice.last?.severity == .error)
  }
}
