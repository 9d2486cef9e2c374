// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Tables with months, days or networks beside each other.
@Suite struct WideTableTests {
  @Test(arguments: [
    "Metric,Jan,Feb,Mar\nLikes,1,2,3\n", "Metric,2026-01,2026-02\nLikes,1,2\n",
    "মেট্রিক,বৈশাখ,জ্যৈষ্ঠ\nলাইক,১,২\n", "معیار,فروردین ۱۴۰۵,اردیبهشت ۱۴۰۵\nلایک,۱,۲\n",
    "Metric,Week 1,Facebook,Instagram,TikTok\nLikes,1,2,3,4\n",
    "date,2026-03-21,2026-03-22\nLikes,1,2\n", "Network;Q1 2026;Q2 2026\nx;1;2\n",
  ])
  func refusesColumnsThatRowsShouldBe(text: String) {
    let reading = read(text)
    #expect(reading.problems == ["data.csv:1 wide-table"])
    #expect(reading.issues.first?.hint?.code == "one-row-per-day")
    #expect(reading.isEmpty)
  }

  @Test(arguments: [
    "date,Facebook,Instagram\n2026-03-21,5,6\n",
    "date,Facebook likes,Instagram likes,reach\n2026-03-21,5,6,7\n",
    "date,Likes (Facebook),Likes - TikTok\n2026-03-21,5,6\n",
  ])
  func tellsOfNetworksBesideEachOther(text: String) {
    let reading = read(text)
    #expect(reading.problems == ["data.csv:1 networks-as-columns"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(reading.summary.rows == 1)
  }

  @Test func tellsOfNetworksThatGoalsName() {
    let reading = read("date,Facebook,X\n2026-03-21,5,6\n", requiring: ["facebook", "x"])
    #expect(reading.problems == ["data.csv:1 networks-as-columns"])
    #expect(reading.issues.first?.arguments["columns"] == "Facebook, X")
  }

  @Test(arguments: [
    "date,likes,May\n2026-03-21,1,2\n", "date,network,likes\n2026-03-21,facebook,6\n",
    "date,gap,karma,reach\n2026-03-21,1,2,3\n",
  ])
  func takesOtherColumnsAsTheyAre(text: String) {
    #expect(read(text).issues == [])
  }

  @Test func saysHowATableWithNetworksAboveItsHeaderShouldLook() {
    let reading = read(",Facebook,Instagram\ndate,likes,likes\n2026-03-21,5,6\n")
    #expect(reading.problems == ["data.csv:2:12 two-columns-for-one"])
    #expect(reading.issues.first?.hint?.code == "one-row-per-day")
  }

  @Test func tellsOfLinesInQuotes() {
    let reading = read("\"date,network,likes\"\n\"2026-03-21,x,5\"\n")
    #expect(reading.problems == ["data.csv:1 quoted-lines"])
    #expect(reading.issues.first?.hint?.code == "unquote-lines")
  }

  @Test func tellsAFileWithoutDatesAsBefore() {
    #expect(read("likes,shares\n1,2\n").problems == ["data.csv:1 no-date-column"])
  }
}
