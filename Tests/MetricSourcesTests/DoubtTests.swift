// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
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

  // MARK: Names

  @Test func tellsNamesThatDifferInCaseOrSpacesOnly() {
    let reading = read(
      "date,page,reach\n2026-03-01,Saba Dhaka,1\n2026-03-02,saba  dhaka,2\n2026-03-03,Nowruz,4\n")
    #expect(reading.problems == ["data.csv:3 spellings-of-one"])
    #expect(
      reading.issues.first?.arguments == ["first": "Saba Dhaka", "second": "saba  dhaka"])
    #expect(reading.values("reach") == [1, 2, 4])
  }

  // MARK: Networks

  @Test(arguments: [
    ("Facebok", "facebook"), ("Instagarm", "instagram"), ("Linkdin", "linkedin"),
    ("You Tub", "youtube"), ("Telegrm", "telegram"), ("ফেসবক", "facebook"),
    ("اینستاگراام", "instagram"), ("Facebook Ads", "facebook"), ("Instagram (paid)", "instagram"),
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
    let hint = read("date,reach\n2026-03-01,۱/۲ میلیون\n").issues.first?.hint
    #expect(hint == IssueHint("write-fraction", ["example": "۱٫۲ میلیون"]))
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

  @Test func takesDaysOfMonthsForWholeMonths() throws {
    for (header, dates, spans) in [
      ("Month", ["2026-03-01", "2026-04-01"], [31, 30]),
      ("Week", ["2026-03-02", "2026-03-09"], [7, 7]),
      ("date", ["2026-01-01", "2026-02-01", "2026-03-01"], [31, 28, 31]),
      ("date", ["2026-01-31", "2026-02-28", "2026-03-31"], [-31, -28, -31]),
      ("date", ["2026-01-01", "2026-02-01"], []), ("date", ["2026-03-02", "2026-03-09"], []),
      ("date", ["2026-01-01", "2026-02-01", "2026-03-02"], []),
    ] as [(String, [String], [Int16])] {
      let reading = read("\(header),likes\n" + dates.map { "\($0),5\n" }.joined())
      let table = try #require(reading.table)
      #expect(table.spans == spans)
      #expect(reading.problems == (spans.isEmpty ? [] : ["data.csv:2 rows-of-periods"]))
    }
  }

  @Test func marksRowsThatTakeAWholePeriodFromAbove() throws {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    description.filledColumns = [.date]
    let text = "date,network,likes\nMay 2026,x,300\n,facebook,5\n2026-06-01,x,5\n,facebook,6\n"
    let table = try #require(
      DelimitedTextReader.read(Array(text.utf8), as: description).table)
    #expect(table.spans.map(\.magnitude) == [31, 31, 1, 1])
  }

  @Test func warnsOfPeriodsBesideTheirDays() {
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    func read(_ rows: String) -> SourceReading {
      DelimitedTextReader.read(
        Array(("date,network,leads\n" + rows).utf8), as: description,
        detail: .groups(by: [.network]))
    }
    let doubled = read("2026-03,x,310\n2026-03-05,x,10\n2026-03-06,x,300\n")
    #expect(doubled.problems == ["data.csv:2 periods-beside-days", "data.csv:2:1 rows-of-periods"])
    for rows in ["2026-02,x,310\n2026-03-05,x,10\n", "2026-03,x,310\n2026-03-05,facebook,10\n"] {
      #expect(read(rows).problems == ["data.csv:2:1 rows-of-periods"])
    }
  }

  // MARK: Money

  @Test(arguments: [
    ("$10", "৳1200", "$, BDT"), ("USD 10", "€5", "EUR, USD"), ("Rs. 10", "৳5", "BDT, Rs."),
  ])
  func tellsAmountsInSeveralCurrencies(one: String, other: String, marks: String) {
    let reading = read("date,spend\n2026-03-01,\(one)\n2026-03-02,\(other)\n2026-03-03,5\n")
    #expect(reading.problems == ["data.csv:1 mixed-currencies"])
    #expect(reading.issues.first?.severity == .error)
    #expect(reading.issues.first?.arguments["currencies"] == .text(marks))
  }

  @Test(arguments: [("$10", "US$12"), ("$10", "12"), ("Rs. 10", "NPR 12"), ("£5", "GBP 6")])
  func saysNothingOfAmountsThatMayBeInOneCurrency(one: String, other: String) {
    #expect(read("date,spend\n2026-03-01,\(one)\n2026-03-02,\(other)\n").problems == [])
  }

  @Test func warnsOfAmountsWithoutTheUnitThatOthersHave() {
    let reading = read(
      "date,spend\n2026-03-01,150 تومان\n2026-03-02,2000\n2026-03-03,-\n2026-03-04,20 ریال\n")
    #expect(
      reading.problems == ["data.csv:1 amounts-without-unit", "data.csv:2:12 amounts-in-toman"])
    #expect(reading.issues.first?.arguments["count"] == 1)
    #expect(
      read("date,هزینه (تومان)\n2026-03-01,150\n").problems.filter { $0.hasSuffix("-unit") } == [])
  }

  // MARK: Days

  @Test func warnsOfDaysThatAnExportHasTwice() {
    let header = "Date,Impressions,Engagements,Profile visits,Create Post\n"
    let days = "\"Jul 13, 2026\",900,60,3,1\n\"Jul 14, 2026\",800,60,3,1\n"
    for detail in [.rows, .groups(by: [.network])] as [ObservationDetail] {
      func read(_ text: String) -> SourceReading {
        DelimitedTextReader.read(
          Array(text.utf8), as: SourceDescription(file: "data.csv"), detail: detail)
      }
      let twice = read(header + days + days)
      #expect(twice.summary.dialect.rawValue == "x-days")
      #expect(twice.issues.map(\.code) == [.repeatedDays])
      #expect(twice.issues.first?.arguments == ["count": 2])
      #expect(read(header + days).problems == [])
    }
  }

  @Test func refusesDatesWithoutAYearThatPassTheEndOfOne() {
    func read(_ dates: String..., year: Int? = 2026) -> SourceReading {
      var description = SourceDescription(file: "data.csv")
      description.dates.year = year
      let rows = dates.map { "\"\($0)\",10,1,1,1,1\n" }.joined()
      return DelimitedTextReader.read(
        Array("Date,Video Views,Profile Views,Likes,Comments,Shares\n\(rows)".utf8),
        as: description)
    }
    let reading = read("December 30", "December 31", "January 1")
    #expect(reading.problems == ["data.csv:4 year-passes"])
    #expect(reading.table == nil)
    #expect(read("January 1", "December 31").problems == ["data.csv:3 year-passes"])
    #expect(read("January 31", "February 1").days == ["2026-01-31", "2026-02-01"])
    #expect(
      read("December 31", "January 1", year: nil).issues.allSatisfy { $0.code == .missingYear })
  }

  @Test func warnsOfTotalsUpToEachDay() {
    func read(_ likes: [Int]) -> SourceReading {
      let rows = likes.enumerated().map { day, likes in
        "2026-03-\(day < 9 ? "0" : "")\(day + 1),\(likes),\(day % 3)\n"
      }
      return MetricSourcesTests.read("date,likes,leads\n" + rows.joined())
    }
    let total = read((1...20).map { $0 * $0 })
    #expect(total.problems == ["data.csv:1 running-totals"])
    #expect(total.issues.first?.arguments == ["measures": .measures(["likes"]), "count": 20])
    #expect(read((1...20).map { $0 * 7 % 11 }).problems == [])
    #expect(read(Array(repeating: 5, count: 20)).problems == [])
    #expect(read(Array(1...6)).problems == [])
  }

  /// Each row is a month of its own, so that a month begins after each.
  @Test func takesMonthsThatGoUpAndDownForNoTotals() {
    let values = [50, 52, 47, 48, 45, 49, 43, 46, 41, 44, 39, 42]
    let rows = (0..<24).map { month in
      "202\(4 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1),\(values[month % 12])\n"
    }
    var description = SourceDescription(file: "data.csv")
    description.periodDay = .last
    let reading = DelimitedTextReader.read(
      Array(("Month,Leads\n" + rows.joined()).utf8), as: description)
    #expect(!reading.issues.map(\.code).contains("running-totals"))
    #expect(reading.table?.count == 24)
  }

  // MARK: Days that have not come

  @Test func warnsOfDaysFilledAheadWithZeros() {
    func read(_ leads: [Int], followers: [Int]? = nil) -> SourceReading {
      let rows = leads.enumerated().map { day, leads in
        "2026-03-\(day < 9 ? "0" : "")\(day + 1),\(leads)"
          + (followers.map { ",\($0[day])" } ?? "") + "\n"
      }
      return MetricSourcesTests.read(
        "date,leads\(followers == nil ? "" : ",followers")\n" + rows.joined())
    }
    let ahead = read([2, 4, 1, 3, 0, 0, 0], followers: [51, 52, 53, 54, 0, 0, 0])
    #expect(ahead.problems == ["data.csv:6 days-ahead"])
    #expect(ahead.issues.first?.arguments["count"] == 3)
    #expect(ahead.values("leads") == [2, 4, 1, 3, 0, 0, 0])
    // Nobody loses all followers overnight.
    #expect(ahead.values("followers") == [51, 52, 53, 54, nil, nil, nil])
    for leads in [[2, 4, 0, 0], [2, 0, 0, 4, 0, 0, 0], [0, 0, 0, 0], [2, 4, 0, 0, 0, 1]] {
      #expect(read(leads).problems == [])
    }
    #expect(read([2, 4, 0, 0, 0], followers: [51, 52, 53, 54, 54]).problems == [])
  }

  // MARK: Pages

  @Test func warnsOfFollowersWithAndWithoutAPage() {
    let reading = read(
      "date,network,followers,page\n2026-03-01,facebook,1000,Saba\n2026-03-31,facebook,1200,\n"
        + "2026-03-31,x,50,\n")
    var readings = [reading]
    let issues = SourceOverlaps.resolve(&readings)
    #expect(issues.map(\.code) == [.levelsWithoutPage])
    #expect(issues.first?.location == InputLocation(file: "data.csv", line: 3))
    #expect(
      issues.first?.arguments == [
        "measures": .measures(["followers"]), "network": .network("facebook"), "page": "Saba",
      ])
    var files = [
      read("date,network,followers\n2026-03-01,facebook,1000\n"),
      read("date,network,page,followers\n2026-03-01,facebook,Saba,1000\n"),
    ]
    #expect(SourceOverlaps.resolve(&files).map(\.code) == [.levelsWithoutPage])
    var apart = [
      read("date,network,followers\n2026-03-01,x,1000\n"),
      read("date,network,page,followers\n2026-03-01,facebook,Saba,1000\n"),
    ]
    #expect(SourceOverlaps.resolve(&apart) == [])
  }

  // MARK: Ids

  @Test func warnsOfIdsThatASpreadsheetRounded() {
    let reading = read("post_id,date,reach\n18000000000000001,2026-03-01,1\n1.8E+16,2026-03-02,2\n")
    #expect(reading.problems == ["data.csv:3 rounded-ids"])
    #expect(reading.issues.first?.hint?.code == "export-without-spreadsheet")
    #expect(reading.values("reach") == [1, 2])
  }

  // MARK: Money

  @Test func keepsTheRestOfARowWhoseAmountIsInAnotherCurrency() {
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    let text =
      "date,revenue,leads\n2026-03-01,$400,3\n2026-03-02,\u{20AC}100,4\n2026-03-03,\"৳5,000/-\",5\n"
      + "2026-03-04,200/=,6\n"
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(reading.problems == ["data.csv:3:12 amounts-in-other-currency"])
    #expect(reading.issues.first?.severity == .error)
    #expect(reading.issues.first?.arguments["count"] == 2)
    #expect(reading.values("leads") == [3, 4, 5, 6])
    #expect(reading.values("revenue") == [400, nil, nil, 200])
    #expect(reading.summary.rejected == 0)
  }

  @Test func readsNoAmountsThatAColumnPutsInAnotherCurrency() {
    let text = "date,spend,currency code,leads\n2026-03-01,100,USD,3\n2026-03-02,12000,BDT,4\n"
    var description = SourceDescription(file: "data.csv")
    #expect(
      DelimitedTextReader.read(Array(text.utf8), as: description).problems
        == ["data.csv:1 mixed-currencies"])
    description.currency = "USD"
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(reading.problems == ["data.csv:3:12 amounts-in-other-currency"])
    #expect(
      reading.issues.first?.arguments == [
        "column": "spend", "count": 1, "value": "12000 BDT", "plan": "USD",
      ])
    #expect(reading.values("spend") == [100, nil])
    #expect(reading.values("leads") == [3, 4])
    #expect(reading.summary.ignoredColumns == [])
    let own = text.replacing("BDT", with: "USD")
    #expect(DelimitedTextReader.read(Array(own.utf8), as: description).issues == [])
  }

  @Test func knowsTheCurrencyOfEachRowFarFromTheBeginning() {
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    // More than is looked at before rows are read.
    let rows = (1...5000).map { "2026-03-15,\($0 * 7 % 1000),USD\n" }.joined()
    let text = "date,spend,currency\n" + rows + "2026-03-15,12000,BDT\n"
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: description, detail: .groups(by: []))
    #expect(
      reading.problems.filter { $0.hasSuffix("currency") }
        == ["data.csv:5002:12 amounts-in-other-currency"])
    let sum = reading.values("spend").reduce(0) { $0 + ($1 ?? 0) }
    #expect(sum == (1...5000).reduce(0) { $0 + Double($1 * 7 % 1000) })
  }

  @Test func saysNothingOfAColumnWhoseMarksMayBeOfOneCurrency() {
    for (one, other) in [("$", "USD"), ("Rs", "NPR")] {
      let text = "date,spend,currency\n2026-03-01,100,\(one)\n2026-03-02,120,\(other)\n"
      #expect(read(text).issues == [])
    }
  }

  @Test func tellsOnceOfARunningTotalInAnotherCurrency() {
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    description.columns = [ColumnMapping(header: "Spend to date (BDT)", target: "spend")]
    let reading = DelimitedTextReader.read(
      Array("date,leads,Spend to date (BDT)\n2026-03-01,5,7\n".utf8), as: description)
    #expect(reading.problems == ["data.csv:1:12 running-total-column"])
    #expect(reading.summary.ignoredColumns == ["Spend to date (BDT)"])
  }

  @Test func tellsColumnsInSeveralCurrencies() {
    let reading = read("date,Spend (USD),Revenue (BDT)\n2026-03-01,10,1200\n")
    #expect(reading.problems == ["data.csv:1:1 currencies-of-columns"])
    #expect(reading.issues.first?.severity == .error)
    #expect(read("date,Spend (USD),Revenue ($)\n2026-03-01,10,1200\n").issues == [])
  }

  // MARK: Levels

  @Test func asksWhetherFollowersAreThoseOfEachDay() {
    func read(_ followers: [Int]) -> [String] {
      let rows = followers.enumerated().map { "2026-03-0\($0 + 1),\($1)\n" }
      return MetricSourcesTests.read("date,followers\n" + rows.joined()).problems
    }
    #expect(read([12, 5, 9, 20, 7, 15]) == ["data.csv:1 levels-like-changes"])
    #expect(read([1000, 1005, 1003, 1010, 1009, 1020]) == [])
    #expect(read([12, 20, 40, 70, 120, 200]) == [])
    #expect(read([12, 5, 9, 20]) == [])
  }
}
