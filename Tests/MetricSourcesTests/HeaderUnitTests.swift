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
}
