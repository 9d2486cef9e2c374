// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources
import Testing

/// Input that could take all memory or all time, in a size that tests have time for.
@Suite struct HostileInputTests {
  /// Bytes that come from a function and are never held together.
  private func read(
    _ parts: [(text: String, count: Int)], detail: ObservationDetail = .rows
  ) throws -> SourceReading {
    var rest = parts
    var pending: [UInt8] = []
    let input = SourceInput { buffer in
      while pending.isEmpty {
        guard let part = rest.first else { return 0 }
        if part.count == 0 {
          rest.removeFirst()
        } else {
          rest[0].count -= 1
          pending = Array(part.text.utf8)
        }
      }
      let count = min(buffer.count, pending.count)
      buffer.copyBytes(from: pending.prefix(count))
      pending.removeFirst(count)
      return count
    }
    return try DelimitedTextReader.read(
      input, as: SourceDescription(file: "data.csv"), detail: detail)
  }

  private let filler = String(repeating: "x", count: 1 << 16)

  @Test func refusesALineWithoutEndAndReadsOn() throws {
    let reading = try read([
      ("date,likes,page\n2026-03-21,1,a\n2026-03-22,2,", 1), (filler, 300),
      ("\n2026-03-23,3,c\n", 1),
    ])
    #expect(reading.problems == ["data.csv:3 row-too-long"])
    #expect(reading.days == ["2026-03-21", "2026-03-23"])
    #expect(reading.table?.lines == [2, 4])
    #expect(reading.summary.rows == 3)
    #expect(reading.summary.rejected == 1)
  }

  @Test func refusesAHeaderWithoutEnd() throws {
    let reading = try read([("date,likes,", 1), (filler, 200)])
    #expect(reading.problems == ["data.csv:1 row-too-long"])
    #expect(reading.table == nil)
  }

  @Test func looksForAClosingQuoteOnlySoFar() throws {
    let reading = try read([
      ("date,likes,page\n2026-03-21,1,\"a\n", 1), ("2026-03-22,2,\(filler)\n", 200),
      ("2026-03-23,3,b\"c\n", 1),
    ])
    #expect(reading.problems == ["data.csv:2:14 unclosed-quote"])
    #expect(reading.summary.rows == 202)
    #expect(reading.summary.rejected == 1)
  }

  @Test func refusesAMillionColumns() throws {
    let reading = try read([("date,likes\n2026-03-21,1", 1), (",1", 1_000_000), ("\n", 1)])
    #expect(reading.problems == ["data.csv:2:14 too-many-fields"])
    let header = try read([("date", 1), (",a", 1_000_000), ("\n", 1)])
    #expect(header.problems == ["data.csv:1 too-many-columns"])
  }

  @Test func readsMixedLineEnds() throws {
    let reading = try read([
      ("date,likes\r\n2026-03-21,1\r2026-03-22,2\n2026-03-23,3\r\r\n2026-03-24,x", 1)
    ])
    #expect(reading.days == ["2026-03-21", "2026-03-22", "2026-03-23"])
    #expect(reading.table?.lines == [2, 3, 4])
    #expect(reading.problems == ["data.csv:6:12 not-a-number"])
  }

  @Test func refusesTheRowOfAZeroFarBelow() throws {
    let reading = try read([
      ("date,likes\n", 1), ("2026-03-21,0\n", 100_000), ("2026-03-22,\0\n", 1),
    ])
    #expect(reading.problems == ["data.csv:100002:12 zero-byte"])
    #expect(reading.summary.rows == 100_001)
  }

  @Test func refusesRowsOfZerosFarBelow() throws {
    let reading = try read([
      ("date,likes\n", 1), ("2026-03-21,1\n", 100_000), ("\0\0\0\u{1}\n", 10_000), ("\0\0\n", 1),
    ])
    #expect(reading.problems.first == "data.csv:100002:1 zero-byte")
    #expect(reading.problems.count < 200)
    #expect(reading.table?.count == 100_000)
    #expect(reading.summary.rejected == 10_001)
  }

  @Test func forgetsCellsThatNeverComeAgain() throws {
    let rows = (0..<40_000).map { "2026-03-21T00:\($0 / 60 % 60):\($0 % 60),page \($0)" }
    let input = SourceInput(Array("date,page\n\(rows.joined(separator: "\n"))".utf8))
    let reading = try DelimitedTextReader.read(
      input, as: SourceDescription(file: "data.csv"), detail: .groups(by: []))
    #expect(reading.summary.rejected == 0)
    #expect(reading.table?.rowCounts == [40_000])
  }

  // MARK: Known dialects

  private let posts = "Post id,Date,Post text,Post Link,Impressions,Engagements\n"
  private func post(_ id: Int, _ text: String = "a") -> String {
    "\(id),\"Tue, Jul 14, 2026\",\(text),b,3,1\n"
  }

  @Test func refusesALineWithoutEndOfAPost() throws {
    let reading = try read([
      (posts + post(1) + "2,\"Tue, Jul 14, 2026\",", 1), (filler, 300), ("\n" + post(3), 1),
    ])
    #expect(reading.summary.dialect.rawValue == "x-posts")
    #expect(reading.problems == ["data.csv:3 row-too-long"])
    #expect(reading.table?.lines == [2, 4])
    #expect(reading.summary.rejected == 1)
  }

  @Test func looksForAClosingQuoteOfAPostOnlySoFar() throws {
    let reading = try read([
      (posts + post(1, "\"never"), 1), (post(2, filler), 200), (post(3, "b\"c"), 1),
    ])
    #expect(
      reading.problems == ["data.csv:2:23 unclosed-quote", "data.csv:4 repeated-ids"])
    #expect(reading.summary.rows == 202)
    // All rows between are of one post.
    #expect(reading.table?.count == 2)
  }

  @Test func refusesAMillionColumnsOfADialect() throws {
    let reading = try read([(posts + "1,\"Tue, Jul 14, 2026\",a,b,3,1", 1), (",1", 1_000_000)])
    #expect(reading.problems == ["data.csv:2:31 too-many-fields"])
    let header = try read([
      ("Post id,Date,Post text,Post Link,Impressions,Engagements", 1), (",a", 1_000_000), ("\n", 1),
    ])
    #expect(header.problems == ["data.csv:1 too-many-columns"])
    #expect(header.table == nil)
    let wide = try read([
      ("Post id,Date,Post text,Post Link,Impressions,Engagements", 1), (",", 10_000), ("\n", 1),
      ("1,\"Tue, Jul 14, 2026\",a,b,3,1", 1), (",", 10_000), ("\n", 1),
    ])
    #expect(wide.problems == [])
    #expect(wide.values("impressions") == [3])
  }

  @Test func readsMixedLineEndsOfADialect() throws {
    let row = "\"Tue, Jul 14, 2026\",\"a\r\nb\",c,3,1"
    let reading = try read([
      ("Post id,Date,Post text,Post Link,Impressions,Engagements\r\n", 1),
      ("1,\(row)\r2,\(row)\n3,\(row)\r\r\n4,soon,a,b,3,1", 1),
    ])
    #expect(reading.table?.lines == [2, 4, 6])
    #expect(reading.problems == ["data.csv:9:3 not-a-date"])
  }

  @Test func refusesTheRowOfAZeroFarBelowInADialect() throws {
    let reading = try read([
      (posts, 1), (post(1), 20_000), ("\0\0\0\u{1}\n", 3000),
      ("2,\"Tue, Jul 14, 2026\",\0,b,3,1\n", 1),
    ])
    #expect(reading.problems.first == "data.csv:20002:1 zero-byte")
    #expect(reading.summary.rejected == 3001)
    #expect(reading.table?.count == 1)
  }

  @Test func readsNoMoreBlocksThanAnyExportHas() throws {
    let reading = try read([
      ("sep=,\n", 1),
      (
        (0..<3000).map { "\"Series \($0)\"\n\"Date\",\"Primary\"\n\"2026-08-01T00:00:00\",\"1\"\n" }
          .joined(), 1
      ),
    ])
    #expect(reading.summary.dialect.rawValue == "meta-page-series")
    #expect((reading.table?.measures.count ?? 0) <= 100)
    #expect(reading.problems.last?.hasSuffix("more-issues") == true)
  }

  @Test func addsUpBlocksOfDaysThatNeverEnd() throws {
    let reading = try read(
      [
        ("sep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n", 1),
        ("\"2026-08-01T00:00:00\",\"1\"\n\"2026-08-02T00:00:00\",\"2\"\n", 5000),
      ], detail: .groups(by: [.network]))
    #expect(reading.table?.rowCounts == [5000, 5000])
    #expect(reading.values("reach") == [5000, 10_000])
  }
}
