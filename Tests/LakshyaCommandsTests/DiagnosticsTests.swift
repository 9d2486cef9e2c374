// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// How problems are told on standard error.
@Suite struct DiagnosticsTests {
  @Test func tellsPlaceSeverityTextAndHint() throws {
    let place = try Workplace(
      plan: Workplace.plan + "  - { id: more, metric: leads, target: lots }\ngaols: []\n")
    let run = place.report()
    #expect(run.status == 1)
    #expect(
      run.error == """
        \(place.plan):8:40: error: “lots” is not a target.
          hint: Write a number, or +40%, x2, 5% (a rate) or +2pp (points of a rate).
        \(place.plan):9:1: error: The key “gaols” is not known here.
          hint: Did you mean “goals”?

        """)
  }

  @Test func tellsAllProblemsOfOneRun() throws {
    let place = try Workplace(
      plan: Workplace.plan
        .replacing("posts.csv }", with: "posts.csv }\n  - { file: nowhere.csv }")
        .replacing("leads, target", with: "leds, target") + "tactics: []\n",
      data: Workplace.data + "2026-02-30,x,1,1,1\n2026-03-04,x,a,1,b\n")
    try place.folder.write(#"{ "a": "{" }"#, to: "words/en.arb")
    try place.folder.write("{ \"a\" }", to: "words/fa.arb")
    let run = place.report("--localizations", place.path + "/words")
    #expect(run.status == 2)
    #expect(
      place.problems(of: run).map { String($0.prefix { $0 != " " }) } == [
        "words/en.arb:1:9:", "words/fa.arb:1:7:", "plan.yaml:6:13:", "plan.yaml:8:5:",
        "plan.yaml:9:1:", "posts.csv:5:1:", "posts.csv:6:14:", "posts.csv:6:18:", "plan.yaml:",
      ])
  }

  @Test func tellsProblemsOfDataEvenWhenThePlanIsOfNoUse() throws {
    let place = try Workplace(
      plan: Workplace.plan.replacing("month: 2026-03", with: "month: 2026-30"),
      data: Workplace.data + "2026-03-04,x,a,1,1\n")
    let run = place.report()
    #expect(run.status == 2)
    #expect(
      place.problems(of: run) == [
        "plan.yaml:3:20: error: 2026-30 does not exist: there is no month 30.",
        "posts.csv:5:14: error: The row was left out: “a” in “impressions” is not a number.",
      ])
  }

  @Test func tellsAProblemOnceForSeveralReports() throws {
    let place = try Workplace(data: Workplace.data + "2026-03-04,x,a,1,1\n")
    let run = place.report(
      "--locale", "en,bn,ne,fa", "--format", "html,text,json", "--output", place.path + "/out/")
    #expect(run.status == 1)
    #expect(run.problems.count == 1)
  }

  @Test func countsTheProblemsThatAreTooManyToTell() throws {
    let damaged = (0..<150).map { _ in "2026-03-04,x,a,1,1\n" }.joined()
    let run = try Workplace(data: Workplace.data + damaged).report()
    #expect(run.status == 1)
    #expect(run.problems.count == 101)
    #expect(run.problems.contains { $0.hasSuffix("error: 50 more problems are not listed here.") })
  }

  @Test func isSilentWhenAllIsWell() throws {
    let run = try Workplace().report("--strict")
    #expect(run.status == 0)
    #expect(run.error == "")
  }

  // MARK: Language

  private func told(_ arguments: [String], _ environment: [String: String]) -> String {
    CommandRun(["report", "nowhere.yaml"] + arguments, environment: environment).error.unmarked
  }

  @Test(arguments: [
    ([], ["LC_ALL": "fa_IR.UTF-8"], "fa"), ([], ["LANG": "bn_BD.UTF-8"], "bn"),
    ([], ["LC_MESSAGES": "ne_NP", "LANG": "fa_IR"], "ne"),
    ([], ["LC_ALL": "bn_IN@latin", "LC_MESSAGES": "ne_NP", "LANG": "fa_IR"], "bn"),
    ([], ["LC_ALL": "", "LANG": "fa"], "fa"),
    ([], ["LANGUAGE": "hi:ne_NP:fa", "LANG": "en_US.UTF-8"], "ne"),
    ([], ["LANGUAGE": "bn", "LC_ALL": "C"], "en"), ([], ["LANGUAGE": "bn"], "bn"),
    (["--language", "de,fa-AF,en"], ["LANG": "bn"], "fa"), (["--language", "de"], [:], "en"),
    (["--language", "ne"], ["LC_ALL": "fa_IR.UTF-8"], "ne"), (["--language", "fa-AF"], [:], "fa"),
    (["--language", "en"], ["LC_ALL": "fa_IR.UTF-8"], "en"),
    ([], [:], "en"), ([], ["LC_ALL": "C", "LANG": "fa_IR"], "en"), ([], ["LANG": "POSIX"], "en"),
    ([], ["LC_ALL": "C.UTF-8"], "en"), ([], ["LANG": "de_DE.UTF-8"], "en"),
    ([], ["LANG": "not a language"], "en"),
  ])
  func speaksTheUsersLanguage(
    arguments: [String], environment: [String: String], language: String
  ) throws {
    let text = try Words(language).text("issue.no-such-file", ["path": "nowhere.yaml"])
    #expect(told(arguments, environment) == "nowhere.yaml: error: \(text)\n")
  }

  /// The report is in its readers' language, whatever the language of whoever makes it.
  @Test func keepsTheReportOutOfIt() throws {
    let place = try Workplace(data: Workplace.data + "2026-03-04,x,a,1,1\n")
    let bengali = place.report("--locale", "fa", environment: ["LC_ALL": "bn_BD.UTF-8"])
    let english = place.report("--locale", "fa")
    #expect(bengali.output == english.output)
    let arguments = ["value": "a", "column": "impressions"]
    let told = try Words("bn").text("issue.not-a-number", arguments)
    let shown = try Words("fa").text("issue.not-a-number", arguments)
    #expect(bengali.error.unmarked.contains(told))
    #expect(bengali.output.flowing.contains(shown.flowing))
  }
}
