// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `--every`, and `every` of plans.
@Suite struct PeriodFormCommandTests {
  @Test(arguments: ShownReport.all)
  func showsTheSeriesOfTheDataInEveryFormat(report: ShownReport) throws {
    let plan = ProjectFiles.root + "samples/\(report.sample)/plan.yaml"
    func run(_ format: String) -> String {
      CommandRun(
        ["report", plan, "--every", "month", "--locale", report.locale, "--format", format]
      ).output
    }
    let rows = try JSONTree(run("json"))["periods"]["rows"].items
    let html = ShownPage(run("html"))
    let text = run("text").flowing
    let figures = try FigureTable(run("csv"))
    #expect(rows.count > 1)
    for row in rows {
      let name = try #require(row["text"].text).flowing
      #expect(html.texts.contains(name) && text.contains(name), "\(name)")
      for metric in row["metrics"].items {
        guard metric["value"].number != nil else { continue }
        let network = metric["where"]["network"].text
        let found = try figures.row([
          "section": network == nil ? "periods" : "period-networks", "figure": "value",
          "metric": metric["id"].text ?? "", "slice": network ?? "",
          "from": row["from"].text ?? "",
        ])
        let written = try #require(found["value"].flatMap(Double.init))
        #expect(metric["value"].is(written))
        let shown = try #require(found["text"]).flowing
        #expect(html.texts.contains { $0 == shown || $0.hasPrefix(shown + " (") }, "\(shown)")
        #expect(text.contains(shown), "\(shown)")
      }
    }
  }

  @Test func aPlanMayAskForPeriods() throws {
    let plan = Workplace.plan.replacing("report:\n", with: "report:\n  every: week\n")
    let place = try Workplace(plan: plan)
    #expect(place.report().output == (try Workplace().report("--every", "week").output))
    #expect(place.report("--form", "full").output == (try Workplace().report().output))
    #expect(place.report("--every", "day").output.contains("Day by day"))
  }

  @Test func refusesAnUnknownStep() throws {
    let place = try Workplace(
      plan: Workplace.plan.replacing("report:\n", with: "report:\n  every: fortnight\n"))
    let run = place.report()
    #expect(place.problems(of: run).first?.hasPrefix("plan.yaml:2:10: error: ") == true)
    #expect(try Workplace().report("--every", "fortnight").status == 2)
  }

  @Test func refusesAStepForAnotherForm() throws {
    let place = try Workplace()
    #expect(place.report("--every", "week", "--form", "full").status == 2)
    #expect(place.report("--every", "week", "--form", "periods").status == 0)
  }

  /// As many as before is an ordinary target, though there is no way from one to the other.
  @Test(arguments: ["en", "bn", "ne", "fa"])
  func tellsTheShareOfATargetThatIsTheBaseline(locale: String) throws {
    let place = try Workplace(
      plan: Workplace.plan.replacing("target: 50", with: "target: 50, baseline: 50"))
    let run = place.report("--locale", locale)
    #expect(run.status == 0)
    #expect(!run.output.contains("{") && run.error.isEmpty, "\(run.error)")
  }
}
