// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `--form`, and `form` and `sections` of plans.
@Suite struct ReportFormCommandTests {
  private static let sections = Workplace.plan + "sections: [networks, goals]\n"

  @Test(arguments: ["text", "markdown"])
  func writesSectionsInTheOrderOfThePlan(format: String) throws {
    let run = try Workplace(plan: Self.sections).report("--format", format)
    #expect(run.status == 0)
    let networks = try #require(run.output.firstRange(of: "Results by network"))
    let goals = try #require(run.output.firstRange(of: "\(format == "text" ? "" : "## ")Goals\n"))
    #expect(networks.lowerBound < goals.lowerBound)
    #expect(!run.output.contains("Data sources"))
  }

  @Test func refusesAnUnknownSectionAtItsPlace() throws {
    let place = try Workplace(plan: Workplace.plan + "sections: [goals, netwroks]\n")
    let run = place.report()
    #expect(run.status == 1)
    #expect(place.problems(of: run).count == 1)
    let problem = try #require(place.problems(of: run).first)
    #expect(problem.hasPrefix("plan.yaml:8:19: error: ") && problem.contains("networks"))
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func dataIsWholeInAnyForm(locale: String) throws {
    let place = try Workplace(plan: Self.sections)
    let whole = try Workplace().report("--format", "json", "--locale", locale).output
    let arguments = ["--format", "json", "--locale", locale]
    #expect(CommandRun(["report", place.plan] + arguments).output == whole)
    let summary = CommandRun(["report", place.plan, "--form", "summary"] + arguments)
    #expect(summary.output == whole)
  }

  @Test func aSummaryIsShortInEveryFormat() throws {
    let place = try Workplace()
    for format in ["html", "text", "markdown", "csv"] {
      let full = place.report("--format", format)
      let summary = place.report("--format", format, "--form", "summary")
      #expect(summary.status == 0)
      #expect(summary.output.utf8.count < full.output.utf8.count)
      #expect(summary.output.contains(format == "csv" ? ",progress," : "24 of 50"))
      #expect(!summary.output.contains("Data sources"))
      #expect(!summary.output.contains("SMART"))
    }
  }

  @Test func anOptionWinsOverThePlan() throws {
    let plan = Workplace.plan.replacing("report:\n", with: "report:\n  form: summary\n")
    let place = try Workplace(plan: plan)
    #expect(place.report().output == (try Workplace().report("--form", "summary").output))
    #expect(place.report("--form", "full").output == (try Workplace().report().output))
    #expect(place.report("--form", "short").status == 2)
  }

  @Test(arguments: ShownReport.all)
  func showsInASummaryOnlyFiguresOfTheFullTable(report: ShownReport) throws {
    let plan = ProjectFiles.root + "samples/\(report.sample)/plan.yaml"
    func table(_ arguments: String...) throws -> FigureTable {
      let run = CommandRun(
        ["report", plan, "--format", "csv", "--locale", report.locale] + arguments)
      return try FigureTable(run.output)
    }
    let full = try table("--form", "full")
    let summary = try table("--form", "summary")
    #expect(summary.rows.count > 20 && summary.rows.count < full.rows.count / 2)
    #expect(summary.rows.allSatisfy(full.rows.contains))
  }
}
