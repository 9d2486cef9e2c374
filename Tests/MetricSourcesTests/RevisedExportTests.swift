// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Days that a platform tells otherwise in a later export, by a few per cent.
@Suite struct RevisedExportTests {
  /// The overview of an account of X.
  private func overview(
    _ file: String, from first: Int = 0, impressions: [Int], engagements: [Int], likes: [Int],
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    let rows = impressions.indices.map { day in
      "\(InventedDays.date(first + day)),\(impressions[day]),\(engagements[day]),\(likes[day]),3,1\n"
    }
    return readBesideOthers(
      file,
      "Date,Impressions,Engagements,Likes,Profile visits,Create Post\n" + rows.joined(), describe)
  }

  /// What an account has each day, by a seed.
  private func account(_ seed: UInt64, days: Int = 45) -> [[Int]] {
    var invented = InventedDays(seed: seed)
    return [500, 60, 30].map { invented.counts($0, days: days) }
  }

  private func revised(_ account: [[Int]], seed: UInt64 = 99) -> [[Int]] {
    var invented = InventedDays(seed: seed)
    return account.map { invented.revised($0) }
  }

  @Test(arguments: 1...12)
  func countsDaysOnceThatAPlatformHasPutRight(seed: UInt64) {
    let first = account(seed)
    let second = revised(first)
    var readings = [first, second].enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2])
    }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.arguments["count"] == 45)
    #expect(issues.first?.location?.file == "0.csv")
    #expect(sum(readings, "impressions") == Double(second[0].reduce(0, +)))
    #expect(sum(readings, "likes") == Double(second[2].reduce(0, +)))
  }

  @Test func countsOnceThoughTheLastDaysWereNotOver() {
    let second = account(3)
    var first = revised(second)
    for place in first.indices {
      for day in 42..<45 { first[place][day] = first[place][day] * (45 - day) / 5 }
    }
    var readings = [first, second].enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2])
    }
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "impressions") == Double(second[0].reduce(0, +)))
  }

  @Test func countsDaysOnceOfALongerLaterExport() {
    let all = account(4)
    let first = revised(all).map { Array($0.prefix(31)) }
    var readings = [first, all].enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2])
    }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.arguments["count"] == 31)
    #expect(sum(readings, "impressions") == Double(all[0].reduce(0, +)))
  }

  @Test(arguments: 1...40)
  func addsAccountsOfOneSizeAndSaysNothing(seed: UInt64) {
    let accounts = [account(seed), account(seed + 1000)]
    var readings = accounts.enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2])
    }
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(
      sum(readings, "impressions") == Double(accounts.reduce(0) { $0 + $1[0].reduce(0, +) }))
  }

  @Test(arguments: 1...40)
  func addsLargeAccountsWhoseDaysAreAllClose(seed: UInt64) {
    // Days are within a few per cent of each other, for nothing but chance and the week moves them.
    let accounts = [seed, seed + 1000].map { seed in
      var invented = InventedDays(seed: seed, scatter: 0.01)
      return [9000, 800, 400].map { invented.counts($0) }
    }
    var readings = accounts.enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2])
    }
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func addsWhatThePlanTellsApart() {
    let figures = account(5)
    var readings = [figures, revised(figures)].enumerated().map { number, figures in
      overview(
        "\(number).csv", impressions: figures[0], engagements: figures[1], likes: figures[2]
      ) { $0.fixedValues[.page] = "Page \(number)" }
    }
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func addsMonthsOfOneAccount() {
    let march = account(6, days: 31)
    let april = revised(march).map { Array($0.prefix(30)) }
    var readings = [
      overview("march.csv", impressions: march[0], engagements: march[1], likes: march[2]),
      overview(
        "april.csv", from: 31, impressions: april[0], engagements: april[1], likes: april[2]),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func tellsWhatIsNearlyTheSameWhereOtherMeasuresAreNot() {
    let one = account(7)
    let other = account(8)
    var invented = InventedDays(seed: 9)
    let impressions = invented.revised(one[0])
    var readings = [
      overview("one.csv", impressions: one[0], engagements: one[1], likes: one[2]),
      overview("two.csv", impressions: impressions, engagements: other[1], likes: other[2]),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.nearlySameDays])
    #expect(issues.first?.severity == .warning)
    #expect(issues.first?.arguments["measures"] == .measures(["impressions"]))
    #expect(issues.first?.hint?.code == "leave-one-out")
    #expect(sum(readings, "impressions") == Double((one[0] + impressions).reduce(0, +)))
  }

  /// Campaigns of Meta Ads with a budget a day, of which a little more or less is spent.
  private func ads(_ file: String, campaign: String?, seed: UInt64, budgets: [Double])
    -> SourceReading
  {
    var invented = InventedDays(seed: seed)
    let spent = InventedDays(seed: seed + 7, scatter: 0.03)
    var chance = spent
    let impressions = invented.counts(4000)
    let clicks = invented.counts(70)
    let shares = chance.counts(1000).map { Double($0) / 1000 }
    let rows = impressions.indices.map { day in
      let name = campaign.map { "\($0)," } ?? ""
      let spend = (budgets[day] * (0.97 + 0.03 * shares[day]) * 100).rounded() / 100
      let date = InventedDays.date(day)
      return "\(name)\(date),\(date),\(spend),\(impressions[day]),\(clicks[day])\n"
    }
    let header = campaign == nil ? "" : "Campaign name,"
    return readBesideOthers(
      file,
      header + "Reporting starts,Reporting ends,Amount spent (USD),Impressions,Clicks (all)\n"
        + rows.joined())
  }

  @Test(arguments: [nil, "Eid"], [false, true])
  func addsCampaignsOfOneBudgetThatIsRaisedTogether(campaign: String?, isRaised: Bool) {
    let budgets = (0..<45).map { day in isRaised ? [500.0, 800, 650][day / 5 % 3] : 500 }
    var readings = [
      ads("one.csv", campaign: campaign, seed: 21, budgets: budgets),
      ads("two.csv", campaign: campaign, seed: 22, budgets: budgets),
    ]
    let spend = sum(readings, "spend")
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "spend") == spend)
  }

  @Test func countsCampaignsOnceOfWhichEachIsTooShortToTell() {
    var invented = InventedDays(seed: 31)
    let figures = [3000.0, 90].map { invented.counts($0) }
    let later = figures.map { invented.revised($0) }
    func export(_ file: String, _ figures: [[Int]]) -> SourceReading {
      let rows = figures[0].indices.map { day in
        let date = InventedDays.date(day)
        return "Campaign \(day / 9),\(date),\(date),\(figures[0][day] / 40),\(figures[0][day]),"
          + "\(figures[1][day])\n"
      }
      return readBesideOthers(
        file,
        "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions,"
          + "Clicks (all)\n" + rows.joined())
    }
    var readings = [export("a.csv", figures), export("b.csv", later)]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "clicks") == Double(later[1].reduce(0, +)))
  }

  @Test func tellsOfGenericFilesWhichMeasuresAgreeWhereSomeDoNot() {
    var invented = InventedDays(seed: 41)
    let reach = [invented.counts(900), invented.counts(900)]
    let spend = invented.counts(500)
    var readings = reach.enumerated().map { number, reach in
      readBesideOthers(
        "\(number).csv",
        "date,network,reach,spend\n"
          + reach.indices.map {
            "\(InventedDays.date($0)),facebook,\(reach[$0]),\(spend[$0])\n"
          }.joined())
    }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.partlySameDays])
    #expect(issues.first?.arguments["measures"] == .measures(["spend"]))
    #expect(issues.first?.arguments["count"] == 45)
  }
}
