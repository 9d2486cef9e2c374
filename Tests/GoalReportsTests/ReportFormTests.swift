// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import TestSupport
import Testing

/// The sections that a plan chooses, and the form of one page.
@Suite struct ReportFormTests {
  /// How badly a report takes that its plan names some sections, and of which it is told.
  private func issues(of sections: [ReportSection]) throws -> [String] {
    var plan = try TinyReport.model().plan
    plan.sections = sections
    return try TinyReport.composed("en", model: TinyReport.model(plan: plan)).issues.map { told in
      guard case .text(let section)? = told.issue.arguments["section"] else { return told.text }
      return "\(told.issue.severity.rawValue) \(section)"
    }
  }

  @Test func tellsOfSectionsThatNothingIsToBeSaidIn() throws {
    #expect(try issues(of: [.goals, .benchmarks, .notes]) == ["warning benchmarks"])
    #expect(
      try issues(of: [.benchmarks, .contentTypes, .notes]) == [
        "error benchmarks", "error content-types",
      ])
    #expect(try issues(of: [.goals, .notes]) == [])
  }

  private func report(
    _ tag: String = "en", issues: [InputIssue] = [], _ change: (inout ReportPlan) -> Void
  ) throws -> ComposedReport {
    var plan = try TinyReport.model().plan
    change(&plan)
    return try TinyReport.composed(tag, model: TinyReport.model(issues: issues, plan: plan))
  }

  private func table(_ id: String, of report: ComposedReport) throws -> ComposedTable {
    let section = try #require(report.sections.first { $0.id == id })
    guard case .table(let table) = section.content else { throw NoTable() }
    return table
  }

  private struct NoTable: Error {}

  // MARK: Sections

  @Test func namesSectionsAsPlansDo() throws {
    let ids = try TinyReport.composed("en").sections.map(\.id)
    #expect(ids.count > 4)
    for id in ids { #expect(ReportSection(rawValue: id) != nil, "\(id)") }
  }

  @Test func hasTheSectionsOfThePlanInItsOrder() throws {
    let report = try report { $0.sections = [.sources, .notes, .networks, .goals, .funnel] }
    // There is no funnel without a business model.
    #expect(report.sections.map(\.id) == ["sources", "notes", "networks", "goals"])
    #expect(Set(report.figures.map(\.subject.section)) == ["goals", "metrics"])
    #expect(report.figures.allSatisfy { $0.subject.part?.dimension != .source })
  }

  @Test func keepsAllGoalsAsDataWhateverItsSections() throws {
    let report = try report { $0.sections = [.definitions] }
    #expect(report.sections.map(\.id) == ["definitions"])
    #expect(report.goals.map(\.id) == ["leads", "clicks"])
    #expect(report.figures.isEmpty)
  }

  // MARK: One page

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func tellsEachGoalInALine(tag: String) throws {
    let full = try TinyReport.composed(tag)
    let report = try report(tag) { $0.form = .summary }
    #expect(report.form == .summary)
    #expect(report.sections.map(\.id).prefix(2) == ["goals", "lead-metrics"])
    guard case .goalLines(let lines) = report.sections[0].content else { throw NoTable() }
    #expect(lines.map(\.title) == full.goals.map(\.title))
    #expect(lines.map(\.sentence) == full.goals.map { $0.sentences[0] })
    #expect(lines.map(\.progress) == full.goals.map(\.progress))
    #expect(report.summary == full.summary)
  }

  @Test func formIsThatOfTheCallerBeforeThatOfThePlan() throws {
    var plan = try TinyReport.model().plan
    plan.form = .summary
    let locale = try LocaleIdentifier("en")
    let composer = try ReportComposer(
      TinyReport.model(plan: plan), catalogs: TinyReport.catalogs(), locale: locale,
      calendar: .gregorian)
    let versions = ReportVersions(lakshya: "1", icu: "1", cldr: "1", calendars: "")
    #expect(try composer.compose(versions: versions, form: .full).form == .full)
    #expect(try composer.compose(versions: versions).form == .summary)
  }

  @Test(arguments: [
    (BusinessModel.b2b, ["Leads", "Cost per lead (CPL)", "Click-through rate"]),
    (.brickAndMortar, ["Impressions", "Leads", "Click-through rate"]),
    (nil, ["Leads", "Click-through rate"]),
  ])
  func leadsWithTheMetricsOfTheBusiness(business: BusinessModel?, first: [String]) throws {
    let report = try report {
      $0.form = .summary
      $0.businessModel = business
    }
    let rows = try table("lead-metrics", of: report).rows.map(\.heading)
    #expect(Array(rows.prefix(first.count)) == first)
    #expect(rows.count <= 6)
    #expect(Set(rows).count == rows.count)
  }

  @Test func showsTheFiguresOfItsTablesInTheTableOfFigures() throws {
    let report = try report { $0.form = .summary }
    let rows = try table("lead-metrics", of: report).rows
    let metrics = report.figures.filter { $0.subject.section == "metrics" }
    #expect(metrics.count == rows.count)
    #expect(Set(metrics.map(\.text)) == Set(rows.compactMap(\.cells.first)))
    #expect(report.figures.contains { $0.subject.goal == "clicks" && $0.figure == "current" })
  }

  @Test func tellsWhatWasWrongFirstAndCountsTheRest() throws {
    let bad = (1...3).map { line in
      InputIssue(
        "no-such-file", severity: line == 3 ? .error : .warning,
        at: InputLocation(file: "a\(line).csv"), ["path": .text("a\(line).csv")])
    }
    let report = try report(issues: bad) { $0.form = .summary }
    guard case .notes(let notes) = try #require(report.sections.last).content else {
      throw NoTable()
    }
    #expect(notes.prefix(3).map(\.severity) == [.error, .warning, .warning])
    #expect(notes.count <= 5)
    let full = try TinyReport.composed("en", model: TinyReport.model(issues: bad))
    guard case .notes(let all) = try #require(full.sections.last).content else { throw NoTable() }
    let rest = all.count - (notes.count - 1)
    #expect(rest > 0)
    #expect(notes.last?.text.hasPrefix("\(rest) more note") == true)
  }
}
