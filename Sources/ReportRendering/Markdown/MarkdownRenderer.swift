// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
public import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

/// Writes a report as Markdown that GitHub and others render.
///
/// A right-to-left report stands in an element that says so, and isolates become elements with
/// a direction.
///
/// Of charts there are those that say something in a proportional font: progress bars, and the way
/// of each goal as a row of blocks before its description. Bars of networks, sources and stages
/// would not begin below each other, so that their tables stand alone.
public struct MarkdownRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes a report.
  public func render(_ report: ComposedReport) -> String {
    var page = MarkdownWriter()
    let isRightToLeft = report.direction == .rightToLeft
    if isRightToLeft { page.block("<div dir=\"rtl\">") }
    page.heading(1, report.title)
    if let organization = report.organization { page.block(MarkdownWriter.strong(organization)) }
    page.list(report.facts.map(Self.pair))
    page.list(
      report.summary.map { state in
        "\(Signs.sign(of: state.state)) "
          + Self.pair(LabelledText(label: state.label, text: state.count))
      })
    for section in report.sections { add(section, to: &page) }
    page.block("---")
    for line in report.brand.footer { page.paragraph(line) }
    page.paragraph(report.versionLine)
    if isRightToLeft { page.block("</div>") }
    return String(page.output.dropLast())
  }

  private func add(_ section: ComposedSection, to page: inout MarkdownWriter) {
    page.heading(2, section.heading)
    if let introduction = section.introduction { page.paragraph(introduction) }
    switch section.content {
    case .goals(let goals): for goal in goals { add(goal, to: &page) }
    case .goalLines(let goals): page.list(goals.map(Self.line))
    case .table(let table):
      page.table(
        [[table.corner] + table.columns] + table.rows.map { [$0.heading] + $0.cells },
        alignsRight: [false] + table.columns.indices.map { !table.wordColumns.contains($0) })
    case .definitions(let definitions):
      page.list(
        definitions.map { definition in
          Self.pair(
            LabelledText(
              label: definition.term,
              text: [definition.text, definition.aggregation, definition.sources]
                .compactMap { $0 }.joined(separator: " ")))
        })
    case .notes(let notes):
      page.list(
        notes.map { note in
          ([Signs.sign(of: note.severity)]
            + [note.place, note.text, note.hint].compactMap { $0 }
            .map(MarkdownWriter.escaped)).joined(separator: " ")
        })
    }
  }

  private func add(_ goal: ComposedGoal, to page: inout MarkdownWriter) {
    page.heading(3, "\(Signs.sign(of: goal.state)) \(goal.title) (\(goal.stateLabel))")
    page.paragraph(goal.kind)
    if let objective = goal.objective { page.paragraph(objective) }
    if let progress = goal.progress {
      let expected = progress.expectedText == nil ? nil : progress.expected
      let due = progress.expectedText.map { " \(Signs.due) " + MarkdownWriter.escaped($0) }
      page.block(
        Signs.bar(progress.fraction, expected: expected, length: 20) + " "
          + MarkdownWriter.strong(progress.text) + (due ?? ""))
    }
    page.paragraph(goal.text)
    page.list(
      goal.parts.map { part in
        "\(Signs.sign(of: part.state)) "
          + Self.pair(LabelledText(label: part.title, text: "\(part.text) (\(part.stateLabel))"))
      })
    page.list(goal.figures.map(Self.pair))
    if let chart = goal.chart {
      for line in chart.lines { page.block(Signs.drawing(of: line.shape, length: 45)) }
      page.paragraph(chart.description)
    }
    page.list(goal.tactics.map { Self.pair(LabelledText(label: $0.title, text: $0.text)) })
    for note in goal.notes { page.paragraph(note) }
    page.block(MarkdownWriter.strong(goal.smart.summary))
    page.list(
      goal.smart.verdicts.map { verdict in
        let text = [verdict.reason, verdict.remedy].compactMap { $0 }.joined(separator: " ")
        return "\(Signs.sign(of: verdict.met)) "
          + Self.pair(LabelledText(label: verdict.label, text: text))
      } + goal.smart.cautions.map { "▲ " + MarkdownWriter.escaped($0.text) })
  }

  private static func line(of goal: ComposedGoalLine) -> String {
    let title = MarkdownWriter.strong(goal.title)
    let state = MarkdownWriter.escaped(goal.stateLabel)
    let progress = goal.progress.map {
      " \(Signs.bar($0.fraction, length: 10)) \(MarkdownWriter.strong($0.text))"
    }
    let way = goal.sparkline?.lines.map { " " + Signs.drawing(of: $0.shape, length: 20) }.joined()
    return "\(Signs.sign(of: goal.state)) \(title) (\(state))\(progress ?? "")\(way ?? "")\\\n  "
      + MarkdownWriter.escaped(goal.sentence)
  }

  private static func pair(_ pair: LabelledText) -> String {
    "\(MarkdownWriter.strong(pair.label)): \(MarkdownWriter.escaped(pair.text))"
  }
}
