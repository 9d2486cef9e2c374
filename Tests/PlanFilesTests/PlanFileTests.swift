// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// The file as a whole: its encoding, its size and its YAML.
@Suite struct PlanFileTests {
  private let sound = goalPlan("metric: leads, target: 5")

  @Test func readsASoundPlan() {
    let file = read(sound)
    #expect(file.issues == [])
    #expect(file.isUsable)
    #expect(file.plan.goals.map(\.id) == ["a"])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "~\n", "null\n", "---\n"])
  func saysThatAPlanIsEmpty(text: String) {
    let file = read(text)
    #expect(file.problems == ["–:– empty-plan | write-a-plan"])
    #expect(!file.isUsable)
  }

  @Test(arguments: ["- a\n", "just words\n", "42\n"])
  func wantsKeysAtTheTop(text: String) {
    let file = read(text)
    #expect(file.problems == ["1:1 expected-mapping | write-a-plan"])
    #expect(!file.isUsable)
  }

  @Test(arguments: [
    "\u{FEFF}", "# a comment\n", "%YAML 1.1\n---\n",
  ])
  func takesWhatEditorsPutFirst(prefix: String) {
    let file = read(prefix + sound)
    #expect(file.problems == [])
    #expect(file.plan.goals.count == 1)
  }

  @Test func takesLineEndingsOfWindows() {
    let file = read(sound.replacing("\n", with: "\r\n"))
    #expect(file.problems == [])
    #expect(file.plan.goals.count == 1)
  }

  @Test func countsColumnsInScalarsWhateverTheScript() {
    expectProblems(
      "report: { title: { bn: লক্ষ্য }, ⟦titel: x }\n", "unknown-key | did-you-mean title")
  }

  @Test func tellsWhereBytesAreNotUTF8() {
    let file = PlanFile.read(
      Array("report:\n  title: চা ".utf8) + [0xE2, 0x28, 0xA1, 0x0A], file: "plan.yaml")
    #expect(file.problems == ["2:13 plan-not-utf-8 | save-as-utf-8"])
    #expect(!file.isUsable)
  }

  @Test func refusesUTF16() {
    let bytes = sound.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file = PlanFile.read([0xFF, 0xFE] + bytes, file: "plan.yaml")
    #expect(file.problems == ["1:1 plan-not-utf-8 | save-as-utf-8"])
  }

  @Test func refusesAPlanOfMoreThanFourMegabytes() {
    let limit = 4 << 20
    let padding = [UInt8](repeating: 0x23, count: limit - sound.utf8.count)
    let largest = PlanFile.read(Array(sound.utf8) + padding, file: "plan.yaml")
    #expect(largest.problems == [])
    let tooLarge = PlanFile.read(Array(sound.utf8) + padding + [0x23], file: "plan.yaml")
    #expect(tooLarge.problems == ["–:– plan-too-large"])
    #expect(tooLarge.issues.first?.arguments == ["limit": .count(4)])
    #expect(!tooLarge.isUsable)
  }

  @Test(arguments: [
    ("report: { title: x\ngoals⟦: []\n", "yaml-no-comma"),
    ("goals: [ { id: a } \n⟦report: {}\n", "yaml-no-comma"),
    // What is not closed is so where it opens, and not at the end of the file.
    ("report:\n  title: ⟦\"open\n  locale: en\n", "yaml-open-quote"),
    ("report:\n  title: ⟦'open\n---\n", "yaml-open-quote"),
    ("report: ⟦{ title: x, period: { month: 2026-04 }\n", "yaml-open-bracket"),
    ("report: {}\ngoals: [ ⟦{ id: a\n\n", "yaml-open-bracket"),
    ("report: ⟦[", "yaml-open-bracket"),
    ("report:\n  title: a\n ⟦organization: b\n", "yaml-indentation | check-yaml"),
    ("goals:\n  - id: a\n ⟦- id: b\n", "yaml-indentation | check-yaml"),
    ("report:\n  title: \"a\" ⟦b\n", "yaml-after-value"),
    ("report:\n⟦\ttitle: a\n", "yaml-tab"),
    ("report:\n  title: ⟦@x\n", "yaml-first-character"),
    ("report:\n  title: a\n  ⟦locale\n", "yaml-no-colon"),
    ("report: {}\n⟦---\nreport: {}\n", "yaml-second-document"),
    ("report: ⟦*nowhere\n", "yaml-unknown-alias"),
    ("report:\n  title: a⟦: b\n", "yaml-colon | check-yaml"),
    ("goals: ⟦- id: a\n", "yaml-list-here"),
    ("report:\n  title: \"C:⟦\\data\"\n", "yaml-escape"),
    ("report: {}\n⟦%FOO\n", "yaml-first-character"),
    ("report:\n  title: a\n⟦\tlocale: en\n", "yaml-tab"),
    ("report:\n  title: |\n⟦\ta\n", "yaml-tab"),
    ("report:\n  title: ⟦? b\n", "yaml-first-character"),
    ("report:\n  title: ⟦& b\n", "yaml-first-character"),
    ("report:\n  title: ⟦!a!b c\n", "yaml-first-character"),
    ("report:\n  title: |⟦a\n", "yaml-block-text"),
    ("report:\n  title: [ ⟦, a ]\n", "yaml-no-value"),
    (" report: {}\n⟦goals: []\n", "yaml-indentation | check-yaml"),
    ("report:\n  title: \"\\x⟦zz\"\n", "yaml-escape"),
  ])
  func tellsWhatIsWrongWithTheYAMLAndWhere(marked: String, problem: String) throws {
    expectProblems(marked, problem)
    #expect(!read(MarkedPlan(marked).text).isUsable)
  }

  @Test(arguments: ["\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func tellsItWhateverEndsALine(end: String) {
    for (marked, problem) in [
      ("report:\n  title: \"চা\" ⟦b\n", "yaml-after-value"),
      ("report:\n  title: ⟦@x\n", "yaml-first-character"),
      ("report:\n⟦\ttitle: a\n", "yaml-tab"),
      ("report: { title: x\ngoals⟦: []\n", "yaml-no-comma"),
      ("report:\n  title: চা\n ⟦organization: b\n", "yaml-indentation | check-yaml"),
      ("report: {}\ngoals: চা⟦\u{1}\n", "yaml-control-character"),
    ] {
      let plan = MarkedPlan(marked)
      #expect(
        read(plan.text.replacing("\n", with: end)).problems == ["\(plan.places[0]) \(problem)"])
    }
  }

  @Test func tellsWhereAControlCharacterStands() {
    expectProblems("report: {}\ngoals: চা⟦\u{1}\n", "yaml-control-character")
    #expect(read("report: \u{1f}\n").issues.first?.arguments == ["character": "U+001F"])
  }

  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{3000}", "\u{200B}"])
  func tellsSpacesThatOnlyLookLikePlainOnes(space: String) {
    let plan = "report: {}\ngoals:\n  - id: a\n  ⟦\(space)\(space) kind: sales\n"
    expectProblems(plan, "yaml-odd-space")
    let name = ["\u{A0}": "U+00A0", "\u{200B}": "U+200B"][space]
    if let name {
      #expect(read(MarkedPlan(plan).text).issues.first?.arguments == ["character": .text(name)])
    }
  }

  @Test func tellsARepeatedKey() {
    let file = read("report: {}\ngoals:\n  - { id: a, metric: leads, target: 5, id: b }\n")
    #expect(file.issues.map(\.code) == [.repeatedKey])
    #expect(file.issues.first?.arguments == ["key": "id"])
    #expect(file.issues.first?.location?.line == 3)
    #expect(!file.isUsable)
  }

  @Test func suggestsTheKeyThatWasMeant() {
    expectProblems(
      "⟦reports: {}\n⟦golas: []\n⟦zzz: 1\n⟦report: {}\n"
        .replacing("⟦report:", with: "report:"),
      "unknown-key | did-you-mean report", "unknown-key | did-you-mean goals",
      "unknown-key | one-of report, data, goals, metrics, costs, value-per-conversion, "
        + "benchmarks, dialects, sections, brand")
  }

  @Test func tellsAllProblemsInOrderOfPlace() {
    expectProblems(
      """
      report:
        currency: ⟦XXXX
        period: { month: 2026-03 }
      data:
        - { file: a.csv, dialect: ⟦generik }
      goals:
        - { id: a, metric: leads, target: ⟦many }
        - ⟦{ id: b, metric: leads }
        - { id: c, metric: leads, target: 5, by: ⟦2026-02-30 }
      metrics:
        - { id: m, formula: a +⟦ }
      """,
      "unknown-currency | iso-currency", "unknown-dialect | did-you-mean generic",
      "invalid-target | write-target", "missing-key", "no-such-day",
      "invalid-formula | formula-unexpected-end")
  }

  @Test func saysOfAMetricThatItIsLeftOutForOneThatItUses() {
    let plan = read(
      """
      report: { period: { month: 2026-03 } }
      metrics:
        - { id: leads, formula: revenue / 2 }
        - { id: t, formula: demo_requests / leads }
        - { id: u, formula: t / (2 }
      """)
    let notes = plan.issues.filter(\.isAboutLeavingOut).map { issue in
      [issue.code.rawValue]
        + ["metric", "used"].compactMap { issue.arguments[$0]?.plain }
    }
    #expect(
      notes == [
        ["metric-left-out", "leads"], ["metric-of-left-out-metric", "t", "leads"],
        ["metric-left-out", "u"],
      ])
  }

  @Test func readsWhichWayAMetricIsBetter() throws {
    let plan = read(
      """
      report: { period: { month: 2026-03 } }
      metrics:
        - { id: a, formula: followers / leads, better: lower }
        - { id: b, formula: followers / leads, better: higher }
        - { id: c, formula: followers / leads }
        - { id: d, formula: spend * 2 }
        - { id: e, formula: spend * (1 + 0.15) }
        - { id: f, formula: 100 + spend }
        - { id: g, formula: leads - 5 }
        - { id: h, formula: leads * -2 }
        - { id: i, formula: 5 - leads }
      """)
    #expect(
      plan.plan.metrics.map(\.metric.better) == [
        .lower, .higher, nil, .lower, .lower, .lower, .higher, nil, nil,
      ])
    expectProblems(
      """
      report: { period: { month: 2026-03 } }
      metrics: [ { id: a, formula: followers / leads, better: ⟦down } ]
      """, "unknown-value | one-of higher, lower")
  }

  @Test func isUsableWithoutGoalsAndUselessWhenAllAreLost() {
    #expect(read("report: {}\n").isUsable)
    #expect(read("report: {}\ngoals: []\n").isUsable)
    #expect(read("report: {}\ngoals:\n").isUsable)
    #expect(!readGoal("metric: leads, target: many").isUsable)
    let one = read(sound + "  - { id: b, metric: leads, target: many }\n")
    #expect(one.isUsable)
    #expect(one.plan.goals.map(\.id) == ["a"])
  }

  @Test func tellsWhereAKeyBelongs() {
    expectProblems(
      "report: { ⟦goals: [], ⟦brand: {} }\n⟦period: { month: 2026-03 }\n⟦title: Spring\n",
      "unknown-key | belongs-beside report", "unknown-key | belongs-beside report",
      "unknown-key | belongs-under report", "unknown-key | belongs-under report")
  }
}
