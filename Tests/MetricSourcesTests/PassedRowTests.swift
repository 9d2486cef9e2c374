// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Rows of generic files that are no data: preambles, headers once more, explanations and totals.
@Suite struct PassedRowTests {
  @Test func findsTheHeaderBelowAPreamble() {
    let reading = read(
      "Saba Tea, spring report\n\nPage,Saba\nPeriod,2026-03-21\ndate,likes\n2026-03-21,5\n")
    #expect(reading.issues == [])
    #expect(reading.summary.headerLine == 5)
    #expect(reading.summary.preambleRows == 3)
    #expect(reading.values("likes") == [5])
    #expect(reading.table?.lines == [6])
  }

  @Test func findsWhatSeparatesCellsBelowATitleWithCommas() {
    let reading = read("Report of March, April, May\ndate;likes\n2026-03-21;5\n")
    #expect(reading.issues == [])
    #expect(reading.values("likes") == [5])
  }

  @Test func takesNoLineOfAPreambleForAHeader() {
    let reading = read("Report\nDate,2026-04-01\nDate,Likes\n2026-03-21,5\n")
    #expect(reading.summary.headerLine == 3)
    #expect(reading.values("likes") == [5])
  }

  @Test func findsAHeaderThatThePlanExplains() {
    let mapping = [ColumnMapping(header: "Tag", target: "date")]
    let reading = read("Bericht\nTag,Likes\n2026-03-21,5\n", columns: mapping)
    #expect(reading.issues == [])
    #expect(reading.summary.headerLine == 2)
  }

  @Test func tellsTheFirstRowOfAFileWithoutDates() {
    let reading = read("title\nlikes,shares\n1,2\n")
    #expect(reading.problems == ["data.csv:1 no-date-column"])
  }

  @Test(arguments: [
    "Total,,1234", "TOTAL:,,1234", "Grand total,,1234", "মোট,,১২৩৪", "সর্বমোট,,১২৩৪", "जम्मा,,१२३४",
    "जम्मा:,,१२३४", "مجموع,,۱۲۳۴", "جمع کل,,۱۲۳۴", "جمع\u{200C}کل,,۱۲۳۴", ",Total,1234", "Total,1234",
    "Total: Campaigns,--,1234", "Total of 2 results,-,1234", "Total - Account,,1234",
  ])
  func doesNotAddTotals(row: String) {
    let reading = read("date,network,likes\n2026-03-21,x,1000\n2026-03-22,x,234\n\(row)\n")
    #expect(reading.issues == [])
    #expect(reading.values("likes") == [1000, 234])
    #expect(reading.summary.rows == 2)
    #expect(reading.summary.totalRows == 1)
  }

  @Test func doesNotAddTheTotalsOfDays() {
    let reading = read(
      "date,network,likes\n2026-03-21,x,1\n2026-03-21,facebook,2\n2026-03-21,Total,3\n")
    #expect(reading.values("likes") == [1, 2])
    #expect(reading.summary.totalRows == 1)
    let sources = read("date,source,likes\n2026-03-21,paid,1\n2026-03-21,total,1\n")
    #expect(sources.issues == [])
    #expect(sources.summary.totalRows == 1)
  }

  @Test func keepsARowWithADayWhateverItsCampaignIsCalled() {
    let reading = read("campaign,date,likes\nTotal,2026-03-21,5\nSummary,21 March 2026,6\n")
    #expect(reading.values("likes") == [5, 6])
    #expect(reading.summary.totalRows == 0)
  }

  @Test func refusesARowWithoutADayThatNothingCallsATotal() {
    #expect(read("date,likes\n2026-03-21,5\n,5\n").problems == ["data.csv:3:1 missing-date"])
  }

  @Test func passesOverHeadersInTheMiddle() {
    let reading = read("date,likes\n2026-03-21,5\ndate,likes\n2026-03-22,6\n")
    #expect(reading.issues == [])
    #expect(reading.values("likes") == [5, 6])
    #expect(reading.summary.headerRows == 1)
    let posts = """
      Post id,Date,Post text,Post Link,Impressions,Engagements
      1,"Tue, Jul 14, 2026",a,b,300,25
      Post id,Date,Post text,Post Link,Impressions,Engagements
      2,"Wed, Jul 15, 2026",a,b,200,11
      """
    let dialect = read(posts)
    #expect(dialect.summary.dialect.rawValue == "x-posts")
    #expect(dialect.issues == [])
    #expect(dialect.summary.headerRows == 1)
  }

  @Test func readsNothingOfAFileWithSeveralTables() {
    let reading = read(
      "date,likes\n2026-03-21,5\n\ndate,comments\n2026-03-21,50\n2026-03-22,60\n")
    #expect(reading.problems == ["data.csv:4 several-tables"])
    #expect(reading.issues.first?.hint?.code == "one-table-a-file")
    #expect(reading.table == nil)
    #expect(reading.isEmpty)
  }

  @Test func addsNoRatesNorMeans() {
    let header = "date,CTR,Conversion rate,Avg. order,cost per lead,Frequency,Open %,نرخ کلیک,Karma"
    let reading = read("\(header)\n2026-03-21,1,2,3,4,5,6,7,8\n")
    #expect(reading.issues == [])
    #expect(reading.table?.measures == ["karma"])
    #expect(reading.summary.ignoredColumns.count == 7)
    // What a plan asks for by name is read as it says.
    let asked = read("date,open_rate\n2026-03-21,2\n", requiring: ["open-rate"])
    #expect(asked.values("open-rate") == [2])
    let mapping = [ColumnMapping(header: "Open rate", target: "open-rate")]
    #expect(read("date,open rate\n2026-03-21,2\n", columns: mapping).values("open-rate") == [2])
  }

  @Test func passesOverARowThatExplainsTheHeader() {
    let reading = read("date,likes,spend\n(day),(people),(USD)\n2026-03-21,5,1.5\n")
    #expect(reading.issues == [])
    #expect(reading.values("spend") == [1.5])
    #expect(reading.summary.headerRows == 1)
    let damaged = read("date,likes\n21st,many\n2026-03-21,5\n")
    #expect(damaged.problems.first == "data.csv:2:1 not-a-date")
  }

  @Test func readsTheSameForAnyNumberOfThreads() {
    var text = "Report\n\ndate,network,likes\n"
    for day in 1...28 {
      let date = "2026-02-\(day < 10 ? "0" : "")\(day)"
      text += "\(date),x,\(day)\n\(date),My Forum,1\n\(date),Total,\(day + 1)\n"
      if day % 9 == 0 { text += "date,network,likes\n" }
    }
    text += "Total,,434\n"
    let readings = [1, 2, 5].map { count in
      var options = ReadingOptions()
      options.threadCount = count
      options.chunkSize = 64
      return DelimitedTextReader.read(
        Array(text.utf8), as: SourceDescription(file: "data.csv"), options: options)
    }
    for reading in readings {
      #expect(reading.table?.contents == readings[0].table?.contents)
      #expect(reading.summary == readings[0].summary)
    }
    #expect(readings[0].summary.totalRows == 29)
    #expect(readings[0].summary.headerRows == 3)
  }

  /// The row may lie in another part of the file than the header.
  @Test(arguments: [1, 20, 40, 1 << 18])
  func passesOverAnExplanationHoweverTheFileIsCut(chunkSize: Int) {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    let text = "date,likes,page\nThe day,How many liked it,Whose\n2026-03-21,5,a\n2026-03-22,6,b\n"
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: "a.csv"), options: options)
    #expect(reading.issues == [])
    #expect(reading.summary.headerRows == 1)
    #expect(reading.values("likes") == [5, 6])
  }

  @Test(arguments: [1, 20, 1 << 18])
  func passesOverAnExplanationAtTheEndHoweverTheFileIsCut(chunkSize: Int) {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    for text in [
      "date,likes,page\nday,how many,whose", "date,likes\rday,how many\r",
      "date,likes\nday,how many\r",
      // Of an export, too.
      "Date,Sessions,Total users,Event count\nThe day,Visits,People,What they did",
    ] {
      let reading = DelimitedTextReader.read(
        Array(text.utf8), as: SourceDescription(file: "a.csv"), options: options)
      #expect(reading.issues.map(\.code) == [.noRows])
      #expect(reading.summary.headerRows == 1)
    }
  }

  @Test(arguments: ["মোটঃ", "জম্মা ः", "जम्माः", "कुल जोड", "جمع کل =", "গ্র্যান্ড টোটাল:", "جـمـع", "ग्रान्ड टोटल"])
  func knowsTotalsAsPeopleTypeThem(word: String) {
    let text = "date,network,likes\n2026-03-21,x,5\n\(word),,5\n2026-03-22,\(word),9\n"
    let reading = read(text.replacing("জম্মা ः", with: "जम्मा ः"))
    #expect(reading.values("likes") == [5])
    #expect(reading.summary.totalRows == 2)
  }

  @Test(arguments: [
    "তারিখ,প্ল্যাটফর্ম,লাইক,রিচ", "Day,Platform,Reactions,Reach", "Post date,Channel,Likes,Reach",
    "تاریخ,شبکه,لایک,بازدید", "Platform,Date,Likes,Reach", ",,Likes,Shares",
  ])
  func readsNothingOfAFileWhoseSecondHeaderHasOtherWords(header: String) {
    let reading = read(
      "Date,Network,Reach,Likes\n2026-03-01,facebook,1200,45\n\(header)\n2026-03-01,x,30,800\n")
    #expect(reading.problems == ["data.csv:3 several-tables"])
    #expect(reading.isEmpty)
  }

  @Test func passesOverTheHeaderOnceMoreInAnotherLanguage() {
    let reading = read(
      "Date,Network,Reach,Likes\n2026-03-01,facebook,1200,45\nতারিখ,প্ল্যাটফর্ম,রিচ,লাইক\n2026-03-01,x,30,8\n")
    #expect(reading.issues == [])
    #expect(reading.values("reach") == [1200, 30])
    #expect(reading.summary.headerRows == 1)
  }

  @Test(arguments: [
    "Month,March 2026,,\n,,,\n", "মাস,মার্চ ২০২৬,,\n", "महिना,चैत २०८२,,\n", "ماه,اسفند ۱۴۰۴,,\n",
    "Week,1 March - 7 March,,\n", "তারিখ,০১ এপ্রিল ২০২৬,,\nপ্রস্তুতকারী,রহিম,,\n", "Date,2026-04-01\n",
    "Month:,March 2026,,\n",
  ])
  func takesNoLineAboveTheTableForAHeader(lines: String) {
    let reading = read(lines + "Date,Network,Reach,Likes\n2026-03-01,facebook,1200,45\n")
    #expect(reading.issues == [])
    #expect(reading.values("reach") == [1200])
  }

  @Test func refusesNoFileForARowOfRemarks() {
    let reading = read(
      "date,leads,clicks,reach\n2026-03-01,4,5,6\nEid week,slow,fine,better\n2026-03-03,7,8,9\n")
    #expect(!reading.problems.contains { $0.contains("several-tables") })
    #expect(reading.values("leads") == [4, 7])
    #expect(reading.summary.rejected == 1)
  }
}
