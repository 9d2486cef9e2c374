// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// Every metric by network, with the whole first.
  func networkTable() throws -> ComposedTable? {
    guard !model.metrics.isEmpty else { return nil }
    // With a single network the whole says it all, but readers want to see whose it is.
    return try table(
      by: .network, values: model.networks,
      withWhole: model.networks.count != 1 || model.hasRowsWithoutNetwork)
  }

  /// Every metric of paid and organic work side by side.
  func sourceTable() throws -> ComposedTable? {
    let sources = Set(
      model.metrics.compactMap { $0.part?.dimension == .source ? $0.part?.value : nil }
    ).sorted().reversed()
    guard sources.count > 1 else { return nil }
    return try table(by: .source, values: Array(sources), withWhole: false)
  }

  private func table(
    by dimension: Dimension, values parts: [String], withWhole: Bool
  ) throws -> ComposedTable {
    let keys = (withWhole || parts.isEmpty ? [""] : []) + parts
    let columns = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    // Those of a metric follow each other.
    var metrics: [Metric] = []
    var texts: [[String?]] = []
    for (slice, text) in zip(model.metrics, remembered.metricTexts) {
      let part = slice.part
      guard part == nil || part?.dimension == dimension, slice.result.value != nil else { continue }
      if metrics.last?.id != slice.metric.id {
        metrics.append(slice.metric)
        texts.append(Array(repeating: nil, count: keys.count))
      }
      if let column = columns[part?.value ?? ""] { texts[texts.count - 1][column] = text }
    }
    let noValue = noValue
    let rows = zip(metrics, texts).compactMap { metric, cells -> ComposedTable.Row? in
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return ComposedTable.Row(
        heading: heading(of: metric), cells: cells.map { $0 ?? noValue })
    }
    return ComposedTable(
      corner: words.text("table.metric"),
      columns: keys.map { $0.isEmpty ? words.text("table.whole") : name(of: $0, in: dimension) },
      rows: rows)
  }

  /// The files that the report was made from.
  func filesTable() throws -> ComposedTable? {
    guard !model.sources.isEmpty else { return nil }
    let rows = try model.sources.map { source in
      ComposedTable.Row(
        heading: isolated(source.file),
        cells: [
          try source.days.map(daysText) ?? noValue,
          try values.text(Double(source.rows), .count),
          try values.text(Double(source.rejected), .count),
        ])
    }
    return ComposedTable(
      corner: words.text("table.file"),
      columns: [
        words.text("table.days"), words.text("table.rows"), words.text("table.rejected"),
      ],
      rows: rows, wordColumns: [0])
  }

  /// The days of a file; those that the calendar lacks, such as mistyped ones, as ISO 8601.
  private func daysText(_ days: DayRange) throws -> String {
    do { return try periods.text(of: days) } catch {
      return "\(days.lowerBound) – \(days.upperBound)"
    }
  }
}
