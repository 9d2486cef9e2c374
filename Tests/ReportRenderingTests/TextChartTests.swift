// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import LocalizedFormatting
import ReportRendering
import TestSupport
import Testing

/// Charts of characters, in plain text and in Markdown.
@Suite struct TextChartTests {
  private func text(
    _ tag: String, width: Int = 80, order: TextOrder = .logical, network: String = "facebook",
    _ change: (inout ReportPlan) -> Void = { _ in }
  ) throws -> String {
    var plan = try TinyReport.model().plan
    change(&plan)
    let model = try TinyReport.model(network: network, plan: plan)
    return PlainTextRenderer(width: width, order: order)
      .render(try TinyReport.composed(tag, model: model))
  }

  /// The lines of a text from one that begins with some words to the next empty one.
  private func block(_ start: String, of text: String) throws -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) }, "\(text)")
    return Array(lines[first...].prefix { !$0.isEmpty })
  }

  @Test func barsBeginBelowEachOther() throws {
    #expect(
      try block("Leads by network", of: text("en")) == [
        "Leads by network", "Facebook  ████████████████████████  1,000", "X         █████  200",
      ])
    #expect(
      try block("Shares of paid", of: text("en")) == [
        "Shares of paid and organic", "█ Paid ▒ Organic",
        "Leads        ████████████████████▒▒▒▒  1,000 (83.3%)  200 (16.7%)",
        "Impressions  ████████████████▒▒▒▒▒▒▒▒  100,000 (66.7%)  50,000 (33.3%)",
      ])
  }

  @Test func barsAreReadFromTheRightInPersian() throws {
    let rows = try block("\u{200F}سرنخ به تفکیک شبکه", of: text("fa"))
    #expect(rows.count == 3 && rows[1].hasSuffix("████  ۱٬۰۰۰"))
    // As they are seen, bars begin at the right, below each other.
    let seen = try text("fa", width: 60, order: .visual).split(separator: "\n")
    let bars = seen.filter {
      $0.contains("█  X") || $0.contains("█  koobecaF") || $0.contains("█  Facebook")
    }
    #expect(bars.allSatisfy { DisplayWidth.columns(of: $0) == 60 })
    #expect(seen.contains { $0.contains("۲۰۰  █████         X") })
  }

  @Test func goalsHaveTheirWayAndWhatIsDue() throws {
    let goal = try block("● Spring", of: text("en"))
    #expect(goal[2] == "  ████████│█░░░░░░░░░░░░░░ 40% │\u{A0}Due by now: 1,000")
    #expect(goal[3] == "  Leads  ▁▂▃▄▅▅▆▇██")
    let line = try block("● Spring", of: text("en") { $0.form = .summary })
    #expect(line[1] == "  ██████████░░░░░░░░░░░░░░\u{A0}40% ▁▂▃▄▅▅▆▇██")
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func narrowPagesHaveNarrowCharts(tag: String) throws {
    for network in ["facebook", String(repeating: "network ", count: 40)] {
      for line in try text(tag, width: 40, network: network).split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= 40, "\(line)")
      }
    }
    #expect(try text("en", width: 40).contains("Facebook  ███████████████████████  1,000"))
    #expect(try text("en", width: 40).contains("Impressions\n  ███"))
  }

  @Test func namesMoveNoCursor() throws {
    let text = try text("en", network: "a\u{1B}[31m\nb")
    #expect(!text.contains("\u{1B}") && text.contains("a[31m b  ███"))
  }

  @Test func markdownShowsTheWayOfAGoalAndTablesAlone() throws {
    let page = MarkdownRenderer().render(try TinyReport.composed("en"))
    #expect(page.contains("██████│█░░░░░░░░░░░░ **40%** │ Due by now: 1,000\n"))
    #expect(page.contains("\n▁▂▃▄▅▅▆▇██\n\nLeads from March 21"))
    #expect(!page.contains("Leads by network"))
  }
}
