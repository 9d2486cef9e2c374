// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals on a total by a level, such as requests for each agent, which grows as its total does.
struct SumByLevelTests {
  /// 30 requests a day for 3 agents, from thirty days before April up to a day of it.
  private func requests(upTo last: Int) throws -> ObservationSet {
    let rows = (-29...last).map { "\($0) 30 3" }.joined(separator: "\n")
    return try observations("day requests-handled agents\n" + rows)
  }

  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: .ratio, aggregation: resolved.aggregation, better: nil)
  }

  @Test(arguments: [
    ("leads / followers", true), ("1000 * leads / followers", true),
    ("leads / followers * 1000", true), ("1000 * (leads / followers)", true),
    ("(leads + downloads) / followers", true), ("requests_per_agent", true),
    ("leads", true), ("revenue - spend", true), ("audience_growth_rate", true),
    ("leads / clicks", false), ("followers", false), ("followers / leads", false),
    ("revenue / spend - 1", false), ("leads / last(followers)", true),
    ("max(followers)", false), ("leads / followers + clicks / impressions", false),
    ("spend / leads * 10", false), ("2 * requests_per_agent", true),
    ("leads / followers / 2", true),
  ])
  func knowsWhatGrowsAsDaysPass(formula: String, grows: Bool) throws {
    #expect(try own(formula).growsFromZero == grows)
  }

  @Test(arguments: [(3, GoalState.onTrack), (15, .onTrack), (29, .onTrack), (30, .missed)])
  func comparesWithAsManyDaysAsHavePassed(day: Int, state: GoalState) throws {
    // 300 in the thirty days before; 10 a day are 5 % short of 315 in all.
    let goal = try Goal("requests-per-agent", .change(0.05))
    let result = evaluate(goal, on: try requests(upTo: day), asOf: day)
    #expect(result.baseline == 300 && result.target == 315)
    #expect(result.current == Double(day * 10))
    #expect(result.expected.map { abs($0 - 10.5 * Double(day)) < 1e-9 } == true)
    #expect(result.state == state)
  }

  @Test func isNotReachedBecauseLittleTimeHasPassed() throws {
    let rows = (-29...3).map { "\($0) 10 1000" }.joined(separator: "\n")
    let all = try observations("day leads followers\n" + rows)
    let metric = try own("1000 * leads / followers")
    let goal = Goal(metric: metric, target: .change(-0.2), days: wholeApril)
    let result = evaluate(goal, on: all, asOf: 3)
    #expect(result.baseline == 300 && result.current == 30 && result.isLimit)
    // 30 of the 24 that would be just in time.
    #expect(result.state == .atRisk)
  }

  @Test func foretellsItsEndFromItsDays() throws {
    let goal = try Goal("requests-per-agent", .value(400))
    let result = evaluate(goal, on: try requests(upTo: 15), asOf: 15)
    #expect(result.forecast?.method == .robustSmoothing)
    #expect(result.forecast.map { abs($0.value - 300) < 1e-6 } == true)
    #expect(result.requiredPerDay.map { abs($0 - 250.0 / 15) < 1e-9 } == true)
    let bounds = try Goal("requests-per-agent", .hold(.below(250)))
    #expect(evaluate(bounds, on: try requests(upTo: 15), asOf: 15).state == .atRisk)
  }

  /// 150 in fifteen days, at 10 a day; before April it was 3, for 10 agents.
  @Test(arguments: [
    ("requests_handled / agents", 1.0), ("requests_handled / last(agents)", 1),
    ("requests_handled / max(agents)", 1), ("requests_handled / mean(agents)", 1),
    ("1000 * (requests_handled / agents)", 1000), ("requests_per_agent", 1),
    ("2 * requests_per_agent", 2), ("requests_per_agent * 2", 2),
    ("requests_handled / agents / 2", 0.5), ("2 * (requests_handled / max(agents)) / 4", 0.5),
  ])
  func foretellsItByTheLevelOfItsOwnDays(formula: String, scale: Double) throws {
    let rows = (-29...15).map { "\($0) 30 \($0 > 0 ? 3 : 10)" }.joined(separator: "\n")
    let all = try observations("day requests-handled agents\n" + rows)
    let goal = Goal(metric: try own(formula), target: .value(370 * scale), days: wholeApril)
    let evaluator = GoalEvaluator(all)
    let result = evaluator.evaluate(goal, asOf: april(15))
    #expect(result.current.map { abs($0 - 150 * scale) < 1e-6 } == true)
    #expect(result.forecast?.method == .robustSmoothing)
    #expect(result.forecast.map { abs($0.value - 300 * scale) < 1e-6 * scale } == true)
    let verdict = SmartAssessor(evaluator, asOf: april(15)).assess(
      goal, result, .init(kind: .customerService, hasObjective: true)
    ).attainable
    guard case .growth(let need) = verdict.finding else {
      Issue.record("\(verdict)")
      return
    }
    #expect(abs(need.past - 10 * scale) < 1e-9 * scale && verdict.met == true)
  }

  @Test(arguments: [(370.0, true), (400.0, false)])
  func asksWhatADayHasToBring(target: Double, met: Bool) throws {
    // 150 so far at 10 a day: the fifteen days to come may bring 225.
    let evaluator = GoalEvaluator(try requests(upTo: 15))
    let goal = try Goal("requests-per-agent", .value(target))
    let result = evaluator.evaluate(goal, asOf: april(15))
    let verdict = SmartAssessor(evaluator, asOf: april(15)).assess(
      goal, result, .init(kind: .customerService, hasObjective: true)
    ).attainable
    #expect(verdict.met == met)
    guard case .growth(let need) = verdict.finding else {
      Issue.record("\(verdict)")
      return
    }
    #expect(abs(need.past - 10) < 1e-9 && abs(need.attainableTarget - 375) < 1e-9)
  }

  @Test func isFollowedAsARunningTotal() throws {
    let goal = try Goal("requests-per-agent", .value(300))
    let trend = try GoalEvaluator(try requests(upTo: 3)).trend(
      of: goal, asOf: april(3), calendar: .gregorian)
    #expect(trend.points.map(\.value) == [10, 20, 30])
  }
}
