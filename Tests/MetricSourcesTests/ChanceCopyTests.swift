// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Small figures that two exports have alike by chance, and figures that they have not.
@Suite struct ChanceCopyTests {
  /// Counts of about `level` a day, without a rhythm.
  private func counts(_ level: Double, seed: UInt64, days: Int = 60) -> [Int] {
    var generator = SeededGenerator(state: seed)
    return (0..<days).map { _ in
      (0..<100).count { _ in Double.random(in: 0..<100, using: &generator) < level }
    }
  }

  /// Days of one campaign with an empty cell on those without leads.
  private func ads(
    _ file: String, named name: String = "Leads", spend: (Int) -> String, leads: [Int]
  ) -> SourceReading {
    let rows = leads.enumerated().map { day, count in
      let date = InventedDays.date(day)
      return "\(name),\(date),\(date),\(spend(day)),\(count == 0 ? "" : "\(count)")\n"
    }
    return readBesideOthers(
      file,
      "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Leads\n" + rows.joined())
  }

  @Test(arguments: 1...5, [false, true])
  func addsAccountsOfOneBudgetWithFewLeads(seed: UInt64, isTurned: Bool) {
    var readings = [
      ads("a.csv", spend: { _ in "10.00" }, leads: counts(1, seed: seed)),
      ads("b.csv", spend: { _ in "10.00" }, leads: counts(1, seed: seed + 100)),
    ]
    if isTurned { readings.reverse() }
    let leads = sum(readings, "leads")
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "spend") == 1200)
    #expect(sum(readings, "leads") == leads)
  }

  /// Rounded parts of a budget are off by a cent here and there.
  @Test(arguments: 1...8, [false, true])
  func addsAccountsOfOneBudgetOfWhichOneIsCutByAge(seed: UInt64, isTurned: Bool) {
    let (one, other) = (counts(0.3, seed: seed), counts(0.3, seed: seed + 100))
    let rows = other.enumerated().flatMap { day, count in
      let date = InventedDays.date(day)
      return [
        "Leads,\(date),\(date),4.0\(day % 3),\(count),18-24\n",
        "Leads,\(date),\(date),5.99,,25-34\n",
      ]
    }
    let header =
      "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Leads,Age\n"
    var readings = [
      ads("a.csv", spend: { _ in "10.00" }, leads: one),
      readBesideOthers("b.csv", header + rows.joined()),
    ]
    if isTurned { readings.reverse() }
    let leads = sum(readings, "leads")
    _ = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "leads") == leads)
  }

  @Test(arguments: [false, true])
  func tellsDaysThatHaveNothingButTheSameBudget(isTurned: Bool) {
    var readings = ["a.csv", "b.csv"].map { file in
      ads(
        file, spend: { _ in "10.00" }, leads: Array(repeating: 0, count: file == "a.csv" ? 30 : 31))
    }
    if isTurned { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.sameDays])
    #expect(issues.first?.severity == .warning)
    #expect(sum(readings, "spend") == 610)
  }

  /// Sessions and users by source, each of about as many a day.
  private func property(
    _ file: String, _ levels: KeyValuePairs<String, Double>, seed: UInt64, days: Int = 60,
    from first: Int = 0
  ) -> SourceReading {
    var rows = ""
    for (number, (source, level)) in levels.enumerated() {
      let visits = counts(level, seed: seed + 1000 * UInt64(number), days: 60)
      for day in first..<min(60, first + days) where visits[day] > 0 {
        let users = visits[day] - visits[day] / 3
        let date = InventedDays.date(day).replacing("-", with: "")
        rows += "\(date),\(source),\(visits[day]),\(users)\n"
      }
    }
    return readBesideOthers(file, "Date,Session source / medium,Sessions,Total users\n" + rows)
  }

  @Test(arguments: 1...10, [2.0, 5.0, 10.0])
  func addsQuietPropertiesOfWebAnalytics(seed: UInt64, level: Double) {
    let levels: KeyValuePairs = [
      "google / organic": level * 0.4, "facebook / paid": level * 0.25,
      "(direct) / (none)": level * 0.2, "instagram / referral": level * 0.1,
      "newsletter / email": level * 0.05,
    ]
    for seeds in [[seed, seed + 500], [seed + 500, seed]] {
      var readings = seeds.map { property("\($0).csv", levels, seed: $0) }
      let visits = sum(readings, "visits")
      #expect(visits > 0)
      _ = SourceOverlaps.resolve(&readings)
      #expect(sum(readings, "visits") == visits)
    }
  }

  /// A source that has other visits in each file on 40 days, and one that has the same on some.
  @Test(arguments: [3, 30])
  func goesByTheRestOfAFileWhereFewDaysAgree(days: Int) {
    func export(_ file: String, seed: UInt64) -> SourceReading {
      let visits = counts(40, seed: seed)
      let rows = (0..<40).flatMap { day in
        let date = InventedDays.date(day).replacing("-", with: "")
        let same =
          day < days ? ["\(date),newsletter / email,\(31 + 11 * day),\(20 + 7 * day)\n"] : []
        return ["\(date),google / organic,\(visits[day]),\(visits[day] / 2)\n"] + same
      }
      return readBesideOthers(
        file, "Date,Session source / medium,Sessions,Total users\n" + rows.joined())
    }
    var readings = [export("a.csv", seed: 1), export("b.csv", seed: 2)]
    let visits = sum(readings, "visits")
    let copied = (0..<days).reduce(0) { $0 + 31 + 11 * $1 }
    _ = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "visits") == (days == 3 ? visits : visits - Double(copied)))
  }

  @Test(arguments: [false, true])
  func countsACopyOnceOfWhichSomeSourcesAreQuiet(isTurned: Bool) {
    let levels: KeyValuePairs = [
      "google / organic": 30, "newsletter / email": 0.4, "bing / organic": 0.1, "x / paid": 0.02,
    ]
    var readings = [
      property("a.csv", levels, seed: 7, days: 40),
      property("b.csv", levels, seed: 7, days: 50, from: 10),
    ]
    let all = sum([property("c.csv", levels, seed: 7)], "visits")
    if isTurned { readings.reverse() }
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "visits") == all)
  }

  @Test(arguments: [false, true])
  func tellsACampaignThatIsCalledOtherwiseInALaterExport(isTurned: Bool) {
    let leads = counts(8, seed: 3)
    var readings = [
      ads("a.csv", named: "Eid", spend: { "\(40 + $0 % 9).5" }, leads: leads),
      ads("b.csv", named: "Eid 2026", spend: { "\(40 + $0 % 9).5" }, leads: leads),
    ]
    if isTurned { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.sameDays])
    #expect(issues.first?.arguments["count"] == 60)
    #expect(issues.first?.hint?.code == "leave-one-out")
  }

  @Test func saysNothingOfCampaignsOfOneBudgetWithOtherNames() {
    var readings = [
      ads("a.csv", named: "Eid", spend: { _ in "500.50" }, leads: counts(1, seed: 1)),
      ads("b.csv", named: "Puja", spend: { _ in "500.50" }, leads: counts(1, seed: 2)),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }
}
