// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct RatioTests {
  // MARK: Parts

  @Test func dividesSumsRatherThanAveragingRates() throws {
    let result = try evaluate(
      "click-through-rate", on: observations("day clicks impressions\n1 9 10\n2 1 990"))
    #expect(result.value == 0.01)
    #expect(result.numerator == 10)
    #expect(result.denominator == 1000)
  }

  @Test func scalesCostsPerThousand() throws {
    let result = try evaluate(
      "cost-per-mille", on: observations("day spend impressions\n1 5 1000\n2 1 1000"))
    #expect(result.value == 3)
    #expect(result.numerator == 6)
    #expect(result.denominator == 2000)
  }

  @Test(
    arguments: [
      ("click-through-rate", "clicks impressions"), ("conversion-rate", "conversions visits"),
      ("cost-per-lead", "spend leads"), ("return-on-investment", "revenue spend"),
      ("cost-per-mille", "spend impressions"), ("share-of-voice", "mentions competitor-mentions"),
      ("engagement-rate-by-reach", "engagements reach"),
    ] as [(MetricID, String)])
  func hasNoValueWhereTheDenominatorIsZero(id: MetricID, columns: String) throws {
    let result = try evaluate(id, on: observations("day \(columns)\n1 0 0\n2 0 0"))
    #expect(result.value == nil)
    #expect(result.absence == .zeroDenominator)
    #expect(result.denominator == 0)
  }

  @Test func isZeroWhereOnlyTheNumeratorIs() throws {
    let result = try evaluate(
      "click-through-rate", on: observations("day clicks impressions\n1 0 10"))
    #expect(result.value == 0)
    #expect(result.absence == nil)
  }

  // MARK: Pairs

  @Test func leavesOutRowsThatLackOneSide() throws {
    let all = try observations(
      """
      day clicks impressions
      1 10 100
      2 - 500
      3 7 -
      4 - -
      5 20 200
      """)
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.numerator == 30)
    #expect(result.denominator == 300)
    #expect(result.notes == [.uses(["clicks"]), .unpairedRows(2)])
  }

  @Test func keepsSeparateLedgersApart() throws {
    // Conversions are in the shop's file, visits in that of the web analytics.
    let all = try observations("day conversions\n1 5\n2 -", "day visits\n1 60\n2 40")
    let result = try evaluate("conversion-rate", on: all)
    #expect(result.value == 0.05)
    #expect(result.notes == [.missingValues("conversions", count: 1)])
  }

  @Test func takesATableWithoutPairsForSeparateLedgers() throws {
    let all = try observations("day conversions visits\n1 5 -\n2 - 60\n3 - 40")
    let result = try evaluate("conversion-rate", on: all)
    #expect(result.value == 0.05)
    #expect(!result.notes.contains { if case .unpairedRows = $0 { true } else { false } })
  }

  @Test func pairsWithinTheDaysAndRowsWanted() throws {
    let all = try observations(
      "day network clicks impressions\n1 x 1 10\n1 facebook 5 10\n2 x - 10\n31 x 9 10")
    let result = try evaluate("click-through-rate", on: all, where: [.network: ["x"]])
    #expect(result.value == 0.1)
    #expect(result.notes.contains(.unpairedRows(1)))
  }

  @Test func hasNoValueWithoutOneSide() throws {
    let all = try observations("day clicks\n1 5")
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.value == nil)
    #expect(result.numerator == 5)
    #expect(result.denominator == nil)
    #expect(result.absence == .noColumn("impressions"))
    let empty = try evaluate("click-through-rate", on: ObservationSet([]))
    #expect(empty.absence == .noColumn("link-clicks"))
  }

  @Test func notesThatReachCountsPeopleAgainInItsRates() throws {
    let all = try observations("day engagements reach\n1 5 50\n2 5 50")
    let result = try evaluate("engagement-rate-by-reach", on: all)
    #expect(result.value == 0.1)
    #expect(result.notes.contains(.countsPeopleAgain))
  }

  // MARK: Costs of what ads brought

  @Test func countsNoLeadsOfRowsWithoutAdSpend() throws {
    let all = try observations(
      "day network spend leads\n1 facebook 100 10\n2 facebook 100 10\n3 facebook - 80")
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 10)
    #expect(result.numerator == 200)
    #expect(result.denominator == 20)
    #expect(result.notes == [.rowsLeftOut(having: "leads", without: "spend", count: 1)])
    let own = try evaluate(formula: "spend / leads", unit: .money, on: all)
    #expect(own.value == 10)
  }

  @Test(arguments: ["-", "0"])
  func countsNoOrganicClicksWhateverTheySayOfSpend(spend: String) throws {
    let all = try observations(
      "day source spend link-clicks\n1 paid 20 10\n1 organic \(spend) 30")
    let result = try evaluate("cost-per-click", on: all)
    #expect(result.value == 2)
    #expect(
      result.notes.contains(.rowsLeftOut(having: "link-clicks", without: "spend", count: 1)))
    #expect(try evaluate("cost-per-click", on: all, where: [.source: ["paid"]]).value == 2)
    #expect(try evaluate("cost-per-click", on: all, where: [.source: ["organic"]]).value == nil)
  }

  @Test func takesADayWithoutSpendForOneOfAds() throws {
    // Leads often come a day after the ad was paid for.
    let all = try observations("day spend leads\n1 20 1\n2 0 4")
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 4)
    #expect(result.notes.isEmpty)
  }

  @Test func dividesSpendByTheLeadsOfTheSameNetworkInACRM() throws {
    let all = try observations(
      "day network spend\n1 facebook 90\n2 x 30\n3 linkedin 50",
      "day network source leads\n1 facebook - 5\n2 facebook paid 4\n2 facebook organic 50\n3 x - 3\n4 website - 80"
    )
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 10)
    #expect(result.numerator == 120)
    #expect(result.denominator == 12)
    #expect(
      result.notes == [
        .rowsLeftOut(having: "leads", without: "spend", count: 2),
        .rowsLeftOut(having: "spend", without: "leads", count: 1),
        .pairsNetworks("spend", "leads"),
      ])
  }

  @Test func takesLeadsOfACRMWhereAdsCountNone() throws {
    let all = try observations("day network spend leads\n1 x 40 0\n2 x - 4")
    #expect(try evaluate("cost-per-lead", on: all).value == 10)
  }

  @Test func dividesAllByAllWhereNetworksAreNotToldAndSaysSo() throws {
    for leads in ["day leads\n1 10", "day network leads\n1 x 4\n2 facebook 6"] {
      let result = try evaluate("cost-per-lead", on: observations("day spend\n1 100", leads))
      #expect(result.value == 10)
      #expect(result.notes == [.dividesAll("spend", by: "leads")])
    }
  }

  @Test(
    arguments: [("cost-per-lead", "spend"), ("lead-to-customer-rate", "customers")]
      as [(MetricID, String)])
  func dividesNothingByWhatOtherNetworksHave(id: MetricID, measure: MeasureID.RawValue) throws {
    let result = try evaluate(
      id, on: observations("day network \(measure)\n1 facebook 3", "day network leads\n1 x 10"))
    #expect(result.value == nil)
    #expect(result.absence == .nothingPaired(MeasureID(rawValue: measure), "leads"))
  }

  @Test func leavesNetworksOutOfARateThatHaveOneSideOnly() throws {
    let all = try observations(
      "day network customers\n1 facebook 3\n2 x 2", "day network leads\n1 x 10\n2 website 90")
    let result = try evaluate("lead-to-customer-rate", on: all)
    #expect(result.value == 0.2)
    #expect(result.notes == [.unpairedRows(2)])
  }

  // MARK: Formulas of more than two parts

  @Test func measuresTheReturnOnWhatWasSpent() throws {
    let result = try evaluate(
      "return-on-investment", on: observations("day revenue spend\n1 300 100\n2 0 100"))
    #expect(result.value == 0.5)
    #expect(result.numerator == 100)
    #expect(result.denominator == 200)
  }

  @Test func takesNoPartForZero() throws {
    let noRevenue = try evaluate("return-on-investment", on: observations("day spend\n1 100"))
    #expect(noRevenue.value == nil)
    #expect(noRevenue.absence == .noColumn("revenue"))
    let noRivals = try evaluate("share-of-voice", on: observations("day mentions\n1 10"))
    #expect(noRivals.value == nil)
    #expect(noRivals.absence == .noColumn("competitor-mentions"))
    let noNeutral = try evaluate(
      "net-sentiment", on: observations("day positive-mentions negative-mentions\n1 6 2"))
    #expect(noNeutral.value == nil)
  }

  @Test func measuresShareOfVoiceAndSentiment() throws {
    let all = try observations(
      """
      day mentions competitor-mentions positive-mentions neutral-mentions negative-mentions
      1 30 90 6 12 2
      2 10 30 - 20 -
      """)
    #expect(try evaluate("share-of-voice", on: all).value == 0.25)
    #expect(try evaluate("net-sentiment", on: all).value == 0.1)
  }

  @Test func notesAMissingValueOnceHoweverOftenTheFormulaNamesIt() throws {
    let all = try observations("day revenue spend\n1 300 100\n2 - -")
    let result = try evaluate("return-on-investment", on: all)
    #expect(
      result.notes == [
        .missingValues("revenue", count: 1), .missingValues("spend", count: 1), .uses(["spend"]),
      ])
  }

  // MARK: Values that are set aside

  /// A post had 40 clicks of 1000 impressions in all; its network had ten times as many on these
  /// days, which count for impressions.
  private func postsBesideDays(_ posts: String, _ days: String) throws -> ObservationSet {
    let setAside = try table(posts).settingAside(
      values: ["impressions": { _ in true }, "likes": { _ in true }, "reach": { _ in true }])
    return ObservationSet([setAside, try table(days, source: "days.csv")])
  }

  @Test func dividesWhatPostsHadByWhatTheyHadThemselves() throws {
    let all = try postsBesideDays(
      "day network post-id clicks impressions\n1 x p1 40 1000\n2 x p2 - 500",
      "day network impressions\n1 x 1000\n2 x 9000")
    let result = try evaluate("click-through-rate", on: all)
    #expect(result.value == 0.04)
    #expect(result.denominator == 1000)
    #expect(try evaluate("impressions", on: all).value == 10_000)
    #expect(try evaluate("clicks", on: all).value == 40)
  }

  @Test func dividesWhatPostsOfEachPageHadByWhatTheyHad() throws {
    let setAside = try table(
      "day network page post-id clicks impressions\n1 x A p1 40 1000\n1 x B p2 10 1000"
    ).settingAside(values: ["impressions": { $0 == 0 }])
    let all = ObservationSet([
      setAside, try table("day network page impressions\n1 x A 9000", source: "days.csv"),
    ])
    #expect(try evaluate("click-through-rate", on: all).value == 0.025)
  }

  @Test func dividesWhatSomePostsHadByWhatTheyHadThemselves() throws {
    let all = try postsBesideDays(
      "day network content-type post-id clicks impressions\n1 x video p1 40 1000\n2 x image p2 1 500",
      "day network impressions\n1 x 9000")
    let videos = try evaluate("click-through-rate", on: all, where: [.contentType: ["video"]])
    #expect(videos.value == 0.04)
    // Of its days nobody knows both sides.
    #expect(videos.isOfLedgers)
  }

  @Test func leavesOutWhatPostsHadWhereDaysHaveBothSides() throws {
    let all = try postsBesideDays(
      "day network post-id likes impressions\n1 x p1 90 1000",
      "day network likes impressions\n1 x 10 1000\n2 x 20 9000")
    #expect(try evaluate("engagement-rate-by-impressions", on: all).value == 0.003)
  }

  @Test func keepsTheMeanOfPostsBesideDays() throws {
    let all = try postsBesideDays(
      "day network post-id likes reach\n1 x p1 90 1000\n2 x p2 10 1000",
      "day network reach\n1 x 7000")
    #expect(try evaluate("mean-engagement-rate-by-reach", on: all).value == 0.05)
  }

  @Test(arguments: [
    ("click_through_rate", 1.0), ("1000 * click_through_rate", 1000),
    ("click_through_rate / 2", 0.5),
  ])
  func pairsRowsAsTheMetricThatAFormulaNames(formula: String, scale: Double) throws {
    // The clicks of the second row belong to no impressions.
    let all = try observations("day link-clicks impressions\n1 2 100\n2 50 -")
    let result = try evaluate(formula: formula, on: all)
    #expect(result.value == 0.02 * scale)
    #expect(result.numerator == 2 && result.denominator == 100)
  }
}
