// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The report as data: its shape, and that it is the same in every locale.
@Suite struct ReportDataTests {
  private func report() throws -> JSONTree {
    try DesignPlan.workplace().json("--as-of", "2026-04-10", "--locale", "fa")
  }

  @Test func hasTheMembersOfItsSchema() throws {
    let report = try report()
    let members: Set = [
      "schema", "locale", "direction", "asOf", "period", "goals", "metrics", "issues", "sources",
      "versions",
    ]
    #expect(report.keys.isSuperset(of: members))
    #expect(report["schema"].text == "lakshya-report/1")
    #expect(report["locale"].text == "fa")
    #expect(report["direction"].text == "rtl")
    #expect(report["title"]["text"].text == "کمپین نوروزی")
    #expect(report["period"].keys == ["from", "to", "calendar", "text"])
    #expect(report["period"]["text"].text == "فروردین ۱۴۰۵")
    #expect(report["versions"].keys == ["lakshya", "icu", "cldr", "calendars"])
    for version in ["lakshya", "icu", "cldr", "calendars"] {
      #expect(report["versions"][version].text?.isEmpty == false)
    }
  }

  @Test func tellsOfGoalsInNumbersAndNulls() throws {
    let goals = try report()["goals"].items
    #expect(
      goals.map(\.["id"].text) == ["leads-facebook", "wider-reach", "partners", "support-channel"])
    let members: Set = [
      "id", "kind", "metric", "baseline", "current", "target", "progress", "expectedProgress",
      "state", "forecast", "requiredPerDay", "smart", "text",
    ]
    for goal in goals.dropLast() {
      #expect(goal.keys.isSuperset(of: members))
      for member in ["baseline", "current", "target", "progress", "expectedProgress"] {
        #expect(goal[member].number != nil)
      }
      #expect(goal["forecast"].keys == ["value", "low", "high", "method"])
      #expect(goal["forecast"]["method"].text?.isEmpty == false)
      #expect(goal["text"].text?.isEmpty == false)
    }
    #expect(goals.last?["metric"].isNull == true)
  }

  @Test func tellsOfMetricsInNumbers() throws {
    let metrics = try report()["metrics"].items
    let parts: Set<[String: String]> = [
      [:], ["network": "facebook"], ["network": "x"], ["source": "paid"], ["source": "organic"],
    ]
    #expect(Set(metrics.compactMap { $0["where"].value as? [String: String] }) == parts)
    for metric in metrics {
      #expect(
        metric.keys.isSuperset(
          of: ["id", "where", "value", "numerator", "denominator", "unit", "text"]))
      #expect(metric["value"].number != nil || metric["value"].isNull)
      #expect(["count", "percent", "money", "ratio"].contains(metric["unit"].text))
      if metric["aggregation"].text == "ratio-of-sums" {
        #expect(metric["denominator"].number != nil)
      } else {
        #expect(metric["numerator"].isNull)
      }
    }
    let ids = metrics.map { "\($0["id"].text ?? "") \($0["where"].value ?? "")" }
    #expect(Set(ids).count == ids.count)
  }

  @Test func tellsOfSources() throws {
    let source = try report()["sources"][0]
    #expect(source.keys == ["file", "dialect", "rows", "rejected", "bytes"])
    #expect(source["file"].text == "posts.csv")
    #expect(source["dialect"].text == "generic")
    #expect(source["rows"].number == 7)
    #expect(source["rejected"].number == 0)
    #expect(source["bytes"].number == Double(DesignPlan.data.utf8.count))
  }

  @Test func tellsOfIssues() throws {
    let place = try Workplace(data: Workplace.data + "2026-03-04,x,1,1,many\n")
    let issue = try place.json("--locale", "fa")["issues"][0]
    #expect(issue.keys.isSuperset(of: ["code", "severity", "file", "line", "column", "text"]))
    #expect(issue["code"].text == "not-a-number")
    #expect(issue["line"].number == 5)
    #expect(issue["column"].number == 18)
    let text = try Words("fa").text(
      "issue.not-a-number", ["value": "many", "column": "leads"])
    #expect(issue["text"].text == text)
  }

  @Test func keepsMissingApartFromZero() throws {
    let place = try Workplace(
      plan: Workplace.plan + "  - { id: rate, metric: click-through-rate, target: 5% }\n"
        + "  - { id: reach, metric: reach, target: 5 }\n",
      data: """
        date,network,impressions,clicks,leads
        2026-03-01,facebook,0,0,0
        2026-03-02,x,,3,-

        """)
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    let report = try JSONTree(run.output)
    #expect(report["goals"][0]["current"].is(0))
    #expect(report["goals"][0]["progress"].is(0))
    for goal in report["goals"].items.dropFirst() {
      #expect(goal["state"].text == "no-data")
      for member in ["current", "progress", "forecast", "requiredPerDay"] {
        #expect(goal[member].isNull)
      }
    }
    let rate = try report["metrics"].metric("click-through-rate", where: ["network": "facebook"])
    #expect(rate["value"].isNull)
    #expect(rate["denominator"].is(0))
    let leads = report["metrics"].items.filter { $0["id"].text == "leads" }
    #expect(leads.contains { $0["where"]["network"].text == "facebook" })
    #expect(!leads.contains { $0["where"]["network"].text == "x" })
  }

  @Test(arguments: ShownReport.samples)
  func saysTheSameInEveryLocale(sample: String) throws {
    let reports = try Words.locales.map { try ShownReport(sample: sample, locale: $0).json() }
    let english = withoutText(reports[0])
    #expect(english.contains(#""value": "#))
    for report in reports.dropFirst() {
      #expect(report != reports[0])
      #expect(withoutText(report) == english)
    }
  }

  @Test func carriesNoDirectionalMarks() throws {
    let output = try DesignPlan.workplace().report("--format", "json", "--locale", "fa").output
    #expect(output == output.unmarked)
  }

  @Test func escapesWhatUsersWrite() throws {
    let title = #"a "b" \\ <script>\t\u0007\u202E"#
    let plan = Workplace.plan.replacing("target: 50", with: "target: 50, title: \"\(title)\"")
      .replacing("a \"b\"", with: "a \\\"b\\\"")
    let report = try Workplace(plan: plan).json()
    #expect(report["goals"][0]["title"]["text"].text == "a \"b\" \\ <script>\t\u{7}")
  }

  /// A total that has to beat an earlier one is shown as what has come of its target, in parts too.
  @Test func holdsTheShareOfTheTargetOfEachPart() throws {
    let place = try Workplace(
      plan: """
        report: { period: { month: 2026-03 } }
        data: [ { file: posts.csv } ]
        goals:
          - id: leads
            metric: leads
            parts:
              - { where: { network: facebook }, baseline: 10, target: 40 }
              - { where: { network: x }, target: 4 }

        """)
    let parts = try place.json()["goals"].items[0]["parts"].items
    #expect(parts.map(\.["progress"].number) == [0.4, 0.5])
    #expect(parts.map(\.["shareOfTarget"].number) == [0.55, nil])
    #expect(parts.allSatisfy { $0.keys.contains("shareOfTarget") })
  }
}
