// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// The stages from being seen to being paid, and where most are lost.
  func funnelSection() throws -> ComposedSection? {
    guard let funnel = model.insights.funnel else { return nil }
    let sentences = try [leakSentence(funnel), gapSentence(funnel)].compactMap { $0 }
    return section(
      "funnel", .table(try table(of: funnel)),
      introduction: sentences.isEmpty ? nil : sentences.joined(separator: " "),
      charts: [try chart(of: funnel)].compactMap { $0 })
  }

  private func chart(of funnel: Funnel) throws -> ChartScene? {
    let filled = funnel.stages.compactMap { stage in stage.count.map { (stage.stage, $0) } }
    guard let first = filled.first, let last = filled.last,
      let most = filled.map(\.1).max(), most > 0
    else { return nil }
    let rows = try funnel.stages.enumerated().map { index, stage in
      // What leads to the next stage that has data stands below this one.
      let passage = funnel.passages.first { $0.step.from == stage.stage }
      let isLeak = passage != nil && passage?.step == funnel.leak?.step
      let rate = try passage.flatMap { try arrow($0, isLeak: isLeak) }
      let count =
        try stage.count.map { try values.chartText($0, .count) }
        ?? ChartText([words.text("state.no-data")])
      return HorizontalBars.Row(
        label: name(of: stage.stage),
        parts: stage.count.map { [.init(share: max(0, $0 / most), role: .value)] }, figure: count,
        below: rate.map { (ChartText([$0]), "") }, isLeak ? .leak : .between,
        lineText: [count.full, rate].compactMap { $0 }.joined(separator: "  "))
    }
    let chart = HorizontalBars(rows: rows, direction: direction)
    return chart.scene(
      title: words.text("chart.funnel.title"),
      description: chartDescription(
        "funnel",
        [
          "first": .text(name(of: first.0)), "firstCount": try values.number(first.1),
          "last": .text(name(of: last.0)), "lastCount": try values.number(last.1),
        ]))
  }

  /// What share goes on, with an arrow to where.
  private func arrow(_ passage: Funnel.Passage, isLeak: Bool) throws -> String? {
    guard let rate = passage.rate else { return nil }
    return words.text(
      isLeak ? "chart.funnel.leak" : "chart.funnel.rate",
      ["rate": .formatted(try rateText(passage), number: rate)])
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
    guard let benchmark = leak.benchmark else {
      return words.text(leak.losesAll ? "funnel.all-lost" : "funnel.leak", arguments)
    }
    arguments["benchmark"] = try values.percent(benchmark)
    return words.text("funnel.leak-below-benchmark", arguments)
  }

  /// Says which stages are passed over by rates that might else be the leak.
  private func gapSentence(_ funnel: Funnel) throws -> String? {
    let skipped = funnel.passages
      .filter { $0.rate != nil && $0.benchmark == nil && $0.step != funnel.leak?.step }
      .flatMap(\.step.skipped)
    guard !skipped.isEmpty else { return nil }
    let names = try list(skipped.map { name(of: $0) })
    return words.text("funnel.missing", ["stages": .text(names)])
  }

  private func name(of stage: FunnelStage) -> String { words.text("stage.\(stage.rawValue)") }
}
