// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// What a file of a dialect leaves open is asked for, and what is damaged is told with its place.
@Suite struct DialectRefusalTests {
  private func read(
    _ text: String, _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    describe(&description)
    return DelimitedTextReader.read(Array(text.utf8), as: description)
  }

  @Test func asksForTheYearThatTikTokLeavesOut() throws {
    let reading = try Fixture.read("tiktok-days.csv")
    #expect(
      reading.problems == [
        "tiktok-days.csv:2:1 missing-year", "tiktok-days.csv:3:1 missing-year",
      ])
    #expect(reading.issues.first?.hint?.code == "give-year")
    #expect(reading.table?.count == 0)
  }

  @Test(arguments: ["1.77E+18", "1,77E+18", "2E+17"])
  func takesNoIDThatASpreadsheetHasRounded(id: String) {
    let header = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares"
    let row = "\"\(id)\",\"Tue, Jul 14, 2026\",a,b,100,1,2,0,0"
    let reading = read("\(header)\n\(row)\n\(row)\n")
    #expect(reading.problems == ["data.csv:2:1 id-turned-number", "data.csv:3:1 id-turned-number"])
    #expect(reading.summary.rejected == 2)
  }

  @Test func asksForTheOrderOfDatesThatASpreadsheetMayHaveTurned() {
    let reading = read("Date,New followers\n03/14/2026,1\n13/03/2026,2\n")
    #expect(reading.summary.dialect.rawValue == "linkedin-person-followers")
    #expect(reading.problems == ["data.csv:3:1 no-such-date-in-calendar"])
    #expect(reading.issues.map(\.hint?.code) == ["give-date-order"])
  }

  @Test func asksForTheDayOfTotals() throws {
    let reading = try Fixture.read("youtube-table.csv")
    #expect(reading.problems == ["youtube-table.csv:1 undated-totals"])
    #expect(reading.table == nil)
    #expect(reading.summary.measures.map(\.value) == [75, 5.5])
  }

  @Test func readsNoAmountsInAnotherCurrency() throws {
    let reading = try Fixture.read("meta-ads.csv") { $0.currency = "USD" }
    #expect(reading.problems == ["meta-ads.csv:1:96 other-currency"])
    #expect(reading.table?.has("spend") == false)
    #expect(reading.values("leads") == [4, 5])
    let same = try Fixture.read("meta-ads.csv") { $0.currency = "PHP" }
    #expect(same.problems == [])
    let signs =
      "Reporting starts,Reporting ends,Amount spent (USD),Impressions\n"
      + "2026-03-01,2026-03-01,US$1.50,3\n2026-03-02,2026-03-02,\u{20AC}2,4\n"
    let sign = read(signs) { $0.currency = "USD" }
    #expect(sign.problems == ["data.csv:3:23 amounts-in-other-currency"])
    #expect(sign.issues.first?.severity == .error)
    #expect(sign.issues.first?.arguments["plan"] == "USD")
    #expect(sign.values("spend") == [1.5, nil])
    #expect(sign.values("impressions") == [3, 4])
  }

  @Test func countsRowsOfSeveralDaysForTheLastAndSaysSo() {
    let reading = read(
      "Reporting starts,Reporting ends,Amount spent (USD),Impressions\n"
        + "2026-03-01,2026-03-07,$5,3\n")
    #expect(reading.days == ["2026-03-07"])
    #expect(reading.problems == ["data.csv:2:1 rows-of-several-days"])
  }

  @Test func takesTheDayThatAdsSayOfEachRow() {
    let reading = read(
      "Campaign name,Day,Reporting starts,Reporting ends,Amount spent (USD),Leads\n"
        + "A,2026-03-30,2026-03-30,2026-04-02,10,1\nA,2026-04-01,2026-03-30,2026-04-02,20,2\n")
    #expect(reading.issues == [])
    #expect(reading.days == ["2026-03-30", "2026-04-01"])
    #expect(reading.table?.daysOfSpan(ofRow: 0) == nil)
  }

  @Test func knowsTheDaysOfRowsOfSeveral() {
    let header = "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Leads\n"
    for detail in [ObservationDetail.rows, .groups(by: [])] {
      let reading = DelimitedTextReader.read(
        Array((header + "A,2026-03-30,2026-04-02,10,1\nA,2026-03-01,2026-03-29,20,2\n").utf8),
        as: SourceDescription(file: "data.csv"), detail: detail)
      #expect(reading.table?.daysOfSpan(ofRow: 0)?.lowerBound.description == "2026-03-30")
      #expect(reading.table?.daysOfSpan(ofRow: 1)?.lowerBound.description == "2026-03-01")
    }
  }

  @Test func readsTheOptionalColumnsOfYouTube() {
    let reading = read(
      "Content,Video title,Video publish time,Views,Likes,Comments added,Shares,"
        + "Your estimated revenue (USD)\nabcdefghijk,T,\"Aug 28, 2025\",1000,10,2,3,5.50\n")
    #expect(reading.issues == [])
    #expect(reading.sums == "views 1000, likes 10, comments 2, shares 3, revenue 5.5, posts 1")
    #expect(reading.summary.ignoredColumns == ["Video title"])
  }

  @Test func tellsNumbersThatASpreadsheetTurnedIntoDates() throws {
    let reading = try Fixture.read("excel-damage.csv")
    #expect(
      reading.problems == [
        "excel-damage.csv:3:17 number-turned-date", "excel-damage.csv:4:14 number-turned-date",
        "excel-damage.csv:5:17 number-turned-date",
      ])
    #expect(reading.values("impressions") == [10])
  }

  @Test func refusesScoresOfAnotherScale() {
    let reading = read("Submitted at,CSAT\n2026-03-21,5\n2026-03-21,9\n")
    #expect(reading.problems == ["data.csv:3:12 score-too-high"])
    #expect(reading.values("satisfied-responses") == [1])
  }

  @Test func refusesDamagedSharesAndTimes() {
    let reading = read(
      "Geography,Views,Watch time (hours),Average view duration,"
        + "Impressions click-through rate (%)\nNP,1,2,4:99,3\nBD,1,2,0:10,much\n")
    #expect(
      reading.problems.prefix(2) == [
        "data.csv:2:8 not-a-duration", "data.csv:3:13 not-a-number",
      ])
  }

  @Test(arguments: [
    ("3.51", 0.0351), ("3.51%", 0.0351), ("3.51 %", 0.0351),
    ("\u{6F3}\u{66B}\u{6F5}\u{66A}", 0.035),
  ])
  func readsSharesInHundredths(text: String, ratio: Double) throws {
    let reading = read(
      "Content,Video title,Video publish time,Views,Impressions click-through rate (%)\n"
        + "a,b,\"Aug 28, 2025\",5,\(text)\n")
    #expect(reading.problems == [])
    let range = try #require(reading.summary.ranges.first)
    #expect(abs(range.values.lowerBound - ratio) < 1e-12)
  }

  @Test func readsDaysOfAZoneAndSaysWhenItHasNone() throws {
    let asWritten = try Fixture.read("x-posts-old.csv")
    #expect(asWritten.problems == ["x-posts-old.csv:1 days-in-utc"])
    #expect(asWritten.days == ["2015-09-30", "2015-09-29"])
    let inDhaka = try Fixture.read("x-posts-old.csv") {
      $0.dates.timeZone = TimeZoneName("Asia/Dhaka")
    }
    #expect(inDhaka.problems == [])
    #expect(inDhaka.days == ["2015-10-01", "2015-09-30"])
  }

  @Test func saysWhichRowsAreCutShort() {
    let reading = read(
      "Post id,Date,Post text,Post Link,Impressions,Engagements\n"
        + "1,\"Tue, Jul 14, 2026\",a,b,3,1\n2,\"Tue, Jul 14, 2026\",a\n")
    #expect(reading.problems == ["data.csv:3:24 too-few-fields"])
    #expect(reading.values("impressions") == [3])
  }

  @Test func tellsADialectThatTheFileDoesNotHave() {
    let reading = read("date,likes\n2026-03-21,1\n") { $0.dialect = DialectID(rawValue: "x-posts") }
    #expect(reading.problems == ["data.csv dialect-not-found"])
  }

  @Test func asksWhichOfTwoDialectsAHeaderIsOf() {
    var one = SourceDialect(
      "team-a", rows: .days,
      columns: [
        DialectColumn(.date, "Day of work", isRequired: true),
        DialectColumn(.measure("leads"), "Leads won", isRequired: true),
      ])
    let other = one
    one.id = DialectID(rawValue: "team-b")
    let text = "Day of work,Leads won\n2026-03-21,3\n"
    let doubtful = read(text) { $0.teamDialects = [one, other] }
    #expect(doubtful.problems == ["data.csv:1 several-dialects"])
    #expect(doubtful.issues.first?.arguments == ["dialects": "team-b, team-a"])
    let named = read(text) {
      $0.teamDialects = [one, other]
      $0.dialect = other.id
    }
    #expect(named.problems == [])
    #expect(named.values("leads") == [3])
  }

  @Test func takesTheNameOfAFamilyOfDialects() throws {
    let named = [
      "meta-posts-instagram.csv": "meta-posts", "youtube-totals.csv": "youtube",
      "youtube-chart.csv": "youtube",
    ]
    for (file, family) in named {
      let reading = try Fixture.read(file) { $0.dialect = DialectID(rawValue: family) }
      #expect(reading.problems == [])
      #expect(file.hasPrefix(reading.summary.dialect.rawValue))
    }
  }

  @Test func notesAHeaderThatOnlyAPlanCanSettle() throws {
    let reading = try Fixture.read("youtube-totals.csv")
    #expect(reading.summary.dialect == .generic)
    #expect(reading.problems == ["youtube-totals.csv may-be-dialect"])
    #expect(reading.values("views") == [50, 25])
    let settled = try Fixture.read("youtube-totals.csv") { $0.fixedValues[.network] = "youtube" }
    #expect(settled.problems == [])
  }

  @Test func letsThePlanWinOverTheDialect() throws {
    let reading = try Fixture.read("x-days-old.csv", requiring: ["promoted-impressions"]) {
      $0.columns = [ColumnMapping(header: "likes", target: "applause")]
      $0.fixedValues[.source] = "organic"
    }
    #expect(reading.problems == [])
    #expect(reading.values("applause") == [9, 20])
    #expect(reading.values(.source) == ["organic", "organic"])
    #expect(reading.values("promoted-impressions") == [nil, nil])
  }

  @Test func readsGenericHeadersOfOtherLanguages() throws {
    let reading = try Fixture.read("generic-persian.csv")
    #expect(reading.problems == [])
    #expect(reading.days == ["2026-03-21", "2026-03-22"])
    #expect(reading.values("impressions") == [1200, 800])
    #expect(reading.values(.network).count == 2)
  }

  @Test func survivesDialectFilesThatAreCutAnywhere() throws {
    for name in ["meta-posts-facebook.csv", "meta-page-series.csv", "pinterest.csv"] {
      let bytes = try Fixture.bytes(name)
      for count in stride(from: 0, to: bytes.count, by: 13) {
        let reading = DelimitedTextReader.read(
          Array(bytes.prefix(count)), as: SourceDescription(file: name))
        #expect(reading.summary.rejected <= reading.summary.rows)
      }
    }
  }

  @Test(arguments: ["Date,Network,Leads", "Month,Spend", "তারিখ,লিড"])
  func refusesATableBelowAnotherInWhateverWords(header: String) {
    let reading = read(
      "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,"
        + "Profile visits,Create Post,Video views,Media views\n"
        + "2026-03-01,10,1,2,0,0,1,0,0,0,3,1,5,6\n\(header)\n2026-03-02,5,6\n")
    #expect(reading.problems == ["data.csv:3 several-tables"])
    #expect(reading.table == nil)
  }
}
