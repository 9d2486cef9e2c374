// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// What is told of rows though they were read.
@Suite struct DoubtTests {
  // MARK: Ids

  @Test func warnsOfTwoCountsOfAPostOnADay() {
    let reading = read(
      "post_id,date,network,reach\n7,2026-03-01,facebook,100\n8,2026-03-01,facebook,1\n"
        + "7,2026-03-01,facebook,150\n")
    #expect(reading.problems == ["data.csv:4 recurring-ids"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(
      reading.issues.first?.arguments == ["count": 1, "first": .label(2), "second": .label(4)])
    #expect(reading.values("reach") == [100, 1, 150])
  }

  @Test func notesDaysOfAPost() {
    let reading = read("post_id,date,reach\n7,2026-03-01,100\n7,2026-03-02,150\n7,2026-03-03,1\n")
    #expect(reading.problems == ["data.csv:3 recurring-ids"])
    #expect(reading.issues.first?.severity == .note)
    #expect(reading.issues.first?.arguments["count"] == 2)
  }

  @Test func tellsOnceOfRowsThatAreTheSame() {
    let reading = read("post_id,date,reach\n7,2026-03-01,100\n7,2026-03-01,100\n")
    #expect(reading.problems == ["data.csv:3 repeated-rows"])
  }

  // MARK: Networks

  @Test(arguments: [
    ("Facebok", "facebook"), ("Instagarm", "instagram"), ("Linkdin", "linkedin"),
    ("You Tub", "youtube"), ("Telegrm", "telegram"), ("ফেসবক", "facebook"),
    ("اینستاگراام", "instagram"),
  ])
  func tellsWhichNetworkWasMostLikelyMeant(name: String, meant: String) {
    let reading = read("date,network,reach\n2026-03-01,facebook,1\n2026-03-01,\(name),5\n")
    #expect(reading.problems == ["data.csv:3 network-near-known"])
    #expect(
      reading.issues.first?.hint
        == IssueHint("did-you-mean", ["suggestion": .text(meant)]))
    #expect(reading.issues.first?.arguments["value"] == .text(name))
  }

  @Test(arguments: [
    "Divar", "Email", "Website", "Snapp", "Gab", "Google Ads", "Line", "Baselinker",
  ])
  func saysNothingOfOtherNetworks(name: String) {
    #expect(read("date,network,reach\n2026-03-01,\(name),5\n").problems == [])
  }

  @Test func listsNetworksWithTheirRows() {
    let reading = read(
      "date,network,reach\n2026-03-01,FB,1\n2026-03-01,Face book,2\n2026-03-02,Divar,5\n")
    #expect(reading.networks.map(\.id) == ["facebook", "divar"])
    #expect(reading.networks.map(\.rows) == [2, 1])
    #expect(reading.networks.map(\.written) == [nil, "Divar"])
  }

  // MARK: Days

  @Test func warnsOfDaysThatAreDecadesAway() {
    let reading = read(
      "date,reach\n2026-03-01,1\n1926-03-02,5\n2026-03-03,1\n2026-03-04,7\n")
    #expect(reading.problems == ["data.csv:3 far-days"])
    #expect(reading.values("reach").count == 4)
    #expect(read("date,reach\n2009-03-01,1\n2026-03-02,5\n").problems == [])
  }

  // MARK: Headers

  @Test func saysWhatToDoWithTwoColumnsOfOneName() {
    let reading = read("date,network,reach,reach\n2026-03-01,facebook,100,150\n")
    #expect(reading.problems == ["data.csv:1:20 two-columns-for-one"])
    #expect(reading.issues.first?.hint?.code == "one-name-a-column")
  }

  // MARK: Numbers

  @Test(
    arguments: [
      ("2/5 هزار", 2500), ("۲/۵ هزار", 2500), ("۱۲/۵ میلیون", 12_500_000), ("۰/۵ میلیون", 500_000),
      ("۱/۲۵ هزار", 1250),
    ] as [(String, Double)])
  func readsTheSlashOfPersianNumbers(text: String, value: Double) {
    let reading = read("date,reach\n2026-03-01,\(text)\n")
    #expect(reading.values("reach") == [value])
    #expect(reading.issues.map(\.code) == [.roundedNumbers])
  }

  @Test func asksWhereASlashMayBeThatOfAFraction() {
    for text in ["۱/۲ میلیون", "3/4 هزار"] {
      #expect(
        read("date,reach\n2026-03-01,\(text)\n").problems == ["data.csv:2:12 ambiguous-number"])
    }
    for text in ["2/5 thousand", "2/5/1 هزار", "/5 هزار"] {
      #expect(read("date,reach\n2026-03-01,\(text)\n").problems == ["data.csv:2:12 not-a-number"])
    }
  }

  // MARK: Periods

  @Test func marksRowsAboutWholePeriods() throws {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    let text = "date,likes\n2026-01,300\n2026-01-31,5\n2026-W06,20\n2026-Q1,7\n"
    for detail in [.rows, .groups(by: [])] as [ObservationDetail] {
      let reading = DelimitedTextReader.read(Array(text.utf8), as: description, detail: detail)
      let table = try #require(reading.table)
      #expect(reading.days == ["2026-01-31", "2026-01-31", "2026-02-08", "2026-03-31"])
      #expect(table.count == 4)
      let observations = ObservationSet([table])
      let sums = MetricEvaluator(observations).evaluate(
        try #require(Metric.named("likes")), in: try #require(observations.days))
      #expect(sums.value == 332)
    }
  }
}
