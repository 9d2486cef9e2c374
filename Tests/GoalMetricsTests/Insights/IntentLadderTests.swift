// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct IntentLadderTests {
  @Test func goesFromTheWeakestSignToTheStrongest() throws {
    let ladder = try #require(
      IntentLadder(
        from: results([
          "purchases": 3, "reach": 900, "likes": 50, "comments": 4, "shares": 2, "link-clicks": 30,
          "leads": 7, "checkouts": 5, "engagements": 56,
        ])))
    #expect(ladder.rungs.map(\.level) == IntentLevel.allCases)
    #expect(
      ladder.rungs.map { $0.actions.map(\.count) } == [[900], [50], [4, 2], [30], [7], [5], [3]])
    #expect(ladder.rungs.map(\.scope) == [.micro, .micro, .micro, .micro, .macro, .macro, .macro])
    #expect(!ladder.isMicroAlone)
  }

  @Test func marksMicroActionsThatStandAlone() throws {
    let ladder = try #require(
      IntentLadder(from: results(["reach": 900, "engagements": 56, "leads": nil])))
    #expect(ladder.isMicroAlone)
    #expect(ladder.rungs.map(\.level) == [.exposure, .conversation])
  }

  /// Engagements that are nothing but likes are no comments.
  @Test func putsNothingBesideThePartsOfEngagements() throws {
    let ladder = try #require(IntentLadder(from: results(["likes": 200, "engagements": 200])))
    #expect(ladder.rungs.map(\.level) == [.liking])
  }

  @Test func leavesOutWhatIsNoOnesAction() {
    // A stock, an estimate and a rate.
    let none = results(["followers": 100, "potential-reach": 5000, "click-through-rate": 0.02])
    #expect(IntentLadder(from: none) == nil)
  }
}
