// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Leads that ads count, and that a list of leads has, too.
@Suite struct ListedLeadTests {
  private func readLeads(
    _ file: String, _ text: String, _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    readBesideOthers(file, text, detail: .groups(by: [.network, .source]), describe)
  }

  private func leads(_ readings: [SourceReading]) -> Double {
    readings.flatMap { $0.values("leads") }.compactMap(\.self).reduce(0, +)
  }

  private func ads(
    _ leads: [Int], _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    let rows = leads.indices.map { day in
      let date = InventedDays.date(day)
      return "Eid,\(date),\(date),\(200 + day),\(4000 + day),\(leads[day])\n"
    }
    return readLeads(
      "ads.csv",
      "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions,Leads\n"
        + rows.joined(), describe)
  }

  /// The list of a form, of Facebook and Instagram by turns.
  private func form(_ leads: [Int]) -> SourceReading {
    var number = 0
    let rows = leads.enumerated().flatMap { day, count in
      (0..<count).map { _ in
        number += 1
        let platform = number % 3 == 0 ? "ig" : "fb"
        return "l:\(number),\(InventedDays.date(day)),Eid,Ask us,\(platform)\n"
      }
    }
    return readLeads(
      "form.csv", "id,created_time,campaign_name,form_name,platform\n" + rows.joined())
  }

  private func crm(
    _ leads: [Int], sources: [String], _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var number = 0
    let rows = leads.enumerated().flatMap { day, count in
      (0..<count).map { _ in
        number += 1
        return "\(number),\(InventedDays.date(day)),\(sources[number % sources.count]),Open\n"
      }
    }
    return readLeads(
      "crm.csv", "Record ID,Created date,Lead source,Lead status\n" + rows.joined(), describe)
  }

  private func counts(_ seed: UInt64, _ level: Double = 8, days: Int = 40) -> [Int] {
    var invented = InventedDays(seed: seed, scatter: 0.3)
    return invented.counts(level, days: days)
  }

  @Test func countsLeadsOfAFormOnceAndNotThoseOfItsAds() throws {
    let counts = counts(1)
    for isTurned in [false, true] {
      var readings = [ads(counts), form(counts)]
      if isTurned { readings.reverse() }
      let issues = SourceOverlaps.resolve(&readings)
      #expect(issues.map(\.code) == [.leadsOfListUsed])
      #expect(issues.first?.severity == .note)
      #expect(issues.first?.location?.file == "ads.csv")
      #expect(issues.first?.arguments["other"] == "form.csv")
      #expect(leads(readings) == Double(counts.reduce(0, +)))
      let cost = try #require(Metric.named("cost-per-lead"))
      let all = ObservationSet(readings.compactMap(\.table))
      let value = MetricEvaluator(all).evaluate(cost, in: try #require(all.days)).value
      let spend = Double(counts.indices.reduce(0) { $0 + 200 + $1 })
      #expect(value.map { abs($0 - spend / leads(readings)) < 0.001 } ?? false)
    }
  }

  @Test func countsLeadsOfACRMOnceThatMissesAFew() {
    let counts = counts(2, 25)
    let listed = counts.enumerated().map { $0 % 6 == 0 ? $1 - 1 : $1 }
    var readings = [ads(counts), crm(listed, sources: ["Facebook", "Instagram", "Facebook Ads"])]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.leadsOfListUsed])
    #expect(leads(readings) == Double(listed.reduce(0, +)))
  }

  @Test func tellsLeadsOfANetworkThatAListHasOtherwise() {
    let (brought, listed) = (counts(3), counts(4, 3))
    var readings = [ads(brought), crm(listed, sources: ["Facebook", "Website"])]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.leadsBesideList])
    #expect(issues.first?.severity == .warning)
    #expect(issues.first?.hint?.code == "leave-leads-out")
    #expect(issues.first?.hint?.arguments["column"] == "Leads")
    #expect(leads(readings) == Double((brought + listed).reduce(0, +)))
  }

  @Test func saysNothingOnceThePlanLeavesTheLeadsOfAdsOut() {
    let (brought, listed) = (counts(3), counts(4, 3))
    var readings = [
      ads(brought) { $0.columns = [ColumnMapping(header: "Leads", target: "text")] },
      crm(listed, sources: ["Facebook", "Website"]),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(leads(readings) == Double(listed.reduce(0, +)))
  }

  @Test(arguments: [["LinkedIn"], ["Website", "Referral"], ["LinkedIn", "Google"]])
  func addsLeadsOfOtherSources(sources: [String]) {
    let (brought, listed) = (counts(5), counts(6))
    var readings = [ads(brought), crm(listed, sources: sources)]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(leads(readings) == Double((brought + listed).reduce(0, +)))
  }

  @Test(arguments: [["Paid social"], [""]])
  func tellsLeadsOfAListWithoutNetworksThatCountsAsMany(sources: [String]) {
    let counts = counts(7)
    var readings = [ads(counts), crm(counts, sources: sources)]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.leadsBesideList])
    #expect(leads(readings) == Double(2 * counts.reduce(0, +)))
  }

  @Test(arguments: [["Website"], ["Paid social"], [""]])
  func saysNothingOfAListWithoutNetworksThatHasOtherPeople(sources: [String]) {
    for seed in UInt64(20)...40 {
      let (brought, listed) = (counts(seed, 2), counts(seed + 100, 2))
      var readings = [ads(brought), crm(listed, sources: sources)]
      if seed % 2 == 0 { readings.reverse() }
      #expect(SourceOverlaps.resolve(&readings) == [])
    }
  }

  @Test func tellsATableOfLeadsThatHasAsManyAsTheAds() {
    let (brought, others) = (counts(8), counts(9))
    func table(_ counts: [Int]) -> SourceReading {
      readLeads(
        "sheet.csv",
        "date,leads\n"
          + counts.indices.map { "\(InventedDays.date($0)),\(counts[$0])\n" }.joined())
    }
    var readings = [ads(brought), table(brought)]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.leadsBesideList])
    readings = [ads(brought), table(others)]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func addsLeadsOfDaysThatTheListDoesNotHave() {
    let counts = counts(10)
    var readings = [ads(counts), form(Array(counts.prefix(20)))]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.leadsOfListUsed])
    #expect(leads(readings) == Double(counts.reduce(0, +)))
  }

  @Test func tellsALeadThatAFormAndACRMHave() {
    let counts = counts(11)
    var readings = [form(counts), crm(counts, sources: ["Facebook"])]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.nearlySameDays])
    #expect(issues.first?.arguments["measures"] == .measures(["leads"]))
  }

  @Test func addsListsOfOneNetworkThatHaveOtherPeople() {
    let (one, other) = (counts(12), counts(13))
    var readings = [form(one), crm(other, sources: ["Facebook"])]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(leads(readings) == Double((one + other).reduce(0, +)))
  }
}
