// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import ReportRendering

/// A report as the values of a template.
struct TemplateData {
  let report: ComposedReport

  func root(alternates: [ReportLink], address: String?) -> TemplateValue {
    let isRightToLeft = report.direction == .rightToLeft
    let brand = report.brand
    return record([
      "locale": report.locale.baseTag, "direction": report.direction.rawValue,
      "isRightToLeft": isRightToLeft, "isLeftToRight": !isRightToLeft,
      "start": isRightToLeft ? "right" : "left", "end": isRightToLeft ? "left" : "right",
      "title": report.title, "organization": report.organization, "period": report.period,
      "facts": list(report.facts.map(pair)), "form": report.form.rawValue,
      "isSummary": report.form == .summary,
      "states": list(report.summary.map(count)),
      "goals": list(report.goals.enumerated().map { goal($1, number: $0 + 1) }),
      "sections": list(report.sections.map(section)),
      "footer": list(brand.footer), "version": report.versionLine,
      "logo": brand.logo.map { logo in
        TemplateValue.lazy { ReportFragments.address(of: logo) }
      },
      "logoText": brand.logoText.isEmpty ? nil : TextIsolate.removing(from: brand.logoText),
      "accent": (brand.colors?.light ?? ReportFragments.accents.light).hex,
      "accentDark": (brand.colors?.dark ?? ReportFragments.accents.dark).hex,
      "styles": TemplateValue.lazy { [report] in ReportFragments.styles(of: report) },
      "policy": TemplateValue.lazy { [report] in ReportFragments.policy(of: report) },
      "languages": alternates.count > 1
        ? list(alternates.map { language($0, isCurrent: $0.address == address) }) : nil,
    ])
  }

  // MARK: Values

  func record(
    _ values: KeyValuePairs<String, (any TemplateValueConvertible)?>
  ) -> TemplateValue {
    .record(
      Dictionary(uniqueKeysWithValues: values.map { ($0, $1?.templateValue ?? .none) }))
  }

  func list(_ items: [some TemplateValueConvertible]) -> TemplateValue {
    .list(items.map(\.templateValue))
  }

  /// A chart, drawn when it is asked for.
  func drawing(of chart: ChartScene?, id: String) -> TemplateValue? {
    chart.map { [direction = report.direction] chart in
      .lazy { ReportFragments.drawing(of: chart, direction, id: id) }
    }
  }

  func pair(_ pair: LabelledText) -> TemplateValue {
    record(["label": pair.label, "text": pair.text])
  }

  private func count(_ count: ComposedStateCount) -> TemplateValue {
    record([
      "state": count.state.rawValue, "label": count.label, "count": count.count,
      "sign": ReportFragments.sign(of: count.state),
      "color": ReportFragments.color(of: count.state).hex,
    ])
  }

  private func language(_ link: ReportLink, isCurrent: Bool) -> TemplateValue {
    record([
      "locale": link.locale.baseTag, "direction": link.locale.direction.rawValue,
      "name": link.locale.ownName, "address": link.address, "isCurrent": isCurrent,
    ])
  }

  // MARK: Sections

  private func section(_ section: ComposedSection) -> TemplateValue {
    var goals: TemplateValue?
    var lines: TemplateValue?
    var table: TemplateValue?
    var definitions: TemplateValue?
    var notes: TemplateValue?
    switch section.content {
    case .goals(let told): goals = list(told.enumerated().map { goal($1, number: $0 + 1) })
    case .goalLines(let told): lines = list(told.enumerated().map { line($1, number: $0 + 1) })
    case .table(let told): table = self.table(told)
    case .definitions(let told): definitions = list(told.map(definition))
    case .notes(let told): notes = list(told.map(note))
    }
    return record([
      "id": section.id, "heading": section.heading, "introduction": section.introduction,
      "charts": list(
        section.charts.enumerated().map { index, chart in
          record([
            "chart": drawing(of: chart, id: "\(section.id)-chart-\(index + 1)"),
            "chartTitle": chart.title, "chartDescription": chart.description,
          ])
        }),
      "goals": goals, "lines": lines, "table": table, "definitions": definitions, "notes": notes,
    ])
  }

  private func table(_ table: ComposedTable) -> TemplateValue {
    record([
      "corner": table.corner,
      "columns": list(
        table.columns.enumerated().map { index, text in
          record(["text": text, "isWords": table.wordColumns.contains(index)])
        }),
      "rows": list(
        table.rows.map { row in
          record([
            "heading": row.heading,
            "cells": list(
              zip(table.columns, row.cells).enumerated().map { index, cell in
                record([
                  "column": cell.0, "text": cell.1, "isWords": table.wordColumns.contains(index),
                ])
              }),
          ])
        }),
    ])
  }

  private func definition(_ definition: ComposedDefinition) -> TemplateValue {
    record([
      "term": definition.term, "text": definition.text, "aggregation": definition.aggregation,
      "sources": definition.sources,
    ])
  }

  private func note(_ note: ComposedNote) -> TemplateValue {
    record([
      "severity": note.severity.rawValue, "sign": ReportFragments.sign(of: note.severity),
      "place": note.place, "text": note.text, "hint": note.hint,
    ])
  }
}
