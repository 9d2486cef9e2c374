// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Headers as other programs write them.
@Suite struct OddHeaderTests {
  // MARK: Number signs

  @Test(arguments: [
    "#,Date,Likes\n1,2026-03-01,5\n2,2026-03-02,7\n",
    "#Date,Likes\n2026-03-01,5\n2026-03-02,7\n", "# Date,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "Posted At,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "#Posted At,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "Publishing date,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "# exported from the tracker\n#,Date,Likes\n1,2026-03-01,5\n2,2026-03-02,7\n",
    "# columns: likes, date\nDate,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "# network,date\nDate,Likes\n2026-03-01,5\n2026-03-02,7\n",
    "#\nDate,Likes\n2026-03-01,5\n2026-03-02,7\n",
  ])
  func tellsColumnsOfRowNumbersFromComments(text: String) {
    let reading = read(text)
    #expect(reading.issues == [])
    #expect(reading.values("likes") == [5, 7])
    #expect(reading.table?.measures == ["likes"])
  }

  @Test func namesTheColumnsOfAHeaderThatBeginsWithASign() {
    #expect(read("# of posts,Date\n1,2026-03-01\n").days == ["2026-03-01"])
    let reading = read("#,CSAT,When\na1,5,2026-03-01\na2,4,2026-03-02\n")
    #expect(reading.problems == ["data.csv:1 no-date-column"])
    #expect(
      reading.issues.first?.hint == IssueHint("map-date-column", ["headers": "#, CSAT, When"]))
    let mapped = read(
      "#,Clicks,When\na1,5,2026-03-01\na2,4,2026-03-02\n",
      columns: [ColumnMapping(header: "When", target: "date")])
    #expect(mapped.issues == [])
    #expect(mapped.values("clicks") == [5, 4])
  }

  @Test func readsAnswersOfTypeform() {
    let reading = read("#,CSAT,Submit Date (UTC)\na1,5,2026-03-01\na2,2,2026-03-02\n")
    #expect(reading.summary.dialect.rawValue == "survey-answers")
    #expect(reading.issues == [])
    #expect(reading.sums == "satisfied-responses 1, survey-responses 2")
  }

  // MARK: Titles

  @Test func readsATableBelowTitlesAndTellsThatItsDaysAreOfUTC() {
    let reading = read(
      "Post performance,,,\n\"Mar 1, 2024 - Mar 31, 2024\",,,\n"
        + "Date (GMT),Social Network,Likes,Comments\n2024-03-01 14:30,Facebook,60,15\n")
    #expect(reading.problems == ["data.csv:3 days-in-utc"])
    #expect(reading.values("likes") == [60])
    #expect(reading.summary.preambleRows == 2)
  }

  @Test func offersTheColumnsOfTheHeaderAndNotTheTitle() {
    let reading = read(
      "Post performance,,,\n\"Mar 1, 2024 - Mar 31, 2024\",,,\n"
        + "Aired at,Social Network,Likes,Comments\n2024-03-01 14:30,Facebook,60,15\n")
    #expect(reading.problems == ["data.csv:3 no-date-column"])
    #expect(
      reading.issues.first?.hint
        == IssueHint(
          "map-date-column", ["headers": "Aired at, Social Network, Likes, Comments"]))
  }

  // MARK: YouTube

  @Test func readsThumbnailImpressions() {
    let reading = read(
      """
      Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,\
      Thumbnail impressions,Thumbnail click-through rate (%)
      Total,,,,11,0.0273,1,222,1.35
      a1,A,"Mar 30, 2026",11,3,0.0054,0,13,0
      b2,B,"Sep 20, 2026",84,2,0.0039,0,3,33.33

      """)
    #expect(reading.summary.dialect.rawValue == "youtube-videos")
    #expect(reading.issues == [])
    #expect(
      reading.sums == "views 5, watch-time-hours 0.0093, follows 0, impressions 16, posts 2")
    #expect(reading.summary.ignoredColumns == ["Video title"])
  }

  @Test(arguments: [
    "Date,Views,Watch time (hours),Average view duration,Odd column",
    "Date,Thumbnail impressions,Views,Odd column,Watch time (hours)",
  ])
  func tellsThatATableByDateIsOfYouTube(header: String) {
    let text = header + "\nTotal,5,1,0:01:00,2\n2026-03-01,5,1,0:01:00,2\n"
    let reading = read(text)
    #expect(reading.summary.dialect == .generic)
    #expect(reading.problems.contains("data.csv may-be-dialect"))
  }

  @Test func readsATableByDateThatIsNamed() {
    let description = SourceDescription(
      file: "data.csv", dialect: DialectID(rawValue: "youtube-totals"))
    let text = """
      Date,Views,Watch time (hours),Average view duration,Estimated revenue (USD)
      Total,35,15.5,0:11:34,5.5
      2026-11-26,17,5.5,0:17:53,1.5
      2026-11-25,18,10,0:18:12,4

      """
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(reading.issues == [])
    #expect(reading.sums == "views 35, watch-time-hours 15.5, revenue 5.5")
  }

  // MARK: Audiences

  @Test func readsAnAudienceOfNumbersBesideNetworksAsFollowers() {
    let reading = read(
      "Date,Network,Audience,Likes\n2026-03-01,linkedin,\"10,000\",5\n"
        + "2026-03-02,linkedin,\"10,012\",7\n")
    #expect(reading.problems == ["data.csv:1 numbers-as-audience"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(reading.issues.first?.arguments == ["column": "Audience", "read": "followers"])
    #expect(reading.values("followers") == [10_000, 10_012])
  }

  @Test func tellsAnAudienceOfNumbersOfNoNetwork() {
    let reading = read("Date,Audience,Likes\n2026-03-01,1,5\n2026-03-01,2,7\n")
    #expect(reading.issues.first?.arguments == ["column": "Audience", "read": "names"])
    #expect(reading.values(.audience) == ["1", "2"])
    let mapped = read(
      "Date,Network,Audience,Likes\n2026-03-01,x,1,5\n2026-03-01,x,2,7\n",
      columns: [ColumnMapping(header: "Audience", target: "audience")])
    #expect(mapped.issues == [])
    let named = read("Date,Network,Audience,Likes\n2026-03-01,x,1,5\n2026-03-01,x,Women,7\n")
    #expect(named.issues == [])
    #expect(named.values(.audience) == ["1", "Women"])
  }

  @Test func takesLifetimeFollowersForALevel() {
    let reading = read(
      "Date,Lifetime Followers Count,Likes,Lifetime Fans Count\n2026-03-01,1000,5,990\n"
        + "2026-03-02,1006,7,996\n")
    #expect(reading.issues == [])
    #expect(reading.summary.ignoredColumns == ["Lifetime Fans Count"])
    #expect(reading.values("followers") == [1000, 1006])
  }
}
