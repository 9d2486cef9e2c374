// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Days that two exports of one platform both have.
@Suite struct DayCopyTests {
  private func read(
    _ file: String, _ text: String, detail: ObservationDetail = .groups(by: [.network])
  ) -> SourceReading {
    var options = ReadingOptions()
    options.tellsSubjectsApart = true
    return DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: file), detail: detail, options: options)
  }

  /// Days of March, a row for each.
  private func ads(
    _ file: String, days: ClosedRange<Int> = 1...9, named names: String..., headers: String,
    detail: ObservationDetail = .groups(by: [.network]), values: (Int) -> String
  ) -> SourceReading {
    let rows = days.flatMap { day in
      names.map { "\($0),2026-03-0\(day),2026-03-0\(day),\(values(day))\n" }
    }
    let header = "\(headers),Reporting starts,Reporting ends,Amount spent (USD),Leads\n"
    return read(file, header + rows.joined(), detail: detail)
  }

  @Test(
    arguments: [.rows, .groups(by: [.network]), .groups(by: [.network, .campaign])]
      as [ObservationDetail])
  func addsCampaignsOfOneBudget(detail: ObservationDetail) {
    var readings = [
      ads("a.csv", named: "Eid", headers: "Campaign name", detail: detail) { "500,\(3 + $0 % 4)" },
      ads("b.csv", named: "Puja", headers: "Campaign name", detail: detail) { "500,\(7 + $0 % 5)" },
    ]
    let leads = sum(readings, "leads")
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "spend") == 9000)
    #expect(sum(readings, "leads") == leads)
  }

  @Test(arguments: ["Account name", "Ad set name", "Ad name", "Account ID"])
  func addsWhatColumnsThatAreNotReadTellApart(header: String) {
    var readings = [
      ads("a.csv", named: "Eid,One", headers: "Campaign name,\(header)") { "500.75,\($0)" },
      ads("b.csv", named: "Eid,Two", headers: "Campaign name,\(header)") { "500.75,\($0)" },
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "spend") == 9013.5)
  }

  @Test func countsTheCampaignsOnceThatBothHave() {
    var readings = [
      ads("a.csv", named: "Eid", "Puja", headers: "Campaign name") { "\(100 + $0).5,\($0)" },
      ads("b.csv", days: 3...9, named: "Puja", "Dashain", headers: "Campaign name") {
        "\(100 + $0).5,\($0)"
      },
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    #expect(issues.first?.arguments["count"] == 7)
    #expect(sum(readings, "leads") == 2 * 45 + 42)
    #expect(sum(readings, "spend") == 2 * 949.5 + 745.5)
  }

  @Test func countsDaysOnceThatSeveralLaterFilesHave() {
    var readings = [1...5, 3...7, 5...9].enumerated().map { number, days in
      ads("\(number).csv", days: days, named: "Eid", "Puja", headers: "Campaign name") {
        "\(100 + $0).5,\($0)"
      }
    }
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.daysInLaterFile, .daysInLaterFile])
    #expect(sum(readings, "leads") == 90)
    #expect(sum(readings, "spend") == 2 * 949.5)
  }

  @Test func takesADayInAllItsMeasuresAsTheLaterFileHasIt() {
    var readings = [
      ads("a.csv", named: "Eid", headers: "Campaign name") { "\(100 + $0),\($0)" },
      ads("b.csv", named: "Eid", headers: "Campaign name") {
        "\(100 + $0),\($0 > 6 ? $0 + 1 : $0)"
      },
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "spend") == 945)
    #expect(sum(readings, "leads") == 48)
  }

  @Test func findsDaysOfAnExportThatIsMoreFinelyCut() {
    var readings = [
      ads("a.csv", named: "Eid", headers: "Campaign name") { "\(200 + 2 * $0),\(2 * $0)" },
      ads("b.csv", named: "Eid,One", "Eid,Two", headers: "Campaign name,Ad set name") {
        "\(100 + $0),\($0)"
      },
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
    #expect(sum(readings, "spend") == 1890)
  }

  @Test func tellsMeasuresThatAgreeWhereOthersDoNot() {
    var readings = [
      ads("a.csv", named: "Eid", headers: "Campaign name") { "\(500 + $0),\($0)" },
      ads("b.csv", named: "Eid", headers: "Campaign name") { "\(500 + $0),\($0 + 1)" },
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.partlySameDays])
    #expect(issues.first?.severity == .warning)
    #expect(issues.first?.arguments["measures"] == .measures(["spend"]))
    #expect(sum(readings, "leads") == 99)
  }

  @Test func addsAccountsThatPostOnceADay() {
    let header =
      "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,"
      + "Profile visits,Create Post,Video views,Media views\n"
    func days(_ file: String, _ impressions: Int) -> SourceReading {
      let rows = (1...9).map {
        "\"Jul \($0), 2026\",\(impressions + 31 * $0),5,60,0,0,0,0,0,0,0,1,0,0\n"
      }
      return read(file, header + rows.joined())
    }
    var readings = [days("one.csv", 900), days("two.csv", 2000)]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "posts") == 18)
    #expect(sum(readings, "likes") == 90)
  }

  @Test func addsAccountsOfWhichMostDaysHaveNothing() {
    func page(_ file: String, _ day: Int) -> SourceReading {
      ads(file, named: "Eid", headers: "Campaign name") { $0 == day ? "5000,700" : "0,0" }
    }
    var readings = [page("a.csv", 2), page("b.csv", 8)]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "leads") == 1400)
  }

  @Test func keepsSourcesAndMediaOfWebAnalyticsApart() {
    let header = "Date,Session source / medium,Sessions,Total users\n"
    let rows = { (medium: String) in
      (10...19).map { "202607\($0),\(medium),\($0 * 31),\($0 * 30)\n" }
    }
    var readings = [
      read("a.csv", header + rows("google / referral").joined()),
      read("b.csv", header + rows("google / email").joined()),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    readings.append(
      read("c.csv", header + (rows("google / email") + ["20260720,google / email,1,1\n"]).joined()))
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.daysInLaterFile])
  }
}
