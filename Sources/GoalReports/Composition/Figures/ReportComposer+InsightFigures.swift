// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import StringCatalogs

extension ReportComposer {
  /// The figures beyond goals and metrics.
  func addInsights(to table: inout FigureTable) throws {
    let insights = model.insights
    if let funnel = insights.funnel { try add(funnel, to: &table) }
    if let ladder = insights.intentLadder { try add(ladder, to: &table) }
    if let statement = insights.returnStatement { try add(statement, to: &table) }
    if let times = insights.bestTimes {
      try add(times.weekdays, "best-days", of: times.days, to: &table) {
        ("\($0)", try dates.name(of: $0))
      }
      try add(times.contentTypes, "content-types", of: times.days, to: &table) { ($0, $0) }
    }
    for compared in insights.benchmarks {
      let unit = compared.metric.unit
      let subject = ComposedFigure.Subject(
        "benchmarks", metric: compared.metric.id, name: name(of: compared.metric),
        days: daysSoFar)
      table.add(
        subject, "value", compared.value, unit, try values.comparedText(compared.value, unit))
      table.add(
        subject, "benchmark", compared.benchmark, unit,
        try values.comparedText(compared.benchmark, unit))
      if let difference = compared.difference {
        table.add(
          subject, "difference", difference, .percent, try text(ofChange: difference, unit))
      }
    }
  }

  private func add(_ funnel: Funnel, to table: inout FigureTable) throws {
    for stage in funnel.stages {
      let subject = ComposedFigure.Subject(
        "funnel", item: stage.stage.rawValue, metric: stage.metric?.id,
        name: words.text("stage.\(stage.stage.rawValue)"), days: daysSoFar)
      try table.add(subject, "count", stage.count, .count)
      guard let passage = funnel.passages.first(where: { $0.step.to == stage.stage }) else {
        continue
      }
      try table.add(subject, "rate", passage.rate, .percent)
      if let benchmark = passage.benchmark {
        try table.add(subject, "benchmark", benchmark, .percent)
      }
    }
  }

  private func add(_ ladder: IntentLadder, to table: inout FigureTable) throws {
    for rung in ladder.rungs {
      for action in rung.actions {
        let subject = ComposedFigure.Subject(
          "intent-ladder", item: rung.level.rawValue, metric: action.metric.id,
          name: name(of: action.metric), days: daysSoFar)
        try table.add(subject, "count", action.count, .count)
      }
    }
  }

  private func add(_ statement: ReturnStatement, to table: inout FigureTable) throws {
    func subject(_ item: String, _ metric: MetricID?, _ name: String) -> ComposedFigure.Subject {
      ComposedFigure.Subject("return", item: item, metric: metric, name: name, days: daysSoFar)
    }
    for part in statement.costs {
      let measure = part.kind.measure
      try table.add(
        subject(
          "\(part.kind.rawValue)-cost", MetricID(rawValue: measure.rawValue), name(of: measure)),
        "value", part.amount, .money)
    }
    func addComputed(_ id: MetricID, _ value: Double?, _ unit: MetricUnit) throws {
      guard let value else { return }
      try table.add(
        subject(id.rawValue, id, words.text("metric.\(id.rawValue).name")), "value", value, unit)
    }
    try addComputed("total-cost", statement.totalCost, .money)
    if let returned = statement.returned {
      try table.add(
        subject("returned", nil, words.text("return.returned")), "value", returned.amount, .money)
    }
    try addComputed("return-on-investment", statement.returnOnInvestment, .percent)
    try addComputed("return-on-ad-spend", statement.returnOnAdSpend, .ratio)
  }

  private func add<Kind>(
    _ yields: [UsualYield<Kind>], _ section: String, of days: DayRange, to table: inout FigureTable,
    naming: (Kind) throws -> (id: String, name: String)
  ) throws {
    for yield in yields {
      for entry in yield.kinds {
        let kind = try naming(entry.kind)
        let subject = ComposedFigure.Subject(
          section, item: kind.id, metric: yield.metric.id, name: kind.name, days: days)
        try table.add(subject, "usual", entry.mean.value, .count)
        try table.add(subject, "cases", Double(entry.mean.count), .count)
      }
    }
  }
}
