// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// The form that tells one period after another.
extension ReportComposer {
  /// Computes the series and names its periods; `nil` where there are none.
  func periodSeries(by step: PeriodStep?) throws -> ComposedPeriods? {
    let leading = leadingMetrics.map(\.metric)
      // What the plan states of the whole time cannot be told by period.
      .filter { model.plan.costs.isEmpty || !$0.isOfWholeAccount }
    guard let series = try model.series(by: step ?? model.plan.step, of: leading) else {
      return nil
    }
    if series.lacksFiscalYear {
      issuesMet.append(
        InputIssue(
          "fiscal-year-unknown", severity: .warning, at: nil, hint: IssueHint("name-region")))
    }
    var telling = periods
    telling.countsFiscalQuarters = series.step.isFiscal
    let names = try series.periods.map { period in
      // A part of a year may be another whole quarter, which is not meant.
      let name =
        period.isCut ? try dates.range(period.days) : try telling.text(of: period.days)
      guard !period.isWhole else { return name }
      return words.text(
        period.isUnfinished ? "periods.so-far" : "periods.part",
        ["period": .formatted(name, number: nil)]
      )
    }
    return ComposedPeriods(series: series, names: names)
  }

  /// The goals as they stand now, and the tables of the series.
  func periodSections(_ composed: ComposedPeriods?) throws -> [ComposedSection] {
    let goals = try model.goals.map(composeLine)
    var sections = [section(of: goals)].compactMap { $0 }
    guard let composed else { return sections }
    let series = composed.series
    func add(
      _ id: String, _ arguments: [String: MessageArgument], introduction: String? = nil,
      chart: ChartScene? = nil, _ columns: [String],
      _ cell: (_ column: Int, _ row: Int) throws -> String
    ) throws {
      guard !columns.isEmpty else { return }
      let step = stepArgument(series.step)
      let rows = try composed.names.enumerated().map { row, name in
        ComposedTable.Row(
          heading: name, cells: try columns.indices.map { try cell($0, row) })
      }
      sections.append(
        ComposedSection(
          id: id, heading: words.text("\(id).heading", arguments.merging(["step": step]) { $1 }),
          introduction: introduction, charts: [chart].compactMap { $0 },
          content: .table(
            ComposedTable(
              corner: words.text("periods.corner", ["step": step]), columns: columns, rows: rows))))
    }
    try add(
      "periods", [:], introduction: try introduction(to: composed), chart: try chart(of: composed),
      series.metrics.map { heading(of: $0.metric) }
    ) { try text(of: series.metrics[$0], at: $1) }
    if let first = series.networks.first {
      try add(
        "period-networks", ["metric": nameArgument(of: first.metric)],
        series.networks.map { name(of: $0.network ?? "", in: .network) }
      ) { try text(of: series.networks[$0], at: $1) }
    }
    try add("period-goals", [:], series.goals.map { goals[$0.goal].title }) { column, row in
      let run = series.goals[column]
      return try run.values[row].map { try values.goalText($0, unit(of: run)) } ?? noValue
    }
    return sections
  }

  /// The metrics that a report by period shows.
  func metrics(in composed: ComposedPeriods?) -> Set<MetricID> {
    let measured = model.goals.compactMap { outcome -> MetricID? in
      if case .measured(let goal, _, _) = outcome.content { goal.metric.id } else { nil }
    }
    return Set(measured + (composed?.series.metrics.map(\.metric.id) ?? []))
  }

  // MARK: Texts

  /// A step as a word of messages, whose selectors have no hyphens.
  private func stepArgument(_ step: PeriodStep) -> MessageArgument {
    .text(step.rawValue.replacing("-", with: "_"))
  }

  func unit(of run: PeriodSeries.GoalRun) -> MetricUnit {
    if case .measured(let goal, _, _) = model.goals[run.goal].content {
      goal.metric.unit
    } else {
      .count
    }
  }

  /// A value and how much it has changed since the period before.
  private func text(of run: PeriodSeries.MetricRun, at place: Int) throws -> String {
    guard let value = run.results[place].value else { return noValue }
    let text = try values.comparedText(value, run.metric.unit)
    guard let change = run.changes[place] else { return text }
    return words.text(
      "comparison.earlier",
      [
        "value": .formatted(text, number: nil),
        "change": .formatted(try self.text(ofChange: change, run.metric.unit), number: nil),
      ])
  }

  /// Says how it went last, and what is not in the table.
  private func introduction(to composed: ComposedPeriods) throws -> String? {
    var sentences = [try latestSentence(composed)].compactMap { $0 }
    let series = composed.series
    if series.leftOut > 0 {
      sentences.append(
        words.text(
          "periods.latest-alone",
          [
            "count": try values.count(series.periods.count),
            "all": try values.count(series.periods.count + series.leftOut),
            "step": stepArgument(series.step),
          ]))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Says how the first metric went in the last whole period.
  private func latestSentence(_ composed: ComposedPeriods) throws -> String? {
    guard let run = composed.series.metrics.first,
      let place = run.changes.lastIndex(where: { $0 != nil }),
      let change = run.changes[place], let value = run.results[place].value
    else { return nil }
    let unit = run.metric.unit
    return words.text(
      "periods.latest",
      [
        "metric": nameArgument(of: run.metric),
        "period": .formatted(composed.names[place], number: nil),
        "value": .formatted(try values.comparedText(value, unit), number: value),
        "change": .formatted(try text(ofChange: change, unit), number: nil),
        "step": stepArgument(composed.series.step),
      ])
  }

  // MARK: Charts

  /// A chart has no more periods; the latest stay.
  private static let chartedPeriods = 16

  /// The first metric that adds up, period by period.
  private func chart(of composed: ComposedPeriods) throws -> ChartScene? {
    let series = composed.series
    let run = series.metrics.first { run in
      run.metric.accumulates && run.results.count { $0.value != nil } > 1
        && run.results.allSatisfy { $0.value ?? 0 >= 0 }
    }
    let places = series.periods.indices.suffix(Self.chartedPeriods)
    guard let run, let best = places.max(by: { run.value($0) ?? 0 < run.value($1) ?? 0 }),
      let most = run.value(best), most > 0
    else { return nil }
    let rows = try places.map { place in
      let value = run.value(place)
      return HorizontalBars.Row(
        label: composed.names[place],
        parts: value.map { [.init(share: $0 / most, role: .value)] },
        figure: try value.map { try values.chartText($0, run.metric.unit) }
          ?? ChartText([noValue]))
    }
    return HorizontalBars(rows: Array(rows), direction: direction).scene(
      title: name(of: run.metric),
      description: chartDescription(
        "periods",
        [
          "period": .formatted(composed.names[best], number: nil),
          "value": .formatted(try values.text(most, run.metric.unit), number: most),
        ]))
  }

  // MARK: Figures

  /// The figures of the series as rows of one table.
  func figures(of composed: ComposedPeriods, _ goals: [ComposedGoal]) throws -> [ComposedFigure] {
    var table = FigureTable(values: values, noValue: noValue)
    let series = composed.series
    for (place, period) in series.periods.enumerated() {
      for run in series.metrics + series.networks {
        let section = run.network == nil ? "periods" : "period-networks"
        let unit = run.metric.unit
        let subject = ComposedFigure.Subject(
          section, metric: run.metric.id, name: name(of: run.metric),
          part: run.network.map { (.network, $0) }, days: period.days)
        let value = run.results[place].value
        table.add(
          subject, "value", value, unit,
          try value.map { try values.comparedText($0, unit) } ?? noValue)
        if let change = run.changes[place] {
          table.add(subject, "change", change, .percent, try text(ofChange: change, unit))
        }
      }
      for run in series.goals {
        let goal = goals[run.goal]
        let subject = ComposedFigure.Subject(
          "period-goals", goal: goal.id, name: goal.title, days: period.days)
        try table.addGoal(subject, "value", run.values[place], unit(of: run), by: values)
      }
    }
    return table.figures
  }
}

extension PeriodSeries.MetricRun {
  fileprivate func value(_ place: Int) -> Double? { results[place].value }
}
