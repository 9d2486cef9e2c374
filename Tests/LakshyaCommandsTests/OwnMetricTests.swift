// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Goals on metrics of a team's own that name or scale others.
@Suite struct OwnMetricTests {
  /// Ten days of 10 spent, 30 earned and one purchase.
  private func run(
    _ head: String, _ metrics: [(String, String)], _ goals: [(String, String)],
    format: String = "text"
  ) throws -> CommandRun {
    let plan = """
      report: { title: T, locale: en, currency: USD, period: { from: 2026-04-01, to: 2026-04-10 } }
      data: [ { file: posts.csv } ]
      \(head)
      metrics:
      \(metrics.map { "  - { id: \($0), formula: \($1) }\n" }.joined())
      goals:
      \(goals.map { "  - { id: \($0)-goal, kind: custom, metric: \($0), \($1) }\n" }.joined())
      """
    let rows = (1...10).map { "2026-04-\($0 < 10 ? "0" : "")\($0),x,10,30,1\n" }
    return try Workplace(plan: plan, data: "date,network,spend,revenue,purchases\n" + rows.joined())
      .report("--as-of", "2026-04-10", "--format", format)
  }

  @Test func countCostsThatThePlanStates() throws {
    let run = try run(
      "costs: { tools: 100 }",
      [
        ("my-return", "return_on_investment"), ("my-cost", "total_cost"),
        ("cost-of-sale", "total_cost / purchases"),
      ],
      [("my-return", "target: 40%"), ("my-cost", "target: 250"), ("cost-of-sale", "target: 30")])
    for now in ["Now: 50%", "Now: $200.00", "Now: $20.00"] {
      #expect(run.output.contains(now), "\(now) in \(run.output)")
    }
  }

  @Test(arguments: [
    ("spend", "target: 90", "missed"), ("1.15 * spend", "target: 120", "reached"),
    ("spend / 2", "target: 45", "missed"), ("2 * purchases", "target: 19", "reached"),
    ("2 * purchases", "target: 21", "missed"),
  ])
  func areBetterWhereWhatTheyNameIs(formula: String, target: String, state: String) throws {
    let run = try run(
      "", [("own", formula)], [("own", target)], format: "json")
    #expect(try JSONTree(run.output)["goals"].goal("own-goal")["state"].text == state)
  }

  @Test func withAMistakeAreNotToldAsUnknown() throws {
    let run = try run(
      "benchmarks: { wrong: 5 }",
      [("right", "2 * spend"), ("wrong", "purchases + spend"), ("of-wrong", "2 * wrong")],
      [("right", "target: 40"), ("wrong", "target: 40"), ("of-wrong", "target: 40")])
    #expect(!run.error.contains("not known") && !run.error.contains("unknown"), "\(run.error)")
    for goal in ["wrong", "of-wrong"] {
      #expect(
        run.output.replacing("\n  ", with: " ").contains(
          "The goal “\(goal)-goal” was left out, since there is a mistake in the definition of its "
            + "metric “\(goal)”."), "\(run.output)")
    }
  }

  @Test func warnsOfNoRowsForWhatIsCountedByHand() throws {
    let plan = """
      report: { title: T, period: { month: 2026-04 } }
      data: [ { file: posts.csv } ]
      goals:
        - { id: hand, kind: lead-generation, metric: leads, where: { network: linkedin },
            target: 30, actual: [ { on: 2026-04-10, value: 12 } ] }
      """
    let data = "date,network,leads\n2026-04-16,facebook,10\n"
    let run = try Workplace(plan: plan, data: data).report("--as-of", "2026-04-16")
    #expect(!run.error.contains("no row of the data"), "\(run.error)")
    #expect(run.output.contains("12"))
  }
}
