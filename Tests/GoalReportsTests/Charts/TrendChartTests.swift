// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import TestSupport
import Testing

@testable import GoalReports

struct TrendChartTests {
  private func chart(_ tag: String) throws -> ChartScene {
    let report = try TinyReport.composed(tag)
    for section in report.sections {
      if case .goals(let goals) = section.content, let chart = goals.first?.chart { return chart }
    }
    throw NoChart()
  }

  private struct NoChart: Error {}

  private func line(_ scene: ChartScene) throws -> [ChartScene.Point] {
    let paths = scene.marks.compactMap { mark -> [ChartScene.Point]? in
      if case .path(let points, .value) = mark { points } else { nil }
    }
    return try #require(paths.first)
  }

  @Test func runsTimeInReadingDirection() throws {
    let english = try line(chart("en"))
    let persian = try line(chart("fa"))
    #expect(english.count == 10 && persian.count == 10)
    #expect(zip(english, english.dropFirst()).allSatisfy { $0.x < $1.x })
    #expect(zip(persian, persian.dropFirst()).allSatisfy { $0.x > $1.x })
    // Values rise on both.
    #expect(zip(persian, persian.dropFirst()).allSatisfy { $0.y > $1.y })
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func keepsEveryMarkInsideTheDrawing(tag: String) throws {
    let scene = try chart(tag)
    for mark in scene.marks {
      let points: [ChartScene.Point] =
        switch mark {
        case .line(let from, let to, _), .bar(let from, let to, _): [from, to]
        case .path(let points, _), .area(let points, _): points
        case .dot(let point, _), .text(_, let point, _, _): [point]
        }
      for point in points {
        #expect((0...scene.width).contains(point.x) && (0...scene.height).contains(point.y))
      }
    }
  }

  @Test func ticksInTheReadersCalendarAndDigits() throws {
    let texts = try chart("fa").marks.compactMap { mark -> String? in
      if case .text(let text, _, _, _) = mark { text } else { nil }
    }
    // 21 March 2026 is the first of Farvardin.
    #expect(texts.contains { $0.contains("فروردین") && $0.contains("۱") })
    #expect(!texts.contains { $0.contains(where: { ("0"..."9").contains($0) }) })
  }

  @Test func saysInWordsWhatItShows() throws {
    let scene = try chart("en")
    #expect(scene.title == "Leads")
    #expect(scene.description.contains("1,200") && scene.description.contains("3,000"))
  }

  // MARK: What is to be kept

  private func composed(
    _ tag: String = "en", from: CivilDay? = nil, by: CivilDay? = nil, baseline: Double? = nil,
    metric: MetricID = "click-through-rate", target: GoalTarget
  ) throws -> ChartScene {
    let measures: [(MeasureID, (CivilDay) -> Double)] = [
      ("impressions", { _ in 1000 }), ("link-clicks", { _ in 40 }),
    ]
    let model = try FiveWeeks.model(measures: measures) { plan in
      plan.goals = [
        PlannedGoal(
          id: "a", kind: .websiteTraffic,
          content: .measured(
            MeasuredGoal(metric: metric, baseline: baseline, target: target, from: from, by: by)))
      ]
    }
    return try #require(TinyReport.composed(tag, model: model).goals.first?.chart)
  }

  private func paces(_ scene: ChartScene) -> Int {
    scene.marks.count { if case .path(_, .pace) = $0 { true } else { false } }
  }

  /// A line from 4% down to 2% would ask for a rate of half as much.
  @Test func hasNoWayToATargetThatIsOnlyToBeKept() throws {
    let kept = try composed(baseline: 0.04, target: .value(0.02))
    #expect(paces(kept) == 0)
    #expect(kept.marks.contains { if case .line(_, _, .target) = $0 { true } else { false } })
    #expect(paces(try composed(baseline: 0.04, target: .value(0.06))) == 1)
  }

  @Test func hasNoWayThroughASingleDay() throws {
    let day = try TinyReport.day(3, 9)
    let chart = try composed(from: day, by: day, metric: "link-clicks", target: .value(90))
    #expect(paces(chart) == 0)
  }

  // MARK: Years

  @Test(arguments: [
    ("en", ["Mar", "2025", "2026"]),
    ("fa", ["\u{6F1}\u{6F4}\u{6F0}\u{6F4}", "\u{6F1}\u{6F4}\u{6F0}\u{6F5}"]),
    ("ne", ["\u{968}\u{966}\u{96E}\u{967}", "\u{968}\u{966}\u{96E}\u{968}"]),
    ("bn", ["\u{9E8}\u{9E6}\u{9E8}\u{9EB}", "\u{9E8}\u{9E6}\u{9E8}\u{9EC}"]),
  ])
  func monthsOfSeveralYearsSayTheirYear(tag: String, texts: [String]) throws {
    let from = try CivilCalendar.gregorian.day(year: 2025, month: 3, day: 1)
    let chart = try composed(
      tag, from: from, by: TinyReport.day(4, 30), metric: "link-clicks", target: .value(9000))
    let axis = chart.texts(.axis)
    for text in texts { #expect(axis.filter { $0.text == text }.count >= 1, "\(tag) \(text)") }
    for year in axis where texts.suffix(2).contains(year.text) {
      // Below its month.
      #expect(axis.contains { $0.bottom < year.top && abs($0.left - year.left) < 60 })
    }
    #expect(Set(axis.map(\.text).filter { texts.suffix(2).contains($0) }).count == 2)
    chart.expectReadable(tag)
  }

  @Test func monthsOfOneYearHaveNone() throws {
    let chart = try composed(
      from: TinyReport.day(1, 1), by: TinyReport.day(6, 30), metric: "link-clicks",
      target: .value(9000))
    #expect(!chart.texts(.axis).contains { $0.text == "2026" })
  }
}
