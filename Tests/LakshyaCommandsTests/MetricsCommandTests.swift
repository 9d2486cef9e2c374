// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import Testing

struct MetricsCommandTests {
  @Test func listsEveryMetricByItsId() {
    let run = CommandRun("metrics")
    #expect(run.status == 0)
    #expect(run.error == "")
    let ids = run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(ids == Metric.known.map(\.id.rawValue))
  }

  @Test func explainsAMetricInTheLanguageAskedFor() {
    let english = CommandRun("metrics", "engagement-rate-by-reach")
    #expect(english.output.contains("Engagements ÷ reach."))
    #expect(english.output.contains("Formula: engagements / reach\n"))
    #expect(
      english.output.contains("Columns: engagements, likes, comments, shares, or saves; reach"))
    for (locale, name) in [
      ("bn", "রিচভিত্তিক এনগেজমেন্ট রেট"), ("ne", "पहुँचमा आधारित सहभागिता दर"),
      ("fa", "نرخ تعامل بر اساس دسترسی"),
    ] {
      let run = CommandRun("metrics", "engagement-rate-by-reach", "--locale", locale)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix(name))
      #expect(!run.output.contains("Formula"))
    }
    #expect(
      CommandRun("metrics", "reach", environment: ["LANG": "ne_NP.UTF-8"]).output.hasPrefix("पहुँच"))
  }

  @Test func readsAnIdAsPeopleWriteIt() {
    let run = CommandRun("metrics", "Click_Through_Rate")
    #expect(run.output.hasPrefix("Click-through rate (click-through-rate)\n"))
  }

  @Test func suggestsAMetricForOneThatIsNotKnown() {
    let run = CommandRun("metrics", "click-thru-rate", "--format", "json")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.problems == [
        "error: No metric is called “click-thru-rate”. | Did you mean “click-through-rate”?"
      ])
    #expect(CommandRun("metrics", "reach", "--locale", "xx-nope").status == 2)
  }

  /// Every word is there in every language: none falls back to English.
  @Test(arguments: ["bn", "ne", "fa"])
  func explainsEveryMetricAsData(locale: String) throws {
    let run = CommandRun("metrics", "--format", "json", "--locale", locale)
    #expect(run.status == 0)
    #expect(run.error == "")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "lakshya-metrics/1")
    let metrics = try #require(root["metrics"] as? [[String: Any]])
    #expect(metrics.count == Metric.known.count)
    let english = CommandRun("metrics", "--format", "json", "--locale", "en").output
    for metric in metrics {
      for key in ["name", "definition"] {
        let text = try #require(metric[key] as? String)
        #expect(!text.isEmpty && !text.hasPrefix("metric."))
        #expect(!english.contains("\"\(text)\""), "\(text)")
      }
      #expect((metric["columns"] as? [[String]])?.isEmpty == false)
      for caveat in try #require(metric["caveats"] as? [[String: String]]) {
        #expect(caveat["text"]?.hasPrefix("metric-caveat.") == false)
      }
    }
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func hasAWordForEverything(locale: String) {
    for metric in Metric.known {
      let run = CommandRun("metrics", metric.id.rawValue, "--locale", locale)
      #expect(run.status == 0)
      let isKey = #/\b(unit|better|intent|scope|stage|model|aggregation|metrics)\.[a-z]/#
      #expect(!run.output.contains(isKey), "\(run.output)")
    }
  }

  @Test func tellsThatALanguageHasNoCatalog() {
    let run = CommandRun("metrics", "reach", "--locale", "ur")
    #expect(run.status == 1)
    #expect(run.output == CommandRun("metrics", "reach").output)
    #expect(run.error.contains("lakshya catalog add ur --localizations FOLDER"))
  }

  @Test(arguments: [
    ("ctr", "did-you-mean", ["suggestion": "click-through-rate"]),
    ("roas", "did-you-mean", ["suggestion": "return-on-ad-spend"]),
    ("lead", "did-you-mean", ["suggestion": "leads"]),
    ("video", "did-you-mean", ["suggestion": "video-views"]),
    (
      "cost-per", "one-of",
      [
        "choices":
          "cost-per-mille, cost-per-click, cost-per-lead, cost-per-acquisition, cost-per-hire"
      ]
    ),
  ])
  func knowsWhatANameBeginsOrAbbreviates(
    name: String, hint: String, arguments: [String: String]
  ) throws {
    let run = CommandRun("metrics", name)
    let words = try Words("en")
    #expect(run.status == 2)
    #expect(
      run.problems == [
        "error: " + (try words.text("issue.no-such-metric", ["metric": name])) + " | "
          + (try words.text("hint.\(hint)", arguments))
      ])
  }
}
