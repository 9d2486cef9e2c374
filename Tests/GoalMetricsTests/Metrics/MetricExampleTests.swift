// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Every metric, worked by hand on a few invented rows that anyone can check.
struct MetricExampleTests {
  struct Example: CustomTestStringConvertible {
    var id: MetricID
    var data: String
    /// The sum done by hand.
    var working: String
    var value: Double
    var testDescription: String { "\(id.rawValue): \(working)" }

    init(_ id: MetricID, _ data: String, _ working: String, _ value: Double) {
      self.id = id
      self.data = data
      self.working = working
      self.value = value
    }
  }

  static let examples: [Example] = [
    // Levels, lengths of time and what is made up of other measures.
    Example(
      "followers", "day network followers\n1 x 100\n2 x 110\n1 facebook 50",
      "the last of X, 110, and the last of Facebook, 50", 160),
    Example("agents", "day agents\n1 3\n20 4", "the last", 4),
    Example(
      "engagements", "day likes comments shares saves clicks\n1 10 5 3 2 99\n2 1 0 0 0 9",
      "10 + 5 + 3 + 2 and 1; clicks are not in it", 21),
    Example(
      "potential-reach", "day mentioner-followers visible-share\n1 10000 0.04\n2 500 0.1",
      "10,000 × 4% + 500 × 10% = 400 + 50", 450),
    Example(
      "visible-share", "day mentioner-followers visible-share\n1 3000 0.04\n2 1000 0.08",
      "(3,000 × 4% + 1,000 × 8%) ÷ 4,000 = 200 ÷ 4,000", 0.05),
    Example(
      "response-time", "day response-time\n1 60\n1 300\n2 7200",
      "the middle of 1, 5 and 120 minutes", 300),
    Example(
      "time-on-page", "day page-views time-on-page\n1 30 40\n2 10 80",
      "(30 × 40 s + 10 × 80 s) ÷ 40 views = 2,000 ÷ 40", 50),
    // Engagement.
    Example(
      "engagement-rate-by-reach", "day engagements reach\n1 10 100\n2 5 900", "15 ÷ 1,000", 0.015),
    Example(
      "engagement-rate-by-impressions", "day engagements impressions\n1 10 100\n2 5 400",
      "15 ÷ 500", 0.03),
    Example(
      "mean-engagement-rate-by-reach", "day post-id engagements reach\n1 a 10 100\n2 b 5 500",
      "(10 ÷ 100 + 5 ÷ 500) ÷ 2 posts = (10% + 1%) ÷ 2", 0.055),
    Example(
      "engagement-rate-by-post",
      "day post-id engagements followers\n1 a 10 100\n2 b 9 300",
      "(10 ÷ 100 + 9 ÷ 300) ÷ 2 posts = (10% + 3%) ÷ 2", 0.065),
    Example(
      "daily-engagement-rate", "day engagements followers\n1 8 100\n2 6 200",
      "(8 ÷ 100 + 6 ÷ 200) ÷ 2 days = (8% + 3%) ÷ 2", 0.055),
    // Rates.
    Example(
      "click-through-rate", "day link-clicks impressions\n1 3 100\n2 1 100", "4 ÷ 200", 0.02),
    Example("conversion-rate", "day conversions visits\n1 2 50\n2 2 30", "4 ÷ 80", 0.05),
    Example("bounce-rate", "day bounces visits\n1 30 50\n2 10 50", "40 ÷ 100", 0.4),
    Example(
      "bounce-rate-ga4", "day engaged-sessions sessions\n1 30 50\n2 25 50",
      "1 − 55 ÷ 100", 0.45),
    Example(
      "audience-growth-rate", "day followers\n0 200\n10 205\n20 210", "(210 − 200) ÷ 200", 0.05),
    Example("lead-to-customer-rate", "day customers leads\n1 1 10\n2 1 30", "2 ÷ 40", 0.05),
    Example(
      "customer-satisfaction", "day satisfied-responses survey-responses\n1 8 10\n2 4 5",
      "12 ÷ 15", 0.8),
    // Shares.
    Example(
      "share-of-voice", "day mentions competitor-mentions\n1 30 90\n2 10 30", "40 ÷ (40 + 120)",
      0.25),
    Example(
      "net-sentiment", "day positive-mentions neutral-mentions negative-mentions\n1 6 12 2",
      "(6 − 2) ÷ 20", 0.2),
    Example(
      "social-conversion-share", "day network conversions\n1 facebook 3\n1 google 6\n1 - 3",
      "Facebook's 3 ÷ all 12", 0.25),
    Example("source-of-hire", "day network hires\n1 linkedin 3\n1 facebook 1", "all 4 ÷ 4", 1),
    // Costs and returns.
    Example(
      "total-cost", "day spend work-cost tools-cost content-cost\n1 100 50 20 30",
      "100 + 50 + 20 + 30", 200),
    Example(
      "cost-per-mille", "day spend impressions\n1 5 1000\n2 1 1000", "6 ÷ 2,000 × 1,000", 3),
    Example("cost-per-click", "day spend link-clicks\n1 6 8\n2 2 2", "8 ÷ 10", 0.8),
    Example("cost-per-lead", "day spend leads\n1 60 2\n2 40 3", "100 ÷ 5", 20),
    Example("cost-per-acquisition", "day spend customers\n1 60 1\n2 40 1", "100 ÷ 2", 50),
    Example(
      "return-on-ad-spend", "day source revenue spend\n1 paid 300 100\n1 organic 500 -",
      "paid 300 ÷ 100", 3),
    Example(
      "return-on-investment",
      "day revenue spend work-cost tools-cost content-cost\n1 300 100 50 20 30",
      "(300 − 200) ÷ 200", 0.5),
    // Service and hiring.
    Example(
      "requests-per-agent", "day requests-handled agents\n1 40 3\n20 80 4", "120 ÷ 4 agents", 30),
    Example(
      "cost-per-hire", "day internal-hiring-cost external-hiring-cost hires\n1 500 300 2",
      "(500 + 300) ÷ 2", 400),
  ]

  @Test(arguments: examples)
  func computesTheValueWorkedByHand(_ example: Example) throws {
    let result = try evaluate(example.id, on: observations(example.data))
    let value = try #require(result.value)
    #expect(abs(value - example.value) < 1e-12)
    #expect(Set(result.rows.map(\.source)) == ["data.csv"])
  }

  /// What has no example of its own just adds: 3 and 4 are 7.
  @Test func addsWhatHasNoExample() throws {
    let worked = Set(Self.examples.map(\.id))
    for metric in Metric.known where !worked.contains(metric.id) {
      #expect(metric.aggregation == .sum || metric.aggregation == .uniqueSum, "\(metric.id)")
      let result = try evaluate(
        metric.id, on: observations("day \(metric.id.rawValue)\n1 3\n2 4"))
      #expect(result.value == 7)
    }
  }

  // MARK: Parts of what is looked at

  @Test func sharesHiresByNetworkAndSource() throws {
    let all = try observations(
      "day network source hires\n1 linkedin paid 3\n1 linkedin organic 1\n1 facebook organic 4")
    #expect(try evaluate("source-of-hire", on: all, where: [.network: ["linkedin"]]).value == 0.5)
    #expect(try evaluate("source-of-hire", on: all, where: [.source: ["paid"]]).value == 0.375)
    // A campaign's hires are a share of those of the campaign.
    let campaigns = try observations(
      "day network campaign hires\n1 x spring 1\n1 facebook spring 3\n1 x - 96")
    let share = try evaluate(
      "source-of-hire", on: campaigns, where: [.network: ["x"], .campaign: ["spring"]])
    #expect(share.value == 0.25)
  }

  @Test func takesRevenueOfRowsWithSpendWhereNoneTellsItsSource() throws {
    let all = try observations("day revenue spend\n1 300 100\n2 500 -")
    let result = try evaluate("return-on-ad-spend", on: all)
    #expect(result.value == 3)
    #expect(result.notes.contains(.revenueOfRowsWithSpend))
    let told = try observations("day source revenue spend\n1 paid 300 100\n2 organic 500 -")
    #expect(try evaluate("return-on-ad-spend", on: told).notes == [.revenueOfPaidRows])
  }

  @Test func saysWhichCostsAreKnown() throws {
    let all = try observations("day revenue spend tools-cost\n1 300 100 50")
    let result = try evaluate("return-on-investment", on: all)
    #expect(result.value == 1)
    #expect(result.notes == [.uses(["spend", "tools-cost"])])
    // Costs of other files count, too: those of work stand in another one.
    let files = try observations("day revenue spend\n1 300 100", "day work-cost\n30 50")
    #expect(try evaluate("return-on-investment", on: files).value == 1)
  }

  // MARK: Lengths of time

  @Test func weighsDaysByTheirRequests() throws {
    let all = try observations("day requests-handled response-time\n1 9 60\n2 1 360\n3 0 9999")
    let result = try evaluate("response-time", on: all)
    #expect(result.value == 90)
    #expect(result.numerator == 900)
    #expect(result.denominator == 10)
    #expect(result.notes == [.weightedMean])
  }

  @Test func takesTheMiddleOfAnEvenNumberOfCases() throws {
    let result = try evaluate(
      "response-time", on: observations("day response-time\n1 10\n1 30\n2 -"))
    #expect(result.value == 20)
    #expect(result.notes == [.missingValues("response-time", count: 1), .medianOf(2)])
  }

  // MARK: Posts

  @Test func hasNoMeanOverPostsWithoutPosts() throws {
    let days = try observations("day engagements reach followers\n1 5 50 9")
    #expect(try evaluate("mean-engagement-rate-by-reach", on: days).absence == .noPosts)
    #expect(try evaluate("engagement-rate-by-post", on: days).absence == .noPosts)
    let noReach = try observations("day post-id engagements\n1 a 5")
    #expect(
      try evaluate("mean-engagement-rate-by-reach", on: noReach).absence == .noColumn("reach"))
  }

  @Test func leavesPostsWithoutReachOut() throws {
    let all = try observations("day post-id engagements reach\n1 a 5 50\n2 b 5 -\n3 c 5 0")
    let result = try evaluate("mean-engagement-rate-by-reach", on: all)
    #expect(result.value == 0.1)
    #expect(result.notes == [.unpairedRows(2), .meanOf(1, .post)])
  }

  @Test func setsAPostAgainstTheFollowersOfItsPageAtTheTime() throws {
    let all = try observations(
      "day network page post-id engagements\n5 x shop a 10\n20 x - b 30\n20 facebook shop c 50",
      "day network page followers\n1 x shop 100\n1 x club 200\n10 x shop 200\n1 facebook - 500")
    // a: 10 ÷ 100 of the shop; b: 30 ÷ (200 + 200) of X; c: 50 ÷ 500 of Facebook.
    let result = try evaluate("engagement-rate-by-post", on: all)
    #expect(result.numerator == 0.1 + 0.075 + 0.1)
    #expect(result.denominator == 3)
  }
}
