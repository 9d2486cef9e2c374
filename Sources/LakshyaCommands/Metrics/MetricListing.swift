// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes explanations of metrics for terminals and for programs.
struct MetricListing {
  let words: Localizer

  /// One metric a line: its id, its unit and its name.
  func table(_ explanations: [MetricExplanation]) -> String {
    let cells = explanations.map { [$0.metric.id.rawValue, $0.unit, $0.name] }
    let widths = [0, 1].map { column in
      cells.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return cells.map { row in
      let padded = [0, 1].map { column in
        let width = DisplayWidth.columns(of: row[column])
        return row[column] + String(repeating: " ", count: widths[column] - width)
      }
      // Whatever the direction of its words, a line begins with the id.
      return (padded.map(isolated) + [isolated(row[2])]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// All that is known of one metric.
  func text(_ told: MetricExplanation) -> String {
    var lines = ["\(told.name) (\(latin(told.metric.id.rawValue)))", told.definition, ""]
    func add(_ key: String, _ text: String?) {
      guard let text else { return }
      lines.append(
        words.text(
          "metrics.line",
          ["label": .text(words.text("metrics.\(key)")), "text": .formatted(text, number: nil)]))
    }
    add("formula", latin(told.metric.formula.description))
    add("columns", told.columns)
    add("unit", told.unit)
    add("better", told.better)
    add("adds-up", told.aggregation)
    add("short", told.short == told.name ? nil : told.short)
    add("intent", told.intent)
    for stage in told.stages { add("stage", stage) }
    add("leads", told.leads)
    add("goals", told.goalKinds)
    for caveat in told.caveats { add("caution", caveat) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words of programs, which read from left to right in any text.
  private func latin(_ text: String) -> String {
    words.locale.direction == .rightToLeft ? TextIsolate.wrap(text, as: .leftToRight) : text
  }

  private func isolated(_ text: String) -> String {
    words.locale.direction == .rightToLeft ? TextIsolate.wrap(text) : text
  }

  // MARK: JSON

  func json(_ explanations: [MetricExplanation]) -> String {
    JSONNode.object([
      ("schema", .text("lakshya-metrics/1")), ("locale", .text(words.locale.tag)),
      ("metrics", .list(explanations.map(json))),
    ]).text() + "\n"
  }

  private func json(_ told: MetricExplanation) -> JSONNode {
    let metric = told.metric
    let traits = metric.traits
    func text(_ text: String?) -> JSONNode {
      text.map { .text(TextIsolate.removing(from: $0)) } ?? .null
    }
    return .object([
      ("id", .text(metric.id.rawValue)), ("name", text(told.name)), ("short", text(told.short)),
      ("definition", text(told.definition)), ("formula", .text(metric.formula.description)),
      (
        "columns",
        .list(
          MetricExplanation.columns(of: metric).map { group in
            .list(group.map { .text($0.rawValue) })
          })
      ),
      ("unit", .text(metric.unit.rawValue)), ("better", text(metric.better?.rawValue)),
      ("aggregation", .text(metric.aggregation.rawValue)),
      ("maximum", metric.maximum.map { .number($0) } ?? .null),
      ("intent", text(traits.intent?.rawValue)), ("scope", text(traits.intent?.scope.rawValue)),
      (
        "stages",
        .object(
          BusinessModel.allCases.compactMap { model in
            traits.stages[model].map { (model.rawValue, .text($0.rawValue)) }
          })
      ),
      (
        "leads",
        .list(
          BusinessModel.allCases.filter(traits.leads.contains).map { .text($0.rawValue) })
      ),
      (
        "goalKinds",
        .list(GoalKind.allCases.filter(traits.goalKinds.contains).map { .text($0.rawValue) })
      ),
      (
        "caveats",
        .list(
          zip(traits.caveats, told.caveats).map { caveat, words in
            .object([("id", .text(caveat.rawValue)), ("text", text(words))])
          })
      ),
    ])
  }
}
