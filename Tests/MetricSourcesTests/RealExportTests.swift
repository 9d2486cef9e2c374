// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import GoalMetrics
import MetricSources
import Testing

@Suite struct RealExportTests {
  /// A real export, which is not part of the checkout; `nil` on a machine without it.
  private func export(_ path: String) -> [UInt8]? {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/exports/\(path)").standardizedFileURL
    guard let data = try? Data(contentsOf: file) else {
      print("left out: there is no \(file.path())")
      return nil
    }
    return Array(data)
  }

  @Test func readsAMonthOfXWithAMapping() throws {
    guard let bytes = export("x-analytics/daily-2021-01.csv") else { return }
    let reading = read(
      bytes,
      columns: [
        ColumnMapping(header: "Tweets published", target: "posts"),
        ColumnMapping(header: "impressions", target: "impressions"),
      ],
      set: [.network: "x"], requiring: ["promoted-impressions"])
    #expect(reading.issues.isEmpty)
    #expect(reading.summary.rows == 31)
    #expect(reading.summary.rejected == 0)
    #expect(reading.summary.days?.lowerBound.description == "2021-01-01")
    #expect(reading.summary.days?.upperBound.description == "2021-01-31")
    #expect(reading.values("posts").first == 9)
    #expect(reading.values("impressions").first == 6703)
    #expect(reading.values("engagement-rate").first == 0.039086975980904076)
    #expect(reading.values("promoted-impressions").allSatisfy { $0 == nil })
    #expect(reading.summary.missingValues["promoted-impressions"] == 31)
    #expect(reading.summary.ignoredColumns.allSatisfy { $0.hasPrefix("promoted") })
    #expect(reading.values(.network) == Array(repeating: "x", count: 31))
  }
}
