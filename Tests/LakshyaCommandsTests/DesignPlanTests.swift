// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Every figure of the design's plan, worked out by hand, as of 10 April 2026.
@Suite struct DesignPlanTests {
  private let report: JSONTree

  init() throws {
    let run = try DesignPlan.workplace().report("--format", "json", "--as-of", "2026-04-10")
    try #require(run.status == 0, "\(run.error)")
    try #require(run.error == "")
    report = try JSONTree(run.output)
  }

  @Test func isAboutAPersianMonth() {
    let period = report["period"]
    #expect(period["from"].text == "2026-03-21")
    #expect(period["to"].text == "2026-04-20")
    #expect(period["calendar"].text == "persian")
    #expect(report["asOf"].text == "2026-04-10")
    // The second entry by hand lies after the day of the report, as does what was done. In the month before X was not
    // there yet, and nothing was spent.
    #expect(
      report["issues"].items.map(\.["code"].text) == [
        "entry-after-as-of", "entry-after-as-of", "measures-begin-late", "network-begins-late",
      ])
  }

  @Test func measuresLeadsFromFacebook() throws {
    let goal = try report["goals"].goal("leads-facebook")
    #expect(goal["kind"].text == "lead-generation")
    #expect(goal["metric"].text == "leads")
    #expect(goal["where"]["network"].text == "facebook")
    #expect(goal["baseline"].is(0))
    #expect(goal["current"].is(312))  // 100 + 200 + 12
    #expect(goal["target"].is(500))
    #expect(goal["progress"].is(0.624))
    #expect(goal["expectedProgress"].is(0.7))  // 21 of 30 days
    #expect(goal["state"].text == "at-risk")  // 312 of the 350 expected: 89 %
    #expect(goal["forecast"]["value"].is(312 / 0.7))
    #expect(goal["requiredPerDay"].is(188.0 / 9))
  }

  @Test func measuresReachFromItsBaseline() throws {
    let goal = try report["goals"].goal("wider-reach")
    #expect(goal["baseline"].is(120_000))
    #expect(goal["target"].is(168_000))  // 120,000 + 40 %
    #expect(goal["current"].is(144_000))  // 60,000 + 40,000 + 20,000 + 24,000
    #expect(goal["progress"].is(0.5))  // 24,000 of 48,000
    #expect(goal["from"].text == "2026-03-21")
    #expect(goal["expectedProgress"].is(21.0 / 31))
    #expect(goal["state"].text == "on-track")
    #expect(goal["requiredPerDay"].is(2400))  // 24,000 in 10 days
  }

  @Test func countsTactics() throws {
    let tactics = try report["goals"].goal("wider-reach")["tactics"]
    #expect(tactics[0]["metric"].text == "posts")
    #expect(tactics[0]["done"].is(9))  // 3 + 2 + 3 + 1
    #expect(tactics[1]["metric"].isNull)
    #expect(tactics[1]["done"].is(112))
    #expect(tactics[1]["expected"].is(105))  // five on each of 21 days
    #expect(tactics[1]["title"]["text"].text == "Follow five people a day")
  }

  /// Six posts in the 31 days before make nine of the 31 days now, and 6.1 of the first 21.
  @Test func expectsOfATacticWhatShouldHaveComeByNow() throws {
    let tactic = try report["goals"].goal("wider-reach")["tactics"][0]
    let expected = try #require(tactic["expected"].number)
    #expect(abs(expected - 9.0 * 21 / 31) < 1e-9)
  }

  @Test func measuresPartnersByWhatWasEntered() throws {
    let goal = try report["goals"].goal("partners")
    #expect(goal["baseline"].is(0))
    #expect(goal["current"].is(1))  // the second is entered for May
    #expect(goal["target"].is(3))
    #expect(goal["progress"].is(1.0 / 3))
    #expect(goal["expectedProgress"].is(21.0 / 92))
    #expect(goal["state"].text == "on-track")
  }

  @Test func knowsOnlyWhatWasDoneByTheDay() throws {
    let open = try report["goals"].goal("support-channel")
    #expect(open["kind"].text == "milestone")
    #expect(open["by"].text == "2026-05-01")
    #expect(open["done"].isNull)
    #expect(open["state"].text == "open")
    let later = try DesignPlan.workplace().json("--as-of", "2026-04-20")
    let done = try later["goals"].goal("support-channel")
    #expect(done["done"].text == "2026-04-20")
    #expect(done["state"].text == "reached")
    let overdue = DesignPlan.plan.replacing(", done: 2026-04-20", with: "")
    let missed = try Workplace(plan: overdue, data: DesignPlan.data).json("--as-of", "2026-05-02")
    #expect(try missed["goals"].goal("support-channel")["state"].text == "missed")
  }

  @Test func computesTheTeamsOwnMetric() throws {
    let whole = try report["metrics"].metric("story-completion-rate")
    #expect(whole["numerator"].is(45))  // 30 + 15 + 0; a missing value is no zero
    #expect(whole["denominator"].is(200))
    #expect(whole["value"].is(0.225))
    #expect(whole["unit"].text == "percent")
    #expect(whole["text"].text == "22.5%")
  }

  @Test func computesMetricsOfTheWholeAndOfEachPart() throws {
    let metrics = report["metrics"]
    #expect(try metrics.metric("reach")["value"].is(144_000))
    #expect(try metrics.metric("reach", where: ["network": "facebook"])["value"].is(104_000))
    #expect(try metrics.metric("reach", where: ["network": "x"])["value"].is(40_000))
    #expect(try metrics.metric("reach", where: ["source": "paid"])["value"].is(20_000))
    #expect(try metrics.metric("reach", where: ["source": "organic"])["value"].is(124_000))
    let rate = try metrics.metric("click-through-rate", where: ["network": "facebook"])
    #expect(rate["numerator"].is(3000))
    #expect(rate["denominator"].is(150_000))
    #expect(rate["value"].is(0.02))
    let cost = try metrics.metric("cost-per-mille", where: ["source": "paid"])
    #expect(cost["value"].is(450.5 / 30_000 * 1000))
    #expect(cost["unit"].text == "money")
  }

  @Test func goesOnAfterTheGoalIsOver() throws {
    let later = try DesignPlan.workplace().json("--as-of", "2026-05-20")
    let leads = try later["goals"].goal("leads-facebook")
    #expect(leads["current"].is(411))  // with the 99 of 11 April
    #expect(leads["expectedProgress"].is(1))
    #expect(leads["state"].text == "missed")
    #expect(leads["forecast"].isNull)
    #expect(try later["goals"].goal("partners")["current"].is(2))
  }
}
