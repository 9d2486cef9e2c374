// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Rows that sum up others, below a date like all others.
@Suite struct TotalRowTests {
  private func read(
    _ text: String, detail: ObservationDetail = .groups(by: [.network])
  ) -> SourceReading {
    DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: "data.csv"), detail: detail)
  }

  private func sum(_ reading: SourceReading, _ measure: MeasureID) -> Double {
    reading.values(measure).reduce(0) { $0 + ($1 ?? 0) }
  }

  @Test(arguments: [
    "Total", "Grand total", "All campaigns", "মোট", "সর্বমোট", "जम्मा", "जम्मा:", "جمع", "مجموع", "Overall",
  ])
  func leavesOutSumsOfCampaigns(name: String) {
    for detail in [.rows, .groups(by: [.network])] as [ObservationDetail] {
      let reading = read(
        "date,network,campaign,spend,leads\n2026-03-01,facebook,Eid,100,3\n"
          + "2026-03-02,facebook,Puja,50,2\n2026-03-02,facebook,\(name),150,5\n", detail: detail)
      #expect(reading.issues == [])
      #expect(sum(reading, "leads") == 5)
      #expect(sum(reading, "spend") == 150)
      #expect(reading.summary.totalRows == 1)
      #expect(reading.summary.rows == 2)
    }
  }

  @Test func leavesOutSumsOfDaysAndOfOneCampaign() {
    let reading = read(
      "date,page,campaign,leads\n2026-03-01,A,Eid,3\n2026-03-01,B,Eid,4\n2026-03-01,,Eid total,7\n"
        + "2026-03-01,A,Puja,1\n2026-03-01,B,Puja,1\n2026-03-01,All pages,Puja,2\n"
        + "2026-03-02,A,Eid,2\n2026-03-02,A,Total,2\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 11)
    #expect(reading.summary.totalRows == 3)
  }

  @Test(
    arguments: [
      (
        "2026-03-01,Women,3,10\n2026-03-02,All,3,10\n2026-03-03,Women,4,10\n2026-03-04,All,4,10\n",
        14
      ),
      (
        "2026-03-01,Women,1,10\n2026-03-01,All,1,10\n2026-03-02,Women,2,10\n2026-03-02,All,5,10\n",
        9
      ),
      (
        "2026-03-01,Women,1,10\n2026-03-01,All,1,10\n2026-03-02,Women,1,10\n2026-03-02,All,1,10\n",
        4
      ),
      (
        "2026-03-01,Women,1,\n2026-03-01,All,2,\n2026-03-01,Men,1,\n2026-03-02,Women,1,\n"
          + "2026-03-02,Men,1,\n",
        6
      ),
      (
        "2026-03-01,Women,1,\n2026-03-01,All,2,\n2026-03-01,Men,1,\n2026-03-02,Women,1,\n"
          + "2026-03-02,All,3,\n2026-03-02,Men,2,\n",
        10
      ),
      (
        "2026-03-01,Women,10,\n2026-03-01,All,20,\n2026-03-01,Men,10,\n2026-03-02,Women,1,\n"
          + "2026-03-02,All,7,\n2026-03-02,Men,2,\n",
        50
      ),
      ("2026-03-01,Women,500,\n2026-03-01,All,1000,\n2026-03-01,Men,500,\n", 2000),
      (
        "2026-03-01,Women,40,\n2026-03-01,All,91,\n2026-03-01,Men,51,\n2026-03-02,Women,42,\n"
          + "2026-03-02,All,85,\n2026-03-02,Men,43,\n2026-03-03,Women,42,\n2026-03-03,All,7,\n"
          + "2026-03-04,Women,3,\n2026-03-04,All,9,\n",
        413
      ),
    ] as [(String, Double)])
  func addsRowsOfAnAudienceCalledAllThatAreLikeAnotherByChance(rows: String, leads: Double) {
    let reading = read("date,audience,leads,spend\n" + rows)
    #expect(sum(reading, "leads") == leads)
    #expect(reading.problems == ["data.csv:3 unproven-totals"])
  }

  @Test(arguments: [
    // One day, of which several measures agree.
    "2026-03-01,A,100,3\n2026-03-01,B,50,2\n2026-03-01,All,150,5\n",
    // One large sum, and three small ones.
    "2026-03-01,A,,400\n2026-03-01,B,,377\n2026-03-01,All,,777\n",
    "2026-03-01,A,,1\n2026-03-01,B,,1\n2026-03-01,All,,2\n2026-03-02,A,,1\n2026-03-02,B,,2\n"
      + "2026-03-02,All,,3\n2026-03-03,A,,2\n2026-03-03,B,,2\n2026-03-03,All,,4\n",
    // Some days with one part only.
    "2026-03-01,A,,1\n2026-03-01,B,,1\n2026-03-01,All,,2\n2026-03-02,A,,3\n"
      + "2026-03-02,All,,3\n2026-03-03,A,,4\n2026-03-03,All,,4\n",
  ])
  func leavesOutRowsCalledAllThatAreNoChance(rows: String) {
    let reading = read("date,campaign,spend,leads\n" + rows)
    #expect(reading.issues == [])
    #expect(reading.values(.campaign).contains("All") == false)
    #expect(reading.summary.totalRows == rows.split(separator: "\n").count { $0.contains("All") })
  }

  @Test func takesNoPostForATotal() {
    let reading = read(
      "post_id,date,content_type,likes\np1,2026-03-03,Video,30\np2,2026-03-03,Image,2\n"
        + "p3,2026-03-03,All,32\n")
    #expect(sum(reading, "likes") == 64)
    #expect(reading.summary.totalRows == 0)
  }

  @Test func leavesOutSubtotalsOfBlocks() {
    let reading = read(
      "campaign,date,leads\nEid,2026-03-01,3\nEid,2026-03-02,4\nTotal,2026-03-02,7\n"
        + "Puja,2026-03-03,5\nPuja,2026-03-04,6\nTotal,2026-03-04,11\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 18)
  }

  @Test func leavesOutWhatAllPagesHaveOnADay() {
    let reading = read(
      "date,network,page,followers,likes\n2026-03-01,facebook,A,100,1\n"
        + "2026-03-01,facebook,B,200,2\n2026-03-01,facebook,Total,300,3\n")
    #expect(reading.issues == [])
    #expect(reading.values("followers") == [100, 200])
  }

  @Test func asksAboutTotalsThatAreNoSums() {
    let reading = read(
      "date,network,campaign,leads\n2026-03-01,facebook,Eid,5\n2026-03-02,facebook,Total,6\n"
        + "2026-03-03,facebook,Total,7\n")
    #expect(reading.problems == ["data.csv:3 unproven-totals"])
    #expect(
      reading.issues.first?.arguments == ["value": "Total", "column": "campaign", "count": 2])
    #expect(sum(reading, "leads") == 18)
  }

  @Test func keepsNamesThatOnlySoundLikeTotals() {
    let reading = read(
      "date,network,page,leads\n2026-03-01,facebook,Total Energies,5\n"
        + "2026-03-02,facebook,All Stars,6\n2026-03-03,facebook,Energy,7\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 18)
    #expect(reading.summary.totalRows == 0)
  }

  @Test func asksAboutARowWithoutANetworkThatHasTheSumOfAll() {
    let rows = "2026-03-01,facebook,3\n2026-03-02,facebook,4\n2026-03-31,,"
    let reading = read("date,network,leads\n" + rows + "7\n")
    #expect(reading.problems == ["data.csv:4 unnamed-totals"])
    #expect(sum(reading, "leads") == 14)
    #expect(read("date,network,leads\n" + rows + "8\n").issues == [])
  }

  @Test func asksAboutRowsWithoutASourceThatHaveTheSumsOfTheirDays() {
    let rows = [1, 2].map { day in
      "2026-03-0\(day),facebook,paid,5\n2026-03-0\(day),facebook,organic,3\n"
        + "2026-03-0\(day),facebook,,8\n"
    }
    let detail = ObservationDetail.groups(by: [.network, .source])
    let reading = read("date,network,source,leads\n" + rows.joined(), detail: detail)
    #expect(reading.problems == ["data.csv:4 unnamed-totals"])
    #expect(reading.issues.first?.arguments == ["column": "source", "count": 2])
    let unlike = rows[0] + rows[1].replacing(",,8", with: ",,9")
    #expect(read("date,network,source,leads\n" + unlike, detail: detail).issues == [])
  }

  @Test func leavesOutSubtotalsOfNetworks() {
    let reading = read(
      "date,network,leads\n2026-03-01,Facebook,30\n2026-03-15,Facebook,20\n"
        + "2026-03-15,Sub-total Facebook,50\n2026-03-02,ইনস্টাগ্রাম,10\n2026-03-15,মোট ইনস্টাগ্রাম,10\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 60)
    #expect(reading.networks.map(\.id) == ["facebook", "instagram"])
  }

  @Test func asksAboutTotalsInColumnsThatAreNotRead() {
    let reading = read(
      "date,country,clicks\n2026-03-01,Nepal,5\n2026-03-01,Iran,3\n2026-03-01,Total,8\n")
    #expect(reading.problems == ["data.csv:4 possible-totals"])
    #expect(reading.issues.first?.arguments == ["column": "country", "value": "Total"])
    for word in ["All", "Average", "Total Energies", "Totally"] {
      #expect(read("date,country,clicks\n2026-03-01,\(word),5\n").issues == [])
    }
  }

  @Test(arguments: [("Target", "Actual"), ("লক্ষ্যমাত্রা", "অর্জন"), ("योजना", "वास्तविक"), ("هدف", "واقعی")])
  func asksAboutRowsOfTargetsBesideThoseOfResults(planned: String, actual: String) {
    let reading = read(
      "date,type,leads\n2026-03-01,\(actual),80\n2026-03-01,\(planned),100\n")
    #expect(reading.problems == ["data.csv:3 planned-rows"])
    #expect(read("date,type,leads\n2026-03-01,\(planned),100\n").issues == [])
  }

  @Test func comparesThousandsOfTotalsAtOnce() {
    let day = { (row: Int) in "2026-03-\(10 + row % 20)" }
    let totals = (1...8000).map { "\(day($0)),Eid total,\(100_000 + $0)\n" }
    let details = (1...8000).map { "\(day($0)),Eid,\($0 % 3)\n" }
    let reading = read(
      "date,campaign,leads\n" + totals.joined() + details.joined(), detail: .rows)
    let issue = reading.issues.first { $0.code == .unprovenTotals }
    #expect(issue?.arguments == ["value": "Eid total", "column": "campaign", "count": 8000])
  }

  @Test func takesWordsForAllNetworksForTotals() {
    let reading = read(
      "date,network,leads\n2026-03-02,facebook,4\n2026-03-02,x,5\n2026-03-02,Combined,9\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 9)
  }

  @Test func knowsEachSubtotalBelowDatesThatAreFilledDown() {
    var description = SourceDescription(file: "data.csv")
    description.filledColumns = [.date]
    let text =
      "date,network,likes,clicks\n2026-01-05,facebook,1000,20\n2026-01-15,facebook,2000,30\n"
      + ",,3000,50\n2026-02-05,facebook,4000,60\n2026-02-15,facebook,1000,10\n,,5000,70\n"
      + "2026-03-05,facebook,700,7\n,,700,7\n,,8700,127\n"
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(reading.values("likes") == [1000, 2000, 4000, 1000, 700])
    #expect(reading.summary.totalRows == 4)
  }

  @Test(arguments: [
    "Sub-total Facebook", "Subtotal Facebook", "Facebook total", "মোট ফেসবুক", "جمع فیسبوک",
    "Facebook grand total",
  ])
  func findsWhatSubtotalsAreOfInOtherColumns(name: String) {
    let text =
      "date,network,campaign,leads\n2026-03-01,facebook,A,5\n2026-03-01,facebook,B,7\n"
      + "2026-03-01,x,A,2\n2026-03-01,facebook,\(name),12\n2026-03-01,,Grand total,14\n"
    for detail in [.rows, .groups(by: [])] as [ObservationDetail] {
      let reading = read(text, detail: detail)
      #expect(reading.issues == [])
      #expect(sum(reading, "leads") == 14)
      #expect(reading.summary.totalRows == 2)
    }
    let other = read(text.replacing("\(name),12", with: "\(name),13"))
    #expect(other.issues.map(\.code).contains(.unprovenTotals))
  }

  @Test(arguments: [
    "Grand Total (BDT)", "Total (USD)", "Account total", "Campaign total", "Total for March",
    "March total", "Total (all)", "Total leads", "Results from 2 campaigns",
    "Total for Baisakh 2083",
    "মার্চের মোট", "মোট লিড", "जम्मा लिड", "महिनाको जम्मा", "جمع کل کمپین‌ها", "جمع سرنخ‌ها",
  ])
  func leavesOutTotalsWithWordsThatNameNothing(name: String) {
    for column in ["network", "campaign"] {
      let rows = "date,\(column),leads\n2026-03-01,facebook,5\n2026-03-01,x,7\n2026-03-01,\(name),"
      let reading = read(rows + "12\n")
      #expect(reading.issues == [])
      #expect(sum(reading, "leads") == 12)
      let other = read(rows + "13\n")
      #expect(other.problems.contains("data.csv:4 unproven-totals"))
    }
  }

  @Test func countsPeopleOnceInTotals() {
    let reading = read(
      "date,campaign,spend,reach\n2026-03-01,A,33.33,100\n2026-03-01,B,33.34,90\n"
        + "2026-03-01,Total,66.68,150\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "reach") == 190)
  }

  @Test func leavesOutATotalBelowALongSheet() throws {
    let rows = (0..<3000).map { ["2026-03-\(10 + $0 % 20)", "Campaign \($0 % 3)", "\($0 % 7)"] }
    let total = (0..<3000).reduce(0) { $0 + $1 % 7 }
    let reading = try readBook([
      ("S", [["date", "campaign", "leads"]] + rows + [["2026-03-29", "Total", "\(total)"]])
    ])[0]
    #expect(reading.summary.totalRows == 1)
    #expect(sum(reading, "leads") == Double(total))
  }

  // MARK: Exports of ads

  private static let ads =
    "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions,Leads\n"
    + "A,2026-03-31,2026-03-31,100,1000,5\nB,2026-03-31,2026-03-31,50,500,2\n"

  @Test(arguments: [
    "Total", "Grand total", "সর্বমোট", "कुल जम्मा", "جمع کل", "Overall", "All", "Total (USD)",
    "Results from 2 campaigns",
  ])
  func leavesOutTotalsOfExportsOfAds(name: String) {
    for detail in [.rows, .groups(by: []), .groups(by: [.campaign])] as [ObservationDetail] {
      let reading = read(
        Self.ads + "\(name),2026-03-31,2026-03-31,150,1500,7\n", detail: detail)
      #expect(reading.issues == [])
      #expect(reading.summary.dialect.rawValue == "meta-ads")
      #expect(sum(reading, "spend") == 150)
      #expect(sum(reading, "leads") == 7)
      #expect(reading.summary.totalRows == 1)
      #expect(reading.summary.rows == 2)
      #expect(reading.sums == "spend 150, impressions 1500, leads 7")
      #expect(reading.summary.missingValues == [:])
    }
  }

  @Test func asksAboutTotalsOfExportsOfAdsThatAreNoSums() {
    let reading = read(Self.ads + "Total,2026-03-31,2026-03-31,150,1500,8\n")
    #expect(reading.problems == ["data.csv:4 unproven-totals"])
    #expect(
      reading.issues.first?.arguments == [
        "value": "Total", "column": "Campaign name", "count": 1,
      ])
    #expect(sum(reading, "leads") == 15)
  }

  @Test func leavesOutATotalOfAllDaysOfAds() {
    let header =
      "Campaign name,Day,Amount spent (EGP),Impressions,Reporting starts,Reporting ends\n"
    for rows in [
      "Total,,3220.50,5000,2026-08-01,2026-08-02\nA,2026-08-01,1000.25,2000,2026-08-01,2026-08-02\n",
      "A,2026-08-01,1000.25,2000,2026-08-01,2026-08-02\nGrand Total (EGP),,3220.50,5000,,\n",
    ] {
      let reading = read(header + rows + "A,2026-08-02,2220.25,3000,2026-08-01,2026-08-02\n")
      #expect(reading.issues == [])
      #expect(sum(reading, "spend") == 3220.5)
      #expect(reading.summary.totalRows == 1)
    }
  }

  @Test(arguments: ["campaign", "page", "source"])
  func asksAboutRowsWithoutANameThatHaveTheSumsOfTheirDays(column: String) {
    let (one, other) = column == "source" ? ("paid", "organic") : ("A", "B")
    let reading = read(
      "date,\(column),reach\n2026-03-01,\(one),1200\n2026-03-01,\(other),800\n2026-03-01,,2000\n"
        + "2026-03-02,\(one),1100\n2026-03-02,\(other),700\n2026-03-02,,1800\n")
    #expect(reading.problems == ["data.csv:4 unnamed-totals"])
    #expect(reading.issues.first?.arguments == ["column": .text(column), "count": 2])
  }

  @Test func asksAboutNoTotalsThatAnotherColumnCallsSo() {
    var description = SourceDescription(file: "data.csv")
    description.filledColumns = [.dimension(.network), .dimension(.campaign)]
    let text = """
      network,campaign,date,leads,spend
      facebook,Eid,2026-03-01,10,5
      ,,2026-03-02,20,6
      ,Eid Total,2026-03-02,30,11
      facebook Total,,2026-03-02,30,11
      instagram,Eid,2026-03-01,7,1
      ,,2026-03-02,8,2
      ,Eid Total,2026-03-02,15,3
      instagram Total,,2026-03-02,15,3
      Grand Total,,2026-03-02,45,14

      """
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: description, detail: .groups(by: [.network]))
    #expect(sum(reading, "leads") == 45)
    #expect(reading.issues == [])
  }

  @Test func takesNoRowForATotalThatHasFewerPeopleThanAPart() {
    let reading = read(
      """
      Date,Network,Reach,Spend
      2026-03-01,Facebook,100,5
      2026-03-01,Instagram,60,5
      2026-03-01,Facebook + Instagram,40,10
      2026-03-02,Facebook,110,5
      2026-03-02,Instagram,50,5
      2026-03-02,Facebook + Instagram,45,10
      """)
    #expect(reading.values("spend").compactMap(\.self).reduce(0, +) == 40)
    #expect(reading.values("reach").compactMap(\.self).reduce(0, +) == 405)
  }

  @Test func takesNoneOfANameWhoseRowsAreMostlyNoSums() {
    let rows = [
      "01,Eid,2", "01,Puja,1", "01,Total,2", "02,Eid,1", "02,Puja,0", "02,Total,1", "03,Eid,2",
      "03,Puja,0", "03,Total,1", "04,Eid,1", "04,Puja,2", "04,Total,0",
    ]
    let reading = read("Date,Campaign,Leads\n" + rows.map { "2026-03-\($0)\n" }.joined())
    #expect(reading.values("leads").compactMap(\.self).reduce(0, +) == 13)
    #expect(reading.issues.map(\.code) == [.unprovenTotals])
    #expect(reading.issues.first?.arguments["count"] == 4)
  }
}
