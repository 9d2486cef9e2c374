// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Tables that stand beside the one of a file, behind an empty column.
@Suite struct TablesBesideTests {
  /// Reads rows as a sheet and as text, which say the same.
  private func read(_ lines: String) throws -> [SourceReading] {
    let width = cells(lines).map(\.count).max() ?? 0
    // Programs write as many commas in each row.
    let text = cells(lines).map { row in
      (row + Array(repeating: "", count: width - row.count)).joined(separator: ",") + "\n"
    }
    return try readBook([("March", cells(lines))]) + [MetricSourcesTests.read(text.joined())]
  }

  private func expectsNone(
    of measure: MeasureID, in lines: String, leavingOut columns: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    for reading in try read(lines) {
      #expect(
        reading.values(measure).compactMap(\.self) == [], sourceLocation: sourceLocation)
      #expect(reading.values("reach") == [100, 110, 90], sourceLocation: sourceLocation)
      let told = reading.issues.filter { $0.code == .tableBeside }
      #expect(told.map(\.severity) == [.warning], sourceLocation: sourceLocation)
      #expect(
        told.map(\.arguments) == [["columns": .text(columns)]], sourceLocation: sourceLocation)
      #expect(reading.issues.count == 1, sourceLocation: sourceLocation)
      #expect(
        reading.summary.ignoredColumns.suffix(2) == columns.split(separator: ", ").map(String.init),
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["Month", "Day", "মাস"])
  func leavesOutATableWithPeriodsOfItsOwn(name: String) throws {
    try expectsNone(
      of: "leads",
      in: """
        Date,Reach,,\(name),Leads
        2026-03-01,100,,2026-03-21,30
        2026-03-02,110,,2026-03-22,20
        2026-03-03,90,,2026-03-23,10
        """, leavingOut: "\(name), Leads")
  }

  @Test(arguments: [
    // It ends before the days do.
    ("value", "Target, Value", [",Leads,500", ",Followers,2000", ""]),
    // It goes on below the days.
    ("leads", "Campaign, Leads", [",Eid,30", ",Puja,20", ",Spring,5", ",Total,55"]),
    // It has another name in each row.
    ("leads", "Campaign, Leads", [",Eid,30", ",Puja,20", ",Total,50"]),
  ])
  func leavesOutATableWhoseRowsAreNotThoseOfTheDays(
    measure: MeasureID, columns: String, beside: [String]
  ) throws {
    let days = ["2026-03-01,100", "2026-03-02,110", "2026-03-03,90", ","]
    let rows = zip(days, beside).map { $0 + "," + $1 }
    try expectsNone(
      of: measure,
      in: (["Date,Reach,," + columns.replacing(", ", with: ",")] + rows).joined(separator: "\n"),
      leavingOut: columns)
  }

  @Test func leavesOutATableThatHasAColumnOfTheOther() throws {
    try expectsNone(
      of: "leads",
      in: """
        Date,Reach,,Reach,Leads
        2026-03-01,100,,7,30
        2026-03-02,110,,8,20
        2026-03-03,90,,9,50
        """, leavingOut: "Reach, Leads")
    for reading in try read(
      "Date,Network,Reach,,Date,Leads\n2026-03-01,facebook,5,,2026-03-08,2\n"
        + "2026-03-02,x,6,,2026-03-09,3\n")
    {
      #expect(reading.issues.map(\.code) == [.tableBeside])
      #expect(reading.values("leads").compactMap(\.self) == [])
    }
  }

  @Test func readsTheDaysWhereverTheyStand() throws {
    for reading in try read(
      "Month,Leads,,Date,Reach\nJanuary,30,,2026-03-01,100\nFebruary,20,,2026-03-02,110\n"
        + ",,,2026-03-03,90\n")
    {
      #expect(reading.values("reach") == [100, 110, 90])
      #expect(reading.values("leads").compactMap(\.self) == [])
      #expect(reading.issues.map(\.code) == [.tableBeside])
    }
  }

  @Test(
    arguments: [
      """
      Date,Network,Reach,,Leads,Clicks
      2026-03-01,facebook,100,,3,30
      2026-03-01,x,110,,2,20
      2026-03-02,facebook,90,,0,5
      """,
      // What has not been counted yet is missing, and days are written down before they come.
      """
      Date,Reach,,Network,Leads
      2026-03-01,100,,facebook,3
      2026-03-02,110,,facebook,2
      2026-03-03,90,,x,0
      2026-03-04,,,,
      """,
      """
      Date,Network,,Leads
      2026-03-01,facebook,,3
      2026-03-02,facebook,,2
      2026-03-03,facebook,,0
      2026-03-04,facebook,,
      """,
      """
      Date,Reach,,Leads
      2026-03-01,100,,
      2026-03-02,110,,3
      2026-03-03,90,,
      2026-03-04,80,,2
      2026-03-05,80,,0
      """,
      """
      Date,Reach,Leads,,Notes
      2026-03-01,100,3,,Eid
      2026-03-02,110,2,,
      2026-03-03,90,0,,
      """,
      """
      ,Date,Reach,Leads,
      ,2026-03-01,100,3,
      ,2026-03-02,110,2,
      ,2026-03-03,90,0,
      """,
    ])
  func readsOneTableWithAnEmptyColumnAsOne(lines: String) throws {
    for reading in try read(lines) {
      #expect(reading.issues == [])
      #expect(reading.values("leads").compactMap(\.self) == [3, 2, 0])
    }
  }

  @Test func keepsATableBesideOutOfReportsOnTotals() throws {
    let text = "Date,Reach,,Month,Leads\n2026-03-01,100,,Total,30\n2026-03-02,110,,February,20\n"
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: "data.csv"),
      detail: .groups(by: []))
    #expect(reading.issues.map(\.code) == [.tableBeside])
    #expect(reading.values("leads").compactMap(\.self) == [])
  }
}
