// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A real export of X through a plan that maps its columns; left out where the file is not.
@Suite struct RealExportReportTests {
  /// A folder with the export and a plan for it.
  private func workplace(goals: String = "") throws -> Workplace? {
    guard let path = ProjectFiles.shared("exports/x-analytics/daily-2021-01.csv") else {
      return nil
    }
    let place = try Workplace(
      plan: """
        report:
          title: { en: January on X, bn: এক্সে জানুয়ারি, ne: एक्समा जनवरी, fa: ژانویه در ایکس }
          period: { month: 2021-01 }
        data:
          - file: daily.csv
            set: { network: x, source: organic }
            columns:
              Tweets published: posts
              impressions: impressions
              engagements: engagements
              retweets: shares
              replies: comments
              likes: likes
              url clicks: link-clicks
              promoted impressions: promoted-impressions
        goals:
          - { id: seen, kind: brand-awareness, metric: impressions, target: 100000 }
          - { id: engaged, metric: engagement-rate-by-impressions, target: 5% }
        \(goals)
        """, data: nil)
    try FileManager.default.copyItem(atPath: path, toPath: place.path + "/daily.csv")
    return place
  }

  /// The columns of the export by name, cut with nothing but knowledge of this one file.
  private func columns(_ place: Workplace) throws -> [String: [String]] {
    let lines = try place.folder.read("daily.csv").split { $0.isNewline }
    let rows = lines.map { line in
      line.dropFirst().dropLast().components(separatedBy: "\",\"")
    }
    var columns: [String: [String]] = [:]
    for (index, name) in rows[0].enumerated() {
      columns[name] = rows.dropFirst().map { $0[index] }
    }
    return columns
  }

  private func sum(_ cells: [String]?) throws -> Double {
    try (cells ?? []).filter { $0 != "-" }.reduce(0) { try $0 + #require(Double($1)) }
  }

  @Test(arguments: Words.locales)
  func addsUpToWhatTheFileHolds(locale: String) throws {
    guard let place = try workplace() else { return }
    let run = place.report("--format", "json", "--locale", locale)
    #expect(run.status == 0)
    #expect(run.error == "")
    let report = try JSONTree(run.output)
    let columns = try columns(place)
    #expect(columns["Date"]?.count == 31)
    let measures = [
      "posts": "Tweets published", "impressions": "impressions", "engagements": "engagements",
      "shares": "retweets", "comments": "replies", "likes": "likes", "link-clicks": "url clicks",
      "follows": "follows",
    ]
    for (id, column) in measures {
      let expected = try sum(columns[column])
      for part in [[:], ["network": "x"]] {
        #expect(try report["metrics"].metric(id, where: part)["value"].is(expected), "\(id)")
      }
    }
    let impressions = try sum(columns["impressions"])
    #expect(impressions > 100_000)
    let engagements = try sum(columns["engagements"])
    let rate = try report["metrics"].metric("engagement-rate-by-impressions")
    // X counts clicks as engagements too; its own column is used as it is.
    #expect(rate["numerator"].is(engagements))
    #expect(rate["value"].is(engagements / impressions))
    #expect(report["goals"][0]["current"].is(impressions))
    #expect(report["goals"][0]["state"].text == "reached")
    #expect(report["sources"][0]["rows"].number == 31)
  }

  @Test(arguments: Words.locales)
  func showsTheFiguresInEveryForm(locale: String) throws {
    guard let place = try workplace() else { return }
    let report = try JSONTree(place.report("--format", "json", "--locale", locale).output)
    let text = try #require(report["metrics"].metric("impressions")["text"].text)
    for format in ["html", "text"] {
      let run = place.report("--format", format, "--locale", locale)
      #expect(run.status == 0)
      #expect(run.output.unmarked.contains(text))
    }
  }

  @Test func takesADashForMissingAndNeverForZero() throws {
    let goal = "  - { id: promoted, metric: promoted-impressions, target: 5 }"
    guard let place = try workplace(goals: goal) else { return }
    #expect(try columns(place)["promoted impressions"]?.allSatisfy { $0 == "-" } == true)
    let run = place.report("--format", "json")
    #expect(run.status == 1)
    let report = try JSONTree(run.output)
    let promoted = try report["goals"].goal("promoted")
    #expect(promoted["state"].text == "no-data")
    #expect(promoted["current"].isNull)
    #expect(promoted["progress"].isNull)
    #expect(report["issues"].items.map(\.["code"].text) == ["goal-values-missing"])
    #expect(report["metrics"].items.allSatisfy { $0["id"].text != "promoted-impressions" })
  }
}
