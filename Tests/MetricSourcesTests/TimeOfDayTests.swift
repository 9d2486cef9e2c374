// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Times of day in data files.
struct TimeOfDayTests {
  private func times(_ reading: SourceReading) -> [String?] {
    guard let table = reading.table else { return [] }
    return (0..<table.count).map { table.time(ofRow: $0)?.description }
  }

  private func posts(
    _ dates: [String], zone: String? = nil, detail: ObservationDetail = .rows, threads: Int = 1
  ) -> SourceReading {
    let rows = dates.enumerated().map { "\($1),p\($0),\($0)" }
    var description = SourceDescription(file: "data.csv")
    description.dates.timeZone = zone.flatMap { TimeZoneName($0) }
    var options = ReadingOptions()
    options.threadCount = threads
    options.chunkSize = 64
    return DelimitedTextReader.read(
      Array(("date,post_id,likes\n" + rows.joined(separator: "\n") + "\n").utf8),
      as: description, detail: detail, options: options)
  }

  @Test(
    arguments: [
      ("2026-03-05 18:42", "18:42"), ("2026-03-05T07:05:59", "07:05"),
      ("\"2026-03-05 18:42\"", "18:42"), ("2026/03/05 0:30", "00:30"),
      ("06/29/2026 15:21", "15:21"), ("\"Aug 28, 2025 3:21 PM\"", "15:21"),
      // Persian digits, typed by hand.
      (
        "\u{6F1}\u{6F4}\u{6F0}\u{6F5}/\u{6F0}\u{6F1}/\u{6F1}\u{6F5} \u{6F9}:\u{6F3}\u{6F0}", "09:30"
      ),
      ("2026-03-05", nil), ("2026-03-05 24:00", nil),
    ] as [(String, String?)])
  func keepsTheTimeBesideADay(cell: String, time: String?) {
    // Another row has a time for sure.
    let reading = posts([cell, "2026-03-06 12:00"])
    #expect(reading.issues.isEmpty)
    #expect(times(reading) == [time, "12:00"])
  }

  @Test func tellsTimesByClocksOfTheZone() {
    let reading = posts(
      ["2026-03-05T20:00:00Z", "2026-03-05 20:00", "2026-03-05T20:00:00+05:45"],
      zone: "Asia/Kathmandu")
    #expect(reading.days == ["2026-03-06", "2026-03-05", "2026-03-05"])
    #expect(times(reading) == ["01:45", "20:00", "20:00"])
  }

  @Test func takesMidnightsForDaysWhereThereIsNoOtherTime() {
    #expect(times(posts(["2026-03-05T00:00:00", "2026-03-06 00:00"])) == [nil, nil])
    #expect(
      times(posts(["2026-03-05T00:00:00.000Z", "2026-03-06"], zone: "Asia/Dhaka")) == [nil, nil])
    #expect(times(posts(["2026-03-05T00:00", "2026-03-06T09:00"])) == ["00:00", "09:00"])
  }

  @Test func forgetsTimesWithTheRowsThatAreAddedUp() throws {
    let description = SourceDescription(file: "data.csv")
    let table = try #require(
      DelimitedTextReader.read(
        Array("date,likes\n2026-03-05 18:42,1\n2026-03-05 19:00,2\n".utf8), as: description,
        detail: .groups(by: [])
      ).table)
    #expect(table.count == 1)
    #expect(!table.hasTimes)
  }

  @Test func readsTheSameTimesOnAnyNumberOfThreads() {
    let dates = (0..<200).map { "2026-03-0\($0 % 9 + 1)" + ($0 % 3 == 0 ? " \($0 % 24):15" : "") }
    let one = posts(dates)
    #expect(times(one).compactMap { $0 }.count == 67)
    #expect(times(posts(dates, threads: 3)) == times(one))
    // Rows with posts are kept whatever is asked for.
    #expect(times(posts(dates, detail: .groups(by: [.network]), threads: 2)) == times(one))
  }

  @Test func keepsTimesOfPostsThatPlatformsExport() throws {
    #expect(times(try Fixture.read("meta-posts-facebook.csv")) == ["15:21", "09:05"])
    let inDhaka = try Fixture.read("x-posts-old.csv") {
      $0.dates.timeZone = TimeZoneName("Asia/Dhaka")
    }
    #expect(times(inDhaka) == ["00:42", "05:30"])
  }

  @Test func doesNotTakeUTCForAReadersClock() throws {
    #expect(times(try Fixture.read("x-posts-old.csv")) == [nil, nil])
  }

  @Test func hasNoTimesOfDays() throws {
    let series = try #require(try Fixture.read("meta-page-series.csv").table)
    #expect(!series.hasTimes)
  }
}
