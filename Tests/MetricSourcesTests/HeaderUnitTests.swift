// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Headers that say what their numbers are multiples of.
@Suite struct HeaderUnitTests {
  @Test(
    arguments: [
      ("Spend (thousand)", 1e3), ("spend ('000)", 1e3), ("Spend (in lakhs)", 1e5),
      ("Spend in thousands", 1e3), ("Spend, thousand BDT", 1e3), ("Spend (BDT '000)", 1e3),
      ("Spend (BDT'000)", 1e3), ("Spend (k)", 1e3), ("Spend [USD M]", 1e6), ("Spend (in Cr.)", 1e7),
      ("Spend ('000s)", 1e3), ("Spend (000)", 1e3), ("খরচ (হাজার টাকা)", 1e3),
      ("খরচ (লাখ টাকা)", 1e5), ("खर्च (रु. हजारमा)", 1e3), ("खर्च (लाख)", 1e5),
      ("هزینه (هزار تومان)", 1e4), ("هزینه (میلیون ریال)", 1e6), ("هزینه (میلیون تومان)", 1e7),
    ] as [(String, Double)])
  func multipliesByWhatTheHeaderSays(header: String, factor: Double) {
    let reading = read("date,\"\(header)\"\n2026-03-21,12.5\n2026-03-22,0.1\n2026-03-23,-\n")
    #expect(reading.values("spend") == [12.5 * factor, 0.1 * factor, nil])
    let told = reading.issues.first { $0.code == .scaledNumbers }
    #expect(told?.severity == .note)
    #expect(told?.arguments["count"] == 2)
  }

  @Test func multipliesCounts() {
    let reading = read("date,Reach ('000)\n2026-03-21,12.345\n2026-03-22,7\n2026-03-23,1.2K\n")
    #expect(reading.values("reach") == [12345, 7000, 1200])
    #expect(
      reading.problems == ["data.csv:2:12 scaled-numbers", "data.csv:4:12 rounded-numbers"])
    let half = read("date,Reach ('000)\n2026-03-21,0.0005\n")
    #expect(half.issues.contains { $0.code == .fractionalCounts })
  }

  @Test func multipliesColumnsThatThePlanExplains() {
    let mapping = [ColumnMapping(header: "Sales (in lakhs)", target: "revenue")]
    let text = "date,Sales (in lakhs),Deposits (crore)\n2026-03-21,2.5,3\n"
    #expect(read(text, columns: mapping).values("revenue") == [250_000])
    // A measure of the team's own that keeps its unit in its name means what it says.
    #expect(read(text).values("sales-(in-lakhs)") == [2.5])
    #expect(read(text, requiring: ["deposits"]).values("deposits") == [30_000_000])
  }

  @Test(arguments: [
    "Reach (18-24)", "Reach (m)", "Reach (M)", "Spend (Cr)", "Reach in Dhaka", "Views per 1000",
    "Reach (over 1000)",
  ])
  func takesNothingElseForAUnit(header: String) {
    let reading = read("date,\(header)\n2026-03-21,5\n")
    #expect(!reading.issues.contains { $0.code == .scaledNumbers })
    #expect(reading.table?.has("reach") == false)
  }

  @Test(
    arguments: [
      ("تومان", 10), ("(تومان)", 10), ("هزار تومان", 1e4), ("লাখ টাকায়", 1e5), ("হাজারে", 1e3),
      ("('000)", 1e3), ("in thousands", 1e3), ("BDT", 1), ("people", 1), ("QTY", 1),
    ] as [(String, Double)])
  func takesUnitsOfTheRowBelowTheHeader(unit: String, factor: Double) {
    let reading = read("date,network,spend\n,any,\(unit)\n2026-03-21,x,45\n")
    #expect(reading.values("spend") == [45 * factor])
  }

  @Test func leavesOutAColumnWhoseUnitBelowIsAnotherCurrency() {
    var description = SourceDescription(file: "data.csv")
    description.currency = "BDT"
    let reading = DelimitedTextReader.read(
      Array("date,network,reach,spend\n,,people,USD\n2026-03-21,x,1200,45\n".utf8), as: description)
    #expect(reading.problems == ["data.csv:2 other-currency"])
    #expect(reading.values("reach") == [1200])
    #expect(reading.table?.has("spend") == false)
  }

  @Test(arguments: [
    "مبالغ به تومان", "مبالغ به هزار تومان است", "(Figures in thousands)",
    "All amounts in lakh BDT",
    "সংখ্যা হাজারে", "রকম লাখ টাকায়", "रकम हजारमा",
  ])
  func tellsOfUnitsAboveTheHeader(title: String) {
    let reading = read("\(title)\ndate,network,spend\n2026-03-21,x,45\n")
    #expect(reading.problems == ["data.csv:1 unit-above-header"])
    #expect(reading.issues.first?.hint?.code == "name-unit-in-header")
    let named = read("\(title)\ndate,network,spend (thousand)\n2026-03-21,x,45\n")
    #expect(named.issues.map(\.code) == [.scaledNumbers])
  }

  @Test(arguments: [
    "Five million steps", "Made in Dhaka", "Report in Bangla", "مارچ به روایت آمار", "Campaign K",
    "Amounts in BDT", "আমাদের লক্ষ্য", "काठमाडौंमा",
  ])
  func takesOtherTitlesForNoUnits(title: String) {
    var description = SourceDescription(file: "data.csv")
    description.currency = "BDT"
    let text = "\(title)\ndate,network,spend\n2026-03-21,x,45\n"
    #expect(DelimitedTextReader.read(Array(text.utf8), as: description).issues == [])
  }
}
