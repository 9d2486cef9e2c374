// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Columns whose rows no sum makes sense of.
@Suite struct UnaddedColumnTests {
  // MARK: Rates, scores and prices

  @Test(arguments: [
    "Rating", "NPS", "CSAT", "Avg rating", "Price", "Unit price", "Quality score", "Position",
    "Stock", "Cost / conv.", "Remaining budget", "Employees", "Inflation", "রেটিং", "গড় রেটিং", "দাম",
    "रेटिङ", "امتیاز",
    "قیمت", "میانگین امتیاز",
  ])
  func addsNoMeansScoresOrPrices(header: String) {
    let reading = read("date,likes,\(header)\n2026-03-21,5,4.5\n2026-03-22,6,4\n")
    #expect(reading.issues == [])
    #expect(reading.table?.measures == ["likes"])
    #expect(reading.summary.ignoredColumns == [header])
  }

  @Test func refusesToAddScoresThatThePlanUses() {
    let text = "date,likes,Rating\n2026-03-21,5,4.5\n2026-03-22,6,4\n2026-03-23,7,\n"
    let reading = read(text, requiring: ["rating"])
    #expect(reading.problems == ["data.csv:1:12 rate-column"])
    #expect(reading.issues.first?.severity == .error)
    #expect(reading.issues.first?.arguments == ["column": "Rating", "count": 2])
    #expect(reading.values("rating") == [nil, nil, nil])
    #expect(reading.values("likes") == [5, 6, 7])
    // A single value is not added to anything.
    let one = read("date,Rating\n2026-03-21,4.5\n2026-03-22,-\n", requiring: ["rating"])
    #expect(one.issues == [])
    #expect(one.values("rating") == [4.5, nil])
  }

  @Test(arguments: [
    "Ratings", "Scores", "Total score", "Prices checked", "Ages", "Sum rating", "Likes last year",
    "Likes/reactions",
  ])
  func addsWhatOnlySoundsLikeOne(header: String) {
    let reading = read("date,\(header)\n2026-03-21,5\n2026-03-22,6\n")
    #expect(reading.issues == [])
    #expect(reading.table?.measures.count == 1)
  }

  // MARK: Labels

  @Test(arguments: [
    "Account ID", "ad_id", "Phone", "Mobile number", "ZIP", "Year", "মোবাইল নম্বর", "फोन", "شماره تماس",
  ])
  func addsNoNumbersThatOnlyName(header: String) {
    let reading = read("\(header),date,likes\n880171,2026-03-21,5\n880172,2026-03-22,6\n")
    #expect(reading.issues == [])
    #expect(reading.table?.measures == ["likes"])
  }

  // MARK: Running totals

  @Test(arguments: [
    "Leads to date", "Cumulative leads", "Leads (YTD)", "Leads so far", "Running total of leads",
    "মোট লিড (এ পর্যন্ত)", "आजसम्मको लिड", "लिड (हालसम्म)", "سرنخ تجمعی", "سرنخ تا امروز",
  ])
  func readsNoTotalsUpToEachDay(header: String) throws {
    let text = "date,likes,\(header)\n2026-03-21,5,4\n2026-03-22,6,9\n"
    let reading = read(text)
    #expect(reading.problems == ["data.csv:1:12 running-total-column"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(reading.issues.first?.hint?.code == "give-daily-values")
    #expect(reading.table?.measures == ["likes"])
    let mapped = read(text, columns: [ColumnMapping(header: header, target: "leads")])
    #expect(mapped.problems == ["data.csv:1:12 running-total-column"])
    #expect(mapped.issues.first?.severity == .error)
    #expect(mapped.table?.has("leads") == false)
  }

  @Test(arguments: [
    "Total followers", "Followers to date", "মোট ফলোয়ার", "कुल फलोअर", "تعداد دنبال‌کنندگان", "فالوور",
  ])
  func takesAllFollowersForALevel(header: String) {
    let reading = read("date,\(header)\n2026-03-21,500\n2026-03-22,510\n")
    #expect(reading.issues == [])
    #expect(reading.values("followers") == [500, 510])
  }

  /// Rows of one measure on the days from 27 February 2026 on.
  private func readDays(_ header: String, _ values: [Int], every step: Int = 1) -> SourceReading {
    let rows = values.enumerated().map { place, value in
      let day = 27 + place * step
      let text = day <= 28 ? "02-\(day)" : day <= 59 ? "03-\(day - 28)" : "04-\(day - 59)"
      let parts = text.split(separator: "-").map { $0.count == 1 ? "0\($0)" : String($0) }
      return "2026-\(parts.joined(separator: "-")),\(value)\n"
    }
    return read("date,\(header)\n" + rows.joined())
  }

  @Test func findsShortRunningTotalsByTheirDays() {
    let week = [4, 6, 10, 12, 16, 18, 22]
    #expect(readDays("leads", week).problems == ["data.csv:1 running-totals"])
    // Who grows for some weeks is lucky.
    #expect(readDays("leads", week, every: 7).problems == [])
    #expect(readDays("leads", week.dropLast()).problems == [])
    #expect(readDays("leads", [4, 6, 10, 9, 16, 18, 22, 25, 27, 31, 40]).problems == [])
    // Where a header speaks of totals, less is enough.
    #expect(readDays("Total leads", week.dropLast(2)).problems == ["data.csv:1 running-totals"])
    #expect(readDays("Total leads", week.dropLast(3)).problems == [])
    #expect(readDays("Total likes", [100, 150, 180]).problems == ["data.csv:1 running-totals"])
    #expect(readDays("likes", [100, 150, 180]).problems == [])
  }

  @Test func findsRunningTotalsThatBeginAnewWithEachMonth() {
    // March begins with the third row, and April with the thirty-fourth.
    let values = [50, 55] + (1...31).map { $0 * 3 } + (1...3).map { $0 * 2 }
    #expect(readDays("leads", values).problems == ["data.csv:1 running-totals"])
    var unlike = values
    unlike[10] = 1
    #expect(readDays("leads", unlike).problems == [])
  }

  @Test(arguments: [[], ["leads"]] as [Set<MeasureID>])
  func readsNothingOfAColumnThatThePlanCallsAText(required: Set<MeasureID>) {
    let reading = read(
      "Day,Reporting starts,Reporting ends,Amount spent (USD),Leads\n"
        + "2026-03-01,2026-03-01,2026-03-01,10.5,4\n",
      columns: [ColumnMapping(header: "Leads", target: "text")], requiring: required)
    #expect(reading.summary.dialect.rawValue == "meta-ads")
    #expect(reading.table?.has("leads") == false)
    #expect(reading.values("spend") == [10.5])
  }
}
