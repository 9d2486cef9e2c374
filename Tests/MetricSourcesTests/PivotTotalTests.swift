// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Reports of ad managers that have sums of ad sets, ads, ages or days among their rows.
@Suite struct PivotTotalTests {
  private let range = "2026-03-01,2026-03-31"

  private func expects(
    _ reading: SourceReading, spend: Double, rows: Int, totals: Int,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(
      reading.values("spend").compactMap(\.self).reduce(0, +) == spend,
      sourceLocation: sourceLocation)
    #expect(reading.summary.dialect.rawValue == "meta-ads", sourceLocation: sourceLocation)
    #expect(reading.summary.rows == rows, sourceLocation: sourceLocation)
    #expect(reading.summary.totalRows == totals, sourceLocation: sourceLocation)
    #expect(
      reading.issues.filter { $0.severity != .note } == [], sourceLocation: sourceLocation)
  }

  @Test func passesOverSumsOfAdsAndAdSets() {
    let reading = read(
      """
      Campaign name,Ad set name,Ad name,Amount spent (USD),Impressions,Reporting starts,Reporting ends
      Eid,All,All,30.00,3000,\(range)
      Eid,Set 1,All,30.00,3000,\(range)
      Eid,Set 1,Ad 1,10.00,1000,\(range)
      Eid,Set 1,Ad 2,20.00,2000,\(range)
      """)
    expects(reading, spend: 30, rows: 2, totals: 2)
  }

  @Test func passesOverSumsOfAgesAndGenders() {
    let reading = read(
      """
      Campaign name,Age,Gender,Amount spent (USD),Impressions,Reporting starts,Reporting ends
      Eid,All,All,30,3000,\(range)
      Eid,25-34,All,30,3000,\(range)
      Eid,25-34,female,10,1000,\(range)
      Eid,25-34,male,20,2000,\(range)
      """)
    expects(reading, spend: 30, rows: 2, totals: 2)
  }

  @Test(arguments: [[], ["2026-03-01,All,All,30,3000", "2026-03-02,All,All,7,700"]])
  func passesOverSumsOfPlatforms(all: [String]) {
    let rows =
      [
        "2026-03-01,Eid,All,30,3000", "2026-03-01,Eid,facebook,10,1000",
        "2026-03-01,Eid,instagram,20,2000", "2026-03-02,Eid,All,7,700",
        "2026-03-02,Eid,facebook,3,300", "2026-03-02,Eid,instagram,4,400",
      ] + all
    let reading = read(
      "Day,Campaign name,Platform,Amount spent (USD),Impressions,Reporting starts,Reporting ends\n"
        + rows.map { $0 + ",\(range)\n" }.joined())
    expects(reading, spend: 37, rows: 4, totals: 2 + all.count)
    #expect(Set(reading.values(.network)) == ["facebook", "instagram"])
  }

  @Test func readsTheDaysBelowEachCampaign() {
    let reading = read(
      """
      Campaign name,Day,Amount spent (USD),Impressions,Reporting starts,Reporting ends
      Eid,All,30.00,3000,2026-03-01,2026-03-02
      ,2026-03-01,10.00,1000,2026-03-01,2026-03-01
      ,2026-03-02,20.00,2000,2026-03-02,2026-03-02
      Puja,All,3.00,300,2026-03-01,2026-03-02
      ,2026-03-01,1.00,100,2026-03-01,2026-03-01
      ,2026-03-02,2.00,200,2026-03-02,2026-03-02
      """)
    expects(reading, spend: 33, rows: 4, totals: 2)
  }

  @Test func readsAdsThatAreCalledAll() {
    let reading = read(
      """
      Day,Campaign name,Ad set name,Amount spent (USD),Impressions,Reporting starts,Reporting ends
      2026-03-01,Eid,All,10,3000,\(range)
      2026-03-01,Eid,Women,10,1200,\(range)
      2026-03-02,Eid,All,10,2800,\(range)
      2026-03-02,Eid,Women,10,1300,\(range)
      """)
    expects(reading, spend: 40, rows: 4, totals: 0)
  }

  @Test func tellsOfNoRepeatedDaysWhereRowsAreOfCampaigns() {
    let reading = read(
      """
      Day,Campaign name,Amount spent (USD),Reporting starts,Reporting ends
      2026-10-01,A,1,2026-10-01,2026-10-01
      2026-10-01,B,2,2026-10-01,2026-10-01
      """)
    expects(reading, spend: 3, rows: 2, totals: 0)
  }

  @Test(arguments: ["All", "Total", "মোট"])
  func passesOverSumsOfCountriesInWebAnalytics(word: String) {
    let reading = read(
      """
      Date,Country,Sessions,Engaged sessions
      20260301,Nepal,100,61
      20260301,Iran,20,11
      20260301,\(word),120,72
      20260302,Nepal,90,40
      20260302,Iran,11,8
      20260302,\(word),101,48
      """)
    #expect(reading.summary.dialect.rawValue == "google-analytics")
    #expect(reading.values("visits").compactMap(\.self).reduce(0, +) == 221)
    #expect(reading.summary.totalRows == 2)
  }
}
