// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// The time of day in a column of its own.
@Suite struct TimeColumnTests {
  private func times(_ reading: SourceReading) -> [String?] {
    guard let table = reading.table else { return [] }
    return (0..<table.count).map { table.time(ofRow: $0)?.description }
  }

  @Test(
    arguments: [
      ("14:30", "14:30"), ("2:30 PM", "14:30"), ("14:30:15", "14:30"), ("14", "14:00"),
      ("9", "09:00"), ("2 PM", "14:00"), ("18h", "18:00"), ("۱۴:۳۰", "14:30"), ("১৪:৩০", "14:30"),
      ("", nil), ("0:00", "00:00"),
    ] as [(String, String?)])
  func joinsTheTimeToTheDate(text: String, time: String?) {
    for header in ["time", "Posting hour", "ساعت", "সময়", "समय"] {
      let reading = read(
        "\(header),date,post_id,likes\n\(text),2026-03-21,a,5\n12:00,2026-03-21,b,6\n")
      #expect(reading.issues == [])
      #expect(times(reading) == [time, "12:00"])
      #expect(reading.summary.ignoredColumns == [])
    }
  }

  @Test func keepsTheTimeThatADateHasItself() {
    let reading = read(
      "date,time,post_id,likes\n2026-03-21 09:15,12:00,a,5\n2026-03-21 00:00,12:00,b,6\n")
    #expect(times(reading) == ["09:15", "12:00"])
  }

  @Test func tellsOnceOfCellsThatAreNoTimes() {
    let reading = read(
      "date,time,post_id,likes\n2026-03-21,noonish,a,5\n2026-03-21,25:00,b,6\n2026-03-21,8,c,7\n")
    #expect(reading.problems == ["data.csv:2:12 not-times-of-day"])
    #expect(reading.issues.first?.arguments["count"] == 2)
    #expect(reading.values("likes") == [5, 6, 7])
    #expect(times(reading) == [nil, nil, "08:00"])
  }

  @Test func usesNoTimesOfRowsThatAreNoPosts() {
    let reading = DelimitedTextReader.read(
      Array("date,hour,likes\n2026-03-21,14,5\n2026-03-21,15,6\n".utf8),
      as: SourceDescription(file: "data.csv"), detail: .groups(by: [.network]))
    #expect(reading.issues == [])
    #expect(reading.table?.measures == ["likes"])
    #expect(reading.summary.ignoredColumns == ["hour"])
  }

  @Test func leavesAMeasureOfThatNameToThePlan() {
    let reading = read("date,post_id,time\n2026-03-21,a,340\n", requiring: ["time"])
    #expect(reading.values("time") == [340])
  }
}
