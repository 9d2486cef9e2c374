// SPDX-License-Identifier: Apache-2.0

import Testing

/// What the samples' reports say beyond their goals agrees with their metrics.
struct InsightsOfSamplesTests {
  private func data(_ sample: String) throws -> JSONTree {
    try ShownReport(sample: sample, locale: "en").data()
  }

  /// Whether a number is as it should be but for what its text in JSON rounds.
  private func isClose(_ number: Double?, _ expected: Double) -> Bool {
    number.map { abs($0 - expected) <= 1e-12 * abs(expected) } ?? false
  }

  @Test(arguments: ShownReport.samples) func countsTheFunnelByTheMetrics(sample: String) throws {
    let data = try data(sample)
    let stages = data["funnel"]["stages"].items
    #expect(
      stages.compactMap(\.["stage"].text) == ["awareness", "interest", "evaluation", "purchase"])
    for stage in stages {
      guard let id = stage["metric"].text else { continue }
      #expect(stage["count"].number == (try data["metrics"].metric(id)["value"].number))
    }
    for passage in data["funnel"]["passages"].items {
      func count(_ end: String) -> Double? {
        stages.first { $0["stage"].text == passage[end].text }?["count"].number
      }
      let (from, to) = (try #require(count("from")), try #require(count("to")))
      #expect(isClose(passage["rate"].number, to / from))
    }
  }

  @Test(arguments: ShownReport.samples) func addsCosts(sample: String) throws {
    let statement = try data(sample)["return"]
    let amounts = statement["costs"].items.compactMap(\.["amount"].number)
    let total = try #require(statement["totalCost"].number)
    #expect(abs(amounts.reduce(0, +) - total) < 1e-6)
    guard let returned = statement["returned"]["amount"].number else { return }
    #expect(isClose(statement["returnOnInvestment"].number, (returned - total) / total))
  }

  @Test func countsHoursAtTheirRate() throws {
    let costs = try data("saas-company")["return"]["costs"].items
    let work = try #require(costs.first { $0["kind"].text == "work" })
    #expect(work["source"].text == "plan")
    #expect((work["hours"].number, work["rate"].number) == (320, 650))
    #expect(work["amount"].number == 208_000)
  }

  @Test func findsTheLeakByTheBenchmarkOfThePlan() throws {
    let leak = try data("saas-company")["funnel"]["leak"]
    // 197 demo requests of 34,410 clicks, where 1 % is usual.
    #expect(leak["from"].text == "interest")
    #expect(isClose(leak["rate"].number, 197.0 / 34_410))
    #expect(leak["benchmark"].number == 0.01)
  }

  @Test(arguments: ShownReport.samples) func callsADayBestOnlyOnFourWeeks(sample: String) throws {
    for metric in try data(sample)["bestDays"]["metrics"].items {
      let kinds = metric["kinds"].items
      guard let best = metric["best"].text else { continue }
      #expect(kinds.allSatisfy { ($0["cases"].number ?? 0) >= 4 })
      let most = kinds.max { ($0["usual"].number ?? 0) < ($1["usual"].number ?? 0) }
      #expect(most?["kind"].text == best)
    }
  }
}
