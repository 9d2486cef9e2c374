// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// The stages from being seen to being paid, and where most are lost.
  func funnelSection() throws -> ComposedSection? {
    guard let funnel = model.insights.funnel else { return nil }
    return section(
      "funnel", .table(try table(of: funnel)),
      introduction: try [leakSentence(funnel), gapSentence(funnel)].compactMap { $0 }
        .joined(separator: " "))
  }

  private func table(of funnel: Funnel) throws -> ComposedTable {
    var columns = [
      words.text("funnel.column.measure"), words.text("table.count"),
      words.text("funnel.column.rate"),
    ]
    if funnel.hasBenchmarks { columns.append(words.text("benchmark.column.benchmark")) }
    let rows = try funnel.stages.map { stage in
      let passage = funnel.passages.first { $0.step.to == stage.stage }
      var cells = [
        stage.metric.map { isolatedName(of: $0) } ?? words.text("state.no-data"),
        try stage.count.map { try values.text($0, .count) } ?? noValue,
        try passage.map(rateText) ?? noValue,
      ]
      if funnel.hasBenchmarks {
        cells.append(try passage?.benchmark.map(values.percentText) ?? noValue)
      }
      return ComposedTable.Row(heading: name(of: stage.stage), cells: cells)
    }
    return ComposedTable(
      corner: words.text("table.stage"), columns: columns, rows: rows, wordColumns: [0])
  }

  /// A rate; one over a gap says from where it goes.
  private func rateText(_ passage: Funnel.Passage) throws -> String {
    guard let rate = passage.rate else { return noValue }
    let text = try values.percentText(rate)
    guard !passage.isDirect else { return text }
    return words.text(
      "funnel.rate-over-gap",
      [
        "rate": .formatted(text, number: rate),
        "stage": .text(name(of: passage.step.from)),
      ])
  }

  private func leakSentence(_ funnel: Funnel) throws -> String? {
    guard let leak = funnel.leak, let rate = leak.rate else {
      return funnel.hasBenchmarks ? words.text("funnel.no-leak") : nil
    }
    var arguments = [
      "from": MessageArgument.text(name(of: leak.step.from)),
      "to": .text(name(of: leak.step.to)), "rate": try values.percent(rate),
    ]
    guard let benchmark = leak.benchmark else { return words.text("funnel.leak", arguments) }
    arguments["benchmark"] = try values.percent(benchmark)
    return words.text("funnel.leak-below-benchmark", arguments)
  }

  private func gapSentence(_ funnel: Funnel) throws -> String? {
    guard !funnel.missing.isEmpty else { return nil }
    let names = try ListFormat(locale: locale).format(funnel.missing.map { name(of: $0) })
    return words.text("funnel.missing", ["stages": .text(names)])
  }

  private func name(of stage: FunnelStage) -> String { words.text("stage.\(stage.rawValue)") }
}
