// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// The same days in two files.
@Suite struct SameDataTests {
  private func read(
    _ file: String, _ text: String, detail: ObservationDetail = .groups(by: [.network]),
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var description = SourceDescription(file: file)
    describe(&description)
    return DelimitedTextReader.read(Array(text.utf8), as: description, detail: detail)
  }

  private static let march = """
    date,network,campaign,reach,leads
    2026-03-01,facebook,A,100,2
    2026-03-02,facebook,A,200,3

    """

  @Test(
    arguments: [.rows, .groups(by: []), .groups(by: [.network, .source])] as [ObservationDetail])
  func countsACopyOfAFileOnceAndSaysSo(detail: ObservationDetail) {
    var readings = [
      read("march.csv", Self.march, detail: detail), read("copy.csv", Self.march, detail: detail),
      read("-", Self.march, detail: detail),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.sameFile, .sameFile])
    #expect(issues.map(\.severity) == [.warning, .warning])
    #expect(issues.map(\.location?.file) == ["copy.csv", "-"])
    #expect(issues.map { $0.arguments["other"] } == ["march.csv", "march.csv"])
    #expect(sum(readings, "reach") == 300)
  }

  @Test(arguments: [
    "2026-03-31,facebook,293\n", "2026-03-31,facebook,2\n",
    "2026-03-01,facebook,5\n2026-03-02,facebook,6\n",
  ])
  func countsASmallCopyOfAFileOnce(rows: String) {
    let text = "date,network,leads\n" + rows
    var readings = [read("a.csv", text), read("b.csv", text), read("c.csv", text)]
    let total = sum([readings[0]], "leads")
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.sameFile, .sameFile])
    #expect(sum(readings, "leads") == total)
  }

  @Test func tellsAFewDaysThatAreAlikeInAll() {
    var readings = [
      read("a.csv", "date,network,leads\n2026-03-31,facebook,293\n"),
      read("b.csv", "date;network;leads\n2026-03-31;facebook;293\n"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.sameDays])
    #expect(sum(readings, "leads") == 586)
  }

  @Test func keepsOfTwoReadingsOfAFileTheOneThatHasMore() {
    let text = "date,leads\n2026-02,800\n2026-03-01,100\n2026-03-02,200\n"
    for isFirst in [true, false] {
      var readings = [
        read("a.csv", text) { $0.periodDay = isFirst ? .last : nil },
        read("b.csv", text) { $0.periodDay = isFirst ? nil : .last },
      ]
      let issues = SourceOverlaps.resolve(&readings)
      #expect(sum(readings, "leads") == 1100)
      #expect(issues.map(\.location?.file) == [isFirst ? "b.csv" : "a.csv"])
    }
  }

  @Test func tellsMonthsOfWhichAnotherFileHasDays() {
    let months = "date,network,leads\n2026-02,facebook,800\n2026-03,facebook,5\n2026-03,x,1\n"
    var readings = [
      read("days.csv", Self.march), read("months.csv", months) { $0.periodDay = .last },
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.periodsBesideOtherDays])
    #expect(issues.first?.location == InputLocation(file: "months.csv", line: 3))
    #expect(issues.first?.arguments == ["count": 1, "other": "days.csv"])
  }

  @Test func addsACopyThatThePlanTellsApart() {
    var readings = [
      read("a.csv", Self.march) { $0.fixedValues[.page] = "Saba" },
      read("b.csv", Self.march) { $0.fixedValues[.page] = "Mina" },
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "reach") == 600)
  }

  @Test func addsFilesThatDifferInWhatIsNotKeptOfThem() {
    var readings = [
      read("a.csv", Self.march),
      read("b.csv", Self.march.replacing("facebook,A", with: "facebook,B")),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "reach") == 600)
    #expect(issues.map(\.code) == [.sameDays])
  }

  @Test func tellsDaysOfALongerFileAndOfOneInAnotherOrder() {
    let rows = "2026-02-28;facebook;90;1\n2026-03-02;facebook;200;3\n2026-03-01;facebook;100;2\n"
    var readings = [
      read("march.csv", Self.march), read("quarter.csv", "date;network;reach;leads\n" + rows),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "reach") == 690)
    #expect(issues.map(\.code) == [.sameDays])
    #expect(issues.first?.arguments["count"] == 2)
    #expect(issues.first?.hint?.code == "leave-one-out")
  }

  @Test func saysNothingOfSmallNumbersThatAgreeByChance() {
    func leads(_ file: String, _ counts: [Int]) -> SourceReading {
      let rows = counts.enumerated().map { "2026-03-0\($0 + 1),\($1)\n" }
      return read(file, "date,leads\n" + rows.joined())
    }
    var readings = [
      leads("a.csv", [1, 2, 0, 3, 1, 0, 2]), leads("b.csv", [1, 0, 0, 3, 2, 0, 1]),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  @Test func saysNothingOfOtherMeasuresOfTheSameDays() {
    var readings = [
      read("reach.csv", "date,reach\n2026-03-01,1000\n2026-03-02,2000\n"),
      read("clicks.csv", "date,clicks\n2026-03-01,1000\n2026-03-02,2000\n"),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
  }

  private static let header = "Date,Impressions,Engagements,Profile visits,Create Post\n"

  /// Days of July in the export of an account of X.
  private func days(
    _ file: String, _ impressions: KeyValuePairs<Int, Int>,
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    let rows = impressions.map { "\"Jul \($0), 2026\",\($1),60,3,1\n" }
    return read(file, Self.header + rows.joined(), describe)
  }

  @Test func countsDaysOfTwoExportsOfAnAccountOnceAsTheLaterOneHasThem() {
    var readings = [
      days("july.csv", [13: 900, 14: 1000, 15: 700]),
      days("august.csv", [14: 1000, 15: 701, 16: 50, 17: 60, 13: 900]),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "impressions") == 2711)
    #expect(sum(readings, "posts") == 5)
    #expect(issues.map(\.code) == [.daysInLaterFile])
    // What has gone is not missing.
    #expect(readings[0].table?.count == 0)
    #expect(issues.first?.severity == .note)
    #expect(issues.first?.location?.file == "july.csv")
  }

  @Test func addsExportsOfTwoAccounts() {
    var readings = [
      days("one.csv", [13: 900, 14: 1000, 15: 700]), days("two.csv", [13: 20, 14: 31, 15: 7]),
    ]
    _ = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "impressions") == 2658)
  }

  @Test func tellsDaysOfANetworkInATableOfSeveral() {
    var readings = [
      read("x.csv", "date,network,reach\n2026-03-01,x,1000\n2026-03-02,x,2000\n"),
      read(
        "all.csv",
        "date,network,reach\n2026-03-01,x,1000\n2026-03-01,facebook,7\n2026-03-02,x,2000\n"
          + "2026-03-02,facebook,9\n"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.sameDays])
  }

  @Test func tellsAHandmadeCopyOfAnExportOfPosts() {
    let header = "Post id,Date,Post text,Post Link,Impressions,Engagements\n"
    var readings = [
      read("posts.csv", header + "1,\"Tue, Jul 14, 2026\",a,b,3000,10\n"),
      read("copy.csv", "date,network,impressions\n2026-07-14,x,3000\n"),
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.sameDays])
    #expect(sum(readings, "impressions") == 6000)
  }
}
