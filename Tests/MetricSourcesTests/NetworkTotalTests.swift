// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Rows whose network is a word for all of them, for several, or for what is planned.
@Suite struct NetworkTotalTests {
  private func read(_ rows: String, header: String = "date,network,reach,likes") -> SourceReading {
    DelimitedTextReader.read(
      Array((header + "\n" + rows).utf8), as: SourceDescription(file: "data.csv"),
      detail: .groups(by: [.network]))
  }

  private func sum(_ reading: SourceReading, _ measure: MeasureID) -> Double {
    reading.values(measure).compactMap(\.self).reduce(0, +)
  }

  private static let networks = "2026-03-01,facebook,1200,45\n2026-03-02,instagram,800,30\n"

  @Test(arguments: [
    "Weekly Total", "Monthly total", "Running total", "G. Total", "Total (FB+IG)",
    "Social media total", "Facebook + Instagram", "FB & IG", "जोड़", "جمع هفته اول", "ټول",
    "Achieved",
    "Total", "All", "সব",
  ])
  func leavesOutRowsThatHaveWhatTheOthersComeTo(name: String) {
    let reading = read(Self.networks + "2026-03-31,\(name),2000,75\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "reach") == 2000)
    #expect(reading.summary.totalRows == 1)
    #expect(reading.summary.rows == 2)
  }

  @Test func asksAboutNamesOfTotalsThatAreNoSums() {
    let reading = read(Self.networks + "2026-03-31,Weekly Total,2100,80\n")
    #expect(reading.problems == ["data.csv:4 unproven-totals"])
    #expect(sum(reading, "reach") == 4100)
  }

  @Test func addsSeveralNetworksThatAreNoSums() {
    let reading = read(Self.networks + "2026-03-31,Facebook + Instagram,30,4\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "reach") == 2030)
  }

  @Test(arguments: ["Target", "Goal", "KPI", "লক্ষ্যমাত্রা", "টার্গেট", "هدف", "लक्ष्य"])
  func tellsOfRowsOfWhatIsPlanned(name: String) {
    let reading = read(Self.networks + "2026-03-31,\(name),3000,100\n")
    #expect(reading.problems == ["data.csv:4 planned-rows"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(sum(reading, "reach") == 5000)
  }

  @Test(arguments: ["All", "সব", "সকল", "Total"])
  func keepsWhatNoSingleNetworkHas(name: String) {
    let reading = read(
      "2026-03-01,facebook,1200,\n2026-03-01,instagram,800,\n2026-03-01,\(name),,7\n"
        + "2026-03-02,facebook,1200,\n2026-03-02,instagram,800,\n2026-03-02,\(name),2000,5\n",
      header: "date,network,reach,leads")
    #expect(reading.problems == ["data.csv:4 rows-of-all-networks"])
    #expect(reading.issues.first?.severity == .note)
    #expect(sum(reading, "leads") == 12)
    #expect(sum(reading, "reach") == 4000)
    #expect(reading.table?.values(of: .network) == ["facebook", "instagram"])
    #expect(reading.summary.totalRows == 0)
  }

  @Test func keepsMonthsThatOnlyHaveRowsOfAll() {
    let reading = read(
      "2026-02-01,All,7\n2026-02-02,All,5\n2026-03-01,facebook,4\n2026-03-01,instagram,3\n",
      header: "date,network,leads")
    #expect(sum(reading, "leads") == 19)
    let alone = read("2026-03-01,All,7\n2026-03-02,All,5\n", header: "date,network,leads")
    #expect(sum(alone, "leads") == 12)
    #expect(alone.values(.network) == [nil, nil])
  }

  @Test func tellsOfRowsOfAllThatAreLeftOutAndNoSums() {
    let reading = read(Self.networks + "2026-03-02,All,2500,90\n")
    #expect(reading.problems == ["data.csv:4 totals-unlike-sums"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(sum(reading, "reach") == 2000)
    #expect(reading.summary.totalRows == 1)
  }

  @Test func passesOverTotalsWithoutADay() {
    let reading = read(Self.networks + ",All platforms,2000,75\nMarch 2026,Total,2000,75\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "reach") == 2000)
    #expect(reading.summary.totalRows == 2)
  }

  @Test func takesSubtotalsForNoPartsOfTheTotal() {
    let reading = read(
      "facebook,2026-03-01,10\nfacebook,2026-03-02,20\nFacebook Total,2026-03-02,30\n"
        + "instagram,2026-03-01,7\ninstagram,2026-03-02,8\nInstagram Total,2026-03-02,15\n"
        + "Grand Total,2026-03-02,45\n", header: "network,date,leads")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 45)
    #expect(reading.summary.totalRows == 3)
  }

  @Test func keepsDaysOnWhichNetworksWereNotYetToldApart() {
    let days = [
      "2026-03-01,All,300,10", "2026-03-02,All,320,10", "2026-03-03,Facebook,100,5",
      "2026-03-03,Instagram,50,5",
    ]
    let reading = read(
      days.map { $0 + "\n" }.joined(), header: "Date,Network,Reach,Spend")
    #expect(reading.values("reach").compactMap(\.self).reduce(0, +) == 770)
    #expect(reading.values("spend").compactMap(\.self).reduce(0, +) == 30)
  }
}
