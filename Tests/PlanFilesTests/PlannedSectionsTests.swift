// SPDX-License-Identifier: Apache-2.0

import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// What a report is to hold.
@Suite struct PlannedSectionsTests {
  @Test func readsSectionsInTheirOrder() {
    let file = read("report: { form: full }\nsections: [funnel, goals, paid-and-organic]\n")
    #expect(file.problems == [])
    #expect(file.plan.sections == [.funnel, .goals, .paidAndOrganic])
  }

  @Test(arguments: ["form: summary", "form: periods", "every: week"])
  func warnsOfSectionsThatTheFormOfThePlanLeavesOut(form: String) throws {
    expectProblems(
      "report: { \(form) }\nsections: ⟦[goals, notes]\n",
      "sections-of-other-form | leave-out-form")
    let file = read("report: { \(form) }\nsections: [goals, notes]\n")
    #expect(file.isUsable && file.issues.allSatisfy { $0.severity == .warning })
  }

  @Test func leavesTheUsualSectionsToPlansThatNameNone() {
    for plan in ["report: {}\n", "report: {}\nsections:\n", "report: {}\nsections: []\n"] {
      let file = read(plan)
      #expect(file.problems == [])
      #expect(file.plan.sections == nil)
      #expect(file.plan.form == .full)
    }
  }

  @Test func tellsUnknownAndRepeatedSections() {
    expectProblems(
      """
      report: { form: ⟦sumary }
      sections:
        - goals
        - ⟦netwroks
        - ⟦goals
        - ⟦[notes]
      """,
      "unknown-value | did-you-mean summary", "unknown-value | did-you-mean networks",
      "repeated-section", "expected-scalar")
    #expect(read("report: {}\nsections: [goals, netwroks]\n").plan.sections == [.goals])
    #expect(
      read("report: {}\nsections: goals\n").problems == [
        "2:11 expected-list | write-like sections: [goals, networks, notes]"
      ])
  }
}
