// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import StringCatalogs

extension ReportComposer {
  /// The metrics that the plan has benchmarks for, beside them.
  func benchmarkSection() throws -> ComposedSection? {
    let benchmarks = model.insights.benchmarks
    guard !benchmarks.isEmpty else { return nil }
    let rows = try benchmarks.map { compared in
      let unit = compared.metric.unit
      return ComposedTable.Row(
        heading: isolatedName(of: compared.metric),
        cells: [
          try values.comparedText(compared.value, unit),
          try values.comparedText(compared.benchmark, unit), try difference(compared),
        ])
    }
    return section(
      "benchmarks",
      .table(
        ComposedTable(
          corner: words.text("table.metric"),
          columns: [
            words.text("comparison.column.now"), words.text("benchmark.column.benchmark"),
            words.text("benchmark.column.difference"),
          ],
          rows: rows)))
  }

  /// How far a value is from its benchmark, and whether that is good.
  private func difference(_ compared: BenchmarkedMetric) throws -> String {
    guard compared.value != compared.benchmark else { return words.text("benchmark.equal") }
    guard let difference = compared.difference else { return noValue }
    let text = try text(ofChange: difference, compared.metric.unit)
    guard let isBetter = compared.isBetter else { return text }
    return words.text(
      isBetter ? "benchmark.better" : "benchmark.worse",
      ["difference": .formatted(text, number: difference)])
  }
}
