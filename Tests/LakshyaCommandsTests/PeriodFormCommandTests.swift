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

  /// A lead a day from December on, but for ten days of March.
  private func workplace(period: String, region: String = "GB") throws -> Workplace {
    let days = ["2025-12": 1...31, "2026-01": 1...31, "2026-02": 1...28, "2026-03": 1...31]
    let rows = days.sorted { $0.key < $1.key }.flatMap { month, days in
      days.filter { month != "2026-03" || !(10...19).contains($0) }
        .map { "\(month)-\($0 < 10 ? "0" : "")\($0),1\n" }
    }
    return try Workplace(
      plan: """
        report: { title: T, region: \(region), period: \(period) }
        data: [ { file: posts.csv } ]
        goals: [ { id: leads, kind: lead-generation, metric: leads, target: 10 } ]

        """, data: "date,leads\n" + rows.joined())
  }

  private func rows(
    of place: Workplace, _ step: String, asOf day: String? = nil
  ) throws -> [String] {
    let report = try place.json("--every", step, "--as-of", day ?? "2026-03-31")
    return report["periods"]["rows"].items.compactMap { $0["text"].text?.flowing }
  }

  @Test func callsNoPeriodUnderWayThatTheReportItselfEnds() throws {
    let over = try workplace(period: "{ from: 2025-12-01, to: 2026-01-15 }")
    #expect(try rows(of: over, "month").last?.hasSuffix("15, 2026 (part)") == true)
    let underWay = try rows(of: over, "month", asOf: "2026-01-10")
    #expect(underWay.last?.hasSuffix("10, 2026 so far") == true)
  }

  @Test func marksPeriodsThatLackDays() throws {
    let place = try workplace(period: "{ from: 2026-02-02, to: 2026-03-29 }")
    let rows = try rows(of: place, "week")
    #expect(rows.count == 8)
    #expect(rows.indices.filter { rows[$0].hasSuffix("(part)") } == [5, 6])
  }

  @Test func callsQuartersByFiscalYearsWhereTheyAreAskedFor() throws {
    let quarter = try workplace(period: "{ quarter: 2026-Q1 }")
    #expect(quarter.report().output.contains("Period: First quarter of 2026"))
    #expect(try rows(of: quarter, "quarter").last == "First quarter of 2026 (part)")
    let fiscal = try workplace(period: "{ fiscal-year: 2025-26, quarter: 4 }")
    #expect(fiscal.report().output.contains("Fourth quarter of fiscal year 2025-26"))
    let year = try workplace(period: "{ from: 2025-04-01, to: 2026-03-31 }", region: "IN")
    #expect(year.report().output.contains("Fiscal year 2025-26"))
  }
}
