// SPDX-License-Identifier: Apache-2.0

import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// Plans that are made to break a reader.
@Suite struct HostilePlanTests {
  private static let report = "report: { period: { month: 2026-03 } }\n"

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func refusesDeepNesting(opening: String) {
    expectDeepNesting(
      Self.report + "goals:\n  " + String(repeating: opening, count: 100_000))
    expectDeepNesting(String(repeating: opening, count: 5000))
  }

  @Test func refusesDeepIndentation() {
    expectDeepNesting((0..<1500).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
  }

  private func expectDeepNesting(_ text: String) {
    let file = read(text)
    #expect(file.issues.map(\.code) == [.yamlTooDeep])
    #expect(file.issues.first?.location?.line != nil)
    #expect(!file.isUsable)
  }

  @Test func survivesTheDeepestNestingThatIsRead() {
    let goals = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let file = read(Self.report + "goals: \(goals)\n")
    #expect(file.problems.map { $0.prefix { $0 != "|" } } == ["2:9 expected-mapping "])
    #expect(!file.isUsable)
  }

  /// Anchors of which each holds the one before nine times: 9¹¹ nodes when written out.
  private static let listBomb =
    "  x0: &a0 [" + String(repeating: "x, ", count: 9) + "]\n"
    + (1..<12).map { level in
      "  x\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 9) + "]\n"
    }.joined()

  @Test(arguments: [
    "goals: *a11\n",
    "goals: [*a11]\n",
    "goals: [{ id: *a11, metric: *a11, target: *a11 }]\n",
    "goals: [{ id: a, metric: leads, target: 5, where: { network: *a11 } }]\n",
    "goals: [{ id: a, metric: leads, target: 5, title: *a11, tactics: *a11 }]\n",
    "data: *a11\n",
    "metrics: *a11\n",
  ])
  func neverWritesAliasesOut(rest: String) {
    let file = read("report:\n  period: { month: 2026-03 }\n" + Self.listBomb + rest)
    // A problem for each anchor and a few for what stands where they are used.
    #expect(file.issues.count > 12)
    #expect(file.issues.count < 40)
    #expect(file.plan.goals == [])
  }

  @Test func refusesAnAliasInsideItsOwnAnchor() {
    expectProblems("report: &a [⟦*a]\n", "yaml-unknown-alias")
  }

  @Test func takesAliasesWhereTheyHelp() throws {
    let file = read(
      Self.report + """
        goals:
          - { id: a, metric: leads, target: 5, objective: &growth { en: Growth, ne: वृद्धि } }
          - { id: b, metric: leads, target: 6, objective: *growth }
        """)
    #expect(file.problems == [])
    #expect(file.plan.goals.count == 2)
    #expect(file.plan.goals.first?.objective?.values == ["en": "Growth", "ne": "वृद्धि"])
    #expect(file.plan.goals.last?.objective == file.plan.goals.first?.objective)
  }

  /// Keys of which each writes out the one before four times.
  @Test(arguments: ["? *b11\n: x\n", "? [*b11, *b11]\n: x\n", "[*b11]: x\n", "*b11 : x\n"])
  func neverWritesAliasesOutAsKeys(key: String) {
    var text = "report: {}\nb0: &b0 [x, x]\n"
    for level in 1...11 {
      let last = "*b\(level - 1)"
      text += "b\(level): &b\(level) [\(last), \(last), \(last), \(last)]\n"
    }
    let issues = read(text + key).issues
    #expect(issues.contains { $0.code == .expectedScalar })
    #expect(issues.count < 40)
  }

  @Test func tellsAllRepeatedKeysInOneRun() {
    expectProblems(
      "report: { title: a, ⟦title: b }\ngoals: []\n⟦goals: []\n", "repeated-key", "repeated-key")
  }

  @Test func takesAnAliasOfAWordAsAKey() {
    #expect(read("report: { title: &t period, *t : { month: 2026-03 } }\n").problems == [])
  }

  @Test func keepsKeysThatAreNoWordsApart() {
    expectProblems(
      """
      report: { period: { month: 2026-03 } }
      ? ⟦[a, b]
      : c
      """, "expected-scalar")
  }
}
