// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Goals that are made of others, such as 500 leads from Facebook and 150 from X.
struct GoalPartsTests {
  private func goal(
    _ id: MetricID = "leads", _ parts: [(network: String, target: GoalTarget)]
  ) throws -> Goal {
    Goal(
      metric: try metric(id), days: wholeApril,
      parts: try parts.map { try Goal(id, $0.target, where: [.network: [$0.network]]) })
  }

  /// 500 from Facebook and 150 from X after so many came by the middle of April.
  private func leads(facebook: Int, x: Int, asOf day: Int = 15) throws -> GoalResult {
    evaluate(
      try goal("leads", [("facebook", .value(500)), ("x", .value(150))]),
      on: try observations("day network leads\n1 facebook \(facebook)\n1 x \(x)"), asOf: day)
  }

  @Test func measuresEachPartAndAddsThem() throws {
    let result = try leads(facebook: 250, x: 60)
    #expect(result.parts.map(\.current) == [250, 60])
    #expect(result.parts.map(\.target) == [500, 150])
    #expect(result.parts.map(\.state) == [.onTrack, .atRisk])
    #expect(result.current == 310)
    #expect(result.target == 650)
    #expect(result.progress == 310.0 / 650)
    #expect(result.expected == 325)
    #expect(result.requiredPerDay == 250.0 / 15 + 90.0 / 15)
  }

  @Test(
    arguments: [
      (500, 150, 30, GoalState.reached), (650, 0, 30, .missed), (500, 149, 30, .missed),
      (250, 75, 15, .onTrack), (250, 60, 15, .atRisk), (250, 10, 15, .offTrack),
      (500, 75, 15, .onTrack), (500, 150, 15, .reached),
    ] as [(Int, Int, Int, GoalState)])
  func standsAsItsWorstPart(facebook: Int, x: Int, asOf: Int, state: GoalState) throws {
    #expect(try leads(facebook: facebook, x: x, asOf: asOf).state == state)
  }

  @Test func makesUpForNoPartWithAnother() throws {
    // 800 of Facebook's 500 count as 500: of 650 that is 500 ÷ 650.
    let result = try leads(facebook: 800, x: 0)
    #expect(result.progress == 800.0 / 650)
    #expect(result.shareOfWay == 500.0 / 650)
    #expect(result.hasPartBeyondTarget)
    #expect(result.state == .offTrack)
  }

  @Test(
    arguments: [(GoalTarget.change(0.1), 930.0), (.value(300), 900), (.value(100), nil)]
      as [(GoalTarget, Double?)])
  func addsSharesOfTargetsWhateverPartsAreToBeat(target: GoalTarget, whole: Double?) throws {
    // 300 each in the thirty days before; 180 of the first part's 330, and 225 of 600.
    let rows = (-29...0).map { "\($0) x 10\n\($0) facebook 10" } + ["3 x 180", "3 facebook 225"]
    let all = try observations("day network leads\n" + rows.joined(separator: "\n"))
    let result = evaluate(
      try goal("leads", [("x", target), ("facebook", .multiple(2))]), on: all, asOf: 15)
    guard let whole else {
      // What X has beyond its 100 is not in it.
      #expect(result.shareOfWay == 325.0 / 700 && result.hasPartBeyondTarget)
      return
    }
    #expect(result.shareOfWay.map { abs($0 - 405 / whole) < 1e-9 } == true)
    #expect(!result.hasPartBeyondTarget)
  }

  @Test func tellsNoPartBeyondItsTargetWhereOneGoesBack() throws {
    let all = try observations(
      "day network followers\n0 x 1000\n0 facebook 1000\n9 x 950\n9 facebook 1080")
    let result = evaluate(
      try goal("followers", [("x", .value(1100)), ("facebook", .value(1100))]), on: all, asOf: 15)
    #expect(!result.hasPartBeyondTarget)
    #expect(result.shareOfWay == result.progress && result.progress == 0.15)
  }

  @Test func tellsWhatIsKnownWhereAPartHasNoData() throws {
    let goal = try goal("leads", [("facebook", .value(500)), ("x", .value(150))])
    func result(_ facebook: Int) throws -> GoalResult {
      evaluate(goal, on: try observations("day network leads\n1 facebook \(facebook)"), asOf: 15)
    }
    let known = try result(250)
    #expect(known.parts.map(\.current) == [250, nil])
    #expect(known.lacksParts)
    // What is not known is not zero.
    #expect(known.current == nil)
    #expect(known.requiredPerDay == nil)
    #expect(known.state == .noData)
    // A part that is behind holds back the whole, whatever the other has.
    #expect(try result(10).state == .offTrack)
  }

  @Test func measuresPartsByTheirOwnMetrics() throws {
    let goal = Goal(
      metric: try metric("leads"), days: wholeApril,
      parts: [try Goal("leads", .value(100)), try Goal("demo-requests", .value(20))])
    let data = try observations("day leads demo-requests\n1 40 4\n12 10 8")
    let result = evaluate(goal, on: data, asOf: 15)
    #expect(result.parts.map(\.current) == [50, 12])
    #expect(result.current == 62)
    #expect(result.target == 120)
    #expect(result.state == .onTrack)
    let trend = try GoalEvaluator(data).trend(of: goal, asOf: april(15), calendar: .gregorian)
    #expect(trend.points.last?.value == 62)
  }

  @Test func hasNoDataWhereAPartHasNone() throws {
    let result = evaluate(
      try goal("leads", [("facebook", .value(500)), ("x", .value(150))]),
      on: try observations("day network leads\n1 facebook 300"), asOf: 15)
    #expect(result.state == .noData)
    #expect(result.current == nil)
    #expect(result.progress == nil)
    #expect(result.parts.map(\.current) == [300, nil])
  }

  @Test func addsLevelsAndTheirBaselines() throws {
    let all = try observations(
      "day network followers\n0 x 100\n0 facebook 1000\n9 x 150\n9 facebook 1000")
    let result = evaluate(
      try goal("followers", [("x", .multiple(2)), ("facebook", .change(0.1))]), on: all, asOf: 15)
    #expect(result.baseline == 1100)
    #expect(result.target.map { abs($0 - 1300) < 1e-9 } == true)
    #expect(result.current == 1150)
    #expect(result.baselineOrigin == .parts)
  }

  @Test func saysWhichPartsCountTheSameRows() throws {
    let all = try observations(
      "day network source leads\n1 x paid 3\n1 x organic 4\n1 facebook paid 5")
    func parts(_ filters: [[Dimension: Set<String>]]) throws -> Goal {
      Goal(
        metric: try metric("leads"), days: wholeApril,
        parts: try filters.map { try Goal("leads", .value(10), where: $0) })
    }
    let apart = try parts([[.network: ["x"]], [.network: ["facebook"]]])
    #expect(evaluate(apart, on: all, asOf: 9).overlappingParts.isEmpty)
    let twice = try parts([[.network: ["x"]], [.network: ["facebook"]], [.network: ["x"]]])
    #expect(
      evaluate(twice, on: all, asOf: 9).overlappingParts.map { [$0.one, $0.other] } == [[0, 2]])
    let crossed = try parts([[.source: ["organic"]], [.network: ["facebook"]], [.source: ["paid"]]])
    #expect(
      evaluate(crossed, on: all, asOf: 9).overlappingParts.map { [$0.one, $0.other] } == [[1, 2]])
  }

  /// A loss of 200 where 100 are the most, and 250 of 500.
  @Test func hasNoShareWhereAPartIsTheMostThatMayBeLost() throws {
    let all = try observations("day network revenue spend\n1 x 0 200\n1 facebook 250 0")
    let profit = Metric(
      "profit", try MetricFormula(parsing: "revenue - spend"), unit: .money, aggregation: .sum,
      better: .higher)
    let parts = [("x", -100.0), ("facebook", 500)].map { network, target in
      Goal(
        metric: profit, filter: ObservationFilter([.network: [network]]), target: .value(target),
        days: wholeApril)
    }
    let result = evaluate(
      Goal(metric: profit, days: wholeApril, parts: parts), on: all, asOf: 15)
    #expect(result.parts.map(\.isLossLimit) == [true, false])
    #expect(result.parts.map(\.shareOfWay) == [nil, 0.5])
    #expect(result.shareOfWay == nil)
  }

  @Test func tellsNoLimitThatIsExceededAsTooMuch() throws {
    let all = try observations("day network spend\n1 x 120\n1 facebook 20")
    let limits = evaluate(
      try goal("spend", [("x", .value(100)), ("facebook", .value(100))]), on: all, asOf: 15)
    #expect(limits.isLimit && limits.state == .offTrack)
    #expect(!limits.hasPartBeyondTarget && limits.shareOfWay == 0.7)
    // What a limit has above it is no way that something else has come.
    let mixed = evaluate(
      try goal("spend", [("x", .value(100)), ("facebook", .change(0.5))]),
      on: try observations(
        "day network spend\n"
          + (-29...0).map { "\($0) facebook 1\n\($0) x 1" }.joined(separator: "\n")
          + "\n1 x 120\n1 facebook 20"), asOf: 15)
    #expect(mixed.parts.map(\.isLimit) == [true, false])
    #expect(!mixed.hasPartBeyondTarget && mixed.shareOfWay == nil)
  }

  @Test func countsPartsByHand() throws {
    // Two free and one paid.
    let free = try Goal(
      "influencers-signed", .value(2), where: [.source: ["organic"]], actuals: [(3, 1), (9, 3)])
    let paid = try Goal(
      "influencers-signed", .value(1), where: [.source: ["paid"]], actuals: [(2, 0)])
    let goal = Goal(
      metric: try metric("influencers-signed"), days: wholeApril, parts: [free, paid])
    let result = evaluate(goal, on: ObservationSet([]), asOf: 10)
    #expect(result.current == 3 && result.target == 3)
    #expect(result.shareOfWay == 2.0 / 3)
    #expect(result.state == .offTrack)
    #expect(goal.isEnteredByHand)
  }
}
