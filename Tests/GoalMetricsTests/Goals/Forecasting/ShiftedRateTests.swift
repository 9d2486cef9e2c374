// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Rates of sums to which a number is added: they end where the rate ends, and as much further.
struct ShiftedRateTests {
  private func own(_ formula: String) throws -> Metric {
    let resolved = try FormulaSyntax(parsing: formula).resolved()
    return Metric(
      "own", resolved.formula, unit: .ratio, aggregation: resolved.aggregation, better: .higher)
  }

  private func days() throws -> ObservationSet {
    let rows = (-59...15).map { day in
      let spend = [10, 12, 14, 9, 15, 8, 11][(day + 70) % 7]
      return "\(day) \(spend * 2 + (day + 60) % 5) \(spend)"
    }
    return try observations("day revenue spend\n" + rows.joined(separator: "\n"))
  }

  private func measured(
    _ formula: String, _ target: Double
  ) throws -> (forecast: GoalForecast, verdict: SmartVerdict) {
    let evaluator = GoalEvaluator(try days())
    let goal = Goal(metric: try own(formula), target: .value(target), days: wholeApril)
    let result = evaluator.evaluate(goal, asOf: april(15))
    let smart = SmartAssessor(evaluator, asOf: april(15)).assess(
      goal, result, .init(kind: .custom, hasObjective: true))
    return (try #require(result.forecast), smart.attainable)
  }

  @Test(arguments: [
    ("revenue / spend - 1", 1.0, -1.0), ("revenue / spend + 0", 1, 0),
    ("100 * (revenue / spend - 1)", 100, -100), ("100 * revenue / spend", 100, 0),
    ("5 + 2 * revenue / spend", 2, 5), ("5 - (4 - revenue / spend)", 1, 1),
  ])
  func endWhereTheRateEnds(formula: String, scale: Double, shift: Double) throws {
    func isShifted(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return false }
      return abs(one - (other * scale + shift)) < 1e-9 * scale
    }
    let plain = try measured("revenue / spend", 2.3)
    let found = try measured(formula, 2.3 * scale + shift)
    #expect(isShifted(found.forecast.value, plain.forecast.value))
    #expect(found.forecast.method == plain.forecast.method)
    #expect(found.verdict.met == plain.verdict.met)
    guard case .rateNeeded(let one, let best, _) = found.verdict.finding,
      case .rateNeeded(let other, let plainBest, _) = plain.verdict.finding
    else {
      Issue.record("\(found.verdict)")
      return
    }
    #expect(isShifted(one, other) && isShifted(best, plainBest))
  }

  @Test func haveTheirRangeTheRightWayRound() throws {
    let plain = try measured("revenue / spend", 2.3).forecast
    let turned = try measured("3 - revenue / spend", 2.3).forecast
    #expect(abs(turned.value - (3 - plain.value)) < 1e-9)
    let (low, high) = (try #require(turned.low), try #require(turned.high))
    #expect(low < turned.value && turned.value < high)
    #expect(abs(low - (3 - (try #require(plain.high)))) < 1e-9)
  }

  /// Each second row has clicks of which nobody knows how often they were seen.
  @Test func readsTheRowsThatTheRateReads() throws {
    let rows = (-59...15).map { "\($0) 20 1000\n\($0) 10 -" }.joined(separator: "\n")
    let all = try observations("day link-clicks impressions\n" + rows)
    let metrics = try [own("click_through_rate"), own("click_through_rate - 0.001")]
    let forecasts = metrics.map { metric in
      evaluate(
        Goal(metric: metric, target: .value(0.03), days: wholeApril), on: all, asOf: 15
      ).forecast?.value ?? .nan
    }
    #expect(abs(forecasts[0] - 0.02) < 1e-9)
    #expect(abs(forecasts[1] - 0.019) < 1e-9)
  }
}
