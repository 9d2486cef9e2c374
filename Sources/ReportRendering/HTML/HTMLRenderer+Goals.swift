// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import LocalizedFormatting

extension HTMLRenderer {
  /// Writes the cards of goals.
  ///
  /// Cards with charts, and those without, stand two by two: beside a chart, one without would be
  /// empty for the most part.
  func goals(_ goals: [ComposedGoal], of report: ComposedReport, into page: inout HTMLWriter) {
    page.markup("<div class=\"goals\">\n")
    var isSecond = false
    for (index, goal) in goals.enumerated() {
      let hasPartner = index + 1 < goals.count && goal.hasChart == goals[index + 1].hasChart
      let isLone = !isSecond && !hasPartner
      isSecond = !isSecond && hasPartner
      self.goal(goal, number: index + 1, isLone: isLone, of: report, into: &page)
    }
    page.markup("</div>\n")
  }

  private func goal(
    _ goal: ComposedGoal, number: Int, isLone: Bool, of report: ComposedReport,
    into page: inout HTMLWriter
  ) {
    page.open(
      "article", class: isLone ? "goal lone state-" : "goal state-", goal.state.rawValue)
    page.markup("\n<p class=\"kind\">")
    page.text(goal.kind)
    page.markup("</p>\n")
    page.element("h3", goal.title)
    page.element("p", class: "state", goal.stateLabel)
    if let objective = goal.objective { page.element("p", class: "objective", objective) }
    if let progress = goal.progress {
      self.progress(progress, goal.bullet, number, report.direction, into: &page)
    }
    for sentence in goal.sentences { page.element("p", sentence) }
    parts(of: goal, report.direction, into: &page)
    page.markup("\n<dl class=\"figures")
    page.markup(Self.style(ofFigures: goal.figureWidth))
    page.markup("\">")
    for figure in goal.figures { pair(figure, into: &page) }
    page.markup("</dl>\n")
    if let chart = goal.chart {
      SVGChart(direction: report.direction, id: "chart-\(number)").draw(chart, into: &page)
      data(goal, named: "chart-\(number)-title", into: &page)
    }
    if !goal.tactics.isEmpty {
      page.markup("<ul class=\"tactics\">")
      for tactic in goal.tactics {
        page.markup("<li>")
        page.element("span", tactic.title)
        page.markup(": ")
        page.element("b", tactic.text)
        page.markup("</li>")
      }
      page.markup("</ul>\n")
    }
    for note in goal.notes { page.element("p", class: "aside", note) }
    smart(goal.smart, into: &page)
    page.close("article")
  }

  func goal(
    _ goal: ComposedGoalLine, number: Int, _ direction: TextDirection, into page: inout HTMLWriter
  ) {
    page.open("article", class: "goal state-", goal.state.rawValue)
    page.element("h3", goal.title)
    page.element("p", class: "state", goal.stateLabel)
    page.markup("<div class=\"way\">")
    if let progress = goal.progress { bar(progress, direction, into: &page) }
    if let sparkline = goal.sparkline {
      SVGChart(direction: direction, id: "chart-\(number)")
        .draw(sparkline, class: "spark", into: &page)
    }
    page.markup("</div>\n")
    page.element("p", goal.sentence)
    page.close("article")
  }

  /// How SMART a goal is: a line that opens to the verdicts, and what must be seen at once.
  private func smart(_ smart: ComposedSmart, into page: inout HTMLWriter) {
    for caution in smart.cautions { page.element("p", class: "caution", caution.text) }
    page.markup("<details class=\"smart\"><summary>")
    page.text(smart.summary)
    page.markup("</summary>\n<ul>")
    for verdict in smart.verdicts {
      let style: StaticString = verdict.met.map { $0 ? "met" : "unmet" } ?? "unknown"
      page.open("li", class: style)
      page.element("b", verdict.label)
      page.markup(": ")
      page.text(verdict.reason)
      if let remedy = verdict.remedy {
        page.markup(" ")
        page.element("span", class: "remedy", remedy)
      }
      page.close("li")
    }
    page.markup("</ul></details>\n")
  }

  private func parts(
    of goal: ComposedGoal, _ direction: TextDirection, into page: inout HTMLWriter
  ) {
    guard !goal.parts.isEmpty else { return }
    page.markup("\n<ul class=\"parts\">")
    for part in goal.parts {
      page.open("li", class: "state-", part.state.rawValue)
      page.element("span", part.title)
      page.markup(" ")
      page.element("b", part.text)
      page.markup(" ")
      page.element("span", class: "state", part.stateLabel)
      if let progress = part.progress { bar(progress, direction, into: &page) }
      page.close("li")
    }
    page.markup("</ul>\n")
  }

  /// How far a goal has come: with its values where it has such, else as a share alone.
  private func progress(
    _ progress: ProgressBar, _ bullet: ChartScene?, _ number: Int, _ direction: TextDirection,
    into page: inout HTMLWriter
  ) {
    guard let bullet else {
      bar(progress, direction, into: &page)
      return
    }
    page.markup("<div class=\"progress\">")
    page.element("b", progress.text)
    page.markup("\n")
    SVGChart(direction: direction, id: "bullet-\(number)")
      .draw(bullet, class: "bullet", into: &page)
    page.markup("</div>\n")
  }

  /// The values of a goal's chart, to be opened by those who want them.
  private func data(_ goal: ComposedGoal, named name: String, into page: inout HTMLWriter) {
    guard let table = goal.chartData else { return }
    page.markup("<details class=\"data\"><summary>")
    page.text(goal.chartDataLabel)
    page.markup("</summary>\n<table aria-labelledby=\"")
    page.markup(name)
    // Letters are smaller here than in other tables.
    page.markup(table.naturalWidth * 0.875 > Self.narrowest ? "\" class=\"tight\">" : "\">")
    page.markup("<thead><tr>")
    for heading in [table.corner] + table.columns {
      page.markup("<th scope=\"col\">")
      page.element("span", heading)
      page.markup("</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      page.markup("<tr><th scope=\"row\">")
      page.text(row.heading)
      for cell in row.cells {
        page.markup("</th><td>")
        page.text(cell)
      }
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></details>\n")
  }

  /// How wide the inside of a goal is on the narrowest telephone, in CSS pixels.
  private static let narrowest = 246.0

  /// How wide columns have to be for figures of a width, those of print at its size of text.
  private static func style(ofFigures width: Double) -> StaticString {
    width <= 104 ? "" : width <= 160 ? " broad" : width <= 224 ? " broader" : " broadest"
  }

  private func bar(
    _ progress: ProgressBar, _ direction: TextDirection, into page: inout HTMLWriter
  ) {
    page.markup("<div class=\"progress\">")
    page.open(
      "svg",
      attributes: [
        ("class", "bar"), ("role", "img"),
        ("aria-label", TextIsolate.removing(from: progress.description)),
      ])
    // Lengths are attributes of shapes, for the policy of the page allows no inline styles.
    let isForward = direction == .leftToRight
    page.markup("<rect class=\"reached\" x=\"")
    page.percent(isForward ? 0 : 1 - progress.fraction)
    page.markup("\" width=\"")
    page.percent(progress.fraction)
    page.markup("\" height=\"100%\" rx=\"6\"/><line class=\"due\" x1=\"")
    let due = isForward ? progress.expected : 1 - progress.expected
    page.percent(due)
    page.markup("\" x2=\"")
    page.percent(due)
    page.markup("\" y1=\"-25%\" y2=\"125%\"/></svg>")
    page.element("b", progress.text)
    page.markup("</div>\n")
  }
}

extension HTMLWriter {
  /// Adds a share as SVG writes it, to a hundredth of a percent.
  fileprivate mutating func percent(_ share: Double) {
    let hundredths = Int((share * 10_000).rounded())
    number(hundredths / 100)
    markup(hundredths % 100 < 10 ? ".0" : ".")
    number(hundredths % 100)
    markup("%")
  }
}

extension ComposedGoal {
  fileprivate var hasChart: Bool { chart != nil }
}
