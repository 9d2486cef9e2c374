// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics

extension PlanReader {
  /// Reads values to compare with: `{ click-through-rate: 1.2%, interest-to-evaluation: 5% }`.
  ///
  /// A name is that of a metric or of a passage of the funnel.
  mutating func readBenchmarks(_ place: PlanNode?, into plan: inout ReportPlan) {
    guard let place, let mapping = mapping(place, keys: nil) else { return }
    var seen: Set<MetricID> = []
    for (key, valuePlace) in mapping.all {
      guard let text = key.scalar, let name = MeasureID(normalizing: text)?.rawValue else {
        continue
      }
      guard seen.insert(MetricID(rawValue: name)).inserted else {
        report(.repeatedKey, at: key.location, ["key": .text(text)])
        continue
      }
      if let step = FunnelStep.all.first(where: { $0.name == name }) {
        guard let rate = value(valuePlace, unit: .percent),
          isPossible(rate, atMost: 1, valuePlace, of: name)
        else { continue }
        plan.funnelBenchmarks[step] = rate
        continue
      }
      if let benchmark = benchmark(MetricID(rawValue: name), key: key, valuePlace) {
        plan.benchmarks.append(benchmark)
      }
    }
  }

  private mutating func benchmark(
    _ id: MetricID, key: PlanNode, _ place: PlanNode
  ) -> PlannedBenchmark? {
    let metric = Metric.named(id) ?? teamMetrics[id]
    if metric == nil, let family = RateFamily(rawValue: id.rawValue) {
      let choices = Metric.known.filter { $0.traits.family == family }.map(\.id.rawValue)
      report(
        .ambiguousBenchmark, at: key.location, ["name": .text(id.rawValue)],
        hint: IssueHint("one-of", ["choices": .text(choices.joined(separator: ", "))]))
      return nil
    }
    // Of one with a mistake nobody knows what its values are.
    guard !isLeftOut(id) else { return nil }
    guard let value = value(place, unit: metric?.unit ?? .count),
      isPossible(value, atMost: metric?.maximum, place, of: id.rawValue)
    else { return nil }
    return PlannedBenchmark(metric: id, value: value, location: key.location)
  }

  /// Tells a rate above 100 %, as one without its percent sign is.
  private mutating func isPossible(
    _ value: Double, atMost maximum: Double?, _ place: PlanNode, of name: String
  ) -> Bool {
    guard let maximum, value > maximum else { return true }
    report(
      .benchmarkAboveMaximum, at: place.location,
      ["value": .text(place.scalar ?? ""), "metric": .text(name)],
      hint: IssueHint("write-rate-in-percent"))
    return false
  }
}
