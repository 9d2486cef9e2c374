// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Charts of networks and sources; the tables that they stand before have all their figures.
extension ReportComposer {
  /// Charts have no more rows: of a hundred networks those that matter can be seen, and the table
  /// has all.
  private static let chartLimit = 10
  /// So many metrics stand for paid and organic work.
  private static let sourceLimit = 5

  /// Says in words what a chart shows, and that the table has the rest.
  func chartDescription(_ chart: String, _ arguments: [String: MessageArgument]) -> String {
    words.text("chart.\(chart).description", arguments) + " " + words.text("chart.table-follows")
  }

  // MARK: Networks

  /// The metric that leads of each network, the most first.
  func networkChart() throws -> ChartScene? {
    let values = chartedMetrics(by: .network).lazy
      .map { metric, values in (metric, values.sorted { $0.value > $1.value }) }
      .first { $0.1.count > 1 && $0.1[0].value > 0 }
    guard let (metric, shares) = values, let most = shares.first else { return nil }
    let missing = model.networks.filter { network in !shares.contains { $0.part == network } }
    let rows =
      try shares.map { network, value in
        HorizontalBars.Row(
          label: name(of: network, in: .network),
          parts: [.init(share: value / most.value, role: .value)],
          figure: try self.values.chartText(value, metric.unit))
      }
      + missing.map {
        HorizontalBars.Row(
          label: name(of: $0, in: .network), parts: nil, figure: ChartText([noValue]))
      }
    let chart = HorizontalBars(rows: Array(rows.prefix(Self.chartLimit)), direction: direction)
    return chart.scene(
      title: words.text("chart.networks.title", ["metric": nameArgument(of: metric)]),
      description: chartDescription(
        "networks",
        [
          "network": .formatted(name(of: most.part, in: .network), number: nil),
          "value": .formatted(try self.values.text(most.value, metric.unit), number: most.value),
        ]))
  }

  // MARK: Paid and organic

  /// What of the metrics that lead came of advertising and what came without.
  func sourceChart() throws -> ChartScene? {
    var rows: [HorizontalBars.Row] = []
    var first: [String: MessageArgument] = [:]
    for (metric, values) in chartedMetrics(by: .source) {
      guard rows.count < Self.sourceLimit,
        let paid = values.first(where: { $0.part == "paid" })?.value,
        let organic = values.first(where: { $0.part == "organic" })?.value, paid + organic > 0
      else { continue }
      let all = paid + organic
      func text(_ value: Double) throws -> ChartText {
        let share = try self.values.percent(value / all)
        return ChartText(
          try self.values.chartText(value, metric.unit).forms.map { form in
            words.text(
              "chart.share", ["value": .formatted(form, number: value), "share": share])
          })
      }
      let texts = (start: try text(paid), end: try text(organic))
      if rows.isEmpty {
        first = [
          "metric": nameArgument(of: metric), "paid": .formatted(texts.start.full, number: nil),
          "organic": .formatted(texts.end.full, number: nil),
        ]
      }
      rows.append(
        HorizontalBars.Row(
          label: isolatedHeading(of: metric),
          parts: [
            .init(share: paid / all, role: .paid), .init(share: organic / all, role: .organic),
          ],
          figure: "", below: texts, lineText: "\(texts.start.full)  \(texts.end.full)"))
    }
    guard !rows.isEmpty else { return nil }
    let chart = HorizontalBars(
      rows: rows,
      key: [(.paid, name(of: "paid", in: .source)), (.organic, name(of: "organic", in: .source))],
      direction: direction)
    return chart.scene(
      title: words.text("chart.paid-and-organic.title"),
      description: chartDescription("paid-and-organic", first))
  }

  // MARK: Metrics

  /// The metrics that can be told as lengths of bars, those that lead first, with what the parts of
  /// a dimension have of them: counts and amounts that add up and are not below nothing.
  private func chartedMetrics(
    by dimension: Dimension
  ) -> [(metric: Metric, values: [(part: String, value: Double)])] {
    var found: [(metric: Metric, values: [(part: String, value: Double)])] = []
    for slice in model.metrics {
      guard let part = slice.part, part.dimension == dimension, let value = slice.result.value,
        slice.metric.accumulates
      else { continue }
      // Those of a metric follow each other.
      if found.last?.metric.id == slice.metric.id {
        found[found.count - 1].values.append((part.value, value))
      } else {
        found.append((slice.metric, [(part.value, value)]))
      }
    }
    let leading = leadingMetrics.compactMap { metric, _ in
      found.firstIndex { $0.metric.id == metric.id }
    }
    let others = found.indices.filter { !leading.contains($0) }
    return (leading + others).map { found[$0] }.filter { $0.values.allSatisfy { $0.value >= 0 } }
  }
}
