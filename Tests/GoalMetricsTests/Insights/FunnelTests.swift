// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct FunnelTests {
  private let saas: [MetricID: Double?] = [
    "impressions": 50_000, "reach": 30_000, "likes": 900, "link-clicks": 1000, "visits": 800,
    "downloads": 70, "trials": 40, "customers": 8, "checkouts": 500,
  ]

  private func step(_ from: FunnelStage, _ to: FunnelStage) throws -> FunnelStep {
    try #require(FunnelStep(from: from, to: to))
  }

  @Test func takesTheStrongestMeasureOfEachStageForTheBusiness() throws {
    let funnel = try #require(Funnel(for: .saas, from: results(saas)))
    #expect(
      funnel.stages.map { $0.metric?.id.rawValue } == [
        "impressions", "link-clicks", "trials", "customers",
      ])
    // 1,000 of 50,000, 40 of 1,000, 8 of 40.
    #expect(funnel.passages.map(\.rate) == [0.02, 0.04, 0.2])
    #expect(funnel.leak?.step == (try step(.awareness, .interest)))
  }

  @Test(arguments: [
    (BusinessModel.onlineStore, ["impressions", "link-clicks", "enquiries", "purchases"]),
    (.b2b, ["impressions", "link-clicks", "qualified-leads", "customers"]),
    (.saas, ["impressions", "link-clicks", "qualified-leads", "customers"]),
    (.brickAndMortar, ["impressions", "link-clicks", "enquiries", "purchases"]),
  ])
  func changesWithTheBusinessModel(model: BusinessModel, ids: [String]) throws {
    let everything = Dictionary(
      uniqueKeysWithValues: Measure.known.map { (MetricID(rawValue: $0.id.rawValue), 5.0) })
    let funnel = try #require(Funnel(for: model, from: results(everything)))
    #expect(funnel.stages.compactMap { $0.metric?.id.rawValue } == ids)
  }

  @Test func measuresTheLeakByBenchmarksWhereThereAreAny() throws {
    let benchmarks = [
      try step(.awareness, .interest): 0.01, try step(.interest, .evaluation): 0.05,
      try step(.evaluation, .purchase): 0.5,
    ]
    let funnel = try #require(Funnel(for: .saas, from: results(saas), benchmarks: benchmarks))
    // 2 times, 0.8 times and 0.4 times the benchmark.
    #expect(funnel.leak?.step == (try step(.evaluation, .purchase)))
    let easy = Dictionary(uniqueKeysWithValues: benchmarks.map { ($0.key, 0.001) })
    let fine = try #require(Funnel(for: .saas, from: results(saas), benchmarks: easy))
    #expect(fine.leak == nil)
    #expect(fine.hasBenchmarks)
  }

  @Test func callsNoRateOverAGapALeak() throws {
    let gap: [MetricID: Double?] = [
      "impressions": 1000, "link-clicks": 100, "enquiries": nil, "purchases": 1,
    ]
    let funnel = try #require(Funnel(for: .onlineStore, from: results(gap)))
    #expect(funnel.missing == [.evaluation])
    #expect(funnel.passages.map(\.step.skipped) == [[], [.evaluation]])
    #expect(funnel.passages.map(\.rate) == [0.1, 0.01])
    // A single direct rate is smaller than no other.
    #expect(funnel.leak == nil)
    let over = try step(.interest, .purchase)
    let compared = try #require(
      Funnel(for: .onlineStore, from: results(gap), benchmarks: [over: 0.02]))
    #expect(compared.leak?.step == over)
  }

  /// Nothing is worse than to lose all, whatever else is known.
  @Test(
    arguments: [
      ([1000, 0, 0, 0], .awareness, .interest), ([1000, 20, 0, 0], .interest, .evaluation),
      ([1000, 20, 4, 0], .evaluation, .purchase), ([1000, nil, 0, 0], .awareness, .evaluation),
    ] as [([Double?], FunnelStage, FunnelStage)])
  func whereAllAreLostIsTheLeak(counts: [Double?], from: FunnelStage, to: FunnelStage) throws {
    let ids: [MetricID] = ["impressions", "link-clicks", "trials", "customers"]
    let data = results(Dictionary(uniqueKeysWithValues: zip(ids, counts)))
    // One far below its benchmark is no match for it.
    let elsewhere = Dictionary(
      uniqueKeysWithValues: FunnelStep.all.filter { $0.from != from }.map { ($0, 0.9) })
    for benchmarks in [[:], elsewhere] {
      let funnel = try #require(Funnel(for: .saas, from: data, benchmarks: benchmarks))
      #expect(funnel.leak?.step == (try step(from, to)))
      #expect(funnel.leak?.losesAll == true)
    }
  }

  @Test func hasNoRateOfNobody() throws {
    let funnel = try #require(
      Funnel(for: .b2b, from: results(["impressions": 0, "link-clicks": 0, "customers": 1])))
    #expect(funnel.passages.map(\.rate) == [nil, nil])
    #expect(Funnel(for: .b2b, from: results(["impressions": 10])) == nil)
    #expect(Funnel(for: .b2b, from: [:]) == nil)
  }

  @Test func countsEqualTheValuesOfTheMetrics() throws {
    let data = try observations(
      """
      day network impressions link-clicks enquiries purchases
      1 facebook 1000 50 5 1
      2 x 3000 - 7 -
      3 facebook 500 25 0 2
      """)
    let results = results(of: data)
    for model in BusinessModel.allCases {
      let funnel = try #require(Funnel(for: model, from: results))
      for stage in funnel.stages {
        guard let metric = stage.metric else { continue }
        #expect(stage.count == (try evaluate(metric.id, on: data)).value)
      }
    }
  }

  @Test func namesEveryPairOfStagesOnceAndNoneBackwards() {
    #expect(FunnelStep.all.count == 6)
    #expect(Set(FunnelStep.all.map(\.name)).count == 6)
    #expect(FunnelStep(from: .purchase, to: .interest) == nil)
    #expect(FunnelStep(from: .interest, to: .interest) == nil)
  }
}
