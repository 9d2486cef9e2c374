// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct GoalTargetTests {
  @Test(
    arguments: [
      (GoalTarget.value(500), 120, 500), (.value(500), nil, 500), (.value(0), 10, 0),
      (.change(0.4), 120_000, 168_000), (.change(-0.25), 200, 150), (.change(0.4), nil, nil),
      (.change(0.25), -0.2, -0.15),
      (.multiple(2), 1000, 2000), (.multiple(2), nil, nil), (.multiple(0.5), 8, 4),
      (.points(0.02), 0.03, 0.05), (.points(-0.1), 0.6, 0.5), (.points(0.02), nil, nil),
      (.points(0.02), 0, 0.02),
    ] as [(GoalTarget, Double?, Double?)])
  func isFoundFromTheBaseline(target: GoalTarget, baseline: Double?, value: Double?) throws {
    let found = target.value(baseline: baseline)
    #expect((found == nil) == (value == nil))
    if let value { #expect(abs(try #require(found) - value) < 1e-9) }
  }

  @Test func isNoShareOfNothing() {
    #expect(GoalTarget.change(0.4).value(baseline: 0) == nil)
    #expect(GoalTarget.multiple(2).value(baseline: 0) == nil)
  }

  @Test func knowsWhetherItNeedsABaseline() {
    #expect(!GoalTarget.value(5).needsBaseline)
    #expect(GoalTarget.change(0.1).needsBaseline)
    #expect(GoalTarget.multiple(2).needsBaseline)
    #expect(GoalTarget.points(0.1).needsBaseline)
  }

  // MARK: Progress

  @Test(
    arguments: [
      (GoalTarget.value(2000), 1000, 1000, 0), (.value(2000), 1000, 1500, 0.5),
      (.value(2000), 1000, 2000, 1), (.value(2000), 1000, 2500, 1.5),
      (.value(2000), 1000, 900, -0.1), (.multiple(2), 1000, 1250, 0.25),
      (.change(0.4), 100, 110, 0.25), (.change(-0.5), 100, 75, 0.5), (.value(10), 20, 15, 0.5),
    ] as [(GoalTarget, Double, Double, Double)])
  func isMeasuredFromTheBaseline(
    target: GoalTarget, baseline: Double, current: Double, progress: Double
  ) throws {
    let all = try observations("day followers\n3 \(current)")
    let result = evaluate(try Goal("followers", target, baseline: baseline), on: all, asOf: 9)
    #expect(abs(try #require(result.progress) - progress) < 1e-12)
  }

  @Test func hasNoProgressWhereTheTargetIsTheBaseline() throws {
    let goal = try Goal("followers", .value(100), baseline: 100)
    let below = evaluate(goal, on: try observations("day followers\n3 90"), asOf: 9)
    #expect(below.progress == nil)
    #expect(below.state == .offTrack)
    let met = evaluate(goal, on: try observations("day followers\n3 100"), asOf: 9)
    #expect(met.progress == nil)
    #expect(met.state == .reached)
  }

  @Test func hasNoValuesThatAreNoNumbers() throws {
    let goal = try Goal("followers", .value(1.7e308), baseline: -1.7e308)
    let result = evaluate(goal, on: try observations("day followers\n3 1.7e308"), asOf: 9)
    for value in [result.progress, result.forecast?.value, result.requiredPerDay] {
      #expect(value?.isFinite ?? true)
    }
    let leads = try Goal("leads", .value(1e308))
    let total = evaluate(leads, on: try observations("day leads\n1 1.7e308"), asOf: 1)
    #expect(total.forecast?.value.isFinite ?? true)
    let doubled = evaluate(
      try Goal("followers", .multiple(2), baseline: 1.7e308),
      on: try observations("day followers\n3 5"), asOf: 9)
    #expect(doubled.target?.isFinite ?? true)
  }

  // MARK: The worked case

  @Test func readsDoubledFollowersAsNothingDoneOnTheFirstDay() throws {
    // Double LinkedIn followers in six months. Current ÷ target would say 50 %.
    let all = try observations(
      """
      day network followers
      0 linkedin 1200
      0 x 300
      1 linkedin 1200
      1 x 310
      91 linkedin 1800
      183 linkedin 2400
      """)
    let goal = try Goal(
      "followers", .multiple(2), where: [.network: ["linkedin"]], days: april(1)...april(183))
    let first = evaluate(goal, on: all, asOf: 1)
    #expect(first.baseline == 1200)
    #expect(first.target == 2400)
    #expect(first.current == 1200)
    #expect(first.progress == 0)
    #expect(first.totalDays == 183)
    let middle = evaluate(goal, on: all, asOf: 91)
    #expect(middle.progress == 0.5)
    #expect(middle.state == .onTrack)
    let last = evaluate(goal, on: all, asOf: 183)
    #expect(last.progress == 1)
    #expect(last.state == .reached)
  }
}
