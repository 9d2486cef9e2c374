// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Days of one export with a break-down, and of another one without it.
@Suite struct FinerExportTests {
  /// A row of each day and part: spend, impressions, reach.
  private typealias Ads = [[(spend: Double, impressions: Int, reach: Int)]]

  private static let parts = ["facebook", "instagram", "audience_network"]

  private func ads(seed: UInt64, days: Int = 35) -> Ads {
    var invented = InventedDays(seed: seed)
    let parts = [3000.0, 1800, 60].map { invented.counts($0, days: days) }
    return (0..<days).map { day in
      parts.map { counts in
        let cents = Double(counts[day] * 23 % 977) / 100
        return (Double(counts[day]) / 90 + cents, counts[day], counts[day] * 7 / 10)
      }
    }
  }

  /// Ads with a row for each part of a day, such as a platform, or with one for all.
  private func export(
    _ file: String, _ ads: Ads, by column: String?, named names: [String] = parts,
    detail: ObservationDetail = .groups(by: [.network]),
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    let rows = ads.enumerated().flatMap { day, parts in
      let date = InventedDays.date(day)
      func row(_ name: String, _ spend: Double, _ impressions: Int, _ reach: Int) -> String {
        let cents = (spend * 100).rounded() / 100
        return "Eid,\(name)\(date),\(date),\(cents),\(impressions),\(reach)\n"
      }
      guard column != nil else {
        // People who are on two platforms are reached once.
        let reach = parts.reduce(0) { $0 + $1.reach } * 4 / 5
        return [
          row(
            "", parts.reduce(0) { $0 + $1.spend }, parts.reduce(0) { $0 + $1.impressions }, reach)
        ]
      }
      return zip(names, parts).map { row("\($0),", $1.spend, $1.impressions, $1.reach) }
    }
    let header = column.map { "\($0)," } ?? ""
    return readBesideOthers(
      file,
      "Campaign name,\(header)Reporting starts,Reporting ends,Amount spent (USD),Impressions,"
        + "Reach\n" + rows.joined(), detail: detail, describe)
  }

  @Test func tellsOfNoMissingDaysThatTheOtherFileHas() {
    let ads = ads(seed: 2, days: 56)
    var readings = [
      export("whole.csv", ads, by: nil), export("start.csv", Array(ads.prefix(28)), by: "Platform"),
    ]
    _ = SourceOverlaps.resolve(&readings)
    #expect(readings[0].table?.count == 28)
    #expect(DataGaps(in: ObservationSet(readings.compactMap(\.table))).gaps == [])
  }

  @Test(arguments: [false, true], [.groups(by: [.network]), .rows] as [ObservationDetail])
  func countsAdsOnceThatAreThereByPlatformAndAsAWhole(
    finerFirst: Bool, detail: ObservationDetail
  ) {
    let ads = ads(seed: 1)
    var readings = [
      export("whole.csv", ads, by: nil, detail: detail),
      export("platforms.csv", ads, by: "Platform", detail: detail),
    ]
    if finerFirst { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.location?.file == "whole.csv")
    #expect(issues.first?.arguments["other"] == "platforms.csv")
    #expect(issues.first?.arguments["count"] == 35)
    #expect(sum(readings, "impressions") == Double(ads.joined().reduce(0) { $0 + $1.impressions }))
    #expect(sum(readings, "reach") == Double(ads.joined().reduce(0) { $0 + $1.reach }))
  }

  @Test func countsAdsOnceByPlatformThoughFiguresWerePutRight() {
    let ads = ads(seed: 2)
    var invented = InventedDays(seed: 3)
    let factors = invented.revised(Array(repeating: 1000, count: 35), by: 0.02)
    let later = zip(ads, factors).map { parts, factor in
      parts.map { ($0.spend, $0.impressions * factor / 1000, $0.reach * factor / 1000) }
    }
    var readings = [
      export("platforms.csv", ads, by: "Platform"), export("whole.csv", later, by: nil),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "impressions") == Double(ads.joined().reduce(0) { $0 + $1.impressions }))
  }

  @Test func countsAdsOnceThatAreThereByAgeAsTheLaterFileHasThem() {
    let ads = ads(seed: 4)
    let names = ["18-24", "25-34", "35-44"]
    var readings = [
      export("age.csv", ads, by: "Age", named: names), export("whole.csv", ads, by: nil),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.location?.file == "age.csv")
    #expect(sum(readings, "impressions") == Double(ads.joined().reduce(0) { $0 + $1.impressions }))
  }

  @Test func countsAdsOnceOfThreeExportsThatAreCutOtherwise() {
    let ads = ads(seed: 7)
    var readings = [
      export("platforms.csv", ads, by: "Platform"),
      export("age.csv", ads, by: "Age", named: ["18-24", "25-34", "35-44"]),
      export("whole.csv", ads, by: nil),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile, .daysInLaterFile])
    #expect(issues.map { $0.arguments["other"] } == ["platforms.csv", "platforms.csv"])
    #expect(sum(readings, "impressions") == Double(ads.joined().reduce(0) { $0 + $1.impressions }))
  }

  @Test(arguments: 1...20)
  func addsAdsOfTwoAccountsOfOneSize(seed: UInt64) {
    let both = [ads(seed: seed), ads(seed: seed + 500)]
    var readings = [
      export("one.csv", both[0], by: "Platform"), export("two.csv", both[1], by: nil),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(
      sum(readings, "impressions")
        == Double(both.joined().joined().reduce(0) { $0 + $1.impressions }))
  }

  @Test func addsAdsOfPlatformsThatThePlanTellsApart() {
    let ads = ads(seed: 5)
    var readings = [
      export("facebook.csv", ads.map { [$0[0]] }, by: nil) {
        $0.fixedValues[.network] = "facebook"
      },
      export("instagram.csv", ads.map { [$0[0]] }, by: nil) {
        $0.fixedValues[.network] = "instagram"
      },
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  /// Web analytics by day, by source and medium or as a whole: sessions, users, key events.
  private func analytics(
    _ file: String, _ sessions: [[Int]], bySource: Bool
  ) -> SourceReading {
    let sources = ["google / organic", "(direct) / (none)", "facebook.com / referral"]
    let rows = sessions.enumerated().flatMap { day, parts in
      let date = InventedDays.date(day).filter { $0 != "-" }
      guard bySource else {
        let all = parts.reduce(0, +)
        return ["\(date),\(all),\(all * 17 / 20),\(all / 9)\n"]
      }
      var left = parts.reduce(0, +) / 9
      return zip(sources, parts).map { source, count in
        let events = source == sources[2] ? left : min(left, count / 9)
        left -= events
        return "\(date),\(source),\(count),\(count * 9 / 10),\(events)\n"
      }
    }
    return readBesideOthers(
      file,
      "Date,\(bySource ? "Session source / medium," : "")Sessions,Total users,Key events\n"
        + rows.joined())
  }

  @Test(arguments: [false, true])
  func keepsNetworksOfWebAnalyticsWhichAnotherExportLacks(finerFirst: Bool) {
    var invented = InventedDays(seed: 6)
    let parts = [400.0, 250, 90].map { invented.counts($0, days: 40) }
    let sessions = (0..<40).map { day in parts.map { $0[day] } }
    var readings = [
      analytics("whole.csv", sessions, bySource: false),
      analytics("sources.csv", sessions, bySource: true),
    ]
    if finerFirst { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.location?.file == "whole.csv")
    #expect(sum(readings, "visits") == Double(sessions.joined().reduce(0, +)))
    #expect(
      readings.compactMap(\.table).reduce(0) { $0 + $1.values(of: .network).count } > 1)
  }

  /// Purchases that nobody made say nothing against a copy.
  @Test(arguments: 1...8)
  func countsFewDaysOnceBesideAColumnOfZeros(seed: UInt64) {
    let ads = ads(seed: seed, days: 6)
    func export(_ file: String, isByPlatform: Bool) -> SourceReading {
      let rows = ads.enumerated().flatMap { day, parts in
        let date = InventedDays.date(day)
        func row(_ part: String, _ spend: Double, _ impressions: Int) -> String {
          "Eid,\(part)\(date),\(date),\((spend * 100).rounded() / 100),\(impressions),0\n"
        }
        guard isByPlatform else {
          return [
            row("", parts.reduce(0) { $0 + $1.spend }, parts.reduce(0) { $0 + $1.impressions })
          ]
        }
        return zip(Self.parts, parts).map { row("\($0),", $1.spend, $1.impressions) }
      }
      return readBesideOthers(
        file,
        "Campaign name,\(isByPlatform ? "Platform," : "")Reporting starts,Reporting ends,"
          + "Amount spent (USD),Impressions,Purchases conversion value\n" + rows.joined())
    }
    var readings = [
      export("whole.csv", isByPlatform: false), export("parts.csv", isByPlatform: true),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
  }
}
