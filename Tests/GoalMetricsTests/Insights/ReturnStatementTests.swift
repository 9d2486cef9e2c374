// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct ReturnStatementTests {
  @Test func addsTheCostsOfThePlanToThoseOfTheData() throws {
    let statement = try #require(
      ReturnStatement(
        from: results(["spend": 401, "tools-cost": 50, "revenue": 3000, "return-on-ad-spend": 2.5]),
        planned: [.work: .hours(40, rate: 15), .tools: .amount(99), .content: .amount(300)]))
    #expect(statement.costs.map(\.kind) == [.ads, .work, .tools, .tools, .content])
    #expect(statement.costs.map(\.amount) == [401, 600, 50, 99, 300])
    #expect(
      statement.costs.map(\.source) == [
        .data("spend"), .plan(.hours(40, rate: 15)), .data("tools-cost"), .plan(.amount(99)),
        .plan(.amount(300)),
      ])
    #expect(statement.totalCost == 1450)
    #expect(statement.returned == .revenue(3000))
    // (3000 − 1450) ÷ 1450
    #expect(statement.returnOnInvestment == 1550.0 / 1450)
    #expect(statement.returnOnAdSpend == 2.5)
  }

  @Test func valuesConversionsWhereThereIsNoRevenue() throws {
    let value = ActionValue(measure: "leads", value: 25)
    let costs = [CostKind.work: PlannedCost.amount(500)]
    let valued = try #require(
      ReturnStatement(from: results(["leads": 40]), planned: costs, action: value))
    #expect(valued.returned == .actions("leads", count: 40, value: 25))
    #expect(valued.returnOnInvestment == 1)
    let known = try #require(
      ReturnStatement(from: results(["leads": 40, "revenue": 250]), planned: costs, action: value))
    #expect(known.returned == .revenue(250))
    #expect(known.returnOnInvestment == -0.5)
  }

  @Test func tellsNoReturnThatNobodyKnows() throws {
    let statement = try #require(ReturnStatement(from: results(["spend": 100])))
    #expect(statement.returned == nil)
    #expect(statement.returnOnInvestment == nil)
    #expect(ReturnStatement(from: results(["revenue": 100])) == nil)
    let free = try #require(ReturnStatement(from: results(["spend": 0, "revenue": 100])))
    #expect(free.returnOnInvestment == nil)
  }

  @Test func agreesWithTheMetricOnDataAlone() throws {
    let data = try observations(
      """
      day source spend work-cost revenue
      1 paid 100.10 20 300
      2 paid 50.20 - 120.5
      3 organic - 30.03 80
      """)
    let results = results(of: data)
    let statement = try #require(ReturnStatement(from: results))
    #expect(statement.totalCost == 200.33)
    // The metric rounds once, the statement once for each part.
    let (cost, rate) = (results["total-cost"]?.value, results["return-on-investment"]?.value)
    #expect(abs(statement.totalCost - (try #require(cost))) < 1e-9)
    #expect(abs(try #require(statement.returnOnInvestment) - (try #require(rate))) < 1e-9)
  }

  @Test(arguments: 0..<20) func costsAddInAnyOrderAndScale(seed: Int) throws {
    var numbers = SystemRandomNumberGenerator()
    let cents = CostKind.allCases.map { _ in Double(Int.random(in: 0...900_000, using: &numbers)) }
    func total(_ factor: Double) throws -> Double {
      let costs = zip(CostKind.allCases, cents).shuffled().map {
        ($0, PlannedCost.amount($1 * factor))
      }
      return try #require(
        ReturnStatement(from: [:], planned: Dictionary(uniqueKeysWithValues: costs))
      ).totalCost
    }
    #expect(try total(1) == cents.reduce(0, +))
    #expect(try total(4) == 4 * cents.reduce(0, +))
  }
}
