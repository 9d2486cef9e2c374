// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

/// The return on ad spend counts what came of ads, and by what was spent on them.
@Suite struct AdReturnTests {
  /// 300 of 100; nothing was spent for the 5,000, and of the 700 nobody knows.
  @Test func takesRevenueOfNoRowForWhichNothingWasSpent() throws {
    let all = try observations("day revenue spend\n1 300 100\n2 5000 0\n3 700 -")
    let result = try evaluate("return-on-ad-spend", on: all)
    #expect(result.value == 3)
    #expect(result.notes == [.revenueOfRowsWithSpend, .freeRevenueLeftOut(1)])
  }

  /// What came late of ads that had ended is theirs where rows are marked as paid.
  @Test func takesPaidRowsWithoutSpend() throws {
    let all = try observations("day source revenue spend\n1 paid 300 100\n2 paid 50 0")
    #expect(try evaluate("return-on-ad-spend", on: all).value == 3.5)
  }

  /// A row whose revenue is missing did not earn nothing.
  @Test func leavesOutSpendOfWhichTheRevenueIsMissing() throws {
    let all = try observations("day source revenue spend\n1 paid 300 100\n2 paid - 100")
    let result = try evaluate("return-on-ad-spend", on: all)
    #expect(result.value == 3)
    #expect(
      result.notes.contains(.rowsLeftOut(having: "spend", without: "revenue", count: 1)))
  }

  @Test func dividesPaidRevenueOfOneFileByTheSpendOfAnother() throws {
    let all = try observations(
      "day spend\n1 100\n2 100", "day source revenue\n1 paid 300\n2 paid 500\n2 organic 90")
    let result = try evaluate("return-on-ad-spend", on: all)
    #expect(result.value == 4)
    #expect(result.isOfLedgers)
    let alone = try observations("day source revenue\n1 paid 300\n2 paid 500")
    #expect(try !evaluate("return-on-ad-spend", on: alone).isOfLedgers)
  }

  // MARK: Return on investment

  /// 1,000 of 200; nothing is known of what the newsletter cost, which brought 600.
  @Test func leavesOutTheReturnOfNetworksWithoutCosts() throws {
    let all = try observations(
      """
      day network source revenue spend
      1 instagram paid 500 100
      1 newsletter organic 300 -
      2 instagram paid 400 100
      2 instagram organic 100 -
      2 newsletter organic 300 -
      """)
    let result = try evaluate("return-on-investment", on: all)
    #expect(result.value == 4)
    #expect(result.notes.contains(.returnWithoutCostsLeftOut(2)))
    #expect(try evaluate("revenue", on: all).value == 1600)
    let statement = try #require(ReturnStatement(from: results(of: all)))
    #expect(statement.returned == .revenue(1000))
    #expect(statement.returnOnInvestment == 4)
  }

  /// What was spent and brought nothing is lost all the same.
  @Test func countsAllCostsAndWhatTellsNoNetwork() throws {
    let lost = try observations("day network revenue spend\n1 x 300 100\n1 tiktok - 100")
    #expect(try evaluate("return-on-investment", on: lost).value == 0.5)
    let shop = try observations("day network spend\n1 x 100", "day revenue\n1 300")
    #expect(try evaluate("return-on-investment", on: shop).value == 2)
    // The tools are those of all networks.
    let tools = try observations(
      "day network revenue spend\n1 x 300 100\n1 newsletter 200 -", "day tools-cost\n1 100")
    #expect(try evaluate("return-on-investment", on: tools).value == 1.5)
  }

  // MARK: What cannot be computed

  /// The CRM does not tell paid from organic.
  @Test func saysWhichColumnTheDataOfAMeasureLacks() throws {
    let all = try observations("day source spend\n1 paid 100", "day leads\n1 5")
    let result = try evaluate("cost-per-lead", on: all, where: [.source: ["paid"]])
    #expect(result.absence == .notTold(.source, of: "leads"))
    #expect(
      try evaluate("leads", on: all, where: [.source: ["paid"]]).absence
        == .notTold(.source, of: "leads"))
    #expect(try evaluate("spend", on: all, where: [.source: ["organic"]]).absence == .noRows)
  }

  @Test func saysThatRevenueIsNotToldPaidFromOrganic() throws {
    let all = try observations("day source spend\n1 paid 100", "day revenue\n1 300")
    #expect(
      try evaluate("return-on-ad-spend", on: all).absence == .notTold(.source, of: "revenue"))
  }

  @Test func saysThatRowsAreThereButHaveNothingOfAMeasure() throws {
    let all = try observations(
      "day network reach\n1 facebook 100", "day network leads\n1 x 5")
    let result = try evaluate("leads", on: all, where: [.network: ["facebook"]])
    #expect(result.absence == .allMissing("leads"))
  }
}
