// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct SourceOverlapTests {
  private static let header = "Post id,Date,Post text,Post Link,Impressions,Engagements\n"

  private func read(
    _ file: String, _ text: String, _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var description = SourceDescription(file: file)
    describe(&description)
    return DelimitedTextReader.read(
      Array(text.utf8), as: description, detail: .groups(by: [.network, .page, .source]))
  }

  private func posts(
    _ file: String, _ rows: [String], _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    read(file, Self.header + rows.joined(separator: "\n") + "\n", describe)
  }

  private func row(_ id: Int, _ impressions: Int) -> String {
    "\(id),\"Tue, Jul 14, 2026\",a,b,\(impressions),1"
  }

  @Test func countsAPostOnceAsTheLaterFileHasIt() {
    var readings = [
      posts("july.csv", [row(1, 100), row(2, 50)]), posts("august.csv", [row(2, 80), row(3, 7)]),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "impressions") == 187)
    #expect(sum(readings, "posts") == 3)
    #expect(issues.map(\.code) == [.postsInLaterFile])
    #expect(issues.first?.location?.file == "july.csv")
    #expect(issues.first?.arguments == ["count": 1, "other": "august.csv"])
  }

  @Test func findsPostsAmongSeveralFilesByAddressesAndNumbers() {
    let header = "Video link,Post time,Total views,Total likes\n"
    func videos(_ file: String, _ rows: [(String, Int)]) -> SourceReading {
      read(file, header + rows.map { "\($0.0),2026-02-28,\($0.1),1\n" }.joined())
    }
    let link = "https://www.tiktok.com/@saba/video/"
    var readings = [
      videos("a.csv", [(link + "7280001", 1), (link + "7280002", 2), ("x9", 4)]),
      videos("b.csv", [(link + "7280002", 20), (link + "07280001", 30)]),
      videos("c.csv", [("x9", 400), (link + "7280002", 200)]),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(readings.map { $0.values("video-views") } == [[1], [30], [400, 200]])
    #expect(issues.map { $0.arguments["other"] } == ["c.csv", "c.csv"])
    #expect(issues.map { $0.arguments["count"] } == [1, 2])
  }

  @Test func believesThePlanAboutWhichExportIsLater() throws {
    let day = try CivilCalendar.gregorian.day(year: 2026, month: 8, day: 1)
    var readings = [
      posts("b.csv", [row(2, 80)]) { $0.exported = day.advanced(by: 9) },
      posts("a.csv", [row(2, 50)]) { $0.exported = day },
    ]
    _ = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "impressions") == 80)
  }

  @Test func tellsLeadsOfOneNumberApartByTheirDays() {
    let text = "Created date,Lead ID,Lead source\n2026-03-01,1,Facebook\n2026-03-02,2,Facebook\n"
    let next = text.replacing("2026-03", with: "2026-04")
    let one = read("a.csv", text + next.split(separator: "\n").dropFirst().joined(separator: "\n"))
    #expect(one.values("leads").compactMap(\.self).reduce(0, +) == 4)
    var readings = [read("a.csv", text), read("b.csv", next), read("c.csv", text)]
    _ = SourceOverlaps.resolve(&readings)
    #expect(sum(readings, "leads") == 4)
  }

  @Test func addsAllRowsOfTheGenericDialect() {
    let text = "date,network,post_id,impressions\n2026-07-14,x,1,5\n"
    var readings = [
      read("a.csv", text), read("b.csv", text.uppercased()), posts("c.csv", [row(1, 100)]),
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "impressions") == 110)
  }

  @Test func usesDaysAndNotPostsOfTheSameNetwork() throws {
    var readings = [
      posts("posts.csv", [row(1, 100)]), try Fixture.read("x-days.csv"),
      try Fixture.read("youtube-videos.csv"),
    ]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(sum([readings[0], readings[1]], "impressions") == 1800)
    #expect(sum([readings[2]], "impressions") == 9000)
    #expect(issues.map(\.code) == [.dailyValuesUsed])
    #expect(
      issues.first?.arguments == [
        "network": .network("x"), "measures": .measures(["engagements", "impressions", "posts"]),
        "other": "x-days.csv",
      ])
  }

  @Test func countsEngagementsOfDaysAndNotWhatPostsHadOfThem() throws {
    let series = read(
      "series.csv",
      "sep=,\n\"Instagram content interactions\"\n\"Date\",\"Primary\"\n"
        + "\"2026-06-30T00:00:00\",\"140\"\n\"2026-07-01T00:00:00\",\"119\"\n")
    let posts = try Fixture.read("meta-posts-instagram.csv")
    func engagements(_ readings: [SourceReading]) throws -> Double? {
      let metric = try #require(Metric.named("engagements"))
      let all = ObservationSet(readings.compactMap(\.table))
      return MetricEvaluator(all).evaluate(metric, in: try #require(all.days)).value
    }
    #expect(try engagements([posts]) == 263)
    for pair in [[series, posts], [posts, series]] {
      var readings = pair
      let issues = SourceOverlaps.resolve(&readings)
      #expect(try engagements(readings) == 259)
      #expect(issues.map(\.code) == [.dailyValuesUsed])
      #expect(sum(readings, "likes") == 200)
    }
  }

  @Test func usesDaysAndNotTheirParts() throws {
    var readings = [
      try Fixture.read("youtube-chart.csv"),
      try Fixture.read("youtube-totals.csv") { $0.dialect = DialectID(rawValue: "youtube-totals") },
    ]
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.dailyValuesUsed])
    #expect(sum(readings, "views") == 75)
  }

  @Test func addsWhatThePlanTellsApart() throws {
    var readings = [
      posts("posts.csv", [row(1, 100)]) { $0.fixedValues[.page] = "Saba" },
      try Fixture.read("x-days.csv") { $0.fixedValues[.page] = "Mina" },
    ]
    #expect(SourceOverlaps.resolve(&readings) == [])
    #expect(sum(readings, "impressions") == 1900)
  }

  @Test func saysOfNothingThatItCountsTwiceWhereOnlyDaysCount() {
    let days = (1...10).map { "2026-03-\($0 + 9),0,\($0 * 371),\($0 * 7 + 13),\($0 * 11 + 3)\n" }
    let posts = (1...10).map {
      "P\($0),https://linkedin.com/p/\($0),03/\($0 + 9)/2026,\($0 * 30),\($0 * 7 + 13),\($0 * 11 + 3)\n"
    }
    var readings = [
      read(
        "days.csv",
        "Date,Impressions (organic),Impressions (total),Comments (total),Reposts (total)\n"
          + days.joined()
      ) { $0.dialect = DialectID(rawValue: "linkedin-page-days") },
      read(
        "posts.csv",
        "Post title,Post link,Created date,Impressions,Comments,Reposts\n" + posts.joined()
      ) { $0.dialect = DialectID(rawValue: "linkedin-page-posts") },
    ]
    #expect(readings.map { $0.table?.count } == [10, 10])
    #expect(SourceOverlaps.resolve(&readings).map(\.code) == [.dailyValuesUsed])
    #expect(sum(readings, "comments") == sum([readings[0]], "comments"))
  }
}
