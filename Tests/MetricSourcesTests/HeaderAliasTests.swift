// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Headers as people and ad managers write them.
@Suite struct HeaderAliasTests {
  @Test(arguments: [
    ("Day", "Platform", "Ad spend"), ("Post date", "Channel", "Amount spent"),
    ("Date", "Social network", "Spend (GBP)"), ("روز", "شبکه", "هزینه (ریال)"),
    ("তারিখ", "প্ল্যাটফর্ম", "খরচ (৳)"), ("मिति", "सञ्जाल", "खर्च (रु.)"),
    ("date", "network", "Spend [£]"),
  ])
  func knowsColumnsByOtherNames(date: String, network: String, spend: String) {
    let reading = read("\(date),\(network),Impr.,\(spend)\n2026-03-21,facebook,\"1,200\",12.5\n")
    #expect(reading.issues == [])
    #expect(reading.days == ["2026-03-21"])
    #expect(reading.values(.network) == ["facebook"])
    #expect(reading.values("impressions") == [1200])
    #expect(reading.values("spend") == [12.5])
  }

  @Test(arguments: ["Network", "Platform", "প্ল্যাটফর্ম", "सञ्जाल", "شبکه"])
  func takesWhatIsOfSeveralNetworksForNoExportOfOne(network: String) {
    let header = "Date,\(network),Followers,New followers,Likes"
    let several = read("\(header)\n2026-03-21,facebook,50,1,5\n")
    #expect(several.summary.dialect == .generic)
    #expect(several.values(.network) == ["facebook"])
    // But for that column it would be an export of LinkedIn.
    #expect(read("Date,New followers\n03/21/2026,1\n").summary.dialect != .generic)
  }

  @Test func prefersTheProductsOwnNames() {
    let reading = read("Day,date,Platform,network,likes\nMonday,2026-03-21,a,x,5\n")
    #expect(reading.issues == [])
    #expect(reading.values(.network) == ["x"])
    #expect(reading.summary.ignoredColumns == ["Day", "Platform"])
  }

  @Test func leavesColumnsToThePlan() {
    let mapping = [ColumnMapping(header: "Platform", target: "page")]
    let mapped = read("date,Platform,likes\n2026-03-21,x,5\n", columns: mapping)
    #expect(mapped.values(.network) == [nil])
    #expect(mapped.values(.page) == ["x"])
    let asked = read("date,reposts\n2026-03-21,5\n", requiring: ["reposts"])
    #expect(asked.values("reposts") == [5])
  }

  @Test func findsSuchAHeaderBelowATitle() {
    let reading = read("Ads of March\n\nDay,Platform,likes\n2026-03-21,x,5\n")
    #expect(reading.issues == [])
    #expect(reading.summary.preambleRows == 1)
  }

  @Test(arguments: ["SL", "S.N.", "Serial No", "ক্রমিক নং", "क्र.सं.", "ردیف", "No."])
  func addsNoNumbersOfRows(header: String) {
    let reading = read("\(header),date,likes\n1,2026-03-21,5\n2,2026-03-22,6\n")
    #expect(reading.issues == [])
    #expect(reading.table?.measures == ["likes"])
    #expect(reading.summary.ignoredColumns == [header])
  }

  @Test func readsAmountsInTheCurrencyOfTheirHeader() {
    let grouped = read("date,Spend (BDT)\n2026-03-21,\"1,200\"\n")
    #expect(grouped.values("spend") == [1200])
    let toman = read("date,هزینه (تومان)\n2026-03-21,\"۱٬۲۰۰\"\n2026-03-22,5\n2026-03-23,2 هزار\n")
    #expect(toman.values("spend") == [12000, 50, 20000])
    #expect(toman.issues.map(\.code) == [.amountsInToman, .roundedNumbers])
    #expect(toman.issues.first?.arguments["count"] == 3)
    // A cell that says more than its header is right.
    #expect(read("date,هزینه (تومان)\n2026-03-21,500 ریال\n").values("spend") == [500])
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    let other = DelimitedTextReader.read(
      Array("date,likes,Spend (BDT)\n2026-03-21,5,7\n".utf8), as: description)
    #expect(other.problems == ["data.csv:1:12 other-currency"])
    #expect(other.values("likes") == [5])
    #expect(other.table?.measures == ["likes"])
    description.currency = "BDT"
    let sign = DelimitedTextReader.read(
      Array("date,likes,Spend ($)\n2026-03-21,5,7\n".utf8), as: description)
    #expect(sign.problems == ["data.csv:1:12 other-currency"])
    // Nor is a cell that contradicts its header what the header says.
    let cell = DelimitedTextReader.read(
      Array("date,likes,Spend (BDT)\n2026-03-21,5,$7\n".utf8), as: description)
    #expect(cell.problems == ["data.csv:2:14 amounts-in-other-currency"])
    description.columns = [ColumnMapping(header: "Money (EUR)", target: "spend")]
    let mapped = DelimitedTextReader.read(
      Array("date,likes,Money (EUR)\n2026-03-21,5,7\n".utf8), as: description)
    #expect(mapped.problems == ["data.csv:1:12 other-currency"])
    #expect(read("date,Reach (organic)\n2026-03-21,5\n").table?.measures == ["reach-(organic)"])
  }

  @Test func readsAmountsOfTheTeamsOwn() {
    #expect(read("date,Fee\n2026-03-21,£5.50\n2026-03-22,(2)\n").values("fee") == [5.5, -2])
  }

  @Test(arguments: [
    ("Paid", "paid"), ("পেইড", "paid"), ("सशुल्क", "paid"), ("پولی", "paid"),
    ("অর্গানিক", "organic"), ("अर्गानिक", "organic"), ("ارگانیک", "organic"),
  ])
  func knowsPaidAndOrganicInFourLanguages(text: String, value: String) {
    #expect(read("date,source,likes\n2026-03-21,\(text),5\n").values(.source) == [value])
  }

  @Test(arguments: [
    ("উৎস", "পেইড", "অর্গানিক"), ("स्रोत", "सशुल्क", "अर्गानिक"), ("منبع", "پولی", "ارگانیک"),
    ("সোর্স", "paid", "organic"),
  ])
  func knowsTheColumnOfPaidAndOrganic(header: String, paid: String, organic: String) {
    let reading = read(
      "date,network,\(header),leads\n2026-03-21,facebook,\(paid),5\n2026-03-21,facebook,\(organic),6\n"
    )
    #expect(reading.values(.source) == ["paid", "organic"])
    #expect(reading.summary.ignoredColumns == [])
  }

  @Test(
    arguments: [
      (.network, ["नेटवर्क", "সামাজিক যোগাযোগমাধ্যম", "प्लेटफार्म", "شبکه اجتماعی", "نام شبکه"]),
      (.campaign, ["ক্যাম্পেইনের নাম", "क्याम्पेन", "کارزار"]),
      (.page, ["পেজের নাম", "पेजको नाम", "صفحه"]),
      (.contentType, ["কনটেন্টের ধরন", "पोस्टको प्रकार", "نوع محتوا"]),
      (.messageType, ["বার্তার ধরন", "सन्देशको प्रकार", "نوع پیام"]),
      (.audience, ["অডিয়েন্স", "दर्शक", "مخاطبان"]), (.postID, ["পোস্ট আইডি", "पोस्ट आइडी", "شناسه پست"]),
    ] as [(Dimension, [String])])
  func knowsDimensionsInAllLanguages(dimension: Dimension, headers: [String]) {
    for header in headers {
      let reading = read("date,\(header),likes\n2026-03-21,facebook,5\n")
      #expect(reading.values(dimension) == ["facebook"], "\(header)")
    }
  }

  @Test(arguments: ["2082/12/08", "2082-12-08", "08/12/2082", "25 December 2082", "20821208"])
  func asksForTheCalendarOfYearsToCome(text: String) {
    let reading = read("date,likes\n\(text),5\n")
    #expect(
      reading.issues.map(\.code) == [.unknownCalendar]
        || reading.issues.map(\.code) == [.ambiguousDate])
    #expect(reading.days == [])
    var description = SourceDescription(file: "data.csv")
    description.dates.calendar = .gregorian
    description.dates.order = .dayFirst
    let told = DelimitedTextReader.read(Array("date,likes\n\(text),5\n".utf8), as: description)
    #expect(told.days.first?.hasPrefix("2082-12") == true)
  }

  @Test(
    arguments: [
      ("Week starting", [7, 7]), ("w/c", [7, 7]), ("Week commencing", [7, 7]),
      ("Week ending", [-7, -7]), ("Week of", [7, 7]), ("সপ্তাহ শুরু", [7, 7]), ("हप्ताको अन्त्य", [-7, -7]),
      ("پایان هفته", [-7, -7]), ("Month ending", [-30, -30]),
    ] as [(String, [Int16])])
  func readsDatesOfWholePeriods(header: String, spans: [Int16]) {
    let reading = read("\(header),likes\n2026-03-07,5\n2026-03-14,6\n")
    #expect(reading.problems == ["data.csv:2 rows-of-periods"])
    #expect(reading.days == ["2026-03-07", "2026-03-14"])
    #expect(reading.table?.spans == spans)
  }
}
