// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Numbers with more than digits and marks: short forms, amounts of money, shares, and what counts
/// cannot be.
@Suite struct WrittenNumberTests {
  private func cell(
    _ text: String, of measure: MeasureID = "likes", _ decimal: DecimalSeparator? = nil,
    currency: String? = nil
  ) -> SourceReading {
    var description = SourceDescription(file: "data.csv", decimalSeparator: decimal)
    description.currency = currency
    let file = "date,\(measure.rawValue)\n2026-03-21,\"\(text)\"\n"
    return DelimitedTextReader.read(Array(file.utf8), as: description)
  }

  // MARK: Short forms

  @Test(
    arguments: [
      ("1.2K", 1200), ("1.5k", 1500), ("2M", 2_000_000), ("3,4 M", 3_400_000), ("12K", 12000),
      ("1.2 lakh", 120_000), ("1.2 Lakhs", 120_000), ("2 cr", 20_000_000), ("4.35K", 4350),
      ("1.005 k", 1005), ("-1.2K", -1200), ("১.২ লাখ", 120_000), ("৩ হাজার", 3000),
      ("१.२ लाख", 120_000), ("२ करोड", 20_000_000), ("۱٫۲ هزار", 1200), ("۳ میلیون", 3_000_000),
      ("1.2 million", 1_200_000), ("1.2\u{A0}K", 1200), ("1.2K.", 1200),
    ] as [(String, Double)])
  func readsNumbersAsNetworksShortenThem(text: String, value: Double) {
    // `1.005 k` could be a thousand or a million where commas and points are not told apart.
    let reading = cell(text, text.contains("1.005") ? .point : nil)
    #expect(reading.values("likes") == [value])
    #expect(reading.issues.first?.code == .roundedNumbers)
    #expect(reading.issues.allSatisfy { $0.severity == .warning })
  }

  @Test(
    arguments: [
      ("১২টি", 12), ("৫০০ জন", 500), ("১,২৫০ টি", 1250), ("৩ বার", 3), ("१२ वटा", 12), ("५००जना", 500),
      ("۱۲ عدد", 12), ("۵۰۰ نفر", 500), ("۷ تا", 7), ("۷\u{200C}تا", 7), ("12 জন", 12),
    ] as [(String, Double)])
  func readsCountsAsTheyAreSpokenOf(text: String, value: Double) {
    let reading = cell(text)
    #expect(reading.values("likes") == [value])
    #expect(reading.issues == [])
    // There are no people in an amount.
    #expect(cell(text, of: "spend").summary.rejected == 1)
  }

  @Test func tellsOnceOfAColumnThatItsNumbersAreRounded() throws {
    let reading = read("date,likes,reach\n2026-03-21,1.2K,5\n2026-03-22,7,6K\n2026-03-23,3K,8\n")
    #expect(
      reading.problems == ["data.csv:2:12 rounded-numbers", "data.csv:3:14 rounded-numbers"])
    #expect(
      reading.issues[0].arguments == ["column": "likes", "value": .text("1.2K"), "count": 2])
  }

  @Test(arguments: ["1,234K", "1.234K", "1.234 M"])
  func refusesShortNumbersThatCouldMeanTwoThings(text: String) {
    let reading = cell(text)
    #expect(reading.problems == ["data.csv:2:12 ambiguous-number"])
    #expect(reading.issues.first?.hint?.code == "set-decimal")
  }

  @Test(arguments: ["1.2 apples", "K", "1.2KB", "10K+", "1.2K5", "1e3K", "~1K"])
  func refusesOtherWordsBehindNumbers(text: String) {
    let reading = cell(text)
    #expect(reading.summary.rejected == 1)
    #expect(reading.issues.first?.code == .notANumber)
  }

  @Test func readsShortNumbersOfAColumnOfTheTeam() {
    let reading = read("date,karma\n2026-03-21,1.2K\n2026-03-22,7\n")
    #expect(reading.values("karma") == [1200, 7])
    #expect(reading.problems == ["data.csv:2:12 rounded-numbers"])
    // A column of words is no measure, so nothing is rounded in it.
    #expect(read("date,run\n2026-03-21,5K\n2026-03-22,marathon\n").issues == [])
  }

  // MARK: Money

  @Test(
    arguments: [
      ("(12.50)", -12.5), ("($12.50)", -12.5), ("$(12.50)", -12.5), ("1,200/-", 1200),
      ("৳1,200/-", 1200), ("৳ ১,২০০/-", 1200), ("Rs. 1,200", 1200), ("Rs 1,20,000/-", 120_000),
      ("রু 5", nil), ("रु. १,२००", 1200), ("रू १,२००", 1200), ("1,200 ریال", 1200),
      ("۱٬۲۰۰ ریال", 1200), ("1200 taka", 1200), ("TK 1,200", 1200), ("£1,200", 1200),
      ("1,200 BDT", 1200), ("-৳500", -500), ("৳-500", -500), ("NPR 1,200.50", 1200.5),
      ("$1.2K", 1200), ("৳১.২ লাখ", 120_000), ("€1.234,50", 1234.5), ("--5", nil), ("(-5)", nil),
      ("1200 €", 1200), ("1,200/=", 1200),
    ] as [(String, Double?)])
  func readsAmountsAsPeopleWriteThem(text: String, value: Double?) {
    let reading = cell(text, of: "spend")
    #expect(reading.values("spend") == (value.map { [$0] } ?? []))
    #expect(reading.summary.rejected == (value == nil ? 1 : 0))
  }

  @Test func readsTomanAsRials() {
    let reading = cell("۱٬۲۰۰ تومان", of: "spend", currency: "IRR")
    #expect(reading.values("spend") == [12000])
    #expect(reading.problems == ["data.csv:2:12 amounts-in-toman"])
    #expect(reading.issues.first?.severity == .note)
    #expect(cell("1.5 میلیون تومان", of: "spend").values("spend") == [15_000_000])
    #expect(
      cell("1,200 toman", of: "spend", currency: "USD").problems == [
        "data.csv:2:12 amounts-in-other-currency"
      ])
    #expect(
      cell("৳1,200/-", of: "spend", currency: "NPR").problems == [
        "data.csv:2:12 amounts-in-other-currency"
      ])
  }

  /// A sign that several currencies have is none of any other.
  @Test(arguments: [("$100", "BDT"), ("Rs. 500", "USD"), ("£20", "NPR"), ("¥900", "IRR")])
  func refusesSignsThatThePlansCurrencyHasNot(text: String, currency: String) {
    #expect(
      cell(text, of: "spend", currency: currency).problems == [
        "data.csv:2:12 amounts-in-other-currency"
      ])
  }

  @Test(arguments: [
    ("$100", "CAD", 100.0), ("CA$100", "CAD", 100), ("A$ 5", "AUD", 5), ("US$7", "USD", 7),
    ("Rs. 500", "NPR", 500), ("£20", "EGP", 20),
  ])
  func readsSignsThatThePlansCurrencyHas(text: String, currency: String, value: Double) {
    let reading = cell(text, of: "spend", currency: currency)
    #expect(reading.values("spend") == [value])
    #expect(reading.problems == [])
  }

  @Test func asksForTheDecimalOfAmountsThatMayHaveFractions() {
    #expect(cell("1,200", of: "spend").problems == ["data.csv:2:12 ambiguous-number"])
    #expect(cell("€1,200", of: "spend").problems == ["data.csv:2:12 ambiguous-number"])
  }

  // MARK: Counts

  @Test(
    arguments: [
      ("1,200", 1200), ("-1,200", -1200), ("১,২০০", 1200), ("۱۲,۰۰۰", 12000), ("۱\u{60C}۲۰۰", 1200),
      ("+1,200", 1200),
    ] as [(String, Double)])
  func takesTheCommaOfACountForGrouping(text: String, value: Double) {
    let reading = cell(text)
    #expect(reading.values("likes") == [value])
    #expect(reading.summary.rejected == 0)
  }

  @Test func letsACountSayHowAmountsAreWritten() {
    let reading = read(
      "date,likes,spend\n2026-03-21,\"1,200\",5\n2026-03-22,3,\"2,500\"\n")
    #expect(reading.issues == [])
    #expect(reading.values("spend") == [5, 2500])
    // Two kinds of evidence that do not agree settle nothing.
    let torn = read("date;likes;spend\n2026-03-21;1,200;70,50\n")
    #expect(torn.problems == ["data.csv:2:18 ambiguous-number"])
  }

  @Test func readsSpacesBesideADecimalComma() {
    #expect(cell("1 234,50", of: "spend").values("spend") == [1234.5])
    #expect(cell("1\u{202F}234,5", of: "spend").values("spend") == [1234.5])
  }

  @Test func tellsThatAColumnOfTheTeamIsNotReadForDoubt() {
    let reading = read("date,karma\n2026-03-21,\"1,234\"\n2026-03-22,5\n")
    #expect(reading.problems == ["data.csv:2:12 unclear-column"])
    #expect(reading.issues.first?.hint?.code == "set-decimal")
    #expect(reading.summary.ignoredColumns == ["karma"])
  }

  @Test func tellsOfCountsThatAreNegativeOrNotWhole() {
    var text = "date,network,likes,leads,revenue\n"
    for day in 10...29 {
      text += "2026-03-\(day),x,\(day % 7 == 0 ? -3 : 5),\(day % 9 == 0 ? "2.5" : "2"),-4.5\n"
    }
    for threads in [1, 3] {
      var options = ReadingOptions()
      options.threadCount = threads
      options.chunkSize = 64
      let reading = DelimitedTextReader.read(
        Array(text.utf8), as: SourceDescription(file: "data.csv"),
        detail: .groups(by: [.network]), options: options)
      #expect(
        reading.problems == ["data.csv:6:14 negative-counts", "data.csv:10:16 fractional-counts"])
      #expect(reading.issues.map { $0.arguments["count"] } == [3, 2])
      #expect(reading.issues.allSatisfy { $0.severity == .warning })
      #expect(reading.summary.rejected == 0)
      #expect(reading.figures.map(\.value) == [76, 41, -90])
    }
  }

  @Test func takesPartsOfConversionsForWhatTheyAre() {
    #expect(cell("2.35", of: "conversions").issues == [])
    #expect(cell("424.0").issues == [])
  }

  @Test func refusesFewerFollowersThanNone() {
    let reading = cell("-12", of: "followers")
    #expect(reading.problems == ["data.csv:2:12 negative-level"])
    #expect(reading.issues.first?.hint?.code == "map-changes")
  }

  // MARK: Shares

  @Test(arguments: ["12%", "12.5 %", "۱۲٪", "1,5%"])
  func refusesSharesWhereThingsAreCounted(text: String) {
    let reading = cell(text, .comma)
    #expect(reading.summary.rejected == 1)
    #expect(cell("12%").problems == ["data.csv:2:12 share-is-no-count"])
    #expect(cell("12%", of: "spend").problems == ["data.csv:2:12 share-is-no-count"])
    #expect(cell("12%").issues.first?.hint?.code == "give-parts-of-share")
  }

  @Test func readsAShareAsARatio() {
    #expect(cell("12.5%", of: "visible-share").values("visible-share") == [0.125])
    #expect(cell("۱۲٫۵٪", of: "visible-share").values("visible-share") == [0.125])
  }

  @Test(
    arguments: [
      ("1h 30m", 5400), ("45 min", 2700), ("2 hours", 7200), ("90s", 90), ("1.5h", 5400),
      ("১ ঘণ্টা ৩০ মিনিট", 5400), ("२ घण्टा", 7200), ("۴۵ دقیقه", 2700), ("1 day 2h", 93600),
    ] as [(String, Double)])
  func readsLengthsOfTimeWithTheirUnits(text: String, seconds: Double) {
    let reading = cell(text, of: "response_time")
    #expect(reading.problems == [])
    #expect(reading.values("response-time") == [seconds])
  }

  @Test(arguments: ["00:12", "30m 1h", "1h 1h", "h", "5 parsecs", "1.5.2h"])
  func saysHowToWriteLengthsOfTime(text: String) {
    let reading = cell(text, of: "response_time")
    #expect(reading.values("response-time") == [])
    #expect(reading.issues.first?.severity == .error)
    if text == "00:12" { #expect(reading.issues.first?.hint?.code == "write-length-of-time") }
  }

  @Test func readsShortNumbersOfExports() {
    let reading = read(
      "Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1.2K,5,6,7,8\n"
        + "2026-03-02,3.4K,5,6,7,8\n")
    #expect(reading.summary.dialect.rawValue == "tiktok-days")
    #expect(reading.values("video-views") == [1200, 3400])
    #expect(reading.problems == ["data.csv:2:12 rounded-numbers"])
    #expect(reading.issues.first?.arguments["count"] == 2)
  }
}
