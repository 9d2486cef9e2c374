// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import GoalReports
import ReportRendering
import TestSupport
import Testing

struct JSONRendererTests {
  private func document(_ tag: String) throws -> [String: Any] {
    let text = JSONRenderer().render(try TinyReport.composed(tag))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func isTheSameInEveryLanguageSaveItsTexts() throws {
    func skeleton(_ tag: String) throws -> String {
      let text = JSONRenderer().render(try TinyReport.composed(tag))
      return text.replacing(/"(text|locale|direction)": "(?:[^"\\]|\\.)*"/, with: "")
    }
    let english = try skeleton("en")
    for tag in ["bn", "ne", "fa"] { #expect(try skeleton(tag) == english) }
  }

  @Test func holdsTheFiguresOfAGoal() throws {
    let goals = try #require(try document("fa")["goals"] as? [[String: Any]])
    let goal = try #require(goals.first)
    #expect(goal["id"] as? String == "leads")
    #expect(goal["baseline"] as? Double == 0)
    #expect(goal["current"] as? Double == 1200)
    #expect(goal["target"] as? Double == 3000)
    #expect(goal["progress"] as? Double == 0.4)
    #expect((goal["expectedProgress"] as? Double).map { abs($0 - 1 / 3) < 1e-12 } == true)
    #expect(goal["state"] as? String == "on-track")
    #expect(goal["requiredPerDay"] as? Double == 90)
    let forecast = try #require(goal["forecast"] as? [String: Any])
    #expect(forecast["value"] as? Double == 3600)
    // Every day brought the same, so the band has no width.
    #expect(forecast["low"] as? Double == 3600 && forecast["high"] as? Double == 3600)
  }

  @Test func holdsEveryMetricForTheWholeEachNetworkAndEachSource() throws {
    let metrics = try #require(try document("en")["metrics"] as? [[String: Any]])
    func value(_ id: String, _ part: [String: String]) -> Double? {
      metrics.first { $0["id"] as? String == id && $0["where"] as? [String: String] == part }?[
        "value"] as? Double
    }
    #expect(value("impressions", [:]) == 150_000)
    #expect(value("impressions", ["network": "x"]) == 50_000)
    #expect(value("impressions", ["source": "paid"]) == 100_000)
    #expect(value("click-through-rate", ["network": "facebook"]) == 0.025)
    // Not zero: X has no link clicks at all.
    #expect(value("click-through-rate", ["network": "x"]) == nil)
    #expect(value("cost-per-click", ["network": "facebook"]) == 0.05)
  }

  @Test func holdsWhatMetricsWereBefore() throws {
    // Ten days of the second half are compared with ten of the first.
    let day = try TinyReport.day(3, 26)
    let plan = ReportPlan(period: try .range(day...day.advanced(by: 4), in: .gregorian))
    let model = try TinyReport.model(plan: plan)
    let text = JSONRenderer().render(try TinyReport.composed("fa", model: model))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let comparison = try #require(object?["comparison"] as? [String: Any])
    #expect(
      comparison["previous"] as? [String: String] == ["from": "2026-03-21", "to": "2026-03-25"])
    #expect(comparison["yearBefore"] is NSNull)
    let metrics = try #require(comparison["metrics"] as? [[String: Any]])
    let leads = try #require(metrics.first { $0["id"] as? String == "leads" })
    #expect(leads["value"] as? Double == 600 && leads["previous"] as? Double == 600)
    #expect(leads["change"] as? Double == 0 && leads["yearChange"] is NSNull)
  }

  @Test func writesNoDirectionalMarks() throws {
    let text = JSONRenderer().render(try TinyReport.composed("fa"))
    #expect(
      !text.unicodeScalars.contains { scalar in
        (0x2066...0x2069).contains(scalar.value) || scalar == "\u{200E}" || scalar == "\u{200F}"
      })
    #expect(text.contains("\u{200C}"), "ZWNJ is spelling and stays")
  }

  @Test func escapesWhatUsersWrote() throws {
    let model = try TinyReport.model(title: "a\"b\\c\u{1}\u{2028}")
    let text = JSONRenderer().render(try TinyReport.composed("en", model: model))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let title = (object?["title"] as? [String: String])?["text"]
    #expect(title == "a\"b\\c\u{1}\u{2028}")
  }
}
