// SPDX-License-Identifier: Apache-2.0

import GoalReports
import TestSupport
import Testing

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
}
