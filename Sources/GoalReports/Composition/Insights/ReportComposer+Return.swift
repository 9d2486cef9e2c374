// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import StringCatalogs

extension ReportComposer {
  /// What the work cost, part by part, and what came of it.
  func returnSection() throws -> ComposedSection? {
    guard let statement = model.insights.returnStatement else { return nil }
    // Ad spend alone is no account; the plan asks for one by stating a cost or a value.
    let isAsked = !model.plan.costs.isEmpty || model.plan.valuePerConversion != nil
    guard statement.returned != nil || isAsked else { return nil }
    let table = ComposedTable(
      corner: words.text("table.item"),
      columns: [words.text("return.column.amount"), words.text("return.column.source")],
      rows: try costRows(statement) + resultRows(statement), wordColumns: [1])
    return section(
      "return", .table(table),
      introduction: try returnSentences(statement).joined(separator: " "))
  }

  private func costRows(_ statement: ReturnStatement) throws -> [ComposedTable.Row] {
    var rows = try statement.costs.map { part in
      ComposedTable.Row(
        heading: name(of: part.kind.measure),
        cells: [try values.text(part.amount, .money), try text(of: part.source)])
    }
    if rows.count > 1 {
      rows.append(try row("total-cost", statement.totalCost, .money))
    }
    return rows
  }

  private func resultRows(_ statement: ReturnStatement) throws -> [ComposedTable.Row] {
    var rows: [ComposedTable.Row] = []
    if let returned = statement.returned {
      rows.append(
        ComposedTable.Row(
          heading: words.text("return.returned"),
          cells: [try values.text(returned.amount, .money), try text(of: returned)]))
    }
    if let value = statement.returnOnInvestment {
      rows.append(try row("return-on-investment", value, .percent))
    }
    if let value = statement.returnOnAdSpend {
      rows.append(try row("return-on-ad-spend", value, .ratio))
    }
    return rows
  }

  /// A figure computed from the others.
  private func row(
    _ id: String, _ value: Double, _ unit: MetricUnit
  ) throws -> ComposedTable.Row {
    ComposedTable.Row(
      heading: words.text("metric.\(id).name"),
      cells: [try values.text(value, unit), words.text("return.source.computed")])
  }

  private func text(of source: CostPart.Source) throws -> String {
    switch source {
    case .data: return words.text("return.source.data")
    case .plan(.amount): return words.text("return.source.plan")
    case .plan(.hours(let hours, let rate)):
      return words.text(
        "return.source.hours",
        [
          "hours": try values.number(hours),
          "rate": .formatted(try values.text(rate, .money), number: rate),
        ])
    }
  }

  private func text(of returned: ReturnStatement.Returned) throws -> String {
    switch returned {
    case .revenue:
      return words.text("return.source.measure", ["measure": nameArgument(of: "revenue")])
    case .actions(let measure, let count, let value):
      return words.text(
        "return.source.actions",
        [
          "measure": nameArgument(of: measure), "count": try values.number(count),
          "value": .formatted(try values.text(value, .money), number: value),
        ])
    }
  }

  private func returnSentences(_ statement: ReturnStatement) throws -> [String] {
    var sentences: [String] = []
    if statement.returnOnInvestment != nil { sentences.append(words.text("return.formula")) }
    let kinds = Set(statement.costs.map(\.kind))
    // Who states costs in the plan knows which there are.
    if model.plan.costs.isEmpty, kinds.count < CostKind.allCases.count,
      statement.returnOnInvestment != nil
    {
      sentences.append(words.text("metric-caveat.known-costs-only"))
    }
    if kinds.count < statement.costs.count { sentences.append(words.text("return.costs-add")) }
    if model.plan.costs.isEmpty,
      let note = wholes["return-on-investment"]?.result.noteOnReturnLeftOut,
      let text = try text(of: note)
    {
      sentences.append(text)
    }
    guard statement.returned == nil else { return sentences }
    if let action = model.plan.valuePerConversion {
      sentences.append(
        words.text("return.no-actions", ["measure": nameArgument(of: action.measure)]))
    } else {
      sentences.append(words.text("return.no-return"))
    }
    return sentences
  }
}
