// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// A few days that two exports both have, such as the last seven.
@Suite struct ShortOverlapTests {
  private func read(
    _ file: String, _ rows: [String], isByAge: Bool = false
  ) -> SourceReading {
    var options = ReadingOptions()
    options.tellsSubjectsApart = true
    let header =
      "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions,"
      + "Link clicks,Leads\(isByAge ? ",Age" : "")\n"
    return DelimitedTextReader.read(
      Array((header + rows.joined()).utf8), as: SourceDescription(file: file),
      detail: .groups(by: [.network]), options: options)
  }

  /// What an account has each day: money, impressions, clicks and leads.
  private func account(_ seed: UInt64, days: Int) -> [[Int]] {
    var invented = InventedDays(seed: seed)
    return [80, 7000, 100, 6].map { invented.counts($0, days: days) }
  }

  private func revised(_ account: [[Int]], seed: UInt64) -> [[Int]] {
    var invented = InventedDays(seed: seed)
    return account.map { invented.revised($0) }
  }

  private func export(_ file: String, _ figures: [[Int]], from first: Int = 0) -> SourceReading {
    read(
      file,
      figures[0].indices.map { day in
        let date = InventedDays.date(first + day)
        let values = figures.map { "\($0[day])" }.joined(separator: ",")
        return "Eid,\(date),\(date),\(values)\n"
      })
  }

  @Test(arguments: [3, 5, 7, 10], [false, true])
  func tellsDaysThatWerePutRight(days: Int, isTurned: Bool) {
    for seed in UInt64(1)...10 {
      let figures = account(seed, days: days)
      var readings = [
        export("a.csv", figures), export("b.csv", revised(figures, seed: seed + 50)),
      ]
      if isTurned { readings.reverse() }
      let issues = SourceOverlaps.resolve(&readings)
      #expect(
        issues.map(\.code) == [.nearlySameDays] || issues.map(\.code) == [.daysInLaterFile])
      #expect(issues.first?.arguments["count"] == .count(days))
    }
  }

  @Test(arguments: [3, 5, 7, 10])
  func countsEqualDaysOnce(days: Int) {
    let figures = account(4, days: days)
    var readings = [export("a.csv", figures), export("b.csv", figures)]
    readings[1] = export("b.csv", figures.map { $0 + [1] })
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    let leads = readings.flatMap { $0.values("leads") }.compactMap(\.self).reduce(0, +)
    #expect(leads == Double(figures[3].reduce(1, +)))
  }

  @Test(arguments: [3, 7], [false, true])
  func countsDaysOnceWhosePartsAreRounded(days: Int, isTurned: Bool) {
    let figures = account(6, days: days)
    var (whole, parts): ([String], [String]) = ([], [])
    for day in 0..<days {
      let date = InventedDays.date(day)
      let values = figures.map { $0[day] }
      let rest = values.dropFirst().map { "\($0)" }.joined(separator: ",")
      whole.append("Eid,\(date),\(date),\(values[0]).37,\(rest)\n")
      parts.append("Eid,\(date),\(date),12.19,\(values[1] / 2),4,1,18-24\n")
      let others = [values[1] - values[1] / 2, values[2] - 4, values[3] - 1].map { "\($0)" }
      parts.append(
        "Eid,\(date),\(date),\(values[0] - 12).19,\(others.joined(separator: ",")),25-34\n")
    }
    var readings = [read("a.csv", whole), read("b.csv", parts, isByAge: true)]
    if isTurned { readings.reverse() }
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    let leads = readings.flatMap { $0.values("leads") }.compactMap(\.self).reduce(0, +)
    #expect(leads == Double(figures[3].reduce(0, +)))
  }

  /// Of one size, with the same weekdays.
  @Test(arguments: [3, 4, 6, 9])
  func saysNothingOfAccountsOfOneSize(days: Int) {
    let told = (UInt64(1)...150).count { seed in
      var readings = [
        export("a.csv", account(seed, days: days)),
        export("b.csv", account(seed + 5000, days: days)),
      ]
      return !SourceOverlaps.resolve(&readings).isEmpty
    }
    #expect(told == 0)
  }
}
