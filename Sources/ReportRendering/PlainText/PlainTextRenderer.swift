// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
public import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

/// Writes a report as plain text, aligned by display width.
///
/// In logical order isolates stay characters, and each line of a right-to-left report begins with
/// a mark that says so. In visual order there are neither, and its lines end at the right.
///
/// Charts are bars and columns of block characters, which run in reading direction as text does;
/// what has no value is a dot. Their figures stand beside them or in the table that follows.
public struct PlainTextRenderer: Sendable {
  /// The columns that lines are broken at.
  private let width: Int
  private let order: TextOrder
  private let hasColors: Bool

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: The columns that lines are broken at, 20 at least.
  ///   - order: The order of the characters of a line.
  ///   - hasColors: Tells states apart by a terminal's colours besides their signs.
  public init(width: Int = 80, order: TextOrder = .logical, hasColors: Bool = false) {
    self.width = width
    self.order = order
    self.hasColors = hasColors
  }

  private func page(for report: ComposedReport) -> TextPage {
    TextPage(width: width, direction: report.direction, order: order, hasColors: hasColors)
  }

  /// Writes a report.
  public func render(_ report: ComposedReport) -> String {
    var page = page(for: report)
    page.styled(.strong) { $0.add(report.title) }
    if let organization = report.organization { page.add(organization) }
    page.rule("=")
    for fact in report.facts { page.add(pair: fact) }
    if !report.summary.isEmpty {
      page.add(
        report.summary.map {
          "\(Signs.sign(of: $0.state)) \($0.label): \($0.count)".replacing(" ", with: "\u{A0}")
        }
        .joined(separator: "   "))
    }
    for section in report.sections { add(section, to: &page) }
    page.blank()
    page.rule("-")
    for line in report.brand.footer { page.add(line) }
    page.add(report.versionLine)
    return page.text
  }

  private func add(_ section: ComposedSection, to page: inout TextPage) {
    page.blank()
    page.styled(.strong) { $0.add(section.heading) }
    page.rule("-")
    if let introduction = section.introduction { page.add(introduction) }
    for chart in section.charts where !chart.lines.isEmpty {
      page.blank()
      page.add(chart.title)
      page.add(chart.lines)
      page.blank()
    }
    switch section.content {
    case .goals(let goals):
      for goal in goals {
        page.blank()
        add(goal, to: &page)
      }
    case .goalLines(let goals): for goal in goals { add(goal, to: &page) }
    case .table(let table): page.add(table)
    case .definitions(let definitions):
      for definition in definitions {
        page.styled(.strong) { $0.add(definition.term) }
        page.add(definition.text, indent: 2)
        page.add(definition.aggregation, indent: 2)
        if let sources = definition.sources { page.add(sources, indent: 2) }
      }
    case .notes(let notes):
      for note in notes {
        let place = note.place.map { $0 + " " } ?? ""
        let hint = note.hint.map { " " + $0 } ?? ""
        page.styled(TextStyle(note.severity)) {
          $0.add(Signs.sign(of: note.severity) + " " + place + note.text + hint, hanging: 2)
        }
      }
    }
  }

  private func add(_ goal: ComposedGoal, to page: inout TextPage) {
    heading(goal.title, goal.state, goal.stateLabel, to: &page)
    page.add(goal.kind, indent: 2)
    if let objective = goal.objective { page.add(objective, indent: 2) }
    if let progress = goal.progress {
      let expected = progress.expectedText == nil ? nil : progress.expected
      page.styled(TextStyle(goal.state)) {
        $0.add(
          Signs.bar(progress.fraction, expected: expected, length: 24) + " " + progress.text
            + (progress.expectedText.map { " \(Signs.due)\u{A0}" + $0 } ?? ""), indent: 2)
      }
    }
    if let chart = goal.chart { page.add(chart.lines, indent: 2) }
    page.add(goal.text, indent: 2)
    for part in goal.parts {
      page.add(
        "\(Signs.sign(of: part.state)) \(part.title): \(part.text) [\(part.stateLabel)]", indent: 2,
        hanging: 2)
    }
    for figure in goal.figures { page.add(pair: figure, indent: 2) }
    for tactic in goal.tactics {
      page.add("• \(tactic.title): \(tactic.text)", indent: 2, hanging: 2)
    }
    for note in goal.notes { page.add(note, indent: 2) }
    page.add(goal.smart.summary, indent: 2)
    // What is as it should be goes without saying.
    for verdict in goal.smart.verdicts where verdict.met == false {
      add(verdict, to: &page, indent: 4)
    }
    for caution in goal.smart.cautions {
      page.add("▲ " + caution.text, indent: 4, hanging: 2)
    }
  }

  private func add(_ goal: ComposedGoalLine, to page: inout TextPage) {
    heading(goal.title, goal.state, goal.stateLabel, to: &page)
    let bar = goal.progress.map { Signs.bar($0.fraction, length: 24) + "\u{A0}" + $0.text }
    let way = goal.sparkline?.lines.map { Signs.drawing(of: $0.shape, length: 24) } ?? []
    let drawn = [bar].compactMap { $0 } + way
    if !drawn.isEmpty {
      page.styled(TextStyle(goal.state)) { $0.add(drawn.joined(separator: " "), indent: 2) }
    }
    page.add(goal.sentence, indent: 2)
  }

  private func heading(
    _ title: String, _ state: GoalState, _ label: String, to page: inout TextPage
  ) {
    page.styled(TextStyle(state)) {
      $0.add("\(Signs.sign(of: state)) \(title) [\(label)]", hanging: 2)
    }
  }

  /// A letter's verdict with its reason and what would mend it.
  private func add(_ verdict: ComposedSmart.Verdict, to page: inout TextPage, indent: Int) {
    let remedy = verdict.remedy.map { " " + $0 } ?? ""
    page.add(
      "\(Signs.sign(of: verdict.met)) \(verdict.label): \(verdict.reason)\(remedy)",
      indent: indent, hanging: 2)
  }

  /// Writes how SMART the goals of a plan are, and what is wrong with it under a heading.
  public func renderCheck(_ report: ComposedReport, issuesHeading: String) -> String {
    var page = page(for: report)
    page.styled(.strong) { $0.add(report.title) }
    if let organization = report.organization { page.add(organization) }
    page.rule("=")
    for fact in report.facts { page.add(pair: fact) }
    for goal in report.goals {
      page.blank()
      heading(goal.title, goal.state, goal.stateLabel, to: &page)
      page.add(goal.kind, indent: 2)
      if let objective = goal.objective { page.add(objective, indent: 2) }
      page.add(goal.text, indent: 2)
      page.add(goal.smart.summary, indent: 2)
      for verdict in goal.smart.verdicts { add(verdict, to: &page, indent: 4) }
      for caution in goal.smart.cautions { page.add("▲ " + caution.text, indent: 4, hanging: 2) }
    }
    let issues = report.issues.filter { $0.issue.severity != .note || $0.issue.isAboutLeavingOut }
    if !issues.isEmpty {
      page.blank()
      page.add(issuesHeading)
      page.rule("-")
      for issue in issues {
        let place = issue.issue.location.map { $0.description + " " } ?? ""
        let hint = issue.hint.map { " " + $0 } ?? ""
        page.add(
          Signs.sign(of: issue.issue.severity) + " " + place + issue.text + hint, hanging: 2)
      }
    }
    return page.text
  }
}
