// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import ReportRendering

extension TemplateData {
  func goal(_ goal: ComposedGoal, number: Int) -> TemplateValue {
    record([
      "id": goal.id, "title": goal.title, "kind": goal.kind, "objective": goal.objective,
      "state": goal.state.rawValue, "stateLabel": goal.stateLabel,
      "sign": ReportFragments.sign(of: goal.state),
      "color": ReportFragments.color(of: goal.state).hex,
      "progress": goal.progress.map(progress), "text": goal.text,
      "sentences": list(goal.sentences), "parts": list(goal.parts.map(part)),
      "figures": list(goal.figures.map(pair)),
      "chart": drawing(of: goal.chart, id: "chart-\(number)"),
      "sparkline": drawing(of: goal.sparkline, id: "sparkline-\(number)"),
      "chartTitle": goal.chart?.title, "chartDescription": goal.chart?.description,
      "tactics": list(goal.tactics.map { record(["title": $0.title, "text": $0.text]) }),
      "notes": list(goal.notes), "smart": smart(goal.smart),
    ])
  }

  func line(_ goal: ComposedGoalLine, number: Int) -> TemplateValue {
    record([
      "title": goal.title, "state": goal.state.rawValue, "stateLabel": goal.stateLabel,
      "sign": ReportFragments.sign(of: goal.state),
      "color": ReportFragments.color(of: goal.state).hex,
      "progress": goal.progress.map(progress), "sentence": goal.sentence,
      "sparkline": drawing(of: goal.sparkline, id: "line-sparkline-\(number)"),
    ])
  }

  private func part(_ part: ComposedGoalPart) -> TemplateValue {
    record([
      "title": part.title, "state": part.state.rawValue, "stateLabel": part.stateLabel,
      "sign": ReportFragments.sign(of: part.state),
      "color": ReportFragments.color(of: part.state).hex,
      "progress": part.progress.map(progress), "text": part.text,
    ])
  }

  /// A bar in whole hundredths, as widths of cells are written.
  private func progress(_ bar: ProgressBar) -> TemplateValue {
    let filled = Int((bar.fraction * 100).rounded())
    return record([
      "text": bar.text, "description": bar.description,
      "filled": filled > 0 ? "\(filled)%" : nil, "rest": filled < 100 ? "\(100 - filled)%" : nil,
      "due": "\(Int((bar.expected * 100).rounded()))%",
    ])
  }

  private func smart(_ smart: ComposedSmart) -> TemplateValue {
    record([
      "summary": smart.summary,
      "verdicts": list(
        smart.verdicts.map { verdict in
          record([
            "letter": verdict.letter.rawValue, "label": verdict.label,
            "sign": ReportFragments.sign(of: verdict.met), "isMet": verdict.met == true,
            "isUnmet": verdict.met == false, "isOpen": verdict.met == nil,
            "reason": verdict.reason, "remedy": verdict.remedy,
          ])
        }),
      "cautions": list(smart.cautions.map(\.text)),
    ])
  }
}
