// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// A table of one's own beside an export with the same days, or beside days of which it has weeks.
@Suite struct OwnTableTests {
  private func counts(_ seed: UInt64, _ level: Double) -> [Int] {
    var invented = InventedDays(seed: seed)
    return invented.counts(level, days: 28)
  }

  /// An export of ads with two campaigns, or with one that has as much.
  private func ads(isWithCampaigns: Bool, _ clicks: [Int], _ leads: [Int]) -> SourceReading {
    var rows = ""
    for day in clicks.indices {
      let date = InventedDays.date(day)
      for name in isWithCampaigns ? ["Eid", "Puja"] : ["Eid"] {
        let factor = isWithCampaigns ? 1 : 2
        rows += "\(name),\(date),\(date),\(10 + day),"
        rows += "\(clicks[day] * factor),\(leads[day] * factor)\n"
      }
    }
    return readBesideOthers(
      "ads.csv",
      "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Link clicks,Leads\n" + rows)
  }

  private func table(_ clicks: [Int], _ leads: [Int], network: String) -> SourceReading {
    let rows = clicks.indices.map { day in
      "\(InventedDays.date(day)),\(network),\(2 * clicks[day]),\(2 * leads[day])\n"
        + "\(InventedDays.date(day)),linkedin,7,1\n"
    }
    return readBesideOthers("own.csv", "Date,Network,Link clicks,Leads\n" + rows.joined())
  }

  @Test(arguments: [false, true], [false, true])
  func tellsATableWithTheFiguresOfAnExport(isWithCampaigns: Bool, isTurned: Bool) {
    let (clicks, leads) = (counts(1, 90), counts(2, 6))
    var readings = [
      ads(isWithCampaigns: isWithCampaigns, clicks, leads),
      table(clicks, leads, network: "facebook"),
    ]
    if isTurned { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.sameDays])
    #expect(issues.first?.arguments["count"] == 28)
  }

  @Test func saysNothingOfATableOfOtherFigures() {
    var readings = [
      ads(isWithCampaigns: true, counts(1, 90), counts(2, 6)),
      table(counts(3, 90), counts(4, 6), network: "facebook"),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  private func days(_ values: [Int]) -> SourceReading {
    readBesideOthers(
      "days.csv",
      "Date,Network,Link clicks\n"
        + values.indices.map { "\(InventedDays.date($0)),facebook,\(values[$0])\n" }.joined())
  }

  private func weeks(_ values: [Int], isEnd: Bool) -> SourceReading {
    let rows = (0..<4).map { week in
      let sum = values[7 * week..<7 * week + 7].reduce(0, +)
      return "\(InventedDays.date(7 * week + (isEnd ? 6 : 0))),facebook,\(sum)\n"
    }
    return readBesideOthers("weeks.csv", "Date,Network,Link clicks\n" + rows.joined())
  }

  @Test(arguments: [false, true], [false, true])
  func tellsWeeksThatAreDatedByADay(isEnd: Bool, isTurned: Bool) {
    let clicks = counts(5, 90)
    var readings = [days(clicks), weeks(clicks, isEnd: isEnd)]
    if isTurned { readings.reverse() }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.periodsBesideOtherDays])
    #expect(issues.first?.location?.file == "weeks.csv")
    #expect(issues.first?.arguments == ["count": 4, "other": "days.csv"])
  }

  @Test func saysNothingOfOneDayAWeekWithOtherFigures() {
    var readings = [days(counts(5, 90)), weeks(counts(6, 90), isEnd: false)]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func saysThatFiguresAreNearlyTheSameWhereTheyAre() {
    let (clicks, leads) = (counts(1, 4000), counts(2, 900))
    var readings = [
      ads(isWithCampaigns: false, clicks, leads),
      table(clicks.map { $0 + $0 / 90 + 1 }, leads.map { $0 + $0 / 80 + 1 }, network: "facebook"),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(!issues.contains { $0.code == .sameDays })
    #expect(issues.allSatisfy { $0.code == .nearlySameDays })
  }
}
