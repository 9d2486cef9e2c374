// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals whose last days so far the data has not reached: they stand as they stood before them.
struct UnreadDaysTests {
  /// 10 leads, 20 of spend and 3 more followers a day from the first of March, up to a day.
  private func data(upTo last: Int = 12) throws -> ObservationSet {
    let rows = (-30...last).map { "\($0) \(9 + $0 % 3) 20 \(1000 + 3 * $0)" }
    return try observations("day leads spend followers\n" + rows.joined(separator: "\n"))
  }

  /// The same of facebook up to the eighth and of instagram up to the twentieth of April.
  private func networks() throws -> ObservationSet {
    let rows = [("facebook", 8), ("instagram", 20)].flatMap { network, last in
      (-30...last).map { "\($0) \(network) \(9 + $0 % 3) 20 \(1000 + 3 * $0)" }
    }
    return try observations("day network leads spend followers\n" + rows.joined(separator: "\n"))
  }

  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: .ratio, aggregation: resolved.aggregation, better: nil)
  }

  private static let goals: [(MetricID, GoalTarget)] = [
    ("leads", .value(250)), ("leads", .value(400)), ("leads", .value(90)), ("spend", .value(500)),
    ("spend", .value(620)), ("spend", .hold(.below(620))), ("followers", .change(0.1)),
    ("followers", .hold(.above(900))), ("cost-per-lead", .value(2)),
    ("cost-per-lead", .hold(.below(3))),
  ]

  @Test(arguments: goals, [13, 20, 30, 45])
  func standAsTheyStoodOnTheLastDayOfTheData(goal: (MetricID, GoalTarget), day: Int) throws {
    let all = try data()
    let evaluator = GoalEvaluator(all)
    let goal = try Goal(goal.0, goal.1)
    var late = evaluator.evaluate(goal, asOf: april(day))
    let then = evaluator.evaluate(goal, asOf: april(12))
    #expect(late.unreadDays == april(13)...april(min(day, 30)) && then.unreadDays == nil)
    #expect(late.aftermath == nil)
    func smart(_ result: GoalResult, _ day: Int) -> SmartAssessment {
      SmartAssessor(evaluator, asOf: april(day)).assess(
        goal, result, .init(kind: .custom, hasObjective: true))
    }
    #expect(smart(late, day) == smart(then, 12))
    late.unreadDays = nil
    #expect(late == then)
  }

  @Test(
    arguments: [
      ("leads", .value(150)), ("spend", .value(620)), ("followers", .change(0.1)),
    ] as [(MetricID, GoalTarget)])
  func standSoWhereOneNetworkStops(metric: MetricID, target: GoalTarget) throws {
    let all = try networks()
    let goal = try Goal(metric, target, where: [.network: ["facebook"]])
    var late = evaluate(goal, on: all, asOf: 20)
    #expect(late.unreadDays == april(9)...april(20))
    late.unreadDays = nil
    #expect(late == evaluate(goal, on: all, asOf: 8))
    let other = try Goal(metric, target, where: [.network: ["instagram"]])
    #expect(evaluate(other, on: all, asOf: 20).unreadDays == nil)
  }

  @Test func standAsTheirLeastKnownPart() throws {
    let parts = try ["facebook", "instagram"].map { network in
      try Goal("leads", .value(250), where: [.network: [network]])
    }
    let goal = Goal(metric: try metric("leads"), days: wholeApril, parts: parts)
    let result = evaluate(goal, on: try networks(), asOf: 30)
    let then = evaluate(goal, on: try networks(), asOf: 8)
    #expect(result.parts == then.parts && result.current == then.current)
    #expect(result.expected == then.expected && result.state == then.state)
    #expect(result.elapsedDays == 8 && result.unreadDays == april(9)...april(30))
    #expect(!result.state.isFinal && result.aftermath == nil)
  }

  /// Of a shop that is closed at weekends, and of leads now and then.
  @Test func doNotMissDaysOnWhichThereUsuallyIsNothing() throws {
    let weekdays = (-30...10).filter { ($0 + 70) % 7 < 5 }
    let shop = try observations(
      "day leads\n" + weekdays.map { "\($0) 10" }.joined(separator: "\n"))
    let last = try #require(weekdays.last)
    let goal = try Goal("leads", .value(250))
    #expect(evaluate(goal, on: shop, asOf: last + 2).unreadDays == nil)
    #expect(evaluate(goal, on: shop, asOf: last + 4).unreadDays?.lowerBound == april(last + 1))
    let deals = try observations(
      "day leads\n" + [-25, -14, -13, -2, 1, 3, 4, 9].map { "\($0) 1" }.joined(separator: "\n"))
    #expect(evaluate(goal, on: deals, asOf: 25).unreadDays == nil)
  }

  @Test func takeEmptyRowsForDaysToCome() throws {
    let rows = (-30...30).map { "\($0) \($0 > 12 ? "-" : "10")" }.joined(separator: "\n")
    let result = evaluate(
      try Goal("leads", .value(250)), on: try observations("day leads\n" + rows), asOf: 20)
    #expect(result.unreadDays == april(13)...april(20))
  }

  @Test func areNotThoseOfGoalsCountedByHandOrOverBefore() throws {
    let all = try data()
    let entered = try Goal("leads", .value(250), actuals: [(5, 100)])
    #expect(evaluate(entered, on: all, asOf: 20).unreadDays == nil)
    let over = try Goal("leads", .value(250), days: april(-20)...april(10))
    let result = evaluate(over, on: all, asOf: 20)
    #expect(result.unreadDays == nil && result.aftermath != nil)
  }

  /// 3000 followers and 10 leads a day, from the eleventh to the twentieth.
  @Test func areNoneBeforeTheDataForFollowersByLeads() throws {
    let rows = (11...20).map { "\($0) 10 3000" }.joined(separator: "\n")
    let all = try observations("day leads followers\n" + rows)
    let goal = Goal(metric: try own("followers / leads"), target: .value(6), days: wholeApril)
    #expect(evaluate(goal, on: all, asOf: 20).forecast?.value == 15)
  }

  /// Rows for all days of the month, of which those from the 21st on are empty, beside a file that ends
  /// on the 25th.
  @Test func goByTheirOwnFileWhereAnotherGoesOn() throws {
    let filled = (-30...30).map { "\($0) \($0 <= 20 ? "10" : "-")" }.joined(separator: "\n")
    let other = (-30...25).map { "\($0) 20" }.joined(separator: "\n")
    let alone = try observations("day leads\n" + filled)
    let both = try observations("day leads\n" + filled, "day spend\n" + other)
    let goal = try Goal("leads", .value(300))
    let results = [alone, both].map { evaluate(goal, on: $0, asOf: 25) }
    #expect(results[0].unreadDays == april(21)...april(25))
    #expect(results[1].unreadDays == results[0].unreadDays)
    #expect(results[1].state == results[0].state)
  }
}

extension GoalState {
  /// Whether nothing changes it any more.
  fileprivate var isFinal: Bool { [.reached, .missed].contains(self) }
}
