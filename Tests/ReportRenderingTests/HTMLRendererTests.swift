// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import GoalMetrics
import GoalReports
import LocalizedFormatting
import ReportRendering
import TestSupport
import Testing

struct HTMLRendererTests {
  @Test(arguments: [("en", "ltr"), ("bn", "ltr"), ("ne", "ltr"), ("fa", "rtl")])
  func saysItsLanguageAndDirection(tag: String, direction: String) throws {
    let page = HTMLRenderer().render(try TinyReport.composed(tag))
    #expect(page.contains("<html lang=\"\(tag)\" dir=\"\(direction)\">"))
  }

  @Test(arguments: ["en", "fa"])
  func needsNoScriptAndNothingFromOutside(tag: String) throws {
    let page = HTMLRenderer().render(try TinyReport.composed(tag))
    for forbidden in ["<script", "http://", "https://", "src=", "@import", "url(", "<link"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  /// A card without a chart has a row of its own rather than much empty room beside one with it.
  @Test func pairsCardsOfOneKind() throws {
    func milestone(_ id: String) throws -> PlannedGoal {
      PlannedGoal(
        id: id, kind: .milestone, content: .milestone(by: try TinyReport.day(4, 10), done: nil))
    }
    func leads(_ id: String) -> PlannedGoal {
      PlannedGoal(
        id: id, kind: .leadGeneration,
        content: .measured(MeasuredGoal(metric: "leads", target: .value(3000))))
    }
    func alone(_ goals: [PlannedGoal]) throws -> [Bool] {
      let plan = ReportPlan(
        period: try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian),
        goals: goals)
      let model = try TinyReport.model(plan: plan)
      return HTMLRenderer().render(try TinyReport.composed("en", model: model))
        .matches(of: /<article class="goal( lone)? state-[a-z-]+">/).map { $0.output.1 != nil }
    }
    let (chart, none) = (leads("a"), try milestone("b"))
    #expect(try alone([chart, none, chart]) == [true, true, true])
    #expect(try alone([chart, chart, none, none]) == [false, false, false, false])
    #expect(try alone([chart, chart, chart, none]) == [false, false, true, true])
    #expect(try alone([none]) == [true])
  }

  /// Styles in attributes would need a policy under which injected ones are allowed, too.
  @Test func allowsNothingButItsOwnStyleSheet() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("en"))
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/))
    #expect(policy.output.1.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("unsafe") && !page.contains("style=\""))
    // 32 bytes in base64.
    #expect(policy.output.1.contains(/sha256-[A-Za-z0-9+\/]{43}='/))
  }

  @Test func leadsKeyboardsPastItsHead() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("fa"))
    #expect(page.contains("<body>\n<a class=\"skip\" href=\"#content\">رفتن به متن اصلی</a>"))
    #expect(page.contains("<main id=\"content\""))
  }

  @Test func laysOutByLogicalPropertiesOnly() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("en"))
    for physical in [
      "margin-left", "margin-right", "padding-left", "padding-right", "border-left",
      "border-right", "text-align: left", "text-align: right", " left:", " right:",
    ] {
      #expect(!page.contains(physical), "\(physical)")
    }
  }

  @Test func writesIsolatesAsElements() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("fa"))
    #expect(page.contains("<bdi>Facebook</bdi>"))
    #expect(page.contains("<bdi dir=\"ltr\">۴۰٪</bdi>"))
    #expect(
      page.components(separatedBy: "<bdi").count == page.components(separatedBy: "</bdi").count)
  }

  @Test func isWellFormed() throws {
    for tag in ["en", "bn", "ne", "fa"] {
      let page = HTMLRenderer().render(try TinyReport.composed(tag))
      #expect(try unclosed(page).isEmpty)
    }
  }

  @Test func escapesWhatUsersWrote() throws {
    let name = "<script>alert(1)</script>&\"'\u{202E}"
    let model = try TinyReport.model(title: name, network: "\"><img onerror=x>")
    let page = HTMLRenderer().render(try TinyReport.composed("en", model: model))
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
    #expect(try unclosed(page).isEmpty)
  }

  private func summary(_ tag: String) throws -> String {
    var plan = try TinyReport.model().plan
    plan.form = .summary
    return HTMLRenderer().render(
      try TinyReport.composed(tag, model: try TinyReport.model(plan: plan)))
  }

  @Test func drawsTheBarToTheShareReached() throws {
    let english = try summary("en")
    #expect(english.contains("x=\"0.00%\" width=\"40.00%\""))
    #expect(english.contains("x1=\"33.33%\""))
    let persian = try summary("fa")
    #expect(persian.contains("x=\"60.00%\" width=\"40.00%\""))
    #expect(persian.contains("x1=\"66.67%\""))
  }

  /// Where figures are wide they have fewer columns, so that none is broken in its number.
  @Test(arguments: [
    ("USD", 12.0, "figures"), ("USD", 12_500_000, "figures broad"),
    ("NPR", 12_500_000, "figures broader"), ("IRR", 125_000_000_000_000, "figures broadest"),
  ])
  func columnsOfFiguresAreAsWideAsTheWidest(
    currency: String, amount: Double, style: String
  ) throws {
    var plan = try TinyReport.model().plan
    plan.currency = try CurrencyCode(currency)
    let goal = MeasuredGoal(metric: "spend", target: .value(amount))
    plan.goals = [PlannedGoal(id: "a", kind: .sales, content: .measured(goal))]
    let model = try TinyReport.model(plan: plan)
    let page = HTMLRenderer().render(try TinyReport.composed("bn", model: model))
    #expect(page.contains("<dl class=\"\(style)\">"))
  }

  @Test func drawsTheWayOfEachGoalOnOnePage() throws {
    let page = try summary("fa")
    #expect(page.components(separatedBy: "<svg class=\"chart spark\"").count == 3)
    #expect(try unclosed(page).isEmpty)
  }

  /// Screen readers and those who question a line get its values.
  @Test func givesChartsOfGoalsATableOfTheirValues() throws {
    let page = HTMLRenderer().render(try TinyReport.composed("en"))
    let data = try #require(
      page.firstMatch(of: /<details class="data"><summary>Chart data<\/summary>(.|\n)*?<\/details>/)
    ).output.0
    #expect(data.contains("<table aria-labelledby=\"chart-1-title\">"))
    #expect(data.contains("<th scope=\"row\">Mar 21</th><td>120</td>"))
    #expect(data.components(separatedBy: "<td>").count == 11)
  }

  @Test(arguments: ["en", "fa"])
  func namesEveryChartOnceAndDescribesIt(tag: String) throws {
    let page = HTMLRenderer().render(try TinyReport.composed(tag))
    let charts = page.matches(of: /<svg class="chart[^>]*aria-labelledby="(\S+) (\S+)"/)
    #expect(charts.count == 6)
    for chart in charts {
      for id in [chart.output.1, chart.output.2] {
        #expect(page.components(separatedBy: " id=\"\(id)\"").count == 2, "\(id)")
      }
    }
  }

  @Test func anchorsTextsOfChartsBySideNotByLanguage() throws {
    let english = HTMLRenderer().render(try TinyReport.composed("en"))
    let persian = HTMLRenderer().render(try TinyReport.composed("fa"))
    // Values stand outside the axis: at its left in English, at its right in Persian.
    #expect(english.contains("class=\"axis-text\"") && english.contains("text-anchor=\"end\">0<"))
    #expect(persian.contains("text-anchor=\"end\">۰<"))
    #expect(persian.contains("direction=\"rtl\""))
  }

  /// Returns the elements that are open at the end, or closed out of order.
  private func unclosed(_ page: String) throws -> [String] {
    let empty: Set = ["meta", "line", "polyline", "polygon", "circle", "br", "rect", "!doctype"]
    var open: [String] = []
    for match in page.matches(of: /<(\/?)([a-zA-Z!0-9]+)[^>]*>/) {
      let name = String(match.output.2)
      if empty.contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.last == name {
        open.removeLast()
      } else {
        return open + ["/" + name]
      }
    }
    return open
  }
}
