// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct KnownMetricTests {
  @Test func saysSomethingBesideOtherNumbersOfDays() {
    #expect(Metric.known.filter(\.isOfItsDaysAlone).map(\.id) == [])
  }

  @Test func makesAMetricOfEveryMeasure() throws {
    for measure in Measure.known {
      let metric = try metric(MetricID(rawValue: measure.id.rawValue))
      #expect(metric.unit == measure.unit)
      #expect(metric.aggregation == measure.aggregation)
      #expect(metric.better == measure.better)
      #expect(metric.measures.contains(measure.id))
    }
  }

  @Test func namesEveryMetricOnce() {
    #expect(Set(Metric.known.map(\.id)).count == Metric.known.count)
    #expect(Metric.named("no-such-metric") == nil)
  }

  @Test func computesEveryMetricFromMeasuresOfTheTrade() {
    for metric in Metric.known {
      #expect(!metric.measures.isEmpty)
      #expect(metric.measures.allSatisfy(Measure.isKnown))
    }
  }

  @Test(
    arguments: [
      ("leads", true), ("reach", true), ("spend", true), ("followers", false), ("agents", false),
      ("click-through-rate", false), ("cost-per-lead", false), ("audience-growth-rate", true),
    ] as [(MetricID, Bool)])
  func knowsWhatGrowsFromNothing(id: MetricID, accumulates: Bool) throws {
    #expect(try metric(id).accumulates == accumulates)
  }

  @Test(
    arguments: [
      ("click-through-rate", 1), ("conversion-rate", 1), ("share-of-voice", 1),
      ("customer-satisfaction", 1), ("return-on-investment", nil), ("audience-growth-rate", nil),
      ("leads", nil), ("cost-per-click", nil),
    ] as [(MetricID, Double?)])
  func knowsWhatNoShareCanExceed(id: MetricID, maximum: Double?) throws {
    #expect(try metric(id).maximum == maximum)
  }

  @Test func setsNoLimitToATeamsOwnRate() throws {
    let formula = try MetricFormula(parsing: "a / b")
    let own = Metric("own", formula, unit: .percent, aggregation: .ratioOfSums, better: nil)
    #expect(own.maximum == nil)
    #expect(!own.accumulates)
  }

  @Test(
    arguments: [
      ("cost-per-lead", BetterDirection.lower), ("cost-per-mille", .lower), ("spend", .lower),
      ("leads", .higher), ("click-through-rate", .higher), ("return-on-investment", .higher),
    ] as [(MetricID, BetterDirection)])
  func knowsWhichWayIsBetter(id: MetricID, better: BetterDirection) throws {
    #expect(try metric(id).better == better)
  }

  /// Every known metric gives a value or a reason, never neither and never both.
  @Test(arguments: [
    "day leads\n1 1", "day likes\n1 -", "day likes", "day followers spend\n0 10 1\n5 20 0",
  ])
  func hasAValueOrAReason(text: String) throws {
    for metric in Metric.known {
      let result = MetricEvaluator(try observations(text)).evaluate(metric, in: wholeApril)
      #expect((result.value == nil) != (result.absence == nil), "\(metric.id.rawValue)")
      #expect(result.value?.isFinite ?? true)
    }
  }
}
