// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// The section with what metrics mean: all of them, or those that are shown.
  func definitionSection(of shown: Set<MetricID>? = nil) throws -> ComposedSection? {
    let definitions = try definitions(of: shown)
    return definitions.isEmpty ? nil : section("definitions", .definitions(definitions))
  }

  /// What each metric means, in the order in which they are shown.
  private func definitions(of shown: Set<MetricID>?) throws -> [ComposedDefinition] {
    var seen: Set<MetricID> = []
    var definitions: [ComposedDefinition] = []
    let measured = model.goals.compactMap { outcome -> Metric? in
      if case .measured(let goal, _, _) = outcome.content { goal.metric } else { nil }
    }
    for metric in measured + model.metrics.map(\.metric)
    where shown?.contains(metric.id) ?? true && seen.insert(metric.id).inserted {
      let key = "metric.\(metric.id.rawValue).definition"
      let text: String
      if let formula = formula(of: metric) {
        text = words.text("definition.formula", ["formula": .text(formula)])
      } else if words.has(key) {
        text = words.text(key)
      } else {
        text = words.text("definition.own-measure")
      }
      definitions.append(
        ComposedDefinition(
          term: term(of: metric), text: text,
          aggregation: words.text("aggregation.\(metric.aggregation.rawValue)"),
          sources: try wholes[metric.id].flatMap { try sources(of: $0.result.rows) }))
    }
    return definitions
  }

  // MARK: Sources

  /// No definition names more files; further ones are counted.
  private static let fileLimit = 5

  /// Says which rows of which files a figure comes from; `nil` for one that comes from none.
  private func sources(of rows: [SourceRows]) throws -> String? {
    if let known = remembered.sources[rows] { return known }
    let text = try findSources(of: rows)
    if let text { remembered.sources[rows] = text }
    return text
  }

  private func findSources(of rows: [SourceRows]) throws -> String? {
    // Rows of a level often are among those that are added.
    let told = rows.enumerated().filter { place, own in
      !rows.prefix(place).contains { $0.holds(own) }
    }.map(\.element)
    guard !told.isEmpty else { return nil }
    var files = try told.prefix(Self.fileLimit).map(text(of:))
    if told.count > files.count {
      files.append(
        words.text(
          "definition.further-files", ["count": try values.count(told.count - files.count)]))
    }
    return words.text("definition.sources", ["sources": .formatted(try list(files), number: nil)])
  }

  private func text(of rows: SourceRows) throws -> String {
    var places = try rows.runs.map { run in
      let lines = try values.rows(run.lines)
      return words.text(
        run.isWhole ? "definition.rows" : "definition.some-rows",
        ["count": try values.count(run.count), "range": .formatted(lines, number: nil)])
    }
    if rows.countBeyondRuns > 0 {
      places.append(
        words.text(
          "definition.further-rows", ["count": try values.count(rows.countBeyondRuns)]))
    }
    return words.text(
      "definition.source-rows",
      [
        "file": .text(rows.source), "rows": .formatted(try list(places), number: nil),
      ])
  }
}

extension SourceRows {
  /// Whether all rows of another are among these.
  fileprivate func holds(_ other: SourceRows) -> Bool {
    source == other.source
      && runs.contains { run in
        run.isWhole && run.lines.lowerBound <= other.lines.lowerBound
          && other.lines.upperBound <= run.lines.upperBound
      }
  }
}
