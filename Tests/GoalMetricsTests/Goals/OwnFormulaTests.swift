// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals on formulas of the team's own that add up and scale totals, or levels: they go by their days
/// as plain totals and levels do.
struct OwnFormulaTests {
  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: resolved.unit ?? .count, aggregation: resolved.aggregation,
      better: resolved.formula.better)
  }

  /// A goal on a formula, how it stands on the fifteenth of April and whether it is attainable.
  private func measured(
    _ formula: String, _ target: GoalTarget, on all: ObservationSet, asOf day: Int = 15
  ) throws -> (result: GoalResult, verdict: SmartVerdict) {
    let evaluator = GoalEvaluator(all)
    let goal = Goal(metric: try own(formula), target: target, days: wholeApril)
    let result = evaluator.evaluate(goal, asOf: april(day))
    return (
      result,
      SmartAssessor(evaluator, asOf: april(day)).assess(
        goal, result, .init(kind: .custom, hasObjective: true)
      ).attainable
    )
  }

  private func need(_ verdict: SmartVerdict) throws -> GrowthNeed {
    switch verdict.finding {
    case .growth(let need), .noGrowth(let need): return need
    default:
      Issue.record("\(verdict)")
      throw Missing()
    }
  }

  /// A verdict is not of the kind that was expected.
  private struct Missing: Error {}

  /// Leads, downloads and followers that go up and down with the days of the week, from sixty days
  /// before April to its fifteenth.
  private func days() throws -> ObservationSet {
    let rows = (-59...15).map { day in
      let leads = [10, 12, 14, 9, 15, 4, 5][(day + 70) % 7]
      return "\(day) \(leads) \(leads % 4) \(1000 + (day + 60) * 5 + leads) \(20 + (day + 60) / 10)"
    }
    return try observations("day leads downloads followers agents\n" + rows.joined(separator: "\n"))
  }

  // MARK: Scaled

  @Test(
    arguments: [
      ("2 * leads", "leads", 2.0), ("leads / 4", "leads", 0.25), ("leads + leads", "leads", 2),
      ("3 * leads - leads", "leads", 2), ("2 * (leads - 0.5 * leads)", "leads", 1),
      ("2 * followers", "followers", 2), ("followers / 4", "followers", 0.25),
      ("followers * 3 - followers", "followers", 2), ("last(followers)", "followers", 1),
      ("2 * last(followers)", "followers", 2),
    ])
  func goesAsWhatItScales(formula: String, plain: String, scale: Double) throws {
    let all = try days()
    let target = plain == "leads" ? 350.0 : 1500
    let expected = try measured(plain, .value(target), on: all)
    let found = try measured(formula, .value(target * scale), on: all)
    func isScaled(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other * scale) <= 1e-9 * abs(one)
    }
    #expect(found.result.forecast?.method == .robustSmoothing)
    #expect(isScaled(found.result.forecast?.value, expected.result.forecast?.value))
    #expect(isScaled(found.result.forecast?.low, expected.result.forecast?.low))
    #expect(isScaled(found.result.baseline, expected.result.baseline))
    #expect(isScaled(found.result.requiredPerDay, expected.result.requiredPerDay))
    #expect(found.result.baselineOrigin == expected.result.baselineOrigin)
    #expect(found.result.state == expected.result.state)
    #expect(found.verdict.met == expected.verdict.met)
    let (one, other) = (try need(found.verdict), try need(expected.verdict))
    #expect(isScaled(one.past, other.past) && isScaled(one.needed, other.needed))
    #expect(one.days == other.days)
  }

  // MARK: Sums and differences

  @Test func addsUpTheDaysOfWhatItAddsUp() throws {
    let all = try days()
    let sum = try need(try measured("leads + downloads", .value(400), on: all).verdict)
    let leads = try need(try measured("leads", .value(350), on: all).verdict)
    let downloads = try need(try measured("downloads", .value(50), on: all).verdict)
    #expect(abs(sum.past - leads.past - downloads.past) < 1e-9)
    let levels = try measured("followers + agents", .value(1600), on: all)
    let one = try measured("followers", .value(1600), on: all)
    let other = try measured("agents", .value(100), on: all)
    #expect(levels.result.baseline == (one.result.baseline ?? 0) + (other.result.baseline ?? 0))
    #expect(levels.result.forecast?.method == .robustSmoothing)
  }

  @Test func isFollowedThroughItsDays() throws {
    let all = try observations("day revenue spend\n1 30 10\n2 50 20\n3 10 20")
    let goal = Goal(metric: try own("revenue - spend"), target: .value(300), days: wholeApril)
    let trend = try GoalEvaluator(all).trend(of: goal, asOf: april(3), calendar: .gregorian)
    #expect(trend.points.map(\.value) == [20, 50, 40])
  }

  /// Revenue of 30 a day and spend of 10 on every other day, which stand in two files.
  @Test func takesADayWithoutRowsOfOneSideForNothingOfIt() throws {
    let all = try observations(
      "day revenue\n" + (-29...15).map { "\($0) 30" }.joined(separator: "\n"),
      "day spend\n"
        + (-29...15).filter { $0 % 2 != 0 }.map { "\($0) 10" }.joined(separator: "\n"))
    let found = try measured("revenue - spend", .value(800), on: all)
    #expect(found.result.current == 370)
    // Eight days of 20 and seven of 30.
    #expect(abs(try need(found.verdict).past - 370.0 / 15) < 1e-9)
  }

  @Test func leavesOutDaysOnWhichOneSideIsNotKnown() throws {
    let rows = (-29...15).map { "\($0) 30 \($0 == 15 || $0 == 3 ? "-" : "10")" }
    let all = try observations("day revenue spend\n" + rows.joined(separator: "\n"))
    let need = try need(try measured("revenue - spend", .value(800), on: all).verdict)
    // Thirteen days of its own are too few, so those before count, too.
    #expect(need.days == 43 && abs(need.past - 20) < 1e-9)
  }

  @Test func foretellsADifferenceThatFalls() throws {
    let rows = (-29...15).map { "\($0) 10 30" }.joined(separator: "\n")
    let all = try observations("day revenue spend\n" + rows)
    let found = try measured("revenue - spend", .value(100), on: all)
    #expect(found.result.forecast.map { abs($0.value + 600) < 1e-6 } == true)
    #expect(found.verdict.met == false)
    guard case .noGrowth(let need) = found.verdict.finding else { throw Missing() }
    #expect(need.past == -20)
  }

  // MARK: Products with levels

  @Test func takesALevelThatTotalsAreMultipliedByForThatOfItsDays() throws {
    let rows = (-29...15).map { "\($0) 10 \($0 > 0 ? 3 : 9)" }.joined(separator: "\n")
    let all = try observations("day leads agents\n" + rows)
    let found = try measured("leads * agents", .value(900), on: all)
    #expect(found.result.current == 450)
    #expect(found.result.forecast.map { abs($0.value - 900) < 1e-6 } == true)
    #expect(try need(found.verdict).past == 30)
  }

  @Test func foretellsGrowthOfALevelByItsDays() throws {
    let rows = (-30...15).map { "\($0) \(1000 + ($0 + 30) * 10)" }.joined(separator: "\n")
    let all = try observations("day followers\n" + rows)
    let evaluator = GoalEvaluator(all)
    let goal = try Goal("audience-growth-rate", .value(0.2))
    let result = evaluator.evaluate(goal, asOf: april(15))
    // 10 a day from the 1,300 before April.
    #expect(result.forecast?.method == .robustSmoothing)
    #expect(result.forecast.map { abs($0.value - 300.0 / 1300) < 1e-9 } == true)
  }

  // MARK: What days do not tell

  @Test(arguments: [
    "followers / leads", "1000 * followers / leads", "leads * leads / downloads",
    "leads / followers + followers / leads", "leads * downloads",
  ])
  func saysThatDaysDoNotTellOfWhatMixesKinds(formula: String) throws {
    let found = try measured(formula, .value(1e9), on: try days())
    #expect(found.result.current != nil && found.verdict.met == nil)
    #expect(found.verdict.finding == .daysDoNotTell)
  }

  @Test(arguments: [
    ("followers / leads", true), ("leads * leads", true), ("leads / followers", false),
    ("leads / downloads", false), ("2 * followers", false), ("revenue - spend", false),
    ("revenue / spend - 1", false),
  ])
  func knowsWhatUnlikeNumbersOfDaysSayNothingOf(formula: String, isOfItsDaysAlone: Bool) throws {
    #expect(try own(formula).isOfItsDaysAlone == isOfItsDaysAlone)
  }

  @Test func foretellsNothingWhereAFactorHasNoValue() throws {
    let rows = (-59...15).map { "\($0) 4 9" }.joined(separator: "\n")
    let all = try observations("day leads comments\n" + rows)
    let resolved = try FormulaSyntax(parsing: "leads * click_through_rate + comments").resolved()
    let metric = Metric(
      "own", resolved.formula, unit: .ratio, aggregation: resolved.aggregation, better: .higher)
    let goal = Goal(metric: metric, target: .value(100), days: wholeApril)
    let result = evaluate(goal, on: all, asOf: 15)
    #expect(result.current == nil)
    #expect(result.forecast == nil)
    let smart = SmartAssessor(GoalEvaluator(all), asOf: april(-2)).assess(
      goal, evaluate(goal, on: all, asOf: -2), .init(kind: .custom, hasObjective: true))
    #expect(smart.attainable.met != true)
  }
}
