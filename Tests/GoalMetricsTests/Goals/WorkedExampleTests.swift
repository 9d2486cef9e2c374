// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals worked out by hand, one line each, for marketers to check; April has thirty days.
struct WorkedExampleTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let metric: MetricID
    let target: GoalTarget
    let baseline: Double?
    let data: String
    let day: Int
    let progress: Double?
    let expected: Double?
    let state: GoalState

    init(
      _ name: String, _ metric: MetricID, _ target: GoalTarget, from baseline: Double? = nil,
      _ data: String, day: Int, progress: Double?, expected: Double?, _ state: GoalState
    ) {
      testDescription = name
      (self.metric, self.target, self.baseline, self.data) = (metric, target, baseline, data)
      (self.day, self.progress, self.expected, self.state) = (day, progress, expected, state)
    }
  }

  static let examples = [
    // 2,600 of 4,000 is not 65 %: of the 2,000 to gain, 600 are gained.
    Example(
      "double the followers", "followers", .multiple(2), from: 2000, "day followers\n15 2600",
      day: 15, progress: 0.3, expected: 3000, .offTrack),
    Example(
      "a cost that falls to its target", "cost-per-lead", .value(10), from: 20,
      "day spend leads\n5 100 10", day: 15, progress: 1, expected: 15, .reached),
    Example(
      "more than was asked", "leads", .value(100), "day leads\n5 120", day: 15, progress: 1.2,
      expected: 50, .reached),
    Example(
      "no data, not nothing", "leads", .value(100), "day likes\n5 120", day: 15, progress: nil,
      expected: nil, .noData),
    Example(
      "nothing, not no data", "leads", .value(100), "day leads\n5 0", day: 15, progress: 0,
      expected: 50, .offTrack),
    Example(
      "still to begin", "leads", .value(100), "day leads\n5 0", day: 0, progress: nil,
      expected: nil, .notStarted),
    // Reach +40 %: 168,000 in thirty days, so 84,000 by the middle. Progress by its formula counts
    // from the 120,000 to beat, which is why readers and the state go by the expected value.
    Example(
      "a total to beat", "reach", .change(0.4), from: 120_000, "day reach\n5 84000", day: 15,
      progress: -0.75, expected: 84_000, .onTrack),
    Example(
      "a bit behind", "leads", .value(100), "day leads\n5 40", day: 15, progress: 0.4,
      expected: 50, .atRisk),
    Example(
      "far behind", "leads", .value(100), "day leads\n5 37", day: 15, progress: 0.37,
      expected: 50, .offTrack),
    Example(
      "points of a rate", "click-through-rate", .points(0.02), from: 0.03,
      "day clicks impressions\n5 40 1000", day: 15, progress: 0.5, expected: 0.04, .onTrack),
    Example(
      "sales +12 %, not met", "revenue", .change(0.12), from: 1000, "day revenue\n9 1100", day: 30,
      progress: 100.0 / 120, expected: 1120, .missed),
    Example(
      "answered within two hours", "spend", .hold(.below(200)), "day spend\n9 90", day: 15,
      progress: nil, expected: nil, .held),
    Example(
      "not at this pace", "spend", .hold(.below(200)), "day spend\n9 150", day: 15,
      progress: nil, expected: nil, .atRisk),
    Example(
      "no longer within it", "spend", .hold(.below(200)), "day spend\n9 250", day: 15,
      progress: nil, expected: nil, .broken),
  ]

  @Test(arguments: examples)
  func isAsWorkedOutByHand(example: Example) throws {
    let goal = try Goal(example.metric, example.target, baseline: example.baseline)
    let result = evaluate(goal, on: try observations(example.data), asOf: example.day)
    #expect(result.state == example.state)
    for (found, expected) in [
      (result.progress, example.progress), (result.expected, example.expected),
    ] {
      #expect((found == nil) == (expected == nil))
      if let found, let expected { #expect(abs(found - expected) < 1e-9 * max(1, abs(expected))) }
    }
  }

  // MARK: Properties

  /// Numbers that look random and are the same in each run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test(arguments: 0..<40)
  func needsNoMoreADayForALaterDeadline(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let rows = (0...20).map { "\($0) \(Int.random(in: 0...50, using: &numbers)) 1\(seed)" }
    let all = try observations("day leads followers\n" + rows.joined(separator: "\n"))
    for (metric, baseline) in [("leads", nil), ("followers", 5)] as [(MetricID, Double?)] {
      var last = Double.infinity
      for end in [21, 22, 25, 30, 60, 200] {
        let goal = try Goal(
          metric, .value(Double.random(in: 2000...2000, using: &numbers)), baseline: baseline,
          days: april(1)...april(end))
        let required = try #require(evaluate(goal, on: all, asOf: 20).requiredPerDay)
        #expect(required <= last)
        last = required
      }
    }
  }

  @Test(arguments: 0..<20)
  func hangsOnNoOrderOfRows(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let rows = (1...40).map { _ in
      "\(Int.random(in: 1...28, using: &numbers)) \(Double.random(in: 0...9, using: &numbers))"
    }
    let goal = try Goal("leads", .value(300))
    let one = evaluate(
      goal, on: try observations("day leads\n" + rows.joined(separator: "\n")), asOf: 28)
    let other = evaluate(
      goal,
      on: try observations(
        "day leads\n" + rows.shuffled(using: &numbers).joined(separator: "\n")), asOf: 28)
    #expect(one.state == other.state)
    #expect(abs(try #require(one.current) - #require(other.current)) < 1e-9)
    let forecasts = (try #require(one.forecast), try #require(other.forecast))
    #expect(abs(forecasts.0.value - forecasts.1.value) < 1e-6)
  }
}
