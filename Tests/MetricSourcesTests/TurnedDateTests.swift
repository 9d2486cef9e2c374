// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Dates of which a spreadsheet has turned day and month, so far as days are months, too.
@Suite struct TurnedDateTests {
  /// The days of March as such a spreadsheet has them.
  private static func turned(_ days: ClosedRange<Int>) -> [String] {
    days.map { $0 <= 12 ? "2026-\(padded($0))-03" : "\($0)/03/2026" }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func read(
    _ dates: [String], header: [String] = ["Date", "Leads"],
    row: (String) -> [String] = { [$0, "10"] }
  ) throws -> SourceReading {
    try readBook([("S", [header] + dates.map(row))])[0]
  }

  private let march = (1...31).map { "2026-03-\(padded($0))" }

  @Test func readsDatesThatASpreadsheetTurned() throws {
    let reading = try read(Self.turned(1...31))
    #expect(reading.days == march)
    #expect(reading.problems == ["book.xlsx[S]:2 dates-turned"])
    #expect(reading.issues[0].severity == .warning)
    #expect(reading.issues[0].hint?.code == "export-without-spreadsheet")
    #expect(reading.issues[0].arguments["value"] == "2026-01-03")
    // The newest first, and months the other way round.
    #expect(try read(Self.turned(1...31).reversed()).days == march.reversed())
    let american = (1...31).map { $0 <= 12 ? "2026-\(Self.padded($0))-03" : "03/\($0)/2026" }
    #expect(try read(american).days == march)
  }

  @Test func readsExportsThatASpreadsheetTurned() throws {
    let tikTok = try read(
      Self.turned(1...31),
      header: ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"]
    ) { [$0, "100", "5", "3", "2", "1"] }
    #expect(tikTok.summary.dialect.rawValue.hasPrefix("tiktok"))
    #expect(tikTok.days == march)
    #expect(tikTok.issues.map(\.code) == [.datesTurned])
    let ads = try read(
      Self.turned(1...31),
      header: [
        "Reporting starts", "Reporting ends", "Campaign name", "Amount spent (USD)", "Impressions",
        "Reach", "Link clicks",
      ]
    ) { [$0, $0, "Eid", "10", "100", "50", "5"] }
    #expect(ads.summary.dialect.rawValue.hasPrefix("meta-ads"))
    #expect(ads.days == march)
    #expect(ads.issues.map(\.code) == [.datesTurned])
  }

  @Test func findsTurnedDatesBelowManyOthers() throws {
    let dates = Self.turned(1...31).flatMap { Array(repeating: $0, count: 60) }
    let reading = try read(dates)
    #expect(Set(reading.days) == Set(march))
    #expect(reading.issues.map(\.code).contains(.datesTurned))
  }

  @Test func leavesDatesAsTheyStandThatFollowEachOther() throws {
    // Someone has typed the others.
    let mixed = (1...20).map { $0 <= 12 ? "2026-03-\(Self.padded($0))" : "\($0)/03/2026" }
    let reading = try read(mixed)
    #expect(reading.days == Array(march.prefix(20)))
    #expect(reading.issues == [])
    for dates in [
      ["2026-01-01", "2026-02-01", "2026-03-01"], march,
      ["2026-03-02", "2026-03-20", "21/03/2026"],
      ["2026-03-02", "3/3/2026", "13/03/2026"],
    ] {
      #expect(try read(dates).issues.filter { $0.code != .rowsOfPeriods } == [])
    }
  }

  @Test func findsTheOrderOfDatesInTextBelowManyCellsOfDates() throws {
    let dates = (0..<150).map { "2026-03-\(Self.padded(1 + $0 % 31))" }
    let reading = try read(dates + ["13/04/2026", "05/04/2026"])
    #expect(reading.days.suffix(2) == ["2026-04-13", "2026-04-05"])
    #expect(reading.summary.rejected == 0)
  }

  @Test func warnsWhereItCannotTell() throws {
    let reading = try read(["2026-04-02", "2026-02-05", "25/03/2026"])
    #expect(reading.days == ["2026-04-02", "2026-02-05", "2026-03-25"])
    #expect(reading.problems == ["book.xlsx[S]:2 dates-may-be-turned"])
    // Days of months come near to each other when they are turned, too.
    let months = ["2026-03-02", "2026-04-02", "2026-05-02", "20/02/2026"]
    #expect(try read(months).days == ["2026-03-02", "2026-04-02", "2026-05-02", "2026-02-20"])
    #expect(try read(months).problems == ["book.xlsx[S]:2 dates-may-be-turned"])
  }
}
