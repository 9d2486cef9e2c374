// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Values of goals that the usual digits would not tell apart.
@Suite struct SmallValuesTests {
  private func plan(_ goal: String) -> String {
    """
    report: { title: Q, locale: en, currency: USD, period: { month: 2026-03 } }
    data: [ { file: posts.csv } ]
    metrics: [ { id: cost-per-view, formula: spend / video_views } ]
    goals:
      - { id: a, kind: custom, \(goal) }

    """
  }

  private func data(_ row: String) -> String {
    "date,network,spend,video views,fraction,revenue\n"
      + (1...15).map { "2026-03-\($0 < 10 ? "0" : "")\($0),x,\(row)\n" }.joined()
  }

  private func report(_ goal: String, _ row: String) throws -> String {
    let run = try Workplace(plan: plan(goal), data: data(row)).report("--width", "300")
    #expect(run.status == 0)
    return run.output
  }

  @Test func costsOfLessThanACentAreToldApart() throws {
    let text = try report(
      "metric: cost-per-view, baseline: 0.012, target: 0.008", "20,2000,0,0")
    #expect(text.contains("From $0.012 to $0.010 so far, on the way to $0.008"))
    #expect(text.contains("Now: $0.010") && text.contains("Target: $0.008"))
    #expect(!text.contains("$0.01 "))
  }

  @Test func amountsThatAreNearTheirTargetAreToldApart() throws {
    let text = try report("metric: revenue, target: 10000.4", "0,0,0,666.68")
    #expect(text.contains("$10,000.20 of $10,000.40"))
  }

  @Test(arguments: [
    ("en", "2 hr, 0.4 sec", "2 hr or below"), ("fa", "۰٫۴", "۲"), ("bn", "০.৪", "২"),
    ("ne", "०.४", "२"),
  ])
  func lengthsOfTimeThatAreNearTheirTargetAreToldApart(
    locale: String, value: String, limit: String
  ) throws {
    let run = try Workplace(
      plan: plan("metric: response-time, target: { below: 2h }"),
      data: "date,network,response time\n"
        + (1...15).map { "2026-03-\($0 < 10 ? "0" : "")\($0),x,7200.4\n" }.joined()
    ).report("--width", "300", "--locale", locale)
    #expect(run.output.contains(value) && run.output.contains(limit), "\(run.output)")
  }

  @Test func lengthsOfTimeThatAreFarApartHaveNoFractions() throws {
    let run = try Workplace(
      plan: plan("metric: response-time, target: { below: 2h }"),
      data: "date,network,response time\n2026-03-01,x,5400.4\n"
    ).report("--width", "300")
    #expect(run.output.contains("1 hr, 30 min"), "\(run.output)")
    #expect(!run.output.contains("0.4 sec"))
  }

  @Test func countsOfTinyPartsAreWritten() throws {
    let text = try report("metric: fraction, target: 0.0005", "0,0,0.00002,0")
    #expect(text.contains("So far 0.0003 of 0.0005"))
    #expect(text.contains("Target: 0.0005"))
  }

  @Test func amountsOfCurrenciesWithoutFractionsAreWritten() throws {
    let plan = """
      report: { title: Q, currency: AFN, period: { month: 2026-03 } }
      data: [ { file: posts.csv, decimal: point } ]
      benchmarks: { cost-per-click: 0.5 }
      goals: [ { id: a, kind: website-traffic, metric: link-clicks, target: 4000 } ]

      """
    let data = "date,network,source,link clicks,spend\n2026-03-01,facebook,paid,3000,1200\n"
    let run = try Workplace(plan: plan, data: data).report("--width", "300")
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("AFN 0.4") && text.contains("AFN 0.5") && text.contains("AFN 1,200"))
  }

  @Test func nothingIsNotWrittenAsLessThanNothing() throws {
    let text = try report("metric: revenue, target: 90000000", "0,0,0,-0.3")
    #expect(text.contains("0% of the target") && !text.contains("-0%"), "\(text)")
  }

  @Test func whatCameADayIsToldFromWhatHadTo() throws {
    let days = (1...31).map { "2026-03-\($0 < 10 ? "0" : "")\($0),x,1\n" }
    let run = try Workplace(
      plan: plan("metric: leads, target: 32"), data: "date,network,leads\n" + days.joined()
    ).report("--width", "300", "--as-of", "2026-03-31")
    #expect(run.output.contains("it brought 1 a day; 1.03 a day were needed"), "\(run.output)")
  }

  @Test func whatADayBringsIsWrittenHoweverLittle() throws {
    let text = try report("metric: fraction, target: 0.3", "0,0,0.004,0")
    #expect(text.contains("needs 0.015 a day; the last 15 days brought 0.004 a day"))
    #expect(!text.contains("Aim for 0,"))
  }
}
