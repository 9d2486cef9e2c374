// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

/// Quantities that networks export in different columns.
struct EngagementTests {
  // MARK: Engagements

  @Test func addsThePartsWhereNoTotalIsExported() throws {
    let all = try observations(
      "day likes comments shares saves clicks\n1 10 5 3 2 99\n2 1 1 1 1 99")
    let result = try evaluate("engagements", on: all)
    #expect(result.value == 24)
    #expect(result.notes == [.uses(["likes", "comments", "shares", "saves"])])
  }

  /// TikTok has no followers in the data, X no engagements.
  @Test func ratesByFollowersLeaveOutNetworksWithOneSide() throws {
    let all = try observations(
      """
      day network likes followers
      1 facebook 10 1000
      1 tiktok 500 -
      1 x - 9000
      2 facebook 30 1000
      2 tiktok 500 -
      """)
    let result = try evaluate("daily-engagement-rate", on: all)
    #expect(result.value == 0.02)
    #expect(result.notes.contains(.unpairedRows(2)))
    #expect(result.rows.map(\.count) == [2])
    let apart = try observations("day network likes\n1 tiktok 5", "day network followers\n1 x 50")
    #expect(
      try evaluate("daily-engagement-rate", on: apart).absence
        == .nothingPaired("engagements", "followers"))
    // Where rows do not tell their network, all is divided by all.
    let untold = try observations("day likes\n1 5", "day network followers\n1 x 50\n1 y 50")
    #expect(try evaluate("daily-engagement-rate", on: untold).value == 0.05)
  }

  @Test func takesTheExportedTotalRatherThanTheParts() throws {
    let all = try observations("day engagements likes comments\n1 50 10 5")
    let result = try evaluate("engagements", on: all)
    #expect(result.value == 50)
    #expect(result.notes == [.uses(["engagements"])])
  }

  @Test func choosesForEachNetworkByItself() throws {
    // X exports a total, Facebook parts.
    let all = try observations(
      """
      day network engagements likes comments
      1 x 50 10 5
      1 facebook - 7 3
      2 facebook - 1 1
      """)
    #expect(try evaluate("engagements", on: all).value == 62)
    #expect(try evaluate("engagements", on: all, where: [.network: ["x"]]).value == 50)
    #expect(try evaluate("engagements", on: all, where: [.network: ["facebook"]]).value == 12)
  }

  @Test func namesTheColumnsReadForTheRowsWanted() throws {
    let all = try observations(
      """
      day network engagements likes comments
      1 x 50 10 5
      1 facebook - 7 3
      """)
    let everything = try evaluate("engagements", on: all)
    #expect(everything.notes == [.uses(["engagements", "likes", "comments"])])
    let onX = try evaluate("engagements", on: all, where: [.network: ["x"]])
    #expect(onX.notes == [.uses(["engagements"])])
    let onFacebook = try evaluate("engagements", on: all, where: [.network: ["facebook"]])
    #expect(onFacebook.notes == [.uses(["likes", "comments"])])
  }

  @Test func choosesForEachTableByItself() throws {
    let all = try observations("day engagements likes\n1 50 10", "day likes saves\n1 3 4")
    #expect(try evaluate("engagements", on: all).value == 57)
  }

  @Test func leavesAGapInAColumnMissing() throws {
    // The network has comments, so a row without them has an unknown total.
    let parts = try evaluate("engagements", on: observations("day likes comments\n1 10 5\n2 7 -"))
    #expect(parts.value == 15)
    #expect(parts.notes.contains(.missingValues("engagements", count: 1)))
    let total = try evaluate(
      "engagements", on: observations("day engagements likes\n1 50 10\n2 - 7"))
    #expect(total.value == 50)
    #expect(total.notes.contains(.missingValues("engagements", count: 1)))
  }

  @Test func passesOverAColumnThatTheNetworkNeverFills() throws {
    let all = try observations(
      """
      day network likes saves
      1 facebook 10 -
      2 facebook 5 -
      1 instagram 3 4
      """)
    let result = try evaluate("engagements", on: all)
    #expect(result.value == 22)
    #expect(!result.notes.contains { if case .missingValues = $0 { true } else { false } })
  }

  @Test func choosesForPaidAndOrganicByThemselves() throws {
    let all = try observations(
      """
      day network source likes spend
      1 facebook paid 10 5
      1 facebook organic 20 -
      2 facebook paid - 7
      """)
    // Organic posts have no spend; a paid one without likes has a gap.
    let spend = try evaluate("spend", on: all)
    #expect(spend.value == 12)
    #expect(spend.notes == [])
    #expect(try evaluate("likes", on: all).notes == [.missingValues("likes", count: 1)])
  }

  @Test func tellsRowsOfNoNetworkApart() throws {
    let all = try observations("day network engagements likes\n1 x 50 1\n1 - - 7\n2 - - 8")
    #expect(try evaluate("engagements", on: all).value == 65)
  }

  @Test func leavesOutOfARateTheNetworksThatLackOneSide() throws {
    let all = try observations(
      """
      day network engagements reach
      1 x 50 -
      1 facebook 10 100
      """)
    let result = try evaluate("engagement-rate-by-reach", on: all)
    #expect(result.value == 0.1)
    #expect(result.notes.contains(.unpairedRows(1)))
  }

  // MARK: Clicks

  @Test func prefersClicksOnLinks() throws {
    let all = try observations("day link-clicks clicks impressions\n1 5 50 100")
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.value == 0.05)
    #expect(result.notes == [.uses(["link-clicks"])])
  }

  @Test func takesAllClicksWhereLinksAreNotToldApart() throws {
    let all = try observations("day clicks impressions\n1 50 100")
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.value == 0.5)
    #expect(result.notes == [.uses(["clicks"])])
  }

  @Test func choosesClicksForEachNetwork() throws {
    let all = try observations(
      """
      day network link-clicks clicks impressions spend
      1 facebook 5 50 100 10
      1 x - 20 100 15
      """)
    let rate = try evaluate("click-through-rate", on: all)
    #expect(rate.numerator == 25)
    #expect(rate.notes == [.uses(["link-clicks", "clicks"])])
    #expect(try evaluate("cost-per-click", on: all).value == 1)
    let onX = try evaluate("click-through-rate", on: all, where: [.network: ["x"]])
    #expect(onX.value == 0.2)
    #expect(onX.notes == [.uses(["clicks"])])
  }
}
