// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals on rates whose sides belong together, or stand apart.
struct PairedRateGoalTests {
  @Test func foretellsWhatAdsCostWithoutWhatCameWithoutThem() throws {
    // Each day 10 of spend for 5 leads, beside 45 without an ad.
    let rows = (1...20).map { "\($0) paid 10 5\n\($0) organic - 45\n" }.joined()
    let result = evaluate(
      try Goal("cost-per-lead", .hold(.below(3))),
      on: try observations("day source spend leads\n" + rows),
      asOf: 20)
    #expect(result.current == 2)
    #expect(result.forecast?.value == 2)
  }

  @Test func saysNothingOfSingleDaysWhereCostsAndLeadsAreLedgers() throws {
    let spend = (1...20).map { "\($0) facebook 10\n" }.joined()
    let before = (-9...0).map { "\($0) facebook 10\n" }.joined()
    let leads = [2, 9, 16].map { "\($0) facebook 5\n" }.joined()
    let result = evaluate(
      try Goal("cost-per-lead", .value(5)),
      on: try observations(
        "day network spend\n" + before + spend,
        "day network leads\n-5 facebook 5\n" + leads),
      asOf: 20)
    #expect(result.isOfLedgers)
    #expect(result.current == 200.0 / 15)
    #expect(result.baseline == 20)
    #expect(result.baselineOrigin == .precedingDays(april(-9)...april(0)))
    #expect(result.forecast == nil)
  }

  /// On no day is there both: 300 of 200 by the third, 800 of 200 by the fifth.
  @Test func startsAReturnOfLedgersFromWhatBothHaveSoFar() throws {
    let result = evaluate(
      try Goal("return-on-ad-spend", .value(5)),
      on: try observations(
        "day spend\n1 100\n2 100", "day source revenue\n3 paid 300\n5 paid 500"),
      asOf: 9)
    #expect(result.isOfLedgers)
    #expect(result.current == 4)
    #expect(result.baseline == 1.5)
    #expect(result.baselineOrigin == .firstInside(april(3)))
  }
}
