// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct AggregationTests {
  // MARK: Sums

  @Test func addsCountsOverRowsAndTables() throws {
    let all = try observations("day leads\n1 3\n2 4\n30 5", "day leads\n2 10\n31 99")
    let result = try evaluate("leads", on: all)
    #expect(result.value == 22)
    #expect(result.numerator == nil)
    #expect(result.denominator == nil)
    #expect(result.absence == nil)
    #expect(result.notes == [])
  }

  @Test func addsMoneyWithoutLosingCents() throws {
    let rows = (0..<10_000).map { "\($0 % 30 + 1) 0.1" }.joined(separator: "\n")
    #expect(try evaluate("spend", on: observations("day spend\n" + rows)).value == 1000)
    let mixed = try observations("day revenue\n1 1e16\n2 1\n3 -1e16")
    #expect(try evaluate("revenue", on: mixed).value == 1)
  }

  @Test func leavesMissingValuesOutAndCountsThem() throws {
    let result = try evaluate("leads", on: observations("day leads\n1 3\n2 -\n3 -\n4 4"))
    #expect(result.value == 7)
    #expect(result.notes == [.missingValues("leads", count: 2)])
  }

  @Test func tellsZeroFromMissing() throws {
    #expect(try evaluate("leads", on: observations("day leads\n1 0\n2 0")).value == 0)
    let missing = try evaluate("leads", on: observations("day leads\n1 -\n2 -"))
    #expect(missing.value == nil)
    // A column without any value is one that the source does not have.
    #expect(missing.absence == .allMissing("leads"))
    let noColumn = try evaluate("leads", on: observations("day likes\n1 3"))
    #expect(noColumn.value == nil)
    #expect(noColumn.absence == .noColumn("leads"))
    let noRows = try evaluate("leads", on: observations("day leads\n31 3"))
    #expect(noRows.absence == .noRows)
    #expect(try evaluate("leads", on: ObservationSet([])).absence == .noColumn("leads"))
  }

  @Test func notesThatSumsOfReachCountPeopleAgain() throws {
    let all = try observations("day reach\n1 100\n2 50")
    #expect(try evaluate("reach", on: all).value == 150)
    #expect(try evaluate("reach", on: all).notes == [.countsPeopleAgain])
    #expect(try evaluate("reach", on: all, in: april(1)...april(1)).notes == [])
    #expect(try evaluate("impressions", on: observations("day impressions\n1 1\n2 1")).notes == [])
  }

  @Test func givesNoValueWhereASumIsTooLarge() throws {
    let all = try observations("day leads customers\n1 1e308 1e308\n2 1e308 1e308")
    let sum = try evaluate("leads", on: all)
    #expect(sum.value == nil)
    #expect(sum.absence != nil)
    let rate = try evaluate("lead-to-customer-rate", on: all)
    #expect(rate.value == nil)
    #expect(rate.numerator?.isFinite ?? true)
    #expect(rate.denominator?.isFinite ?? true)
    let pages = try observations("day page followers\n1 shop 1e308\n1 club 1e308")
    #expect(try evaluate("followers", on: pages).value == nil)
    let goal = evaluate(try Goal("followers", .value(1)), on: pages, asOf: 3)
    #expect(goal.baseline?.isFinite ?? true)
  }

  // MARK: Stocks

  private let pages = """
    day network page followers
    2 facebook shop 100
    2 facebook club 40
    2 x - 10
    9 facebook shop 110
    5 facebook shop 999
    20 x - 14
    """

  @Test func addsTheLastLevelOfEachNetworkAndPage() throws {
    let all = try observations(pages)
    #expect(try evaluate("followers", on: all).value == 110 + 40 + 14)
    #expect(try evaluate("followers", on: all, in: april(1)...april(6)).value == 999 + 40 + 10)
    #expect(try evaluate("followers", on: all, where: [.network: ["facebook"]]).value == 150)
    #expect(try evaluate("followers", on: all, where: [.page: ["shop"]]).value == 110)
  }

  @Test func keepsTheLevelOfAPageUntilItsNextValue() throws {
    let all = try observations(pages)
    // On days 15 to 25 only x has a value; the others keep what they had.
    #expect(try evaluate("followers", on: all, in: april(15)...april(25)).value == 164)
    let silent = try evaluate("followers", on: all, in: april(10)...april(19))
    #expect(silent.value == nil)
    #expect(silent.absence == .noRows)
  }

  @Test func takesTheLaterRowOfADay() throws {
    #expect(try evaluate("followers", on: observations("day followers\n3 7\n3 5")).value == 5)
  }

  @Test func neverSplitsStocksBySourceOrCampaign() throws {
    let all = try observations(
      """
      day network source campaign followers
      1 x paid spring 100
      2 x organic - 120
      """)
    for filter in [[.source: ["paid"]], [.campaign: ["spring"]]] as [[Dimension: Set<String>]] {
      #expect(try evaluate("followers", on: all, where: filter).value == 120)
    }
    #expect(try evaluate("followers", on: all, where: [.network: ["facebook"]]).absence == .noRows)
  }

  @Test func passesMissingLevelsOver() throws {
    let all = try observations("day followers\n1 100\n2 -")
    #expect(try evaluate("followers", on: all).value == 100)
    let missing = try evaluate("followers", on: all, in: april(2)...april(3))
    #expect(missing.absence == .allMissing("followers"))
    #expect(
      try evaluate("followers", on: observations("day likes\n1 1")).absence
        == .noColumn("followers"))
  }

  @Test func readsOneStockFromSeveralTables() throws {
    let all = try observations(
      "day network followers\n1 x 100\n9 x 130", "day network followers\n5 x 120\n5 tiktok 7")
    #expect(try evaluate("followers", on: all).value == 137)
  }

  @Test func addsLevelsInAnOrderThatNeverVaries() throws {
    // Each order of such numbers has another sum, and a dictionary has another in every process.
    let levels = (1...200).map { $0 % 7 == 0 ? 1e15 : 1 / Double($0) }
    let rows = levels.enumerated().map { "1 page-\($0) \($1)" }
    let first = try observations("day page followers\n" + rows.joined(separator: "\n"))
    let turned = try observations(
      "day page followers\n" + rows.reversed().joined(separator: "\n"))
    let value = try #require(try evaluate("followers", on: first).value)
    #expect(try evaluate("followers", on: turned).value == value)
    #expect(abs(value - levels.sorted().reduce(0, +)) <= 4)
  }

  // MARK: Growth

  @Test func measuresGrowthFromTheLevelBeforeTheDays() throws {
    let all = try observations("day followers\n-3 80\n0 100\n10 110\n30 125\n31 500")
    let result = try evaluate("audience-growth-rate", on: all)
    #expect(result.numerator == 25)
    #expect(result.denominator == 100)
    #expect(result.value == 0.25)
  }

  @Test func measuresGrowthFromTheFirstLevelWithoutAnEarlierOne() throws {
    let all = try observations(
      "day network followers\n0 x 100\n20 x 110\n15 tiktok 50\n20 tiktok 60")
    let result = try evaluate("audience-growth-rate", on: all)
    // A page that enters the data is no growth of its whole level.
    #expect(result.numerator == 20)
    #expect(result.denominator == 150)
  }

  @Test func measuresNoGrowthFromNothing() throws {
    let result = try evaluate("audience-growth-rate", on: observations("day followers\n1 0\n9 50"))
    #expect(result.value == nil)
    #expect(result.absence == .zeroDenominator)
    #expect(result.numerator == 50)
  }

  @Test func measuresNoGrowthWithoutALevelInside() throws {
    let result = try evaluate("audience-growth-rate", on: observations("day followers\n0 100"))
    #expect(result.value == nil)
    #expect(result.absence == .noRows)
  }
}
