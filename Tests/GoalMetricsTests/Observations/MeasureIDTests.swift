// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct MeasureIDTests {
  @Test(arguments: [
    ("link-clicks", "link-clicks"), ("Link Clicks", "link-clicks"), ("LINK_CLICKS", "link-clicks"),
    ("  link   clicks ", "link-clicks"), ("link\u{A0}clicks", "link-clicks"),
    ("link\u{2010}clicks", "link-clicks"), ("link\u{2011}clicks", "link-clicks"),
    ("_link__clicks-", "link-clicks"), ("\u{FEFF}likes", "likes"), ("li\u{AD}kes", "likes"),
    ("likes\u{200B}", "likes"), ("likes\r", "likes"), ("Tweets\tpublished", "tweets-published"),
    ("پسندها", "پسندها"), ("می\u{200C}شود", "می\u{200C}شود"), ("CPC (USD)", "cpc-(usd)"),
    ("7", "7"), ("۷", "۷"),
  ])
  func readsNamesAsPeopleWriteThem(name: String, id: MeasureID) {
    #expect(MeasureID(normalizing: name) == id)
  }

  @Test(arguments: ["", " ", "_", "---", "\u{FEFF}", "\t\r\n", "?!", "%", "\u{200B}\u{AD}", "()"])
  func refusesNamesWithoutALetterOrDigit(name: String) {
    #expect(MeasureID(normalizing: name) == nil)
  }

  @Test func comesInAlphabeticalOrder() {
    #expect((["saves", "likes", "reach"] as [MeasureID]).sorted() == ["likes", "reach", "saves"])
    #expect(MeasureID(rawValue: "Likes") != "likes")
  }

  // MARK: Measures

  @Test(
    arguments: [
      ("leads", Aggregation.sum, MetricUnit.count, BetterDirection.higher),
      ("reach", .uniqueSum, .count, .higher), ("followers", .stock, .count, .higher),
      ("agents", .stock, .count, .higher), ("spend", .sum, .money, .lower),
      ("revenue", .sum, .money, .higher), ("unfollows", .sum, .count, .lower),
    ] as [(MeasureID, Aggregation, MetricUnit, BetterDirection)])
  func knowsHowTheMeasuresOfTheTradeAddUp(
    id: MeasureID, aggregation: Aggregation, unit: MetricUnit, better: BetterDirection
  ) {
    let measure = Measure.named(id)
    #expect(Measure.isKnown(id))
    #expect(measure.aggregation == aggregation)
    #expect(measure.unit == unit)
    #expect(measure.better == better)
  }

  @Test func takesATeamsOwnMeasureForACount() {
    let measure = Measure.named("story-starts")
    #expect(!Measure.isKnown("story-starts"))
    #expect(measure.aggregation == .sum)
    #expect(measure.unit == .count)
    #expect(Metric(measure).better == nil)
  }

  @Test func namesEveryMeasureInItsNormalForm() {
    for measure in Measure.known {
      #expect(MeasureID(normalizing: measure.id.rawValue) == measure.id)
    }
    #expect(Set(Measure.known.map(\.id)).count == Measure.known.count)
  }
}
