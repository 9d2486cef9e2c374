// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// The sign before fractions, as a file shows it.
@Suite struct DecimalEvidenceTests {
  @Test func readsCommasWhereOneNumberLeavesNoDoubt() {
    let reading = read(
      "date;likes;spend\n2026-03-21;5;70,50\n2026-03-22;6;1.234,5\n2026-03-23;1.000;1.234\n")
    #expect(reading.issues == [])
    #expect(reading.values("spend") == [70.5, 1234.5, 1234])
    #expect(reading.values("likes") == [5, 6, 1000])
    #expect(reading.summary.decimalComma == "70,50")
  }

  @Test func readsCommasInQuotesWhereOneNumberLeavesNoDoubt() {
    let text = "date,spend\n2026-03-21,\"70,50\"\n2026-03-22,\"1.234,5\"\n"
    #expect(read(text).values("spend") == [70.5, 1234.5])
    let doubtful = read("date,spend\n2026-03-21,\"70,50\"\n")
    #expect(doubtful.problems == ["data.csv:2:12 ambiguous-number"])
    #expect(doubtful.issues.first?.hint?.code == "set-decimal")
  }

  @Test func readsCommasBetweenTabs() {
    let reading = read("date\tspend\n2026-03-21\t44,57\n2026-03-22\t1.234\n")
    #expect(reading.problems == [])
    #expect(reading.values("spend") == [44.57, 1234])
    #expect(reading.summary.decimalComma == "44,57")
    let doubtful = read("date\tlikes\tspend\n2026-03-21\t1,200\t44,57\n")
    #expect(doubtful.problems == ["data.csv:2:18 ambiguous-number"])
    #expect(doubtful.issues.first?.hint?.code == "set-decimal")
  }

  @Test func readsCommasBetweenTabsInExportsOfPlatforms() {
    let videos = "Content\tVideo title\tVideo publish time\tViews\tWatch time (hours)\n"
    let reading = read(
      videos + "abcdefghijk\tT\tAug 28, 2025\t1000\t40,5\n"
        + "abcdefghijl\tT\tAug 29, 2025\t1.500\t12,25\n")
    #expect(reading.problems == [])
    #expect(reading.values("views") == [1000, 1500])
    #expect(reading.values("watch-time-hours") == [40.5, 12.25])
  }

  @Test func saysHowCommasInQuotesAreReadInExportsOfPlatforms() {
    let videos = "Content,Video title,Video publish time,Views,Watch time (hours)\n"
    let row = "abcdefghijk,T,\"Aug 28, 2025\",1000,\"40,5\"\n"
    let reading = read(videos + row)
    #expect(reading.problems == ["data.csv:2:35 wrong-grouping"])
    #expect(reading.issues.first?.hint?.code == "set-decimal")
    #expect(read(videos + row, decimal: .comma).problems == [])
    // Nobody reads these otherwise.
    let damaged = read(videos + row.replacing("40,5", with: "4,05,5"))
    #expect(damaged.issues.map(\.hint) == [nil])
  }

  @Test func groupsByCommasWherePointsBeginFractions() {
    let reading = read("date,likes,spend\n2026-03-21,\"1,234\",12.75\n2026-03-22,3,\"2,500\"\n")
    #expect(reading.issues == [])
    #expect(reading.values("likes") == [1234, 3])
    #expect(reading.values("spend") == [12.75, 2500])
    #expect(reading.summary.decimalComma == nil)
  }

  @Test func asksWhereAPointMayGroup() {
    // Between semicolons the comma is most likely the decimal sign.
    let reading = read("date;spend\n2026-03-21;1.234\n2026-03-22;5\n")
    #expect(reading.problems == ["data.csv:2:12 ambiguous-number"])
    #expect(read("date,spend\n2026-03-21,1.234\n").values("spend") == [1.234])
  }

  @Test func asksWhereAFileDisagreesWithItself() {
    let reading = read(
      "date;spend\n2026-03-21;12.75\n2026-03-22;70,50\n2026-03-23;1.234\n2026-03-24;1.234,5\n")
    #expect(
      reading.problems == ["data.csv:3:12 ambiguous-number", "data.csv:4:12 ambiguous-number"])
    #expect(reading.values("spend") == [12.75, 1234.5])
  }

  @Test func refusesWhatTheRestOfTheFileDisagreesWith() {
    let text = "date;spend\n2026-03-21;70,50\n" + "2026-03-22;1\n"
    let far = String(repeating: "2026-03-23;1,5\n", count: 6000)
    let reading = read(text + far + "2026-03-24;12.75\n")
    #expect(reading.problems == ["data.csv:5 repeated-rows", "data.csv:6004:12 wrong-grouping"])
  }

  @Test func warnsOfAmountsOfThreeDecimals() {
    let doubtful = read("date,spend\n2026-03-21,12\n2026-03-22,1.500\n")
    #expect(doubtful.problems == ["data.csv:3 amounts-of-thousandths"])
    #expect(doubtful.values("spend") == [12, 1.5])
    #expect(doubtful.issues.first?.arguments == ["value": "1.500"])
    #expect(read("date,spend\n2026-03-21,1.500\n2026-03-22,2.25\n").problems == [])
    #expect(read("date,spend\n2026-03-21,0.125\n").problems == [])
    #expect(read("date,spend\n2026-03-21,1.500\n", decimal: .point).problems == [])
  }

  @Test func thePlanWins() {
    let reading = read("date;spend\n2026-03-21;1.234\n2026-03-22;5.25\n", decimal: .point)
    #expect(reading.values("spend") == [1.234, 5.25])
    #expect(read("date;spend\n2026-03-21;70,50\n", decimal: .comma).summary.decimalComma == nil)
  }

  @Test func readsAmountsWithTheirCurrencies() {
    let reading = read(
      "date,spend\n2026-03-21,$12.75\n2026-03-22,\"1,200.50 USD\"\n2026-03-23,\"BDT 1,200\"\n"
        + "2026-03-24,৳50\n")
    #expect(reading.issues.map(\.code) == [.mixedCurrencies])
    #expect(reading.values("spend") == [12.75, 1200.5, 1200, 50])
  }

  @Test func refusesAmountsInAnotherCurrencyThanThePlans() {
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    let text = "date,spend\n2026-03-21,$12.75\n2026-03-22,৳50\n2026-03-23,7 USD\n"
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(reading.problems == ["data.csv:3:12 amounts-in-other-currency"])
    #expect(reading.values("spend") == [12.75, nil, 7])
  }
}
