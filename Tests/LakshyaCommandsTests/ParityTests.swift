// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Numbers, dates and words say the same in data, in HTML and in plain text, in every locale.
@Suite struct ParityTests {
  @Test(arguments: ShownReport.all)
  func showsWhatTheDataSays(report: ShownReport) throws {
    let data = try report.data()
    let html = ShownPage(try report.html())
    let text = try report.plainText().flowing
    try expectMetrics(of: data, in: html, text, report)
    try expectGoals(of: data, in: html, text, report)
    let day = try date(data["asOf"].text, report.locale)
    let title = try #require(data["title"]["text"].text).flowing
    let period = try #require(data["period"]["text"].text).flowing
    for fact in [day, title, period] {
      #expect(html.prose.contains(fact), "\(fact)")
      #expect(text.contains(fact), "\(fact)")
    }
  }

  private func expectMetrics(
    of data: JSONTree, in html: ShownPage, _ text: String, _ report: ShownReport
  ) throws {
    let metrics = data["metrics"].items
    let cells = Set(html.texts)
    let page = " " + text + " "
    #expect(metrics.count > 50)
    for metric in metrics {
      let name = "\(metric["id"].text ?? "") \(metric["where"].value ?? "")"
      let text = try #require(metric["text"].text)
      #expect(cells.contains(text.flowing), "\(name): \(text)")
      #expect(page.contains(" \(text.flowing) "), "\(name): \(text)")
      try expect(text, toShow: metric["value"].number, unit: metric["unit"].text, report, name)
    }
  }

  private func expectGoals(
    of data: JSONTree, in html: ShownPage, _ page: String, _ report: ShownReport
  ) throws {
    let goals = data["goals"].items
    let shown = html.goals
    let words = try Words(report.locale)
    try #require(shown.count == goals.count)
    for (goal, shown) in zip(goals, shown) {
      let id = goal["id"].text ?? ""
      let sentence = try #require(goal["text"].text).flowing
      #expect(shown.prose.contains(sentence), "\(id)")
      #expect(page.contains(sentence), "\(id)")
      let title = try #require(goal["title"]["text"].text).flowing
      #expect(shown.prose.contains(title), "\(id)")
      #expect(page.contains(title), "\(id)")
      for (label, text) in shown.figures {
        #expect(page.contains("\(label): \(text)"), "\(id): \(label)")
      }
      for tactic in goal["tactics"].items {
        let text = try #require(tactic["text"].text).flowing
        #expect(shown.prose.contains(text) && page.contains(text), "\(id): \(text)")
      }
      let deadline = try #require(shown.figures[try words.text("figure.deadline")])
      let by = try date(goal["by"].text, report.locale)
      #expect(deadline == by, "\(id)")
      guard goal["kind"].text != "milestone" else { continue }

      let unit = goal["unit"].text
      func expect(_ figure: String, _ value: Double?, _ unit: String?, isNeeded: Bool = true) throws
      {
        let text = shown.figures[try words.text("figure.\(figure)")]
        #expect(text != nil || value == nil || !isNeeded, "\(id): \(figure) is not shown")
        if let text { try self.expect(text, toShow: value, unit: unit, report, "\(id) \(figure)") }
      }
      try expect("current", goal["current"].number, unit)
      try expect("target", goal["target"].number, unit)
      // Counts that start from nothing do not say so.
      let baseline = goal["baseline"].number
      try expect("baseline", baseline, unit, isNeeded: baseline != 0)
      // Of the time of a goal to come none has passed.
      try expect(
        "elapsed", goal["expectedProgress"].number, "percent",
        isNeeded: goal["state"].text != "not-started")
      try expect("forecast", goal["forecast"]["value"].number, unit)
      // Nobody signs a fiftieth of an influencer a day.
      let required = goal["requiredPerDay"].number
      try expect(
        "required-per-day", required, unit,
        isNeeded: required.map { unit != "count" || $0 >= 0.5 } ?? false)
      if let progress = shown.progress {
        #expect(page.contains(progress), "\(id)")
        let value = try progressToShow(of: goal, in: data)
        try self.expect(progress, toShow: value, unit: "percent", report, "\(id) progress")
      } else {
        #expect(goal["progress"].isNull, "\(id)")
      }
    }
  }

  /// A total that must beat an earlier one is shown as its share of the target.
  private func progressToShow(of goal: JSONTree, in data: JSONTree) throws -> Double? {
    let metric = data["metrics"].items.first { $0["id"].text == goal["metric"].text }
    let adds = ["sum", "unique-sum"].contains(metric?["aggregation"].text)
    guard adds, goal["baseline"].number != 0 else { return goal["progress"].number }
    return try #require(goal["current"].number) / #require(goal["target"].number)
  }

  /// A day as the command formats it by itself.
  private func date(_ day: String?, _ locale: String) throws -> String {
    let run = CommandRun("format", "--kind", "date", "--locale", locale, try #require(day))
    try #require(run.status == 0)
    return run.output.flowing
  }

  /// Expects a text to be a number rounded, or to say that there is none.
  private func expect(
    _ text: String, toShow value: Double?, unit: String?, _ report: ShownReport, _ name: String
  ) throws {
    guard let value else {
      #expect(text == (try Words(report.locale).text("value.missing")), "\(name)")
      return
    }
    let shown = try #require(ShownNumber(text), "\(name): \(text)")
    #expect(shown.shows(unit == "percent" ? value * 100 : value), "\(name): \(value) as \(text)")
    #expect(shown.isGrouped(for: report.locale), "\(name): \(text)")
    #expect(text.contains(#/[%\u{66A}]/#) == (unit == "percent"), "\(name): \(text)")
  }
}
