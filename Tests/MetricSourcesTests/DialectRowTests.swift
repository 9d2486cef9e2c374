// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Rows of known dialects, however a file is cut and by however many threads it is read.
@Suite struct DialectRowTests {
  /// What files of a dialect are made of: what stands above rows, and what their cells may be.
  struct Shape: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var header: String
    var cells: [[String]]
    /// Rows that may stand between others.
    var others: [String] = []
  }

  private static let days = [
    "\"Tue, Jul 14, 2026\"", "\"Wed, Jul 15, 2026\"", "Jul 16 2026", "soon", "",
  ]
  private static let counts = ["1", "12", "123456789", "-", "", "1,200", "\"7\"", "x", "۱۲"]

  static let shapes = [
    Shape(
      testDescription: "x-posts",
      header: "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n",
      cells: [
        ["1", "2", "0012", "1355500244381949952", "https://x.com/s/7", "", "-", "a b", "\"9\""],
        days, ["plain", "\"a, b\"", "\"say \"\"hi\"\"\"", "\"one\ntwo\"", "5\" x", "\u{628}"],
        ["https://x.com/1"], counts, counts, ["5"],
      ],
      others: ["Total,,,,9,9,9", "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements"]),
    Shape(
      testDescription: "x-posts-old",
      header: "Tweet id,time,Tweet text,impressions,engagements,engagement rate\n",
      cells: [
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        [
          "2026-03-05 18:42 +0000", "2026-03-05 0:05 +0000", "2026-03-06T00:00:00Z",
          "2026-03-07 18:42", "\"03/18/2026 9:30:15\"", "2026-03-05 24:00", "18:42", "2026-03-09",
          "2026-03-05 23:59+0000", "Mar 5, 2026 3:21 PM", "2026-03-05 20:00 +0545",
        ], ["a", "\"b, c\""], counts, ["5.0"], ["0.018604651162790697", "-"],
      ]),
    Shape(
      testDescription: "google-analytics",
      header: "# Report\n# Start date: 20260701\n\n"
        + "Date,Session source / medium,Session campaign,Sessions,Total users,Total revenue,"
        + "Engagement rate\n",
      cells: [
        ["20260714", "20260715", "2026-07-16", "20261399", ""],
        [
          "google / cpc", "google / organic", "(direct) / (none)", "", "a very long source / paid",
        ],
        ["spring", "", "-", " summer "], counts, ["5", ""],
        ["0.10", "0.2", "1.1234567", "US$3", ""],
        ["0.5", "0.018604651162790697", "-", "51%"],
      ], others: ["", ",,,,,,", "Total,,,9,9,9,1"]),
    Shape(
      testDescription: "meta-ads",
      header: "Campaign name,Reporting starts,Reporting ends,Amount spent (USD),Impressions\n",
      cells: [
        ["spring", "summer", "", "autumn"], ["2026-03-01"], ["2026-03-01", "2026-03-07"],
        ["0.1", "12.35", "1,000.5", "\u{20AC}2"], counts,
      ]),
    Shape(
      testDescription: "crm-leads",
      header: "Created date,Lead source,Lead status\n",
      cells: [
        ["2026-03-21", "2026-03-21 10:15", "2026-03-22", "never"], ["Facebook", "My forum", ""],
        ["Qualified", "new", "", "qualified"],
      ]),
    Shape(
      testDescription: "survey-answers",
      header: "Submitted at,CSAT\n",
      cells: [["2026-03-21", "2026-03-22 09:00"], ["5", "4", "3", "", "9", "good"]]),
    Shape(
      testDescription: "meta-page-series",
      header: "sep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n",
      cells: [
        ["\"2026-08-01T00:00:00\"", "\"2026-08-02T00:00:00\""], ["\"20\"", "\"5\"", "\"x\""],
      ],
      others: [
        "\"Instagram reach\"\n\"Date\",\"Primary\"", "\"Facebook visits\"\n\"Date\",\"Primary\"",
        "\"Audience\"\n\"Age\",\"Women\",\"Men\"", "",
      ]),
  ]

  private func file(_ shape: Shape, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(state: seed)
    var text = shape.header
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      let isOther = Int.random(in: 0..<8, using: &random) == 0
      if isOther, let other = shape.others.randomElement(using: &random) {
        text += other
      } else {
        // Every cell may be odd, but most are as most are.
        text += shape.cells.map { choices in
          let isOdd = Int.random(in: 0..<5, using: &random) == 0
          return (isOdd ? choices.randomElement(using: &random) : choices.first) ?? ""
        }.joined(separator: ",")
      }
      text += ["\n", "\n", "\n", "\r\n", ",\n", ",more\n"].randomElement(using: &random) ?? "\n"
    }
    var bytes = Array(text.utf8)
    if seed % 5 == 0 {
      bytes.insert(0xFF, at: Int.random(in: bytes.count / 2...bytes.count, using: &random))
    }
    if seed % 7 == 0 { bytes.append(contentsOf: "\"never closed,1,2\n3\n".utf8) }
    return bytes
  }

  private func read(
    _ bytes: [UInt8], _ detail: ObservationDetail, chunkSize: Int = 1 << 18, threads: Int = 1,
    _ describe: (inout SourceDescription) -> Void = { _ in }
  ) -> SourceReading {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    options.threadCount = threads
    var description = SourceDescription(file: "data.csv")
    describe(&description)
    return DelimitedTextReader.read(
      bytes, as: description, detail: detail, options: options)
  }

  @Test(arguments: shapes, 0..<8 as Range<UInt64>)
  func readsTheSameInChunksOfAnySize(_ shape: Shape, seed: UInt64) {
    let bytes = file(shape, seed: seed)
    for detail in [ObservationDetail.rows, .groups(by: [.network, .source, .page])] {
      let whole = read(bytes, detail)
      #expect(whole.summary.dialect.rawValue == shape.testDescription)
      for (chunkSize, threads) in [(1, 1), (7, 2), (60, 3), (300, 2)] {
        let parts = read(bytes, detail, chunkSize: chunkSize, threads: threads)
        let label: Comment = "seed \(seed), chunks of \(chunkSize) bytes"
        #expect(parts.issues == whole.issues, label)
        #expect(parts.summary == whole.summary, label)
        #expect(parts.table?.contents == whole.table?.contents, label)
      }
    }
  }

  /// A zero at the end of a file keeps its rows from being read in place.
  @Test(arguments: shapes, 0..<8 as Range<UInt64>)
  func readsRowsInPlaceAsItReadsAnyRow(_ shape: Shape, seed: UInt64) {
    let bytes = file(shape, seed: seed * 5 + 1)
    for zone in [nil, TimeZoneName("Asia/Kathmandu")] {
      for detail in [ObservationDetail.rows, .groups(by: [.network])] {
        let inPlace = read(bytes, detail) { $0.dates.timeZone = zone }
        let exactly = read(bytes + Array("\n\0\n".utf8), detail) { $0.dates.timeZone = zone }
        #expect(exactly.table?.contents == inPlace.table?.contents)
        #expect(exactly.table.map(times) == inPlace.table.map(times))
        #expect(exactly.summary.measures == inPlace.summary.measures)
        #expect(exactly.summary.ranges == inPlace.summary.ranges)
      }
    }
  }

  private func times(_ table: ObservationTable) -> [String?] {
    (0..<table.count).map { table.time(ofRow: $0)?.description }
  }

  @Test(arguments: shapes, 0..<8 as Range<UInt64>)
  func tellsTheSameOfRowsAndOfGroups(_ shape: Shape, seed: UInt64) throws {
    let bytes = file(shape, seed: seed)
    let rows = read(bytes, .rows)
    let groups = read(bytes, .groups(by: [.network]), chunkSize: 50, threads: 2)
    #expect(groups.issues == rows.issues)
    #expect(groups.table?.sourceRowCount == rows.table?.sourceRowCount)
    #expect(groups.summary.ranges == rows.summary.ranges)
    #expect(groups.summary.missingValues == rows.summary.missingValues)
    #expect(groups.summary.measures.map(\.count) == rows.summary.measures.map(\.count))
    for (sum, figure) in zip(groups.summary.measures, rows.summary.measures) {
      #expect(sum.id == figure.id)
      #expect(abs(sum.value - figure.value) <= abs(figure.value) * 1e-15, "\(figure.id)")
    }
  }

  @Test func addsUpPartsOfDaysAsTheyAreRead() throws {
    let text = """
      # Report
      Date,Session source / medium,Session campaign,Sessions,Total users,Total revenue
      20260714,google / cpc,a,5,4,0.10
      20260714,google / organic,a,7,6,
      20260714,google / cpc,b,1,1,0.20
      20260715,google / cpc,a,2,2,0.30
      """
    let reading = read(
      Array(text.utf8), .groups(by: [.network, .source]), chunkSize: 40, threads: 2)
    let table = try #require(reading.table)
    #expect(reading.issues == [])
    #expect(reading.days == ["2026-07-14", "2026-07-14", "2026-07-15"])
    #expect(reading.values("visits") == [7, 6, 2])
    #expect(reading.values("revenue") == [nil, 0.3, 0.3])
    #expect(reading.values(.source) == ["organic", "paid", "paid"])
    #expect(table.lines == [4, 3, 6])
    #expect(table.lastLines == [4, 5, 6])
    #expect(table.rowCounts == [1, 2, 1])
    #expect(reading.summary.rows == 4)
    #expect(reading.summary.missingValues == ["revenue": 1])
  }

  @Test func addsUpLeadsWithoutIDsAndKeepsThoseWithOnes() throws {
    let rows = (0..<500).map { "2026-03-\($0 % 2 + 10),Facebook,\($0)\n" }.joined()
    let without = read(
      Array(("Created date,Lead source,Owner\n" + rows).utf8), .groups(by: [.network]),
      chunkSize: 200, threads: 2)
    #expect(without.table?.rowCounts == [250, 250])
    #expect(without.values("leads") == [250, 250])
    let with = read(
      Array(("Created date,Lead source,Lead ID\n" + rows).utf8), .groups(by: [.network]))
    #expect(with.table?.count == 500)
  }

  @Test func keepsPostsOfOneDayApart() {
    let reading = read(
      Array(
        """
        Post id,Date,Post text,Post Link,Impressions,Engagements
        1,"Tue, Jul 14, 2026",a,b,3,1
        2,"Tue, Jul 14, 2026",a,b,3,1
        """.utf8), .groups(by: [.network]))
    #expect(reading.table?.count == 2)
  }

  @Test func takesWhatALaterRowSaysOfAPost() {
    var text = "Post id,Date,Post text,Post Link,Impressions,Engagements,Likes\n"
    for row in 0..<200 {
      text += "\(row % 50),\"Tue, Jul 14, 2026\",a,b,\(row),\(row < 50 ? "7" : "-"),\n"
    }
    let reading = read(Array(text.utf8), .groups(by: [.network]), chunkSize: 100, threads: 3)
    #expect(reading.summary.rows == 200)
    #expect(reading.table?.lines == Array(2...51))
    #expect(reading.values("impressions") == (150..<200).map { Double($0) })
    #expect(reading.values("engagements") == Array(repeating: 7, count: 50))
    #expect(reading.values("posts") == Array(repeating: 1, count: 50))
  }

  @Test func tellsIDsApartThatLookAlike() {
    let ids = [
      "7", "07", "007", "a7", "a07", "a", "18446744073709551615", "18446744073709551616",
      "9999999999999999999", "99999999999999999990", "https://x.com/7", "https://x.com/7/",
      "\u{6F7}",
    ]
    let rows = ids.map { "\($0),\"Tue, Jul 14, 2026\",a,b,1,1\n" }.joined()
    let reading = read(
      Array(("Post id,Date,Post text,Post Link,Impressions,Engagements\n" + rows + rows).utf8),
      .rows)
    #expect(reading.values(.postID) == ids)
    #expect(reading.summary.rows == ids.count * 2)
  }

  @Test func addsCentsWithoutError() {
    let header = "Reporting starts,Reporting ends,Amount spent (USD),Impressions\n"
    let rows = String(repeating: "2026-03-01,2026-03-01,0.1,1\n", count: 30_000)
    for detail in [ObservationDetail.rows, .groups(by: [])] {
      let reading = read(Array((header + rows).utf8), detail, chunkSize: 1 << 12, threads: 2)
      #expect(reading.summary.measures.first?.value == 3000)
    }
  }

  @Test func readsMomentsAsDaysOfTheZoneInEveryChunk() {
    let rows = (0..<300).map { "\($0),2026-03-05 \(10 + $0 % 14):30 +0000,a,1,1\n" }.joined()
    let text = Array(("Tweet id,time,Tweet text,impressions,engagements\n" + rows).utf8)
    let inDhaka = read(text, .rows, chunkSize: 90, threads: 2) {
      $0.dates.timeZone = TimeZoneName("Asia/Dhaka")
    }
    #expect(inDhaka.issues == [])
    #expect(Set(inDhaka.days) == ["2026-03-05", "2026-03-06"])
    #expect(inDhaka.table?.time(ofRow: 0)?.description == "16:30")
    let unsettled = read(text, .rows, chunkSize: 90, threads: 2)
    #expect(unsettled.problems == ["data.csv:1 days-in-utc"])
    #expect(unsettled.table?.hasTimes == false)
  }

  @Test(arguments: [ObservationDetail.rows, .groups(by: [.network])])
  func takesEmptyResultsOfAdsForNone(detail: ObservationDetail) {
    let text =
      "Day,Reporting starts,Reporting ends,Amount spent (USD),Reach,Leads,Purchases conversion value\n"
      + "2026-03-01,2026-03-01,2026-03-01,10.5,40,4,20\n2026-03-02,2026-03-02,2026-03-02,9,30,,\n"
      + "2026-03-03,2026-03-03,2026-03-03,8,,-,€5\n"
    var description = SourceDescription(file: "data.csv")
    description.currency = "USD"
    let reading = DelimitedTextReader.read(Array(text.utf8), as: description, detail: detail)
    #expect(reading.values("leads") == [4, 0, 0])
    // What is in another currency is not none.
    #expect(reading.values("revenue") == [20, 0, nil])
    #expect(reading.values("reach") == [40, 30, nil])
    #expect(reading.summary.missingValues["leads"] == nil)
  }
}
