// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import LocalizedFormatting
import TestSupport
import Testing

/// Days that are alike but for Sundays, so that what comes of them can be told at once.
enum FiveWeeks {
  /// Five weeks from Monday, 2 March 2026: 1,000 impressions and 20 clicks a day, 50 on Sundays.
  static func model(
    measures: [(MeasureID, (CivilDay) -> Double)] = [
      ("impressions", { _ in 1000 }), ("link-clicks", { $0.weekday == .sunday ? 50 : 20 }),
      ("trials", { _ in 2 }), ("customers", { _ in 1 }), ("spend", { _ in 10 }),
    ],
    _ change: (inout ReportPlan) throws -> Void = { _ in }
  ) throws -> ReportModel {
    var table = ObservationTable(
      source: "days.csv", dimensions: [.network], measures: measures.map(\.0))
    let first = try TinyReport.day(3, 2)
    for offset in 0..<35 {
      let day = first.advanced(by: offset)
      table.append(
        day: day, line: offset + 2, dimensionValues: ["x"],
        measureValues: measures.map { $0.1(day) })
    }
    var plan = ReportPlan(
      businessModel: .saas, currency: try CurrencyCode("USD"),
      period: try .range(first...first.advanced(by: 34), in: .gregorian))
    try change(&plan)
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
  }

  /// Three posts in mornings and three in evenings, which bring three times as much.
  static func posts() throws -> ReportModel {
    var table = ObservationTable(source: "posts.csv", dimensions: [.postID], measures: ["likes"])
    let first = try TinyReport.day(3, 2)
    for (place, hour) in [9, 10, 11, 21, 22, 23].enumerated() {
      table.append(
        day: first.advanced(by: place), time: ClockTime(hour: hour), line: place + 2,
        dimensionValues: ["p\(place)"], measureValues: [hour < 12 ? 10 : 30])
    }
    let plan = ReportPlan(period: try .range(first...first.advanced(by: 34), in: .gregorian))
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
  }
}
