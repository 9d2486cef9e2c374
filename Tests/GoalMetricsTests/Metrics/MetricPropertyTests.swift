// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// What holds of metrics whatever the data.
struct MetricPropertyTests {
  /// A generator that gives the same numbers in every run.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let measures: [MeasureID] = [
    "impressions", "reach", "likes", "comments", "engagements", "clicks", "link-clicks", "leads",
    "customers", "conversions", "visits", "spend", "revenue", "work-cost", "hires",
    "response-time", "mentioner-followers", "visible-share", "followers",
  ]

  private struct Row {
    var day: Int
    var dimensions: [String?]
    var values: [Double]
  }

  /// Rows of two networks; each page has one level a day, so that no order decides.
  private func rows(_ random: inout Random, count: Int = 60) -> [Row] {
    var levels: Set<String> = []
    return (0..<count).map { index in
      let day = Int.random(in: 1...30, using: &random)
      let network = ["x", "facebook", nil].randomElement(using: &random) ?? nil
      let page = ["shop", "club"].randomElement(using: &random)
      let source = ["paid", "organic"].randomElement(using: &random)
      let values = Self.measures.map { measure -> Double in
        if Int.random(in: 0..<6, using: &random) == 0 { return .nan }
        switch measure {
        case "spend", "revenue", "work-cost":
          return Double(Int.random(in: 0...9_999_999, using: &random)) / 100
        case "visible-share": return Double(Int.random(in: 1...16, using: &random)) / 64
        case "followers":
          let isNew = levels.insert("\(day) \(network ?? "") \(page ?? "")").inserted
          return isNew ? Double(Int.random(in: 100...999, using: &random)) : .nan
        default: return Double(Int.random(in: 0...500, using: &random))
        }
      }
      return Row(
        day: day, dimensions: [network, source, page, index % 3 == 0 ? nil : "post-\(index)"],
        values: values)
    }
  }

  private func table(_ rows: [Row], scalingMoneyBy factor: Double = 1) -> ObservationTable {
    var table = ObservationTable(
      source: "data.csv", dimensions: [.network, .source, .page, .postID],
      measures: Self.measures)
    for (index, row) in rows.enumerated() {
      let values = zip(Self.measures, row.values).map { measure, value in
        Measure.named(measure).unit == .money ? value * factor : value
      }
      table.append(
        day: april(row.day), line: index + 2, dimensionValues: row.dimensions,
        measureValues: values)
    }
    return table
  }

  private func results(_ table: ObservationTable) -> [MetricID: MetricResult] {
    let totals = MetricEvaluator(ObservationSet([table])).totals(
      for: Metric.known, in: wholeApril
    ).slice()
    return Dictionary(
      uniqueKeysWithValues: Metric.known.map { metric in
        var result = totals.evaluate(metric)
        // Lines move with the rows.
        result.rows = []
        return (metric.id, result)
      })
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func neverDependsOnTheOrderOfRows(seed: UInt64) {
    var random = Random(state: seed)
    let rows = rows(&random)
    let first = results(table(rows))
    let second = results(table(rows.shuffled(using: &random)))
    for metric in Metric.known { #expect(first[metric.id] == second[metric.id], "\(metric.id)") }
  }

  /// A trend is made of sums by bucket, whichever way each metric is made up.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func followsEachMetricAsItsDaysHaveIt(seed: UInt64) throws {
    var random = Random(state: seed)
    // Few enough for days without rows, and for pages without followers so far.
    let observations = ObservationSet([
      table(rows(&random, count: 25)), table(rows(&random, count: 12)),
    ])
    let filter = ObservationFilter([.network: ["x"]])
    for metric in Metric.known {
      let goal = Goal(metric: metric, filter: filter, target: .value(1), days: wholeApril)
      let trend = try GoalEvaluator(observations).trend(
        of: goal, asOf: april(30), calendar: .gregorian)
      #expect(trend.points.count == 30)
      for point in trend.points {
        let isSoFar = metric.accumulates || metric.aggregation == .stock
        let days = isSoFar ? april(1)...point.days.upperBound : point.days
        let whole = MetricEvaluator(observations).evaluate(metric, where: filter, in: days)
        #expect(point.value == whole.value, "\(metric.id) on \(days)")
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func putsPartsTogetherToTheWhole(seed: UInt64) throws {
    var random = Random(state: seed)
    let whole = table(rows(&random, count: 500))
    // Each part has rows of every network and source: for rates of posts, row by row, it has to
    // know which columns they have.
    var parts = [0, 1, 2].map { _ in
      ObservationTable(
        source: "data.csv", dimensions: whole.dimensions, measures: whole.measures)
    }
    for row in 0..<whole.count {
      parts[Int.random(in: 0...2, using: &random)].append(
        day: whole.days[row], line: whole.lines[row],
        dimensionValues: whole.dimensions.map { whole.value(of: $0, row: row) },
        measureValues: whole.measures.map { whole.value(of: $0, row: row) ?? .nan })
    }
    let axes: [SliceAxis] = [.dimension(.network), .weekday]
    func totals(_ table: ObservationTable) -> SlicedTotals {
      MetricEvaluator(ObservationSet([table])).totals(for: Metric.known, by: axes, in: wholeApril)
    }
    var together = totals(parts[2])
    together.add(totals(parts[0]))
    together.add(totals(parts[1]))
    let expected = totals(whole)
    for place in [[:], [axes[0]: .value("x")], [axes[1]: .weekday(.friday)]]
      as [[SliceAxis: SliceValue]]
    {
      for metric in Metric.known {
        #expect(
          together.slice(place).evaluate(metric) == expected.slice(place).evaluate(metric),
          "\(metric.id.rawValue)")
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func addsSlicesToTheWhole(seed: UInt64) throws {
    var random = Random(state: seed)
    let observations = ObservationSet([table(rows(&random))])
    let evaluator = MetricEvaluator(observations)
    for metric in Metric.known where metric.aggregation == .sum || metric.aggregation == .uniqueSum
    {
      let whole = evaluator.evaluate(metric, in: wholeApril).value
      for axis in [SliceAxis.dimension(.network), .dimension(.postID), .weekday] {
        let parts = evaluator.evaluate(metric, by: axis, in: wholeApril)
          .compactMap(\.result.value)
        guard let whole else {
          #expect(parts.isEmpty)
          continue
        }
        #expect(abs(parts.reduce(0, +) - whole) <= 1e-9 * whole.magnitude, "\(metric.id)")
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func scalesCostsWithMoney(seed: UInt64) {
    var random = Random(state: seed)
    let rows = rows(&random)
    let first = results(table(rows))
    let eightfold = results(table(rows, scalingMoneyBy: 8))
    for metric in Metric.known {
      let factor: Double = metric.unit == .money ? 8 : 1
      #expect(eightfold[metric.id]?.value == first[metric.id]?.value.map { $0 * factor })
    }
  }

  @Test(arguments: [776_657_345_299_810, 3_441_406_440_459_112, 9_007_199_254_740_991, 12.3456789])
  func keepsSumsThatAreNoDecimals(value: Double) {
    var sum = ExactSum()
    sum.add(value)
    #expect(sum.value == value)
  }

  @Test func addsMillionsOfCentsWithoutDrift() {
    var up = ExactSum()
    var down = ExactSum()
    let cents = (0..<200_000).map { Double(($0 * 7_919) % 1_000_003) / 100 }
    for value in cents { up.add(value) }
    for value in cents.reversed() { down.add(value) }
    #expect(up == down)
    var parts = ExactSum()
    for part in stride(from: 0, to: cents.count, by: 1000) {
      var sum = ExactSum()
      for value in cents[part..<part + 1000] { sum.add(value) }
      parts.add(sum)
    }
    #expect(parts == up)
  }
}
