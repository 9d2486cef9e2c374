// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Every figure is the same in data, in tables for programs, in Markdown and in HTML.
@Suite struct FigureParityTests {
  // MARK: CSV

  @Test(arguments: ShownReport.all)
  func writesEveryFigureOfTheDataAsARow(report: ShownReport) throws {
    let data = try report.data()
    let table = try FigureTable(try report.csv())
    var seen = 0
    func expect(
      _ value: JSONTree, _ text: String?, _ unit: String?, _ row: [String: String]
    ) throws {
      guard value.number != nil else { return }
      let found = try table.row(row)
      let written = try #require(found["value"].flatMap(Double.init), "\(row)")
      #expect(value.is(written), "\(row)")
      if let text { #expect(found["text"]?.flowing == text.flowing, "\(row)") }
      if let unit { #expect(found["unit"] == unit, "\(row)") }
      seen += 1
    }
    for metric in data["metrics"].items {
      let part = metric["where"].value as? [String: String] ?? [:]
      try expect(
        metric["value"], metric["text"].text, metric["unit"].text,
        [
          "section": "metrics", "metric": metric["id"].text ?? "", "figure": "value",
          "dimension": part.keys.first ?? "", "slice": part.values.first ?? "",
        ])
    }
    for goal in data["goals"].items {
      try expectStanding(goal, goal: goal, item: "", expect)
      for (index, part) in goal["parts"].items.enumerated() {
        try expectStanding(part, goal: goal, item: "part-\(index + 1)", expect)
      }
      for (index, tactic) in goal["tactics"].items.enumerated() {
        for figure in ["done", "expected", "planned"] {
          try expect(
            tactic[figure], nil, nil,
            [
              "section": "goals", "goal": goal["id"].text ?? "", "item": "tactic-\(index + 1)",
              "figure": figure,
            ])
        }
      }
    }
    try expectInsights(data, expect)
    // Rows of values that are missing.
    let others = table.rows.count { $0["value"] == "" }
    #expect(table.rows.count == seen + others)
    #expect(seen > 150)
  }

  private typealias Expectation = (JSONTree, String?, String?, [String: String]) throws -> Void

  private func expectStanding(
    _ standing: JSONTree, goal: JSONTree, item: String, _ expect: Expectation
  ) throws {
    let figures = [
      ("share-of-target", standing["shareOfTarget"]), ("current", standing["current"]),
      ("target", standing["target"]),
      ("baseline", standing["baseline"]), ("progress", standing["progress"]),
      ("expected-progress", standing["expectedProgress"]), ("expected", standing["expected"]),
      ("low", standing["bounds"]["low"]), ("high", standing["bounds"]["high"]),
      ("forecast", standing["forecast"]["value"]), ("forecast-low", standing["forecast"]["low"]),
      ("forecast-high", standing["forecast"]["high"]),
      ("required-per-day", standing["requiredPerDay"]),
    ]
    for (figure, value) in figures {
      try expect(
        value, nil, nil,
        ["section": "goals", "goal": goal["id"].text ?? "", "item": item, "figure": figure])
    }
  }

  private func expectInsights(_ data: JSONTree, _ expect: Expectation) throws {
    for metric in data["comparison"]["metrics"].items {
      for (figure, value) in [
        ("value", metric["value"]), ("previous", metric["previous"]),
        ("previous-change", metric["change"]), ("year-before", metric["yearBefore"]),
        ("year-before-change", metric["yearChange"]),
      ] {
        let id = metric["id"].text ?? ""
        try expect(value, nil, nil, ["section": "comparison", "metric": id, "figure": figure])
      }
    }
    for stage in data["funnel"]["stages"].items {
      let row = ["section": "funnel", "item": stage["stage"].text ?? ""]
      try expect(stage["count"], nil, nil, row.merging(["figure": "count"]) { $1 })
    }
    for passage in data["funnel"]["passages"].items {
      for figure in ["rate", "benchmark"] {
        let row = ["section": "funnel", "item": passage["to"].text ?? "", "figure": figure]
        try expect(passage[figure], nil, nil, row)
      }
    }
    for rung in data["intentLadder"]["rungs"].items {
      for action in rung["actions"].items {
        try expect(
          action["count"], nil, nil,
          [
            "section": "intent-ladder", "item": rung["intent"].text ?? "",
            "metric": action["metric"].text ?? "",
          ])
      }
    }
    let statement = data["return"]
    // No sample has two costs of one kind.
    for cost in statement["costs"].items {
      let row = ["section": "return", "item": "\(cost["kind"].text ?? "")-cost"]
      try expect(cost["amount"], nil, "money", row)
    }
    for (item, value) in [
      ("total-cost", statement["totalCost"]), ("returned", statement["returned"]["amount"]),
      ("return-on-investment", statement["returnOnInvestment"]),
      ("return-on-ad-spend", statement["returnOnAdSpend"]),
    ] {
      try expect(value, nil, nil, ["section": "return", "item": item])
    }
    for (section, times) in [
      ("best-days", data["bestDays"]), ("content-types", data["contentTypes"]),
    ] {
      for metric in times["metrics"].items {
        for kind in metric["kinds"].items {
          for figure in ["usual", "cases"] {
            try expect(
              kind[figure], nil, nil,
              [
                "section": section, "item": kind["kind"].text ?? "",
                "metric": metric["metric"].text ?? "", "figure": figure,
              ])
          }
        }
      }
    }
    for compared in data["benchmarks"].items {
      for figure in ["value", "benchmark", "difference"] {
        let id = compared["id"].text ?? ""
        let row = ["section": "benchmarks", "metric": id, "figure": figure]
        try expect(compared[figure], nil, nil, row)
      }
    }
  }

  /// What readers see of a figure is the figure, but for what rounding takes away.
  @Test(arguments: ShownReport.all)
  func writesTextsThatShowTheirValues(report: ShownReport) throws {
    let missing = try Words(report.locale).text("value.missing")
    for row in try FigureTable(try report.csv()).rows where row["unit"] != "duration" {
      let text = try #require(row["text"])
      guard let value = row["value"].flatMap(Double.init) else {
        #expect(text == missing, "\(row)")
        continue
      }
      // What is to come is rounded to what can be known of it.
      let isForetold = [
        "forecast", "forecast-low", "forecast-high", "required-per-day", "expected", "planned",
      ]
      .contains(row["figure"])
      let shown = try #require(ShownNumber(text), "\(row)")
      let expected = row["unit"] == "percent" ? value * 100 : value
      let isNearlyReached = row["figure"] == "progress" && value < 1 && value > 0.999
      #expect(
        shown.shows(expected) || isNearlyReached
          || isForetold && abs(shown.value - expected) <= max(0.05, abs(expected) * 0.05),
        "\(row)")
    }
  }

  /// The text of a figure is the one that stands in the goal's card, not one of its own.
  @Test(arguments: ShownReport.all)
  func writesFiguresOfGoalsAsTheirCardsShowThem(report: ShownReport) throws {
    let words = try Words(report.locale)
    let page = ShownPage(try report.html())
    let table = try FigureTable(try report.csv())
    let labels = [
      "current": "figure.current", "target": "figure.target", "forecast": "figure.forecast",
      "required-per-day": "figure.required-per-day", "expected-progress": "figure.elapsed",
    ]
    var seen = 0
    for (goal, card) in zip(try report.data()["goals"].items, page.goals) {
      for (figure, label) in labels {
        guard let shown = card.figures[try words.text(label).flowing],
          let row = table.rows.first(where: {
            $0["goal"] == goal["id"].text && $0["item"] == "" && $0["figure"] == figure
          })
        else { continue }
        #expect(row["text"]?.flowing == shown, "\(row)")
        seen += 1
      }
      for row in table.rows where row["goal"] == goal["id"].text {
        guard let item = row["item"], !item.isEmpty, let text = row["text"]?.flowing,
          (item.hasPrefix("part-") ? ["current", "target"] : ["done", "expected"])
            .contains(row["figure"])
        else { continue }
        #expect(card.prose.contains(text), "\(item) \(row)")
      }
    }
    #expect(seen > 8)
  }

  // MARK: Markdown

  @Test(arguments: ShownReport.all)
  func showsTheTablesOfThePageInMarkdown(report: ShownReport) throws {
    let html = try report.html()
    let page = ShownMarkdown(try report.markdown())
    // The values of charts of goals are for those who ask for them; Markdown describes the chart.
    let tables = html.components(separatedBy: "<table role=\"table\"").dropFirst().map {
      "<table" + $0.components(separatedBy: "</table>")[0]
    }
    let cells = ShownPage("<style></style>" + tables.joined()).texts
    #expect(cells.count > 100)
    #expect(page.cells.count == cells.count)
    for (cell, expected) in zip(page.cells, cells) { #expect(cell == expected) }
  }

  @Test(arguments: ShownReport.all)
  func tellsOfGoalsInMarkdownWhatThePageTells(report: ShownReport) throws {
    let html = ShownPage(try report.html())
    let page = ShownMarkdown(try report.markdown())
    let goals = try report.data()["goals"].items
    for (goal, shown) in zip(goals, html.goals) {
      let sentence = try #require(goal["text"].text).flowing
      #expect(page.prose.contains(sentence), "\(sentence)")
      for (label, text) in shown.figures { #expect(page.prose.contains("\(label): \(text)")) }
      if let progress = shown.progress {
        #expect(page.prose.contains("█ \(progress)") || page.prose.contains("░ \(progress)"))
      }
      for tactic in goal["tactics"].items {
        #expect(page.prose.contains(try #require(tactic["text"].text).flowing))
      }
    }
  }
}
